"""The language pipeline: the only `spacy.load` of the project.

The embedded English pipeline (`models/`, made by `training/`) is used unless another is named.
Whatever is loaded, the rules see Universal Dependencies labels
(https://universaldependencies.org/u/dep/) and the entity types `Person`, `Organisation`,
`Location`; a pipeline with ClearNLP labels (`en_core_web_*`) gets the adapter of `clearnlp.py` as
its last component. As everywhere in spaCy, the root is labelled `ROOT`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import spacy
from spacy.about import __version__ as spacy_version

from ...ontology.errors import AllegataError
from ...ontology.languages import language_name
from ..words.languages import languages
from . import clearnlp, repairs
from .parsing.component import NAME as READER

if TYPE_CHECKING:
    from spacy.language import Language

EMBEDDED = Path(__file__).parents[1] / "models" / "en_allegata"


class PipelineError(AllegataError):
    """A language pipeline that is missing or unfit."""


@cache
def load(name: str | None = None) -> Language:
    """Load the embedded pipeline, or the installed one of that package name or path; once each.

    Raises `PipelineError` if there is none of that name, or if it does not parse into a known
    label scheme, or reads a language of which there are no words here.
    """
    nlp = _read(name)
    if nlp.lang not in languages():
        tongue = language_name(nlp.lang or "no language")
        raise PipelineError(
            f"the pipeline {name!r} reads {tongue}, of which there are no words; add a language "
            "folder and a lexicon folder (extractors/language/README.md), or leave the name out"
        )
    labels = _parser_labels(nlp)
    if not labels:
        raise PipelineError(
            f"the pipeline {name!r} has no dependency parser (it has: "
            f"{', '.join(nlp.pipe_names) or 'nothing'}); name one that has, or leave the name "
            "out to use the embedded English pipeline"
        )
    if clearnlp.speaks(labels):
        nlp.add_pipe("allegata_clearnlp_to_ud", last=True)
    elif not {"nsubj", "obj", "obl"} <= labels:
        raise PipelineError(
            f"the parser of the pipeline {name!r} has neither Universal Dependencies nor ClearNLP "
            f"labels (it has: {', '.join(sorted(labels)[:12])} ...); name a pipeline trained on a "
            "UD treebank"
        )
    if "ner" in nlp.pipe_names and not set(nlp.pipe_labels["ner"]) <= clearnlp.TYPES:
        nlp.add_pipe("allegata_entity_types", last=True)
    nlp.add_pipe(repairs.NAME, last=True)
    return nlp


def describe(nlp: Language) -> str:
    """Name and version of a pipeline and of spaCy, for the log: what read the documents."""
    meta = nlp.meta
    return f"{meta['lang']}_{meta['name']} {meta['version']} (spaCy {spacy_version})"


def _read(name: str | None) -> Language:
    """Call spaCy and turn its errors into one line with the remedy."""
    if name is None and not (EMBEDDED / "config.cfg").is_file():
        raise PipelineError(
            f"the embedded English pipeline is missing from {EMBEDDED}; reinstall allegata, or "
            "train it: python -m allegata.extractors.training --help"
        )
    try:
        return spacy.load(EMBEDDED if name is None else name)
    except OSError as error:
        raise PipelineError(
            f"no language pipeline {name!r} is installed, nor is it a folder (pip install it, or "
            "leave the name out to use the embedded English pipeline)"
        ) from error
    except (ValueError, ImportError, KeyError) as error:
        raise PipelineError(
            f"the language pipeline {name!r} cannot be read by spaCy {spacy_version}: "
            f"{str(error).strip().splitlines()[0]}; install a version made for this spaCy"
        ) from error


def _parser_labels(nlp: Language) -> set[str]:
    """Find the dependency parser, by whatever name or factory the pipeline has it; its labels."""
    for name, pipe in nlp.pipeline:
        labels = set(getattr(pipe, "labels", ()))
        if nlp.get_pipe_meta(name).factory in ("parser", READER) or "nsubj" in labels:
            return labels
    return set()
