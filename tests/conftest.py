"""Options and paths of the whole suite."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from _pytest.config.argparsing import Parser

for _folder in ("benchmarks", "toys"):  # makes synthetic.py and toy_claims.py importable
    sys.path.insert(0, str(Path(__file__).parent / _folder))


def pytest_addoption(parser: Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what comes out now into the golden files; read the difference before a commit",
    )


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written anew."""
    return bool(request.config.getoption("--update-golden"))
