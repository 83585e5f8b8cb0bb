from __future__ import annotations

from allegata.extractors.scoring.challenge.pairing import pair


def test_pairing_finds_the_arrangement_that_the_first_choice_would_spoil() -> None:
    assert pair({(0, 0): (0, 1, 3), (0, 1): (0, 1, 0), (1, 0): (0, 1, 0)}, [0, 1]) == {0: 1, 1: 0}


def test_pairing_prefers_full_matches_and_then_agreeing_attributes() -> None:
    assert pair({(0, 0): (0, 1, 9), (0, 1): (1, 1, 3)}, [0]) == {0: 1}
    assert pair({(0, 0): (0, 1, 2), (0, 1): (0, 1, 3)}, [0]) == {0: 1}
    assert pair({(0, 0): (0, 1, 2), (0, 1): (0, 1, 2)}, [0]) == {0: 0}


def test_pairing_gives_a_claim_that_fits_two_to_the_earlier_one() -> None:
    assert pair({(0, 0): (1, 1, 2), (1, 0): (1, 1, 2)}, [0, 1]) == {0: 0}
