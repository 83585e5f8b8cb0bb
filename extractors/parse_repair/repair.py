"""Mend what a small parser gets wrong in newswire, where grammar leaves only one reading.

Undone in place before any rule reads the parse:

- a date next to the subject ("In 1999 militias burned …", "last month gunmen kidnapped …"):
  without a comma its words are read as modifiers of the subject, the subject as an adverbial;
- a garden path ("Airstrikes carried out by the coalition destroyed a plant"): the participle
  is read as the main verb, though a passive main clause needs an auxiliary;
- a clause read as a noun ("Amnesty called on Russia to stop …" as "an Amnesty called …"):
  a passive participle takes no object and no infinitive;
- an infinitive joined to a finite verb, or hung on an adverb;
- a reporting verb joined to what the one before it reports;
- a gerund read as a modifier ("denied supplying weapons");
- a noun of the event lexicon that the tagger took for another word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..language import syntax
from ..lexicon.cues import speech_entries
from ..mentions.offices import actor_nouns
from .clauses import mend_kin, mend_speakers, mend_wants
from .words import mend_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token

    from ..mentions.times.find import TimeMention

_ADVERBIAL = frozenset({"obl", "obl:unmarked", "nmod", "nmod:unmarked", "compound", "obj", "dep"})


_CLAUSAL = frozenset({"obj", "ccomp", "xcomp"})
_LOOSE = frozenset({"acl", "conj", "parataxis", "ccomp", "advcl", "dep", "xcomp", "obl"})


def mend(doc: Doc, times: Iterable[TimeMention]) -> None:
    """Mend all that this module knows of, in place."""
    mend_words(doc)
    mend_dates(doc, times)
    mend_speakers(doc)
    mend_wants(doc)
    mend_kin(doc)
    mend_clauses(doc)
    mend_infinitives(doc)
    mend_adverbs(doc)
    mend_reports(doc)


def mend_clauses(doc: Doc) -> None:
    """Undo garden paths and clauses read as nouns, in place."""
    for sentence in list(doc.sents):
        root = sentence.root
        if root.i == sentence.start and root.lower_ in actor_nouns():
            root.pos_ = "NOUN"
        if root.pos_ == "VERB":
            _mend_garden_path(root)
        elif root.pos_ in {"NOUN", "PROPN"}:
            _mend_noun_clause(root)


def _mend_garden_path(verb: Token) -> None:
    """Make the later finite verb the main one, and ``verb`` a participle of its subject."""
    labels = {c.dep_ for c in verb.children}
    subjects = list(syntax.children(verb, syntax.SUBJECT | syntax.PASSIVE_SUBJECT))
    by_agent = any(p == "by" for p, _ in syntax.obliques(verb))
    if labels & {"aux", "aux:pass", "cop"} or not by_agent or not subjects:
        return
    main = next((t for t in verb.subtree if t.i > verb.i and _is_bare_finite(t)), None)
    noun = subjects[-1]
    if main is None or noun.i > verb.i:
        return
    main.head, main.dep_ = main, verb.dep_
    noun.head, noun.dep_ = main, "nsubj"
    verb.head, verb.dep_ = noun, "acl"


def mend_infinitives(doc: Doc) -> None:
    """Join an infinitive to the infinitive before it, in place.

    "called for X to refer … and *to freeze* …" is not "called … and froze": an infinitive
    with "to" is not coordinated with a finite verb.
    """
    for token in doc:
        if token.dep_ != "conj" or token.pos_ != "VERB" or _is_to_infinitive(token.head):
            continue
        if not (_is_to_infinitive(token) or _is_base_after_inflected(token)):
            continue
        before = [
            t for t in doc[token.head.i + 1 : token.i] if t.pos_ == "VERB" and _is_to_infinitive(t)
        ]
        if (
            before
            and before[-1].sent.start == token.sent.start
            and token not in before[-1].ancestors
        ):
            token.head = before[-1]


def mend_adverbs(doc: Doc) -> None:
    """Hang a clause on the verb, not on its adverb.

    "calling so vigorously *to stop*", "stopped short of *attacking*".
    """
    for token in doc:
        adverb = token.head
        hangs = token.dep_ == "advcl" and adverb.pos_ == "ADV" and adverb.dep_ == "advmod"
        short = adverb.lower_ == "short" and "of" in syntax.markers(token)
        if hangs and (short or _is_to_infinitive(token)) and adverb.head.pos_ == "VERB":
            token.head = adverb.head


def _is_base_after_inflected(verb: Token) -> bool:
    """Tell whether a bare verb is joined to an inflected one ("has called … , *impose* …")."""
    bare = verb.lower_ == verb.lemma_.lower() and not verb.lower_.endswith(("ed", "ing", "s"))
    alone = not any(c.dep_ in {"nsubj", "aux", "nsubj:pass"} for c in verb.children)
    return bare and alone and syntax.is_past_form(verb.head)


def mend_reports(doc: Doc) -> None:
    """Join "… and accused" to the reporting verb before it, not to what that verb reports.

    "Russia denied that it supplied arms, *and accused* the United States of arming rebels":
    a reporting verb without a subject of its own goes on with the speaker.
    """
    for verb in doc:
        if verb.dep_ != "conj" or verb.pos_ != "VERB" or not speech_entries(verb):
            continue
        joined = verb.i > 1 and verb.nbor(-1).dep_ == "cc"
        if not joined or syntax.own_subjects(verb) or syntax.is_passive(verb):
            continue
        current = verb
        while current.head != current:
            inside = current.dep_ in {"ccomp", "xcomp", "acl:relcl", "acl", "advcl"}
            current = current.head
            if inside and current.pos_ == "VERB" and speech_entries(current):
                verb.head = current
                break


def _is_to_infinitive(verb: Token) -> bool:
    return "to" in syntax.markers(verb)


def _is_bare_finite(token: Token) -> bool:
    """Tell whether ``token`` is a past verb with an object and no subject or joiner of its own."""
    if token.pos_ != "VERB" or token.dep_ not in _LOOSE or not syntax.is_past_form(token):
        return False
    labels = {c.dep_ for c in token.children}
    joined = labels & {"cc", "mark", "nsubj", "nsubj:pass", "aux", "aux:pass"}
    return "obj" in labels and not joined and token.nbor(-1).text != ","


def _mend_noun_clause(noun: Token) -> None:
    for verb in noun.children:
        labels = {c.dep_ for c in verb.children}
        if verb.dep_ != "acl" or verb.pos_ != "VERB" or not syntax.is_past_form(verb):
            continue
        asks = bool(speech_entries(verb)) and any(
            c.dep_ == "advcl" and _is_to_infinitive(c) for c in verb.children
        )
        if labels & {"obl:agent", "mark", "aux", "aux:pass"} or not (labels & _CLAUSAL or asks):
            continue
        if verb.i < noun.i or verb.nbor(-1).text == ",":
            continue
        verb.head, verb.dep_ = verb, noun.dep_
        noun.head, noun.dep_ = verb, "nsubj"
        return


def mend_dates(doc: Doc, times: Iterable[TimeMention]) -> None:
    """Free the subject of a clause from the date before it, in place."""
    for mention in times:
        inside = range(mention.token_start, mention.token_end)
        for index in inside:
            noun = doc[index].head
            after = noun.i >= mention.token_end and noun.i - mention.token_end <= 4
            if noun.i not in inside and after and noun.pos_ in {"NOUN", "PROPN"}:
                _free(noun, doc[mention.token_start : mention.token_end])
                break


def _free(noun: Token, date: Iterable[Token]) -> None:
    verb = _clause_of(noun)
    if verb is None:
        return
    marks = [c for c in noun.children if c.dep_ == "case" and c.i < noun.i]
    words = [t for t in date if t.head == noun]
    if not words or any(m for m in marks if m.i > words[-1].i):
        return
    carrier = words[-1]
    for word in [*words, *marks]:
        if word != carrier:
            word.head = carrier
    carrier.head = verb
    carrier.dep_ = "obl"
    if noun.dep_ in _ADVERBIAL and not syntax.own_subjects(verb):
        noun.head = verb
        noun.dep_ = "nsubj:pass" if syntax.is_passive(verb) else "nsubj"


def _clause_of(noun: Token) -> Token | None:
    """Return the verb after ``noun`` that it may be the subject of."""
    for token in noun.ancestors:
        if token.pos_ in {"VERB", "AUX"}:
            return token if token.i > noun.i else None
    return None
