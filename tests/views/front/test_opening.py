"""What the case page opens with: stories with their reasons, disputes, what is new and read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from allegata.graph.claims.clusters import Event
from allegata.graph.claims.documents.coverage import Coverage, Silence
from allegata.graph.claims.replies import Reply
from allegata.graph.folder.settings import FORMAT, Settings
from allegata.graph.store.oxigraph import Store
from allegata.graph.views.pages.front.disputes import disputes
from allegata.graph.views.pages.front.front_page import case_view
from allegata.graph.views.pages.front.opening import opening
from allegata.graph.views.telling.dossiers.register import register
from allegata.ontology.identity import actor_iri
from allegata.ontology.records import MEASURED

MINISTRY = actor_iri("Borduria's foreign ministry")


def claim(sample, words: str):
    return next(one for one in sample.claims if words in one.quote)


@pytest.fixture
def event(sample) -> Event:
    accused, denied = claim(sample, "said on Tuesday"), claim(sample, "denied that")
    reply = Reply("Denied", denied.id, accused.id, MINISTRY, None, "in the same piece")
    label = "arms transfer: Borduria → Alerian government"
    return Event("id:event-f00d", "ArmsTransfer", label, (accused.id,), 1, 1, (reply,))


def case(sample, *events, newest=()):
    return SimpleNamespace(
        documents=lambda: iter(sample.documents),
        claims=lambda: iter(sample.claims),
        actors=lambda: iter(sample.actors),
        locations=lambda: iter(()),
        events=lambda: iter(events),
        newest=lambda: newest,
        store=Store,
        path=Path("no-such-case"),
        settings=lambda: Settings(FORMAT, "", "", "", ""),
        unsure=False,
        roll_up=False,
    )


def told(sample, *events):
    return register(sample.claims, sample.documents, sample.actors, events=events)


def opened(sample, *events, coverage=None, newest=()):
    files = told(sample, *events)
    return opening(
        case(sample, *events, newest=newest), files, {}, [], coverage or {}, pages="documents"
    )


def test_an_answer_that_turns_down_an_accusation_makes_a_dispute(sample, event):
    found = disputes(told(sample, event), {"id:event-f00d": "events/event-f00d.html"})
    (one,) = found.first
    assert one.event.href == "events/event-f00d.html"
    assert (one.how, one.why, one.telling, one.denying) == ("Denied", "in the same piece", 1, 1)
    assert "said on Tuesday" in one.told.quote
    assert "denied that" in one.denied.quote
    assert one.denied.href.startswith("documents/")
    assert found.left == 0


def test_an_unsure_denial_is_shown_and_marked_and_an_unsure_accusation_is_none(sample, event):
    def read_unsurely(words: str):
        claims = tuple(
            replace(one, extractor=MEASURED, confidence=0.3) if words in one.quote else one
            for one in sample.claims
        )
        return disputes(told(replace(sample, claims=claims), event), {})

    assert [one.denied.unsure for one in read_unsurely("denied that").first] == [True]
    assert read_unsurely("said on Tuesday").first == ()


def test_stories_say_why_their_steps_belong_together(sample):
    (arms,) = (kind for kind in opened(sample).stories if kind.name == "arms")
    story = arms.stories[0]
    assert [step.source.text for step in story.steps][-1] == "Reva Brigade"
    assert story.form
    assert story.reason
    assert all(step.quote and step.href for step in story.steps)


def test_what_the_last_change_brought_is_new(sample):
    first = opened(sample, newest=(sample.documents[1].id, "gone"))
    assert [one.title for one in first.fresh] == ["Who arms the other side"]
    assert "claims" in first.fresh[0].told
    assert opened(sample).fresh == ()


def test_silence_is_told_and_not_taken_for_absence(sample):
    silence = Silence(0, 5, None, "words")
    paper = sample.documents[0].id
    covered = Coverage(100, 90, 0, 10, 12, 3, (silence, silence))
    first = opened(sample, coverage={paper: covered})
    assert "12 sentences read; 3 gave a claim" in first.read
    assert any("2 look like an event" in words for words in first.read)
    assert [(one.title, one.told) for one in first.silent] == [
        ("Monitor urges halt", "2 of 12 sentences")
    ]


def test_the_page_has_its_index_in_it_and_hostile_words_stay_text(hostile):
    first = opened(hostile)
    page = case_view(hostile.documents, hostile.claims, [], [], [], pages="x", opening=first).html
    assert 'id="ask"' in page
    assert 'id="sentences-0"' in page
    assert "<img src=x" not in page
    assert "</script><script>document" not in page
