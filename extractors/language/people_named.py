"""Names behind what people are, where the parser makes them somebody else.

"[Sisters] [Ana] and Maria Lind were kidnapped": the sisters are Ana and Maria, and nobody beside.
"Lawyer Oro and [journalist] [Tarn]": the journalist is Tarn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import relations
from .morphology import feature

if TYPE_CHECKING:
    from spacy.tokens import Token

_BARE: Final = relations.NOMINAL_SUBJECTS | relations.OBJECT
_APPOSED, _DESCRIPTION = "appos", "nmod:desc"


def put_names_behind(people: Token) -> None:
    """Hang on ``people`` the name right behind, if both are the same of one verb."""
    if people.dep_ not in _BARE or people.i + 1 >= len(people.doc):
        return
    name = people.nbor(1)
    if name.head == people.head and name.dep_ == people.dep_ and name.pos_ == "PROPN":
        name.head, name.dep_ = people, _APPOSED


def put_before_name(noun: Token) -> None:
    """Hang what somebody is on the name behind it: "lawyer Oro and [journalist Tarn]"."""
    if noun.dep_ not in relations.COORDINATED or noun.i + 1 >= len(noun.doc):
        return
    name = noun.nbor(1)
    beside = name.dep_ in relations.COORDINATED and name.head == noun.head
    if not beside or name.pos_ != "PROPN" or "Plur" in feature(noun, "Number"):
        return
    for before in list(noun.lefts):
        if before.dep_ in relations.CONJUNCTION or before.is_punct:
            before.head = name
    noun.dep_, noun.head = _DESCRIPTION, name
