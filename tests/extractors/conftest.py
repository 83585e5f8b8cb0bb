"""Documents for the tests of the rules: sentences with parses made by hand, no trained pipeline.

``treebank.txt`` holds the sentences. ``Treebank`` stands in for a pipeline: it knows these
sentences and no others, in any order and over any paragraphs, and takes milliseconds.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from allegata.extractors.annotation.annotations import Passage
from allegata.extractors.annotation.steps import annotate
from allegata.extractors.language import pipeline as language
from allegata.extractors.language.pipeline import EMBEDDED
from allegata.extractors.language.segment_text import SegmentText
from allegata.extractors.lexicon.load import read_lexicon
from allegata.extractors.lexicon.surroundings import Surroundings
from allegata.extractors.reading import STEPS, read
from allegata.extractors.sources.given import given_documents
from allegata.ontology.identity import document_iri
from allegata.ontology.records import ROLES, Claim, Document, Reading, Segment
from spacy.lang.en import English
from spacy.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from spacy.language import Language

sys.path.insert(0, str(Path(__file__).parent))  # makes scored, judged, opened importable

VOCAB = English().vocab
PLURALS = {"people", "police", "men", "women", "children"}


@cache
def sentences() -> dict[str, list[list[str]]]:
    """Map each sentence of the treebank to its tokens' fields, longest sentence first."""
    text = Path(__file__).with_name("treebank.txt").read_text(encoding="utf-8")
    entries = [block.split("\n  ") for block in text.strip().split("\n\n")[1:]]
    found = {sentence: [t.split("/") for t in parse.split(" ")] for sentence, parse in entries}
    return dict(sorted(found.items(), key=lambda pair: -len(pair[0])))


@cache
def verbs() -> frozenset[str]:
    """Return every verb that the lexicons write, to choose lemmas by."""
    rows = [*read_lexicon("events"), *read_lexicon("politics")]
    events = {w.split(" ")[0] for row in rows for w in row["lemmas"]}
    speech = {row["lemma"] for row in read_lexicon("speech")}
    hedges = {w for row in read_lexicon("hedges") for w in row["words"]}
    return frozenset(events | speech | hedges | {r["lemma"] for r in read_lexicon("light_verbs")})


def lemma(word: str, pos: str) -> str:
    word = word.lower()
    irregular = {row["form"]: row["lemma"] for row in read_lexicon("irregular")}
    if pos == "NOUN":
        plural = word.endswith("s") and not word.endswith("ss")
        return word[:-1] if plural else word
    if pos != "VERB":
        return word
    if word in irregular:
        return irregular[word]
    if word.endswith("ied"):
        return word.removesuffix("ied") + "y"
    stems = [word]
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            stems += [stem, stem + "e", *([stem[:-1]] if stem[-2:-1] == stem[-1:] else [])]
    return next((s for s in reversed(stems) if s in verbs()), stems[min(1, len(stems) - 1)])


MARKED = {"Past": "Tense=Past|VerbForm=Fin", "Pass": "Tense=Past|VerbForm=Part|Voice=Pass"}


def morphology(word: str, tag: str, relation: str, auxiliaries: set[str]) -> str:
    """Return UD features: marked ones, else as far as a word's shape and auxiliaries tell."""
    word = word.lower()
    pos, _, mark = tag.partition("+")
    if mark:
        return MARKED[mark]
    if pos in {"NOUN", "PROPN"}:
        plural = pos == "NOUN" and (word in PLURALS or (word[-1] == "s" and word[-2:] != "ss"))
        return f"Number={'Plur' if plural else 'Sing'}"
    if pos == "AUX" and word in {"is", "are", "was", "were"}:
        return f"Tense={'Pres' if word in {'is', 'are'} else 'Past'}|VerbForm=Fin"
    if pos != "VERB":
        return ""
    if word.endswith("ing"):
        return "Tense=Pres|VerbForm=Part"
    if auxiliaries & {"was", "were", "been"} or relation in {"acl", "amod"}:
        return "Tense=Past|VerbForm=Part|Voice=Pass"
    if auxiliaries & {"has", "have", "had"}:
        return "Tense=Past|VerbForm=Part"
    if auxiliaries:
        return "VerbForm=Inf"
    past = word != lemma(word, pos) and not word.endswith("s")
    return f"Tense={'Past' if past else 'Pres'}|VerbForm=Fin"


def sentence_doc(sentence: str) -> Doc:
    """Build the ``Doc`` of one sentence of the treebank."""
    tokens = sentences()[sentence]
    words = [token[0] for token in tokens]
    heads = [int(token[3]) - 1 if token[3] != "0" else n for n, token in enumerate(tokens)]
    helpers: list[set[str]] = [set() for _ in tokens]
    for head, token in zip(heads, tokens, strict=True):
        if token[2] in {"aux", "aux:pass"} or (token[2] == "mark" and token[0] == "to"):
            helpers[head].add(token[0].lower())
    return Doc(
        VOCAB,
        words=words,
        spaces=list(_spaces(sentence, words)),
        pos=[token[1].partition("+")[0] for token in tokens],
        deps=[token[2] for token in tokens],
        heads=heads,
        lemmas=[lemma(token[0], token[1].partition("+")[0]) for token in tokens],
        morphs=[morphology(t[0], t[1], t[2], h) for t, h in zip(tokens, helpers, strict=True)],
        ents=list(_entities([token[4] if len(token) > 4 else "" for token in tokens])),
    )


