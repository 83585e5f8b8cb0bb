"""The codes of terms in the other vocabularies of the field."""

from __future__ import annotations

from functools import cache

from .errors import TermError
from .namespaces import AL
from .terms import iri_of, ontology, unknown

SCHEMES = ("plover", "cameo", "acled", "huridocs", "hrdsattack", "factbank")
"""The vocabularies of the field to which terms are mapped."""


@cache
def codes(kind: str, name: str, scheme: str) -> tuple[str, ...]:
    """Return the codes of a value in another vocabulary (one of SCHEMES), sorted; often none.

    >>> codes("eventType", "MassKilling", "cameo")
    ('202',)
    """
    if scheme not in SCHEMES:
        raise TermError(unknown(f"vocabulary {scheme!r}", scheme, SCHEMES))
    return tuple(sorted(str(code) for code in ontology().objects(iri_of(kind, name), AL[scheme])))
