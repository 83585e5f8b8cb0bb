"""The tokeniser of the pipeline: spaCy's English one, amended where Universal Dependencies cuts differently.

Every amendment was kept because it lowers the disagreements with the English treebanks counted in README.md.
All of it is data of the tokeniser (patterns and exceptions), so it is saved with the pipeline.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.language import Language
from spacy.symbols import ORTH
from spacy.util import compile_infix_regex, compile_suffix_regex, registry

# A word that starts with one of these and a hyphen is one word in UD ("non-state", "pro-government").
PREFIXES = (
    "anti", "co", "cross", "e", "ex", "inter", "intra", "mid", "mini", "multi", "non", "post", "pre",
    "pro", "re", "semi", "sub", "un",
)  # fmt: skip

ABBREVIATIONS = ("al.", "approx.", "ca.", "Ft.", "Lt.", "Maj.", "Capt.", "Col.", "Sgt.", "Brig.", "Cmdr.", "Adm.",
                 "Sat.", "Wed.", "vs.")  # fmt: skip

# Emoticons and joined words that spaCy keeps whole and UD does not, or that hide a bracket before a colon.
DROPPED = ("and/or", "):", "8)", "(8", "(=", "(:", "0)", ":0", ":1", ":3", ":x", ":X", ":p", ":P", "C++")


def amend(nlp: Language) -> Language:
    """Give `nlp` the amended tokeniser; the same object is returned."""
    tokenizer = nlp.tokenizer
    defaults = nlp.Defaults
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
        rules[text] = [{ORTH: text}]
    tokenizer.rules = rules
    return nlp


def _is_hyphen(infix: str) -> bool:
    return "-|–|—" in infix or ("-" in infix and "--" in infix and "(?<=" in infix)


def _but_not_after(infix: str, prefixes: Iterable[str]) -> str:
    spellings = sorted({spelling for prefix in prefixes for spelling in (prefix, prefix.capitalize())})
    return "".join(rf"(?<!\b{spelling})" for spelling in spellings) + infix


@registry.callbacks("allegata.tokens.v1")
def create_amend() -> object:
    """The callback that a training config names under [initialize.before_init]."""
    return amend
