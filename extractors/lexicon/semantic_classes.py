"""The semantic classes of a noun: what kind of thing its words name.

Classes come from the lexicons (actor nouns, objects, weapons, states, organisations,
classes.jsonl), from the pipeline's names, and, for a noun that no lexicon has, from its
ending. A noun may have several: "soldiers" are ``person`` and ``armed``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.terms import noun_class_of
from ..words.languages import per_language
from ..words.plurals import singular
from ..words.sets import listed, words
from .load import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Token

    from .known_name import KnownName

_BODIES: Final = frozenset({("state", "StateActor"), ("media", "Organisation")})
"""Classes that only a body of that kind gives its noun: a minister is no state."""
_PRONOUNS_OF_ANY_THING: Final = words("pronouns of any thing")
_POSSESSIVES_OF_PEOPLE: Final = words("possessives of people")
_PERSON_PRONOUNS: Final = words("person pronouns")
_PEOPLE: Final = words("people in two classes")
_NUMBERS: Final = words("numbers of people")
_NOT_PERSONS: Final = words("no persons")
_PREFIXES: Final = words("prefixes of words for people")


@per_language
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


@per_language
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


def phrases_of(doc: Doc, spellings: Sequence[Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Yield, for each token, look-up forms of the phrase that ends there: longest first.

    A phrase has at most three words of the sentence, in lower case; ``spellings`` are those of
    each word, as it is written first.
    """
    words = [spelt[0] for spelt in spellings]
    lasts = [
        dict.fromkeys(form for whole in dict.fromkeys(spelt) for form in _with_unprefixed(whole))
        for spelt in spellings
    ]
    for first, end in ((sentence.start, sentence.end) for sentence in doc.sents):
        for index in range(first, end):
            stems = [" ".join(words[left:index]) for left in range(max(index - 2, first), index)]
            longer = [f"{stem} {last}" for stem in stems for last in lasts[index]]
            if "-" in words[max(index - 1, first) : index + 1]:
                longer = [form.replace(" - ", "-") for form in longer]
            yield tuple(dict.fromkeys((*longer, *lasts[index])))


def _with_unprefixed(word: str) -> tuple[str, ...]:
    """Return "ex-minister" and "minister", any other word alone.

    >>> _with_unprefixed("sub-inspector"), _with_unprefixed("non-combatant")
    (('sub-inspector', 'inspector'), ('non-combatant',))
    """
    prefix, _, rest = word.partition("-")
    return (word, rest) if rest and prefix in _PREFIXES else (word,)


def classes_of(
    token: Token,
    phrases: Sequence[str],
    name: KnownName | None,
    *,
    in_title: bool,
    in_place: bool,
) -> frozenset[str]:
    """Return the semantic classes of the nominal headed by ``token``; never empty.

    ``phrases`` are its look-up forms and ``name`` the listed name it is part of; ``in_title``
    tells that it stands in a quoted title, ``in_place`` in a place of the gazetteer.
    """
    if token.lower_ in _PERSON_PRONOUNS:
        return frozenset({"person", "pronoun"})
    if token.lower_ in _POSSESSIVES_OF_PEOPLE:
        return frozenset({"person", "pronoun"})
    if token.lower_ in _PRONOUNS_OF_ANY_THING:
        return frozenset({"group", "org", "armed", "state", "place", "object", "pronoun"})
    if token.lower_ in _NUMBERS or token.like_num:
        return frozenset({"person", "number"})
    if name is not None:
        own = _of_name(name)
    else:
        own = frozenset({"thing"}) if in_title else _of_entity(token, phrases, in_place=in_place)
    own = own or _from_lexicons(phrases) or _from_ending(token)
    return own | _side_classes(token, phrases)


def _side_classes(token: Token, phrases: Sequence[str]) -> frozenset[str]:
    if token.pos_ != "NOUN":
        return frozenset()
    return next((_beside()[form] for form in phrases if form in _beside()), frozenset())


def _of_entity(token: Token, phrases: Sequence[str], *, in_place: bool) -> frozenset[str]:
    """Return the classes of a name that the gazetteer or the pipeline sees; none elsewhere."""
    alone = token.i == 0 or token.nbor(-1).ent_type_ != token.ent_type_
    if alone and token.ent_type_ and token.lower_ in _nouns():
        return _from_lexicons(phrases)
    if in_place:
        return frozenset({"place", "settlement"})
    if token.ent_type_ == "Person":
        return frozenset({"person"})
    if token.ent_type_ == "Location":
        return frozenset({"place", "settlement"})
    if token.ent_type_ == "Organisation" and (token.pos_ == "PROPN" or not alone):
        return frozenset({"org", "group"})
    return frozenset()


def _of_name(known: KnownName) -> frozenset[str]:
    """Return the classes of a listed state, body or group."""
    if known.kind == "StateActor" and known.is_country:
        return frozenset({"state", "place"} | ({"settlement"} if known.is_metonym else set()))
    if known.is_leader:
        return frozenset({"person"})
    found = {"org", "group"} | ({"person"} if known.is_demonym else set())
    told = noun_class_of(known.actor_type)
    if told == "armed" or known.kind == "ArmedGroup":
        found.add("armed")
    if told in {"court", "media"}:
        found.add(str(told))
    if known.kind == "PersonGroup":
        found = {"person"}
    return frozenset(found)


def _from_lexicons(phrases: Sequence[str]) -> frozenset[str]:
    table = _nouns()
    found: set[str] = set()
    for form in phrases:
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
    if (
        token.pos_ in {"NOUN", "ADJ", "PROPN"}
        and word.endswith(listed("person endings"))
        and len(word) > 4
    ):
        return frozenset({"person"})
    return frozenset({"thing"})
