"""The semantic classes of a noun: what kind of thing its words name.

Classes come from the lexicons (actor nouns, objects, weapons, states, organisations,
classes.jsonl), from the pipeline's names, and, for a noun that no lexicon has, from its
ending. A noun may have several: "soldiers" are ``person`` and ``armed``.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from ...ontology.terms import noun_class_of
from ..language.syntax import antecedent
from .lemmas import singular
from .load import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PLACES: Final = "allegata.places"
_TITLES: Final = "allegata.titles"
_BODIES: Final = frozenset({("state", "StateActor"), ("media", "Organisation")})
"""Classes that only a body of that kind gives its noun: a minister is no state."""
_PERSON_PRONOUNS: Final = frozenset(
    {"he", "she", "him", "her", "they", "them", "we", "us", "i", "me", "who", "whom", "himself"}
    | {"herself", "themselves", "everyone", "everybody", "anyone", "anybody", "someone", "somebody"}
    | {"nobody", "you", "those", "several", "many", "some", "others", "both", "all", "none", "two"}
)
_PEOPLE: Final = frozenset({"worker", "child", "protester", "troops"})
_NUMBERS: Final = frozenset(
    {"dozens", "scores", "hundreds", "thousands", "tens", "millions", "one", "dozen", "hundred"}
)
_PERSON_ENDINGS: Final = (
    "ers",
    "er",
    "ors",
    "ists",
    "ist",
    "ians",
    "ian",
    "men",
    "women",
    "man",
    "woman",
    "people",
    "ees",
    "ee",
    "folk",
    "kers",
    "mates",
    "mate",
    "boys",
    "girls",
    "children",
    "sters",
    "ster",
    "ants",
    "ants",
    "ants",
    "goers",
    "goer",
)
_NOT_PERSONS: Final = frozenset(
    {"order", "power", "water", "paper", "letter", "number", "matter", "border", "offer", "river"}
    | {"tower", "shelter", "disaster", "weather", "winter", "summer", "centre", "center", "danger"}
    | {"computer", "newspaper", "helicopter", "bunker", "trailer", "tanker", "container", "corner"}
    | {"mirror", "error", "terror", "horror", "favor", "color", "labor", "harbor", "door", "floor"}
    | {"factor", "sector", "motor", "reactor", "committee", "guarantee", "coffee", "degree", "list"}
    | {"mist", "twist", "character", "chapter", "quarter", "theater", "theatre", "member state"}
    | {"cover", "career", "manner", "proper", "timber", "fever", "cancer", "hunger", "anger"}
    | {
        "poster",
        "banner",
        "crater",
        "thunder",
        "murder",
        "surrender",
        "wonder",
        "bomber",
        "launcher",
    }
    | {"mortar", "gear", "war", "fire", "buffer", "gender", "supper", "dinner", "folder", "trigger"}
    | {"freighter", "cruiser", "carrier", "destroyer", "trawler", "master", "cluster", "propeller"}
)


@cache
def _nouns() -> dict[str, frozenset[str]]:
    """Map each noun or short phrase of the lexicons, lower-case singular, to its classes."""
    table: dict[str, set[str]] = {}
    for row in read_lexicon("classes"):
        for noun in () if row.get("beside") else row["nouns"]:
            table.setdefault(noun, set()).add(row["class"])
    for row in read_lexicon("actor_nouns"):
        for form in (row["noun"], row.get("plural")):
            if form:
                table.setdefault(form.lower(), set()).update(_actor_classes(row))
    for row in read_lexicon("objects"):
        classes = {"object", row["class"]} | ({"protected"} if row["protected"] else set())
        for form in (row["noun"], row.get("plural")):
            if form:
                table.setdefault(form.lower(), set()).update(classes)
    for row in read_lexicon("weapons"):
        classes = {"weapon", row["class"].removesuffix(" control")}
        classes |= {"arms"} if row.get("arms") else set()
        for form in (row["lemma"], *row["forms"]):
            table.setdefault(form.lower(), set()).update(classes)
    return {noun: frozenset(classes) for noun, classes in table.items()}


@cache
def _beside() -> dict[str, frozenset[str]]:
    """Map nouns to the classes that they have beside all others ("diplomat": a person as well)."""
    table: dict[str, set[str]] = {}
    for row in read_lexicon("classes"):
        for noun in row["nouns"] if row.get("beside") else ():
            table.setdefault(noun, set()).add(row["class"])
    return {noun: frozenset(classes) for noun, classes in table.items()}


def _actor_classes(row: dict[str, str]) -> set[str]:
    kind, actor_type = row["kind"], row["actor_type"]
    found = {"group"} if kind in {"Organisation", "ArmedGroup", "StateActor"} else {"person"}
    if kind in {"Organisation", "StateActor"}:
        found.add("org")
    told = noun_class_of(actor_type)
    if told in {"armed", "court"} or (told, kind) in _BODIES:
        found.add(str(told))
    return found


def forms(token: Token) -> list[str]:
    """Return look-up forms of the phrase that ends in ``token``, longest first, lower-case."""
    words = [token.lower_]
    for left in range(token.i - 1, max(token.i - 3, token.sent.start - 1), -1):
        words.insert(0, token.doc[left].lower_)
    found: list[str] = []
    for start in range(len(words)):
        stem = " ".join(words[start:-1])
        for last in (words[-1], token.lemma_.lower(), singular(words[-1])):
            form = f"{stem} {last}".strip().replace(" - ", "-")
            if form not in found:
                found.append(form)
    return found


def classes_of(token: Token) -> frozenset[str]:
    """Return the semantic classes of the nominal headed by ``token``; never empty."""
    token = antecedent(token)
    if token.lower_ in _PERSON_PRONOUNS:
        return frozenset({"person", "pronoun"})
    if token.lower_ in {"their", "his", "our", "my"}:
        return frozenset({"person", "pronoun"})
    if token.lower_ in {"it", "its", "itself", "this", "that", "which"}:
        return frozenset({"group", "org", "armed", "state", "place", "object", "pronoun"})
    if token.lower_ in _NUMBERS or token.like_num:
        return frozenset({"person", "number"})
    return (_named(token) or _from_lexicons(token) or _from_ending(token)) | _side_classes(token)


def _side_classes(token: Token) -> frozenset[str]:
    if token.pos_ != "NOUN":
        return frozenset()
    return next((_beside()[form] for form in forms(token) if form in _beside()), frozenset())


def mark_places(doc: Doc, indices: list[int]) -> None:
    """Let the gazetteer's places in ``doc`` be known, whatever the pipeline took them for."""
    doc.user_data[_PLACES] = frozenset(indices)


