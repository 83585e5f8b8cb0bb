"""A claim said over in one sentence: who says it, how, and what; the words are in wording.toml.

The sentence adds nothing to the claim: no verb of ours says that something happened.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from ...ontology.terms import iri_of, label_of
from ..claims.fillers import PATIENTS, is_actor
from ..claims.predicates import DENIALS
from ..claims.tolls import counted
from ..views.telling.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ...ontology.records import Claim, Filler, Harm

UNNAMED = "A text that names no publisher"
"""Who speaks where neither a claimer nor a publisher nor an author is known."""
_VERB = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")
"""A verb for one and for several, as wording.toml writes it."""
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def sentence(claim: Claim) -> str:
    """Return ``claim`` in one sentence; ``claim.claimer`` is who says it."""
    words = _words()
    who, doer, deed = speaker(claim), _joined(claim.agent), _deed(claim)
    what = _what(claim, doer)
    form = _form(claim, words)
    form = _VERB.sub(lambda verb: verb[2 if _are_several(claim) else 1], form)
    told = form.format(who=who, what=what, doer=doer, deed=deed)
    reserve = [words["reserve"][value] for value in _values(claim) if value in words["reserve"]]
    told += f", {' and '.join(reserve)}" if reserve else ""
    return f"{told[0].upper()}{told[1:]}."


def _are_several(claim: Claim) -> bool:
    """Say whether the claimer is spoken of in the plural: "Iranian leaders say"."""
    last = speaker(claim).split()[-1]
    group = claim.claimer is not None and claim.claimer.type == "PersonGroup"
    return group or (last.islower() and last.endswith("s"))


def speaker(claim: Claim) -> str:
    """Return who makes a claim, by name."""
    return plain(claim.claimer.name) if claim.claimer else UNNAMED


def matter_of(claim: Claim, *, brief: bool = False) -> str:
    """Return what a claim is about, whoever says it and however: a heading.

    A ``brief`` one leaves out goods, tolls and dates, which others may tell otherwise.
    """
    doer = _joined(claim.agent)
    told = _kind(claim, f" by {doer}" if doer else "") if brief else _what(claim, doer)
    return f"{told[0].upper()}{told[1:]}"


def goods(claim: Claim) -> list[str]:
    """Return the names of what a claim says was handed over or used, sorted."""
    return sorted({_thing(one) for one in (*claim.material, *claim.instrument)})


def _thing(filler: Filler) -> str:
    """Return the name of a thing in the capitals of the text: "S-300", not "s-300"."""
    name, words = plain(filler.name), plain(filler.text)
    at = words.casefold().find(name.casefold())
    return words[at : at + len(name)] if at >= 0 else name


def dated(start: str | None, end: str | None) -> str:
    """Return a date as precise as stated, with the word before it; "" for none.

    >>> dated("2012-05-25", None), dated("2012-05", None), dated("2012", "2014")
    ('on 25 May 2012', 'in May 2012', 'between 2012 and 2014')
    """
    if start and end and start != end:
        return f"between {day(start)} and {day(end)}"
    date = start or end
    return f"{'on' if date.count('-') == 2 else 'in'} {day(date)}" if date else ""


def day(date: str) -> str:
    """Return an ISO date in words, as it is where it is none."""
    parts = date.partition("T")[0].split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return plain(date)
    if len(parts) > 1 and not 1 <= int(parts[1]) <= len(_MONTHS):
        return plain(date)
    named = [parts[0], *(_MONTHS[int(part) - 1] for part in parts[1:2])]
    return " ".join(reversed([*named, *(str(int(part)) for part in parts[2:])]))


def _form(claim: Claim, words: Mapping[str, Mapping[str, str]]) -> str:
    act = claim.speech_act
    if claim.polarity == "Negative" and act not in (*DENIALS, "Retract"):
        return words["negative"].get(act, words["negative"]["plain"])
    row = words.get(act, words["Assert"])
    own = claim.claimer is not None and {one.id for one in claim.agent} == {claim.claimer.id}
    fitting = "own" if own else "accused" if claim.agent else "plain"
    return row.get(fitting, row["plain"])


def _what(claim: Claim, doer: str) -> str:
    """Return the kind of act with all that is told of it, the agents behind it first."""
    return _told(claim, f" by {doer}" if doer else "")


def _deed(claim: Claim) -> str:
    return _told(claim, "")


def _told(claim: Claim, by: str) -> str:
    stated = claim.date_basis != "PublicationDate"
    when = dated(claim.event_start, claim.event_end) if stated else ""
    things = [*goods(claim), *filter(None, map(_toll, claim.harm))]
    more = f" ({', '.join(things)})" if things else ""
    return f"{_kind(claim, by)}{more}{', ' + when if when else ''}"


def _kind(claim: Claim, by: str) -> str:
    """Return the kind of act with whom it affected, through whom and where."""
    words = _words()
    kind = label_of(iri_of("eventType", claim.event_type))
    after = words["after"].get(kind.split()[-1])
    affected = [
        f"{after if after and role in PATIENTS else word} {_joined(fillers)}"
        for role, word in words["roles"].items()
        if (fillers := getattr(claim, role))
    ]
    where = [f"in {_joined(claim.location)}"] if claim.location else []
    return " ".join([f"{kind}{by}", *affected, *where])


def _toll(harm: Harm) -> str:
    """Return a toll in words: "at least 49 killed", "about 200 injured"."""
    number = counted(harm)
    return f"{number} {_words()['toll'].get(harm.type, harm.type)}" if number else ""


def _values(claim: Claim) -> tuple[str, str]:
    """Return what may call for a reserve; a demand is of what is to come in any case."""
    held = () if claim.speech_act in {"Demand", "Threaten", "Promise"} else (claim.temporality,)
    return (claim.certainty, *held) if held else (claim.certainty, "")


def _joined(fillers: Iterable[Filler]) -> str:
    """Return names with commas and a last "and", each once, actors before things."""
    known = sorted(fillers, key=lambda one: (not is_actor(one), one.start, one.name))
    named = list(dict.fromkeys(plain(one.name) for one in known))
    return " and ".join(filter(None, (", ".join(named[:-1]), *named[-1:])))


@cache
def _words() -> dict[str, dict[str, str]]:
    return tomllib.loads((resources.files(__package__) / "wording.toml").read_text("utf-8"))
