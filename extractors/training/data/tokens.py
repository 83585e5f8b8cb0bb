"""The tokeniser: spaCy's English one, amended where Universal Dependencies cuts differently.

Every amendment of `token_patterns.py` lowers the disagreements with the English treebanks counted
in README.md. All of it is data of the tokeniser (patterns and exceptions), so it is saved with the
pipeline.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from spacy.attrs import ORTH
from spacy.util import (
    compile_infix_regex,
    compile_prefix_regex,
    compile_suffix_regex,
    registry,
)

from . import token_patterns as patterns

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.language import Language

    from .conllu import Sentence

CONTRACTED = re.compile(r"[a-z]+(?:['’][a-z]+|nt|not)")
"""The contractions that spaCy's exceptions have in small letters and UD also cuts in capitals."""


def amend(nlp: Language) -> Language:
    """Give `nlp` the amended tokeniser; the same object is returned."""
    tokenizer: Any = nlp.tokenizer
    defaults: Any = nlp.Defaults
    infixes = [_but_not_after(infix) if _is_hyphen(infix) else infix for infix in defaults.infixes]
    infixes += [_but_not_after(patterns.LETTER_DIGIT), *patterns.BETWEEN]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    prefixes = [*patterns.BEFORE, *(defaults.prefixes or ())]
    tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    suffixes = [*patterns.AFTER, *(defaults.suffixes or ())]
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    tokenizer.token_match = re.compile(f"(?:{'|'.join(patterns.ONE_WORD)})$").match
    tokenizer.rules = _exceptions(tokenizer.rules)
    return nlp


def _exceptions(rules: dict[str, list[dict[Any, str]]]) -> dict[str, list[dict[Any, str]]]:
    """Leave out what UD has not, add its words, and the negations in capitals: "DON'T"."""
    kept = {text: rule for text, rule in rules.items() if text not in patterns.DROPPED}
    for text, rule in rules.items():
        if len(rule) > 1 and CONTRACTED.fullmatch(text):
            kept[text.upper()] = [{ORTH: piece[ORTH].upper()} for piece in rule]
    for pieces in (
        *((word,) for word in (*patterns.ABBREVIATIONS, *patterns.WHOLE)),
        *patterns.CONTRACTIONS,
    ):
        kept["".join(pieces)] = [{ORTH: piece} for piece in pieces]
    return kept


def _is_hyphen(infix: str) -> bool:
    return "-|–|—" in infix or ("-" in infix and "--" in infix and "(?<=" in infix)


def _but_not_after(infix: str) -> str:
    """Spare the hyphen of a prefix, unless it is itself after one: "e-mail", "Hizb-e-Islami"."""
    spellings = sorted({s for prefix in patterns.PREFIXES for s in (prefix, prefix.capitalize())})
    return "".join(rf"(?<!(?<![\w-]){spelling})" for spelling in spellings) + infix


@registry.callbacks("allegata.tokens.v1")  # type: ignore[untyped-decorator]  # catalogue has no types
def create_amend() -> object:
    """Make the callback that a training config names under [initialize.before_init]."""
    return amend


def disagreements(nlp: Language, sentences: Iterable[Sentence]) -> tuple[int, int, Counter[str]]:
    """Gold words, those of them that are no token of `nlp`, and the missed words as written."""
    cases: Counter[str] = Counter()
    words = 0
    for sentence in sentences:
        text, position = sentence.text, 0
        cut = {(token.idx, token.idx + len(token)) for token in nlp.make_doc(text)}
        for word in sentence.words:
            if (position, position + len(word.form)) not in cut:
                cases[word.form] += 1
            position += len(word.form) + word.space
            words += 1
    return words, cases.total(), cases
