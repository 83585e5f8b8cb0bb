"""Lessons: windows of text as the network takes them, and the networks agree on them."""

from __future__ import annotations

import pytest
from allegata.extractors.language.pipeline import load
from allegata.extractors.reader.labels import Labels
from allegata.extractors.reader.network import Network
from allegata.extractors.scoring.challenge.gold import text_from
from allegata.extractors.training.reader.lessons import lessons_of_gold, plain_lessons

TEXT = (
    "Ruritanian troops shelled the village of Velho on Monday. Two farmers were killed. "
    "The minister denied it."
)


@pytest.fixture(scope="module")
def lesson():
    (found,) = plain_lessons("test:1", TEXT, load())
    return found


def test_a_lesson_asks_for_each_pair_of_a_likely_event_and_a_word(lesson):
    assert lesson.states.shape == (len(lesson.words), 768)
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


def test_numpy_computes_what_torch_was_trained_to_compute(lesson):
    torch = pytest.importorskip("torch", reason="torch is not installed: nothing to compare with")
    from allegata.extractors.training.reader.batches import batch, labels_of, sizes_of
    from allegata.extractors.training.reader.net import Net
    from allegata.extractors.training.reader.parts import arrays

    torch.manual_seed(1)
    seen = labels_of([lesson] * 9)
    labels = Labels(
        seen.features, seen.pairs, seen.governing, seen.links, ("none", "Shelling", "Killing"),
        seen.roles, {"polarity": ("Negative", "Positive")},
    )  # fmt: skip
    net = Net(sizes_of(labels, 768)).eval()
    event = min(lesson.pairs)
    one = batch(lesson, labels, {event: 1})
    with torch.no_grad():
        hidden = net.hidden(one.states, one.features(forget=False))
        wanted = (
            net.events(hidden).softmax(-1),
            net.role(hidden, one.events, one.kinds, one.others, one.pairs).softmax(-1)[0],
            net.commitment(hidden, one.events, one.kinds, one.governing)["polarity"].softmax(-1)[0],
            net.voice(hidden, one.events, one.kinds, one.others, one.pairs).softmax(-1)[0],
        )
    plain = Network(arrays(net))
    seen_by = plain.hidden(plain.words(lesson.states.astype("float32"), one.words))
    asked = seen_by[event]
    role, voice = (plain.around(name, seen_by, lesson.parties) for name in ("role", "voice"))
    pairs = [labels.numbers("pairs", row) for row in lesson.pairs[event]]
    governing = labels.numbers("governing", lesson.governing[event])
    found = (
        plain.events(seen_by),
        plain.pairs(role, asked, 1, pairs),
        plain.commitment(["polarity"], asked, 1, governing)["polarity"],
        plain.links(voice, asked, 1, pairs),
    )
    for mine, theirs in zip(found, wanted, strict=True):
        assert abs(mine - theirs.numpy()).max() < 0.003
