import pytest

TO_SYRIA = "supply weapons to Syria."


def commitment(claim):
    return claim.polarity, claim.certainty, claim.temporality


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers did not kill two farmers.",
        "Soldiers never attacked the village.",
        "No farmers were killed.",
        "Nobody was killed.",
        "Soldiers failed to kill two farmers.",
        "Soldiers refused to attack the village.",
        "The army prevented an attack on the village.",
        "Neither side used chemical weapons.",
        "None of the farmers were killed by soldiers.",
    ],
)
def test_what_is_said_not_to_have_happened_is_negative(one, text):
    assert (one(text).polarity, one(text).certainty) == ("Negative", "Certain")


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Rebels killed two farmers.", "Certain"),
        ("Soldiers reportedly killed two farmers.", "Probable"),
        ("Soldiers probably attacked the village.", "Probable"),
        ("The alleged killing of two farmers caused anger.", "Probable"),
        ("Soldiers seemed to attack the village.", "Probable"),
        ("Rebels are believed to have killed two farmers.", "Probable"),
        ("Turkey suspects that soldiers killed two farmers.", "Probable"),
        ("Soldiers possibly killed two farmers.", "Possible"),
        ("Soldiers may have killed two farmers.", "Possible"),
        ("It is unclear whether soldiers killed two farmers.", "Unknown"),
        ("There were no reports of attacks on the village.", "Unknown"),
    ],
)
def test_hedges_lower_the_certainty_and_keep_the_polarity(one, text, certainty):
    assert commitment(one(text)) == ("Positive", certainty, "Past")


def test_what_is_tried_is_no_deed_of_the_past(one):
    claim = one("Soldiers tried to attack the village.")
    assert commitment(claim) == ("Positive", "Possible", "Hypothetical")


def test_no_evidence_that_makes_a_weak_negative(one):
    claim = one("There is no evidence that soldiers killed two farmers.")
    assert claim.polarity == "Negative"
    assert claim.certainty != "Certain"


def test_evidence_that_stays_positive(one):
    assert one("There is evidence that soldiers killed two farmers.").polarity == "Positive"


@pytest.mark.parametrize(
    ("text", "temporality"),
    [
        ("Russia supplied weapons to Syria.", "Past"),
        ("Soldiers have attacked the village.", "Past"),
        ("Russia is supplying weapons to Syria.", "Ongoing"),
        ("Soldiers are attacking the village.", "Ongoing"),
        ("Russia continues to supply weapons to Syria.", "Ongoing"),
        ("Soldiers will attack the village.", "Future"),
        ("Rebels planned to attack the village.", "Future"),
        ("Russia would supply weapons to Syria.", "Hypothetical"),
        ("Soldiers might attack the village.", "Hypothetical"),
        ("The risk of an attack on the village caused anger.", "Hypothetical"),
    ],
)
def test_tense_and_modals_say_when(one, text, temporality):
    assert (one(text).temporality, one(text).polarity) == (temporality, "Positive")


def test_a_condition_and_its_consequence_are_hypothetical(one):
    text = "If soldiers attack the village, people will flee."
    condition = one(text, of="AttackOnProtectedObject")
    assert commitment(condition) == ("Positive", "Possible", "Hypothetical")
    assert one(text, of="ForcedDisplacement").temporality == "Hypothetical"


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        (f"Russia must {TO_SYRIA}", "Positive"),
        (f"Russia should not {TO_SYRIA}", "Negative"),
        ("Russia must stop supplying weapons to Syria.", "Negative"),
        ("Turkey urged Russia not to supply weapons to Syria.", "Negative"),
        ("Amnesty International urged Russia to stop supplying weapons to Syria.", "Negative"),
        ("Amnesty International called on Russia to stop supplying weapons to Syria.", "Negative"),
        ("Russia must stop supplying weapons to Syria, Amnesty International said.", "Negative"),
    ],
)
def test_a_demand_is_hypothetical_and_a_demanded_stop_negative(one, roles, text, polarity):
    claim = one(text, act="Demand")
    assert (claim.speech_act, claim.temporality) == ("Demand", "Hypothetical")
    assert claim.polarity == polarity
    expected = {"agent": ["Russia"], "recipient": ["Syria"], "material": ["weapons"]}
    assert roles(claim) == expected


@pytest.mark.parametrize("text", ["urged", "called on"])
def test_who_demands_is_the_claimer(one, text):
    said = f"Amnesty International {text} Russia to stop supplying weapons to Syria."
    claim = one(said, act="Demand")
    assert claim.claimer.name == "Amnesty International"


@pytest.mark.parametrize(
    ("text", "claimer", "polarity"),
    [
        ("Turkey called for the release of two journalists.", "Turkey", "Positive"),
        (
            "Amnesty International demanded the release of two journalists.",
            *("Amnesty International", "Positive"),
        ),
        (
            "Amnesty International called for an end to attacks on the village.",
            *("Amnesty International", "Negative"),
        ),
    ],
)
def test_a_demanded_noun_is_a_demand(one, text, claimer, polarity):
    claim = one(text, act="Demand")
    assert (claim.speech_act, claim.claimer.name, claim.polarity) == ("Demand", claimer, polarity)


def test_what_a_demand_takes_for_granted_is_not_demanded(one, roles):
    claim = one(
        "Amnesty International demanded information on people killed by soldiers.", of="Killing"
    )
    assert claim.speech_act != "Demand"
    assert commitment(claim) == ("Positive", "Certain", "Past")
    assert roles(claim) == {"agent": ["soldiers"], "victim": ["people"]}


def test_what_has_stopped_did_happen(one):
    assert commitment(one("Russia has stopped supplying weapons to Syria."))[0] == "Positive"
    assert commitment(one("Soldiers stopped attacking the village."))[::2] == ("Positive", "Past")


def test_a_question_asserts_nothing(one):
    claim = one("Did soldiers kill two farmers?")
    assert (claim.speech_act, claim.certainty) == ("Question", "Unknown")


def test_a_feared_future_of_others_is_no_threat(one):
    claim = one("Turkey warned that Syria would attack the village.")
    assert (claim.claimer.name, claim.temporality) == ("Turkey", "Future")
    assert claim.speech_act not in {"Threaten", "Promise"}


def test_a_promise_not_to_is_a_negative_future(one):
    claim = one("Russia promised not to supply weapons to Syria.")
    assert (claim.speech_act, claim.claimer.name) == ("Promise", "Russia")
    assert (claim.polarity, claim.temporality) == ("Negative", "Future")


def test_a_negation_ends_at_but(claims):
    found = claims("Rebels did not attack the village but killed two farmers.")
    assert {c.event_type: c.polarity for c in found} == {
        "AttackOnProtectedObject": "Negative",
        "Killing": "Positive",
    }


def test_what_is_to_be_secured_is_demanded_not_done(one):
    claim = one("Monitors called on Iran to secure the release of a journalist.")
    assert (claim.event_type, claim.speech_act) == ("Release", "Demand")
    assert (claim.polarity, claim.temporality) == ("Positive", "Hypothetical")


def test_a_foiled_attempt_is_not_done_nor_made_by_who_foils_it(one, roles):
    claim = one("Guards foiled an attempt by rebels to kidnap a judge.")
    assert (claim.event_type, claim.polarity) == ("Kidnapping", "Negative")
    assert roles(claim) == {"agent": ["rebels"], "victim": ["judge"]}


def test_an_inverted_had_is_a_condition(claims):
    found = claims("Had the army attacked the village, farmers would have died.")
    assert {c.temporality for c in found} == {"Hypothetical"}
    assert any(c.target and c.target[0].name == "village" for c in found)
