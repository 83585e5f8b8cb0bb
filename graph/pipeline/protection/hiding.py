"""``--protect``: names of persons at risk are replaced before anything of them is kept.

Documents are read until no name at risk is left in what was read: what shows one is masked and
read again. Only the list under ``restricted/`` and the originals there know the names.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain, count
from typing import TYPE_CHECKING, Final

from ....ontology.records import Document, Failure
from ...privacy.masking import Mask, mask, masked_document
from ...privacy.name_words import words
from ...privacy.pseudonyms import MADE_UP, Person, is_listable
from ..given import own_ids
from ..workers import Note, read_documents
from .risk import Risks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ...folder.ledger import Ledger
    from ...folder.log import Entry
    from ..intake import Intake
    from ..workers import Job

_FIRST: Final = "bdfklmnprstvz"
_VOWELS: Final = "aeiou"
_STRIDE: Final = 100_003
"""Leads through all made-up names before one comes again: it shares no factor with their number."""


def hidden(
    documents: Sequence[Document | Failure],
    persons: tuple[Person, ...],
    *,
    ledger: Ledger,
    job: Job,
    workers: int,
    public: frozenset[str] = frozenset(),
) -> tuple[tuple[Person, ...], dict[str, Note]]:
    """Return whom to hide, ``persons`` and those at risk in ``documents``, and what was read.

    What the ledger has read before is not read again. The notes are by document (IRI), as masked;
    none of them names a person at risk. Who is ``public`` (IRIs) is not hidden.
    """
    notes: dict[str, Note] = {}
    while True:
        masked = [one for one in mask(documents, persons) if isinstance(one, Document)]
        unread = [one for one in masked if one.id not in notes]
        for document in unread:
            if ledger.claims_of(document, reader=job.name) is not None:
                notes[document.id] = Note(ledger.packed_any(document.id))
        unread = [one for one in unread if one.id not in notes]
        notes |= {
            one.packed.document: one
            for one in read_documents(unread, job, workers=workers)
            if isinstance(one, Note)
        }
        more = tuple(_persons(masked, notes, persons, public))
        if not more:
            return persons, notes
        persons = tuple(sorted((*persons, *more)))


def _persons(
    documents: Iterable[Document],
    notes: dict[str, Note],
    known: tuple[Person, ...],
    public: frozenset[str],
) -> Iterator[Person]:
    """Yield those at risk who have no pseudonym yet, in the order of their names."""
    risks = Risks(public=set(public))
    taken = {word.folded for person in known for word in words(person.pseudonym)}
    for document in documents:
        taken.update(word.folded for word in words(document.text))
        if document.id in notes:
            reading = notes[document.id].packed.reading()
            risks.add(reading, reading.claims)
    made_up = {word for person in known for word in _key(person.pseudonym)}
    listed = {_key(name) for person in known for name in person.names}
    open_words = {word.folded for name in risks.others for word in words(name)}
    fresh = new_words(taken)
    for names in _apart(sorted(risks.spellings[iri]) for iri in risks.at_risk()):
        own = [
            name
            for name in names
            if is_listable(name)
            and _key(name) not in listed
            and made_up.isdisjoint(_key(name))
            and not (len(_key(name)) == 1 and _key(name)[0] in open_words)
        ]
        if own:
            kept = list({_key(name): name for name in own}.values())
            listed.update(map(_key, kept))
            first, *rest = sorted(kept, key=lambda name: (-len(_key(name)), name))
            yield Person(f"{MADE_UP} {next(fresh)}", (first, *sorted(rest)))


def _apart(spelled: Iterable[list[str]]) -> list[list[str]]:
    """Return the spellings of persons, sorted; a word that may mean two of them is told apart.

    It is hidden as nobody's: what "Haroun" alone says of one Haroun is not said of the other.
    """
    persons = sorted(spelled)
    words_of = [{_key(name) for name in names if len(_key(name)) == 1} for names in persons]
    counted = Counter(chain.from_iterable(words_of))
    several = {word for word, number in counted.items() if number > 1}
    own = [[name for name in names if _key(name) not in several] for names in persons]
    shared = {_key(name): name for names in persons for name in names if _key(name) in several}
    return [*filter(None, own), *([shared[key]] for key in sorted(shared))]


def protected_entries(
    intake: Intake,
    opened: Iterable[Document | Failure],
    *,
    workers: int,
    known: tuple[Entry, ...] = (),
) -> list[Entry]:
    """Take ``opened`` documents in with those at risk hidden; ``intake.persons`` are then all.

    What a case holds already (``known``) and names somebody who is to be hidden now comes in
    again, masked; its entries are among those returned.
    """
    found = list(opened)
    held = {e.document for e in known if e.status == "Read" and e.document}
    kept = [intake.ledger.document(iri) for iri in sorted(held)]
    persons, notes = hidden(
        [*found, *kept],
        intake.persons,
        ledger=intake.ledger,
        job=intake.job,
        workers=workers,
        public=own_ids(intake.actors),
    )
    mask_of = Mask(persons)
    turned = [one for one in kept if masked_document(one, mask_of) != one]
    gone = {one.id for one in turned}
    intake.persons = persons
    left = tuple(entry for entry in known if entry.document not in gone)
    entries = intake.take_opened([*found, *turned], workers=workers, known=left, notes=notes)
    return [*left, *entries]


def new_words(taken: set[str]) -> Iterator[str]:
    """Yield made-up names that no text has, always in the same order.

    >>> names = new_words({"bafeli"})
    >>> next(names), next(names)
    ('Pilote', 'Dasero')
    """
    size = len(_FIRST) * len(_VOWELS)
    for number in count(1):
        mixed = number * _STRIDE % size**3
        word = "".join(_syllable(mixed // size**place % size) for place in range(3))
        if word not in taken:
            yield word.capitalize()


def _syllable(number: int) -> str:
    return _FIRST[number % len(_FIRST)] + _VOWELS[number // len(_FIRST) % len(_VOWELS)]


def _key(name: str) -> tuple[str, ...]:
    return tuple(word.folded for word in words(name))
