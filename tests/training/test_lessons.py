"""Lessons: windows of text as the network takes them, and what of unread text is taken."""

from __future__ import annotations

import pytest
from allegata.extractors.language.pipeline import load
from allegata.extractors.scoring.challenge.gold import text_from
from allegata.extractors.training.reader.lessons import lessons_of_gold, plain_lessons
from allegata.extractors.training.reader.silver import is_kept_back, stretches, unread
from allegata.extractors.training.reading.folder import readings
from allegata.extractors.training.reading.spans import Span
from allegata.extractors.training.reading.split import part_of, wide_conflicts

TEXT = (
    "Ruritanian troops shelled the village of Velho on Monday. Two farmers were killed. "
    "The minister denied it."
)


@pytest.fixture(scope="module")
def lesson():
    (found,) = plain_lessons("test:1", TEXT, load())
    return found


def test_a_lesson_asks_for_each_pair_of_a_likely_event_and_a_word(lesson):
    assert len(lesson.tokens) == len(lesson.words) == lesson.text.length
    assert sum(len(part.tokens) for part in lesson.text.parts) == lesson.text.length
    assert lesson.own == 0
    shelled = next(t for t in lesson.pairs if "lemma=shell" in lesson.words[t])
    assert len(lesson.pairs[shelled]) == len(lesson.parties)
    troops = next(n for n, t in enumerate(lesson.parties) if "lemma=troops" in lesson.words[t])
    assert "rule=agent" in lesson.pairs[shelled][troops]
    assert "rule=Shelling" in lesson.words[shelled]


def test_a_pair_tells_who_says_it_by_the_rules(lesson):
    assert all("says=near" not in row for rows in lesson.pairs.values() for row in rows)
    (told,) = plain_lessons("test:2", "The minister said that rebels had shelled Velho.", load())
    shelled = next(t for t in told.pairs if "lemma=shell" in told.words[t])
    minister = next(n for n, t in enumerate(told.parties) if "lemma=minister" in told.words[t])
    assert "says=near" in told.pairs[shelled][minister]


def test_gold_by_name_is_a_lesson_only_where_the_rules_find_just_that():
    row = {"id": "t", "text": "Ruritanian troops shelled the village.", "claims": []}
    claim = {
        "event_type": ["Shelling"],
        "agent": [["Ruritanian troops"]],
        "target": [["the village"]],
    }
    (lesson,) = lessons_of_gold(text_from(row | {"claims": [claim]}), load())
    (event,) = lesson.events.values()
    assert (event.type, sorted(event.roles.values())) == ("Shelling", ["agent", "target"])
    wrong = claim | {"agent": [["rebels"]]}
    assert list(lessons_of_gold(text_from(row | {"claims": [wrong]}), load())) == []


def test_stretches_leave_out_what_was_read_and_end_with_sentences():
    sentences = [f"On day {n} the guards let {n} prisoners of the camp go home." for n in range(90)]
    text = " ".join(sentences[:60]) + "\n\n" + " ".join(sentences[60:])
    first = text.index(sentences[20])
    seen = [Span(first, text.index(sentences[24]) - 1), Span(first + 30, first + 80)]
    found = list(stretches(text, seen))
    assert not any(one.overlaps(read) for one in found for read in seen)
    cut = [text[one.start : one.end] for one in found]
    assert all(one.startswith("On day") and one.endswith("home.") for one in cut)
    assert all(200 <= len(one) <= 900 for one in cut)
    assert all(one in " ".join(cut) for n, one in enumerate(sentences) if not 20 <= n < 24)
    assert not any("\n" in one for one in cut[:-4])


def test_a_text_that_was_read_whole_or_is_short_has_no_stretch():
    text = "The guards let the prisoners go. " * 20
    assert list(stretches(text, [Span(0, len(text))])) == []
    assert list(stretches(text[:150], [])) == []


def test_no_unread_text_is_of_what_judges(shared, folder):
    found = unread(shared, folder)
    assert len({name for name, _ in found}) == len(found) > 9000
    wide, seen = wide_conflicts(folder), {}
    for one in readings(folder):
        seen.setdefault((one.source, one.document), []).append(one)
    for name, text in found:
        (source, _, rest), (_, _, start) = name.partition(":"), name.rpartition(":")
        document = rest.removesuffix(f":{start}")
        read = seen.get((source, document), [])
        assert read or not is_kept_back(document)
        assert {part_of(one, wide) for one in read} <= {"train"}
        place = Span(int(start), int(start) + len(text))
        assert not any(place.overlaps(Span(one.start, one.end)) for one in read)
