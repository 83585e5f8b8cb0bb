"""Who takes a turn in a transcript, by what names him there: "MR. OMAR", "Ms. Harlow (Panama)".

"MR. OMAR" is the only Omar whom the document names in full, in its title too; "THE PRESIDENT" is
whom its title calls so. Where it names none, or two, he is somebody of this document alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ...ontology.identity import actor_iri
from ...ontology.records import Actor
from ...ontology.terms import stands_to_state
from ..language.true_case import is_common
from ..lexicon.figures import figure
from ..lexicon.known_names import known_names, states
from ..lexicon.nouns import actor_noun_row, is_post
from ..sources.segmentation.lines import NAMELESS
from ..sources.segmentation.writers.turns import TURN
from ..words.sets import words
from .naming import plain_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...ontology.records import Document, Segment
    from ..lexicon.known_name import KnownName
    from .referents import Referents

_TITLES: Final = words("titles of speakers")
_RANKS: Final = words("titles before names")
_PARTS: Final = words("speakers named by their part")
_RULING: Final = words("offices of rulers")
_ORGANS: Final = frozenset({"Government", "Military"})
_OF: Final = words("marks of what an office is of")
_NOT_HIM: Final = words("offices beside another's")
_TOLD: Final = re.compile(r"(?:,| \() ?(?P<told>[^()]+)\)?$")
_NAMED: Final = re.compile(r"[^\W\d_a-z][\w.'’-]*")
_NUMBERED: Final = re.compile(r"(?:\d+|[^\W\d_])$")


class Label(NamedTuple):
    """What names a speaker, taken apart: "Ambassador", "Rana Omar", and "Panama" told with it.

    ``name`` is "" where only an office or a part is said: "THE PRESIDENT", "WITNESS 2".
    """

    office: str
    name: str
    told: str


def label_of(speaker: str) -> Label:
    """Take apart what names a speaker; names in capitals get their usual case.

    >>> label_of("Mr. OMAR (Panama)"), label_of("THE VICE PRESIDENT").name
    (Label(office='mr', name='Omar', told='Panama'), '')
    """
    found = _TOLD.search(speaker)
    whole = (speaker[: found.start()] if found else speaker).split()
    if whole[:1] and whole[0].casefold() == "the":
        whole = whole[1:]
    known = " ".join(whole).casefold()
    office = len(whole) if known in _PARTS or _NUMBERED.match(whole[-1]) else _behind_office(whole)
    name = whole[office:]
    if name and name[0].casefold() in _OF:  # "Secretary of State Harlow"
        office, name = len(whole) - 1, whole[-1:]
    said = " ".join(word.rstrip(".,").casefold() for word in whole[:office])
    return Label(said, " ".join(map(_cased, name)), found["told"].strip() if found else "")


def named_in_full(document: Document) -> Iterator[str]:
    """Yield the full names that the title and the writers give those who take turns."""
    shown = f"{document.title or ''}\n{document.author or ''}"
    for label in _labels(document):
        surname = label.name.rpartition(" ")[2]
        before = rf"({_NAMED.pattern}) {re.escape(surname)}(?![\w-])"
        for found in re.finditer(before, shown) if surname else ():
            given = found[1].rstrip(".,").casefold()
            if not (_is_office(given) or is_common(given)):
                yield f"{found[1]} {surname}"


def ruling_speakers(document: Document) -> Iterator[str]:
    """Yield the surnames of those who take turns by a ruler's office: "PRESIDENT OMAR"."""
    for label in _labels(document):
        if set(label.office.split()) & set(_RULING):
            name = label.name or _held_by(label.office, document)
            if name and " " not in name:
                yield name


def speaker_in(segment: Segment, document: Document, referents: Referents) -> Actor | None:
    """Return who takes the turn of ``segment``; None for the publisher of the document."""
    label = label_of(str(segment.speaker))
    if segment.speaker == document.publisher:
        return None
    bodies = [one for one in known_names(label.name) if not (one.is_demonym or one.is_leader)]
    if bodies and not label.office:
        state = bodies[0].is_country
        return referents.state(bodies[0]) if state else referents.body(bodies[0])
    name = label.name or _held_by(label.office, document)
    if not name:
        return _of_a_part(label.office, referents)
    alone = " " not in name and referents.bearer(name) is None
    if alone and not label.office:
        iri = actor_iri(name, scope=referents.scope)
        return referents.add(Actor(iri, name, "Person", "Unidentified"))
    actor = referents.person(plain_name(name))
    actor = referents.describe(actor, frozenset(), _calling(label.office))
    body = _told(label.told)
    if body is None:
        return actor
    whole = referents.state(body) if body.is_country else referents.body(body)
    return referents.affiliate(actor, whole, None)


