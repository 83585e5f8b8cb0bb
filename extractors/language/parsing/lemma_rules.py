"""Lemmas as rules that lead from a form to its lemma, so that unseen words get one too.

A form that the treebanks always give the same lemma has it from their list; for others the best
rule that ends in a known word of its part of speech is taken ("companies" is not "companie").
Capitals are the rules' affair even of a listed form: "New" is "new", in "New York" it is "New".

A rule is "small|2|y" (small letters, two letters off, "y" on: "allies" is "ally"), "as is|0|" (the
form itself), "title|0|" (a capital, then small letters: "SYRIA" is "Syria") or "all|be" (the lemma
whatever the form): the scheme of UDPipe 2 (Straka 2018), with suffixes only.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence

Forms = Mapping[str, Mapping[str, str]]
Words = Mapping[str, Container[str]]
SMALL, KEPT, TITLE, WHOLE = "small", "as is", "title", "all"
_SPELT = frozenset({"ADJ", "ADV", "NOUN", "VERB"})
_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+")
_DRAWN = re.compile(r"([a-z])\1{2,}")
_ADDRESS = re.compile(r"\S+@\S+\.\S+|\w+://\S+|www\.\S+")


def rule(form: str, lemma: str) -> str:
    """Return the rule that leads from ``form`` to ``lemma``, keeping most of it.

    >>> rule("Allies", "ally"), rule("Homs", "Homs"), rule("SYRIA", "Syria"), rule("went", "go")
    ('small|3|y', 'as is|0|', 'title|0|', 'all|go')
    """
    starts = {kind: _written(form, kind) for kind in (SMALL, KEPT, TITLE)}
    if lemma == starts[SMALL]:
        return f"{SMALL}|0|"
    kind = max(starts, key=lambda kind: _shared(starts[kind], lemma))
    shared = _shared(starts[kind], lemma)
    return f"{kind}|{len(starts[kind]) - shared}|{lemma[shared:]}" if shared else f"{WHOLE}|{lemma}"


def apply(found: str, form: str) -> str:
    """Return the lemma of ``form`` by a rule; the form itself where the rule takes all of it.

    >>> apply("small|3|y", "Allies"), apply("small|9|y", "Allies")
    ('ally', 'Allies')
    """
    kind, _, rest = found.partition("|")
    if kind == WHOLE:
        return rest
    start = _written(form, kind)
    count, _, suffix = rest.partition("|")
    kept = len(start) - int(count)
    return start[:kept] + suffix if kept > 0 else form


def choose(form: str, upos: str, ranked: Sequence[str], forms: Forms, words: Words) -> str:
    """Return the lemma of a form: the listed one, else by the first of ``ranked`` rules to a word.

    ``forms``: lemmas by part of speech and form in small letters. ``words``: words that exist, by
    part of speech. Names, numbers and signs keep the best rule, for they need be no words.
    """
    form = form.replace("’", "'") if len(form) > 1 else form
    if upos == "NUM" and _THOUSANDS.fullmatch(form):
        return form.replace(",", "")
    if _ADDRESS.fullmatch(form):
        return form
    table = forms.get(upos, {})
    listed = table.get(form.lower())
    if upos in _SPELT:
        listed = listed or _shortened(form, table)
        if listed is not None:
            return _respelt(form, listed, ranked)
    if listed is not None and not (upos == "PROPN" and _tells(form, listed)):
        return listed
    lemmas = [apply(rule, form) for rule in ranked]
    known = words.get(upos, ())
    return next((x for x in lemmas if len(x) > 1 and x.lower() in known), lemmas[0])


def _shortened(form: str, table: Mapping[str, str]) -> str | None:
    """Return the lemma of a word with a letter drawn out: "sooo" is "so", "goood" is "good"."""
    shorter = (_DRAWN.sub(kept, form.lower()) for kept in (r"\1\1", r"\1"))
    return next((table[word] for word in shorter if word in table), None)


def _tells(form: str, listed: str) -> bool:
    """Whether a name has capitals and small letters of its own: more than a list knows of it."""
    return form.lower() == listed.lower() and not form.islower() and not form.isupper()


def _respelt(form: str, lemma: str, ranked: Sequence[str]) -> str:
    """Write a listed lemma as the best rule writes its form."""
    kinds = (rule.partition("|")[0] for rule in ranked)
    kind = next((kind for kind in kinds if kind != WHOLE), SMALL)
    shared = _shared(form.lower(), lemma)
    return _written(form, kind)[:shared] + lemma[shared:]


def _written(form: str, kind: str) -> str:
    if kind == TITLE:
        return form[:1].upper() + form[1:].lower()
    return form.lower() if kind == SMALL else form


def _shared(one: str, other: str) -> int:
    length = 0
    while length < min(len(one), len(other)) and one[length] == other[length]:
        length += 1
    return length
