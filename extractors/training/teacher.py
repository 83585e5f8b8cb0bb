"""A teacher for names: the encoder, fine-tuned, marks the names of the treebank text.

The treebanks carry no names; what the teacher finds in their training parts is added, as silver, to
the sources from which the small model of the pipeline learns. About a quarter of an hour on one
core with bfloat16.
"""

from __future__ import annotations

import gzip
import json
import random
from typing import TYPE_CHECKING

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from . import encoder
from .conllu import read
from .names import blocks, spell, vary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from .tagged import Tagged

TYPES = ("Person", "Organisation", "Location")
LABELS = ("O", *(f"{mark}-{kind}" for kind in TYPES for mark in "BI"))
LONGEST = 110  # words to a text

Text = tuple[list[str], list[str]]  # words, BIO tags


class Teacher:
    """Encoder, embeddings of word shapes (it is blind to capitals), a softmax over BIO labels."""

    def __init__(self, seed: int = 0) -> None:
        torch.manual_seed(seed)
        self.params = {name: tensor.requires_grad_() for name, tensor in encoder.weights().items()}
        self.params["shapes"] = torch.zeros(6, encoder.WIDTH, requires_grad=True)
        self.params["top.weight"] = (
            torch.randn(len(LABELS), encoder.WIDTH) * 0.02
        ).requires_grad_()
        self.params["top.bias"] = torch.zeros(len(LABELS), requires_grad=True)

    def logits(self, texts: list[list[str]], *, drop: float = 0.0) -> Tensor:
        """Scores (words of all texts in a row, labels), read off each word's first piece."""
        rows: list[list[int]] = []
        shapes: list[list[int]] = []
        firsts: list[tuple[int, int]] = []
        for number, words in enumerate(texts):
            row, shape = [encoder.pieces()["[CLS]"]], [0]
            for word in words:
                firsts.append((number, len(row)))
                ids = encoder.cut(word)[:4]  # the encoder reads at most 512 pieces
                row += ids
                shape += [_shape(word)] * len(ids)
            rows.append([*row, encoder.pieces()["[SEP]"]])
            shapes.append([*shape, 0])
        longest = max(map(len, rows))
        ids = torch.tensor([row + [0] * (longest - len(row)) for row in rows])
        kinds = torch.tensor([shape + [0] * (longest - len(shape)) for shape in shapes])
        mask = torch.tensor([[True] * len(row) + [False] * (longest - len(row)) for row in rows])
        with torch.autocast("cpu", torch.bfloat16):
            hidden = encoder.states(
                self.params, ids, mask, extra=self.params["shapes"][kinds], drop=drop
            )[-1]
        at = torch.tensor(firsts)
        chosen = hidden[at[:, 0], at[:, 1]].float()
        return chosen @ self.params["top.weight"].T + self.params["top.bias"]

    def fit(
        self, docs: list[list[Tagged]], *, epochs: int, rate: float = 2e-4, seed: int = 0
    ) -> Iterator[int]:
        """Train on varied text; yields the number of each finished epoch."""
        rng = random.Random(seed)
        frozen = ("pooler", "embeddings.word", "embeddings.position", "embeddings.token")
        for name, tensor in self.params.items():
            tensor.requires_grad_(not name.startswith(frozen))
        used = [p for p in self.params.values() if p.requires_grad]
        optimizer = torch.optim.AdamW(used, lr=rate, weight_decay=0.01)
        steps, step = epochs * (len(docs) // 16 + 1), 0
        for epoch in range(epochs):
            order = [spell([vary(s, rng, 0.4) for s in doc], rng) for doc in docs]
            for batch in batches([flat(doc) for doc in order], rng):
                texts, tags = zip(*batch, strict=True)
                target = torch.tensor([LABELS.index(tag) for row in tags for tag in row])
                loss = cross_entropy(
                    self.logits(list(texts), drop=0.1), target, label_smoothing=0.05
                )
                optimizer.zero_grad()
                loss.backward()
                torch.nn.utils.clip_grad_norm_(used, 1.0)
                step += 1
                scale = min(step / (0.1 * steps), (steps - step) / (0.9 * steps) + 1e-3)
                for group in optimizer.param_groups:
                    group["lr"] = rate * scale
                optimizer.step()
            yield epoch

    def tag(self, texts: list[list[str]]) -> Iterator[tuple[tuple[int, int, str], ...]]:
        """Yield the names of each text as token spans."""
        for start in range(0, len(texts), 16):
            batch = texts[start : start + 16]
            with torch.inference_mode():
                labels = iter(self.logits(batch).argmax(dim=1).tolist())
            for words in batch:
                yield spans([LABELS[next(labels)] for _ in words])


def batches(texts: list[Text], rng: random.Random, size: int = 16) -> list[list[Text]]:
    """Group texts of like length, which saves padding, in random order."""
    texts = sorted(texts, key=lambda text: len(text[0]) + rng.random())
    groups = [texts[start : start + size] for start in range(0, len(texts), size)]
    rng.shuffle(groups)
    return groups


def spans(tags: Iterable[str]) -> tuple[tuple[int, int, str], ...]:
    """BIO tags to spans; an I that continues nothing begins."""
    found: list[tuple[int, int, str]] = []
    previous = "O"
    for index, tag in enumerate(tags):
        mark, _, kind = tag.partition("-")
        if mark == "I" and previous.endswith(kind) and previous != "O":
            found[-1] = (found[-1][0], index + 1, kind)
        elif mark != "O":
            found.append((index, index + 1, kind))
        previous = tag
    return tuple(found)


def flat(doc: list[Tagged]) -> Text:
    """List the words and BIO tags of a text, cut at the longest the teacher reads."""
    words: list[str] = []
    tags: list[str] = []
    for sentence in doc:
        row = ["O"] * len(sentence.words)
        for start, end, kind in sentence.names:
            row[start:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - start - 1)]
        words += [form for form, _ in sentence.words]
        tags += row
    return words[:LONGEST], tags[:LONGEST]


