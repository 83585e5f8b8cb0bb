"""The tokeniser: spaCy's English one, amended where Universal Dependencies cuts differently.

Every amendment was kept because it lowers the disagreements with the English treebanks counted in
README.md. All of it is data of the tokeniser (patterns and exceptions), so it is saved with the
pipeline.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from spacy.util import compile_infix_regex, compile_suffix_regex, registry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.language import Language

    from .conllu import Sentence

# A word that starts with one of these and a hyphen is one word in UD: "non-state".
PREFIXES = (
    *("anti", "co", "cross", "e", "ex", "inter", "intra", "mid", "mini", "multi", "non"),
    *("post", "pre", "pro", "re", "semi", "sub", "un"),
)

ABBREVIATIONS = (
    *("al.", "approx.", "ca.", "vs.", "Sat.", "Wed."),
    *("Ft.", "Lt.", "Maj.", "Capt.", "Col.", "Sgt.", "Brig.", "Cmdr.", "Adm."),
)

# Emoticons and joined words that spaCy keeps whole and UD does not, or that hide a bracket.
DROPPED = (
    "and/or",
    "):",
    "8)",
    "(8",
    "(=",
    "(:",
    "0)",
    ":0",
    ":1",
    ":3",
    ":x",
    ":X",
    ":p",
    ":P",
    "C++",
)


def amend(nlp: Language) -> Language:
    """Give `nlp` the amended tokeniser; the same object is returned."""
    tokenizer: Any = nlp.tokenizer
    defaults: Any = nlp.Defaults
    dash_at = [index for index, infix in enumerate(defaults.infixes) if _is_hyphen(infix)]
    infixes = list(defaults.infixes)
    for index in dash_at:
        infixes[index] = _but_not_after(infixes[index], PREFIXES)
    infixes += [r"(?<=[A-Za-z])-(?=[0-9])", r"(?<=[A-Z]\.)-(?=[A-Za-z])"]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    suffixes = [r"[!?]{2,}", *(defaults.suffixes or ())]
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    rules = {text: rule for text, rule in tokenizer.rules.items() if text not in DROPPED}
    for text in ABBREVIATIONS:
        rules[text] = [{"ORTH": text}]
    tokenizer.rules = rules
    return nlp


def _is_hyphen(infix: str) -> bool:
    return "-|–|—" in infix or ("-" in infix and "--" in infix and "(?<=" in infix)


def _but_not_after(infix: str, prefixes: Iterable[str]) -> str:
    spellings = sorted(
        {spelling for prefix in prefixes for spelling in (prefix, prefix.capitalize())}
    )
    return "".join(rf"(?<!\b{spelling})" for spelling in spellings) + infix


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
