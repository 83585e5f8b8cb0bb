import pytest
from allegata.ontology.records import ROLES, Segment
from allegata.ontology.terms import names

TEXTS = [
    "Syrian and Russian forces shelled Homs.",
    "Rebels killed 23 people in Homs on 12 June 2012.",
    '"We attacked the village," a rebel commander said.',
    "Amnesty International urged Russia to stop supplying weapons to Syria.",
    "Anna Weber was arrested by police. Weber was tortured by soldiers.",
    "Russia denied Turkish claims that it supplied weapons to Syria.",
    "Between 10 and 15 people were killed by rebels.",
    "GENEVA (20 May 2012) – Rebels killed two farmers.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_quote_and_fillers_are_slices_of_the_document(claims, text):
    found = claims(text)
    assert found
    for claim in found:
        assert text[claim.start : claim.end] == claim.quote
        for filler in (f for role in ROLES for f in getattr(claim, role)):
            assert text[filler.start : filler.end] == filler.text
            assert claim.start <= filler.start < filler.end <= claim.end


@pytest.mark.parametrize("text", TEXTS)
def test_every_value_of_a_claim_is_a_term_of_the_ontology(claims, text):
    for claim in claims(text):
        for kind in ("event_type", "speech_act", "polarity", "certainty", "temporality"):
            assert getattr(claim, kind) in names(kind)
        assert claim.date_precision is None or claim.date_precision in names("date_precision")
        assert claim.date_basis is None or claim.date_basis in names("date_basis")
        assert 0 < claim.confidence < 1


def test_the_quote_is_the_sentence_of_the_event(claims):
    text = "Rebels entered the town. They killed two farmers."
    assert [c.quote for c in claims(text)] == ["They killed two farmers."]


def test_the_quote_leaves_the_dateline_out(one):
    claim = one("GENEVA (20 May 2012) – Rebels killed two farmers.")
    assert claim.quote == "Rebels killed two farmers."
    assert [f.name for f in claim.agent] == ["Rebels"]


def test_the_date_is_that_of_the_events_own_clause(one):
    claim = one("Rebels attacked the village on 12 June 2012.")
    assert (claim.event_start, claim.date_precision) == ("2012-06-12", "Day")
    assert one("Rebels killed two farmers.").event_start is None


def test_a_claim_that_lacks_its_agent_or_is_nominal_is_less_sure(one):
    full = one("Rebels killed two farmers.").confidence
    assert one("Two farmers were killed.").confidence < full
    assert one("The killing of two farmers by soldiers caused anger.").confidence < full


def test_the_same_words_elsewhere_are_another_claim(claims):
    first, second = claims("Rebels killed two farmers. Rebels killed two farmers.")
    assert first.id != second.id
    assert first.agent[0].id == second.agent[0].id


def test_claims_of_two_documents_differ(claims):
    text = "Rebels killed two farmers."
    (one,), (other,) = claims(text, id="urn:a"), claims(text, id="urn:b")
    assert (one.document, other.document) == ("urn:a", "urn:b")
    assert one.id != other.id


def test_a_comment_is_its_writers_claim(claims):
    text = "Rebels killed two farmers."
    (claim,) = claims(text, Segment(0, 0, len(text), "Comment", "hassan77"))
    assert (claim.claimer.name, claim.claimer.text) == ("hassan77", "hassan77")
    assert claim.speech_act != "Report"


def test_the_speaker_named_in_a_comment_goes_before_its_writer(claims):
    text = "Amnesty International said that Syrian forces shelled Homs."
    (claim,) = claims(text, Segment(0, 0, len(text), "Comment", "hassan77"))
    assert claim.claimer.name == "Amnesty International"


def test_each_comment_has_its_own_writer(claims):
    text = "Rebels killed two farmers. Syrian forces shelled Homs."
    segments = (Segment(0, 0, 27, "Comment", "hassan77"), Segment(1, 27, len(text), "Comment", "b"))
    found = {c.event_type: c for c in claims(text, *segments)}
    assert found["Killing"].claimer.name == "hassan77"
    assert found["Shelling"].claimer.name == "b"
    assert (found["Killing"].segment, found["Shelling"].segment) == (0, 1)


def test_a_post_within_an_article_is_its_writers_claim(one):
    assert one("hassan77 writes: Rebels killed two farmers.").claimer.name == "hassan77"


def test_a_weapon_and_a_way_station_have_their_roles(one, roles):
    found = roles(one("Turkey sold rifles to Syria through Lebanon."))
    assert found == {
        "agent": ["Turkey"],
        "recipient": ["Syria"],
        "intermediary": ["Lebanon"],
        "material": ["rifles"],
    }
    assert one("Turkey sold rifles to Syria through Lebanon.").material[0].type == "Weapon"
