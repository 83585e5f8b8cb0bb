"""A name that is jailed, arrested or tortured is a person's, whatever the pipeline takes it for."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Loujain al-Hathloul was jailed in 2018.", "Loujain al-Hathloul", "Person"),
        ("Marriott was jailed for fraud.", "Marriott", "Person"),
        ("Zorvan was arrested in Tarn.", "Zorvan", "Person"),
        ("Amnesty International were detained.", "Amnesty International", "Organisation"),
        ("The Tarn College was arrested.", "Tarn College", "Organisation"),
        ("Microsoft was charged with fraud.", "Microsoft", "Organisation"),
        ("Boko Haram were arrested in Tarn.", "Boko Haram", "ArmedGroup"),
        ("Hamas was jailed.", "Hamas", "ArmedGroup"),
    ],
)
def test_who_is_jailed_is_a_person(claims_in, text, name, kind) -> None:
    found = {(f.name, f.type) for c in claims_in(text) for f in c.victim + c.target}
    assert found == {(name, kind)}
