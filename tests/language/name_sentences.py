"""Write names/sentences.jsonl: every template once for each origin, with that origin's names.

    python tests/language/name_sentences.py

`names/templates.txt` has a template to the line. `{P1}` is a person, `{F1}` the family name of the
same person, `{L1}` a place, `{A1}` an armed group, `{N1}` a rights body, `{C1}` a company, `{M1}` a
newspaper, station or party. `names/origins.json` lists names by origin, a person's family name
behind a star. Names are taken in turn. The events are invented, and so are the persons and bodies.
"""

from __future__ import annotations

import json
import re
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).with_name("names")
SENTENCES = FOLDER / "sentences.jsonl"
LISTS = {
    "P": ("persons", "Person"),
    "F": ("persons", "Person"),
    "L": ("places", "Location"),
    "A": ("armed", "Organisation"),
    "N": ("rights", "Organisation"),
    "C": ("companies", "Organisation"),
    "M": ("media", "Organisation"),
}
SLOT = re.compile(r"\{(\w)(\d)\}")


def rows() -> Iterator[str]:
    """Yield the lines of the file, origin by origin in the order of the list."""
    templates = (FOLDER / "templates.txt").read_text(encoding="utf-8").splitlines()
    for origin, names in origins().items():
        turns = {kind: cycle(list_) for kind, list_ in names.items()}
        for number, template in enumerate(templates, start=1):
            row = {"origin": origin, "template": number, **filled(template, turns)}
            yield json.dumps(row, ensure_ascii=False)


def origins() -> dict[str, dict[str, list[str]]]:
    lists: dict[str, dict[str, list[str]]] = json.loads(
        (FOLDER / "origins.json").read_text(encoding="utf-8")
    )
    return lists


def filled(template: str, turns: dict[str, Iterator[str]]) -> dict[str, object]:
    """Fill the slots; return the text and its names as [start, end, type]."""
    text = ""
    position = 0
    names: list[list[object]] = []
    persons: dict[str, str] = {}
    for slot in SLOT.finditer(template):
        kind, number = slot.groups()
        list_, type_ = LISTS[kind]
        chosen = persons[number] if kind == "F" else next(turns[list_])
        if kind == "P":
            persons[number] = chosen
        if kind == "F":
            chosen = chosen.partition("*")[2].split()[0]
        text += template[position : slot.start()]
        names.append([len(text), len(text) + len(chosen.replace("*", "")), type_])
        text += chosen.replace("*", "")
        position = slot.end()
    return {"text": text + template[position:], "names": names}


if __name__ == "__main__":
    SENTENCES.write_text("".join(f"{row}\n" for row in rows()), encoding="utf-8")
