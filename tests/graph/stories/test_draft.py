"""A draft: stories with pictures, and behind every sentence the passage that it is from."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from allegata.graph.case import Case
from allegata.graph.stories.comparison import compared
from allegata.graph.stories.draft import draft
from allegata.graph.stories.kinds import STORIES
from allegata.graph.stories.material import material
from allegata.graph.stories.plan import Plan, Planned, read_plan
from allegata.graph.stories.writers.formats import draft_format
from allegata.graph.stories.writers.html import page
from allegata.graph.stories.writers.markdown import markdown
from allegata.ontology.errors import QueryError

if TYPE_CHECKING:
    from allegata.graph.stories.records import Draft

EXPECTED = Path(__file__).with_name("draft.md")


@pytest.fixture(scope="session")
def told(case: Case) -> Draft:
    return draft(case)


@pytest.fixture
def own(case: Case, tmp_path: Path) -> Path:
    """A copy of the case, to be changed."""
    return Path(shutil.copytree(case.path, tmp_path / "case"))


def test_every_kind_of_story_is_told(told: Draft) -> None:
    assert {story.kind for story in told.stories} == {kind.name for kind in STORIES}


def test_every_sentence_leads_to_a_passage_of_its_document(told: Draft, case: Case) -> None:
    claims = {claim.id: claim for claim in case.claims()}
    texts = {document.id: document.text for document in case.documents()}
    for story in told.stories:
        for statement in story.statements:
            assert statement.claims
            assert told.notes(statement.claims)
        for iri in story.claims():
            source = told.sources[told.numbers[iri] - 1]
            assert source.quote == claims[iri].quote
            assert source.quote in texts[claims[iri].document]
            assert iri.endswith(source.claims)
    assert [source.number for source in told.sources] == list(range(1, len(told.sources) + 1))


def test_a_chain_is_told_step_by_step_with_its_denial(told: Draft) -> None:
    first = next(story for story in told.stories if story.kind == "arms")
    assert first.title == "Northland → Midland → Hill Brigade → River Front"
    leads = [one.lead for one in first.statements]
    assert leads == sorted(leads, key=lambda lead: lead == "Answer") or "Answer" in leads
    denial = next(one for one in first.statements if one.status == "denied")
    assert denial.text == "Ivo Marr denies arms transfer by Northland to Midland."
    assert first.figure is not None
    assert first.figure.words.startswith("Read from left to right. Northland to Midland:")
    assert "no evidence that one step led to the next" in first.reason


def test_an_unsure_reading_gets_in_only_where_all_is_asked_for(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    denial = next(claim.id for claim in case.claims() if "act=Deny" in claim.quote)
    monkeypatch.setattr("allegata.graph.folder.reports.is_shown", lambda one, _: one.id != denial)
    sure, every = draft(case), draft(Case.open(case.path, unsure=True))
    assert denial not in sure.numbers
    assert denial in every.numbers
    assert "1 unsure reading left out" in sure.told
    assert "denies" not in "".join(one.text for s in sure.stories for one in s.statements)
    first = next(story for story in sure.stories if story.kind == "arms")
    assert f"look at {denial.rsplit('/', 1)[-1]}" in first.left


def test_the_matrix_says_who_says_who_denies_and_who_is_silent(told: Draft) -> None:
    story = next(story for story in told.stories if story.kind == "corroboration")
    assert story.grid is not None
    assert story.grid.columns == ("Event", "Harbour Wire", "Rights Watch North")
    rows = {row[0].parts[0][0]: [field.tone for field in row[1:]] for row in story.grid.rows}
    assert rows["Mass killing by Midland of civilians in Harbour Town"] == ["says", "says"]
    assert rows["Arms transfer by Northland to Midland"] == ["both", "says"]


def test_two_publishers_are_compared_on_what_both_speak_of(case: Case) -> None:
    known = material(case)
    story = compared(known, "rights watch north", "Harbour Wire")
    assert story.grid is not None
    verdicts = [row[-1].parts[0][0] for row in story.grid.rows]
    assert verdicts == ["one carries a denial that the other does not", "both say so"]
    with pytest.raises(QueryError, match="there are Ana Torv, Harbour Wire"):
        compared(known, "Nobody", "Harbour Wire")
    with pytest.raises(QueryError, match="speak of no event both"):
        compared(known, "Ana Torv", "Harbour Wire")


def test_flows_are_as_wide_as_independent_reports_are_many(told: Draft) -> None:
    story = next(story for story in told.stories if story.kind == "flows")
    assert story.grid is not None
    rows = {(row[0].parts[0][0], row[1].parts[0][0]): row for row in story.grid.rows}
    row = rows["Northland", "Midland"]
    assert row[3].parts[0][0] == "1"  # a watch speaks for itself and through a wire: one voice
    assert [name for name, _ in row[5].parts] == ["Ivo Marr"]


def test_stories_are_told_in_the_order_asked_for(case: Case, told: Draft) -> None:
    key = next(story.key for story in told.stories if story.kind == "arms")
    chosen = draft(case, stories=["flows", key, "replies"])
    assert [story.key for story in chosen.stories] == ["flows", key, "replies"]
    with pytest.raises(QueryError, match="there are the kinds arms, responsibility"):
        draft(case, stories=["weather"])
    with pytest.raises(QueryError, match="no story 'arms-0000' in the case"):
        draft(case, stories=["arms-0000"])


def test_a_plan_pins_orders_captions_and_leaves_out(case: Case, told: Draft) -> None:
    keys = [story.key for story in told.stories]
    last = next(story.key for story in reversed(told.stories) if story.kind == "arms")
    rows = (Planned("flows", caption="Seen *first*"), Planned(keys[0], hidden=True),
            Planned(last, pinned=True), Planned("arms-gone", pinned=True))  # fmt: skip
    planned = draft(case, plan=Plan("Ours", rows))
    assert planned.title == "Ours"
    assert [story.key for story in planned.stories][:2] == ["flows", last]
    assert keys[0] not in [story.key for story in planned.stories]
    assert planned.lost == ("arms-gone",)
    assert r"Seen \*first\*" in markdown(planned)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("title = ", "is no TOML"),
        ("colour = 'red'", "colour is not understood"),
        ("[[story]]\npinned = true", "has no key"),
        ("[[story]]\nkey = 'flows'\npinned = 'yes'", "pinned of flows is not understood"),
    ],
)
def test_a_plan_that_is_wrong_is_one_clear_line(tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "plan.toml").write_text(text, encoding="utf-8")
    with pytest.raises(QueryError, match=complaint):
        read_plan(tmp_path / "plan.toml")


def test_the_draft_is_the_same_bytes_each_time(case: Case, told: Draft) -> None:
    again = draft(case)
    for suffix in (".html", ".md", ".docx"):
        make = draft_format(Path(f"a{suffix}")).make
        assert make(told) == make(again)


def test_the_draft_in_markdown_is_as_expected(told: Draft, *, update_golden: bool) -> None:
    written = markdown(told)
    if update_golden:
        EXPECTED.write_text(written, encoding="utf-8", newline="\n")
    assert written == EXPECTED.read_text(encoding="utf-8")
    cited = set(re.findall(r"\[\^(\d+)\](?!:)", written))
    assert cited == set(re.findall(r"^\[\^(\d+)\]:", written, re.MULTILINE))


def test_the_page_fetches_nothing_and_escapes_what_is_not_ours(told: Draft) -> None:
    html = page(told).html
    assert "default-src &#39;none&#39;" in html
    assert "<img" not in html
    pictures = sum(story.figure is not None for story in told.stories)
    assert html.count("<svg") == 2 * pictures  # one across, and one as wide as a phone


def test_a_docx_has_a_footnote_for_every_citation(told: Draft, tmp_path: Path) -> None:
    word = pytest.importorskip("docx", reason="python-docx is not installed")
    pytest.importorskip("resvg_py", reason="resvg-py is not installed")
    path = tmp_path / "draft.docx"
    path.write_bytes(draft_format(path).make(told))
    document = word.Document(str(path))
    notes = next(p for p in document.part.package.iter_parts() if "footnotes" in p.partname)
    cited = re.findall(r'footnoteReference w:id="(\d+)"', document.element.xml)
    told_there = re.findall(r'<w:footnote w:id="(\d+)"', notes.blob.decode())
    assert cited
    assert sorted(cited, key=int) == sorted(told_there, key=int)[2:]
    assert told.sources[0].quote in notes.blob.decode()
    assert told.stories[0].title in "\n".join(p.text for p in document.paragraphs)
    drawn = [story.figure for story in told.stories if story.figure]
    described = document.element.xpath("//wp:docPr/@descr")
    assert described == [figure.words for figure in drawn]


def test_the_command_writes_by_suffix_and_keeps_to_the_plan_of_the_case(own: Path, run) -> None:
    (own / "stories.toml").write_text('title = "From the case"\n', encoding="utf-8")
    code, out, _ = run("report", own, "--out", own / "a.md", "--out", own / "a.html")
    assert (code, out) == (0, f"{own / 'a.md'}\n{own / 'a.html'}\n")
    assert (own / "a.md").read_text(encoding="utf-8").startswith("# From the case\n")
    code, _, err = run("report", own, "--out", own / "a.odt")
    assert code == 2
    assert "there are .html, .md, .docx" in err
    code, _, err = run("report", own, "--out", own / "a.md", "--stories", "gossip")
    assert code == 2
    assert "there are the kinds arms" in err
