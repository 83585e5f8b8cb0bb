"""Switch a rule of the reader off, and note which rules take effect in a text.

The rules know nothing of it. Each takes effect through one of a few doors, with its name: a
writing method (``Fillers.add``, ``Commitment.weaken`` …), or a function whose result, where it is
not what would come out without the rule, is the rule's work. ``Switches`` hangs itself into the
doors. At each it notes the rule, and keeps the effect out where the rule is ``off``.

A step of ``reading.STEPS`` that can be left out is a rule here too ("step: times"), as is a
condition of a row of the event lexicons ("condition: subject"), and such a row by its own name.
"""

from __future__ import annotations

from dataclasses import replace
from functools import wraps
from typing import TYPE_CHECKING, Any, NamedTuple

from allegata.extractors import reading
from allegata.extractors.annotation.annotations import Annotations, Spans
from allegata.extractors.attribution import voices
from allegata.extractors.attribution.commitment import Commitment
from allegata.extractors.attribution.speech_act import Act
from allegata.extractors.claims import assemble, chains, making, nominals, role_values
from allegata.extractors.claims.dating import When
from allegata.extractors.discourse.context import DiscourseContext
from allegata.extractors.events import trigger_conditions, triggers
from allegata.extractors.events.roles import find
from allegata.extractors.events.roles.fillers import Fillers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from allegata.extractors.annotation.steps import Step

_CHANGES = ("negative", "certainty", "temporality", "demand", "ended")


class Door(NamedTuple):
    """A function, by its owner and name; ``without`` gives from its arguments what comes out
    where the rule is off, ``rule`` its name, or how the result tells it.
    """

    owner: Any
    name: str
    rule: str | Callable[[Any], str]
    without: Callable[..., Any]


def _same(value: Any, *_: Any) -> Any:
    return value


def _nothing(*_: Any) -> None:
    return None


def _no_words(*_: Any) -> list[Any]:
    return []


FUNCTIONS = (
    Door(triggers, "sharpened_by_words", "sharpened-by-words", _same),
    Door(assemble, "sharpened_by_instrument", "sharpened-by-instrument", _same),
    Door(triggers, "_closed_noun", lambda why: f"closed: {why}", lambda _: ""),
    Door(triggers, "_closed_verb", lambda why: f"closed: {why}", lambda _: ""),
    Door(trigger_conditions, "named_thing", "part: thing of a pronoun", _nothing),
    Door(nominals, "named_thing", "part: thing of a pronoun", _nothing),
    Door(role_values, "identify_coordinated", "part: coordinated names", _no_words),
    Door(nominals, "nouns_within", "part: place within a phrase", _no_words),
    Door(find, "_can_act", "part: only actors act", lambda *_: True),
    Door(voices, "_presupposing", "presupposed", _same),
    Door(assemble, "is_unsaid", "not-said", lambda _: False),
    Door(assemble, "undenied", "left-open", _same),
    Door(assemble, "landed", "landed-attack", _same),
    Door(assemble, "characterised", "legal-term", lambda _: {}),
    Door(assemble, "_told_elsewhere", str, lambda *_, **__: None),
    Door(assemble, "refusal", str, lambda *_, **__: None),
    Door(making, "harm_of", "toll", lambda *_: ()),
    Door(making, "target_kinds", "part: target kinds", lambda *_: ()),
    Door(making, "when", lambda moment: moment.rule, lambda *_, **__: When()),
    Door(
        making,
        "speech_act",
        lambda act: act.rule,
        lambda _, voice, *__: Act("Report" if voice is None else "Assert", ""),
    ),
    Door(DiscourseContext, "resolve", "antecedent", lambda _, token: token),
)
"""The functions whose result is a rule's work."""


