"""Who says it: the chain of voices above a trigger, the outermost first.

A voice is a reporting verb or noun with its speaker, a quotation, or an according-to phrase.
The document's own voice, or the segment's speaker, is not in the chain: it stands behind it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from ..annotation.words import hedge, known_name, speech_entries, speech_noun
from ..discourse.headlines import headline_speaker
from ..discourse.parentheticals import parenthetical_of, speaker_behind
from ..discourse.quotations import quote_of
from ..language import relations, syntax
from ..language.duties import is_entrusting
from ..words.sets import words
from .asides import befalls_it, tells_the_next
from .list_stems import RULE as LISTED
from .list_stems import teller_of
from .listings import lister_of
from .narration import is_narrators, is_sequel
from .negation import negative_word
from .passed_on import is_of_nobody
from .reporting import (
    calls_untrue,
    is_aside_clause,
    is_case,
    is_noun_content,
    is_out_of_reach,
    putting_out,
    reports,
)
from .told_with import is_told_with
from .unsaid import is_unsaid, only_heard, told_by
from .views import holder_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from ..annotation.records import Parenthetical, Quote
    from ..language.segment_text import SegmentText

_SEEING: Final = words("verbs of seeing and remembering")
_NOUN_SLOTS: Final = relations.UNDERGOER | relations.PASSIVE_AGENT | relations.PREPOSITIONAL
_COMMITTING: Final = frozenset({"Demand", "Promise", "Threaten"})
_TAKING_BACK: Final = "Retract"


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody's saying: the head of the speaker's name (None where unnamed), act and cue.

    ``accused`` are the heads of those whom an accusation names; ``certainty`` is what the cue
    itself admits; ``negative`` marks a denial; ``text`` is a bare name where there is no
    parsed speaker (a headline's "UN:"); ``rule`` names what found the voice.
    """

    speaker: Token | None
    act: str
    cue: Token | None
    row: dict[str, Any]
    accused: tuple[Token, ...] = ()
    rule: str = "reporting-verb"

    @property
    def negative(self) -> bool:
        """Tell whether the voice denies what it speaks of."""
        return bool(self.row.get("negative"))

    @property
    def is_negated(self) -> bool:
        """Tell whether the saying itself is negated ("did not deny", "nobody disputes")."""
        if self.cue is None or self.cue.pos_ != "VERB" or self.row.get("open"):
            return False
        nobody = self.speaker is not None and negative_word(self.speaker)
        return nobody or is_unsaid(self.cue) or is_out_of_reach(self.cue)


def voices(token: Token, text: SegmentText) -> list[Voice]:
    """Return the voices above ``token``, outermost first."""
    found: list[Voice] = []
    quote = quote_of(token)
    current = token
    crossed, asserted, joined, later = False, True, False, False
    seen: set[int] = set()
    while True:
        if (view := holder_of(current)) is not None:
            found.append(Voice(*view, rule="view"))
        if not crossed and (lister := lister_of(current)) is not None:
            found.append(Voice(*lister, rule="listing"))
        if current.dep_ in relations.ROOT or current.head == current or current.i in seen:
            break
        seen.add(current.i)
        if is_narrators(current):
            break
        later = later or is_sequel(current)
        voice = _above(current, crossed=crossed)
        closed = joined and voice is not None and _is_closed(voice, current, token)
        if closed or (later and voice is not None and voice.act in _COMMITTING):
            voice = None
        if voice is not None and not asserted:
            voice = _presupposing(voice)
        if voice is not None and _new(voice, found):
            found = [*_standing(voice, current, found), voice]
        crossed = crossed or is_aside_clause(current)
        asserted = asserted and is_told_with(current)
        joined = joined or (
            current.dep_ in relations.COORDINATED and bool(syntax.own_subjects(current))
        )
        current = current.head
    beside = parenthetical_of(token)
    if beside is not None and _spoken_beside(beside, quote, found):
        act = str(beside.row.get("act", "Assert"))
        found = [v for v in found if not tells_the_next(beside, v.cue, token)]
        found.append(Voice(beside.speaker, act, beside.cue, beside.row, rule="aside"))
    if quote is not None and quote.speaker is not None:
        spoken = Voice(quote.speaker, _act(quote.cue), quote.cue, {}, rule="quotation")
        inner = [v for v in found if v.cue is not None and quote.start <= v.cue.i < quote.end]
        outer = [v for v in found if v not in inner and not _same(v, spoken)]
        found = [*inner, spoken, *outer]
    else:
        found += _above_its_line(token, text, found)
    return found[::-1]


def _above_its_line(token: Token, text: SegmentText, found: list[Voice]) -> list[Voice]:
    """Return who says a headline and, in the line above it, who says a list."""
    headline = _headline_voice(token, text)
    told = [headline] if headline is not None else []
    if any(_same(v, one) or _closes(v, token) for one in told for v in found):
        told = []
    listed = teller_of(token, text)
    return [*told, Voice(*listed, rule=LISTED)] if listed is not None else told


def _standing(voice: Voice, content: Token, found: list[Voice]) -> list[Voice]:
    """Return what was said still: not the claim that is taken back."""
    return [v for v in found if v.cue != content] if voice.act == _TAKING_BACK else found


def speakers(chain: Iterable[Voice]) -> dict[int, str]:
    """Map the tokens of the speakers of a chain to "near" or, for those who relay, "far"."""
    said = [voice.speaker.i for voice in chain if voice.speaker is not None]
    return dict.fromkeys(said, "far") | dict.fromkeys(said[-1:], "near")


