"""A made-up language of ten words: a language folder, a lexicon folder and a pipeline stub.

"Syria bombu skolo" is "Syria bombed a school"; "ze" stands before what is said not to have been.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spacy import registry
from spacy.language import Language
from spacy.tokens import Doc

if TYPE_CHECKING:
    from spacy.vocab import Vocab

WORDS = {
    "bombu": ("VERB", "ROOT"),
    "skolo": ("NOUN", "obj"),
    "portu": ("NOUN", "obj"),
    "ze": ("PART", "advmod"),
    "i": ("CCONJ", "cc"),
    ".": ("PUNCT", "punct"),
}
"""The part of speech of each word and its relation to the verb; any other word is the subject."""


class ToyTongue(Language):
    lang = "qtx"


registry.languages("qtx", func=ToyTongue)


class Parser:
    """Hangs every word on the verb of its sentence."""

    labels = ("nsubj", "obj", "obl", "advmod", "cc", "punct")

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, doc: Doc) -> Doc:
        known = [WORDS.get(token.lower_, ("PROPN", "nsubj")) for token in doc]
        verbs = [i for i, (pos, _) in enumerate(known) if pos == "VERB"]
        heads = [
            min(verbs, key=lambda verb, i=i: abs(verb - i), default=i) for i in range(len(doc))
        ]
        return Doc(
            self.vocab,
            words=[token.text for token in doc],
            spaces=[bool(token.whitespace_) for token in doc],
            pos=[pos for pos, _ in known],
            deps=[relation if verbs else "ROOT" for _, relation in known],
            heads=heads if verbs else list(range(len(doc))),
            lemmas=[token.lower_ for token in doc],
            morphs=["Tense=Past|VerbForm=Fin" if pos == "VERB" else "" for pos, _ in known],
        )


@Language.factory("toy_parser")
def parser(nlp: Language, name: str) -> Parser:
    return Parser(nlp.vocab)


def load(**_: Any) -> Language:
    """Make the pipeline, as ``spacy.load("toy_tongue")`` asks for it."""
    nlp = ToyTongue(meta={"lang": "qtx", "name": "toy", "version": "1.0"})
    nlp.add_pipe("toy_parser")
    return nlp
