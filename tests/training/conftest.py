"""Where the read text and the texts lie."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import allegata.extractors
import pytest
from allegata.extractors.language import pipeline

if TYPE_CHECKING:
    from allegata.extractors.training.reader.records import Lesson
    from spacy.language import Language

ROOT = Path(__file__).parents[2]

sys.path.insert(0, str(Path(__file__).parent))  # makes written_rows importable

# The training folder is not in the wheel; it is read from the checkout that the tests stand in.
allegata.extractors.__path__.append(str(ROOT / "extractors"))


@pytest.fixture(scope="session")
def folder() -> Path:
    """The readings in offsets."""
    return ROOT / "extractors" / "training" / "read"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The texts outside the project; tests that need them are skipped where they are absent."""
    place = ROOT.parent / "shared"
    if not (place / "data" / "text").is_dir():
        pytest.skip("../shared/data/text is absent: the texts that were read")
    return place


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The embedded pipeline, loaded once."""
    if not pipeline.EMBEDDED.is_dir():
        pytest.skip(f"{pipeline.EMBEDDED.name} is not built: see extractors/training")
    return pipeline.load()


@pytest.fixture(scope="session")
def lessons(nlp: Language) -> list[Lesson]:
    """Lessons of a few sentences made for the tests."""
    import own_lessons

    return own_lessons.read(nlp)
