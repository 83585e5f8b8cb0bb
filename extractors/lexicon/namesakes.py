"""Bodies of other lands and places that end in the words of a listed one.

"The *Kirkuk* Security Council" is not the UN's, nor is "the Security Council *of Russia*": a listed
name that leaves its first words away means the listed body only where no other name qualifies it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..words.languages import per_language
from ..words.sets import words
from .load import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from .known_name import KnownName

_OWNING: Final = words("endings of owners")
_OF: Final = words("marks of whose a body is")
_ARTICLES: Final = words("definite determiners")
_APART: Final = words("words that set a body apart")
_COURTESY: Final = words("forms of address before a surname")
_WEEKDAYS: Final = words("weekdays")
_FURTHEST: Final = 3


def namesake(name: Span, alias: str, known: KnownName) -> str:
    """Tell why ``name``, listed as ``alias``, is somebody else's here; "" where it is not."""
    if is_surname(name[0], name.end, known):
        return "it is the surname of somebody whom the text names in full"
    if is_set_apart(name):
        return "the word before it sets it apart as another body"
    return "the words beside it tell of another's body" if is_anothers(name, alias, known) else ""


def is_anothers(name: Span, alias: str, known: KnownName) -> bool:
    """Tell whether the words beside ``name``, listed as ``alias``, make it another's body."""
    if not known.name.endswith(f" {alias}"):
        return False
    doc, start = name.doc, name.start
    if name[0].ent_iob_ == "I" and doc[start - 1].text[:1].isupper():
        before = doc[start - 1]
        return before.lower_ not in _WEEKDAYS and not _is_own(before.text, known)
    if " " not in alias:
        return False
    if start > 1 and doc[start - 1].lower_ in _OWNING:
        return _is_of_another(doc, start - 2, known)
    behind = [t for t in doc[name.end : name.end + _FURTHEST] if t.lower_ not in _ARTICLES]
    if len(behind) > 1 and behind[0].lower_ in _OF:
        return _is_of_another(doc, behind[1].i, known)
    return False


def is_set_apart(name: Span) -> bool:
    """Tell whether a capital before ``name`` makes it a successor's or rival's: "the *New* PLA".

    In a line of capitals and in a title ("The New Hamas Chief") nobody can tell.
    """
    doc, start = name.doc, name.start
    if start < 2 or doc[start - 1].lower_ not in _APART or not doc[start - 1].text.istitle():
        return False
    behind = doc[name.end : name.end + 1]
    in_title = any(t.text.istitle() and t.is_alpha for t in behind)
    return doc[start - 2].lower_ in _ARTICLES and not in_title


def is_surname(token: Token, end: int, known: KnownName) -> bool:
    """Tell whether a word that names a people or a body is somebody's surname here.

    He has a form of address, "Mrs *French*", or the text names him in full, "Ann Wagner", and the
    word stands alone: "the French" and "French troops" are of France. A country's name is left.
    """
    doc = token.doc
    if end != token.i + 1 or not (known.is_demonym or known.kind != "StateActor"):
        return False
    before = doc[token.i - 1] if token.i else None
    if before is not None and before.lower_.removesuffix(".") in _COURTESY:
        return True
    behind = doc[end : end + 1]
    if token.pos_ == "ADJ" or (before is not None and before.lower_ in _ARTICLES):
        return False
    if any(t.pos_ in {"NOUN", "PROPN", "ADJ"} for t in behind):
        return False
    return any(
        one.label_ == "Person" and len(one) > 1 and one[-1].text == token.text for one in doc.ents
    )


def _is_of_another(doc: Doc, owner: int, known: KnownName) -> bool:
    """Tell whether the token ``owner`` names a place or a state that has no part in ``known``."""
    token = doc[owner]
    if not token.text[:1].isupper() or _is_own(token.text, known):
        return False
    return token.ent_type_ == "Location" or token.text in _states()


def _is_own(word: str, known: KnownName) -> bool:
    """Tell whether ``word`` is what the listed name left away, or names its land or its whole."""
    if word in known.name.split():
        return True
    return _states().get(word, "") in (known.country, known.part_of) or word in _wholes(
        known.part_of
    )


@per_language
def _states() -> dict[str, str]:
    """Map the words of the names of states, of their people and capitals to the states' ids."""
    found: dict[str, str] = {}
    for row in read_lexicon("states"):
        for name in (row["name"], *row["aliases"], *row["demonyms"], row["capital"] or ""):
            for word in name.split()[:1]:
                found.setdefault(word, row["id"])
    return found


def _wholes(body: str | None) -> set[str]:
    """Return the words of all names of the ``body`` that a listed one is part of."""
    rows = (row for row in read_lexicon("organisations") if row["id"] == body)
    return {
        word for row in rows for name in (row["name"], *row["aliases"]) for word in name.split()
    }
