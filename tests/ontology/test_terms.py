from __future__ import annotations

import pytest
from allegata.ontology import terms
from allegata.ontology.errors import TermError
from allegata.ontology.namespaces import AL, compact, expand, prologue
from allegata.ontology.records import ROLES
from allegata.ontology.vocabularies import codes


@pytest.mark.parametrize(
    ("kind", "name", "iri"),
    [
        ("certainty", "Unknown", AL.Unknown),
        ("date_precision", "Unknown", AL.UnknownPrecision),
        ("geoPrecision", "Unknown", AL.UnknownLevel),
        ("sourceConnection", "Unknown", AL.UnknownConnection),
        ("geoPrecision", "Country", AL.CountryLevel),
        ("dateBasis", "Relative", AL.RelativeDate),
        ("sourceConnection", "Relative", AL.RelativeOfVictim),
        ("actorType", "Medical", AL.Medical),
        ("sourceConnection", "Medical", AL.MedicalStaff),
        ("documentType", "Document", AL.OtherDocument),
        ("class", "Document", AL.Document),
        ("event_type", "ArmsTransfer", AL.ArmsTransfer),
        ("characterised_as", "WarCrime", AL.WarCrime),
    ],
)
def test_a_name_that_two_kinds_share_has_an_iri_for_each(kind: str, name: str, iri: str) -> None:
    assert terms.iri_of(kind, name) == iri


@pytest.mark.parametrize("kind", terms.kinds())
def test_name_and_iri_of_a_value_lead_to_each_other(kind: str) -> None:
    names = terms.names(kind)
    assert names
    assert [terms.name_of(terms.iri_of(kind, name)) for name in names] == list(names)
    assert len({terms.iri_of(kind, name) for name in names}) == len(names)


def test_an_unknown_name_is_an_error_that_lists_close_names_first() -> None:
    with pytest.raises(TermError, match=r"no certainty 'Probble': known are Probable, .*Unknown"):
        terms.iri_of("certainty", "Probble")


def test_an_unknown_kind_is_an_error_that_lists_the_kinds() -> None:
    with pytest.raises(TermError, match=r"no kind of value 'certainy': known are certainty, "):
        terms.iri_of("certainy", "Certain")


def test_an_unknown_iri_and_an_unknown_vocabulary_are_errors() -> None:
    with pytest.raises(TermError, match="ArmTransfer: known are ArmsTransfer"):
        terms.label_of(str(AL) + "ArmTransfer")
    with pytest.raises(TermError, match="no vocabulary 'cameos': known are cameo"):
        codes("eventType", "Killing", "cameos")


def test_every_field_of_a_claim_that_takes_values_has_a_kind() -> None:
    fields = ("speech_act", "polarity", "certainty", "temporality", "date_precision", "date_basis")
    assert all(terms.names(field) for field in (*fields, "event_type", "characterised_as"))


def test_every_role_of_the_records_is_a_property() -> None:
    assert [terms.label_of(AL[role]) for role in ROLES] == list(ROLES)


def test_wider_and_narrower_event_types_mirror_each_other() -> None:
    assert terms.broader("SuicideAttack") == "Bombing"
    assert terms.broader("Support") is None
    assert terms.narrower("Killing") == ("MassKilling", "UnlawfulKilling")
    assert all(name in terms.narrower(str(terms.broader(name))) for name in terms.event_types())


def test_harm_is_told_by_event_type_and_no_measure_is_harmful() -> None:
    assert terms.is_harmful("Torture")
    assert not any(terms.is_harmful(name) for name in terms.narrower("Measures"))
    harmless = {family for family in terms.families() if not terms.is_harmful(family)}
    assert harmless == {"Support", "Measures", "Politics", "Protest"}


def test_only_support_of_a_party_draws_an_edge_of_its_own() -> None:
    edges = {name: terms.edge_of(name) for name in terms.event_types() if terms.edge_of(name)}
    assert edges["ArmsTransfer"] == AL.allegedArmsTo
    assert edges["Financing"] == AL.allegedSupportTo
    assert set(edges) == set(terms.narrower("Support")) - {"HumanitarianAid"}


def test_codes_of_other_vocabularies_come_sorted_and_may_be_none() -> None:
    assert codes("eventType", "MilitarySupport", "cameo") == ("062", "072")
    assert codes("actorType", "Rebels", "plover") == ("REB",)
    assert codes("eventType", "WarCrime", "acled") == ()


def test_definitions_are_read_from_the_files() -> None:
    assert terms.definition_of(AL.Veto).startswith("A resolution or decision is blocked")


def test_compact_and_expand_are_each_others_inverse() -> None:
    for curie in ("id:usa", "al:claimer", "doc:wire-1", "g:derived", "xsd:date"):
        assert compact(expand(curie)) == curie
    assert compact("urn:x") == "<urn:x>"


@pytest.mark.parametrize("text", ["usa", "nowhere:usa", ""])
def test_expand_names_the_prefixes_when_it_does_not_know_one(text: str) -> None:
    with pytest.raises(TermError, match="al, id, doc"):
        expand(text)


def test_the_prologue_declares_every_prefix_once() -> None:
    lines = prologue().splitlines()
    assert "PREFIX al: <https://w3id.org/allegata#>" in lines
    assert len(lines) == len(set(lines))
