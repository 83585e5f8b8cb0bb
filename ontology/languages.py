"""The languages that are told apart, by their ISO 639 codes and English names.

``languages.jsonl`` has a row for each: ``told_as`` lists the labels that the detector uses for it
where they are not its code ("ary", Moroccan Arabic, is told as Arabic). Labels without a row are
not considered: the smallest languages are what short English headlines are mistaken for.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def language_names() -> dict[str, str]:
    """Return the English name of each language by its code.

    >>> language_names()["es"]
    'Spanish'
    """
    return {row["code"]: row["name"] for row in _rows()}


@cache
def codes_by_label() -> dict[str, str]:
    """Return the code of each label of the detector."""
    return {label: row["code"] for row in _rows() for label in row.get("told_as", [row["code"]])}


def language_name(code: str) -> str:
    """Return the English name of a language, the code where it has none here.

    >>> language_name("fr"), language_name("qtx")
    ('French', 'qtx')
    """
    return language_names().get(code, code)


def code_of(tag: str) -> str:
    """Return the language of a tag such as an HTML page states (BCP 47), "" for none.

    >>> code_of("es-419"), code_of("EN_us"), code_of("x")
    ('es', 'en', '')
    """
    code = tag.strip().replace("_", "-").split("-")[0].lower()
    return code if code.isascii() and code.isalpha() and len(code) in (2, 3) else ""


def _rows() -> list[dict[str, Any]]:
    text = files(__package__).joinpath("languages.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]
