"""Whom and what no event of a type is done to: hopes are not destroyed as houses are.

A row of misfits.jsonl gives the classes of ``patient`` that make the words a figure of speech, or
another kind of act than the ``type``: criticism one withdraws from, a tank that is captured. With
``doer_not`` only where doers are named and none is of these classes, with ``lemmas`` only for
these words: who occupies a flat or bars a road in protest takes no territory and lays no siege.
A row without ``patient`` asks for none; with ``beside`` one of its classes must be what the event
hangs on or came about in, and ``nobody`` leaves it where a doer is named: who was "killed in a
crash" was killed by nobody. ``marks`` are the prepositions before it ("beat him *for* the seat"),
``particles`` words of the verb ("beat *out* a rival"), ``places`` nouns behind "from", ``into``
what it is aimed at ("shot *into the air*"),
``adverbs`` how it was done, ``thrown`` asks for a missile that a hand threw; ``mishap`` asks for a
clause that tells how it came about without harm being meant; ``after`` a verb of its row before it
("*treated* and released"), ``taking`` a clause that tells what one ate or drank, ``hazard`` heat,
drink or the like that did it, ``score`` for how a match ended ("beat them *2-0*"). ``bare`` is
where nothing is told that it is done to ("is the *aggressor*"); ``things`` are nouns that it is
done to, with or of ("dropped *leaflets*"), with ``owner_not`` only where nobody of these classes
owns them; ``doer`` where all doers are of these classes, ``without`` where none of these
prepositions stands behind it, ``under`` below one of these verbs.

Among accidents is a fire that broke out, among cars what falls or breaks by itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from ..annotation.words import classes_of
from ..events.mishaps import breaks, is_blaze, is_mishap
from ..language import relations, syntax
from ..lexicon.load import read_lexicon
from ..mentions.noun_phrases import semantic_heads
from ..words.languages import per_language
from ..words.plurals import singular
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..annotation.records import Trigger
    from ..events.roles.fillers import Fillers

_PATIENTS: Final = ("victim", "recipient", "target", "material")
_THINGS: Final = (*_PATIENTS, "instrument")
_CAUSES: Final = words("marks of what a death came about in")
_HAZARDS: Final = words("what nobody kills with")
_HOLDING: Final = words("places of holding people")
_AFTER: Final = words("marks of a time told beside")
_LIKENING: Final = words("marks of a likeness")
_MANNERS: Final = words("adverbs of how one is treated")
_SPOILT: Final = words("words for spoilt food and drink")
_THROWING: Final = words("verbs of throwing by hand")
_TAKING_FOR: Final = words("verbs of taking for")
_WHOSE: Final = words("marks of whose a body is")
_SCORE: Final = re.compile(r"\d{1,2}[-–]\d{1,2}(?!\d)")
_FIRED: Final = frozenset({"missile", "artillery", "drone", "explosive", "arms", "weapon"})
_ARMED: Final = frozenset({"armed", "state"})
_BY_THEMSELVES: Final = frozenset({"car", "accident"})
"""What is the subject of a verb and nobody's doing: "a *blaze* killed nine"."""


def is_misfit(trigger: Trigger, fillers: Fillers) -> bool:
    """Tell whether nothing of what ``trigger`` is done to can suffer an event of its type."""
    done_to = [_classes(fillers, role) for role in _PATIENTS]
    patients = [classes for role in done_to for classes in role]
    doers = _classes(fillers, "agent")
    lemma = trigger.token.lemma_.lower()
    rows = (r for r in _rows(trigger.event_type) if lemma in r.get("lemmas", (lemma,)))
    return any(
        _fits(row, patients, doers)
        and _is_told_so(row, trigger.token)
        and _is_of_things(row, trigger.token, fillers)
        for row in rows
    )


def _is_of_things(row: dict[str, Any], event: Token, fillers: Fillers) -> bool:
    """Tell whether ``event`` is done to, with or of what the row names, if it names anything."""
    if "things" not in row:
        return True
    host = event.head if event.dep_ in relations.COMPOUND else event
    of = [noun for mark, noun in syntax.obliques(host) if mark in _WHOSE]
    near = [t for role in _THINGS for t in fillers.get(role)]
    told = [h for t in (*near, *syntax.logical_objects(event), *of) for h in semantic_heads(t)]
    named = [t for t in (event, *told) if _spellings(t) & {*row["things"]}]
    rest = [t for t in told if t not in named and any(t in n.conjuncts for n in named)]
    others = set(row.get("owner_not", ()))
    owned = any(others & classes_of(owner) for t in named for owner in _owners(t))
    return bool(named) and not rest and not owned


