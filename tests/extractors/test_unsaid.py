"""What nobody says now is not told as said, who hears it is no speaker, as if is no deed."""

from __future__ import annotations

import pytest

ACTS = [
    ("the army shelled the mill", "Shelling"),
    ("the militia killed the hostages", "Killing"),
    ("Lydia armed the rebels", "ArmsTransfer"),
]
SURE = {"Certain", "Probable"}
each_act = pytest.mark.parametrize("act", ACTS, ids=[kind for _, kind in ACTS])


def _told(claims, kind):
    return [c for c in claims if c.event_type == kind]


@each_act
@pytest.mark.parametrize(
    "unsaid",
    [
        "The envoy took back his claim that",
        "The envoy retracted his statement that",
        "The envoy apologised for saying that",
        "The envoy no longer claims that",
        "The envoy was lying when he said",
        "The envoy was misquoted as saying that",
        "The envoy finds it hard to believe that",
        "The envoy forgot to say that",
        "The envoy backed away from his claim that",
        "The envoy regretted saying that",
        "It has yet to be proven that",
        "The envoy scoffed at claims that",
        "The envoy shot down rumours that",
        "The envoy dismissed as absurd the idea that",
        "It has not been proven that",
        "It was as if",
    ],
)
def test_what_is_not_said_is_not_told(claims_in, unsaid, act) -> None:
    words, kind = act
    told = _told(claims_in(f"{unsaid} {words}."), kind)
    past = {"Past", "Ongoing"}
    assert not [
        c
        for c in told
        if c.polarity == "Positive" and c.certainty in SURE and c.temporality in past
    ]


@each_act
def test_who_only_pretends_says_what_was_not_so(claims_in, act) -> None:
    words, kind = act
    told = _told(claims_in(f"The envoy pretended that {words}."), kind)
    assert {(c.claimer.name if c.claimer else None, c.polarity) for c in told} == {
        ("envoy", "Positive"),
        (None, "Negative"),
    }


@each_act
@pytest.mark.parametrize(
    "said",
    [
        "Quint heard from the envoy that {}.",
        "Quint was informed by the envoy that {}.",
        "Quint learned from the envoy that {}.",
        "The envoy explained to Quint that {}.",
        "The envoy assured Quint that {}.",
        "The envoy convinced Quint that {}.",
        "The envoy is convinced that {}.",
        "The envoy is adamant that {}.",
        "The envoy has no doubt that {}.",
        "If the envoy is to be believed, {}.",
        "If the envoy is right, {}.",
    ],
)
def test_who_says_it_is_named_and_not_who_hears_it(claims_in, said, act) -> None:
    words, kind = act
    told = _told(claims_in(said.format(words)), kind)
    assert {c.claimer.name if c.claimer else None for c in told} == {"envoy"}


@pytest.mark.parametrize(
    "text",
    [
        "The colonel denied to the judge that he had tortured the clerk.",
        "The colonel denied to reporters that he had tortured the clerk.",
    ],
)
def test_what_is_denied_to_somebody_is_denied(claims_in, text) -> None:
    told = _told(claims_in(text), "Torture")
    assert [(c.claimer.name, c.polarity, c.speech_act) for c in told] == [
        ("colonel", "Negative", "Deny")
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The rebels came to kill the judge but fled.", "Killing"),
        ("The rebels went to kill the judge.", "Killing"),
        ("Whoever kidnaps the nurses will be punished.", "Kidnapping"),
        ("The army held off on shelling the mill.", "Shelling"),
        ("The rebels all but destroyed the mill.", "Destruction"),
    ],
)
def test_what_one_comes_for_or_all_but_does_is_not_done(claims_in, text, kind) -> None:
    told = _told(claims_in(text), kind)
    assert not [
        c for c in told if c.polarity == "Positive" and c.temporality in {"Past", "Ongoing"}
    ]


@pytest.mark.parametrize(
    "tried",
    [
        "Quint stood trial for kidnapping the nurses.",
        "Quint was questioned about kidnapping the nurses.",
        "Quint is being sued for kidnapping the nurses.",
    ],
)
def test_who_is_tried_or_asked_about_it_is_only_accused(claims_in, tried) -> None:
    told = _told(claims_in(tried), "Kidnapping")
    assert {(c.speech_act, c.certainty) for c in told} == {("Accuse", "Probable")}


@each_act
@pytest.mark.parametrize("quiet", ["hid that", "concealed that", "ignored that", "omits that"])
def test_who_keeps_quiet_about_it_does_not_say_it(claims_in, quiet, act) -> None:
    words, kind = act
    told = _told(claims_in(f"The minister {quiet} {words}."), kind)
    assert {(c.polarity, c.claimer) for c in told} <= {("Positive", None)}


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("The rebels claimed the bombing of the port.", "Bombing", "rebels"),
        ("The army claimed the killing of ten rebels.", "Killing", "army"),
        ("The militia claimed the attack on the camp.", "Attack", "militia"),
    ],
)
def test_who_claims_a_deed_did_it_by_his_own_word(claims_in, text, kind, who) -> None:
    told = _told(claims_in(text), kind)
    assert [(c.claimer.name, [a.name for a in c.agent]) for c in told] == [(who, [who])]


@pytest.mark.parametrize(
    "text",
    ["The rebels claimed the deaths of ten women.", "The envoy claimed the killing of ten women."],
)
def test_who_claims_that_people_died_killed_nobody(claims_in, text) -> None:
    assert not [a for c in claims_in(text) for a in c.agent]
