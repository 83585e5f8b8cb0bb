"""Fields, harm and least confidence of read text, on claims made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from allegata.extractors.scoring.challenge.gold import GoldClaim, GoldText
from allegata.extractors.training.reading.documents import Document as Written
from allegata.extractors.training.reading.passages import Passage
from allegata.extractors.training.reading.records import StandOff
from allegata.extractors.training.reading.scored.fields import field_counts
from allegata.extractors.training.reading.scored.harm import (
    DEED_DENIED,
    DENIAL_DONE,
    INVENTED,
    NOT_YET,
    REVERSED,
    TAKEN_BACK,
    WRONG,
    forbidden,
)
from allegata.extractors.training.reading.scored.report import sheets
from allegata.extractors.training.reading.scored.texts import (
    SEEDS,
    ReadText,
    as_file,
    read_texts,
    split_passages,
)
from allegata.ontology.records import Claim, Reading
from toy_claims import claim, filler

TEXT = "The army shelled Homs."
GOLD = GoldClaim(
    event_types=("Shelling",),
    roles={"agent": (("army",),), "target": (("Homs",),), "victim": (), "recipient": ()},
    claimers=("DOCUMENT",),
    speech_acts=("Report",),
    polarity=("Positive",),
    certainty=("Certain",),
    temporality=("Past",),
)


CLAIM = claim(
    "Shelling",
    end=len(TEXT),
    quote=TEXT,
    agent=(filler("army"),),
    target=(filler("Homs"),),
    confidence=0.9,
)


def text(*claims: Claim, gold: tuple[GoldClaim, ...] = (GOLD,)) -> ReadText:
    return ReadText(GoldText("t", "toy", TEXT, gold, ()), claims)


def kinds(claim: Claim, *gold: GoldClaim) -> list[str]:
    return [one.kind for one in forbidden([text(claim, gold=gold)])]


def test_a_right_claim_does_no_harm() -> None:
    assert kinds(CLAIM, GOLD) == []


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({"agent": (filler("Homs"),)}, REVERSED),
        ({"agent": (filler("rebels"),)}, WRONG),
        ({"event_type": "Torture", "agent": (filler("rebels"),)}, INVENTED),
        ({"polarity": "Negative"}, DEED_DENIED),
        ({"temporality": "Hypothetical"}, TAKEN_BACK),
    ],
)
def test_each_kind_of_harm_is_told(changed, kind) -> None:
    assert kinds(replace(CLAIM, **changed), GOLD) == [kind]


@pytest.mark.parametrize(
    ("told", "kind"),
    [({"polarity": ("Negative",)}, DENIAL_DONE), ({"temporality": ("Hypothetical",)}, NOT_YET)],
)
def test_what_was_denied_or_demanded_must_not_be_a_deed(told, kind) -> None:
    assert kinds(CLAIM, replace(GOLD, **told)) == [kind]


def test_a_denial_beside_an_accusation_makes_neither_forbidden() -> None:
    both = (GOLD, replace(GOLD, polarity=("Negative",)))
    assert kinds(CLAIM, *both) == kinds(replace(CLAIM, polarity="Negative"), *both) == []


def test_the_act_of_another_party_with_the_same_victims_is_compared_apart() -> None:
    denied = replace(GOLD, roles=GOLD.roles | {"agent": (("rebels",),)}, polarity=("Negative",))
    assert kinds(CLAIM, GOLD, denied) == []
    assert kinds(replace(CLAIM, agent=(filler("rebels"),)), GOLD, denied) == [DENIAL_DONE]


def test_an_act_that_harms_nobody_is_never_forbidden() -> None:
    assert kinds(replace(CLAIM, event_type="Meeting", agent=(filler("rebels"),)), GOLD) == []


def test_fields_are_counted_over_pairs_and_over_all_claims() -> None:
    wrong = replace(CLAIM, agent=(filler("rebels"), filler("army")), temporality="Future")
    other = replace(CLAIM, id="x", event_type="Torture", agent=(filler("police"),), target=())
    sums = field_counts([text(wrong, other), text()])
    assert (sums.typed.right, sums.typed.predicted, sums.typed.gold) == (1, 2, 2)
    agents, found = sums.fillers["agent"], sums.wrong_agents
    assert (agents.right, agents.predicted, agents.gold) == (1, 3, 2)
    assert (found.right, found.of) == (1, 2)
    assert (sums.attributes["polarity"].right, sums.attributes["temporality"].right) == (1, 0)
    past, future = (sums.values["temporality", time] for time in ("Past", "Future"))
    assert (past.right, past.predicted, past.gold) == (0, 1, 2)
    assert (future.right, future.predicted, future.gold) == (0, 1, 0)


def test_of_two_claims_of_a_type_the_one_with_the_right_parties_is_paired() -> None:
    other = replace(CLAIM, id="x", agent=(filler("rebels"),))
    assert field_counts([text(other, CLAIM)]).wrong_agents.right == 0


def test_what_the_gold_doubts_is_neither_asked_nor_counted() -> None:
    sums = field_counts([text(CLAIM, gold=(replace(GOLD, optional=True),))])
    assert (sums.typed.right, sums.typed.predicted, sums.typed.gold) == (0, 0, 0)


def test_claims_below_a_confidence_are_left_out_but_for_what_others_pass_on() -> None:
    outer = replace(CLAIM, id="o", relays=("i",))
    inner = replace(CLAIM, id="i", confidence=0.4)
    lone = replace(CLAIM, id="l", confidence=0.4)
    assert [claim.id for claim in text(outer, inner, lone).sure(0.5).claims] == ["o", "i"]


def test_every_table_is_there() -> None:
    titles = [sheet.title.split(",")[0].split(" (")[0] for sheet in sheets([text(CLAIM)])]
    assert len(titles) == len(set(titles)) == 6


def test_the_seeds_are_a_split_of_their_own(shared, folder) -> None:
    chosen = list(split_passages(SEEDS, shared, folder))
    assert {one.reading.source for one in chosen} == {"seeds"}
    assert not any(one.reading.source == "seeds" for one in split_passages("dev", shared, folder))


def test_a_document_is_read_once_and_its_claims_go_to_their_passages(shared, folder) -> None:
    chosen, asked = list(split_passages(SEEDS, shared, folder))[:3], []

    def reader(document):
        asked.append(document.source)
        first = chosen[0].reading
        claim = replace(CLAIM, start=first.start, end=first.end)
        return Reading(document, (claim,), (), (), ())

    found = list(read_texts(chosen, reader, "document"))
    assert len(asked) == len({one.reading.document for one in chosen})
    assert [len(one.claims) for one in found] == [1, 0, 0]


def test_a_document_read_as_a_file_has_its_comments_apart() -> None:
    page = (
        "The mill of Pell\n\nThe mill of Pell burned down on Monday, its owner said.\n\n"
        "The army burned our mill and nobody says so.\n\nOro Tarn 3 years ago\n\n"
        "It was the rebels who did that, not the army.\n\nlio 3 years ago"
    )
    reading = StandOff("p-1", "seeds", "page.txt", 0, len(page), "a", 1, None, ())
    document = as_file(Passage(reading, Written("page.txt", page)))
    assert document.text == page
    assert [s.speaker for s in document.segments if s.kind == "Comment"] == ["Oro Tarn", "lio"]
