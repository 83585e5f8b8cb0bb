"""Sentences with names marked, read from four sources in four formats into one scheme.

The scheme: `Person` without titles ("President"), `Organisation`, `Location` (countries, places,
facilities); demonyms and nationalities are no names, as in the Universal NER guidelines. Other
types are dropped.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from .conllu import Sentence, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language

TYPES = {
    "PER": "Person", "per": "Person", "person": "Person",
    "ORG": "Organisation", "org": "Organisation", "organization": "Organisation",
    "LOC": "Location", "geo": "Location", "gpe": "Location", "place": "Location",
}  # fmt: skip

LISTS = json.loads(Path(__file__).with_name("names.json").read_text(encoding="utf-8"))
TITLES = frozenset(LISTS["titles"])  # stripped from the front of persons
COUNTRIES = frozenset(LISTS["countries"])  # tagged as organisations where they act


UNSURE = "?"
"""The type of a stretch of which nobody knows whether it is a name: no head is taught there."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence as (form, space after) pairs with names as (start, end, type) token spans.

    ``paragraph`` and ``document``: whether one begins here, where the source tells.
    """

    words: tuple[tuple[str, bool], ...]
    names: tuple[tuple[int, int, str], ...]
    paragraph: bool = False
    document: bool = False


def wikigold(path: Path) -> Iterator[Tagged]:
    """WikiGold: a word and a tag to the line, an empty line between sentences, IOB tags."""
    rows: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.strip():
            form, tag = line.rsplit(" ", 1)
            rows.append((form, tag))
        elif rows:
            yield _tagged([form for form, _ in rows], [tag for _, tag in rows])
            rows = []


def meaning_bank(path: Path) -> Iterator[Tagged]:
    """Read the Groningen Meaning Bank sample; its `gpe` is mostly demonyms, which go."""
    rows: list[tuple[str, str, str]] = []
    number = ""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if len(row) < 5 or not row[0].isdigit():
                continue
            if row[1] != number and rows:
                yield _without_demonyms(rows)
                rows = []
            number = row[1]
            rows.append((row[2], row[3], row[4]))
    if rows:
        yield _without_demonyms(rows)


def _without_demonyms(rows: list[tuple[str, str, str]]) -> Tagged:
    tags = []
    for form, pos, tag in rows:
        demonym = pos in ("JJ", "NN", "NNS", "JJS") or form.endswith(
            ("ian", "ians", "ese", "Sunni", "Lankan", "ish")
        )
        if tag == "B-org" and form in COUNTRIES:
            tag = "B-geo"  # a country that acts is still a country
        tags.append("O" if tag.endswith("gpe") and demonym else tag)
    return _tagged([form for form, _, _ in rows], tags)


def universal_ner(path: Path, treebank: Path) -> Iterator[Tagged]:
    """Universal NER: `# text` gives the spacing, the third column the tag.

    The sentences are those of ``treebank`` (CoNLL-U), which tells where paragraphs and documents
    begin: without that a signature would run into the next greeting.
    """
    sentences = {sentence.sent_id: sentence for sentence in read(treebank)}
    told, rows = dict[str, str](), list[tuple[str, str]]()
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# "):
            key, _, value = line[2:].partition(" = ")
            told[key] = value
        elif line:
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append((columns[1], columns[2]))
        elif rows:
            tagged = _tagged([form for form, _ in rows], [tag for _, tag in rows], told["text"])
            sentence = sentences[told["sent_id"]]
            yield replace(
                tagged, paragraph=sentence.starts_paragraph, document=sentence.starts_document
            )
            rows = []


def documents(sentences: Iterable[Tagged]) -> Iterator[list[Tagged]]:
    """Group the sentences of each document."""
    document: list[Tagged] = []
    for sentence in sentences:
        if document and sentence.document:
            yield document
            document = []
        document.append(sentence)
    if document:
        yield document


def gum(path: Path) -> Iterator[Tagged]:
    """GUM: entity mentions headed by a proper noun, cut down to the name, outermost first."""
    for sentence, mentions in zip(read(path), _mentions(path), strict=True):
        names: list[tuple[int, int, str]] = []
        for start, end, kind in sorted(mentions, key=lambda m: (m[0] - m[1], m)):
            core = _core(sentence, start, end)
            if core and kind in TYPES and all(core[1] <= n[0] or core[0] >= n[1] for n in names):
                names.append((*core, TYPES[kind]))
        yield Tagged(tuple((w.form, w.space) for w in sentence.words), tuple(sorted(names)))


def _mentions(path: Path) -> Iterator[list[tuple[int, int, str]]]:
    """For each sentence, the Entity brackets of its MISC column as (start, end, type)."""
    opener = gzip.open if path.suffix == ".gz" else open
    found: list[tuple[int, int, str]] = []
    stack: list[tuple[str, int, str]] = []
    index = 0
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if len(columns) == 10 and columns[0].isdigit():
                misc = next((m[7:] for m in columns[9].split("|") if m.startswith("Entity=")), "")
                for opening, single, closing in re.findall(r"\(([^()]+)(\)?)|([^()]+)\)", misc):
                    if opening:
                        name, kind = opening.split("-")[:2]
                        stack.append((name, index, kind))
                    name = name if single else closing
                    if single or closing:
                        place = next(
                            (i for i in range(len(stack) - 1, -1, -1) if stack[i][0] == name), None
                        )
                        if place is not None:
                            _, start, kind = stack.pop(place)
                            found.append((start, index + 1, kind))
                index += 1
            elif not line.strip() and index:
                yield found
                found, stack, index = [], [], 0
    if index:
        yield found


def _core(sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    """Cut a mention down to the run of name words around its proper-noun head, or to nothing."""
    words = sentence.words
    head = next(
        (i for i in range(start, end) if not start <= words[i].head < end or words[i].head == i),
        start,
    )
    if words[head].upos != "PROPN":
        return None

    def capital(i: int) -> bool:
        return words[i].form[:1].isupper() or words[i].upos in ("PROPN", "NUM")

    left, right = head, head + 1
    while (
        left > start
        and (capital(left - 1) or words[left - 1].form == "-")
        and words[left - 1].upos != "DET"
    ):
        left -= 1
    while right < end and (
        capital(right) or words[right].form.lower() in ("of", "for", "and", "-", "al", "the", "de")
    ):
        right += 1
    while right > head + 1 and not capital(right - 1):
        right -= 1
    return (left, right) if capital(left) else None


def _tagged(forms: list[str], tags: list[str], text: str = "") -> Tagged:
    """Read IOB tags (either kind), strip titles, and find or guess the spacing."""
    names: list[tuple[int, int, str]] = []
    start, kind = 0, ""
    for index, tag in enumerate([*tags, "O"]):
        if tag == "-":
            tag = "O"
        prefix, _, type_ = tag.partition("-")
        if kind and (prefix in ("O", "B") or type_ != kind):
            names += _untitled(forms, start, index, kind)
            kind = ""
        if prefix != "O" and not kind:
            start, kind = index, type_
    spaces = _found_spaces(forms, text) if text else guess_spaces(forms)
    return Tagged(tuple(zip(forms, spaces, strict=True)), tuple(names))


def _untitled(forms: list[str], start: int, end: int, kind: str) -> Iterable[tuple[int, int, str]]:
    if TYPES.get(kind) == "Person":
        while start < end and forms[start] in TITLES:
            start += 1
    return [(start, end, TYPES[kind])] if kind in TYPES and start < end else []


def _found_spaces(forms: list[str], text: str) -> list[bool]:
    spaces, position = [], 0
    for form in forms:
        position = text.index(form, position) + len(form)
        spaces.append(text[position : position + 1] == " ")
    return spaces


def guess_spaces(forms: list[str]) -> list[bool]:
    """Spaces as an English typesetter would put them, for sources that keep only the words."""
    spaces = [True] * len(forms)
    open_quote = False
    for index, form in enumerate(forms):
        glue_left = form in ",.;:!?)]}%''’”" or form in (
            "'s",
            "n't",
            "'re",
            "'ve",
            "'ll",
            "'d",
            "'m",
            "...",
        )
        if form == '"':
            glue_left, open_quote = open_quote, not open_quote
            if open_quote:
                spaces[index] = False
        if form in ("(", "[", "{", "$", "``", "“", "£", "€"):
            spaces[index] = False
        if glue_left and index:
            spaces[index - 1] = False
    if spaces:
        spaces[-1] = True
    return spaces


def marked_text(sentences: Iterable[Tagged]) -> tuple[str, list[tuple[int, int, str]]]:
    """Write running sentences as text, with their names as (start, end, type) in characters."""
    text = ""
    names: list[tuple[int, int, str]] = []
    for sentence in sentences:
        if text:
            text = text.rstrip() + ("\n\n" if sentence.paragraph else " ")
        bounds = []
        for form, space in sentence.words:
            bounds.append((len(text), len(text) + len(form)))
            text += form + " " * space
        names += [(bounds[a][0], bounds[b - 1][1], kind) for a, b, kind in sentence.names]
    return text.rstrip(), names


def recut(nlp: Language, sentence: Tagged) -> Tagged:
    """Cut a sentence into the words of ``nlp``: some sources keep "al-Masri" whole, UD does not.

    A name's span grows to the words that it touches.
    """
    text, spans = marked_text([sentence])
    doc = nlp.make_doc(text)
    names = []
    for start, end, kind in spans:
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is not None:
            names.append((span.start, span.end, kind))
    words = tuple((token.text, bool(token.whitespace_)) for token in doc if not token.is_space)
    if len(words) < len(doc):
        return sentence
    if not words:
        return sentence
    return replace(sentence, words=(*words[:-1], (words[-1][0], True)), names=tuple(names))