def mark_titles(doc: Doc, indices: frozenset[int]) -> None:
    """Let the words of quoted titles in ``doc`` name no event, actor or place."""
    doc.user_data[_TITLES] = indices


def _named(token: Token) -> frozenset[str]:
    kinds = names(token)
    if kinds:
        return kinds
    if token.i in token.doc.user_data.get(_TITLES, ()):
        return frozenset({"thing"})
    alone = token.i == 0 or token.nbor(-1).ent_type_ != token.ent_type_
    if alone and token.ent_type_ and token.lower_ in _nouns():
        return _from_lexicons(token)
    if token.i in token.doc.user_data.get(_PLACES, ()):
        return frozenset({"place", "settlement"})
    if token.ent_type_ == "Person":
        return frozenset({"person"})
    if token.ent_type_ == "Location":
        return frozenset({"place", "settlement"})
    if token.ent_type_ == "Organisation" and (token.pos_ == "PROPN" or not alone):
        return frozenset({"org", "group"})
    return frozenset()


def names(token: Token) -> frozenset[str]:
    """Return the classes of a known state, body or group whose name ends in ``token``."""
    from .known_names import known_name

    known = known_name(token)
    if known is None:
        return frozenset()
    if known.kind == "StateActor" and known.is_country:
        return frozenset({"state", "place"} | ({"settlement"} if known.is_metonym else set()))
    if known.is_leader:
        return frozenset({"person"})
    found = {"org", "group"}
    told = noun_class_of(known.actor_type)
    if told == "armed" or known.kind == "ArmedGroup":
        found.add("armed")
    if told in {"court", "media"}:
        found.add(str(told))
    if known.kind == "PersonGroup":
        found = {"person"}
    return frozenset(found)


def _from_lexicons(token: Token) -> frozenset[str]:
    table = _nouns()
    found: set[str] = set()
    for form in forms(token):
        if form in table:
            found |= table[form]
            if " " in form:
                break
    return frozenset(found | ({"person"} if found & _PEOPLE else set()))


def _from_ending(token: Token) -> frozenset[str]:
    word = token.lower_
    if token.pos_ == "PROPN" and token.text[:1].isupper():
        return frozenset({"name", "place", "person", "org", "armed", "settlement"})
    if singular(word) in _NOT_PERSONS or token.lemma_.lower() in _NOT_PERSONS:
        return frozenset({"thing"})
    if token.pos_ in {"NOUN", "ADJ", "PROPN"} and word.endswith(_PERSON_ENDINGS) and len(word) > 4:
        return frozenset({"person"})
    return frozenset({"thing"})


def is_actor(token: Token) -> bool:
    """Tell whether ``token`` may name somebody who acts or speaks."""
    return bool(classes_of(token) & {"person", "group", "org", "armed", "state", "court", "media"})
