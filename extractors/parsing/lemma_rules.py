"""Lemmas as rules that lead from a form to its lemma, so that unseen words get one too.

A rule is "small|2|y" (small letters, two letters off, "y" on: "allies" is "ally"), "as is|0|" (the
form itself) or "all|be" (the lemma whatever the form): the scheme of UDPipe 2 (Straka 2018), with
suffixes only.
"""

from __future__ import annotations

SMALL, KEPT, WHOLE = "small", "as is", "all"


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


def _shared(one: str, other: str) -> int:
    length = 0
    while length < min(len(one), len(other)) and one[length] == other[length]:
        length += 1
    return length
