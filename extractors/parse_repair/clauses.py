"""Mend whose clause it is: speakers after their verb, what is wanted, the dead and their kin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..events.triggers import is_event_verb
from ..language import syntax
from ..lexicon.cues import speech_entries

if TYPE_CHECKING:
    from spacy.tokens import Doc

_CLOSED: Final = frozenset({",", "'", '"', "”", "’", "–", "—"})
_MISREAD: Final = frozenset({"iobj", "obj", "xcomp", "appos", "dep", "nmod:unmarked"})
_LEFT_BEHIND: Final = frozenset(
    {"family", "families", "relatives", "mother", "mothers", "widow", "widows", "parents"}
    | {"children", "bodies", "remains", "names", "photographs", "kin", "father", "fathers"}
)


def mend_speakers(doc: Doc) -> None:
    """Take who stands after "…, says" for its subject, not for whom it is said to."""
    for verb in doc[1:-1]:
        told = verb.pos_ == "VERB" and verb.nbor(-1).text in _CLOSED and bool(speech_entries(verb))
        if not told or syntax.own_subjects(verb):
            continue
        after = [c for c in verb.children if c.i > verb.i and c.dep_ in _MISREAD]
        if len(after) == 1 and after[0].pos_ in {"NOUN", "PROPN"} and after[0].i - verb.i <= 4:
            after[0].dep_ = "nsubj"


def mend_wants(doc: Doc) -> None:
    """Read "wants no rockets *sent*" as what is wanted: that none be sent."""
    for verb in doc:
        noun = verb.head
        if verb.dep_ != "acl" or noun.dep_ != "obj" or noun.head.lemma_ != "want":
            continue
        if syntax.is_participle(verb) and noun.i < verb.i:
            verb.head, verb.dep_ = noun.head, "xcomp"
            noun.head, noun.dep_ = verb, "nsubj:pass"


def mend_kin(doc: Doc) -> None:
    """Let "the families of miners *shot*" say that the miners were shot."""
    for verb in doc[1:]:
        noun = verb.nbor(-1)
        kin = verb.head
        beside = verb.dep_ == "acl" and noun.head == kin and noun.dep_ == "nmod"
        if beside and kin.lower_ in _LEFT_BEHIND and is_event_verb(verb):
            verb.head = noun
