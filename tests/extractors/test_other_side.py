"""A pronoun is not whoever does, or welcomes, what is done to whom it means."""

from __future__ import annotations

import pytest
from allegata.extractors.discourse.one_sided import is_on_the_other_side


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Task force officers arrested 14 in Tarn. They were arrested on warrants.", "officers"),
        ("Gunmen abducted 20 in Tarn. They were abducted at night.", "Gunmen"),
        ("Deputies took 12 into custody. They were jailed in Tarn.", "Deputies"),
        ("Guards beat the inmates at night. They were beaten with cables.", "Guards"),
        ("Officers stole goods and arrested traders. They were charged on Monday.", "Officers"),
        ("When he was arrested, Lomidze welcomed the arrest.", "Lomidze"),
    ],
)
def test_who_does_it_is_not_whom_it_is_done_to(claims_in, text, nobody) -> None:
    last = text.split(". ")[-1]
    told = [c for c in claims_in(text) if c.quote.startswith(last[:12]) and c.victim + c.target]
    assert told
    assert not [
        f for c in told for f in c.victim + c.target if nobody in f.name and f.text != nobody
    ]


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("Protesters threw stones. They were arrested an hour later.", "Protesters"),
        ("Rebels attacked the barracks. They were attacked by drones on Monday.", "Rebels"),
        ("The soldiers fled. They were killed at the bridge.", "soldiers"),
        ("After he was freed, Otto Weber left the country.", "Otto Weber"),
    ],
)
def test_who_does_something_else_may_be_meant(claims_in, text, victim) -> None:
    assert victim in {f.name for c in claims_in(text) for f in (*c.victim, *c.target)}


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("When he was detained, Karimov praised the detention.", True),
        ("When he was jailed, Karimov thanked the judges for the arrest.", True),
        ("When he was arrested, Karimov denounced the arrest.", False),
        ("When he was freed, Karimov thanked his lawyers.", False),
        ("After he was arrested, Karimov welcomed two visitors.", False),
    ],
)
def test_who_welcomes_the_act_is_on_the_other_side(nlp, annotated, text, other) -> None:
    doc = annotated(nlp(text))
    (he,) = [t for t in doc if t.lower_ == "he"]
    (karimov,) = [t for t in doc if t.text == "Karimov"]
    assert is_on_the_other_side(he, karimov) is other
