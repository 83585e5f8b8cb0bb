"""Lemmas as rules that lead from a form to its lemma, so that unseen words get one too.

A form that the treebanks always give the same lemma has it from their list; for others the best
rule that ends in a known word is taken ("companies" is not "companie").

A rule is "small|2|y" (small letters, two letters off, "y" on: "allies" is "ally"), "as is|0|" (the
form itself) or "all|be" (the lemma whatever the form): the scheme of UDPipe 2 (Straka 2018), with
suffixes only.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping

Forms = Mapping[str, Mapping[str, str]]
SMALL, KEPT, WHOLE = "small", "as is", "all"
_SPELT = frozenset({"ADJ", "ADV", "NOUN", "VERB"})


def rule(form: str, lemma: str) -> str:
    """Return the rule that leads from ``form`` to ``lemma``.

    >>> rule("Allies", "ally"), rule("Homs", "Homs"), rule("went", "go")
    ('small|3|y', 'as is|0|', 'all|go')
    """
    small = form.lower()
    if lemma == small:
        return f"{SMALL}|0|"
    for kind, start in ((SMALL, small), (KEPT, form)):
        shared = _shared(start, lemma)
        if shared:
            return f"{kind}|{len(start) - shared}|{lemma[shared:]}"
    return f"{WHOLE}|{lemma}"


def apply(found: str, form: str) -> str:
    """Return the lemma of ``form`` by a rule; the form itself where the rule takes all of it.

    >>> apply("small|3|y", "Allies"), apply("small|9|y", "Allies")
    ('ally', 'Allies')
    """
    kind, _, rest = found.partition("|")
    if kind == WHOLE:
        return rest
    start = form.lower() if kind == SMALL else form
    count, _, suffix = rest.partition("|")
    kept = len(start) - int(count)
    return start[:kept] + suffix if kept > 0 else form


def choose(form: str, upos: str, ranked: Iterable[str], forms: Forms, words: Container[str]) -> str:
    """Return the lemma of a form: the listed one, else by the first of ``ranked`` rules to a word.

    ``forms``: lemmas by part of speech and form in small letters. ``words``: words that exist.
    Names, numbers and signs keep the best rule, for they need be no words.
    """
    listed = forms.get(upos, {}).get(form.lower())
    if listed is not None:
        return listed
    lemmas = [apply(rule, form) for rule in ranked]
    if upos not in _SPELT:
        return lemmas[0]
    return next((lemma for lemma in lemmas if len(lemma) > 1 and lemma in words), lemmas[0])


def _shared(one: str, other: str) -> int:
    length = 0
    while length < min(len(one), len(other)) and one[length] == other[length]:
        length += 1
    return length
