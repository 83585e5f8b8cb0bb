"""Headlines whose verb looks like a noun, names behind what one is, states joined by a hyphen."""

from __future__ import annotations

import pytest


def _filled(claims, role: str, attribute: str = "name") -> set[str]:
    return {getattr(filler, attribute) for claim in claims for filler in getattr(claim, role)}


@pytest.mark.parametrize(
    ("text", "doer", "role", "whom"),
    [
        (
            "Greek police arrest man suspected of killing two hikers",
            "Greek police",
            "victim",
            "man",
        ),
        ("Spanish police detain singer accused of praising rebels", "police", "victim", "singer"),
        ("French police arrest two men over attack on a synagogue", "police", "victim", "men"),
        ("UK police charge man with murder of girl", "police", "target", "man"),
        ("Turkish soldiers kill two villagers near Solen", "soldiers", "victim", "villagers"),
        (
            "A Thai court sentences activist lawyer Arn Sutep to four years in prison",
            "Thai court",
            "target",
            "Arn Sutep",
        ),
    ],
)
def test_the_verb_of_a_headline_is_no_part_of_a_party(said, text, doer, role, whom) -> None:
    claims = said(text).claims
    assert any(name.endswith(doer) for name in _filled(claims, "agent"))
    assert whom in _filled(claims, role)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The killing of the man arrested in Tarn was condemned.", "man arrested in Tarn"),
        (
            "Relatives of the woman arrested on Monday attacked the police station.",
            "Relatives of the woman arrested on Monday",
        ),
        ("A police raid victim was released.", "police raid victim"),
    ],
)
def test_a_clause_within_a_party_is_its_own(said, text, words) -> None:
    claims = said(text).claims
    assert words in _filled(claims, "victim", "text") | _filled(claims, "agent", "text")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Canadian drug trafficker and fugitive Rory Wedin is arrested", {"Rory Wedin"}),
        ("Opposition figure Victoire Ineza Umubyeyi was held.", {"Victoire Ineza Umubyeyi"}),
        ("Police arrested opposition figure Ana Ineza Sol on Thursday.", {"Ana Ineza Sol"}),
        ("American football player Jude Jarvis was arrested in Tarn.", {"Jude Jarvis"}),
        ("Police arrested drug baron Pablo Ruiz in Tarn.", {"Pablo Ruiz"}),
        ("Police arrested human rights lawyer and activist Sena Okoro.", {"Sena Okoro"}),
        ("The British journalist and author Peter Hall was kidnapped.", {"Peter Hall"}),
        ("Cousins Aba and Tolisa Mafika were shot dead.", {"Aba Mafika", "Tolisa Mafika"}),
        ("British couple Paul and Ida Renwick were detained.", {"Paul Renwick", "Ida Renwick"}),
        ("Gunmen killed brothers Ahmed and Adil Karimi.", {"Ahmed Karimi", "Adil Karimi"}),
        ("Sisters Ana and Maria Lopez were kidnapped.", {"Ana Lopez", "Maria Lopez"}),
        ("Journalists Sami Haddad and Lina Nasser were killed.", {"Sami Haddad", "Lina Nasser"}),
        (
            "Militants killed trafficker Pablo Ruiz and fugitive Jose Marin.",
            {"Pablo Ruiz", "Jose Marin"},
        ),
    ],
)
def test_whoever_is_named_behind_what_he_is_has_his_whole_name(said, text, names) -> None:
    assert _filled(said(text).claims, "victim") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Gunmen killed a teacher and the doctor Jan Novak.", {"teacher", "Jan Novak"}),
        ("Soldiers detained student Lina Sol and teacher Omar Karim.", {"Lina Sol", "Omar Karim"}),
        ("Two brothers were killed by gunmen.", {"brothers"}),
    ],
)
def test_several_who_are_told_apart_stay_apart(said, text, names) -> None:
    assert _filled(said(text).claims, "victim") == names


def test_a_ship_named_after_somebody_is_nobody(said) -> None:
    claims = said("Rebels sank the ship Maria Carmen near Solen.").claims
    assert {f.type for c in claims for f in c.target} == {"Object"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A U.S.-British airstrike killed six people.", {"United States", "United Kingdom"}),
        ("US-British airstrikes hit Sanaa on Friday.", {"United States", "United Kingdom"}),
        ("He condemned American-British aggression.", {"United States", "United Kingdom"}),
        (
            "The Saudi-Emirati coalition bombed a market.",
            {"Saudi Arabia", "United Arab Emirates"},
        ),
        (
            "French-British troops arrested two pirates.",
            {"French armed forces", "British armed forces"},
        ),
        ("Turkish-Syrian clashes killed nine soldiers.", {"Turkey", "Syria"}),
    ],
)
def test_states_that_a_hyphen_joins_both_do_it(said, text, names) -> None:
    assert _filled(said(text).claims, "agent") == names


@pytest.mark.parametrize(
    "text",
    [
        "An Israeli-American citizen was kidnapped by gunmen.",
        "A British-Iranian woman was detained in Tehran.",
        "A U.S.-Iranian journalist was detained by police.",
        "The Saudi-led coalition bombed a market.",
        "A Russian-made drone struck a depot.",
    ],
)
def test_a_person_of_two_countries_is_one(said, text) -> None:
    for claim in said(text).claims:
        assert len(claim.agent) < 2
        assert len(claim.victim) < 2
        assert not {f.type for f in (*claim.agent, *claim.victim)} & {"StateActor"} - {
            f.type for f in claim.agent if f.text == "police"
        }


def test_what_its_event_delivers_is_a_party(said) -> None:
    (claim,) = said("Deliveries of howitzers to Lydia by Poland began in May.").claims
    assert {f.name for f in claim.material} == {"howitzers"}
