"""How surely, whether, and when: polarity, certainty, temporality and demand of a trigger.

The words are those of hedges.jsonl; the scheme is FactBank's (Saurí and Pustejovsky 2009): read off
the trigger and all that governs it. Denials and demands by verbs of saying come with the voices.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..annotation.words import hedge, written_hedge
from ..language import relations, syntax
from ..words.sets import words
from .averted import weigh_attempt
from .carrying import depends_on_another, had_to, pass_on, was_after_all
from .commitment import Commitment
from .doubt import asks_why, doubt_beside, is_asked
from .duds import weigh_duds
from .given_up import weigh_reproach
from .modality import examine, weaken_by_adverbs
from .negation import is_of_nobody
from .noun_governors import govern_by_noun
from .nowise import negate_from_beside
from .omission import falls_short
from .outlasting import outlast
from .setting_off import sets_off
from .staging import weigh_staging
from .stories import is_only_telling
from .tense import HAVE, is_over, lasts_till_now, nominal_time, verb_time
from .told_to_end import end_by_clause
from .undoing import UNDER, undo
from .unrealised import weigh_what_is_told_of
from .unwanted import weigh_opposition
from .verb_governors import govern_by_verb, is_kept_from
from .views import weigh_views

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..annotation.records import Trigger
    from ..events.roles.find import Fillers
    from .voices import Voice

_MARKS_OF_A_WEIGHED_CLAUSE: Final = words("marks of a weighed clause")
_NAMELESS_REPORTS: Final = words("nameless reports") | words("thoughts that accuse")
_LOOSE: Final = relations.BESIDE_CLAUSE | relations.ADVERBIAL | relations.RELATIVE
_CALLED_UNTRUE: Final = (
    relations.NOMINAL_SUBJECT
    | relations.CLAUSAL_SUBJECT
    | relations.OUTER_CLAUSAL_SUBJECT
    | relations.REPORT
)
_AS_IF: Final = frozenset({"if", "though"})
_ANYBODY: Final = words("words for whoever does it")
_TOLD_ASIDE: Final = relations.RELATIVE
_MEANS: Final = frozenset({"instrument", "location"})
_VOWING: Final = frozenset({"Promise", "Threaten"})


def assess(trigger: Trigger, fillers: Fillers, chain: list[Voice]) -> Commitment:
    """Return the commitment of the claim that ``trigger`` makes under the voices ``chain``."""
    commitment = Commitment()
    cues = {voice.cue.i for voice in chain if voice.cue is not None}
    verb = trigger.token if trigger.is_verb else fillers.governor
    _tense(trigger, verb, commitment)
    examine(trigger.token, commitment, nominal=not trigger.is_verb)
    if fillers.governor is not None:
        examine(fillers.governor, commitment, nominal=False)
    parties = [t for role, tokens in fillers.roles.items() if role not in _MEANS for t in tokens]
    if is_of_nobody(trigger.token, verb, parties):
        commitment.set_negative(True, "nobody", None)
    weigh_attempt(trigger.token, commitment)
    weigh_duds(trigger.token, commitment)
    weigh_reproach(trigger.token, commitment)
    _climb(trigger, fillers, cues, commitment)
    weigh_opposition(trigger.token, trigger.event_type, commitment)
    if commitment.temporality == "Future" and depends_on_another(trigger.token):
        commitment.settle("Hypothetical", "if-another-is", trigger.token)
    end_by_clause(trigger.token, commitment)
    negate_from_beside(trigger.token, commitment)
    doubt_beside(trigger.token, fillers.get("agent"), parties, commitment)
    weigh_what_is_told_of(trigger.token, trigger.event_type, commitment)
    weigh_views(trigger.token, commitment)
    weigh_staging(trigger.token, trigger.event_type, commitment)
    for voice in chain:
        _heed(voice, commitment)
    if not commitment.demand and not {v.act for v in chain} & _VOWING:
        outlast(fillers, commitment)
    commitment.foresee(voiced=bool(chain))
    if commitment.would and chain and commitment.certainty == "Certain":
        commitment.settle("Future", "would-under-voice", None)
    if is_asked(trigger.token, fillers.get("agent"), by=[v.speaker for v in chain]):
        commitment.ask_whether(known=asks_why(trigger.token))
    return commitment


def _tense(trigger: Trigger, verb: Token | None, commitment: Commitment) -> None:
    if verb is None:
        time = nominal_time(trigger.token, bearer=bool(trigger.frame.get("bearer")))
        commitment.move(time, "tense-of-noun", trigger.token)
        if is_over(trigger.token):
            commitment.end("is-over", trigger.token.head)
    else:
        commitment.move(verb_time(verb), "tense-of-verb", verb)
    if lasts_till_now(trigger.token):
        commitment.last(trigger.token)


def _climb(trigger: Trigger, fillers: Fillers, cues: set[int], commitment: Commitment) -> None:
    """Read every word that governs the trigger, up to the root."""
    current = trigger.token
    own, aside = True, False
    while True:
        marks = set(syntax.markers(current))
        conditional = _is_condition(current) or syntax.is_inverted(current)
        if conditional and current == trigger.token and was_after_all(current):
            commitment.set_negative(False, "had-it-not-been", current)
        elif conditional and current.dep_ in relations.FULL_CONTENT | relations.ADVERBIAL:
            commitment.leave_open("condition", current)
        if _is_likened(current, marks):
            commitment.leave_open("condition", current)
        if "without" in marks and current == trigger.token:
            commitment.negate("without", current)
        if "whether" in marks and not aside:
            commitment.weaken("Unknown", "whether", current)
        head = current.head
        if head == current:
            return
        carried = own or current == fillers.governor
        told = not aside or bool(fillers.get("agent"))
        if told and undo(current, head, commitment, carried=carried):
            own = False
        elif current.dep_ not in _LOOSE or _is_complement(current) or sets_off(head, current):
            governed = _govern(current, head, cues, commitment, own=own, aside=aside)
            if own and not (governed or aside or head == fillers.governor):
                governed = pass_on(current, head, commitment)
            # what is above a light verb tells on its noun: "failed to *conduct* an investigation"
            own = (governed or head == fillers.governor) and own
        else:
            own, aside = False, aside or current.dep_ in _TOLD_ASIDE
        current = head


def _is_condition(clause: Token) -> bool:
    return any(written_hedge(mark, "condition") for mark in syntax.marker_words(clause))


def _is_likened(clause: Token, marks: set[str]) -> bool:
    """Tell whether it only seems so, or whoever does it is meant: "as if they had", "whoever"."""
    anybody = clause.dep_ in relations.RELATIVE and clause.head.lower_ in _ANYBODY
    return anybody or ("as" in marks and bool(marks & _AS_IF))


def _is_complement(clause: Token) -> bool:
    return bool(set(syntax.markers(clause)) & _MARKS_OF_A_WEIGHED_CLAUSE)


def _govern(
    current: Token, head: Token, cues: set[int], commitment: Commitment, *, own: bool, aside: bool
) -> bool:
    """Apply the governing word; return whether its clause still speaks of the event itself.

    What a clause tells ``aside`` of a noun is as true as it was, whatever is said of the noun,
    unless that is only told of or to come.
    """
    if current.dep_ in relations.COORDINATED:
        return own
    if aside and not (is_only_telling(head) or _is_ahead(head)):
        return False
    if (
        current.dep_ in relations.ADVERBIAL
        and "to" in syntax.markers(current)
        and not (hedge(head, "prospective") or hedge(head, "outlook"))
    ):
        return False
    if falls_short(current, head):
        commitment.set_negative(True, "short-of", head)
        return False
    if head.i in cues and head.pos_ in {"VERB", "NOUN"} and not hedge(head, "raising"):
        return False
    if not aside and _judge(current, head, commitment):
        return False
    if own and current.dep_ in UNDER and "to" in syntax.markers(current):
        if hedge(head, "deontic") or {head.lower_, head.lemma_} & HAVE:
            return _is_to_do(head, commitment, said=bool(cues)) and own
        outlook = hedge(head, "outlook")
        reduced = head.dep_ in relations.ADNOMINAL | relations.ADJECTIVAL
        auxiliary = any(c.dep_ in relations.AUXILIARY for c in head.children)
        if outlook is not None and (auxiliary or reduced):
            _look_ahead(head, outlook, commitment)
            return False
    if head.pos_ == "NOUN":
        return govern_by_noun(current, head, commitment)
    governed = UNDER | relations.NOMINAL_SUBJECT | relations.CLAUSAL_PASSIVE_SUBJECT
    if current.dep_ in governed or is_kept_from(current, head):
        return govern_by_verb(current, head, commitment, own=own)
    return False


def _is_to_do(head: Token, commitment: Commitment, *, said: bool) -> bool:
    """Ask for what is to be done; tell whether it was: "*had to* shell it", which nobody says."""
    if had_to(head) and not said:
        examine(head, commitment, nominal=False)
        return True
    commitment.ask("to-be-done", head)
    return False


def _is_ahead(noun: Token) -> bool:
    return bool(hedge(noun, "irrealis_noun") or hedge(noun, "prospective"))


def _judge(current: Token, head: Token, commitment: Commitment) -> bool:
    """Let ``head`` call false or unknown what is told; tell whether it does."""
    untrue = hedge(head, "falsity") or (hedge(head, "truth") and syntax.is_negated(head))
    if untrue and current.dep_ in _CALLED_UNTRUE:
        commitment.negate("untrue", head)
        return True
    if hedge(head, "unknown"):
        commitment.weaken("Unknown", "unknown", head)
        return True
    return False


def _look_ahead(head: Token, row: dict[str, Any], commitment: Commitment) -> None:
    """Read "is likely to", "is set to", "was unable to"."""
    if row.get("certainty"):
        commitment.weaken(str(row["certainty"]), "outlook", head)
    if row.get("temporality"):
        commitment.move(str(row["temporality"]), "outlook", head)
    if bool(row.get("negative")) != syntax.is_negated(head):
        commitment.leave_undone("outlook", head)


def _heed(voice: Voice, commitment: Commitment) -> None:
    """Let a voice's own commitment tell on the commitment."""
    certainty = voice.row.get("certainty")
    if certainty:
        commitment.weaken(str(certainty), "unsure-saying", voice.cue)
    if voice.act == "Demand":
        commitment.ask("demanding-voice", voice.cue)
    if voice.speaker is None and voice.act in {"Accuse", "Condemn"}:
        commitment.weaken("Probable", "unnamed-accuser", voice.cue)
    if voice.act in {"Threaten", "Promise"}:
        commitment.settle("Future", "announcing-voice", voice.cue)
    if voice.speaker is not None and voice.speaker.lower_ in _NAMELESS_REPORTS:
        commitment.weaken("Probable", "rumour", voice.speaker)
    if voice.cue is not None:
        weaken_by_adverbs(voice.cue.children, commitment)
