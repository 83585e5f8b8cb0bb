"""Who says it where the parse gives a reporting verb no subject."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..language import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

_TOLD: Final = (syntax.CONTENT - syntax.OPEN_CONTENT) | syntax.PARATAXIS
"""How what is said hangs on its verb."""


def nearest_subject(verb: Token) -> list[Token]:
    """Return the last subject before ``verb`` in its sentence, where the parse gives it none.

    Not one of what it reports: "the army shelled Homs, the panel said" is the panel's saying.
    """
    told = {t for c in verb.children if c.dep_ in _TOLD for t in c.subtree}
    sentence = verb.doc[verb.sent.start : verb.i]
    before = [t for t in sentence if t.dep_ in syntax.SUBJECT and t not in told]
    return [syntax.antecedent(t) for t in before[-1:]] or _stranded(verb)


def _stranded(verb: Token) -> list[Token]:
    """Return the nominal between the last comma and ``verb``, whatever the parse hung it on."""
    commas = [t.i for t in verb.doc[verb.sent.start : verb.i] if t.text == ","]
    words = verb.doc[commas[-1] + 1 : verb.i] if commas else ()
    if any(t.pos_ in {"VERB", "AUX"} for t in words):
        return []
    heads = [t for t in words if t.head not in words and t.pos_ in {"NOUN", "PROPN", "PRON"}]
    return heads[:1]
