"""Mend single words: event nouns and verbs with a wrong tag, objects and subjects misplaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens.morphanalysis import MorphAnalysis

from ..events.triggers import is_event_noun, is_event_verb, is_harming_verb
from ..language import syntax
from ..lexicon.cues import speech_entries
from ..lexicon.known_names import known_name

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOMINAL = frozenset({"obj", "obl", "nsubj", "nsubj:pass", "nmod"})
_PASSIVE_PARTICIPLE = "Tense=Past|VerbForm=Part|Voice=Pass"
_GERUND = {"obj": "xcomp", "obl": "advcl", "nmod": "acl", "compound": "xcomp"}
_PRESENT = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
_CLAUSES = frozenset({"ccomp", "obj", "xcomp"})
_SUPPLIED = frozenset(
    {"supplied", "provided", "donated", "delivered", "equipped", "trained", "funded", "financed"}
)
_MEASURES = frozenset(
    {"day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "time"}
    | {"times", "morning", "night", "evening", "afternoon", "today", "yesterday", "tomorrow"}
    | {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january"}
    | {"february", "march", "april", "may", "june", "july", "august", "september", "october"}
    | {"november", "december", "minutes", "miles", "kilometres", "km", "percent"}
)


def mend_words(doc: Doc) -> None:
    """Mend tags and single arguments, in place."""
    mend_terms(doc)
    mend_verbs(doc)
    mend_auxiliaries(doc)
    mend_perfects(doc)
    mend_gerunds(doc)
    mend_objects(doc)
    mend_whom(doc)
    mend_amounts(doc)
    mend_shared_passives(doc)
    mend_supplied(doc)
    mend_present(doc)


def mend_present(doc: Doc) -> None:
    """Read "Syria shells towns", "Rwanda arms rebels" as clauses, not as kinds of towns, rebels."""
    for verb in doc[1:-1]:
        source, noun = verb.nbor(-1), verb.nbor(1)
        if source.pos_ != "PROPN" or not verb.lower_.endswith("s") or noun.pos_ != "NOUN":
            continue
        if source.dep_ != "compound" or source.head != noun or not is_event_verb(verb):
            continue
        if verb.dep_ == "compound" and verb.head == noun and noun.dep_ in _CLAUSES:
            verb.head, verb.dep_, verb.pos_ = noun.head, "ccomp", "VERB"
            verb.morph = MorphAnalysis(verb.vocab, _PRESENT)
        elif noun.head != verb:
            continue
        source.head, source.dep_ = verb, "nsubj"
        noun.head, noun.dep_ = verb, "obj"


def mend_supplied(doc: Doc) -> None:
    """Read "French-supplied vehicles" as "vehicles supplied by France"."""
    for dash in doc[1:-1]:
        source, verb = dash.nbor(-1), dash.nbor(1)
        thing = verb.head
        if dash.text not in {"-", "‑"} or verb.lower_ not in _SUPPLIED or thing.i < verb.i:
            continue
        if verb.dep_ == "amod" and known_name(source) is not None:
            verb.dep_, verb.pos_ = "acl", "VERB"
            verb.morph = MorphAnalysis(verb.vocab, _PASSIVE_PARTICIPLE)
            source.head, source.dep_ = verb, "obl:agent"


def mend_amounts(doc: Doc) -> None:
    """Take "at least 40" after a verb without an object for what it is done to."""
    for number in doc:
        least = any(c.lower_ in {"least", "most"} for c in number.children)
        if not (least and number.like_num and number.dep_ in {"obl", "nmod"}):
            continue
        verb = number.head
        open_verb = not any(c.dep_ in {"obj", "obl:agent"} for c in verb.children)
        if open_verb and verb.pos_ == "VERB" and verb.i < number.i and is_event_verb(verb):
            number.dep_ = "obj"


def mend_shared_passives(doc: Doc) -> None:
    """Read "was arrested and *charged*" as one passive: somebody is harmed, or accused."""
    for verb in doc:
        if verb.dep_ != "conj" or verb.pos_ != "VERB" or not syntax.is_passive(verb.head):
            continue
        labels = {c.dep_ for c in verb.children}
        bare = not labels & (syntax.SUBJECT | syntax.PASSIVE_SUBJECT | {"obj", "aux", "aux:pass"})
        done_to = is_harming_verb(verb) or any(r.get("accused") for r in speech_entries(verb))
        if bare and syntax.is_past_form(verb) and done_to:
            verb.morph = MorphAnalysis(verb.vocab, _PASSIVE_PARTICIPLE)


def mend_terms(doc: Doc) -> None:
    """Read a noun of the event lexicon as one where the tagger did not know it ("arms embargo")."""
    for token in doc:
        if token.pos_ not in {"ADV", "X", "ADJ", "INTJ"} or not is_event_noun(token):
            continue
        token.pos_ = "NOUN"
        before = token.nbor(-1) if token.i else token
        if before.pos_ == "NOUN" and before.head == token.head and before.dep_ in _NOMINAL:
            token.dep_ = before.dep_
            for child in list(before.children):
                child.head = token
            before.head, before.dep_ = token, "compound"


def mend_verbs(doc: Doc) -> None:
    """Take an event word with a subject and an object for a verb, whatever its tag."""
    for token in doc:
        labels = {c.dep_ for c in token.children}
        transitive = "obj" in labels and bool(labels & syntax.SUBJECT)
        if token.pos_ in {"NOUN", "ADJ"} and transitive and is_event_verb(token):
            token.pos_ = "VERB"


def mend_objects(doc: Doc) -> None:
    """Take a bare oblique after an active event verb without an object for its object.

    "shot dead at least six protesters": an oblique without a preposition is a time or a measure,
    and dates are freed before.
    """
    for noun in doc:
        verb = noun.head
        bare = noun.dep_ == "obl" and noun.pos_ in {"NOUN", "PROPN"} and not syntax.marker(noun)
        if not bare or verb.pos_ != "VERB" or not verb.i < noun.i <= verb.i + 8:
            continue
        labels = {c.dep_ for c in verb.children}
        if labels & {"obj", "ccomp", "xcomp"} or syntax.is_passive(verb):
            continue
        if is_event_verb(verb) and noun.ent_type_ != "Time" and noun.lower_ not in _MEASURES:
            noun.dep_ = "obj"


def mend_auxiliaries(doc: Doc) -> None:
    """Give a subject that hangs on an auxiliary to the verb."""
    for token in doc:
        if token.dep_ in syntax.SUBJECT | syntax.PASSIVE_SUBJECT and token.head.dep_ == "aux":
            token.head = token.head.head


def mend_perfects(doc: Doc) -> None:
    """Read "had smuggled rifles" as a perfect where the parse has "had [smuggled rifles]"."""
    for verb in doc:
        noun = verb.head
        auxiliary = verb.nbor(-1) if verb.i else verb
        reads_as_modifier = verb.dep_ == "amod" and noun.i > verb.i and noun.dep_ == "obj"
        if not reads_as_modifier or auxiliary.pos_ != "AUX" or noun.head != auxiliary:
            continue
        if not is_event_verb(verb) or auxiliary.lower_ not in {"had", "have", "has", "'ve", "’ve"}:
            continue
        is_root = auxiliary.head == auxiliary
        verb.pos_, verb.dep_ = "VERB", auxiliary.dep_
        verb.head = verb if is_root else auxiliary.head
        for child in list(auxiliary.children):
            if child != verb:
                child.head = verb
        auxiliary.head, auxiliary.dep_ = verb, "aux"


def mend_whom(doc: Doc) -> None:
    """Make "whom" the object that it is, and the noun beside it the subject."""
    for token in doc:
        if token.lower_ == "whom" and token.dep_ in syntax.SUBJECT:
            token.dep_ = "obj"
            for noun in token.children:
                if noun.dep_ == "appos" and noun.i < token.head.i:
                    noun.head, noun.dep_ = token.head, "nsubj"


def mend_gerunds(doc: Doc) -> None:
    """Read an -ing event word before a bare noun as the verb of that noun.

    "denied *supplying* weapons", "accused X of *shelling* Homs", "is *supplying* weapons":
    after such words what comes is an act, not a kind of weapon.
    """
    for token in doc:
        _mend_tag(token)
        noun = token.head
        reads_as_noun = token.dep_ in {"compound", "amod", "nmod"} and token.pos_ != "PROPN"
        if not (syntax.is_ing(token) or token.pos_ == "ADJ") or not reads_as_noun:
            continue
        if noun.i <= token.i or not token.lower_.endswith("ing") or not is_event_verb(token):
            continue
        if any(c.i < token.i and c.dep_ in {"det", "amod", "nummod"} for c in noun.children):
            continue
        before = token.nbor(-1) if token.i else token
        governed = before == noun.head or before.lower_ in {"of", "for"}
        progressive = before.dep_ in {"cop", "aux"} and before.head == noun
        if governed or progressive:
            _become_verb(token, noun)


def _mend_tag(token: Token) -> None:
    """Take an -ing event word with an object for the verb that it is."""
    if token.pos_ != "NOUN" or not token.lower_.endswith("ing") or not is_event_verb(token):
        return
    if any(c.dep_ == "obj" and c.i > token.i for c in token.children):
        token.pos_ = "VERB"
        token.dep_ = _GERUND.get(token.dep_, token.dep_)


def _become_verb(verb: Token, noun: Token) -> None:
    """Put ``verb`` in the place of ``noun`` and make the noun its object."""
    token_before = [c for c in noun.children if c.i < verb.i]
    after = [c for c in noun.children if c.dep_ in {"punct", "conj", "cc"} and c.i > noun.i]
    is_root = noun.head == noun
    verb.head = verb if is_root else noun.head
    verb.dep_ = noun.dep_ if is_root else _GERUND.get(noun.dep_, noun.dep_)
    verb.pos_ = "VERB"
    for child in token_before:
        child.head = verb
        child.dep_ = {"case": "mark", "cop": "aux"}.get(child.dep_, child.dep_)
    if is_root:
        for child in after:
            child.head = verb
    noun.head, noun.dep_ = verb, "obj"
