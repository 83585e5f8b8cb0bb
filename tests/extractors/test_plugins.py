"""What an extractor of another package may say, and what is refused."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from importlib.metadata import EntryPoint
from typing import TYPE_CHECKING, Any

import pytest
from allegata.extractors import plugins
from allegata.extractors.plugin_claims import adopted
from allegata.ontology.errors import AllegataError
from allegata.ontology.records import Claim, Claimer, Document, Filler, Reading, Segment
from toy_claims import claim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TEXT = "Radio Tarn says that Narvia sold rifles to Osk."
DOCUMENT = Document(
    id="urn:d",
    source="d.txt",
    text=TEXT,
    sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
    segments=(Segment(0, 0, len(TEXT)),),
)
READING = Reading(DOCUMENT, (), (), (), ())
SAID = claim(
    "ArmsTransfer",
    id="inner",
    document="urn:d",
    source="d.txt",
    end=len(TEXT),
    quote=TEXT,
    agent=(Filler("urn:narvia", "Narvia", "StateActor", "Narvia", 21, 27),),
)


class Fake:
    """An extractor that says what it is told to say."""

    name, version = "fake", "3"

    def __init__(self, *said: object) -> None:
        self.said = said

    def claims(self, *_: Document | Reading) -> Iterator[Any]:
        yield from self.said


@pytest.fixture
def offer(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., plugins.Plugins]]:
    """Install objects as the extractors of other packages."""

    def install(*offered: object) -> plugins.Plugins:
        points = [
            EntryPoint(f"e{n}", f"{__name__}:x", plugins.GROUP) for n, _ in enumerate(offered)
        ]
        objects = {point.name: thing for point, thing in zip(points, offered, strict=True)}
        monkeypatch.setattr(plugins, "entry_points", lambda **_: points)
        monkeypatch.setattr(EntryPoint, "load", lambda point: objects[point.name])
        plugins.installed.cache_clear()
        return plugins.installed()

    yield install
    plugins.installed.cache_clear()


def one(claim: Claim, extractor: str = "fake 3") -> Claim:
    (taken,) = adopted([claim], READING, extractor=extractor)
    return taken


def test_an_id_is_made_from_what_is_said_and_by_whom() -> None:
    assert one(SAID).id == one(replace(SAID, id="", confidence=0.9)).id
    others = (one(SAID, "fake 4"), one(replace(SAID, polarity="Negative")))
    assert len({one(SAID).id, *(other.id for other in others)}) == 3
    assert one(SAID).id.startswith("https://w3id.org/allegata/id/claim-")
    assert one(replace(SAID, extractor="allegata.rules")).extractor == "fake 3"


def test_a_claim_relays_another_by_its_key() -> None:
    radio = Claimer("urn:radio", "Radio Tarn", "Organisation", "Radio Tarn")
    outer = replace(SAID, id="outer", claimer=radio, relays=("inner",))
    first, second = adopted([outer, SAID], READING, extractor="fake 3")
    assert first.relays == (second.id,)


@pytest.mark.parametrize(
    ("claim", "complaint"),
    [
        ("no claim", "str is no Claim"),
        (replace(SAID, document="urn:other"), "is about 'd.txt'"),
        (replace(SAID, segment=7), "segment 7, which is not there"),
        (replace(SAID, start=1), "does not have 'Radio Tarn"),
        (replace(SAID, quote=""), "no evidence"),
        (replace(SAID, end=999), "no evidence at 0 to 999"),
        (replace(SAID, event_type="Shipping"), "no event_type 'Shipping'"),
        (replace(SAID, certainty="Sure"), "no certainty 'Sure'"),
        (replace(SAID, characterised_as=("Evil",)), "no characterised_as 'Evil'"),
        (replace(SAID, confidence=1.5), "confidence 1.5"),
        (replace(SAID, relays=("nobody",)), "relays 'nobody'"),
        (replace(SAID, agent=(Filler("i", "Osk", "StateActor", "Osk", 0, 3),)), "no 'Osk' at 0"),
        (replace(SAID, agent=(Filler("i", "Osk", "City", "Osk", 43, 46),)), "'Osk' needs"),
        (replace(SAID, claimer=Claimer("", "Osk", "StateActor", "Osk")), "'Osk' needs an id"),
    ],
)
def test_what_the_text_or_the_ontology_does_not_bear_out_is_refused(
    claim: Any, complaint: str
) -> None:
    with pytest.raises(AllegataError, match=complaint):
        adopted([claim], READING, extractor="fake 3")


def test_two_different_claims_with_one_key_are_refused() -> None:
    with pytest.raises(AllegataError, match="two claims have the id 'inner'"):
        adopted([SAID, replace(SAID, polarity="Negative")], READING, extractor="fake 3")


def test_one_bad_claim_leaves_out_all_that_its_extractor_says_and_nothing_else(
    offer: Callable[..., plugins.Plugins],
) -> None:
    bad = Fake(SAID, replace(SAID, quote="invented"))
    good = Fake(SAID)
    good.name = "good"
    offer(bad, good)
    reading, faults = plugins.extended(READING)
    assert [claim.extractor for claim in reading.claims] == ["good 3"]
    assert faults == ("extractor fake 3 failed: the text does not have 'invented' at 0",)


def test_extractors_are_sorted_by_name_and_a_class_is_called(
    offer: Callable[..., plugins.Plugins],
) -> None:
    last = Fake()
    last.name = "zebra"
    assert offer(last, Fake).labels == ("fake 3", "zebra 3")


@pytest.mark.parametrize(
    ("offered", "complaint"),
    [
        ((object(),), "has no name, version or claims method"),
        ((Fake(), Fake()), "another extractor is called 'fake'"),
        ((lambda: 1 / 0,), r"ZeroDivisionError: division by zero \(test_plugins.py, line"),
        ((lambda: exit("no key"),), "SystemExit: no key"),
    ],
)
def test_what_is_no_extractor_is_one_line_and_hurts_no_other(
    offered: tuple[object, ...], complaint: str, offer: Callable[..., plugins.Plugins]
) -> None:
    other = Fake()
    other.name = "other"
    found = offer(*offered, other)
    (fault,) = found.faults
    assert "other 3" in found.labels
    with pytest.raises(AllegataError, match=complaint):
        raise AllegataError(fault)


@pytest.mark.parametrize(
    ("field", "value"), [("name", ""), ("name", "a\nb"), ("version", 3), ("name", "allegata.mine")]
)
def test_a_name_must_be_printable_and_not_that_of_the_rules(
    field: str, value: object, offer: Callable[..., plugins.Plugins]
) -> None:
    fake = Fake()
    setattr(fake, field, value)
    found = offer(fake)
    assert found.labels == ()
    assert "name" in found.faults[0] or "version" in found.faults[0]
