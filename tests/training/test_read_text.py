"""The read text as it stands in the project."""

from __future__ import annotations

import json
import random
import re
from collections import defaultdict
from typing import TYPE_CHECKING

import pytest
from allegata.extractors.training.reading.check import check_folder, fillers
from allegata.extractors.training.reading.command import run
from allegata.extractors.training.reading.documents import FIELDS
from allegata.extractors.training.reading.folder import readings, write
from allegata.extractors.training.reading.passages import Passage, passages, second_readings
from allegata.extractors.training.reading.records import (
    Elsewhere,
    WrittenClaim,
    row_of,
    standoff_from,
)
from allegata.extractors.training.reading.scored.agreement import agreement, twins
from allegata.extractors.training.reading.split import (
    DEV,
    DEVELOPMENT,
    PARTS,
    SHARE,
    conflict_shares,
    part_of,
    wide_conflicts,
)
from allegata.extractors.training.reading.taking.take import take
from written_rows import passage, put, put_text, shelled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

IDS = {"id", "document", "twin"}


def strings(value: object, key: str = "") -> Iterator[str]:
    """Yield every string of a row that is no id."""
    if isinstance(value, str) and key not in IDS:
        yield value
    elif isinstance(value, dict):
        for name, below in value.items():
            yield from strings(below, name)
    elif isinstance(value, list):
        for below in value:
            yield from strings(below)


def test_no_text_of_the_sources_stands_in_the_data(folder: Path) -> None:
    for path in folder.glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            assert all(len(text) <= 40 for text in strings(row)), row["id"]
            assert not any(" " in row.get(key, "") for key in IDS), row["id"]


def test_notes_quote_nothing(shared: Path, folder: Path) -> None:
    """No five words on end of a note are words of its passage."""
    for one in passages(shared, folder):
        notes = [claim.doubt or "" for claim in one.claims] + [none.why for none in one.none]
        text = " ".join(re.findall(r"\w+", one.text.lower()))
        for note in notes:
            words = re.findall(r"\w+", note.lower())
            runs = (" ".join(words[at : at + 5]) for at in range(len(words) - 4))
            assert not any(run in text for run in runs), (one.id, note)


def test_every_row_holds_without_its_text(folder: Path) -> None:
    assert [str(fault) for fault in check_folder(None, folder)] == []


def test_every_span_is_of_whole_words_and_every_value_known(shared: Path, folder: Path) -> None:
    assert [str(fault) for fault in check_folder(shared, folder)] == []


def test_files_are_as_written_sorted_and_compact(folder: Path, tmp_path: Path) -> None:
    for path in folder.glob("*.jsonl"):
        if path.name == "mends.jsonl":
            continue
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        assert rows == sorted(rows, key=lambda row: (row["document"], row["start"], row["id"]))
        write([standoff_from(row) for row in rows], tmp_path)
        assert (tmp_path / path.name).read_bytes() == path.read_bytes()


def test_offsets_give_the_words_that_the_readers_wrote(shared: Path, folder: Path) -> None:
    """The first round lies in shared/data/read with its words; by reader, passage and claim."""
    written = {
        row["id"]: row
        for path in sorted((shared / "data" / "read").glob("*.jsonl*"))
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())
    }
    both = [*passages(shared, folder), *second_readings(shared, folder)]
    met = [(one, written[one.id]) for one in both if one.id in written]
    assert len(met) == len(written) == 2018
    for one, row in met:
        assert one.text.split() == row["text"].split(), one.id
        if one.reading.wave != 1:  # the pilot was mended: some claims left out, roles renamed
            assert [words(one, claim) for claim in one.claims] == [
                sorted(spoken(claim)) for claim in row["claims"]
            ], one.id


def words(one: Passage, claim: WrittenClaim) -> list[str]:
    said = [claim.trigger, *(filler for role in claim.roles.values() for filler in role)]
    said += [voice for voice in (*claim.claimers, *claim.relays) if not isinstance(voice, str)]
    said += [claim.date] if claim.date is not None else []
    return sorted(" ".join(one.words(filler).split()) for filler in said)


def spoken(claim: dict[str, object]) -> Iterator[str]:
    keys = ("trigger", "agent", "victim", "recipient", "target", "beneficiary", "intermediary")
    for key in (*keys, "instrument", "material", "place", "claimer", "relays", "date"):
        said = claim.get(key) or []
        for text in [said] if isinstance(said, str) else said:  # type: ignore[attr-defined]
            if text not in ("DOCUMENT", "OPEN"):
                yield " ".join(text.removeprefix("^").split())


def test_conflicts_are_those_of_the_texts(shared: Path, folder: Path) -> None:
    from allegata.extractors.training.reading.taking.conflict import conflict_of

    every = list(passages(shared, folder))
    drawn = random.Random(4).sample(every, 150)
    same = [one.reading.conflict == conflict_of(one.document) for one in drawn]
    assert sum(same) >= 0.97 * len(same)  # names that the lexicon has won since move no document


def test_the_parts_share_no_document_and_no_narrow_conflict(folder: Path) -> None:
    every, wide = list(readings(folder)), wide_conflicts(folder)
    narrow = {name for name, share in conflict_shares(every).items() if share < SHARE}
    parts = defaultdict[str, set[str]](set)
    for one in every:
        parts[one.document].add(part_of(one, wide))
        if one.conflict in narrow - wide and one.source not in DEVELOPMENT:
            parts[f"conflict {one.conflict}"].add(part_of(one, wide))
    assert all(len(found) == 1 for found in parts.values())


