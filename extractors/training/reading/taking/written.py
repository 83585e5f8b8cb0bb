"""From the words that a reader wrote to offsets; what does not stand in the text is a fault."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .documents import FIELDS
from .notes import note
from .records import (
    DOCUMENT,
    OPEN,
    ROLES,
    Elsewhere,
    Filler,
    NoEvent,
    Reference,
    StandOff,
    Voice,
    WrittenClaim,
)
from .saying import beside_saying
from .spans import Span, antecedent, nearest, occurrences
from .vocabulary import vocabulary_faults

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from .documents import Document


@dataclass(slots=True)
class _Finder:
    """Finds words in one passage and keeps what it could not find."""

    text: str
    start: int
    document: Document
    faults: list[str] = field(default_factory=list)

    def counted(self, word: str, number: int, what: str) -> Span | None:
        """Return the `number`-th occurrence of a word, counted from 1 as the guideline does."""
        places = occurrences(word, self.text)
        if 0 < number <= len(places):
            return places[number - 1]
        self.faults.append(
            f"{what}: {word!r} number {number} is not in the passage, which has it "
            f"{len(places)} times; copy the word as it stands"
        )
        return None

    def filler(
        self, words: str, anchor: Span, what: str, *, rank: Callable[[Span], int] = lambda _: 0
    ) -> Filler | None:
        """Return the occurrence that a filler of the event at `anchor` means."""
        if words.startswith("^"):
            return self._elsewhere(words[1:], what)
        if places := occurrences(words, self.text):
            return nearest(places, anchor, self.text, rank=rank)
        self.faults.append(
            f"{what}: {words!r} is not in the passage; copy the words as they stand, or write "
            f"{'^' + words!r} if they are those of the title or the speaker"
        )
        return None

    def meant(self, words: str, mention: Span) -> Filler | None:
        """Return what a pronoun stands for."""
        if words.startswith("^"):
            return self._elsewhere(words[1:], "reference")
        if places := occurrences(words, self.text):
            return antecedent(places, mention)
        self.faults.append(f"reference: {words!r} is not in the passage; copy the words")
        return None

    def _elsewhere(self, words: str, what: str) -> Elsewhere | None:
        """Look in the fields of the document, then in its text, the last before the passage."""
        fields = self.document.fields
        if words == "addressee" and "addressee" in fields:
            words = fields["addressee"]
        for name in FIELDS:
            if places := occurrences(words, fields.get(name, "")):
                return Elsewhere(name, places[0])
        if places := occurrences(words, self.document.text):
            return Elsewhere("text", antecedent(places, Span(self.start, self.start + 1)))
        self.faults.append(
            f"{what}: {'^' + words!r} is neither in the document nor in what is told of it "
            f"({', '.join(sorted(fields)) or 'nothing'}); copy the words as they stand"
        )
        return None


def place_of(row: Mapping[str, Any], document: Document) -> Span | None:
    """Return where a passage stands in its document, None where it does not.

    `start` and `end` of the row count if the text stands there; else the last place that has the
    text, since a sentence of the body may also be the title.
    """
    text = row["text"]
    if isinstance(row.get("start"), int):
        claimed = Span(row["start"], row["start"] + len(text))
        if document.text[claimed.start : claimed.end] == text:
            return claimed
    plain = r"\s+".join(re.escape(word) for word in text.split())
    found = [Span(*place.span()) for place in re.finditer(plain, document.text)]
    return found[-1] if found else None


def stand_off(
    row: Mapping[str, Any], document: Document, *, reader: str, wave: int, conflict: str | None
) -> tuple[StandOff | None, list[str]]:
    """Return a passage in offsets and what is wrong with it; None where it has no place."""
    place = place_of(row, document)
    if place is None:
        return None, [f"the text is not in document {document.id!r}; copy the passage verbatim"]
    finder = _Finder(document.text[place.start : place.end], place.start, document)
    claims = [_claim(claim, finder) for claim in row["claims"]]
    reading = StandOff(
        id=row["id"],
        source=row["source"],
        document=document.id,
        start=place.start,
        end=place.end,
        reader=reader,
        wave=wave,
        conflict=conflict,
        claims=tuple(claim for claim in claims if claim is not None),
        reference=tuple(_references(row.get("reference") or [], finder)),
        none=tuple(_tempting(row.get("none") or [], finder)),
        twin=row.get("twin"),
    )
    return reading, finder.faults


def _claim(claim: Mapping[str, Any], finder: _Finder) -> WrittenClaim | None:
    faults = list(vocabulary_faults(claim))
    if faults:
        finder.faults.extend(f"claim {claim.get('trigger')!r}: {fault}" for fault in faults)
        return None
    trigger = finder.counted(claim["trigger"], claim.get("n", 1), "trigger")
    if trigger is None:
        return None
    roles = {}
    for role in ROLES:
        found = [finder.filler(words, trigger, role) for words in claim.get(role) or []]
        if found:
            roles[role] = tuple(filler for filler in found if filler is not None)
    taken = [one for fillers in roles.values() for one in fillers if isinstance(one, Span)]
    said = claim["claimer"] if isinstance(claim["claimer"], list) else [claim["claimer"]]
    date, same = claim.get("date"), claim.get("same")
    return WrittenClaim(
        trigger=trigger,
        type=claim["type"],
        act=claim["act"],
        polarity=claim["polarity"],
        certainty=claim["certainty"],
        temporality=claim["temporality"],
        claimers=_voices(said, trigger, taken, finder),
        relays=_voices(claim.get("relays") or [], trigger, taken, finder),
        roles=roles,
        date=finder.filler(date, trigger, "date") if date else None,
        counts={harm: (few, many) for harm, (few, many) in (claim.get("counts") or {}).items()},
        presupposed=bool(claim.get("presupposed")),
        same=finder.counted(same[0], same[1], "same") if same else None,
        doubt=note(claim["doubt"], finder.text) if claim.get("doubt") else None,
    )


def _voices(
    said: list[str], trigger: Span, taken: Collection[Span], finder: _Finder
) -> tuple[Voice, ...]:
    """Return the speakers: words beside a verb of saying, rather than those that fill a role."""

    def rank(place: Span) -> int:
        return 2 * beside_saying(place, finder.text) + (place in taken)

    voices: list[Voice] = []
    for words in said:
        if words in (DOCUMENT, OPEN):
            voices.append(words)
        elif found := finder.filler(words, trigger, "claimer", rank=rank):
            voices.append(found)
    return tuple(voices)


def _references(rows: list[Any], finder: _Finder) -> list[Reference]:
    found = []
    for word, number, meant in rows:
        mention = finder.counted(word, number, "reference")
        if mention is None:
            continue
        found.append(Reference(mention, finder.meant(meant, mention) if meant else None))
    return sorted(found, key=lambda one: one.mention)


def _tempting(rows: list[Any], finder: _Finder) -> list[NoEvent]:
    found = []
    for word, number, why in rows:
        if (place := finder.counted(word, number, "none")) is not None:
            found.append(NoEvent(place, note(why, finder.text)))
    return sorted(found, key=lambda one: one.word)
