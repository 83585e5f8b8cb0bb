"""How a network does on lessons, by exact heads: a quick look while it is being trained."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import torch

from .batches import batch, is_asked
from .lessons import OTHER, OWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...reader.labels import Labels
    from .batches import Batch
    from .lessons import GoldEvent, Lesson
    from .net import Net

_PATIENTS: Final = frozenset({"victim", "recipient", "target"})
_LEAST: Final = 0.5
"""The chance from which a word is an event, a party."""


@torch.no_grad()
def judged(net: Net, labels: Labels, lessons: Sequence[Lesson]) -> str:
    """Return F1 of triggers, of typed triggers, of those with their parties right; and details."""
    n = Counter[str]()
    for lesson in lessons:
        n["gold"] += len(lesson.events)
        asked = batch(lesson, labels, {})
        hidden = net.hidden(asked.states, asked.features(forget=False))
        chances = net.events(hidden).softmax(-1)
        found = {
            t: int(chances[t, 1:].argmax()) + 1
            for t in (1 - chances[:, 0] > _LEAST).nonzero()[:, 0].tolist()
            if t >= lesson.own and is_asked(lesson.words[t])
        }
        n["predicted"] += len(found)
        both = {t: kind for t, kind in found.items() if t in lesson.events}
        one = batch(lesson, labels, both)
        _referring(n, net, lesson, batch(lesson, labels), hidden)
        if not both:
            continue
        roles = net.role(hidden, one.events, one.kinds, one.others, one.pairs).softmax(-1)
        status = net.commitment(hidden, one.events, one.kinds, one.governing)
        voices = net.voice(hidden, one.events, one.kinds, one.others, one.pairs).argmax(-1)
        for row, (token, kind) in enumerate(both.items()):
            event = lesson.events[token]
            parties = {
                lesson.parties[o]: labels.roles[int(roles[row, o, 1:].argmax()) + 1]
                for o in range(len(lesson.parties))
                if float(roles[row, o, 1:].max()) > _LEAST
            }
            _count(n, event, labels.types[kind], parties)
            places = (OWN, OTHER, *lesson.parties)
            n["voices"] += places[int(voices[row])] in event.voices
            for name, scores in status.items():
                value = labels.fields[name][int(scores[row].argmax())]
                n[name] += value == event.status[name]
                n["negatives"] += value == event.status[name] == "Negative"
    return _line(n)


def _referring(n: Counter[str], net: Net, lesson: Lesson, one: Batch, hidden: torch.Tensor) -> None:
    if not len(one.mentions):
        return
    kinds = torch.zeros_like(one.mentions)
    meant = net.reference(hidden, one.mentions, kinds, one.others, one.links).softmax(-1)
    for row, mention in zip(meant, sorted(lesson.references), strict=True):
        best = int(row[1:].argmax())
        sure = float(row[1 + best]) > _LEAST
        n["pronouns"] += lesson.references[mention] is not None
        n["meant"] += sure
        n["meant right"] += sure and lesson.references[mention] == lesson.parties[best]


def _count(n: Counter[str], event: GoldEvent, kind: str, parties: dict[int, str]) -> None:
    wanted = {t for t, role in event.roles.items() if role == "agent"}
    agents = {t for t, role in parties.items() if role == "agent"}
    hurt = {t for t, role in event.roles.items() if role in _PATIENTS}
    patients = {t for t, role in parties.items() if role in _PATIENTS}
    n["found"] += 1
    n["typed"] += kind == event.type
    n["agents"] += agents == wanted
    n["patients"] += patients == hurt
    n["core"] += kind == event.type and agents == wanted and patients == hurt
    n["wrong agents"] += bool(agents - wanted)


def _line(n: Counter[str]) -> str:
    whole = max(n["gold"] + n["predicted"], 1)
    f1 = [f"{name} {200 * n[name] / whole:.1f}" for name in ("found", "typed", "core")]
    of = max(n["found"], 1)
    names = (
        "agents",
        "patients",
        "polarity",
        "certainty",
        "temporality",
        "act",
        "voices",
        "wrong agents",
    )
    shares = [f"{name} {100 * n[name] / of:.1f}" for name in names]
    meant = f"pronouns {n['meant right']} of {n['meant']} told, {n['pronouns']} to be told"
    return ", ".join(["F1 " + ", ".join(f1), *shares, f"negatives {n['negatives']}", meant])
