"""Names of bodies and holders of offices that the pipeline cuts; own parses."""

from __future__ import annotations

import pytest


def names(claims, role: str) -> set[str]:
    """Return the names of what fills a role of any claim; of a claimer, too."""
    if role == "claimer":
        return {claim.claimer.name for claim in claims if claim.claimer is not None}
    return {filler.name for claim in claims for filler in getattr(claim, role)}


@pytest.mark.parametrize(
    ("text", "role", "name"),
    [
        ("The unknown Movement for the Niger Delta People kidnapped a man.", "agent",
         "Movement for the Niger Delta People"),
        ("The Indonesian Attorney General’s Office arrested two men.", "agent",
         "Attorney General's Office"),
        ("On May 5, the Office of the Attorney General indicted four officials.", "agent",
         "Office of the Attorney General"),
        ("According to the Women’s League of Burma, soldiers raped a woman.", "claimer",
         "Women's League of Burma"),
        ("The Students’ Union of Kenya said police beat a boy.", "claimer",
         "Students' Union of Kenya"),
        ("The Jama'at Ansar al-Orin wal-Muslimin killed soldiers in Mali.", "agent",
         "Jama'at Ansar al-Orin wal-Muslimin"),
        ("The 8th FARC Front kidnapped a farmer.", "agent", "8th FARC Front"),
        ("Police arrested the Secretary-General of the Farmers' Union Ana Quint.", "victim",
         "Ana Quint"),
        ("Police beat the Chairman of the Lions Party Omar Quint in Lund.", "victim",
         "Omar Quint"),
        ("Charles Anthony alias Tony was arrested by police.", "victim", "Charles Anthony"),
    ],
)  # fmt: skip
def test_a_name_is_kept_whole(claims_in, text, role, name) -> None:
    assert names(claims_in(text), role) == {name}


@pytest.mark.parametrize(
    ("text", "role", "name"),
    [
        ("The Supreme Court of Kenya jailed two men.", "agent", "Kenyan Supreme Court"),
        ("Soldiers killed the chairman of the Lions Party.", "victim",
         "chairman of Lions Party"),
        ("FARC guerrillas kidnapped a farmer.", "agent", "FARC"),
    ],
)  # fmt: skip
def test_what_is_beside_a_name_is_not_of_it(claims_in, text, role, name) -> None:
    assert names(claims_in(text), role) == {name}


def test_chiefs_are_people(claims_in) -> None:
    claims = claims_in("The Chiefs of the Salvadoran Army killed six priests.")
    assert {f.type for c in claims for f in c.agent} == {"PersonGroup"}