class Switches:
    """What hangs in the doors: ``off`` is the rule that is off, ``heard`` those that took effect.

    >>> with Switches() as switches:
    ...     switches.off = "toll"
    ...     list(switches.heard)
    []
    """

    def __init__(self) -> None:
        self.off: str | None = None
        self.heard: set[str] = set()
        self._undo: list[tuple[Any, str, Any]] = []

    def may(self, rule: str) -> bool:
        """Note that ``rule`` takes effect, and tell whether it may."""
        self.heard.add(rule)
        return rule != self.off

    def __enter__(self) -> Switches:
        for name in ("add", "put"):
            self._hang(Fillers, name, self._filling(getattr(Fillers, name)))
        self._hang(Fillers, "move", self._moving(Fillers.move))
        for name in ("weaken", "settle", "set_negative", "ask", "end"):
            self._hang(Commitment, name, self._committing(getattr(Commitment, name)))
        self._hang(assemble, "voices", self._speaking(assemble.voices))
        self._hang(chains, "_own_voice", self._speaking(chains._own_voice))
        for name in ("verb_refusal", "noun_refusal"):
            self._hang(triggers, name, self._refusing(getattr(triggers, name)))
        self._hang(triggers, "_tried", self._trying(triggers._tried))
        for door in FUNCTIONS:
            self._hang(door.owner, door.name, self._working(door))
        self._hang(reading, "STEPS", tuple(map(self._step, reading.STEPS)))
        return self

    def __exit__(self, *_: object) -> None:
        while self._undo:
            setattr(*self._undo.pop())

    def _hang(self, owner: Any, name: str, stand_in: Any) -> None:
        self._undo.append((owner, name, getattr(owner, name)))
        setattr(owner, name, stand_in)

    def _working(self, door: Door) -> Callable[..., Any]:
        original = getattr(door.owner, door.name)

        @wraps(original)
        def work(*given: Any, **named: Any) -> Any:
            result, without = original(*given, **named), door.without(*given, **named)
            if result == without:
                return result
            rule = door.rule if isinstance(door.rule, str) else door.rule(result)
            return result if self.may(rule) else without

        return work

    def _filling(self, original: Callable[..., None]) -> Callable[..., None]:
        @wraps(original)
        def fill(fillers: Fillers, role: str, tokens: Any, rule: str) -> None:
            given = list(tokens)
            if role == "none" or not given or self.may(rule):
                original(fillers, role, given, rule)

        return fill

    def _moving(self, original: Callable[..., None]) -> Callable[..., None]:
        @wraps(original)
        def move(
            fillers: Fillers, role: str, token: Any, other: str, rule: str | None = None
        ) -> None:
            if rule is None or self.may(rule):
                original(fillers, role, token, other, rule)

        return move

    def _committing(self, original: Callable[..., None]) -> Callable[..., None]:
        @wraps(original)
        def commit(commitment: Commitment, *given: Any) -> None:
            before = [getattr(commitment, name) for name in _CHANGES]
            original(commitment, *given)
            if before == [getattr(commitment, name) for name in _CHANGES]:
                return
            if not self.may(given[-2]):
                commitment.moves.pop()
                for name, value in zip(_CHANGES, before, strict=True):
                    setattr(commitment, name, value)

        return commit

    def _speaking(self, original: Callable[..., list[Any]]) -> Callable[..., list[Any]]:
        @wraps(original)
        def speak(*given: Any, **named: Any) -> list[Any]:
            return [v for v in original(*given, **named) if self.may(v.rule)]

        return speak

    def _refusing(self, original: Callable[..., str | None]) -> Callable[..., str | None]:
        @wraps(original)
        def refuse(token: Any, entry: Any) -> str | None:
            while (why := original(token, entry)) is not None:
                key = why.split(" ")[0]
                known = key in entry.row | entry.frame
                if self.may(f"condition: {key if known else why}"):
                    return why
                if not known:
                    return None
                row, frame = ({k: v for k, v in rows.items() if k != key}
                              for rows in (entry.row, entry.frame))  # fmt: skip
                entry = replace(entry, row=row, frame=frame)
            return None

        return refuse

    def _trying(self, original: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(original)
        def attempt(token: Any, entry: Any) -> Any:
            tried = original(token, entry)
            opens = not tried.refused and not self.may(entry.name)
            return replace(tried, refused="off") if opens else tried

        return attempt

    def _step(self, step: Step) -> Step:
        unset = _unset(step.gives)
        if unset is None:
            return step

        def run(passage: Any, layer: Annotations) -> Any:
            result, length = step.run(passage, layer), len(passage.doc)
            empty = Spans(length, ()) if unset == "Spans" else (unset[0],) * length
            told = bool(result.all) if isinstance(result, Spans) else result != empty
            return result if not told or self.may(f"step: {step.gives}") else empty

        return replace(step, run=run)


_BASIC = {"lemmas", "sentences", "phrases", "classes", "entries", "triggers"}
"""Columns without which nothing can be read."""


def _unset(column: str) -> Any:
    """Return what a token has where a step finds nothing, in a tuple; "Spans" for stretches."""
    if column in _BASIC:
        return None
    written = str(Annotations.__annotations__[column])
    if written.startswith("Spans"):
        return "Spans"
    value = {"bool": False, "tuple": (), "Mapping": {}}
    kind = written.removeprefix("tuple[").split("[")[0].split(",")[0]
    return (value.get(kind),)


def steps() -> Iterator[str]:
    """Yield the steps that can be left out, as rules."""
    return (f"step: {step.gives}" for step in reading.STEPS if _unset(step.gives) is not None)
