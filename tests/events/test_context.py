"""What sentences give to the claims in them, and to a number of dead that follows them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from allegata.extractors import read
from allegata.extractors.language.pipeline import load
from allegata.extractors.sources.given import given_documents
from allegata.graph.claims.context import traces_in
from allegata.graph.claims.voices import dates_said, voices

if TYPE_CHECKING:
    from allegata.graph.claims.traces import Trace
    from spacy.language import Language


@cache
def pipeline() -> Language:
    return load(None)


def traces(text: str, published: str) -> list[Trace]:
    fields = {"publisher": "Harbour Wire", "published": published, "title": None}
    documents = list(given_documents(text, fields))
    reading = read(documents[0], pipeline())
    holders = {place.id: place.within for place in reading.locations if place.within}
    return traces_in(reading, voices(documents), holders, dates_said(documents))


def killings(text: str, published: str) -> list[tuple[int | None, str | None, list[str]]]:
    """The dead, the day, and the towns of each killing that is told."""
    return [
        (one.killed[1], one.day, sorted(town.rpartition("place-")[2] for town in one.towns))
        for one in traces(text, published)
        if one.event_type == "Killing"
    ]


KHAN = "khan-sheikhoun-syria"


def test_the_day_written_beside_the_only_place_is_that_of_the_killing() -> None:
    told = "used sarin in Khan Shaykhun on 4 April 2017 and killed at least 83 people"
    text = f"The Syrian air force {told}, a commission said in a report released on Wednesday."
    assert killings(text, "2017-09-06") == [(83, "2017-04-04", [KHAN])]


def test_a_number_of_dead_alone_counts_those_of_the_sentence_before() -> None:
    text = (
        "At least 80 people were killed in an attack on Khan Shaykhun on 4 April 2017, medics said."
    )
    more = "A monitoring group put the number of dead at 86."
    other = "The war has killed 200,000."
    both = [(80, "2017-04-04", [KHAN]), (86, "2017-04-04", [KHAN])]
    assert killings(f"{text} {more}", "2017-04-05") == both
    after = [one for one in killings(f"{text} {other}", "2017-04-05") if one[0] == 200_000]
    assert all(day is None for _, day, _ in after)


def test_what_the_same_men_did_is_of_the_same_place_and_day() -> None:
    text = (
        "Boko Haram fighters raided a school in Dapchi on 19 February 2018 and abducted 100 pupils."
    )
    told = {one.event_type: (one.day, sorted(one.towns)) for one in traces(text, "2018-02-22")}
    assert told["Kidnapping"] == told["Raid"]
    assert told["Raid"][0] == "2018-02-19"
