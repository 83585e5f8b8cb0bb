"""A list is told by the line above it, and names whom that line only calls the following."""

from __future__ import annotations

import pytest

ITEMS = ["government forces tortured detainees", "rebels executed two captured soldiers"]


def _said(claims) -> dict[str, str | None]:
    return {c.event_type: c.claimer.name if c.claimer else None for c in claims}


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("bullets", [("- ", "- "), ("1. ", "2. "), ("(a) ", "(b) "), ("", "")])
@pytest.mark.parametrize(
    ("stem", "who"),
    [
        ("The commission found that:", "commission"),
        ("Amnesty International said:", "Amnesty International"),
        ("The panel reported the following:", "panel"),
    ],
)
def test_who_tells_a_list_is_in_the_line_above(claims_in, stem, who, bullets, gap) -> None:
    items = ";\n".join(bullet + item for bullet, item in zip(bullets, ITEMS, strict=True))
    told = _said(claims_in(f"{stem}{gap}{items}."))
    assert {told["Torture"], told["Killing"]} == {who}


@pytest.mark.parametrize(
    "text",
    [
        "The commission met in Tarn.\n\n- Government forces tortured detainees.",
        "The commission found that:\n- it was late.\n\nGovernment forces tortured detainees.",
        "Findings:\n- Government forces tortured detainees.",
        "The commission did not find that:\n- government forces tortured detainees.",
    ],
)
def test_no_other_line_tells_it(claims_in, text) -> None:
    assert _said(claims_in(text))["Torture"] is None


def test_what_is_asked_for_in_a_list_asks_for_no_more(claims_in) -> None:
    text = "The panel called on the state to:\n- investigate the killing of Omar Quint by police."
    told = {c.event_type: (c.temporality, c.speech_act) for c in claims_in(text)}
    assert told["Killing"][0] == "Past"


@pytest.mark.parametrize("bullets", [("1. ", "2. ", "3. "), ("- ", "- ", "- ")])
@pytest.mark.parametrize(
    ("stem", "kind"),
    [
        ("The following were detained on 8 March 2019:", "Detention"),
        ("The following people were killed in Tarn:", "Killing"),
    ],
)
def test_the_following_are_whom_the_list_names(claims_in, stem, kind, bullets) -> None:
    names = ["Omar Haddad", "Sara Nasser", "Karim Aziz"]
    items = "\n".join(b + n + ", lawyer" for b, n in zip(bullets, names, strict=True))
    claims = claims_in(f"{stem}\n\n{items}\n\nThey were buried on Friday.")
    assert {v.name for c in claims if c.event_type == kind for v in c.victim} == {*names}
