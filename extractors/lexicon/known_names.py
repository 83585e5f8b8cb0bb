"""Known names in a text: states, demonyms and bodies of the lexicons, longest first.

Matching is on characters, case-sensitive, at word boundaries, so that it does not depend on
how a pipeline cuts "al-Nusra" into tokens.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ..words.hyphens import HYPHENS
from ..words.languages import per_language
from ..words.sets import words
from .additions import addition_behind, is_of_the_past
from .known_name import KnownName
from .load import read_lexicon
from .namesakes import namesake
from .papers import without_papers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc, Span, Token

    from .surroundings import Surroundings

_FIRST_WORD: Final = re.compile(r"\w+")
_GIVEN: Final = words("given names that are peoples")
_STATE_NOUNS: Final = words("state nouns")
_MORE_OF_A_NAME: Final = re.compile(r" (?:al|el|ul)[-‐‑][A-Z]")
_OF_LAND: Final = re.compile(r" of (?P<land>[A-ZÀ-Þ][\w’'-]+)(?! (?:Staff|Staffs)\b)")
_BEFORE_OTHERS: Final = ("New ", "NEW ")
"""What makes another place of a state's name: New Mexico."""
_WORDS_TOO: Final = words("short names that are words")
_COMMON: Final = frozenset({"Return", "Reclaim", "Peace", "Tigers", "Unity", "Justice", "Memorial"})


@per_language
def states() -> dict[str, dict[str, Any]]:
    """Return the states of actors.jsonl by id."""
    return {row["id"]: row for row in read_lexicon("states")}


@per_language
def organisations() -> dict[str, dict[str, Any]]:
    """Return the bodies of actors.jsonl by id."""
    return {row["id"]: row for row in read_lexicon("organisations")}


@per_language
def _table() -> dict[str, list[tuple[str, KnownName]]]:
    """Map the first word of each alias to (alias, name), longest alias first.

    An apostrophe may be curly: the Tigray People’s Liberation Front.
    """
    table: dict[str, list[tuple[str, KnownName]]] = {}

    def add(alias: str, known: KnownName) -> None:
        first = _FIRST_WORD.search(alias)
        if first is None:
            return
        for spelling in dict.fromkeys((alias, alias.replace("'", "’"))):
            table.setdefault(first.group(), []).append((spelling, known))

    for row in states().values():
        for alias, known in _state_names(row):
            if alias != "the States":
                add(alias.removeprefix("the "), known)
    for row in organisations().values():
        known = KnownName(
            row["id"], row["name"], row["kind"], row["actor_type"], row.get("country"),
            row.get("part_of"), row.get("wikidata"),
        )  # fmt: skip
        for alias in _spellings((row["name"], *row["aliases"])):
            if alias not in _COMMON:
                add(alias.removeprefix("the ").removeprefix("The "), known)
    for aliases in table.values():
        aliases.sort(key=lambda pair: (-len(pair[0]), pair[1].is_demonym, pair[1].id))
    return table


def known_names(spelling: str) -> list[KnownName]:
    """Return what the lexicons know under exactly this ``spelling``, an article apart."""
    first = _FIRST_WORD.search(spelling)
    listed = _table().get(first.group(), ()) if first else ()
    return [known for alias, known in listed if alias == spelling.removeprefix("the ")]


def _spellings(names: Iterable[str]) -> list[str]:
    """Return names, those with a small article with a capital too: "*al*-Tarn", "*Al*-Tarn"."""
    every = [n for name in names for n in (name, re.sub("^a(?=[a-z]-)", "A", name))]
    return list(dict.fromkeys(every))


def _state_names(row: dict[str, Any]) -> list[tuple[str, KnownName]]:
    def known(**marks: bool) -> KnownName:
        return KnownName(
            row["id"], row["name"], "StateActor", "Government", row["id"],
            None, row.get("wikidata"), **marks,
        )  # fmt: skip

    metonyms = dict.fromkeys([*row["metonyms"], *([row["capital"]] if row["capital"] else [])])
    found = [(a, known(is_country=True)) for a in (row["name"], *row["aliases"], *row["short"])]
    found += [(a, known(is_country=True, is_metonym=True)) for a in metonyms if a != row["name"]]
    found += [(a, known(is_demonym=True)) for a in row["demonyms"]]
    found += [(a, known(is_leader=True)) for a in row["leaders_adj"]]
    return found


