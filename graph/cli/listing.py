"""Help that lists the rows of a registry: what there is to choose from, read when it is shown."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


WIDEST = 50
"""Characters of the names in a row of a list; more go to a row of their own."""


class Whole(TyperGroup):
    """The commands with the first sentence of each, whole."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the list of commands, with no sentence cut."""
        with formatter.section("Commands"):
            formatter.write_dl(
                [
                    (name, (command.help or "").partition("\n\n")[0].replace("\n", " "))
                    for name in self.list_commands(ctx)
                    if (command := self.get_command(ctx, name)) and not command.hidden
                ]
            )


def listing(*lists: tuple[str, Callable[[], Iterable[tuple[str, str]]]]) -> type[TyperCommand]:
    """Return a class of command whose help ends with ``lists``.

    Each is a heading and what gives its rows, a name and what it stands for. That is called when
    the help is shown and not before, so that no other command waits for it.
    """

    class Listing(TyperCommand):
        """A command whose help lists what there is to choose from."""

        def format_epilog(self, ctx: Any, formatter: Any) -> None:
            """Write the lists below the options."""
            super().format_epilog(ctx, formatter)
            for heading, rows in lists:
                with formatter.section(heading):
                    formatter.write_dl(list(rows()))

    return Listing


def completing(
    rows: Callable[[], Iterable[tuple[str, str]]],
) -> Callable[[str], list[tuple[str, str]]]:
    """Return what a shell asks for the words that go on from those typed so far.

    ``rows`` gives names and what they stand for; it is called when the shell asks.
    """

    def complete(incomplete: str) -> list[tuple[str, str]]:
        return [(name, told) for name, told in rows() if name.startswith(incomplete)]

    return complete


def question_names() -> Iterator[tuple[str, str]]:
    """Yield the named questions."""
    from ..store.queries import questions

    return ((one.name, one.question) for one in questions())


def page_names() -> Iterator[tuple[str, str]]:
    """Yield the pages of the catalogue."""
    from ..views.pages.catalogue import PAGES

    return ((page.name, page.told) for page in PAGES)


def export_formats() -> Iterator[tuple[str, str]]:
    """Yield the formats of exports."""
    from ..tables.exports.export import EXPORTS

    return ((export.name, export.told) for export in EXPORTS)


def story_kinds() -> Iterator[tuple[str, str]]:
    """Yield the kinds of story."""
    from ..stories.kinds import STORIES

    return ((kind.name, kind.told) for kind in STORIES)


def chain_kinds() -> Iterator[tuple[str, str]]:
    """Yield the kinds of chain."""
    from ..relations.kinds import KINDS

    return ((kind.name, kind.told) for kind in KINDS)


def source_formats() -> Iterator[tuple[str, str]]:
    """Yield the suffixes of files that one reader takes, with what it makes of them."""
    from ...extractors.sources import READERS

    suffixes: dict[str, list[str]] = {}
    for suffix, reader in READERS.items():
        suffixes.setdefault((reader.__doc__ or "").partition("\n")[0], []).append(suffix)
    for told, group in suffixes.items():
        first, *rest = textwrap.wrap(" ".join(group), WIDEST)
        yield first, told.removeprefix("Yield ").rstrip(".")
        yield from ((more, "the same") for more in rest)