def _spaces(sentence: str, words: list[str]) -> Iterator[bool]:
    position = 0
    for word in words:
        assert sentence.startswith(word, position), f"{word!r} is not next in {sentence!r}"
        position += len(word)
        space = sentence.startswith(" ", position)
        position += space
        yield space


def _entities(labels: list[str]) -> Iterator[str]:
    for before, label in zip(["", *labels], labels, strict=False):
        yield f"{'I' if label == before else 'B'}-{label}" if label else "O"


class Treebank:
    """A pipeline that knows the sentences of the treebank."""

    def __call__(self, text: str) -> Doc:
        docs: list[Doc] = []
        position = 0
        while position < len(text):
            known = next((s for s in sentences() if text.startswith(s, position)), None)
            if known is None:
                pytest.fail(f"add to treebank.txt a parse of: {text[position:]!r}")
            docs.append(sentence_doc(known))
            position += len(known)
            if text.startswith(" ", position):
                docs[-1] = _spaced(docs[-1])
                position += 1
        doc = Doc.from_docs(docs, ensure_whitespace=False)
        assert doc is not None
        assert doc.text == text
        return doc

    def pipe(self, texts: Iterable[str], **_: Any) -> Iterator[Doc]:
        return (self(text) for text in texts)


def _spaced(doc: Doc) -> Doc:
    """Return ``doc`` with a space behind its last token."""
    data = doc.to_array(["SPACY"])
    data[-1] = 1
    return doc.from_array(["SPACY"], data)


def document(text: str, *segments: Segment, **fields: Any) -> Document:
    whole = (Segment(0, 0, len(text)),)
    named = {"id": "urn:doc", "source": "d.txt", "sha256": "0" * 64, **fields}
    return Document(text=text, segments=segments or whole, **named)


def passage(doc: Doc) -> Passage:
    """Return a ``Doc`` made by hand as the whole of a document."""
    whole = document(doc.text)
    starts, ends = [t.idx for t in doc], [t.idx + len(t) for t in doc]
    text = SegmentText(whole, whole.segments[0], doc, starts, ends, [0] * len(doc))
    return Passage(text, Surroundings(doc.text))


@pytest.fixture(scope="session")
def annotated() -> Callable[[Doc], Doc]:
    """Lay all annotations on a ``Doc`` made by hand, and return it."""

    def laid(doc: Doc) -> Doc:
        annotate(passage(doc), STEPS)
        return doc

    return laid


@pytest.fixture(scope="session")
def passages(treebank: Treebank) -> Callable[[str], Passage]:
    """Return sentences of the treebank as a passage without annotations."""
    return lambda text: passage(treebank(text))


@pytest.fixture(scope="session")
def treebank() -> Treebank:
    return Treebank()


@pytest.fixture(scope="session")
def parsed(treebank: Treebank, annotated: Callable[[Doc], Doc]) -> Callable[[str], Doc]:
    """Return the annotated ``Doc`` of sentences of the treebank."""
    return lambda text: annotated(treebank(text))


@pytest.fixture(scope="session")
def reading(treebank: Treebank) -> Callable[..., Reading]:
    """Read sentences of the treebank as a document; segments and fields may be given."""
    return lambda text, *segments, **fields: read(document(text, *segments, **fields), treebank)


@pytest.fixture(scope="session")
def claims(reading: Callable[..., Reading]) -> Callable[..., list[Claim]]:
    """Return the claims of sentences of the treebank."""
    return lambda text, *segments, **fields: list(reading(text, *segments, **fields).claims)


@pytest.fixture(scope="session")
def one(claims: Callable[..., list[Claim]]) -> Callable[..., Claim]:
    """Return the only claim of a text, or the only one of the event type ``of`` or the ``act``."""

    def only(text: str, *, of: str | None = None, act: str | None = None) -> Claim:
        typed = [c for c in claims(text) if of in {None, c.event_type}]
        found = [c for c in typed if act in {None, c.speech_act}]
        assert len(found) == 1, f"{text!r} has {[c.event_type for c in found]}"
        return found[0]

    return only


@pytest.fixture(scope="session")
def claims_in(nlp: Language) -> Callable[[str], tuple[Claim, ...]]:
    """Return the claims that the embedded pipeline reads in a text."""

    def found(text: str) -> tuple[Claim, ...]:
        (document,) = given_documents(text, {})
        assert isinstance(document, Document)
        return read(document, nlp).claims

    return found


@pytest.fixture(scope="session")
def said(nlp: Language) -> Callable[[str], Reading]:
    """Return what the embedded pipeline reads in a text of one segment."""

    def reading_of(text: str) -> Reading:
        whole = (Segment(0, 0, len(text)),)
        return read(Document(document_iri(text, None), "x", text, "0", whole), nlp)

    return reading_of


@pytest.fixture(scope="session")
def roles() -> Callable[[Claim], dict[str, list[str]]]:
    """Return the names in each filled role of a claim."""
    return lambda claim: {
        role: [f.name for f in getattr(claim, role)] for role in ROLES if getattr(claim, role)
    }


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The embedded pipeline, loaded once."""
    if not EMBEDDED.is_dir():
        pytest.skip(f"{EMBEDDED.name} is not built: see extractors/training")
    return language.load()