def _boundary(text: str, start: int, end: int) -> bool:
    return not (start and text[start - 1].isalnum()) and not (
        end < len(text) and text[end].isalnum()
    )


def find_names(doc: Doc, around: Surroundings) -> tuple[KnownName | None, ...]:
    """Return the known name that covers each token; the local names of ``around`` come first."""
    found: dict[int, KnownName] = {}
    text = doc.text
    _match_local(doc, text, around, found)
    persons = [(e.start, e.end) for e in doc.ents if e.label_ == "Person"]
    for token in doc:
        if token.i not in found:
            _match(token, text, persons, around, found)
    told = without_papers(doc, found)
    return tuple(told.get(index) for index in range(len(doc)))


def _match_local(doc: Doc, text: str, around: Surroundings, found: dict[int, KnownName]) -> None:
    for alias, known in around.local:
        start = text.find(alias)
        while start >= 0:
            span = doc.char_span(start, start + len(alias))
            if span is not None:
                found.update(dict.fromkeys(range(span.start, span.end), known))
            start = text.find(alias, start + len(alias))


def _match(
    token: Token,
    text: str,
    persons: list[tuple[int, int]],
    around: Surroundings,
    found: dict[int, KnownName],
) -> None:
    for tried in attempts(token, text, persons, around):
        if not tried.refused:
            found.update(dict.fromkeys(range(token.i, tried.end), tried.known))
            return


class NameAttempt(NamedTuple):
    """A listed spelling that stands at a token: up to ``end``, and why it is not that name."""

    alias: str
    known: KnownName
    end: int
    refused: str


def attempts(
    token: Token, text: str, persons: list[tuple[int, int]], around: Surroundings
) -> Iterator[NameAttempt]:
    """Yield the listed spellings that stand at ``token``, longest first; "" refuses nothing.

    ``persons`` are the [start, end) of the pipeline's persons in ``text``, which is the Doc's.
    """
    first = _FIRST_WORD.match(token.text)
    if first is None:
        return
    for alias, listed in _table().get(first.group(), ()):
        known = _meant(alias, listed, around)
        end = token.idx + len(alias)
        if not text.startswith(alias, token.idx) or not _boundary(text, token.idx, end):
            continue
        span = token.doc.char_span(token.idx, end, alignment_mode="contract")
        if span is None:
            continue
        refused = "it is a given name here" if is_given_name(token) else ""
        refused = refused or namesake(span, alias, known)
        refused = refused or _made_another(known, text, token.idx, end)
        refused = refused or _of_another_land(known, alias, text, end)
        if refused:
            pass
        elif known.is_metonym and _is_in_body(span):
            refused = "it is part of a body's name"
        elif known.is_country and text[: token.idx].endswith(_BEFORE_OTHERS):
            refused = "it is half of another place's name"
        elif known.is_leader and text[max(token.idx - 1, 0) : token.idx] in HYPHENS:
            refused = "a hyphen joins it to another name"
        elif not _plausible(persons, token, span.end, known, alias):
            refused = "it is a person's or a common word here"
        elif alias.lower() in _WORDS_TOO and _is_in_capitals(span):
            refused = "it is a common word in a line of capitals"
        elif not _is_meant(alias, known, around):
            refused = "nothing else here speaks of its country"
        yield NameAttempt(alias, known, span.end, refused)


def _meant(alias: str, known: KnownName, around: Surroundings) -> KnownName:
    """Return the state that is meant by a name that it shares with ``known``, else ``known``."""
    state = around.state_called(alias, known.id)
    if state == known.id or state is None:
        return known
    row = states()[state]
    return replace(known, id=state, name=row["name"], country=state, wikidata=row.get("wikidata"))


