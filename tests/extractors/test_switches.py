"""A rule can be switched off from outside: what tests/benchmarks/worth.py measures with."""

from __future__ import annotations

from rule_lines import lines_of
from switches import Switches, steps

TEXT = "Two farmers were shot dead by soldiers."


def test_a_rule_that_is_off_has_no_effect_and_is_back_afterwards(claims) -> None:
    before = claims(TEXT)
    for rule, role in (("verb-subject", "agent"), ("toll", "harm"), ("step: counts", "mention")):
        with Switches() as switches:
            switches.off = rule
            (found,) = claims(TEXT)
        assert rule in switches.heard
        assert not getattr(found, role, ())
    assert claims(TEXT) == before


def test_a_text_tells_the_rules_that_take_effect_in_it(claims) -> None:
    with Switches() as switches:
        found = claims(TEXT)
    assert found == claims(TEXT)
    assert {rule for claim in found for rule in claim.rules} <= switches.heard
    assert "headline-speaker" not in switches.heard


def test_a_row_of_the_event_lexicons_is_a_rule_too(claims) -> None:
    with Switches() as switches:
        switches.off = "killing-verb-kill"
        assert "Killing" not in {claim.event_type for claim in claims(TEXT)}


def test_a_condition_of_a_row_is_a_rule_too(claims) -> None:
    with Switches() as switches:
        assert claims("The earthquake killed 30 people.") == []
    assert "condition: unless_cause" in switches.heard


def test_steps_that_nothing_can_be_read_without_are_no_rules() -> None:
    assert "step: times" in set(steps())
    assert "step: lemmas" not in set(steps())


def test_the_lines_of_a_rule_are_those_of_its_function_or_of_its_statement() -> None:
    assert lines_of("toll", ("harm_of",)) > 15
    assert 0 < lines_of("negation") < 5
