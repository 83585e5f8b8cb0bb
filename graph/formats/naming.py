"""Names: finding by what a reader calls something, and telling an IRI of a case from words."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, TypeGuard

from ...ontology.errors import QueryError
from ...ontology.identity import BASE

if TYPE_CHECKING:
    from collections.abc import Mapping

_RESOURCE = re.compile(re.escape(BASE) + r"[/#][^\s<>\"{}|^`\\]+")


def find_named(name: str, known: Mapping[str, str], *, noun: str) -> str:
    """Return the IRI of what is called ``name``, the first where several are.

    ``known`` gives names by IRI. Raises ``QueryError`` that lists close matches.
    """
    wanted = name.removeprefix("id:").lower()
    for iri, called in known.items():
        if wanted in (iri.lower(), iri.rsplit("/", 1)[-1].lower(), called.lower()):
            return iri
    names = sorted(set(known.values()))
    close = get_close_matches(name, names, n=3) or [n for n in names if wanted in n.lower()][:3]
    hint = f"is it {' or '.join(close)}?" if close else f"there are {', '.join(names[:5])}, ..."
    raise QueryError(f"no {noun} {name!r} in the case; {hint}")


def is_resource(value: object) -> TypeGuard[str]:
    """Say whether ``value`` is an IRI of a document, an actor, a claim, a term of the ontology."""
    return isinstance(value, str) and bool(_RESOURCE.fullmatch(value))
