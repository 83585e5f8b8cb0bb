"""How each record gets its IRI: a slug for what has a name, a hash for what says something.

Reading the same document twice gives the same IRIs; nothing here depends on a path, a clock
or an order of reading.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

BASE = "https://w3id.org/allegata"
ID = f"{BASE}/id/"
DOCUMENT = f"{BASE}/document/"
GRAPH = f"{BASE}/graph/"

_SEPARATOR = "\x1f"


def digest(*parts: object, length: int = 16) -> str:
    """Return the first ``length`` hex digits of the SHA-256 of ``parts``; None counts as absent.

    >>> digest("a", None, "b") == digest("a", "", "b")
    True
    """
    joined = _SEPARATOR.join("" if part is None else str(part) for part in parts)
    return hashlib.sha256(joined.encode()).hexdigest()[:length]


def slug(name: str) -> str:
    """Return ``name`` as lower-case ASCII words joined by hyphens; its hash where none is left.

    >>> slug("Jabhat al-Nuṣra (JN)")
    'jabhat-al-nusra-jn'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    return "-".join(words)[:80] if words else digest(name)


def document_iri(*content: object) -> str:
    """Return the IRI of a document from what it says: text, title, publisher, date, URL."""
    return DOCUMENT + digest(*content)


def claim_iri(document: str, *content: object) -> str:
    """Return the IRI of a claim from its document and all that it says."""
    return f"{ID}claim-{digest(document, *content)}"


def actor_iri(name: str, *, scope: str | None = None) -> str:
    """Return the IRI of an actor; ``scope`` (a document IRI) keeps unnamed groups apart.

    "Syrian government forces" is one actor wherever it is named; "two soldiers" in one
    document are not the two soldiers of another.
    """
    return ID + slug(name) + (f"-{digest(scope, name, length=8)}" if scope else "")


def is_scoped(iri: str, name: str) -> bool:
    """Say whether the actor ``name`` was named in plain words, and is one of its document alone.

    >>> is_scoped(actor_iri("UN panel", scope="d"), "UN panel"), is_scoped(ID + "un", "UN")
    (True, False)
    """
    head, _, tail = iri.rpartition("-")
    return head == ID + slug(name) and re.fullmatch("[0-9a-f]{8}", tail) is not None


def location_iri(name: str, *, within: str | None = None) -> str:
    """Return the IRI of a place; ``within`` (a country's name) tells namesakes apart."""
    return f"{ID}place-{slug(name)}" + (f"-{slug(within)}" if within else "")


def thing_iri(name: str, *, scope: str | None = None) -> str:
    """Return the IRI of a weapon, building or other thing; ``scope`` as for actors."""
    return f"{ID}thing-{slug(name)}" + (f"-{digest(scope, name, length=8)}" if scope else "")


def passage_iri(document: str, start: int, end: int) -> str:
    """Return the IRI of a stretch of a document."""
    return f"{document}/{start}-{end}"


def graph_iri(name: str) -> str:
    """Return the IRI of one of the shared graphs: entities, events, review, derived, ..."""
    return GRAPH + name
