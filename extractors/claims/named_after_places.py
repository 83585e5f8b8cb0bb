"""Who only gives an attack its name does not do it: "the *Paris* attacks killed ninety"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..events.roles.called_after import names_either, names_only

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from ..reader.decide import Decided


def with_places_no_doers(decided: Sequence[Decided]) -> list[Decided]:
    """Return the events, those without doers that only an attack is called after."""
    for one in decided:
        doers = one.fillers.get("agent")
        if any(map(_only_names, doers)):
            one.fillers.keep("agent", [doer for doer in doers if not _only_names(doer)])
    return list(decided)


def _only_names(doer: Token) -> bool:
    return names_only(doer) or names_either(doer)
