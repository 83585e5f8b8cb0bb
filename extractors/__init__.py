"""Read it out of text: sources, finders, roles, attribution, claims.

The registry: a document is read by the rules (``read``), then by the extractors that other
packages offer in the entry-point group ``allegata.extractors`` (``extended``).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from spacy.language import Language

    from ..ontology.records import Document, Failure, Reading

__all__ = [
    "extended",
    "in_language",
    "knowing",
    "legible",
    "own_actors",
    "plugin_names",
    "read",
    "tongue",
]


def legible(
    items: Iterable[Document | Failure], stated: str | None = None
) -> Iterator[Document | Failure]:
    """Yield the documents that the embedded pipeline can read, and a failure for each other one.

    Unlike ``in_language`` it needs no pipeline, and so tells in milliseconds that there is nothing
    to load one for: no words, another alphabet or another language. ``stated`` is the language
    that all documents are in, as a code; else their text tells.
    """
    from .language.legible import legible as legible_documents
    from .recognition import in_language as told

    return legible_documents(told(items, expected="en", stated=stated))


def in_language(
    items: Iterable[Document | Failure], nlp: Language, stated: str | None = None
) -> Iterator[Document | Failure]:
    """Yield the documents that the pipeline ``nlp`` can read, and a failure for each other one.

    From this call on, before the first document is opened, the pipeline's language is spoken.
    ``stated`` is the language that all documents are in; else it is told by their text.
    """
    from .recognition import in_language as told
    from .words.languages import speak

    speak(tongue(nlp))
    return told(items, expected=tongue(nlp), stated=stated)


def read(document: Document, nlp: Language) -> Reading:
    """Return all that the rules read out of ``document`` with the pipeline ``nlp``.

    ``nlp`` is what ``language.pipeline.load`` returns. Claims are sorted by start, end and id,
    mentions by start, actors and locations by IRI; equal documents give equal readings. Raises
    ``LanguageError`` where there are no words of the pipeline's language, ``LexiconError`` for a
    wrong line of a lexicon. To read a file or a sentence, see ``sources.open_documents`` and
    ``sources.given.given_documents``.
    """
    from .reading import read as read_document
    from .words.languages import speak

    speak(tongue(nlp))
    return read_document(document, nlp)


def own_actors(path: Path) -> tuple[str, ...]:
    """Return the actors in a user's file, as rows of actors.jsonl in JSON; see ``own_actors.py``.

    Raises ``LexiconError`` with file, line and remedy.
    """
    from .lexicon.load import read_lexicon
    from .lexicon.own_actors import read_own

    return read_own(path, read_lexicon("states"))


def knowing(rows: tuple[str, ...]) -> Callable[[Document, Language], Reading]:
    """Return ``read`` with a user's ``rows`` (``own_actors``) among the actors; they win."""
    return partial(_read_knowing, rows)


def _read_knowing(rows: tuple[str, ...], document: Document, nlp: Language) -> Reading:
    from .words.languages import adding

    with adding(rows):
        return read(document, nlp)


def extended(reading: Reading) -> tuple[Reading, tuple[str, ...]]:
    """Return ``reading`` with the claims of other packages' extractors, and what went wrong.

    An extractor that fails adds nothing and raises nothing; each fault is one line of text.
    """
    from .plugins import extended as extended_by_plugins

    return extended_by_plugins(reading)


def plugin_names() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of other packages' extractors, and why others cannot be used.

    A name is the extractor's own with its version; a fault is one line of text.
    """
    from .plugins import installed

    found = installed()
    return found.labels, found.faults


def tongue(nlp: Language) -> str:
    """Return the code of the language that a pipeline reads, English where it does not say."""
    return getattr(nlp, "lang", None) or "en"
