"""Signs of whether a time expression tells when an event was, or is that of something else.

The chance is fitted to them on read text (``reader/chance.py``): what the rules of ``timing`` say,
the tree between event and expression, the expression itself, and what else may have its time are
weighed together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ..annotation.words import layer
from ..language import relations, syntax
from ..reader import features

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from ..annotation.records import TimeMention, Trigger

ALONE: Final = (
    "every date",
    "rules: own clause",
    "rules: shared clause",
    "rules: best",
)
"""Signs that weigh something alone; trees ask for all."""
_MOST: Final = 40
"""So many words are as far as any more."""
_OF_EVENT: Final = ("pos=", "relation=", "class=", "passive", "root")
_OF_WORD: Final = ("pos=", "relation=", "opens")


class Candidate(NamedTuple):
    """A time expression that may be an event's, and what the rules say.

    ``rank`` is how near its clause is to the event (0: its own; None: another's), ``best`` whether
    it is the one that the rules would take.
    """

    mention: TimeMention
    rank: int | None
    best: bool


def date_signs(
    one: Candidate, rivals: Sequence[Candidate], trigger: Trigger, temporality: str
) -> Iterator[tuple[str, float]]:
    """Yield the signs by their names; ``rivals`` are all candidates of the event, itself too."""
    event, mention = trigger.token, one.mention
    word = head_of(mention, event)
    yield "every date", 1.0
    yield "rules: own clause", float(one.rank == 0)
    yield "rules: shared clause", float(one.rank is not None and one.rank > 0)
    yield "rules: best", float(one.best)
    yield "rules: rank", float(-1 if one.rank is None else one.rank)
    yield f"type {trigger.event_type}", 1.0
    yield f"time {temporality}", 1.0
    yield "a verb", float(trigger.is_verb)
    yield from _of_mention(mention, word)
    yield from _of_rivals(one, rivals, event)
    yield from _of_tree(event, word)
    yield from _of_others(event, mention)
    for before, token, kinds in (("event's ", event, _OF_EVENT), ("", word, _OF_WORD)):
        for name in features.token_features(token, None, None):
            if name.startswith(kinds):
                yield before + name, 1.0


def head_of(mention: TimeMention, event: Token) -> Token:
    """Return the first word of a time expression that hangs on a word outside of it."""
    inside = range(mention.token_start, mention.token_end)
    words = event.doc[mention.token_start : mention.token_end]
    return next((w for w in words if w.head.i not in inside), words[0])


def _of_mention(mention: TimeMention, word: Token) -> Iterator[tuple[str, float]]:
    doc, start = word.doc, mention.token_start
    yield f"precision {mention.precision}", 1.0
    yield f"basis {mention.basis}", 1.0
    yield "undated", float(mention.start is None)
    yield "words", float(mention.token_end - start)
    for token in doc[start : mention.token_end]:
        if token.is_lower:
            yield f"says {token.lower_}", 1.0
    if start:
        yield f"after {doc[start - 1].lower_}", 1.0
    if mention.token_end < len(doc):
        yield f"before {doc[mention.token_end].lower_}", 1.0
    for child in syntax.children(word, relations.LINK):
        yield f"marked {child.lower_}", 1.0
    yield "words into its sentence", float(start - word.sent.start)
    yield "words to its end", float(word.sent.end - mention.token_end)


def _of_rivals(
    one: Candidate, rivals: Sequence[Candidate], event: Token
) -> Iterator[tuple[str, float]]:
    others = [other for other in rivals if other is not one]
    yield "rivals", float(len(others))
    yield "rivals of its own clause", float(sum(other.rank == 0 for other in others))
    yield "another is best", float(any(other.best for other in others))
    own = abs(one.mention.token_start - event.i)
    yield "nearest", float(all(own <= abs(o.mention.token_start - event.i) for o in others))


def _of_tree(event: Token, word: Token) -> Iterator[tuple[str, float]]:
    up, down = ([t.i, *(a.i for a in t.ancestors)] for t in (event, word))
    labels = {i: event.doc[i].dep_ for i in (*up, *down)}
    if up[-1] == down[-1]:
        yield next(iter(features.paths(labels, up, [down]))), 1.0
        shared = next(i for i in down if i in up)
        way = [*up[: up.index(shared)], shared, *down[: down.index(shared)]]
        inner = [event.doc[i] for i in way if i not in {event.i, word.i}]
        yield "steps", float(len(way))
        yield "verbs on the way", float(sum(t.pos_ in {"VERB", "AUX"} for t in inner))
        yield "events on the way", float(sum(bool(layer(t).entries[t.i]) for t in inner))
        yield "speech on the way", float(sum(bool(layer(t).speech[t.i]) for t in inner))
        yield "event governs", float(shared == event.i)
        for token in inner:
            yield f"over {token.dep_}", 1.0
    head = word.head
    yield "on the event", float(head == event)
    yield f"on {head.pos_}", 1.0
    yield "on an event", float(bool(layer(head).entries[head.i]))
    yield "on speech", float(bool(layer(head).speech[head.i]))


def _of_others(event: Token, mention: TimeMention) -> Iterator[tuple[str, float]]:
    """Yield what stands between event and expression, and whether others stand nearer to it."""
    doc, known = event.doc, layer(event)
    low, high = sorted((event.i, mention.token_start))
    between = doc[low + 1 : high]
    yield "after the event", float(mention.token_start > event.i)
    yield "words between", float(min(_MOST, len(between)))
    yield "commas between", float(sum(t.lower_ in {",", ";", "-", "–", "—"} for t in between))
    yield "verbs between", float(sum(t.pos_ == "VERB" for t in between))
    yield "events between", float(sum(bool(known.entries[t.i]) for t in between))
    yield "speech between", float(sum(bool(known.speech[t.i]) for t in between))
    reach = len(between)
    first, last = max(0, mention.token_start - reach), min(len(doc), mention.token_end + reach)
    near = (i for i in range(first, last) if not low <= i <= high)
    yield "events nearer", float(sum(bool(known.entries[i]) for i in near))
