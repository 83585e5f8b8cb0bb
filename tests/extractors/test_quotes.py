import pytest

COMMANDER = '"We attacked the village," a rebel commander said.'
WEBER = '"We killed two farmers," said Anna Weber.'


@pytest.mark.parametrize(
    "text",
    [
        '"Soldiers killed two farmers," said Anna Weber.',
        '"Soldiers killed two farmers," Anna Weber said.',
        'Anna Weber said: "Soldiers killed two farmers."',
    ],
)
def test_a_quotation_is_said_by_who_stands_beside_it(one, roles, text):
    claim = one(text)
    assert (claim.claimer.name, claim.claimer.type) == ("Anna Weber", "Person")
    assert (claim.speech_act, claim.cue) == ("Assert", "said")
    assert roles(claim) == {"agent": ["Soldiers"], "victim": ["farmers"]}


def test_a_quotation_that_runs_on_keeps_its_speaker(claims):
    text = '"Soldiers killed two farmers," Anna Weber said. "They attacked the village."'
    killing, attack = claims(text)
    assert killing.claimer == attack.claimer
    assert attack.claimer.name == "Anna Weber"


def test_a_pronoun_in_a_quotation_finds_its_antecedent_there(one):
    text = '"Soldiers killed two farmers," Anna Weber said. "They attacked the village."'
    attack = one(text, of="AttackOnProtectedObject")
    assert [(f.name, f.text) for f in attack.agent] == [("Soldiers", "They")]


def test_we_of_one_speaker_are_nobody_that_nothing_tells(one):
    assert one(COMMANDER).claimer.name == "rebel commander"
    assert [(f.name, f.text) for f in one(COMMANDER).agent] == [("unidentified (we)", "We")]
    assert [(f.name, f.text) for f in one(WEBER).agent] == [("unidentified (we)", "We")]


@pytest.mark.parametrize("separator", [" ", "\n\n"])
@pytest.mark.parametrize(("first", "second"), [(COMMANDER, WEBER), (WEBER, COMMANDER)])
def test_we_never_crosses_from_one_speaker_to_another(claims, first, second, separator):
    found = {c.event_type: c for c in claims(first + separator + second)}
    assert set(found) == {"AttackOnProtectedObject", "Killing"}
    assert found["AttackOnProtectedObject"].claimer.name == "rebel commander"
    assert found["Killing"].claimer.name == "Anna Weber"
    assert found["AttackOnProtectedObject"].agent[0].id != found["Killing"].agent[0].id


def test_what_stands_outside_a_quotation_is_not_its_speakers(claims):
    text = '"Soldiers killed two farmers," said Anna Weber. Rebels attacked a hospital.'
    found = {c.event_type: c.claimer for c in claims(text)}
    assert found["AttackOnProtectedObject"] is None
    assert found["Killing"].name == "Anna Weber"


def test_a_witness_in_a_quotation_may_name_a_relative(one, roles):
    claim = one('"Soldiers killed my brother," said Anna Weber.')
    assert roles(claim) == {"agent": ["Soldiers"], "victim": ["brother"]}
    assert claim.claimer.name == "Anna Weber"


def test_a_quotation_without_an_event_makes_no_claim(claims):
    assert claims('"It\'s over."') == []
