"""What the reader sees of a word beside its state: the names of its features.

A feature is a string such as ``pos=VERB`` or ``class=person``. The words of the lexicons and the
answers of the rules are features, no gates: a word that no list knows is read by its state, its
tree and its frame. Shapes: a `Doc` in; for each token, or each pair of tokens, feature names.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from ..annotation.words import layer
from ..language import syntax

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from spacy.tokens import Doc, Token

    from ..annotation.annotations import Annotations
    from ..annotation.records import RuleEvent
    from ..language.parsing.frames import Frame

_FAR = 4
"""Steps of a dependency path that are spelt out; a longer one is told by its length."""
_REACHES = (1, 2, 4, 8, 15, 30, 60)
"""Upper bounds, in words, of the classes of distance."""
_FARTHEST = _REACHES[-1] + 1
_BEFORE, _BEHIND = (
    [f"distance={side}{bisect_left(_REACHES, apart)}" for apart in range(_FARTHEST + 1)]
    for side in "-+"
)
_GOVERNORS = 4
"""How many governing words tell on an event's commitment."""
_FUNCTION = frozenset({"AUX", "PART", "SCONJ", "ADP", "ADV", "DET", "CCONJ"})


def frames_by_word(doc: Doc) -> dict[int, Frame]:
    """Map each predicate of ``doc`` to its PropBank frame."""
    return {frame.predicate: frame for frame in doc._.frames}


def token_features(token: Token, frame: Frame | None, rule: RuleEvent | None) -> Iterator[str]:
    """Yield the features of one token; nothing for white space."""
    if token.is_space:
        return
    known = layer(token)
    if rule is not None:
        yield "rule"
        yield f"rule={rule.type}"
    yield f"pos={token.pos_}"
    yield f"relation={token.dep_}"
    yield f"lemma={token.lemma_.lower()}"
    if token.ent_type_:
        yield f"name={token.ent_type_}"
    if frame is not None:
        yield f"sense={frame.roleset}"
        yield f"factuality={round(frame.factuality or 0)}"
    for name in sorted(known.classes[token.i]):
        yield f"class={name}"
    if entries := known.entries[token.i]:
        yield from sorted({f"type={e.row['type']}{'+' if e.others else ''}" for e in entries})
    if speech := known.speech[token.i]:
        yield from (f"act={act}" for act in sorted({row["act"] for row in speech}))
    if hedges := known.hedges[token.i]:
        yield from (f"hedge={kind}" for kind in sorted(hedges))
    listed = known.names[token.i]
    if listed is not None:
        yield f"known={listed.kind}/{listed.actor_type}"
    yield from _shape(token, known)


def _shape(token: Token, known: Annotations) -> Iterator[str]:
    if token.text[:1].isupper():
        yield "capital"
    if token.is_upper and len(token) > 1:
        yield "capitals"
    if token.head == token:
        yield "root"
    if token.is_sent_start:
        yield "opens"
    if token.pos_ == "VERB" and syntax.is_passive(token):
        yield "passive"
    if syntax.is_negated(token):
        yield "negated"
    if known.quoted[token.i] is not None:
        yield "quoted"


def climbs(doc: Doc) -> list[list[int]]:
    """Return for each token its place and those of all that governs it, up to the root."""
    heads = [token.head.i for token in doc]
    return [_climb(place, heads) for place in range(len(heads))]


def _climb(place: int, heads: Sequence[int]) -> list[int]:
    way = [place]
    while heads[place] != place and len(way) < len(heads):
        place = heads[place]
        way.append(place)
    return way


def paths(
    labels: Sequence[str] | Mapping[int, str], event: Sequence[int], others: Iterable[Sequence[int]]
) -> Iterator[str]:
    """Yield the dependency path from an event to each of ``others``.

    All are told by how they climb to their root; ``labels`` are those of the tokens on the way.
    """
    steps = {place: up for up, place in enumerate(event)}
    for other in others:
        if other[-1] not in steps:  # another root
            yield "path=none"
            continue
        down = 0
        while other[down] not in steps:
            down += 1
        up = steps[other[down]]
        if up + down > _FAR:
            yield f"path={min(up, _FAR)}:{min(down, _FAR)}"
        else:
            rising = "^".join([labels[i] for i in event[:up]])
            falling = ">".join([labels[i] for i in reversed(other[:down])])
            yield f"path={rising}|{falling}"


def distances(event: int, others: Iterable[int]) -> list[str]:
    """Return the class of the distance, in words, from ``event`` to each of ``others``."""
    return [
        _BEHIND[min(other - event, _FARTHEST)]
        if other >= event
        else _BEFORE[min(event - other, _FARTHEST)]
        for other in others
    ]


def arguments(frame: Frame | None) -> dict[int, str]:
    """Return the labels of a frame's arguments by their head words, the first of each."""
    told = reversed(frame.arguments) if frame is not None else ()
    return {argument.head: argument.label for argument in told}


def governing_features(token: Token) -> Iterator[str]:
    """Yield what tells how far the text commits to an event: function words, governors, hedges."""
    known, current = layer(token), token
    for step in range(_GOVERNORS + 1):
        if step:
            yield f"above={current.lemma_.lower()}"
            yield f"above{step}={current.dep_}"
            yield from (f"above hedge={kind}" for kind in sorted(known.hedges[current.i]))
            yield from (f"above act={row['act']}" for row in known.speech[current.i])
        for child in current.children:
            if child.pos_ in _FUNCTION or known.hedges[child.i]:
                yield f"{'beside' if step else 'own'}={child.lower_}"
                if not step:
                    yield from (f"own hedge={kind}" for kind in sorted(known.hedges[child.i]))
        form = [*current.morph.get("VerbForm", []), *current.morph.get("Tense", [])]
        yield f"form{min(step, 2)}={'/'.join(form)}"
        if current.head == current:
            return
        current = current.head