def _spellings(noun: Token) -> set[str]:
    """Return a noun, alone and with the noun before it, singular: "search *warrant*"."""
    name = singular(noun.lower_)
    return {name, *(f"{m.lower_} {name}" for m in syntax.modifiers(noun))}


def _owners(noun: Token) -> list[Token]:
    """Return who owns ``noun``, with the words of his name: "offices *of Radio Tarn*"."""
    of = [owner for mark, owner in syntax.obliques(noun) if mark in _WHOSE]
    owners = [*syntax.possessors(noun), *of]
    return [*owners, *(m for t in (noun, *owners) for m in syntax.modifiers(t))]


def _is_told_so(row: dict[str, Any], event: Token) -> bool:
    """Tell whether the words around ``event`` are those that the row asks for."""
    if "under" in row and event.head.lemma_.lower() not in row["under"]:
        return False
    if any(mark in row.get("without", ()) for mark, _ in syntax.obliques(event)):
        return False
    before = {child.lower_ for child in event.children}
    if any(before.isdisjoint(row[key]) for key in ("particles", "adverbs") if key in row):
        return False
    if "object" in row and not _is_done_to_such(event, row["object"]):
        return False
    if not _is_from_or_into(event, row):
        return False
    if row.get("thrown") and not any(map(_is_thrown, _phrase_nouns(event))):
        return False
    if row.get("score") and not any(map(_is_a_score, event.children)):
        return False
    if row.get("hazard") and not _is_by_a_hazard(event, row["marks"]):
        return False
    if "after" in row and not _is_behind(event, row["after"]):
        return False
    if "taking" in row and not any(_is_taken_in(c, row) for c in syntax.adverbial_clauses(event)):
        return False
    if row.get("mishap") and not any(map(is_mishap, syntax.adverbial_clauses(event))):
        return False
    return _is_beside(row, event)


def _is_done_to_such(event: Token, wanted: list[str]) -> bool:
    """Tell whether all objects of a verb have a wanted class: "supports an *embargo* on X".

    What "it" is in "moved *the bomb* and blew it up" the verb before tells.
    """
    objects = [h for t in syntax.own_objects(event) for h in semantic_heads(t)]
    before = syntax.first_conjunct(event)
    if before != event and all(t.pos_ == "PRON" for t in objects):
        objects = [h for t in syntax.own_objects(before) for h in semantic_heads(t)]
    return bool(objects) and not any(classes_of(t).isdisjoint(wanted) for t in objects)


def _is_a_score(number: Token) -> bool:
    """Tell whether it is how a match ended: "beat them *2-0*", not "beat him 5-6 times"."""
    if number.pos_ != "NUM" or number.dep_ in relations.NUMBER:
        return False
    told = "".join(t.text for t in number.doc[number.i : number.i + 3])
    return _SCORE.match(told) is not None


def _phrase_nouns(event: Token) -> list[Token]:
    return [*syntax.passive_agents(event), *(noun for _, noun in syntax.obliques(event))]


def _is_by_a_hazard(event: Token, marks: list[str]) -> bool:
    """Tell whether heat, bad drink or the like killed: "killed *by bootleg liquor*"."""
    near = [noun for mark, noun in _phrase_marks(event) if mark in marks]
    near += [] if syntax.is_passive(event) else syntax.own_subjects(event)
    return any(singular(head.lower_) in _HAZARDS for n in near for head in semantic_heads(n))


def _phrase_marks(event: Token) -> list[tuple[str, Token]]:
    return [*_phrases(event), *(("by", doer) for doer in syntax.passive_agents(event))]


def _is_behind(event: Token, before: list[str]) -> bool:
    """Tell whether it follows upon another verb of its row, done well: "*treated* and released".

    Who was "treated *badly* and released" was in no hospital.
    """
    first = syntax.first_conjunct(event)
    if first.i >= event.i or first.lemma_.lower() not in before:
        return False
    how = [c.lower_ for c in first.children if c.pos_ == "ADV"]
    like = any(mark in _LIKENING for mark, _ in syntax.obliques(first))
    return not like and not any(word.endswith("ly") or word in _MANNERS for word in how)


def _is_taken_in(clause: Token, row: dict[str, Any]) -> bool:
    """Tell whether one ate or drank what killed him: "killed *by drinking* it".

    "After" drinking one may be killed by anybody, unless what one drank was bad.
    """
    marks = set(syntax.markers(clause))
    if clause.lemma_.lower() not in row["taking"] or not marks & {*row["marks"], *_AFTER}:
        return False
    taken = syntax.own_objects(clause)
    bad = any(c.lower_ in _SPOILT for t in taken for c in (t, *t.children))
    return bool(taken) and (bad or not marks & _AFTER)