def _made_another(known: KnownName, text: str, start: int, end: int) -> str:
    """Return why a hyphen beside [start, end) makes another of ``known``; "" where none does."""
    if known.kind != "StateActor":
        return "a hyphen makes another body's name of it" if addition_behind(text, end) else ""
    historic = states().get(known.id, {}).get("status") == "historic"
    past = historic and is_of_the_past(text, start)
    return "it is only what a land was before" if past else ""


def _of_another_land(known: KnownName, alias: str, text: str, end: int) -> str:
    """Return why what is behind a body's name makes another of it; "" where nothing does.

    It is of that land, "Liberation Army *of Orin*", or its name goes on: "Fatah *al-Orin*".
    """
    if known.kind == "StateActor" and known.is_of_a_state:
        return ""
    if _MORE_OF_A_NAME.match(text, end):
        return "more of a name is behind it"
    found = _OF_LAND.match(text, end)
    row = states().get(known.country or "")
    if found is None or row is None or " " not in alias:
        return ""
    own = {spelling for spelling, _ in _state_names(row)} | {*row["demonyms"]}
    return "" if any(one.startswith(found["land"]) for one in own) else "it is another land's body"


def is_given_name(token: Token) -> bool:
    """Tell whether a people's name is the first name of one: "*German* Galushchenko"."""
    behind = token.doc[token.i + 1 : token.i + 3]
    surnames = [one.ent_type_ == "Person" and one.text[:1].isupper() for one in behind]
    alone = surnames[:1] == [True] and surnames[1:] != [True] and not token.ent_type_
    return alone and token.text in _GIVEN


def _is_in_body(span: Span) -> bool:
    """Tell whether a capital stands in the name of a body: "the *Baku* Court of Appeals".

    "The Damascus government" is none, however much of it was taken for a name.
    """
    doc, start, end = span.doc, span.start, span.end
    if any(token.ent_type_ != "Organisation" for token in span):
        return False
    while start > 0 and doc[start].ent_iob_ == "I":
        start -= 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    rest = [*doc[start : span.start], *doc[span.end : end]]
    return any(token.text[:1].isupper() and token.lower_ not in _STATE_NOUNS for token in rest)


def _is_in_capitals(span: Span) -> bool:
    """Tell whether the words around ``span`` are in capitals too: "THE IS CONDEMNED"."""
    beside = [*span.doc[max(span.start - 1, 0) : span.start], *span.doc[span.end : span.end + 1]]
    spoken = [token.text for token in beside if token.text.isalpha() and len(token.text) > 1]
    return bool(spoken) and all(word.isupper() for word in spoken)


def _is_meant(alias: str, known: KnownName, around: Surroundings) -> bool:
    """Tell whether an ambiguous name is this body's here: "SPA" is Sudan's only in its country."""
    row = organisations().get(known.id)
    if row is None or alias not in row["ambiguous"]:
        return True
    rivals = [one for one in _owners().get(alias, ()) if one["id"] != known.id]
    return around.mean_the_only(row, rivals) if rivals else around.mean(row)


@per_language
def _owners() -> dict[str, list[dict[str, Any]]]:
    """Map the ambiguous short names to the bodies that have them."""
    owners: dict[str, list[dict[str, Any]]] = {}
    for row in organisations().values():
        for alias in row["ambiguous"]:
            owners.setdefault(alias, []).append(row)
    return owners


def _plausible(
    persons: list[tuple[int, int]], token: Token, end: int, known: KnownName, alias: str
) -> bool:
    """Refuse a surname taken for a country, and a common word that opens a sentence."""
    inside_person = any(s <= token.i < e and end - token.i < e - s for s, e in persons)
    if inside_person and not known.is_demonym:
        return False
    if known.is_of_a_state or known.is_leader or " " in alias or alias.isupper():
        return True
    return token.pos_ in {"PROPN", "X", "", "NOUN", "ADJ"} or bool(token.ent_type_)
