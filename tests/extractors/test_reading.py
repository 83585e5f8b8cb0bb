import pytest
from allegata.extractors.reading import read
from allegata.ontology.records import ROLES, Document, Segment
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

TEXT = (
    "Russia supplied weapons to Syria. Syrian forces shelled Homs, Amnesty International said.\n\n"
    '"We attacked the village," a rebel commander said.'
)
SENTENCES = (
    "Rebels killed 23 people in Homs on 12 June 2012.",
    "Russia denied that it supplied weapons to Syria.",
    "“Soldiers burned our house,” said Anna Weber, a farmer.",
    "GENEVA (20 May 2012) – Syrian forces shelled Homs.",
    "hassan77 writes: the army's jets bombed a school!",
)
GAPS = st.sampled_from(
    [" ", "\n", "\n\n", "\t ", "\u00a0", " \r\n ", "\u200b ", "\u2003", "\n\n\n"]
)


def whole(text):
    return Document("urn:doc", "d.txt", text, "0" * 64, (Segment(0, 0, len(text)),))


def facts(claim):
    return {role: [f.name for f in getattr(claim, role)] for role in ROLES if getattr(claim, role)}


def only(text, nlp, event_type):
    found = [c for c in read(whole(text), nlp).claims if c.event_type == event_type]
    assert len(found) == 1
    return found[0]


def test_boilerplate_is_not_read(reading):
    text = "Rebels killed two farmers. Syrian forces shelled Homs."
    found = reading(text, Segment(0, 0, 27, "Boilerplate"), Segment(1, 27, len(text)))
    assert [c.event_type for c in found.claims] == ["Shelling"]
    assert {m.start for m in found.mentions} == {m.start for m in found.mentions if m.start >= 27}
    assert "farmers" not in {a.name for a in found.actors}


def test_a_document_of_boilerplate_yields_nothing(reading):
    text = "Rebels killed two farmers."
    found = reading(text, Segment(0, 0, len(text), "Boilerplate"))
    assert (found.claims, found.mentions, found.actors, found.locations) == ((), (), (), ())


def test_an_empty_document_yields_nothing(reading):
    found = reading("")
    assert (found.claims, found.mentions, found.actors, found.locations) == ((), (), (), ())


def test_the_same_document_read_twice_gives_equal_readings(reading):
    assert reading(TEXT) == reading(TEXT)


def test_records_are_sorted_and_free_of_duplicates(reading):
    found = reading(TEXT)
    assert [c.start for c in found.claims] == sorted(c.start for c in found.claims)
    for records in (found.claims, found.actors, found.locations):
        ids = [r.id for r in records]
        assert len(ids) == len(set(ids))
    assert len(found.mentions) == len(set(found.mentions))
    assert [a.id for a in found.actors] == sorted(a.id for a in found.actors)


def test_mentions_are_slices_of_the_document(reading):
    found = reading(TEXT).mentions
    assert {m.kind for m in found} >= {"Event", "StateActor", "Organisation", "Location", "Weapon"}
    assert all(TEXT[m.start : m.end] == m.text for m in found)


def test_a_demonym_is_a_nationality_and_a_place_a_location(reading):
    kinds = {m.text: (m.kind, m.name) for m in reading(TEXT).mentions}
    assert kinds["Syrian"] == ("Nationality", "Syria")
    assert kinds["Homs"] == ("Location", "Homs")
    assert kinds["Russia"] == ("StateActor", "Russia")


def test_claimers_and_whom_they_belong_to_are_among_the_actors(reading):
    found = reading(TEXT)
    known = {a.id for a in found.actors}
    assert {c.claimer.id for c in found.claims if c.claimer} <= known
    assert {a.part_of for a in found.actors if a.part_of} <= known


def test_an_actor_named_in_one_segment_is_known_in_the_next(reading):
    text = "Sergei Lavrov visited Homs. Lavrov said that rebels killed two farmers."
    found = reading(text, Segment(0, 0, 28), Segment(1, 28, len(text)))
    (claim,) = found.claims
    assert (claim.claimer.name, claim.claimer.text) == ("Sergei Lavrov", "Lavrov")


def test_a_killing_with_toll_place_and_day(nlp):
    claim = only("Rebels killed 23 people in Homs on 12 June 2012.", nlp, "Killing")
    assert facts(claim) == {"agent": ["Rebels"], "victim": ["people"], "location": ["Homs"]}
    assert [(h.type, h.count_min, h.count_max) for h in claim.harm] == [("Killed", 23, 23)]
    assert (claim.event_start, claim.date_precision) == ("2012-06-12", "Day")


def test_a_passive_has_its_agent_behind_by(nlp):
    claim = only("Twelve farmers were killed by soldiers.", nlp, "Killing")
    assert facts(claim) == {"agent": ["soldiers"], "victim": ["farmers"]}


def test_a_denial_is_the_deniers(nlp):
    claim = only("Russia denied that it supplied weapons to Syria.", nlp, "ArmsTransfer")
    assert (claim.claimer.name, claim.speech_act, claim.polarity) == ("Russia", "Deny", "Negative")
    assert facts(claim)["agent"] == ["Russia"]


def test_a_report_has_its_claimer(nlp):
    text = "Amnesty International said that Syrian forces shelled Homs."
    claim = only(text, nlp, "Shelling")
    assert claim.claimer.name == "Amnesty International"
    assert (claim.speech_act, claim.polarity, claim.temporality) == ("Assert", "Positive", "Past")
    assert facts(claim) == {"agent": ["Syrian armed forces"], "target": ["Homs"]}


def test_a_demand_is_not_an_event_that_took_place(nlp):
    text = "Russia must supply weapons to Syria."
    claim = only(text, nlp, "ArmsTransfer")
    assert (claim.speech_act, claim.temporality) == ("Demand", "Hypothetical")
    assert facts(claim)["agent"] == ["Russia"]


def test_a_demanded_stop_is_an_unwanted_event(nlp):
    text = "Russia must stop supplying arms to Syria, Amnesty International said."
    found = [c for c in read(whole(text), nlp).claims if c.event_type == "ArmsTransfer"]
    assert {c.claimer.name for c in found} == {"Amnesty International"}
    told = {(c.speech_act, c.polarity, c.temporality) for c in found}
    assert told == {("Demand", "Negative", "Hypothetical"), ("Assert", "Positive", "Ongoing")}


def test_blame_falls_on_the_blamed(nlp):
    (claim,) = read(whole("Turkey blamed Syria for the attack on the village."), nlp).claims
    assert (claim.claimer.name, claim.speech_act) == ("Turkey", "Accuse")
    assert facts(claim) == {"agent": ["Syria"], "target": ["village"]}


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whatever_the_whitespace_offsets_hold(nlp, data):
    chosen = data.draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3))
    text = "".join(data.draw(GAPS) + s.replace(" ", data.draw(GAPS), 1) for s in chosen)
    found = read(whole(text), nlp)
    for claim in found.claims:
        assert text[claim.start : claim.end] == claim.quote
        for filler in (f for role in ROLES for f in getattr(claim, role)):
            assert text[filler.start : filler.end] == filler.text
    for mention in found.mentions:
        assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize("text", [" ".join(SENTENCES), "\n\n".join(SENTENCES)])
def test_the_pipeline_reads_the_same_document_the_same(nlp, text):
    found = read(whole(text), nlp)
    assert found.claims
    assert read(whole(text), nlp) == found
