"""What a build, an addition or a removal came to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from ..folder.case_folder import CaseFolder

if TYPE_CHECKING:
    from ..folder.log import Entry

Folder = TypeVar("Folder", bound=CaseFolder)


@dataclass(frozen=True, slots=True)
class BuildReport(Generic[Folder]):
    """What was done: the case, its log, and how many documents were read now.

    ``documents`` are those (IRIs) that the build or addition was about.
    """

    case: Folder
    entries: tuple[Entry, ...]
    read_now: int
    documents: frozenset[str] = frozenset()

    @property
    def failures(self) -> tuple[Entry, ...]:
        """The documents that could not be read."""
        return tuple(entry for entry in self.entries if entry.status == "Failed")

    @property
    def notices(self) -> tuple[Entry, ...]:
        """What was told of sources that were read: columns left out, footnotes not read."""
        return tuple(entry for entry in self.entries if entry.status == "Noted")

    @property
    def duplicates(self) -> tuple[Entry, ...]:
        """The documents that say the same as one that was read."""
        return tuple(entry for entry in self.entries if entry.status == "Duplicate")

    @property
    def incomplete(self) -> tuple[Entry, ...]:
        """The documents that were read, but not by every extractor."""
        return tuple(entry for entry in self.entries if entry.status == "Read" and entry.reason)
