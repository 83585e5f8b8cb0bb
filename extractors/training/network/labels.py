"""What the heads choose from: the labels of the training data, sorted, kept in one file."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from ...language.parsing.lemma_rules import rule

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from ..data.dictionary import Dictionary
    from ..data.material import Marked

NAMES = (
    "O",
    *(f"{mark}-{kind}" for kind in ("Person", "Organisation", "Location") for mark in "BI"),
)
RARE_RULE, RARE_ARGUMENT, RARE_SENSE, RARE_TAG = 3, 20, 8, 2
"""What is seen less often than this is taught to no head."""


_TABLES = ("rolesets", "forms", "words")
UNLISTED = frozenset({"NUM", "X"})
"""Parts of speech whose lemmas are no matter of a list."""
SAME = 0.9
"""The share of a form's occurrences that its listed lemma has at least."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of each head, in the order of its scores."""

    tags: tuple[str, ...]
    lemmas: tuple[str, ...]
    relations: tuple[str, ...]
    names: tuple[str, ...]
    senses: tuple[str, ...]
    arguments: tuple[str, ...]
    rolesets: dict[str, tuple[str, ...]]
    """Per UD lemma of a predicate, the rolesets seen with it, the most frequent first."""
    forms: dict[str, dict[str, str]]
    """Per part of speech, the lemma of each form in small letters that always has the same one."""
    words: dict[str, str]
    """Per part of speech, the lemmas that exist, one after the other."""

    def sizes(self) -> dict[str, int]:
        """Return the number of scores of each head that chooses one label per word or pair."""
        return {name: len(value) for name, value in asdict(self).items() if name not in _TABLES}


def write(labels: Labels, path: Path) -> None:
    """Save labels as JSON."""
    path.write_text(json.dumps(asdict(labels), ensure_ascii=False, indent=1), encoding="utf-8")


def read(path: Path) -> Labels:
    """Read labels as they were saved; rows are tuples again."""
    saved: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    saved |= {name: tuple(value) for name, value in saved.items() if name not in _TABLES}
    return Labels(**saved)


def tag(upos: str, feats: str) -> str:
    """Join part of speech and features: "VERB|Tense=Past|VerbForm=Fin"."""
    return f"{upos}|{feats}" if feats else upos


def sense(roleset: str) -> str:
    """Return the number of a roleset: "01" of "supply.01"."""
    return roleset.rpartition(".")[2]


def gather(sentences: Iterable[Marked], dictionary: Dictionary) -> Labels:
    """Count the labels of parsed sentences; "" stands first where "nothing" is an answer."""
    tags, lemmas, relations, senses, arguments = (Counter[str]() for _ in range(5))
    rolesets: dict[str, Counter[str]] = {}
    forms: dict[tuple[str, str], Counter[str]] = {}
    for sentence in sentences:
        for index, word in enumerate(sentence.words):
            tags[tag(word.upos, word.feats)] += 1
            lemmas[rule(word.form, word.lemma)] += 1
            forms.setdefault((word.upos, word.form.lower()), Counter())[word.lemma] += 1
            relations["root" if word.head == index else word.deprel] += 1
        for place, (roleset, heads) in (sentence.frames or {}).items():
            senses[sense(roleset)] += 1
            rolesets.setdefault(sentence.words[place].lemma.lower(), Counter())[roleset] += 1
            arguments.update(label for label, _ in heads)
    return Labels(
        tags=_kept(tags, RARE_TAG),
        lemmas=_kept(lemmas, RARE_RULE),
        relations=_kept(relations, 1),
        names=NAMES,
        senses=("", *_kept(senses, RARE_SENSE)),
        arguments=("", *_kept(arguments, RARE_ARGUMENT)),
        rolesets={
            lemma: tuple(sorted(found, key=lambda name: (-found[name], name)))
            for lemma, found in sorted(rolesets.items())
        },
        forms=_listed(forms, dictionary),
        words=_words(forms, dictionary),
    )


def _listed(
    forms: dict[tuple[str, str], Counter[str]], dictionary: Dictionary
) -> dict[str, dict[str, str]]:
    """Return the lemmas of the treebanks' forms, and of irregular ones that they lack."""
    table = {
        upos: {form: lemma for form, lemma in known.items() if (upos, form) not in forms}
        for upos, known in dictionary.irregular.items()
    }
    for (upos, form), counts in forms.items():
        lemma, count = min(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        if upos not in UNLISTED and count >= SAME * counts.total():
            table.setdefault(upos, {})[form] = lemma
    return {upos: dict(sorted(known.items())) for upos, known in sorted(table.items())}


def _words(forms: dict[tuple[str, str], Counter[str]], dictionary: Dictionary) -> dict[str, str]:
    """Return the lemmas of the dictionary and of the treebanks for its parts of speech."""
    table = {upos: set(words) for upos, words in sorted(dictionary.words.items())}
    for (upos, _), counts in forms.items():
        if upos in table:
            table[upos].update(map(str.lower, counts))
    return {upos: " ".join(sorted(words)) for upos, words in table.items()}


def _kept(counts: Counter[str], least: int) -> tuple[str, ...]:
    return tuple(sorted(label for label, count in counts.items() if count >= least))
