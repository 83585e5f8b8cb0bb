"""A war that only tells when somebody was killed does not tell by whom.

"Generals were killed *during the Russian invasion*", "*in the Syrian war*": by whom is left open,
where "killed in a Russian air strike" tells it. Nor do a state's own soldiers fall to it "in *its*
offensive".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.terms import toll_of
from ..annotation.words import classes_of, known_name
from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from ..events.roles.fillers import Fillers
    from ..reader.decide import Decided

_WARS: Final = words("wars and campaigns")
_OF_BOTH: Final = words("wars that are of no side alone")
_TIMES: Final = words("marks of a war that tells when")
_HURT: Final = frozenset({"Killed", "Injured"})
_OWNING: Final = relations.ADJECTIVAL | relations.COMPOUND | relations.POSSESSIVE


def with_doers_of_wars_open(decided: Sequence[Decided]) -> list[Decided]:
    """Return the events, the killings without doers that only the war around them names."""
    for one in decided:
        if toll_of(one.trigger.event_type) not in _HURT:
            continue
        agents = one.fillers.get("agent")
        kept = [t for t in agents if not _is_only_in_a_war(t, one.trigger.token, one.fillers)]
        if len(kept) < len(agents):
            one.fillers.keep("agent", kept)
    return list(decided)


def _is_only_in_a_war(doer: Token, event: Token, fillers: Fillers) -> bool:
    war = doer.head
    owns = doer.dep_ in _OWNING and war.lemma_.lower() in _WARS and war != event
    if not owns or not any(noun == war for _, noun in syntax.obliques(event)):
        return False
    if war.lemma_.lower() in _OF_BOTH or syntax.marker(war) in _TIMES:
        return True
    return _are_his_own(doer, fillers.get("victim"))


def _are_his_own(doer: Token, victims: Sequence[Token]) -> bool:
    """Tell whether those harmed fight for whose war it is: "*Israeli* soldiers", "his troops"."""
    own = known_name(doer)
    country = own.country or own.id if own is not None else None
    return country is not None and any(
        "troops" in classes_of(victim)
        and any(
            (k := known_name(m)) and (k.country or k.id) == country
            for m in syntax.modifiers(victim)
        )
        for victim in victims
    )
