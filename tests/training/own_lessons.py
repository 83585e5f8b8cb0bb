"""Lessons of sentences of our own, some as if somebody had read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegata.extractors.training.reader.lessons import plain_lessons
from allegata.extractors.training.reader.records import OTHER, OWN, GoldEvent

if TYPE_CHECKING:
    from allegata.extractors.training.reader.records import Lesson
    from spacy.language import Language

TEXTS = (
    (
        "Ruritanian troops shelled the village of Velho on Monday. Two farmers were killed. "
        "The minister denied it."
    ),
    "Police arrested a journalist in the capital.",
    (
        "The union said that guards had beaten its members, and that they may be tried. "
        "Rebels freed four hostages, released a driver and burned two trucks near the river."
    ),
)
TYPES = ("Shelling", "Killing", "Arrest")
STATUS = {
    "polarity": "Positive",
    "certainty": "Certain",
    "temporality": "Past",
    "act": "Report",
}


def unread(nlp: Language) -> list[Lesson]:
    """Return a lesson of each text, with nothing written down."""
    return [one for n, text in enumerate(TEXTS) for one in plain_lessons(f"own:{n}", text, nlp)]


def read(nlp: Language) -> list[Lesson]:
    """Return the same with likely words as events of some type and party, and pronouns."""
    return [_written(one) for one in unread(nlp)]


def _written(one: Lesson) -> Lesson:
    one.part = "train"
    for n, token in enumerate(one.pairs):
        agent, hurt = one.parties[n % len(one.parties)], one.parties[-1 - n]
        voices = frozenset({(OWN, OTHER, agent)[n % 3]})
        status = STATUS | ({"polarity": "Negative"} if n % 2 else {})
        one.events[token] = GoldEvent(
            TYPES[n % len(TYPES)], {agent: "agent", hurt: "victim"}, status, voices
        )
    for token, features in enumerate(one.words):
        if "pos=PRON" in features:
            one.references[token] = one.parties[0]
            one.links[token] = [["ruled"] if not n else ["near"] for n in range(len(one.parties))]
    return one