def _closes(voice: Voice, token: Token) -> bool:
    """Tell whether it is said at the end who says it: "Lydia: rebels kill nine, *says army*"."""
    return voice.speaker is not None and voice.cue is not None and voice.cue.i > token.i


def _is_closed(voice: Voice, content: Token, token: Token) -> bool:
    """Tell whether the saying ended before ``token``: "A did this, X says, and B did that"."""
    return voice.cue is not None and content.i < voice.cue.i < token.i


def _presupposing(voice: Voice) -> Voice | None:
    """Turn a demand or denial into the assertion of what it takes for granted.

    Whom it accuses and what it only believes is not that: "suspected of theft *after the raid*".
    Nobody says what a nameless accusation takes for granted, nor by what else he sees.
    """
    if voice.act in {"Assert", "Report", "Testify", "Confirm", "Accuse", "Condemn", "Admit"}:
        seen = voice.cue is not None and voice.cue.lemma_.lower() in _SEEING
        if seen or (voice.speaker is None and voice.accused):
            return None
        row = {key: value for key, value in voice.row.items() if key != "certainty"}
        return replace(voice, row=row, accused=())
    return Voice(voice.speaker, "Assert", voice.cue, {}, rule="presupposed")


def _act(cue: Token | None) -> str:
    rows = speech_entries(cue) if cue is not None else ()
    act = str(rows[0]["act"]) if rows else "Assert"
    return act if act in {"Confirm", "Admit", "Testify", "Report"} else "Assert"


def _same(first: Voice, second: Voice) -> bool:
    return (first.cue is not None and first.cue == second.cue) or first.speaker == second.speaker


def _new(voice: Voice, found: list[Voice]) -> bool:
    return not any(v.cue is not None and v.cue == voice.cue for v in found)


def _spoken_beside(parenthetical: Parenthetical, quote: Quote | None, found: list[Voice]) -> bool:
    """Tell whether a parenthetical speaks; a quotation's own reporting clause does not."""
    if quote is not None and not quote.start <= parenthetical.cue.i < quote.end:
        return False
    return not any(v.cue == parenthetical.cue for v in found)


def _spoken(verb: Token, row: dict[str, Any]) -> Voice:
    speaker = next(iter(syntax.logical_subjects(verb)), None)
    return Voice(speaker, str(row["act"]), verb, row, rule="evidence-of-verb")


def _above(current: Token, *, crossed: bool) -> Voice | None:
    """Return the voice of the word that governs ``current``, if it reports it.

    What stands in a relative clause of the thing spoken of (``crossed``) is not what is said,
    save of the cases that somebody names one by one.
    """
    head = current.head
    if crossed and current.dep_ in _NOUN_SLOTS and not is_case(current):
        return None
    if (
        hedge(head, "evidence_noun")
        and current.dep_ in relations.REPORT
        and head.dep_ in relations.OBJECT
    ):
        rows = speech_entries(head.head)
        return _spoken(head.head, rows[0]) if rows else None
    noun = speech_noun(head)
    if noun is not None and is_noun_content(current):
        return _noun_voice(head, noun, current)
    if calls_untrue(head, current):
        return _verb_voice(head, {"act": "Deny", "negative": True})
    silent = head.pos_ in {"NOUN", "PROPN"} or befalls_it(head, current)
    rows = () if silent else speech_entries(head)
    row = next((row for row in rows if reports(head, current, row)), None)
    return None if row is None else _verb_voice(head, row)


def _noun_voice(noun: Token, row: dict[str, Any], content: Token) -> Voice | None:
    owners = syntax.possessors(noun)
    owners += [
        n for p, n in syntax.obliques(noun) if p == "by" or (p == "from" and not _is_place(n))
    ]
    owners += [m for m in syntax.modifiers(noun) if m.pos_ in {"ADJ", "PROPN"} and known_name(m)]
    if not owners and is_of_nobody(noun, content):
        owners = [noun]
    return Voice(owners[0], str(row["act"]), noun, row, rule="reporting-noun") if owners else None


def _is_place(token: Token) -> bool:
    """Tell whether a report only comes from there: "reports *from Homs* that …"."""
    return token.ent_type_ == "Location" and known_name(token) is None


def _verb_voice(verb: Token, row: dict[str, Any]) -> Voice | None:
    if is_entrusting(verb) or only_heard(verb):
        return None
    laid = [noun for mark, noun in syntax.obliques(verb) if mark == row.get("laid")]
    accused = laid or (syntax.logical_objects(verb) if row.get("accused") else [])
    speakers = syntax.logical_subjects(verb)
    if "as" in syntax.markers(verb) and speech_entries(verb.head):  # "quoted a doctor as saying"
        speakers = syntax.logical_objects(verb.head)
    if (behind := speaker_behind(verb) or told_by(verb)) is not None:
        speakers = [behind]
    speakers = putting_out(speakers) or speakers
    if not speakers and not accused and hedge(verb, "passive") and syntax.is_passive(verb):
        return None
    return Voice(speakers[0] if speakers else None, str(row["act"]), verb, row, tuple(accused))


def _headline_voice(token: Token, text: SegmentText) -> Voice | None:
    found = headline_speaker(token, text)
    if found is None:
        return None
    return Voice(found[0], "Assert", found[1], {}, rule="headline-speaker")
