"""The English words of WordNet, as spaCy's lemmatiser has them, from `spacy-lookups-data`."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.lookups import load_lookups

PARTS = {"ADJ": "adj", "ADV": "adv", "NOUN": "noun", "VERB": "verb"}


@dataclass(frozen=True, slots=True)
class Dictionary:
    """Lemmas that exist, and irregular forms with their lemma, by part of speech."""

    words: dict[str, frozenset[str]]
    irregular: dict[str, dict[str, str]]


def wordnet() -> Dictionary:
    """Read WordNet's lemmas of one word, and its forms that have one lemma and are none themselves.

    "saw" is left out, since it is a verb's lemma too; which it is, the lemma rules say.
    """
    lookups = load_lookups("en", ["lemma_index", "lemma_exc"])
    index, exceptions = lookups.get_table("lemma_index"), lookups.get_table("lemma_exc")
    return Dictionary(
        {upos: frozenset(filter(str.isalpha, index[part])) for upos, part in PARTS.items()},
        {
            upos: {
                form: lemmas[0]
                for form, lemmas in exceptions[part].items()
                if len(lemmas) == 1 and form not in index[part]
            }
            for upos, part in PARTS.items()
        },
    )
