"""Who reports an act, or puts out a picture of it, says it; who only holds the picture does not."""

from __future__ import annotations

import pytest


def claimers(claims, event_type: str) -> set[str | None]:
    """Return who makes the claims of a type; None is the text itself."""
    return {c.claimer and c.claimer.text for c in claims if c.event_type == event_type}


@pytest.mark.parametrize(
    ("text", "event_type", "who"),
    [
        ("Local press reported airstrikes on the mill.", "AerialAttack", "Local press"),
        ("Local press reported deaths resulting from torture.", "Torture", "Local press"),
        ("The union reported injuries caused by the shelling.", "Shelling", "union"),
        ("Lydian state media reports airstrikes near Darsa.", "AerialAttack", "state media"),
        ("The Homs Network published a video showing the destruction of a hospital.",
         "Destruction", "Homs Network"),
        ("Reuters released photographs showing soldiers beating monks.",
         "PhysicalAssault", "Reuters"),
        ("The union posted footage showing the bombing of a market.", "Bombing", "union"),
    ],
)  # fmt: skip
def test_who_reports_or_puts_it_out_says_it(claims_in, text, event_type, who) -> None:
    (found,) = claimers(claims_in(text), event_type)
    assert found is not None
    assert found.endswith(who)


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("A video shows soldiers beating a boy.", "PhysicalAssault"),
        ("Residents obtained a video showing soldiers beating a boy.", "PhysicalAssault"),
        ("The army never released photographs showing soldiers beating monks.", "PhysicalAssault"),
        ("The police confiscated a poster showing the killing of a monk.", "Killing"),
        ("The court examined deaths caused by the bombing of the port.", "Bombing"),
        ("The ministry reported delays in the trial of the men who killed a farmer.", "Killing"),
    ],
)
def test_the_text_itself_says_the_rest(claims_in, text, event_type) -> None:
    assert claimers(claims_in(text), event_type) == {None}


@pytest.mark.parametrize("text", ["The media reports on airstrikes.", "Police reports, claims."])
def test_reports_without_an_object_stay_a_noun(nlp, text) -> None:
    doc = nlp(text)
    assert not any(t.lower_ == "reports" and t.tag_ == "VBZ" and t.dep_ == "ROOT" for t in doc[:2])
