"""Words become offsets: which occurrence is meant, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from allegata.extractors.training.reading.command import VERBS
from allegata.extractors.training.reading.folder import readings, write
from allegata.extractors.training.reading.passages import Passage, passages
from allegata.extractors.training.reading.records import Elsewhere, row_of, standoff_from
from allegata.extractors.training.reading.spans import Span
from allegata.extractors.training.reading.taking.take import take
from allegata.extractors.training.reading.vocabulary import values
from allegata.ontology.errors import SourceError
from written_rows import TEXT, passage, put, put_text, shelled

if TYPE_CHECKING:
    from pathlib import Path


def taken(tmp_path: Path, *claims: dict[str, Any], wave: int = 3, **changes: Any) -> Passage:
    shared = put_text(tmp_path / "shared")
    found = take([put(tmp_path, passage(*claims, **changes))], shared, wave=wave)
    assert not found.faults, found.faults
    folder = tmp_path / "read"
    folder.mkdir()
    write(found.readings, folder)
    return next(passages(shared, folder))


def faults(tmp_path: Path, row: dict[str, Any]) -> list[str]:
    shared = put_text(tmp_path / "shared")
    return [str(fault) for fault in take([put(tmp_path, row)], shared, wave=3).faults]


def test_offsets_give_the_words_back(tmp_path: Path) -> None:
    read = taken(tmp_path, shelled())
    (claim,) = read.claims
    assert read.text == TEXT[31:]
    assert read.words(claim.trigger) == "shelled"
    assert [read.words(one) for one in claim.roles["agent"]] == ["army"]
    assert claim.date is not None
    assert read.words(claim.date) == "on Monday"
    assert claim.counts == {"Killed": (12, None)}
    assert claim.claimers == ("DOCUMENT",)


def test_a_filler_is_the_one_in_the_sentence_of_the_event(tmp_path: Path) -> None:
    denied = shelled(trigger="shelling", agent=["army"], target=["Homs"], date=None, claimer="army")
    read = taken(tmp_path, shelled(), denied)
    first, second = (list(c.roles["target"]) for c in read.claims)
    assert first != second
    assert second == [Span(read.text.rindex("Homs"), read.text.rindex("Homs") + 4)]


def test_a_speaker_stands_beside_a_verb_of_saying(tmp_path: Path) -> None:
    text = "He said he would shell the town."
    shared = put_text(tmp_path / "shared", text)
    claim = shelled(trigger="shell", agent=["he"], target=["town"], claimer="He", date=None)
    row = passage(claim, text=text)
    (reading,) = take([put(tmp_path, row)], shared, wave=3).readings
    assert reading.claims[0].claimers == (Span(0, 2),)
    upper = passage({**claim, "agent": ["HE"], "claimer": "HE"}, text=text.upper())
    upper["claims"][0] |= {"trigger": "SHELL", "target": ["TOWN"]}
    shared = put_text(tmp_path / "upper", text.upper())
    (reading,) = take([put(tmp_path, upper)], shared, wave=3).readings
    assert reading.claims[0].claimers == (Span(0, 2),)
    assert reading.claims[0].roles["agent"] == (Span(8, 10),)


def test_words_outside_the_passage_are_sought_in_title_speaker_and_text(tmp_path: Path) -> None:
    read = taken(tmp_path, shelled(agent=["^Army"], recipient=["^Ruritania"], claimer="^Gen. Ali"))
    (claim,) = read.claims
    assert claim.roles["agent"] == (Elsewhere("title", Span(0, 4)),)
    assert claim.roles["recipient"] == (Elsewhere("title", Span(8, 17)),)
    assert claim.claimers == (Elsewhere("text", Span(0, 8)),)
    assert read.words(claim.roles["recipient"][0]) == "Ruritania"


def test_a_pronoun_stands_for_the_last_words_before_it(tmp_path: Path) -> None:
    read = taken(
        tmp_path, reference=[["the", 1, "army"], ["that", 1, None]], none=[["people", 1, "count"]]
    )
    assert [one.antecedent is None for one in read.reference] == [True, False]
    assert [(read.words(one.word), one.why) for one in read.none] == [("people", "count")]


def test_persons_before_courts_are_targets_in_the_pilot_too(tmp_path: Path) -> None:
    claim = shelled(type="Trial", victim=["people"], target="ABSENT", counts={})
    read = taken(tmp_path, claim, wave=1)
    assert list(read.claims[0].roles) == ["agent", "target"]


def test_rows_survive_writing_and_reading(tmp_path: Path) -> None:
    read = taken(tmp_path, shelled(doubt="why", presupposed=True, same=["shelling", 1]))
    assert standoff_from(row_of(read.reading)) == read.reading


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"trigger": "bombed"}, "trigger: 'bombed' number 1 is not in the passage"),
        ({"n": 2}, "trigger: 'shelled' number 2 is not in the passage, which has it 1 times"),
        ({"agent": ["navy"]}, "agent: 'navy' is not in the passage; copy the words"),
        ({"claimer": "Sana"}, "claimer: 'Sana' is not in the passage"),
        ({"agent": ["^navy"]}, "agent: '^navy' is neither in the document nor in what is told"),
        ({"type": "Sheling"}, "type 'Sheling' is unknown; Shelling may be meant"),
        ({"type": "Party"}, "the known ones are in read/event_types.txt"),
        ({"act": "Grumble"}, "act 'Grumble' is unknown"),
        ({"certainty": "ABSENT"}, "certainty is missing; write it"),
        ({"vicitm": ["Homs"]}, "unknown key 'vicitm'"),
        ({"counts": {"Killed": [12]}}, "counts Killed is [12]; write [fewest, most]"),
        ({"counts": {"Killed": [12, 2]}}, "the fewest come first"),
        ({"agent": "army"}, "agent is 'army'; write a list"),
        ({"date": "on Friday"}, "date: 'on Friday' is not in the passage"),
        ({"same": ["strike", 1]}, "same: 'strike' number 1 is not in the passage"),
    ],
)
def test_what_is_not_in_the_text_is_refused_with_file_line_and_remedy(
    tmp_path: Path, changes: dict[str, Any], message: str
) -> None:
    (fault,) = faults(tmp_path, passage(shelled(**changes)))
    assert fault.startswith("toy.jsonl, line 1, one-1: ")
    assert message in fault


def test_a_passage_that_is_not_verbatim_is_refused(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, passage(text="The army bombed Homs."))
    assert "the text is not in document 'toy:1'; copy the passage verbatim" in fault


def test_two_readings_under_one_id_are_refused(tmp_path: Path) -> None:
    shared = put_text(tmp_path / "shared")
    path = put(tmp_path, passage(shelled()), passage())
    assert "keep one" in str(take([path], shared, wave=3).faults[0])


def test_passages_and_claims_may_stand_in_two_files(tmp_path: Path) -> None:
    shared = put_text(tmp_path / "shared")
    row = passage(shelled())
    claims = {"id": row["id"], "claims": row.pop("claims")}
    files = [put(tmp_path, row, {**row, "id": "one-2"}, name="x.in.jsonl")]
    files.append(put(tmp_path, claims, name="x.out.jsonl"))
    found = take(files, shared, wave=3)
    assert [one.reader for one in found.readings] == ["x"]
    assert found.unread == ["one-2"]


def test_an_absent_text_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="the texts of 'toy' are not there"):
        take([put(tmp_path, passage())], tmp_path, wave=3)


def test_mends_apply_when_a_reading_is_taken(tmp_path: Path) -> None:
    folder = tmp_path / "read"
    folder.mkdir()
    shared = put_text(tmp_path / "shared")
    mend = {"id": "one-1", "claim": 0, "trigger": [9, 16], "set": {"doubt": "who"}, "why": "x"}
    put(folder, mend, name="mends.jsonl")
    found = take([put(tmp_path, passage(shelled(), shelled()))], shared, wave=3)
    write(found.readings, folder)
    assert [claim.doubt for claim in next(readings(folder)).claims] == ["who", None]
    put(folder, {**mend, "trigger": [0, 3]}, name="mends.jsonl")
    with pytest.raises(SourceError, match="claim 0 of 'one-1' has no trigger at"):
        write(found.readings, folder)


def test_the_verbs_are_those_of_the_guide() -> None:
    assert VERBS == ("check", "take", "agreement", "split", "count", "score")


def test_event_types_are_the_ontologys() -> None:
    from allegata.ontology.terms import event_types

    if "Detention" not in event_types():
        pytest.skip("the ontology has not yet the neutral types that the guideline writes")
    assert values("type") == event_types()