OF_ALL = 3
"""The last wave drawn from all documents; later ones come from those of the train part alone."""


def test_narrow_conflicts_are_not_parted(folder: Path) -> None:
    every = [one for one in readings(folder) if one.twin is None and one.wave <= OF_ALL]
    shares = conflict_shares(every)
    assert all(shares[name] >= SHARE for name in wide_conflicts(folder))
    grown = shares.keys() - wide_conflicts(folder)  # further reading parts none that was whole
    assert all(shares[name] < 1.5 * SHARE for name in grown)


def test_the_parts_are_about_70_15_15_and_always_the_same(folder: Path) -> None:
    every, wide = list(readings(folder)), wide_conflicts(folder)
    first = {one.id: part_of(one, wide) for one in every}
    random.Random(1).shuffle(every)
    assert {one.id: part_of(one, set(wide)) for one in every} == first
    drawn = [first[one.id] for one in every if one.wave <= OF_ALL]
    shares = [drawn.count(part) / len(drawn) for part in PARTS]
    assert shares == pytest.approx([0.70, 0.15, 0.15], abs=0.05)
    assert first["muc-0609-7"] == "train", "a reading has moved to another part"


def test_what_the_product_was_asked_for_is_never_trained_on(folder: Path) -> None:
    parts = {part_of(one, ()) for one in readings(folder) if one.source == "seeds"}
    assert parts == {DEV}


def test_a_second_reading_goes_with_its_first(folder: Path) -> None:
    wide = wide_conflicts(folder)
    every = {one.id: one for one in readings(folder)}
    second = [one for one in every.values() if one.twin]
    assert len(second) == 154
    for one in second:
        assert part_of(one, wide) == part_of(every[one.twin or ""], wide)


def test_second_readings_are_no_passages(shared: Path, folder: Path) -> None:
    assert not any(one.reading.twin for one in passages(shared, folder))


def test_the_second_readings_agree_as_the_guide_says(shared: Path, folder: Path) -> None:
    pairs = twins(passages(shared, folder), second_readings(shared, folder))
    sums = agreement(pair for pair in pairs if pair[1].reading.wave == 3)
    figures = (sums.f1(sums.paired), sums.f1(sums.agreed["core"]), sums.f1(sums.agreed["full"]))
    assert figures == pytest.approx((89.4, 78.1, 72.3), abs=0.1)


def bad_row(tmp_path: Path, **changes: object) -> list[str]:
    shared, folder = put_text(tmp_path / "shared"), tmp_path / "read"
    folder.mkdir()
    (reading,) = take([put(tmp_path, passage(shelled()))], shared, wave=3).readings
    row = row_of(reading)
    row["claims"][0] |= changes
    put(folder, row)
    return [str(fault) for fault in check_folder(shared, folder)]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({}, None),
        ({"trigger": [9, 15]}, "trigger [9, 15] cuts a word ('shelle'); take the row anew"),
        ({"agent": [[4, 900]]}, "agent [4, 900] lies outside the text"),
        ({"agent": [[3, 8]]}, "agent [3, 8] begins or ends with a space"),
        ({"agent": [{"field": "salt", "span": [0, 3]}]}, "agent [0, 3] lies outside the text"),
        ({"type": "Picnic"}, "type 'Picnic' is unknown"),
        ({"claimer": []}, "claimer is missing; write it"),
        ({"doubt": "x" * 41}, "is longer than 40 characters; shorten it"),
    ],
)
def test_check_names_what_is_wrong_in_a_row(
    tmp_path: Path, changes: dict[str, object], message: str | None
) -> None:
    found = bad_row(tmp_path, **changes)
    if message is None:
        assert found == []
    else:
        assert found
        assert found[0].startswith("toy.jsonl, line 1, one-1: ")
        assert message in found[0]


def test_words_elsewhere_are_of_a_known_field(folder: Path) -> None:
    fields = {
        filler.field
        for one in readings(folder)
        for _, filler in fillers(one)
        if isinstance(filler, Elsewhere)
    }
    assert "title" in fields
    assert fields <= {*FIELDS, "text"}


def test_an_absent_source_is_skipped_with_a_word(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shared, folder = put_text(tmp_path / "shared"), tmp_path / "read"
    folder.mkdir()
    found = take([put(tmp_path, passage(shelled()))], shared, wave=3)
    write(found.readings, folder)
    assert list(passages(tmp_path / "nowhere", folder)) == []
    assert "the texts of 'toy' are not there" in caplog.text


def test_the_command_says_what_is_wrong_and_takes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from argparse import ArgumentParser

    from allegata.extractors.training.reading.command import add_arguments

    shared, folder = put_text(tmp_path / "shared"), tmp_path / "read"
    folder.mkdir()
    file = put(tmp_path, passage(shelled(agent=["navy"])))
    parser = ArgumentParser()
    add_arguments(parser)
    places = ["--shared", str(shared), "--folder", str(folder)]
    assert run(parser.parse_args(["take", str(file), *places])) == 1
    assert "nothing was taken; mend the lines" in capsys.readouterr().out
    assert list(folder.iterdir()) == []
    assert run(parser.parse_args(["check", *places])) == 2
    file = put(tmp_path, passage(shelled()))
    assert run(parser.parse_args(["take", str(file), *places])) == 0
    assert run(parser.parse_args(["check", *places])) == 0
    assert "1 readings, 1 claims, 0 faults" in capsys.readouterr().out
