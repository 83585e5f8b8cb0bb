"""Frames read off the parse by a few plain rules: what a learned reading has to beat.

Every verb is a predicate with its first roleset; the subject does it, the object suffers it, a
passive turns the two round. A relative clause has the noun it stands on, a coordinated verb the
subject of the first. What is negated did not happen, all else did.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

LABELS = {"nsubj": "ARG0", "obj": "ARG1", "iobj": "ARG2", "ccomp": "ARG1", "obl:agent": "ARG0"}
PASSIVE = {"nsubj:pass": "ARG1", "csubj:pass": "ARG1"}
NEGATIONS = frozenset({"not", "never", "n't"})


class Argument(NamedTuple):
    """An argument in tokens of its `Doc`; `end` is exclusive."""

    label: str
    head: int
    start: int
    end: int


class Frame(NamedTuple):
    """A predicate with its roleset and arguments; `factuality` is 1 or -1."""

    predicate: int
    roleset: str
    arguments: tuple[Argument, ...]
    factuality: float | None


def frames(doc: Doc) -> tuple[Frame, ...]:
    """Read the frames of all verbs, in text order."""
    return tuple(
        Frame(
            verb.i,
            f"{verb.lemma_.lower()}.01",
            tuple(sorted(_arguments(verb), key=lambda a: (a.start, a.label))),
            -1.0 if any(child.lower_ in NEGATIONS for child in verb.children) else 1.0,
        )
        for verb in doc
        if verb.pos_ == "VERB"
    )


def _arguments(verb: Token) -> Iterator[Argument]:
    passive = _is_passive(verb)
    found: dict[str, Token] = {}
    for child in verb.children:
        label = PASSIVE.get(child.dep_) or LABELS.get(child.dep_)
        if label:
            found.setdefault(label, child)
    subject = "ARG1" if passive else "ARG0"
    if verb.dep_.startswith("acl"):
        empty = "ARG1" if "ARG0" in found else subject
        pronouns = (k for k, t in found.items() if t.morph.get("PronType", []) == ["Rel"])
        found[next(pronouns, empty)] = verb.head
    elif verb.dep_ == "conj" and not _subjects(verb) and (shared := _subjects(verb.head)):
        found.setdefault(subject, shared[0])
    for label, token in found.items():
        if token == verb.head and verb.dep_.startswith("acl"):
            yield Argument(label, token.i, token.left_edge.i, token.i + 1)
        else:
            yield Argument(label, token.i, token.left_edge.i, token.right_edge.i + 1)


def _is_passive(verb: Token) -> bool:
    labels = {child.dep_ for child in verb.children}
    bare = verb.dep_ == "acl" and verb.morph.get("VerbForm", []) == ["Part"]
    return bool(labels & {"nsubj:pass", "aux:pass", "csubj:pass"}) or (
        bare and verb.morph.get("Tense", []) == ["Past"]
    )


def _subjects(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in ("nsubj", "nsubj:pass")]
