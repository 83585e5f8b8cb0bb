"""The steps that ask the lexicons: each looks every word up once and returns one column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..language.syntax import antecedent
from ..lexicon import cues, known_names, nouns, semantic_classes
from ..lexicon import event_words as events
from ..lexicon import lemmas as forms
from ..words.plurals import singular

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

    from ..lexicon.known_name import KnownName
    from .annotations import Annotations, Passage, Row
    from .records import LocationMention


def lemmas(passage: Passage, _: Annotations) -> tuple[tuple[str, ...], ...]:
    """Candidate lemmas: the pipeline's, irregular forms, plain endings."""
    return tuple(forms.lemmas_of(token) for token in passage.doc)


def spellings(passage: Passage, _: Annotations) -> tuple[tuple[str, ...], ...]:
    """The form, its lemma and its plain singular."""
    return tuple(
        (token.lower_, token.lemma_.lower(), singular(token.lower_)) for token in passage.doc
    )


def irregular(passage: Passage, _: Annotations) -> tuple[bool, ...]:
    """Forms of irregular verbs."""
    return tuple(forms.is_irregular(token.lower_) for token in passage.doc)


def sentences(passage: Passage, _: Annotations) -> tuple[int, ...]:
    """The number of each token's sentence."""
    return tuple(n for n, sentence in enumerate(passage.doc.sents) for _ in sentence)


def phrases(passage: Passage, layer: Annotations) -> tuple[tuple[str, ...], ...]:
    """Look-up forms of the phrase that ends in each token."""
    return tuple(semantic_classes.phrases_of(passage.doc, layer.spellings))


def names(passage: Passage, _: Annotations) -> tuple[KnownName | None, ...]:
    """Listed states, bodies and peoples, and the document's own."""
    return known_names.find_names(passage.doc, passage.around)


def posts(passage: Passage, _: Annotations) -> tuple[bool, ...]:
    """Words for what somebody is."""
    return tuple(nouns.is_post(token.lower_) for token in passage.doc)


def actor_nouns(_: Passage, layer: Annotations) -> tuple[Row | None, ...]:
    """Rows of actor_nouns.jsonl."""
    return tuple(nouns.actor_noun_row(forms) for forms in layer.phrases)


def definites(passage: Passage, _: Annotations) -> tuple[Row | None, ...]:
    """Rows of definites.jsonl."""
    return tuple(nouns.definite_row(token.lower_) for token in passage.doc)


def target_kinds(_: Passage, layer: Annotations) -> tuple[str | None, ...]:
    """Kinds of target."""
    return tuple(nouns.target_kind_of(forms) for forms in layer.phrases)


def partitives(passage: Passage, _: Annotations) -> tuple[bool, ...]:
    """Nouns that count or pack."""
    return tuple(nouns.is_partitive(token.lower_) for token in passage.doc)


def hedges(passage: Passage, layer: Annotations) -> tuple[Mapping[str, cues.Hedge], ...]:
    """Rows of hedges.jsonl by kind."""
    return tuple(cues.hedges_of(token.lower_, layer.lemmas[token.i]) for token in passage.doc)


def speech(passage: Passage, layer: Annotations) -> tuple[tuple[Row, ...], ...]:
    """Rows of speech.jsonl."""
    return tuple(cues.speech_rows(token, layer.lemmas[token.i]) for token in passage.doc)


def speech_nouns(passage: Passage, _: Annotations) -> tuple[Row | None, ...]:
    """Rows of speech_nouns.jsonl."""
    return tuple(cues.speech_noun_row(token) for token in passage.doc)


def light_verbs(passage: Passage, layer: Annotations) -> tuple[Row | None, ...]:
    """Rows of light_verbs.jsonl."""
    return tuple(cues.light_verb_row(token, layer.lemmas[token.i]) for token in passage.doc)


def entries(_: Passage, layer: Annotations) -> tuple[tuple[events.EventEntry, ...], ...]:
    """Rows of the event lexicons."""
    return tuple(events.entries_of(lemmas) for lemmas in layer.lemmas)


def classes(passage: Passage, layer: Annotations) -> tuple[frozenset[str], ...]:
    """Semantic classes; a relative pronoun has those of what it stands for."""
    found = []
    for token in map(antecedent, passage.doc):
        place = layer.places[token.i]
        found.append(
            semantic_classes.classes_of(
                token,
                layer.phrases[token.i],
                layer.names[token.i],
                in_title=layer.titles[token.i],
                in_place=place is not None and not place.is_state and _is_named(token, place),
            )
        )
    return tuple(found)


def _is_named(token: Token, place: LocationMention) -> bool:
    """Tell whether a place of the gazetteer is named, or one that was taken for a person."""
    return place.known or token.ent_type_ == "Person"