def _is_thrown(missile: Token) -> bool:
    """Tell whether a hand threw it: "a missile *thrown* at him", "*believed to be a coin*".

    Not "a missile believed to be Russian", or "to be a cruise missile".
    """
    rest = [t for t in missile.doc[missile.i + 1 : missile.sent.end] if t.text != ","]
    if not rest or "missile" not in classes_of(missile):
        return False
    told = syntax.children(rest[0], relations.OPEN_CONTENT)
    other = [t for t in told if t.pos_ == "NOUN" and not classes_of(t) & _FIRED]
    taken = rest[0].lemma_.lower() in _TAKING_FOR and bool(other)
    return taken or rest[0].lemma_.lower() in _THROWING


def _is_from_or_into(event: Token, row: dict[str, Any]) -> bool:
    """Tell whether it comes from a place of the row, and goes into what the row names, if any."""
    if "places" in row and not _is_from_one(event, row["places"]):
        return False
    aims = (n.lower_ for mark, n in syntax.obliques(event) if mark in row.get("marks", ()))
    return "into" not in row or not set(aims).isdisjoint(row["into"])


def _is_from_one(event: Token, places: list[str]) -> bool:
    """Tell whether somebody goes *from* such a place: who "disappeared *from a prison*" escaped."""
    gone = [n for m, n in syntax.obliques(event) if m == "from"]
    held = (t for noun in gone for t in syntax.modifiers(noun))
    return any(singular(n.lower_) in places for n in gone) and not any(
        t.lower_ in _HOLDING for t in held
    )


def _fits(row: dict[str, Any], patients: list[frozenset[str]], doers: list[frozenset[str]]) -> bool:
    wanted, others = row.get("patient"), row.get("doer_not")
    if "doer" in row and not (doers and all(d & {*row["doer"]} for d in doers)):
        return False
    if (row.get("nobody") and doers) or (row.get("bare") and patients):
        return False
    if wanted and (not patients or any(classes.isdisjoint(wanted) for classes in patients)):
        return False
    return others is None or (bool(doers) and all(d.isdisjoint(others) for d in doers))


def _is_beside(row: dict[str, Any], event: Token) -> bool:
    """Tell whether an event came about in what the row asks for: "killed *in a crash*"."""
    wanted = row.get("beside")
    if wanted is None:
        return True
    marks = row.get("marks", _CAUSES)
    near = [h for m, n in _phrases(event) if m in marks for h in semantic_heads(n)]
    near += _what_hits(event) if not _BY_THEMSELVES.isdisjoint(wanted) else []
    return any(_is_a(head, wanted) for head in near)


def _phrases(event: Token) -> list[tuple[str, Token]]:
    """Return the phrases of ``event``, also shared: "was hit *by a bus* and killed"."""
    before = event.head
    own = syntax.own_objects(event) or syntax.own_subjects(event)
    shared = event.dep_ in relations.COORDINATED and syntax.is_passive(before) and not own
    return [*syntax.obliques(event), *(syntax.obliques(before) if shared else ())]


def _what_hits(event: Token) -> list[Token]:
    """Return the subjects of an active verb, unless they went *into* somebody: a crowd.

    What was hit itself does not hit: "the truck was *destroyed* by a missile, killing two".
    """
    if event.dep_ in relations.ADVERBIAL and syntax.is_passive(event.head):
        return []
    verbs = (event, *event.conjuncts)
    if syntax.is_passive(event) or any(m == "into" for v in verbs for m, _ in syntax.obliques(v)):
        return []
    return [head for doer in syntax.subjects(event) for head in semantic_heads(doer)]


def _is_a(head: Token, wanted: list[str]) -> bool:
    """Tell whether ``head`` is of a ``wanted`` class and nobody's who bears arms."""
    if ("accident" in wanted and is_blaze(head)) or ("car" in wanted and breaks(head)):
        return True
    whose = [*syntax.modifiers(head), *syntax.possessors(head)]
    armed = "car" in wanted and any(classes_of(t) & _ARMED for t in whose)
    return bool(classes_of(head) & set(wanted)) and not armed


def _classes(fillers: Fillers, role: str) -> list[frozenset[str]]:
    return [classes_of(head) for t in fillers.get(role) for head in semantic_heads(t)]


@per_language
def _rows(event_type: str) -> tuple[dict[str, Any], ...]:
    return tuple(row for row in read_lexicon("misfits") if row["type"] == event_type)
