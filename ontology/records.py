"""The records that travel between the stages: frozen, slotted, and nothing but data.

Offsets are Python string indices into ``Document.text``, half-open: ``text[start:end]``.
Dates are ISO strings as precise as known: ``2012``, ``2012-02``, ``2012-02-03``.
Values such as polarity are local names of ontology terms: ``"Positive"``, ``"ArmsTransfer"``.
"""

from __future__ import annotations

from dataclasses import dataclass

ROLES = (
    "agent",
    "victim",
    "recipient",
    "target",
    "beneficiary",
    "intermediary",
    "instrument",
    "material",
    "location",
)
"""The roles of a claim, in the order in which claims.jsonl writes them."""

MEASURED = "allegata.reader"
"""The extractor of a claim whose confidence is a measured chance: the trained reader's."""

DONE = frozenset({"Past", "Ongoing"})
"""The temporalities of what is told as done."""

UNREAD = ("Boilerplate", "OtherLanguage")
"""The kinds of segments that are kept but not read."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a document with one speaker and date: its characters [start, end).

    ``kind`` is Article, Headline, Standfirst, ListingItem, QuotedPost, Comment, InterviewTurn,
    Letter, Boilerplate or OtherLanguage; the last two are kept but never read. ``speaker`` is None
    where the document's publisher or author speaks; ``language`` where it is the document's.
    """

    index: int
    start: int
    end: int
    kind: str = "Article"
    speaker: str | None = None
    date: str | None = None
    language: str | None = None

    @property
    def is_read(self) -> bool:
        """Whether claims are read out of it."""
        return self.kind not in UNREAD


