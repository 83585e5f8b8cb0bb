"""Verbs above an act that tell how far it was done: "failed to", "prevented", "stopped"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import hedge
from ..language import relations, syntax
from .carrying import is_named_so
from .modality import examine, modals
from .negation import negative_word
from .outlasting import end_put_to
from .setting_off import sets_off
from .tense import verb_time
from .told_to_end import stops

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .commitment import Commitment

_COULD: Final = "could"


def _is_known(clause: Token) -> bool:
    """Tell whether it is so, though not told: "the report omits *that* they shelled it"."""
    return clause.dep_ in relations.FULL_CONTENT and "that" in syntax.markers(clause)


def govern_by_verb(current: Token, verb: Token, commitment: Commitment, *, own: bool) -> bool:
    """Apply a governing verb; tell whether its clause still speaks of the event itself."""
    passive = syntax.is_passive(verb)
    under = relations.UNDERGOER | relations.CONTENT | relations.ADVERBIAL
    inner = current.dep_ in under or stops(verb, current) or is_kept_from(current, verb)
    if (hedge(verb, "raising") and current.dep_ in relations.CONTENT) or (
        passive
        and hedge(verb, "passive")
        and current.dep_ in relations.CLAUSAL_PASSIVE_SUBJECT | relations.CONTENT
    ):
        commitment.weaken("Probable", "raising", verb)
    elif inner and hedge(verb, "negative_implicative") and own and not _is_known(current):
        commitment.leave_undone("failing", verb)
    elif inner and own and _prevents(verb, current):
        return _prevent(verb, commitment)
    elif inner and hedge(verb, "terminative") and own:
        if syntax.is_negated(verb):
            commitment.ended = False
            modals(verb, commitment)
            return True
        commitment.end("ending", verb)
    elif own and (end := end_put_to(current, verb)) is not None:
        commitment.end("ending-noun", end)
    elif inner and hedge(verb, "continuative") and own:
        if verb_time(verb) != "Past":
            commitment.move("Ongoing", "continuing", verb)
    elif current.dep_ in relations.OPEN_CONTENT and hedge(verb, "prospective") and own:
        commitment.move("Future", "plan", verb)
    elif inner and hedge(verb, "attempt") and own:
        commitment.only_try(verb)
    elif (own and (current.dep_ in relations.OPEN_CONTENT or sets_off(verb, current))) or (
        hedge(verb, "equative")
        and current.dep_ in relations.OBJECT | relations.OBLIQUE
        and not is_named_so(current, verb)
    ):
        pass
    else:
        return False
    examine(verb, commitment, nominal=False)
    return True


def is_kept_from(act: Token, verb: Token) -> bool:
    """Tell whether somebody keeps himself from an act: "refrained *from attacks*"."""
    if act.dep_ not in relations.OBLIQUE or syntax.marker(act) != "from":
        return False
    kept = hedge(verb, "negative_implicative") or hedge(verb, "terminative")
    return bool(kept) and not syntax.own_objects(verb)


def _prevent(verb: Token, commitment: Commitment) -> bool:
    """Let a verb prevent the act, unless in vain: "*could not* prevent it"; return True."""
    vain = syntax.is_negated(verb) and _COULD in syntax.auxiliaries(verb)
    helpless = any(map(negative_word, syntax.own_subjects(verb)))  # "nothing could prevent it"
    commitment.set_negative(not (vain or helpless), "preventing", verb)
    if not vain:
        examine(verb, commitment, nominal=False)
    return True


def _prevents(verb: Token, act: Token) -> bool:
    """Tell whether the act does not come: "stopped them *from* burning it", not "stopped it"."""
    ends = hedge(verb, "terminative") and "from" not in syntax.markers(act)
    return bool(hedge(verb, "preventive")) and not ends
