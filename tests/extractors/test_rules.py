"""Every claim names the rules that touched it; every rule has a name and an example."""

import re
from pathlib import Path

import pytest
from allegata.extractors.explaining.rules import by_name
from allegata.extractors.lexicon.event_words import row_names

EXTRACTORS = Path(__file__).parents[2] / "extractors"
SOURCES = [p for p in sorted(EXTRACTORS.rglob("*.py")) if p.name != "rules.py"]


def test_a_rule_has_a_short_name_of_its_own_and_an_example() -> None:
    rows = (EXTRACTORS / "explaining" / "rules.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(by_name()) == len(rows)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in by_name())
    assert all(rule.example for rule in by_name().values())


def test_the_rows_of_the_event_lexicons_have_names_of_their_own() -> None:
    names = row_names()
    assert len(names) == len(set(names))
    assert "killing-verb-kill" in names
    assert not set(names) & by_name().keys()


@pytest.mark.parametrize("rule", by_name().values(), ids=lambda rule: rule.name)
def test_a_listed_rule_is_one_that_the_code_names(rule) -> None:
    assert any(f'"{rule.name}"' in path.read_text(encoding="utf-8") for path in SOURCES)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (
            "Syrian forces shelled Homs, according to Amnesty International.",
            ("shelling-verb-shell", "verb-subject", "verb-object", "aside", "act-of-asserting"),
        ),
        ("Police arbitrarily arrested two journalists.", ("sharpened-by-words", "verb-object")),
        ("Rebels attacked the hospital with mortars.", ("sharpened-by-instrument",)),
        ("Two farmers were shot dead by soldiers.", ("verb-subject", "verb-object", "toll")),
        ('"Soldiers killed my brother," said Anna Weber.', ("quotation", "toll", "verb-object")),
    ],
)
def test_a_claim_names_the_rules_that_touched_it(one, text, rules) -> None:
    found = one(text).rules
    assert set(rules) <= set(found)
    assert set(found) <= by_name().keys() | set(row_names())