def _shape(word: str) -> int:
    if word.isalpha():
        return 1 if word.islower() else 2 if word.istitle() else 3 if word.isupper() else 4
    return 4 if any(map(str.isupper, word)) else 5


def f1(gold: list[set[tuple[int, int, str]]], found: list[set[tuple[int, int, str]]]) -> float:
    """Exact F1 in per cent."""
    hits = sum(len(g & f) for g, f in zip(gold, found, strict=True))
    total = sum(map(len, gold)) + sum(map(len, found))
    return 200 * hits / max(total, 1)


def write(folder: Path, out: Path, *, epochs: int = 2) -> Iterator[str]:
    """Train, then save the names found in treebank text; yields a line of news per epoch."""
    teacher = Teacher()
    train = list(blocks(folder, "train", random.Random(0), 4))
    held = [flat(doc) for doc in blocks(folder, "dev", random.Random(0), 4)]
    for epoch in teacher.fit(train, epochs=epochs):
        found = [set(names) for names in teacher.tag([words for words, _ in held])]
        score = f1([set(spans(tags)) for _, tags in held], found)
        yield f"teacher, epoch {epoch + 1}: held-out F1 {score:.1f}"
    with gzip.open(out, "wt", encoding="utf-8") as lines:
        running = list(texts(folder))
        tagged = teacher.tag([[form for form, _ in text] for text in running])
        for text, names in zip(running, tagged, strict=True):
            lines.write(json.dumps({"words": text, "names": names}, ensure_ascii=False) + "\n")


def texts(folder: Path) -> Iterator[list[tuple[str, bool]]]:
    """Yield running treebank text (EWT, training part), a few sentences at a time."""
    text: list[tuple[str, bool]] = []
    for sentence in read(folder / "ewt-train.conllu.gz"):
        if text and (sentence.starts_document or len(text) + len(sentence.words) > 80):
            yield text
            text = []
        text += [(word.form, word.space) for word in sentence.words]
        text[-1] = (text[-1][0], True)
        if len(text) > LONGEST:
            text = text[:LONGEST]
    if text:
        yield text
