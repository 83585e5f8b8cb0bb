"""A reply needs a speech act, the same matter, the order of time, and the side of the accused."""

from __future__ import annotations

import pytest
from allegata.graph.claims.replies import MOST_ANSWERED, Reply, replies
from allegata.ontology.identity import ID
from traced import traces

CHARGE = "claimer=Eastland; act=Accuse; agent=Northland; recipient=Midland"
DENIAL = "claimer=Northland; act=Deny; agent=Northland; recipient=Midland"


def found(*sources: str) -> list[Reply]:
    return list(replies(traces(*sources)))


def kinds(*sources: str) -> list[str]:
    return [reply.kind for reply in found(*sources)]


def test_a_denial_by_the_accused_answers_the_accusation_and_says_why() -> None:
    (reply,) = found(
        f"Wire; published=2012-06-01\n{CHARGE}", f"Post; published=2012-06-20\n{DENIAL}"
    )
    assert (reply.kind, reply.by, reply.to) == ("Denied", f"{ID}northland", f"{ID}eastland")
    assert reply.why == "the accused's side; the same done to; said 19 days later"


def test_negative_words_alone_are_no_reply() -> None:
    negative = (
        "claimer=Northland; act=Assert; polarity=Negative; agent=Northland; recipient=Midland"
    )
    assert kinds(f"Wire\n{CHARGE}\n{negative}") == []


@pytest.mark.parametrize("speaker", ["Westland", "Midland", "Rights Watch"])
def test_whoever_is_not_of_the_side_of_the_accused_does_not_answer_for_it(speaker: str) -> None:
    assert (
        kinds(f"Wire\n{CHARGE}\n{DENIAL.replace('claimer=Northland', f'claimer={speaker}')}") == []
    )


def test_a_part_of_the_accused_answers_for_it() -> None:
    army = DENIAL.replace("claimer=Northland", "claimer=First Army")
    assert kinds(f"Wire\n{CHARGE}\n{army}") == ["Denied"]


def test_a_denial_before_the_accusation_answers_nothing() -> None:
    early = f"Post; published=2012-05-01\n{DENIAL}"
    assert kinds(f"Wire; published=2012-06-01\n{CHARGE}", early) == []


def test_a_denial_that_a_paper_tells_a_day_before_the_accusation_answers_it() -> None:
    early = f"Post; published=2012-05-31\n{DENIAL}"
    assert kinds(f"Wire; published=2012-06-01\n{CHARGE}", early) == ["Denied"]


def test_a_denial_years_later_answers_another_accusation() -> None:
    late = f"Post; published=2015-06-01\n{DENIAL}"
    assert kinds(f"Wire; published=2012-06-01\n{CHARGE}", late) == []


def test_a_denial_of_another_kind_of_act_answers_nothing() -> None:
    assert kinds(f"Wire\n{CHARGE}\n{DENIAL}; type=Killing") == []


def test_a_denial_of_another_place_answers_nothing() -> None:
    there, here = "type=Killing; location=Mill Town", "type=Killing; location=Harbour Town"
    assert kinds(f"Wire\n{CHARGE}; {there}\n{DENIAL}; {here}") == []


def test_a_denial_of_the_weapon_answers_the_attack_in_the_same_piece() -> None:
    attack = "claimer=Eastland; type=AerialAttack; agent=Northland; target=town"
    denial = "claimer=Northland; act=Deny; type=ChemicalAttack; agent=Northland"
    assert kinds(f"Wire\n{attack}\n{denial}") == ["Denied"]
    assert kinds(f"Wire\n{attack}", f"Post\n{denial}") == []


def test_an_accusation_is_rejected_by_the_word_for_it_in_the_same_piece() -> None:
    rejected = "act=Report; type=Rejection; agent=Northland; target=accusation"
    (reply,) = found(f"Wire\n{CHARGE}; when=2011\n{CHARGE}; when=2012\n{rejected}")
    assert (reply.kind, reply.by) == ("Rejected", f"{ID}northland")
    assert kinds(f"Wire\n{CHARGE}", f"Post\n{rejected}") == []
    assert kinds(f"Wire\n{CHARGE}\n{rejected.replace('accusation', 'draft')}") == []


def test_whoever_accuses_the_accuser_of_the_same_answers_by_a_counter_accusation() -> None:
    back = "claimer=Northland; act=Accuse; agent=Eastland; recipient=River Front"
    (reply,) = found(f"Wire; published=2012-06-01\n{CHARGE}", f"Post; published=2012-07-01\n{back}")
    assert (reply.kind, reply.by) == ("CounterAccused", f"{ID}northland")
    assert kinds(f"Wire\n{CHARGE}\n{back}; type=Torture") == []


def test_an_accusation_that_was_turned_down_first_is_no_counter_accusation() -> None:
    back = "claimer=Northland; act=Accuse; agent=Eastland; recipient=River Front"
    assert kinds(f"Wire\n{DENIAL}\n{back}\n{CHARGE}") == ["Denied"]


def test_whoever_owns_up_to_it_admits_the_accusation() -> None:
    assert kinds(f"Wire\n{CHARGE}\n{DENIAL.replace('act=Deny', 'act=Admit')}") == ["Admitted"]


def test_an_inquiry_by_the_accused_answers_the_accusation_before_it() -> None:
    inquiry = "act=Report; type=Investigation; agent=Northland"
    assert kinds(f"Wire\n{CHARGE}\n{inquiry}") == ["Investigated"]
    assert kinds(f"Wire\n{inquiry}\n{CHARGE}") == []


def test_one_claim_answers_the_nearest_accusations_and_no_more() -> None:
    earlier = [f"Wire {day}; published=2012-05-{day}\n{CHARGE}" for day in range(10, 30)]
    answered = found(*earlier, f"Post; published=2012-05-30\n{DENIAL}")
    assert len(answered) == MOST_ANSWERED
    assert {reply.why.rpartition("; ")[2] for reply in answered} >= {"said in the same days"}
    assert not any("said 20 days later" in reply.why for reply in answered)


def test_nobody_answers_himself() -> None:
    own = "claimer=Northland; act=Accuse; agent=Northland; recipient=Midland"
    assert kinds(f"Wire\n{own}\n{DENIAL}") == []
