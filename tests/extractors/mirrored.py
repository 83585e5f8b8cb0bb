"""Pairs of sentences made from templates: the same act with one status each, or sides exchanged.

A sentence says who acts, who suffers, whether the act is told as done, and who says so. Each kind
of pair is two templates over the same verb and parties; `X` acts upon `Y` where nothing else is
said, `C` speaks.
"""

from __future__ import annotations

from dataclasses import dataclass

VERBS = (
    ("kill", "killed", "killed", "killing"),
    ("murder", "murdered", "murdered", "murdering"),
    ("detain", "detained", "detained", "detaining"),
    ("arrest", "arrested", "arrested", "arresting"),
    ("torture", "tortured", "tortured", "torturing"),
    ("abduct", "abducted", "abducted", "abducting"),
    ("attack", "attacked", "attacked", "attacking"),
    ("bomb", "bombed", "bombed", "bombing"),
    ("shell", "shelled", "shelled", "shelling"),
    ("beat", "beat", "beaten", "beating"),
    ("besiege", "besieged", "besieged", "besieging"),
    ("ambush", "ambushed", "ambushed", "ambushing"),
)
"""Base, past, participle and -ing form."""

PARTIES = (
    ("Kenyan soldiers", "Somali rebels", "the Red Cross"),
    ("government troops", "Kurdish fighters", "Amnesty International"),
    ("Russian forces", "Ukrainian forces", "the mayor of Kharkiv"),
)
"""Who acts, upon whom, and a third who speaks."""

ACTING, SUFFERING, SPEAKING = range(3)


@dataclass(frozen=True, slots=True)
class Said:
    """A template and what it says: done, denied, or not (yet) done, by whom, upon whom.

    Parties are places in a row of `PARTIES`; `speaker` is None where the text itself speaks.
    """

    template: str
    status: str = "done"
    agent: int = ACTING
    patient: int | None = SUFFERING
    speaker: int | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A made sentence; `agent`, `patient` and `speaker` are the words of parties."""

    text: str
    status: str
    agent: str
    patient: str | None
    speaker: str | None


ACTIVE = Said("{X} {past} {Y} on Monday.")
SAID = Said("{C} said that {X} {past} {Y}.", speaker=SPEAKING)

KINDS: dict[str, tuple[Said, Said]] = {
    "sides exchanged": (
        ACTIVE,
        Said("{Y} {past} {X} on Monday.", agent=SUFFERING, patient=ACTING),
    ),
    "active and passive": (ACTIVE, Said("{Y} were {part} by {X} on Monday.")),
    "passive exchanged": (
        Said("{Y} were {part} by {X}."),
        Said("{X} were {part} by {Y}.", agent=SUFFERING, patient=ACTING),
    ),
    "told and negated": (ACTIVE, Said("{X} did not {base} {Y} on Monday.", "denied")),
    "said and denied": (
        SAID,
        Said("{C} denied that {X} {past} {Y}.", "denied", speaker=SPEAKING),
    ),
    "done and denied by the doer": (
        Said("{X} admitted {ing} {Y}.", speaker=ACTING),
        Said("{X} denied {ing} {Y}.", "denied", speaker=ACTING),
    ),
    "speakers exchanged": (
        Said("{X} said that {Y} {past} civilians.", agent=SUFFERING, patient=None, speaker=ACTING),
        Said("{Y} said that {X} {past} civilians.", patient=None, speaker=SUFFERING),
    ),
    "accusers exchanged": (
        Said("{X} accused {Y} of {ing} civilians.", agent=SUFFERING, patient=None, speaker=ACTING),
        Said("{Y} accused {X} of {ing} civilians.", patient=None, speaker=SUFFERING),
    ),
    "according to": (
        Said("{X} {past} {Y}, {C} said.", speaker=SPEAKING),
        Said(
            "According to {C}, {Y} {past} {X}.", agent=SUFFERING, patient=ACTING, speaker=SPEAKING
        ),
    ),
    "done and demanded": (
        SAID,
        Said("{C} urged {X} not to {base} {Y}.", "not done", speaker=SPEAKING),
    ),
    "done and threatened": (
        ACTIVE,
        Said("{X} threatened to {base} {Y}.", "not done", speaker=ACTING),
    ),
    "done and planned": (ACTIVE, Said("{X} are planning to {base} {Y}.", "not done")),
    "done and feared": (
        SAID,
        Said("{C} warned that {X} could {base} {Y}.", "not done", speaker=SPEAKING),
    ),
    "happened and prevented": (ACTIVE, Said("{C} prevented {X} from {ing} {Y}.", "not done")),
    "happened and supposed": (
        ACTIVE,
        Said("If {X} {base} {Y}, the talks will fail.", "not done"),
    ),
    "ongoing and ended": (
        Said("{X} are {ing} {Y}.", "ongoing"),
        Said("{X} have stopped {ing} {Y}.", "ended"),
    ),
}
"""Kinds of pairs by name."""

Pair = tuple[Sentence, Sentence]


def pairs(kind: str) -> list[Pair]:
    """Return the pairs of a kind: each verb with each row of parties."""
    one, other = KINDS[kind]
    return [(made(one, v, p), made(other, v, p)) for v in VERBS for p in PARTIES]


def made(said: Said, verb: tuple[str, str, str, str], parties: tuple[str, str, str]) -> Sentence:
    """Return the sentence of a template."""
    base, past, part, ing = verb
    acting, suffering, speaking = parties
    text = said.template.format(
        X=acting, Y=suffering, C=speaking, base=base, past=past, part=part, ing=ing
    )
    return Sentence(
        text[0].upper() + text[1:],
        said.status,
        parties[said.agent],
        None if said.patient is None else parties[said.patient],
        None if said.speaker is None else parties[said.speaker],
    )
