"""The stated toll of an event: how many were killed, hurt, held, lost or driven out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ...ontology.records import Harm
from ...ontology.terms import toll_of
from ..annotation.words import actor_noun, classes_of, is_actor, is_post, known_name
from ..events.roles.company import is_added
from ..language import relations, syntax
from ..mentions.noun_phrases import extent, semantic_heads
from ..words.sets import words
from .tolls import RULE, dead_counted

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...ontology.records import Filler
    from ..annotation.records import CountMention, Trigger
    from ..discourse.context import DiscourseContext
    from ..events.roles.find import Fillers

    Bounds = tuple[int | None, int | None, bool]
    """The least and the greatest number, and whether they are said to be rough."""

_ONE: Final = words("determiners of a single one")
_INDEFINITE: Final = words("indefinite articles")
_OF_ONE: Final = words("auxiliaries of one")
_OF_SEVERAL: Final = words("auxiliaries of more than one")
_APART: Final = relations.DETERMINER | relations.POSSESSIVE
_SEVERAL: Final = words("one word for several people")
_BODIES: Final = frozenset({"armed", "group", "org"})
_HURTING: Final = words("verbs of hurting")
_FREEING: Final = words("verbs of setting free")
_HOW_MANY: Final = words("how many without a number")
_EITHER: Final = "or"


def harm_of(trigger: Trigger, fillers: Fillers, context: DiscourseContext) -> tuple[Harm, ...]:
    """Return the toll that the victim's own words state; one victim counts as one.

    Where the event is a toll, it is its number. What is counted together with other harm ("50
    killed and wounded") is no toll of either, and who was set free is not missing.
    """
    kind = toll_of(trigger.event_type)
    if kind is None:
        return ()
    if trigger.rule == RULE:
        count = dead_counted(trigger.token)
        return (Harm(kind, count.min, count.max, None, count.approximate),) if count else ()
    victims = fillers.get("victim")
    if _is_counted_with_others(trigger) or (kind == "Missing" and _are_set_free(victims)):
        return ()
    for victim in victims:
        if (count := _own_count(victim, context)) is not None:
            (low, high, rough), together = _sum(victim, victims, count, context)
            whom = semantic_heads(victim)[0]
            named = whom.lower_ if whom.is_alpha and not (together or whom.like_num) else None
            return (Harm(kind, low, high, named, rough),)
    return _ones(kind, victims) if kind == "Killed" else ()


def uncounted(victim: Filler, context: DiscourseContext) -> Filler:
    """Return ``victim`` without a number that is not its own: "killed or wounded *2,600* men"."""
    for count in context.layer.counts:
        start, end = context.text.offsets(count.token_start, count.token_end)
        if start <= victim.start < end < victim.end:
            left = victim.text[end - victim.start :].lstrip()
            return replace(victim, text=left, start=victim.end - len(left))
    return victim


def _ones(kind: str, victims: list[Token]) -> tuple[Harm, ...]:
    """Return the toll of those who are told one by one: "a nurse and a driver" are two."""
    row = syntax.first_conjunct(victims[0]) if victims else None
    told = [v for v in victims if syntax.first_conjunct(v) == row or is_added(v)]
    if not told or not all(map(_is_one, told)):
        return ()
    whom = semantic_heads(told[0])[0]
    named = whom.lower_ if whom.pos_ == "NOUN" and len(told) == 1 else None
    return (Harm(kind, len(told), len(told), named),)


def _is_one(victim: Token) -> bool:
    """Tell whether the words name one somebody: no family, no body, no "Carabinieri"."""
    whom = semantic_heads(victim)[0]
    if "Sing" not in syntax.feature(whom, "Number") or whom.lower_ in _SEVERAL:
        return False
    name = whom.pos_ == "PROPN"
    if (name or (whom.is_title and not whom.is_sent_start)) and _are_several(whom):
        return False
    if name:
        return not classes_of(whom) & _BODIES
    return whom.pos_ == "NOUN" and "group" not in classes_of(whom)


def _are_several(name: Token) -> bool:
    """Tell whether a name is a people's, or its verb that of several: "the *Rohingya* were killed".

    "*A* Tamil" is one, and so is of whom it is said that he "*was*" killed. Before a person's own
    name there is no article.
    """
    first = syntax.first_conjunct(name)
    subject = first.dep_ in relations.ANY_SUBJECT
    told = set(syntax.auxiliaries(first.head)) if subject else set()
    if told & _OF_SEVERAL and syntax.conjuncts(first) == [name]:
        return True
    before = [t for t in name.lefts if t.dep_ in relations.DETERMINER]
    if told & _OF_ONE or any(t.lower_ in _INDEFINITE for t in before):
        return False
    known, listed = known_name(name), actor_noun(name)
    people = known is not None and known.kind == "PersonGroup"
    people = people or (listed is not None and listed["noun"] == listed["plural"])
    bare = len(list(name.subtree)) == len(before) + 1
    return people or (bool(before) and bare and not is_post(name))


def _own_count(victim: Token, context: DiscourseContext) -> CountMention | None:
    left, end = victim.left_edge.i, extent(victim).end
    if syntax.own_subjects(victim):
        left = extent(victim).start  # "eleven were among *those* killed" are not all of them
    counts = context.layer.counts
    return next((c for c in counts if left <= c.token_start < end or c.head == victim.i), None)


def _sum(
    victim: Token, victims: list[Token], count: CountMention, context: DiscourseContext
) -> tuple[Bounds, bool]:
    """Return the bounds of all who are told in one row, and whether they are several groups.

    "Six rebels and one guard" are seven; "30 reporters and guards" are 30 of both, "two nuns and
    the guards" more than two. A sum is as rough as any of its parts.
    """
    series = syntax.first_conjunct(victim)
    others = [v for v in victims if v != victim and is_actor(semantic_heads(v)[0])]
    added = is_added(victim)
    rows = [v for v in others if added or syntax.first_conjunct(v) == series or is_added(v)]
    beside = [v for v in rows if _own_count(v, context) != count]  # "12, perhaps 20 *people*"
    bounds = [_bounds(v, context) for v in beside]
    told = [b for b in bounds if b is not None]
    if len(told) < len(bounds):
        apart = any(syntax.children(v, _APART) for v in beside)
        return (count.min, None if apart else count.max, count.approximate), True
    lows, highs, roughs = zip((count.min, count.max, count.approximate), *told, strict=True)
    low = None if None in lows else sum(filter(None, lows))
    high = None if None in highs else sum(filter(None, highs))
    return (low, high, any(roughs)), bool(told)


def _bounds(victim: Token, context: DiscourseContext) -> Bounds | None:
    count = _own_count(victim, context)
    if count is not None:
        return count.min, count.max, count.approximate
    if any(m.lower_ in _HOW_MANY for m in syntax.modifiers(victim)):
        return 0, None, False
    single = any(t.lower_ in _ONE for t in syntax.children(victim, relations.DETERMINER))
    single = single or bool(syntax.children(victim, relations.POSSESSIVE))
    single = single or semantic_heads(victim)[0].pos_ == "PROPN"
    return (1, 1, False) if single and _is_one(victim) else None


def _is_counted_with_others(trigger: Trigger) -> bool:
    """Tell whether the same people suffered this or other harm: "killed or wounded"."""
    event = trigger.token
    series = syntax.conjuncts(syntax.first_conjunct(event))
    others = [t for t in series if t != event and _shares(t, event)]
    hurt = any(t.lemma_.lower() in _HURTING or t.lower_ in _HURTING for t in others)
    if hurt and toll_of(trigger.event_type) == "Killed":
        return True
    links = (c for t in series for c in syntax.children(t, relations.CONJUNCTION))
    return bool(others) and any(c.lower_ == _EITHER for c in links)


def _shares(other: Token, event: Token) -> bool:
    if event.pos_ != "VERB":
        return not any(t.like_num for t in (other.left_edge, *other.children))
    return bool(set(syntax.logical_objects(other)) & set(syntax.logical_objects(event)))


def _are_set_free(victims: list[Token]) -> bool:
    """Tell whether the sentence sets ``victims`` free, before or after: "abducted and released"."""
    return any(
        token.lemma_.lower() in _FREEING
        and not syntax.is_negated(token)
        and not set(syntax.logical_objects(token)).isdisjoint(victims)
        for token in (victims[0].sent if victims else ())
    )
