"""Who is a body and who is only of it: one fighter, six fighters, a member, a commander."""

from __future__ import annotations

import pytest


def parties(claims, role: str) -> set[str]:
    """Return the names of who has the role in any of the claims."""
    return {filler.name for claim in claims for filler in getattr(claim, role)}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "One Chechen al-Shabaab commander was shot dead by the army.",
            "Chechen al-Shabaab commander",
        ),
        ("Six Hezbollah fighters were killed by the army.", "Hezbollah fighters"),
        ("Police killed two senior Hamas members.", "senior Hamas members"),
        ("Several Iraqi army officers were kidnapped by gunmen.", "Iraqi army officers"),
        ("Police arrested another member of the Communist Party.", "member of Communist Party"),
        ("Police arrested fifty members of the parliament.", "members of parliament"),
        ("A UN peacekeeper was killed by rebels.", "UN peacekeeper"),
    ],
)
def test_people_of_a_body_are_not_the_body(claims_in, text, people) -> None:
    assert parties(claims_in(text), "victim") == {people}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("A suspected PKK militant killed an officer.", "suspected PKK militant"),
        ("Some members of the FARC shot the mayor.", "members of FARC"),
        ("The commander of the Wagner Group killed two men.", "commander of Wagner Group"),
        ("Two of the Taliban's commanders killed a teacher.", "Taliban's commanders"),
    ],
)
def test_what_some_of_a_body_did_is_not_laid_on_it(claims_in, text, people) -> None:
    assert parties(claims_in(text), "agent") == {people}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Taliban fighters shot nine policemen.", "Taliban"),
        ("Members of Hamas killed two farmers.", "Hamas"),
        ("A Hezbollah unit shelled the base.", "Hezbollah"),
        ("Kurdish PKK militants killed two farmers.", "PKK"),
        ("Al-Qaeda commanders killed two teachers.", "al-Qaeda"),
    ],
)
def test_the_many_without_a_number_are_their_body(claims_in, text, body) -> None:
    assert parties(claims_in(text), "agent") == {body}


def test_a_member_of_a_bureau_speaks_and_not_the_bureau(claims_in) -> None:
    (claim,) = claims_in("A member of Hamas's political bureau said that police killed nine men.")
    assert claim.claimer is not None
    assert claim.claimer.name.startswith("member of")


def test_members_of_the_public_are_not_all_of_it(claims_in) -> None:
    victims = parties(claims_in("Police beat two members of the public."), "victim")
    assert victims == {"members of public"}


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("President Novak surreptitiously bombed the island.", "Novak"),
        ("Mayor Diallo repeatedly beat two students.", "Diallo"),
        ("He said that in July government forces arrested nine farmers.", "government forces"),
        ("In May rebels killed the mayor.", "rebels"),
        ("Five heavily armed men kidnapped the priest.", "heavily armed men"),
        ("The newly formed army killed nine men.", "newly formed army"),
        ("Kim Il-sung attacked the town.", "Kim Il-sung"),
    ],
)
def test_no_adverb_and_no_date_is_part_of_a_name(claims_in, text, doer) -> None:
    assert parties(claims_in(text), "agent") == {doer}


@pytest.mark.parametrize("hedge", ["Approximately", "Nearly", "Roughly", "About", "Some"])
def test_about_so_many_are_called_by_what_they_are(claims_in, hedge) -> None:
    assert parties(claims_in(f"{hedge} 74 men were detained by soldiers."), "victim") == {"men"}
