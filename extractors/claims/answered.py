"""Who denies what was said before: "a charge *the general rejects*", "the army *denied it*".

The denial has no act of its own: what is denied is told by another clause, or in the sentence
before. Each harm that is told there as done is claimed once more, as not so, by whoever denies it,
in the words of both.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from ...ontology.records import DONE
from ...ontology.terms import is_harmful
from ..annotation.words import hedge, speech_entries
from ..attribution.negation import negative_word
from ..attribution.reporting import calls_untrue
from ..attribution.voices import Voice
from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Token

    from ...ontology.records import Claim
    from ..attribution.commitment import Commitment
    from ..language.segment_text import SegmentText
    from .trigger_reading import TriggerReading

RULE: Final = "denied-afterwards"
"""The name under which claims tell that a whole saying was denied."""
MEANT: Final = 0.8
"""How often what is denied afterwards is what was told before."""
_UNTRUE: Final[dict[str, Any]] = {"act": "Deny", "negative": True}
_IT: Final = words("pronouns for what was said")
_STORIES: Final = words("nouns for what was said")
_BESIDE: Final = words("marks of a time told beside") | words("marks of what was going on")
_HAPPENING: Final = words("verbs of coming about")
_OF_NO_CONTENT: Final = relations.DETERMINER | relations.ADJECTIVAL | relations.NUMBER
_VERBS: Final = frozenset({"VERB", "AUX"})


def denied_afterwards(
    readings: Sequence[TriggerReading], doc: Doc
) -> Iterator[tuple[TriggerReading, Commitment, Voice]]:
    """Yield what was told as done, how far it was, and the voice that denies it further on."""
    told = [reading for reading in readings if _may_be_denied(reading)]
    if not told:
        return
    for cue in doc:
        for what, voice in _denials(cue):
            others = [r for r in told if cue not in r.trigger.token.ancestors]
            for reading in _meant(others, what, voice):
                if reading.commitment is not None:
                    yield reading, reading.commitment, voice


def as_answer(claim: Claim, told: Sequence[Claim], voice: Voice, text: SegmentText) -> Claim:
    """Return a denial of what was ``told`` with the words from what is denied to who denies it.

    It is as likely to be right as what it denies, times `MEANT`. One of several who are accused
    denies his own part: "accused Lydia and Caria of arming them. *Lydia* denied the charge."
    """
    own = tuple(f for f in claim.agent if claim.claimer and f.id == claim.claimer.id)
    claim = replace(claim, agent=own or claim.agent)
    sure = round(MEANT * max(one.confidence for one in told), 2)
    if voice.cue is None:
        return replace(claim, confidence=sure)
    start, end = text.sentence_offsets(voice.cue)
    start, end = min(start, claim.start), max(end, claim.end)
    quote = text.document.text[start:end]
    return replace(claim, start=start, end=end, quote=quote, confidence=sure)


def _may_be_denied(reading: TriggerReading) -> bool:
    told, chain, event = reading.commitment, reading.chain or [], reading.trigger.token
    if not {*syntax.markers(event), syntax.marker(event)}.isdisjoint(_BESIDE):
        return False  # "shelled it *after the raid*": that there was a raid is not what is said
    if not reading.claims or told is None or not is_harmful(reading.trigger.event_type):
        return False
    open_ = told.negative or told.demand or told.question or told.temporality not in DONE
    return not open_ and not any(voice.negative for voice in chain)


def _meant(told: Sequence[TriggerReading], what: Token, voice: Voice) -> Iterator[TriggerReading]:
    """Yield what is denied: of the clauses before, else of the sentence before."""
    near = [r for r in told if r.trigger.token.sent == what.sent and r.trigger.token.i < what.i]
    if not near and what.sent.start > 0 and not _something_is_said(what, voice):
        last = what.doc[what.sent.start - 1].sent
        near = [r for r in told if r.trigger.token.sent == last]
    said = [r for r in near if _is_said_by_another(r, voice)]
    alone = what.lower_ in _IT and len(near) == 1
    if len({_cue(r) for r in said}) == 1:
        yield from said
    elif not said and near:
        yield from near if alone else [r for r in near if voice.speaker in r.fillers.get("agent")]


def _something_is_said(what: Token, voice: Voice) -> bool:
    """Tell whether the sentence tells a saying before: "A claims it, *a charge* B denies"."""
    before = what.doc[what.sent.start : what.i]
    return any(t.pos_ == "VERB" and t != voice.cue and speech_entries(t) for t in before)


def _is_said_by_another(reading: TriggerReading, voice: Voice) -> bool:
    """Tell whether somebody else says it, and does not only take it for granted."""
    chain = reading.chain or ()
    said = [v for v in chain if v.rule != "presupposed"]
    return bool(said) and voice.speaker not in [v.speaker for v in chain]


def _cue(reading: TriggerReading) -> int | None:
    chain = reading.chain or ()
    return next((v.cue.i for v in chain if v.cue is not None), None)


def _denials(cue: Token) -> Iterator[tuple[Token, Voice]]:
    """Yield what ``cue`` denies as a whole, and the voice."""
    if cue.pos_ in _VERBS and _is_told(cue):
        speaker = next(iter(syntax.logical_subjects(cue)), None)
        for what, row in _of_verb(cue):
            if speaker is not None and what != speaker and not negative_word(speaker):
                yield what, Voice(speaker, "Deny", cue, row, rule=RULE)
    if _is_false(cue):
        verb = cue.head
        speaker = next(iter(syntax.logical_subjects(verb)), None)
        said = cue.dep_ in relations.FULL_CONTENT and speech_entries(verb)
        if said and speaker is not None and _is_told(verb):
            for what in filter(_is_what_was_said, syntax.children(cue, relations.ANY_SUBJECT)):
                yield what, Voice(speaker, "Deny", verb, _UNTRUE, rule=RULE)


def _is_false(word: Token) -> bool:
    return bool(hedge(word, "falsity")) and not syntax.is_negated(word)


def _is_told(cue: Token) -> bool:
    """Tell whether it is told that somebody denies it: not "*had he* denied it", "*may* deny"."""
    open_ = [*syntax.marker_words(cue), *syntax.auxiliary_words(cue)]
    weighed = any(hedge(t, kind) for t in open_ for kind in ("modal", "deontic", "condition"))
    to = "to" in syntax.markers(cue) and not hedge(cue.head, "continuative")
    return not (weighed or to or syntax.is_inverted(cue) or syntax.is_negated(cue))


def _of_verb(verb: Token) -> Iterator[tuple[Token, dict[str, Any]]]:
    rows = [row for row in speech_entries(verb) if row.get("negative") and "word" not in row]
    for untrue in filter(_is_false, syntax.children(verb, relations.OPEN_CONTENT)):
        for what in filter(_is_what_was_said, syntax.children(untrue, relations.COMPOUND)):
            yield what, _UNTRUE  # "called the [allegation baseless]"
    for what in _undergone(verb):
        if not _is_what_was_said(what, but=verb):
            continue
        if calls_untrue(verb, what):
            yield what, _UNTRUE
        elif rows and (what.lower_ not in _IT or "complement" not in rows[0]):
            yield what, rows[0]
    if rows and "complement" not in rows[0]:
        for clause in syntax.children(verb, relations.FULL_CONTENT):
            subjects = syntax.children(clause, relations.ANY_SUBJECT)
            if clause.lemma_.lower() in _HAPPENING and any(t.lower_ in _IT for t in subjects):
                yield subjects[0], rows[0]


def _undergone(verb: Token) -> list[Token]:
    """Return the objects of a verb as they are written, or the noun that its clause tells of."""
    objects = syntax.children(verb, relations.UNDERGOER)
    if verb.dep_ in relations.CLAUSE_ON_NOUN and verb.head.i < verb.i:
        pronouns = [t for t in objects if t.pos_ not in {"NOUN", "PROPN"}]
        return [verb.head] if not objects or pronouns else []
    return objects


def _is_what_was_said(what: Token, but: Token | None = None) -> bool:
    """Tell whether it stands for a saying and tells nothing of its own: "the charge", "it"."""
    if what.lower_ in _IT:
        return what.pos_ in {"PRON", "DET"}
    if what.lemma_.lower() not in _STORIES:
        return False
    rest = [c for c in what.children if c.dep_ not in _OF_NO_CONTENT and c != but]
    return not any(c.pos_ in {"NOUN", "PRON", "PROPN", "VERB"} for c in rest)
