import pytest
from allegata.extractors.discourse.parentheticals import find_asides, parenthetical_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Syrian forces shelled Homs, Amnesty International said.", "International"),
        ("Syrian forces, Amnesty International said, shelled Homs.", "Amnesty"),
        ("Syrian forces shelled Homs, according to Amnesty International.", "Amnesty"),
        ("According to Amnesty International, Syrian forces shelled Homs.", "International"),
    ],
)
def test_an_aside_attributes_the_event_beside_it(parsed, text, speaker):
    doc = parsed(text)
    (verb,) = [t for t in doc if t.text == "shelled"]
    parenthetical = parenthetical_of(verb)
    assert parenthetical is not None
    assert parenthetical.speaker.text == speaker
    assert not parenthetical.start <= verb.i < parenthetical.end


def test_an_aside_does_not_attribute_its_own_words(parsed):
    doc = parsed("Syrian forces shelled Homs, Amnesty International said.")
    (parenthetical,) = find_asides(doc)
    assert not any(parenthetical.covers(t) for t in doc[parenthetical.start : parenthetical.end])


@pytest.mark.parametrize(
    "text",
    [
        "Syrian forces shelled Homs.",
        "Amnesty International said that Syrian forces shelled Homs.",
        "Russia denied that it supplied weapons to Syria.",
    ],
)
def test_a_plain_clause_or_a_that_clause_needs_no_aside(parsed, text):
    assert list(find_asides(parsed(text))) == []


def test_an_aside_does_not_reach_into_the_next_sentence(parsed):
    doc = parsed(
        "Syrian forces shelled Homs, Amnesty International said. Rebels killed two farmers."
    )
    (killed,) = [t for t in doc if t.text == "killed"]
    assert parenthetical_of(killed) is None


def test_the_words_of_an_aside_fill_no_role(one, roles):
    claim = one("Syrian forces, Amnesty International said, shelled Homs.")
    assert roles(claim) == {"agent": ["Syrian armed forces"], "target": ["Homs"]}