@dataclass(frozen=True, slots=True)
class Document:
    """One published text, cut into segments that cover it in order without overlap.

    All offsets into ``text`` are half-open and count characters (code points), not bytes.
    ``published`` is an ISO date as precise as stated: 2012, 2012-02 or 2012-02-03.
    ``source`` is the path given, or the ``id`` field of a table row. ``kind`` is a document
    type of the ontology (NewsArticle, PressRelease, NGOReport, BlogPost, Listing, ...).
    ``language`` is a code of ISO 639: what it states of itself until the language is told.
    ``sha256`` is of the original bytes; ``id`` is the document's IRI (see identity.py).
    ``pages`` are the offsets at which its pages begin; () where it has none. ``captured`` is the
    ISO date on which it was got from its address, where the file tells. ``reader`` is the kind of
    file that it was read as, such as pdf; ``file`` the path of the file that it lies in, as given.
    ``dated_by`` is what states ``published``: metadata, dateline, address, byline; "" without one.
    """

    id: str
    source: str
    text: str
    sha256: str
    segments: tuple[Segment, ...]
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    language: str = "en"
    kind: str = "Document"
    pages: tuple[int, ...] = ()
    captured: str | None = None
    reader: str = ""
    file: str = ""
    dated_by: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read: what, where, why, and what to do about it."""

    source: str
    reason: str
    remedy: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Notice(Failure):
    """Something told of a source that was read all the same, as asked: no document is missing."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The unit of evidence, as offsets into the document's text."""

    start: int
    end: int
    segment: int


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Characters read as something.

    ``kind`` is one of Person, Organisation, StateActor, ArmedGroup, PersonGroup, Location,
    Nationality, Time, Quantity, Weapon, Platform, Event. ``id`` and ``name`` are the resolved
    actor or location, None where nothing was resolved.
    """

    start: int
    end: int
    kind: str
    text: str
    id: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Filler:
    """What fills a role of a claim: the resolved name beside the words used.

    ``id`` is an IRI; ``text`` are the characters [start, end) of the document.
    ``type`` is the class: Person, Organisation, StateActor, ArmedGroup, PersonGroup,
    UnidentifiedActor, Location, Weapon or Object.
    """

    id: str
    name: str
    type: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Claimer:
    """Who says it: the resolved name beside the words used (or the byline).

    ``id`` is an IRI, ``type`` a class as in ``Actor.kind``.
    """

    id: str
    name: str
    type: str
    text: str


@dataclass(frozen=True, slots=True, order=True)
class Harm:
    """A stated toll. ``type`` is Killed, Injured, Detained, Missing, Displaced or Property.

    "At least 49" has ``count_min`` 49 and no ``count_max``, "up to 600" the reverse, "23" both.
    ``of_whom`` are the words for those counted. ``approximate`` tells that the numbers were said
    to be rough: "about 200" is 200 to 200 and rough, "at least some 20" 20 or more and rough. That
    they were not said to be so makes no number exact.
    """

    type: str
    count_min: int | None = None
    count_max: int | None = None
    of_whom: str | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """What somebody says happened. Field names and order are those of claims.jsonl.

    ``quote`` are the characters [start, end) of the document's text. ``claimer`` is None where
    the document itself speaks; ``relays`` are IRIs of claims that this one passes on, ``cue`` the
    word of saying. ``event_start`` and ``event_end`` are ISO dates as precise as stated, ``end``
    None for a single day, month or year. ``confidence``, 0 to 1, is that of the reading, never of
    the truth; ``risk`` is the chance that the reading accuses somebody wrongly or tells as done
    what was not, 0 where none was measured. Values are names of the ontology:
    ``terms.names("speechAct")`` lists them.
    ``target_kind`` says which kinds of protected object were acted upon, whatever the means.
    ``rules`` are the names of the rules that had part in the reading, in the order of the stages.
    """

    id: str
    document: str
    source: str
    segment: int
    start: int
    end: int
    quote: str
    claimer: Claimer | None
    relays: tuple[str, ...]
    speech_act: str
    cue: str | None
    event_type: str
    agent: tuple[Filler, ...] = ()
    victim: tuple[Filler, ...] = ()
    recipient: tuple[Filler, ...] = ()
    target: tuple[Filler, ...] = ()
    beneficiary: tuple[Filler, ...] = ()
    intermediary: tuple[Filler, ...] = ()
    instrument: tuple[Filler, ...] = ()
    material: tuple[Filler, ...] = ()
    location: tuple[Filler, ...] = ()
    polarity: str = "Positive"
    certainty: str = "Certain"
    temporality: str = "Past"
    event_start: str | None = None
    event_end: str | None = None
    date_precision: str | None = None
    date_basis: str | None = None
    harm: tuple[Harm, ...] = ()
    characterised_as: tuple[str, ...] = ()
    confidence: float = 0.5
    extractor: str = "allegata.rules"
    target_kind: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    risk: float = 0.0


@dataclass(frozen=True, slots=True, order=True)
class Actor:
    """One person, body or group, as named in the documents or known to the lexicon.

    ``kind`` is the class (Person, Organisation, StateActor, ArmedGroup, PersonGroup,
    UnidentifiedActor); ``actor_type`` the fine type (Government, Rebels, HumanRightsNGO, ...).
    ``part_of`` is the IRI of the body it belongs to (a person's affiliation, a force's state),
    ``post`` the office held there, ``state_of`` the IRI of the location a state governs.
    ``citizen_of`` are the IRIs of the countries whose nationality a person is said to have, sorted.
    """

    id: str
    name: str
    kind: str
    actor_type: str
    part_of: str | None = None
    post: str | None = None
    state_of: str | None = None
    wikidata: str | None = None
    citizen_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """One place. ``precision`` is PopulatedPlace, Admin2, Admin1, Country or Unknown.

    ``within`` is the IRI of the enclosing place; ``lat`` and ``long`` are WGS84 degrees.
    """

    id: str
    name: str
    precision: str = "Unknown"
    within: str | None = None
    geonames_id: str | None = None
    lat: float | None = None
    long: float | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read out of one document.

    Claims and mentions are sorted by their place in the text, actors and locations by IRI, each
    once; among these is whoever and wherever a claim or mention names by ``id``.
    """

    document: Document
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    actors: tuple[Actor, ...]
    locations: tuple[Location, ...]