def side_of(segment: Segment, document: Document, referents: Referents) -> KnownName | None:
    """Return the state or body whose "we" is said in a turn; None where nothing tells.

    It is what is told beside the name, else the state of a public figure who speaks by his office.
    """
    if segment.kind != TURN or segment.speaker is None or segment.speaker in NAMELESS:
        return None
    label = label_of(segment.speaker)
    if (told := _told(label.told)) is not None:
        return told
    actor = speaker_in(segment, document, referents)
    if actor is None or actor.kind != "Person":
        return None
    known = figure(actor.name)
    by_office = set(label.office.split()) & set(_RULING) or _calling(label.office) in _ORGANS
    if known is None or not by_office:
        return None
    row = states().get(known["country"], {"name": ""})
    return next((one for one in known_names(row["name"]) if one.is_country), None)


def _labels(document: Document) -> Iterator[Label]:
    spoken = (segment.speaker for segment in document.segments if segment.kind == TURN)
    yield from map(label_of, dict.fromkeys(s for s in spoken if s and s not in NAMELESS))


def _behind_office(whole: list[str]) -> int:
    """Return how many words at the head of a label are titles and offices."""
    last = 0
    for index, word in enumerate(whole):
        plain = word.rstrip(".,").casefold()
        if _is_office(plain):
            last = index + 1
    first = whole[0].rstrip(".,").casefold() if whole else ""
    return last if _is_office(first) or last == len(whole) else 0


def _is_office(word: str) -> bool:
    return word in _TITLES or word in _RANKS or is_post(word)


def _cased(word: str) -> str:
    """Return a name's word in usual case: "McFAUL" is McFaul, "AL-SHAMI" Al-Shami.

    >>> _cased("McFAUL"), _cased("AL-SHAMI"), _cased("O'NEIL"), _cased("Omar"), _cased("J.")
    ('McFaul', 'Al-Shami', "O'Neil", 'Omar', 'J.')
    """
    parts = re.split(r"([-'’]|^Ma?c(?=[A-Z]))", word)
    small = (part.capitalize() if part.isupper() and len(part) > 1 else part for part in parts)
    return "".join(small)


def _held_by(office: str, document: Document) -> str:
    """Return whom the title calls by an ``office``, "" for nobody or two: "President Omar on …"."""
    title = document.title or ""
    holders: dict[str, None] = {}
    for found in re.finditer(rf"(?P<before>[\w-]+)?\W*\b(?i:{re.escape(office)}) ", title):
        if (found["before"] or "").casefold() in _NOT_HIM:
            continue
        name: list[str] = []
        for word in title[found.end() :].split():
            plain = re.sub(r"['’]s?$|[.,:;]+$", "", word)
            if not _NAMED.fullmatch(plain) or is_common(plain) or is_post(plain.casefold()):
                break
            name.append(plain)
            if plain != word:
                break
        if 0 < len(name) <= 3:
            holders[" ".join(name)] = None
    return next(iter(holders)) if len(holders) == 1 and office else ""


def _of_a_part(office: str, referents: Referents) -> Actor:
    """Return who is known by a part alone, "the witness": somebody of this document."""
    row = actor_noun_row([office, office.rpartition(" ")[2]])
    kind, actor_type = ("Person", row["actor_type"]) if row else ("UnidentifiedActor", "")
    iri = actor_iri(office, scope=referents.scope)
    return referents.add(Actor(iri, office, kind, str(actor_type or "Unidentified")))


def _calling(office: str) -> str:
    """Return the actor type of those who hold an ``office`` of a state, else "Unidentified"."""
    row = actor_noun_row([office, office.rpartition(" ")[2], office.partition(" ")[0]])
    told = str(row["actor_type"]) if row else "Unidentified"
    return told if stands_to_state(told) == "organ" else "Unidentified"


def _told(told: str) -> KnownName | None:
    """Return the state or body that is told beside a name: "(Panama)"; None for other words."""
    found = [one for one in known_names(told) if not (one.is_demonym or one.is_leader)]
    found = [one for one in found if not one.is_metonym]
    return found[0] if len({one.id for one in found}) == 1 else None
