"""Any bytes and any damage give documents or reasons; nothing is raised."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from allegata.extractors.sources import READERS
from allegata.ontology.records import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from opened import read, write
from samples import SAMPLES

if TYPE_CHECKING:
    from pathlib import Path


def test_every_reader_has_a_sample_to_be_damaged() -> None:
    alike = {".warc.gz": ".warc", ".wacz": ".zip", ".markdown": ".md", ".ndjson": ".jsonl"}
    alike |= {".htm": ".html", ".xhtml": ".html", ".mht": ".mhtml", ".xml": ".rss"}
    assert {alike.get(suffix, suffix) for suffix in READERS} == set(SAMPLES)


@pytest.mark.parametrize("suffix", sorted(SAMPLES))
@settings(max_examples=40, deadline=None)
@given(raw=st.binary(max_size=200))
def test_any_bytes_give_documents_or_reasons_and_never_raise(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, raw: bytes
) -> None:
    path = write(tmp_path_factory.getbasetemp(), f"any{suffix}", raw)
    for item in read(path):
        assert isinstance(item, Document) or "\n" not in item.reason + item.remedy


@pytest.mark.parametrize("suffix", sorted(SAMPLES))
@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(damage=st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=0, max_size=4)), max_size=6))
def test_a_damaged_copy_gives_documents_or_reasons_and_never_raises(
    tmp_path: Path, suffix: str, damage: list[tuple[float, bytes]]
) -> None:
    raw = bytearray(SAMPLES[suffix])
    for place, change in damage:
        at = int(place * len(raw))
        raw[at : at + max(len(change), 1)] = change
    for item in read(write(tmp_path, f"a{suffix}", bytes(raw))):
        if isinstance(item, Document):
            assert item.segments[0].start == 0
            assert item.segments[-1].end == len(item.text)
        else:
            assert item.reason
            assert "\n" not in item.reason
