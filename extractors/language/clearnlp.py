"""From ClearNLP dependencies (`en_core_web_*`) to Universal Dependencies, as far as the rules look.

What changes: prepositions become `case` on their object, which becomes `obl`, `nmod` or
`obl:agent`; the copula hangs on its predicate; coordination hangs on the first conjunct; labels are
renamed. Scheme of origin: https://github.com/clir/clearnlp-guidelines; of destination:
https://universaldependencies.org/u/dep/.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

TYPES = frozenset({"Person", "Organisation", "Location"})

# Nationalities and faiths (NORP) are no actors: the rules read demonyms from a lexicon.
ENTITY_TYPES = {
    "PERSON": "Person",
    "PER": "Person",
    "ORG": "Organisation",
    "GPE": "Location",
    "LOC": "Location",
    "FAC": "Location",
}

RENAMED = {
    "acomp": "xcomp",
    "attr": "xcomp",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
    "complm": "mark",
    "dative": "iobj",
    "dobj": "obj",
    "intj": "discourse",
    "meta": "dep",
    "neg": "advmod",
    "npadvmod": "obl:unmarked",
    "nsubjpass": "nsubj:pass",
    "oprd": "xcomp",
    "poss": "nmod:poss",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "prt": "compound:prt",
    "quantmod": "advmod",
    "relcl": "acl:relcl",
}

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "DET"})


def speaks(labels: Iterable[str]) -> bool:
    """Whether a parser's labels are ClearNLP's."""
    return {"dobj", "pobj", "nsubjpass"} <= set(labels)


@dataclass(slots=True)
class Tree:
    """Heads, labels and parts of speech by token index, while they are being changed."""

    heads: list[int]
    deps: list[str]
    pos: list[str]

    def children(self, head: int, *deps: str) -> list[int]:
        """List the dependents of a token, in text order, that carry one of the labels (or any)."""
        return [
            i
            for i, h in enumerate(self.heads)
            if h == head and i != head and (not deps or self.deps[i] in deps)
        ]

    def hang(self, token: int, head: int, dep: str) -> None:
        """Attach a token anew."""
        self.heads[token] = head
        self.deps[token] = dep


@Language.component("allegata_clearnlp_to_ud")
def to_ud(doc: Doc) -> Doc:
    """Rewrite the dependencies of a parsed `Doc`; the same object is returned."""
    deps = ["compound" if t.dep_ == "nmod" else t.dep_ for t in doc]
    tree = Tree([t.head.i for t in doc], deps, [t.pos_ for t in doc])
    _prepositions(tree)
    _copulas(tree, [t.lemma_.lower() for t in doc])
    _coordination(tree)
    tree.deps = [RENAMED.get(dep, dep) for dep in tree.deps]
    offsets = np.array(tree.heads, dtype=np.int64) - np.arange(len(doc))
    labels = [doc.vocab.strings.add(dep) for dep in tree.deps]
    values = np.column_stack([offsets.astype(np.uint64), np.array(labels, dtype=np.uint64)])
    columns: Any = values  # spaCy's stubs ask for signed integers, its code for unsigned ones
    return doc.from_array(["HEAD", "DEP"], columns)


@Language.component("allegata_entity_types")
def rename_entities(doc: Doc) -> Doc:
    """Give entities the project's three types; the others are dropped."""
    doc.ents = tuple(
        Span(doc, ent.start, ent.end, label=ENTITY_TYPES.get(ent.label_, ent.label_))
        for ent in doc.ents
        if ent.label_ in ENTITY_TYPES or ent.label_ in TYPES
    )
    return doc


def _prepositions(tree: Tree) -> None:
    """Turn `shelled -prep-> in -pobj-> Homs` into `shelled -obl-> Homs -case-> in`."""
    marked = {"prep", "agent", "dative"}
    adpositions = [
        i
        for i, dep in enumerate(tree.deps)
        if dep in marked and tree.pos[i] in ("ADP", "SCONJ", "ADV")
    ]
    for preposition in sorted(adpositions, key=lambda i: (-_depth(tree, i), i)):
        head, dep = tree.heads[preposition], tree.deps[preposition]
        objects = tree.children(preposition, "pobj", "obl", "nmod")
        clauses = tree.children(preposition, "pcomp")
        nominal = tree.pos[head] in NOMINAL
        if objects:
            first = objects[0]
            label = "obl:agent" if dep == "agent" else "nmod" if nominal else "obl"
            tree.hang(first, head, label)
            tree.hang(preposition, first, "case")
        elif clauses:
            first = clauses[0]
            tree.hang(first, head, "acl" if nominal else "advcl")
            tree.hang(preposition, first, "mark")
        else:
            tree.hang(preposition, head, "advmod")
            continue
        for child in tree.children(preposition):
            tree.hang(child, first, tree.deps[child].replace("pobj", "conj"))


def _depth(tree: Tree, token: int) -> int:
    """Count the steps from a token to its root."""
    steps = 0
    while tree.heads[token] != token:
        token = tree.heads[token]
        steps += 1
    return steps


def _copulas(tree: Tree, lemmas: list[str]) -> None:
    """Turn `is -attr-> soldier` into `soldier -cop-> is`, with all that hung on the verb."""
    for verb, lemma in enumerate(lemmas):
        predicates = tree.children(verb, "attr", "acomp") if lemma == "be" else []
        if not predicates:
            continue
        predicate = predicates[-1]
        head, dep = tree.heads[verb], tree.deps[verb]
        for child in tree.children(verb):
            tree.heads[child] = predicate
        tree.hang(predicate, predicate if head == verb else head, dep)
        tree.hang(verb, predicate, "cop")


def _coordination(tree: Tree) -> None:
    """Turn a chain of conjuncts into a fan from the first; `cc` hangs on the conjunct after it."""
    for token in range(len(tree.heads)):
        if tree.deps[token] == "conj":
            first = tree.heads[token]
            while tree.deps[first] == "conj" and tree.heads[first] < first:
                first = tree.heads[first]
            for conjunction in tree.children(tree.heads[token], "cc"):
                if tree.heads[token] < conjunction < token:
                    tree.heads[conjunction] = token
            tree.heads[token] = first
