"""Steps fill the layer, each one column, in the order of a literal list."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from .annotations import Annotations, Passage, lay

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Step:
    """One column of the layer: its name, the columns that it reads, and what makes it.

    ``run`` gets the passage and the layer as far as it is filled, and returns the column.
    """

    gives: str
    needs: tuple[str, ...]
    run: Callable[[Passage, Annotations], Any]


def annotate(passage: Passage, steps: Sequence[Step]) -> Annotations:
    """Fill the layer of ``passage``, lay it on the ``Doc`` and return it."""
    layer = Annotations()
    lay(passage.doc, layer)
    for step in steps:
        setattr(layer, step.gives, step.run(passage, layer))
    return layer


def faults(steps: Sequence[Step]) -> Iterator[str]:
    """Yield what is wrong with an order of steps: needed too early, given twice, or never."""
    given: set[str] = set()
    columns = {field.name for field in fields(Annotations)}
    for step in steps:
        yield from (f"{step.gives} needs {name} before it is given"
                    for name in step.needs if name not in given)  # fmt: skip
        if step.gives in given:
            yield f"{step.gives} is given twice"
        if step.gives not in columns:
            yield f"{step.gives} is no column of the layer"
        given.add(step.gives)
    yield from (f"{name} is never given" for name in sorted(columns - given))
