"""A dozen sentences are read exactly as the committed file says, on every machine.

After a change of the pipeline: pytest tests/language/test_golden.py --update-golden
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from allegata.extractors.language.pipeline import load
from allegata.extractors.training.judging.frame_scores import frames_of, gives_frames

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

HERE = Path(__file__).parent
GOLDEN = HERE / "golden_readings.txt"


def reading(doc: Doc, *, framed: bool) -> Iterator[str]:
    """Yield a line for each token, then for each name and frame, as CoNLL-U counts tokens."""
    yield f"# {doc.text}"
    for token in doc:
        head = 0 if token.head == token else token.head.i + 1
        start = "S" if token.is_sent_start else "-"
        cells = (token.text, token.lemma_, token.pos_, str(token.morph) or "_", head, token.dep_)
        yield "\t".join(map(str, (token.i + 1, start, *cells)))
    for name in doc.ents:
        yield f"name\t{name.start + 1}-{name.end}\t{name.label_}\t{name.text}"
    for frame in frames_of(doc) if framed else ():
        # one decimal: what rules decide by, not the last bits of a sum
        value = "_" if frame.factuality is None else f"{round(frame.factuality, 1) + 0.0:.1f}"
        parties = (f"{a.label}={a.start + 1}-{a.end}@{a.head + 1}" for a in frame.arguments)
        yield "\t".join(("frame", str(frame.predicate + 1), frame.roleset, value, *parties))


def test_golden_sentences_are_read_as_committed(update_golden: bool) -> None:
    nlp = load()
    framed = gives_frames(nlp)
    sentences = (HERE / "golden_sentences.txt").read_text(encoding="utf-8").splitlines()
    read = "\n\n".join("\n".join(reading(nlp(s), framed=framed)) for s in sentences) + "\n"
    if update_golden:
        GOLDEN.write_text(read, encoding="utf-8")
    assert read.splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines()


def test_golden_sentences_are_read_alike_alone_and_in_a_batch() -> None:
    nlp = load()
    framed = gives_frames(nlp)
    sentences = (HERE / "golden_sentences.txt").read_text(encoding="utf-8").splitlines()
    alone = [list(reading(nlp(s), framed=framed)) for s in sentences]
    batch = [list(reading(doc, framed=framed)) for doc in nlp.pipe(sentences, batch_size=5)]
    assert alone == batch
