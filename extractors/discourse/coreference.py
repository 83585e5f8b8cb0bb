"""Who "it", "they", "the organisation" and "the country" are, inside one segment.

A pronoun or bare definite noun is given the most salient earlier nominal of fitting number
and class within three sentences: the same sentence before earlier ones, subjects before
objects before the rest. Inside a quotation, candidates of the same quotation come first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import actor_noun, classes_of, definite, known_name, layer, speech_entries
from ..language import relations, syntax
from ..mentions.noun_phrases import is_plural
from ..mentions.offices import named_entity
from ..words.sets import words
from .bindings import may_stand_for
from .phrases_aside import is_imperative
from .quotations import quote_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEFINITE_DETERMINERS: Final = words("definite determiners")
_OBJECTS_AS_PRONOUNS: Final = words("objects as pronouns")
_SINGULAR: Final = words("pronouns for one thing")
_PLURAL: Final = words("pronouns for several")
_PERSON: Final = words("pronouns for one person")
FIRST_PERSON: Final = words("first person")
_SAYING_WHICH: Final = (
    relations.CONTENT_OF_NOUN | relations.RELATIVE | relations.FLAT | relations.APPOSED
)
"""What tells by itself which group a noun means: "the group *that shelled Aleppo*"."""
_NO_PARTY: Final = (
    relations.EXPLETIVE
    | relations.BARE_OBLIQUE
    | relations.BARE_NOUN_ON_NOUN
    | relations.ADJECTIVAL
    | relations.DETERMINER
)
_BOTH_DO: Final = words("verbs of what both sides do")
_HAD: Final = frozenset({"had", "'d", "’d"})
_BACK: Final = 3
_OF_THE_ADDRESSEE: Final = words("words for whom a sentence asks")
"""Of whoever is asked to do something, and is not named: "Increase *its* efforts"."""
_AWAY: Final = words("marks of where one goes or comes from")
_GROUPS: Final = frozenset({"org", "armed", "state", "court", "group", "media"})


def is_anaphor(token: Token) -> bool:
    """Tell whether ``token`` stands for something named elsewhere."""
    word = token.lower_
    if _is_personal(word):
        return True
    return _definite_classes(token) is not None


def is_first_person(token: Token) -> bool:
    """Tell whether ``token`` is "we" or "my"; a "US" that is known as a name is no "us"."""
    return token.lower_ in FIRST_PERSON and known_name(token) is None


def _is_personal(word: str) -> bool:
    return word in _SINGULAR or word in _PLURAL or word in _PERSON


def _definite_classes(token: Token) -> frozenset[str] | None:
    """Return the classes a bare "the group" may stand for; None where it is no such noun."""
    row = definite(token)
    if row is None or known_name(token) is not None:
        return None
    before = [c for c in token.children if c.i < token.i and not c.is_punct]
    after = syntax.children(token, _SAYING_WHICH)
    bare = len(before) == 1 and before[0].lower_ in _DEFINITE_DETERMINERS
    return frozenset(row["classes"]) if bare and not after else None


def antecedent_of(token: Token) -> Token | None:
    """Return the head of the nominal that ``token`` stands for; None where none fits."""
    best: tuple[float, Token] | None = None
    numbers = layer(token).sentences
    back = 0 if is_of_the_addressee(token) else _BACK
    banned = _coarguments(token)
    home = quote_of(token)
    for index in range(token.i - 1, -1, -1):
        distance = numbers[token.i] - numbers[index]
        if distance > back:
            break
        candidate = token.doc[index]
        if not _fits(token, candidate) or candidate in banned or _does_to(candidate, token):
            continue
        score = _salience(token, candidate, distance)
        if quote_of(candidate) != home:
            score -= 2
        if best is None or score > best[0]:
            best = (score, candidate)
    if best is None:
        return None
    chosen = best[1]
    if _has_rivals(token, chosen) or was_either(token, chosen):
        return None
    return (antecedent_of(chosen) or chosen) if is_anaphor(chosen) else chosen


def is_of_the_addressee(token: Token) -> bool:
    """Tell whether "its" may be of whoever a sentence asks something of, whom it does not name."""
    return token.lower_ in _OF_THE_ADDRESSEE and is_imperative(token.sent)


def _has_rivals(token: Token, chosen: Token) -> bool:
    """Tell whether "the group" may be another body of the sentence, of which neither acts.

    "A leader of the Front swore loyalty to the head of the Brigade. The group …": who knows.
    """
    wanted = _definite_classes(token)
    if wanted is not None and "state" in wanted and _is_of_another_country(token, chosen):
        return True
    if wanted is None or syntax.first_conjunct(chosen).dep_ in relations.ANY_SUBJECT:
        return False
    before = (t for t in chosen.sent if t.i < token.i)
    named = {known.name for t in before if (known := known_name(t)) and classes_of(t) & wanted}
    return len(named) > 1


def was_either(token: Token, chosen: Token) -> bool:
    """Tell whether it may be another's whom the sentence before names.

    So is what had been done before, "police freed the hostages. *They had killed* two guards", and
    what follows on what both did: "the army fought the militia. *It* shelled the town".
    """
    verb = token.head
    had = any(aux.lower_ in _HAD for aux in syntax.auxiliary_words(verb))
    first = syntax.first_conjunct(chosen)
    both = first.head.lemma_.lower() in _BOTH_DO and first in syntax.subjects(first.head)
    if not (had or both) or verb.dep_ not in relations.ROOT or token not in syntax.subjects(verb):
        return False
    if chosen.sent == token.sent or syntax.is_passive(verb):
        return False
    others = (t for t in chosen.sent if t.pos_ != "PRON" and syntax.first_conjunct(t) != first)
    if both and not had:
        others = (t for t in others if syntax.first_conjunct(t).head == first.head)
    return any(_fits(token, t) and t.dep_ not in relations.POSSESSIVE for t in others)


def _is_of_another_country(token: Token, chosen: Token) -> bool:
    """Tell whether the sentence of "the regime" speaks of other countries than ``chosen``'s alone.

    "Israel bombed the port. The exiled *Iranian* prince spoke of the regime": not of Israel's.
    """
    spoken = {k.country for t in token.sent if t.i < token.i and (k := known_name(t))} - {None}
    own = {k.country for t in chosen.subtree if (k := known_name(t))} - {None}
    return chosen.sent != token.sent and bool(spoken) and bool(own) and not spoken & own


def _coarguments(token: Token) -> set[Token]:
    """Return who does the verb that ``token`` is an object of: not the same party.

    "Police arrested 27 of *them*", "residents said they had seen *them*": neither the police
    nor the residents.
    """
    if token.lower_ not in _OBJECTS_AS_PRONOUNS:
        return set()
    noun = token
    while noun.dep_ in relations.COORDINATED | relations.NOUN_ON_NOUN and noun.head != noun:
        noun = noun.head
    if noun.dep_ not in relations.OBJECT | relations.INDIRECT_OBJECT | relations.OBLIQUE:
        return set()
    doers = set(syntax.subjects(noun.head))
    return doers | {a for d in doers if is_anaphor(d) and (a := antecedent_of(d))}


def _fits(token: Token, candidate: Token) -> bool:
    if candidate.pos_ not in {"NOUN", "PROPN", "PRON"} or candidate.dep_ in relations.NAME_PART:
        return False
    if candidate.dep_ in _NO_PARTY:
        return False
    if candidate.pos_ == "PRON" and not _is_personal(candidate.lower_):
        return False
    if _is_coargument(token, candidate) or _is_only_told_of(token, candidate):
        return False
    return _agrees(token, candidate) and may_stand_for(token, candidate)


def _does_to(candidate: Token, token: Token) -> bool:
    """Tell whether ``candidate`` is to do something to "the regime": "has a *duty to press it*"."""
    if _definite_classes(token) is None or token.dep_ not in relations.OBJECT:
        return False
    verb = token.head
    while not syntax.own_subjects(verb) and verb.head != verb:
        verb = verb.head
    return candidate in syntax.own_subjects(verb)


def _is_only_told_of(token: Token, candidate: Token) -> bool:
    """Tell whether "it" or "the panel" speaks while ``candidate`` is only what somebody spoke of.

    "The panel said that rebels shelled Homs. It reported …": the panel did, or nobody we know.
    """
    person = token.lower_ in _PERSON or token.lower_ in _PLURAL
    if person or not _is_speaker(token) or _is_speaker(candidate):
        return False
    above = (candidate, *candidate.ancestors)
    return any(word.dep_ in relations.FULL_CONTENT and speech_entries(word.head) for word in above)


def _agrees(token: Token, candidate: Token) -> bool:
    word = token.lower_
    classes = classes_of(candidate)
    if candidate.pos_ == "PRON":
        same = next(s for s in (_SINGULAR, _PLURAL, _PERSON) if candidate.lower_ in s)
        return word in same
    if word in _SINGULAR:
        if _is_speaker(token) and _is_speaker(candidate) and not is_plural(candidate):
            return "person" not in classes
        return bool(classes & _GROUPS) and not is_plural(candidate) and "person" not in classes
    if word in _PLURAL:
        common = known_name(candidate) is None and not candidate.ent_type_
        collective = "armed" in classes or ("org" in classes and common)
        collective = collective and "state" not in classes
        return (is_plural(candidate) or collective) and bool(classes & (_GROUPS | {"person"}))
    if word in _PERSON:
        return "person" in classes and not is_plural(candidate)
    wanted = _definite_classes(token) or frozenset()
    if candidate.lower_ == token.lower_ and not known_name(candidate):
        return bool(list(candidate.children)) and not _definite_classes(candidate)
    known = known_name(candidate)
    bodies = (definite(token) or {}).get("actor_types")
    if bodies is not None:  # the only types of known actors that it may stand for: "the army"
        return known is not None and known.actor_type in bodies
    if (definite(token) or {}).get("no_state") and _is_of_a_state(candidate):
        return False
    if "state" in wanted and _AWAY & {*syntax.markers(candidate)}:
        return False  # "fled *to Lydia*; the government …": whoever they fled from
    named = known is not None or candidate.ent_type_ == "Organisation"
    if "state" in wanted and not named:
        named = any(known_name(m) is not None for m in syntax.modifiers(candidate))
    return bool(classes & wanted) and "name" not in classes and named


def _is_of_a_state(candidate: Token) -> bool:
    """Tell whether it is a ministry, an army or the like, which is no "group" or "company"."""
    named = named_entity(candidate) or [candidate]
    known = known_name(candidate)
    listed = known is not None and known.kind == "StateActor"
    rows = map(actor_noun, named)
    return listed or any(row is not None and row["kind"] == "StateActor" for row in rows)


def _is_coargument(token: Token, candidate: Token) -> bool:
    """Two arguments of one verb are not the same party, unless one owns the other."""
    if token.dep_ in relations.POSSESSIVE:
        return candidate == token.head
    return (
        token.head == candidate.head and candidate.dep_ not in relations.COORDINATED
    ) or candidate == token.head


def _is_speaker(token: Token) -> bool:
    return token.dep_ in relations.SUBJECT and bool(speech_entries(token.head))


def _salience(token: Token, candidate: Token, distance: int) -> float:
    score = 10.0 - 4.0 * distance
    if _is_speaker(token):
        spoke = _is_speaker(syntax.first_conjunct(candidate))
        score += 5 if spoke else 0
        score -= 5 if distance == 0 and not spoke else 0
        score -= 6 if distance == 0 and candidate.head in token.head.subtree else 0
    first = syntax.first_conjunct(candidate)
    if first.dep_ in relations.ANY_SUBJECT:
        score += 3
    elif first.dep_ in relations.OBJECT:
        score += 1
    elif first.dep_ in relations.POSSESSIVE:
        score -= 0.5
    if known_name(candidate) is not None or candidate.ent_type_:
        score += 1
    if candidate.pos_ == "PRON":
        score += 0.5
    if token.lower_ in _PLURAL and candidate.pos_ != "PRON" and not is_plural(candidate):
        score -= 2.5
    return score - (token.i - candidate.i) / 100
