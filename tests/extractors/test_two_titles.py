"""Two titles of one person, people who are not their state, and what counted harms leave open."""

from __future__ import annotations

import pytest


def _filled(claims, role: str, attribute: str = "name") -> set[str]:
    return {getattr(filler, attribute) for claim in claims for filler in getattr(claim, role)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Police arrested advocate and pastor Nguyen Van Lam.", "Nguyen Van Lam"),
        ("The court convicts rights activist and newspaper owner Henry Kwok.", "Henry Kwok"),
        ("Gunmen killed Lagos trader and charity founder Musa Ade Bello.", "Musa Ade Bello"),
        ("Lawyer, poet and editor Lina Sol was shot dead by gunmen.", "Lina Sol"),
        ("Soldiers abducted teacher and union leader Pedro Ruiz Lara.", "Pedro Ruiz Lara"),
        ("Gunmen shot surgeon and former minister Sami Haddad.", "Sami Haddad"),
    ],
)
def test_two_bare_titles_before_a_name_are_one_person(claims_in, text, name) -> None:
    claims = [c for c in claims_in(text) if c.victim or c.target]
    assert _filled(claims, "victim") | _filled(claims, "target") == {name}
    assert {h.count_max for c in claims for h in c.harm} <= {1}


def test_somebody_added_leaves_them_one(claims_in) -> None:
    claims = claims_in("Police arrested advocate and pastor Nguyen Van Lam and his driver.")
    assert _filled(claims, "victim") == {"Nguyen Van Lam", "driver"}


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers killed the teacher and the doctor Jan Novak.",
        "Soldiers killed a teacher and the doctor Jan Novak.",
        "Gunmen abducted rebels and general Omar Said.",
        "Gunmen killed her husband and lawyer Omar Said.",
        "Gunmen abducted Lina Sol and editor Omar Said.",
    ],
)
def test_with_an_article_a_plural_or_a_name_they_are_two(claims_in, text) -> None:
    assert len(_filled(claims_in(text), "victim", "text")) == 2


@pytest.mark.parametrize(
    ("text", "role", "name", "kind"),
    [
        ("Three FACA troops killed a farmer.", "agent", "FACA troops", "PersonGroup"),
        ("Ten Iraqi troops were killed in Basra.", "victim", "Iraqi troops", "PersonGroup"),
        ("Hundreds of U.S. troops were killed.", "victim", "U.S. troops", "PersonGroup"),
        ("Alleged Hezbollah fighters killed an editor.", "agent",
         "Alleged Hezbollah fighters", "PersonGroup"),
        ("Suspected FARC guerrillas killed a mayor.", "agent",
         "Suspected FARC guerrillas", "PersonGroup"),
        ("The army killed more than 900 Vietnamese.", "victim", "Vietnamese", "PersonGroup"),
        ("Troops killed 40 Chinese.", "victim", "Chinese", "PersonGroup"),
        ("A Palestinian militant attack killed two settlers.", "agent",
         "Palestinian militant", "ArmedGroup"),
        ("An Israeli settler attack killed two farmers.", "agent",
         "Israeli settler", "PersonGroup"),
        ("Israeli troops killed a farmer.", "agent", "Israeli armed forces", "Organisation"),
        ("Hamas fighters killed a farmer.", "agent", "Hamas", "ArmedGroup"),
    ],
)  # fmt: skip
def test_some_of_a_body_or_people_are_not_the_whole(claims_in, text, role, name, kind) -> None:
    claims = [c for c in claims_in(text) if c.event_type == "Killing"]
    assert _filled(claims, role) == {name}
    assert _filled(claims, role, "type") == {kind}


def test_the_militia_of_a_party_is_not_the_party(claims_in) -> None:
    claims = claims_in(
        "The Free Coast Workers Party (FCP) won. FCP's militia clashed with the army."
    )
    assert "Free Coast Workers Party" not in _filled(claims, "agent")


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Suspected Islamic State insurgents killed 12 farmers.", {"Probable"}),
        ("Suspected Boko Haram fighters killed a nurse and abducted two girls.", {"Probable"}),
        ("An alleged rebel attack killed nine soldiers.", {"Probable"}),
        ("Presumed FARC guerrillas killed a mayor.", {"Probable"}),
        ("Suspected gunmen killed a nurse.", {"Certain"}),
        ("The army killed nine suspected Boko Haram fighters.", {"Certain"}),
        ("The rebels killed 40 soldiers.", {"Certain"}),
    ],
)
def test_of_a_suspected_doer_it_is_only_probable(claims_in, text, certainty) -> None:
    assert {c.certainty for c in claims_in(text)} == certainty


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Lydia said its forces killed or wounded 2,600 Iraqi soldiers.", "Iraqi soldiers"),
        ("Over 900 Iraqis were killed or wounded near Basra.", "Iraqis"),
        ("The shelling killed or injured 40 farmers.", "farmers"),
    ],
)
def test_killed_or_wounded_is_possible_and_without_a_number(claims_in, text, words) -> None:
    claims = [c for c in claims_in(text) if c.event_type == "Killing"]
    assert {c.certainty for c in claims} == {"Possible"}
    assert _filled(claims, "victim", "text") == {words}
    assert not any(c.harm for c in claims)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels killed 40 farmers and wounded two nurses.",
        "Rebels killed 40 farmers and burned or looted the shops.",
    ],
)
def test_what_others_suffered_leaves_a_killing_certain(claims_in, text) -> None:
    claims = [c for c in claims_in(text) if c.event_type == "Killing"]
    assert [(c.certainty, c.harm[0].count_min) for c in claims] == [("Certain", 40)]


@pytest.mark.parametrize(
    "text",
    [
        "China executes the perpetrators of the car attack in Zhuhai.",
        "Iran executed the culprits of the bombing in Shiraz.",
        "Lydia carried out the execution of the suspects of the massacre.",
        "Egypt executes nine men convicted of the assassination of a prosecutor.",
        "Iraq executed four survivors of the massacre.",
        "The state executed the authors of the attacks.",
    ],
)
def test_who_punishes_those_who_did_it_did_not_do_it(claims_in, text) -> None:
    first = text.split(maxsplit=1)[0]
    doers = {f.text for c in claims_in(text) if c.event_type != "Killing" for f in c.agent}
    assert first not in doers
    assert "state" not in doers


@pytest.mark.parametrize(
    "text",
    ["Rebels carried out a series of bombings.", "Rebels committed dozens of murders."],
)
def test_who_commits_a_series_of_acts_does_them(claims_in, text) -> None:
    assert _filled(claims_in(text), "agent") == {"Rebels"}


def test_the_fighters_of_another_are_not_those_named_before(claims_in) -> None:
    claims = claims_in(
        "The Coordination of Azawad Movements (CMA) signed. "
        "Clashes between CMA and Platform fighters in Lerneb killed eight civilians."
    )
    assert ("Platform fighters", "Coordination of Azawad Movements") not in {
        (filler.text, filler.name) for claim in claims for filler in claim.agent
    }
