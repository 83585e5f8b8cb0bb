import pytest

KILLED = "soldiers killed two farmers."


@pytest.mark.parametrize(
    "text",
    [
        "Amnesty International said that Syrian forces shelled Homs.",
        "Syrian forces shelled Homs, Amnesty International said.",
        "Syrian forces, Amnesty International said, shelled Homs.",
        "Syrian forces shelled Homs, according to Amnesty International.",
        "According to Amnesty International, Syrian forces shelled Homs.",
        "Syrian forces shelled Homs: Amnesty International",
    ],
)
def test_who_says_it_is_found_wherever_the_sentence_puts_it(one, roles, text):
    claim = one(text)
    assert (claim.claimer.name, claim.speech_act) == ("Amnesty International", "Assert")
    assert roles(claim) == {"agent": ["Syrian armed forces"], "target": ["Homs"]}
    assert (claim.polarity, claim.certainty) == ("Positive", "Certain")


def test_a_name_before_a_headlines_colon_says_the_rest(one):
    claim = one("Turkey: Syrian forces shelled Homs")
    assert (claim.claimer.name, claim.event_type) == ("Turkey", "Shelling")


def test_a_sentence_that_names_no_speaker_has_no_claimer(one):
    claim = one("Syrian forces shelled Homs.")
    assert (claim.claimer, claim.speech_act, claim.cue) == (None, "Report", None)


@pytest.mark.parametrize(
    ("text", "act", "cue"),
    [
        (f"Turkey confirmed that {KILLED}", "Confirm", "confirmed"),
        (f"Residents said that {KILLED}", "Testify", "said"),
        ("Russia admitted that it supplied weapons to Syria.", "Admit", "admitted"),
        ("Turkey condemned the killing of two farmers by soldiers.", "Condemn", "condemned"),
    ],
)
def test_the_reporting_word_gives_the_speech_act(one, text, act, cue):
    claim = one(text)
    assert (claim.speech_act, claim.cue, claim.polarity) == (act, cue, "Positive")
    assert text.startswith(claim.claimer.text)


@pytest.mark.parametrize("what", [f"that {KILLED}", "the killing of two farmers."])
def test_what_a_body_reports_is_its_own_claim(one, what):
    claim = one(f"Amnesty International reported {what}")
    assert (claim.claimer.name, claim.cue) == ("Amnesty International", "reported")
    assert claim.speech_act in {"Report", "Assert"}
    assert (claim.polarity, claim.certainty) == ("Positive", "Certain")


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Turkey accused Syria of shelling Homs.", "Syria"),
        ("Turkey blamed Syria for the attack on the village.", "Syria"),
    ],
)
def test_an_accusation_is_the_accusers_claim_about_the_accused(one, roles, text, accused):
    claim = one(text)
    assert (claim.claimer.name, claim.speech_act) == ("Turkey", "Accuse")
    assert (roles(claim)["agent"], claim.polarity) == ([accused], "Positive")


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Russia denied supplying weapons to Syria.", "Russia"),
        ("Russia denied that it supplied weapons to Syria.", "Russia"),
        ("Russia rejected claims that it supplied weapons to Syria.", "Russia"),
        ("Rebels denied attacking the village.", "Rebels"),
        ("The rebels denied that they attacked the village.", "rebels"),
    ],
)
def test_a_denial_is_a_negative_claim_of_who_denies(one, roles, text, agent):
    claim = one(text)
    assert (claim.claimer.name, claim.speech_act) == (agent, "Deny")
    assert (claim.polarity, claim.certainty) == ("Negative", "Certain")
    assert roles(claim)["agent"] == [agent]


def test_denying_any_role_is_a_denial_of_having_done_it(one, roles):
    claim = one("The minister denied any role in the killing of two farmers.")
    assert (claim.claimer.name, claim.speech_act, claim.polarity) == (
        "minister",
        "Deny",
        "Negative",
    )
    assert roles(claim) == {"agent": ["minister"], "victim": ["farmers"]}


def test_a_denial_of_unnamed_reports_is_one_denial(one):
    claim = one("Turkey denied reports that its soldiers killed two farmers.")
    assert (claim.claimer.name, claim.speech_act, claim.polarity) == ("Turkey", "Deny", "Negative")


def test_a_denial_of_somebodys_claim_is_two_claims(claims):
    found = claims("Russia denied Turkish claims that it supplied weapons to Syria.")
    said = {(c.claimer.name, c.speech_act, c.polarity) for c in found}
    assert said == {("Russia", "Deny", "Negative"), ("Turkey", "Assert", "Positive")}
    assert {c.agent[0].name for c in found} == {"Russia"}


@pytest.mark.parametrize(
    ("verb", "act", "polarity"),
    [
        ("claimed", "ClaimResponsibility", "Positive"),
        ("denied", "DenyResponsibility", "Negative"),
    ],
)
def test_responsibility_is_claimed_or_denied_by_the_agent(one, roles, verb, act, polarity):
    claim = one(f"Rebels {verb} responsibility for the attack on the village.")
    assert (claim.speech_act, claim.polarity, claim.claimer.name) == (act, polarity, "Rebels")
    assert roles(claim) == {"agent": ["Rebels"], "target": ["village"]}


def test_a_relayed_claim_is_kept_beside_the_one_that_relays_it(claims):
    text = f"Amnesty International said that residents reported that {KILLED}"
    outer, inner = sorted(claims(text), key=lambda c: c.relays, reverse=True)
    assert (outer.claimer.name, outer.relays) == ("Amnesty International", (inner.id,))
    assert (inner.claimer.name, inner.relays) == ("residents", ())
    assert outer.victim == inner.victim


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Russia threatened to bomb Homs.", "Threaten"),
        ("France promised to send food to Syria.", "Promise"),
    ],
)
def test_threats_and_promises_are_about_the_future(one, text, act):
    claim = one(text)
    assert (claim.speech_act, claim.temporality) == (act, "Future")
    assert claim.claimer.name == claim.agent[0].name


def test_a_threat_that_names_no_event_is_a_threat_and_nothing_else(one):
    assert one("Russia threatened Turkey.").event_type == "Threat"


def test_a_claimer_keeps_the_words_used(one):
    assert one("Syria denied that its forces shelled Homs.").claimer.text == "Syria"
    claim = one(f"A report by Amnesty International said that {KILLED}")
    assert claim.claimer.name == "Amnesty International"


def test_what_stands_for_a_text_keeps_its_own_words(claims_in):
    text = "The army communique issued at night said much. It said the Lydians bombed the camp."
    assert [claim.claimer.text for claim in claims_in(text)] == ["It"]


def test_a_relative_clause_of_saying_has_its_antecedent_as_claimer(one):
    claim = one("Amnesty International, which said that soldiers killed two farmers, visited Homs.")
    assert claim.claimer.name == "Amnesty International"
    assert claim.agent[0].name == "soldiers"


def test_a_second_reporting_clause_has_the_same_claimer(claims):
    text = (
        "Homs was shelled by Syrian forces, Anna Weber said, adding that two farmers were killed."
    )
    assert {(c.event_type, c.claimer.name) for c in claims(text)} == {
        ("Shelling", "Anna Weber"),
        ("Killing", "Anna Weber"),
    }


def test_a_saying_that_is_over_does_not_report_the_next_clause(claims):
    text = (
        "Rebels shelled the town, the ministry says, "
        "and according to witnesses soldiers beat prisoners."
    )
    speakers = {c.event_type: c.claimer.text for c in claims(text)}
    assert speakers == {"Shelling": "ministry", "PhysicalAssault": "witnesses"}
