"""Who is a person is no thing, what nobody wields is no weapon, and further people are people."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Sheikh Nimr al-Nimr was executed in Riyadh.", "Nimr al-Nimr", "Person"),
        ("The execution of Sheikh Nimr al-Nimr led to protests.", "Nimr al-Nimr", "Person"),
        ("Police arrested Viktor Kalashnikov.", "Viktor Kalashnikov", "Person"),
        ("Two vehicles were destroyed in the blast.", "vehicles", "Object"),
        ("Rebels burned a truck and a bus.", "truck", "Object"),
        ("Rebels destroyed a military vehicle.", "military vehicle", "Weapon"),
        ("Rebels destroyed two tanks.", "tanks", "Weapon"),
        ("Lydia sold the junta thirty vehicles.", "vehicles", "Weapon"),
        ("Five more have been abducted by the militia.", "more", "PersonGroup"),
        ("Gunmen killed two nuns and abducted another.", "another", "Person"),
        ("The army destroyed one house and damaged another.", "another", "Object"),
        ("Military personnel killed nine villagers.", "Military personnel", "PersonGroup"),
        ("Rebels killed two security personnel.", "security personnel", "PersonGroup"),
        ("The army retook 90 square kilometres.", "square kilometres", "Object"),
    ],
)
def test_what_a_party_is(claims_in, text, name, kind) -> None:
    roles = ("agent", "victim", "target", "material")
    parties = {(f.name, f.type) for c in claims_in(text) for r in roles for f in getattr(c, r)}
    assert (name, kind) in parties
    assert len({k for n, k in parties if n == name}) == 1
