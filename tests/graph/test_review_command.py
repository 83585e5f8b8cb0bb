"""``allegata review``: what needs a person is asked, answered with a key or an option, and kept."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from allegata.graph.agenda.contradictions import against
from allegata.graph.case import Case, build
from allegata.graph.claims.shown import SHOWN_FROM
from allegata.graph.cli.serve import decided
from allegata.graph.folder.reports import standing_claims, sure_claims
from allegata.graph.pipeline.build import add
from allegata.graph.relations.fold import case_relations
from allegata.graph.review.decisions_file import read_decisions
from allegata.graph.views.pages.dossiers.live import LiveDossiers
from allegata.ontology.errors import AllegataError
from allegata.ontology.records import MEASURED, Harm

from .test_build import content

if TYPE_CHECKING:
    from pathlib import Path

    from allegata.graph.pipeline.workers import Reader
    from allegata.ontology.records import Document, Reading

TEXT = """# publisher=Post; published=2013-02-01
claimer=Northland; act=Accuse; agent=Omar Qasim; recipient=Hill Brigade; material=rifles
claimer=Northland; act=Accuse; agent=Hill Brigade; recipient=River Front; unsure=yes
claimer=Westland; act=Accuse; agent=Eastland; recipient=Omar Kasim; material=rifles
claimer=Westland; act=Accuse; type=Shelling; agent=Eastland; victim=villagers
claimer=Westland; act=Deny; type=Shelling; agent=Eastland; victim=villagers
"""


@pytest.fixture
def doubtful(toy: Reader) -> Reader:
    """A reader that is unsure of the lines that say so."""

    def read(document: Document, nlp: object) -> Reading:
        reading = toy.read(document, nlp)
        claims = tuple(
            replace(one, extractor=MEASURED, confidence=0.3 if "unsure" in one.quote else 0.9)
            for one in reading.claims
        )
        return replace(reading, claims=claims)

    return replace(toy, read=read)


@pytest.fixture
def made(tmp_path: Path, doubtful: Reader) -> Case:
    (tmp_path / "post.txt").write_text(TEXT, encoding="utf-8")
    paths = [str(tmp_path / "post.txt")]
    return build(paths, out=tmp_path / "case", reader=doubtful, views=False).case


def test_what_needs_a_person_is_listed_with_the_words(made: Case, run) -> None:
    code, out, _ = run("review", made.path)
    assert code == 0
    assert "Are Omar Kasim and Omar Qasim one?" in out
    assert "why it is asked: same sound +2.5" in out
    assert "Is this read rightly? 1 chain through Hill Brigade would need it" in out
    assert "One voice says that it happened and that it did not" in out
    assert "--same omar-kasim omar-qasim" in out
    assert "3 questions, 0 decisions." in out


def test_one_key_answers_from_a_pipe_and_the_end_of_it_ends(
    made: Case, run, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content(made)
    monkeypatch.setattr("sys.stdin", io.StringIO("x s\na"))
    code, out, _ = run("review", made.path, "--ask", "--by", "Ana")
    assert code == 0
    assert out.endswith("2 decisions taken; --undo takes the last back.\n")
    assert [one.verb for one in read_decisions(made.decisions_path)] == ["same", "accept"]
    assert any("unsure" in claim.quote for claim in sure_claims(made))
    assert "Omar Qasim" not in dict(case_relations(made).nodes(data="name")).values()
    for _ in range(2):
        assert run("review", made.path, "--undo", "--by", "Ana")[0] == 0
    assert content(made) == before


def test_decisions_by_option_say_who_and_why(made: Case, run) -> None:
    code, out, _ = run(
        "review", made.path, "--same", "Omar Qasim", "Omar Kasim",
        "--by", "Ana", "--why", "one passport",
    )  # fmt: skip
    assert code == 0
    assert "same: Omar Qasim = Omar Kasim (one passport), by Ana on " in out
    assert "taken: " in run("review", made.path, "--rename", "Omar Qasim", "Omar Q.")[1]
    _, out, _ = run("review", made.path, "--decided")
    assert out.count("holds: ") == 2
    assert "Omar" not in run("review", made.path)[1].split("Is this read")[0]


def test_a_claim_is_edited_rejected_and_taken_back_by_its_id(made: Case, run) -> None:
    claim = next(c for c in made.claims() if c.speech_act == "Deny")
    name = claim.id.rsplit("/", 1)[-1]
    assert run("review", made.path, "--edit", name, "speech_act", "Accuse")[0] == 0
    assert run("review", made.path, "--reject", name)[0] == 0
    assert claim.id not in {c.id for c in standing_claims(made)}
    reject = read_decisions(made.decisions_path)[-1].id
    code, out, _ = run("review", made.path, "--undo", "--decision", reject)
    assert (code, "taken back" in out) == (0, True)
    assert {c.speech_act for c in standing_claims(made)} == {"Accuse"}
    code, _, err = run("review", made.path, "--undo", "--decision", "nine")
    assert (code, "no decision 'nine' that holds" in err) == (2, True)


def test_a_file_of_another_case_is_taken_over(
    made: Case, run, tmp_path: Path, texts: Path, toy: Reader
) -> None:
    other = build([str(texts)], out=tmp_path / "other", reader=toy, views=False).case
    other.decide("same", "Hill Brigade", "River Front", by="Bo")
    other.decide("reject", next(other.claims()).id, by="Bo")
    code, out, _ = run("review", made.path, "--apply", other.decisions_path)
    assert code == 0
    assert "taken over: " in out
    assert "fits nothing here: " in out
    assert "the case has no document comments.txt" in out
    assert "River Front" not in dict(case_relations(made).nodes(data="name")).values()


def test_any_decision_can_be_typed_in_place_of_an_answer(
    made: Case, run, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content(made)
    lines = "o\nrename 1 'Omar K.'\nsplit Eastland\nretype Eastland ArmedGroup\n\nq"
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    code, out, _ = run("review", made.path, "--ask", "--by", "Ana")
    assert code == 0
    assert "type it as: split A NAME in DOCUMENT" in out
    assert [one.verb for one in read_decisions(made.decisions_path)] == ["rename", "retype"]
    assert "Omar K." in dict(case_relations(made).nodes(data="name")).values()
    for _ in range(2):
        run("review", made.path, "--undo", "--by", "Ana")
    assert content(made) == before


def test_a_file_of_decisions_may_be_written_in_short(made: Case, run, tmp_path: Path) -> None:
    claim = next(made.claims()).id.rsplit("/", 1)[-1]
    short = [
        {"verb": "same", "actors": ["Omar Qasim", "Omar Kasim"], "why": "one passport"},
        {"verb": "split", "actors": ["Hill Brigade"], "value": "Hill Men", "where": ["post.txt"]},
        {"verb": "reject", "claim": claim},
    ]
    path = tmp_path / "short.jsonl"
    path.write_text("\n".join(map(json.dumps, short)), encoding="utf-8")
    code, out, _ = run("review", made.path, "--apply", path, "--by", "Ana")
    assert (code, out.count("taken over: "), out.count("by Ana")) == (0, 3, 3)
    path.write_text('{"verb": "same", "actors": ["Omar Qasim", "Nobody"]}', encoding="utf-8")
    code, _, err = run("review", made.path, "--apply", path)
    assert (code, "short.jsonl, line 1: " in err) == (2, True)


def test_questions_are_written_for_programs(made: Case, run) -> None:
    _, out, _ = run("review", made.path, "--json")
    kinds = [json.loads(line)["kind"] for line in out.splitlines()]
    assert kinds == ["merge", "unsure", "contradiction"]


def test_what_does_not_go_together_is_told(made: Case, run) -> None:
    assert "give decisions, or one of" in run("review", made.path, "--ask", "--undo")[2]
    assert "--in goes with --split" in run("review", made.path, "--in", "post.txt")[2]
    code, _, err = run("review", made.path, "--retype", "Omar Qasim", "Wizard")
    assert code == 2
    assert "no class or type 'Wizard'; there are Person" in err
    assert read_decisions(made.decisions_path) == []


def test_the_server_takes_decisions_as_the_command_does(made: Case) -> None:
    decided(made, '{"verb": "same", "actors": ["Omar Qasim", "Omar Kasim"], "by": "Ana"}')
    assert [one.by for one in read_decisions(made.decisions_path)] == ["Ana"]
    with pytest.raises(AllegataError, match="no decision 'merge'; there are same"):
        decided(made, '{"verb": "merge", "actors": ["Omar Qasim", "Omar Kasim"]}')


def test_sources_that_disagree_are_no_contradiction(made: Case) -> None:
    asserted, denied = (c for c in made.claims() if c.event_type == "Shelling")
    assert against(asserted, denied)
    assert not against(asserted, replace(denied, claimer=None))
    counts = [replace(asserted, harm=(Harm("Killed", n, n, "men"),)) for n in (3, 9)]
    assert against(*counts) == "one voice counts 3 and 9 killed"
    assert not against(counts[0], counts[0])
    rough, exact, other = (
        replace(asserted, harm=(Harm("Killed", n, n, "men", approximate=about),))
        for n, about in ((200, True), (210, False), (300, False))
    )
    assert not against(rough, exact)
    assert against(rough, other) == "one voice counts about 200 and 300 killed"
    assert against(exact, other) == "one voice counts 210 and 300 killed"
    turned = replace(asserted, quote=denied.quote, agent=asserted.victim, victim=asserted.agent)
    assert "turned round" in against(turned, replace(asserted, quote=denied.quote))


def test_dossiers_that_are_served_follow_decisions(made: Case) -> None:
    dossiers = LiveDossiers(made)
    shelling = next(one for one in made.claims() if one.event_type == "Shelling")
    path = f"actors/{shelling.agent[0].id.rsplit('/', 1)[-1]}.html"
    key = shelling.id.rsplit("/", 1)[-1]
    assert f'data-claim="{key}"' in (dossiers(path) or "")
    taken = decided(made, json.dumps({"decisions": [{"verb": "reject", "claim": key}]}))
    assert f'data-claim="{key}"' not in (dossiers(path) or "")
    assert decided(made, json.dumps({"undo": taken["ids"][0]})) == {"ids": taken["ids"]}
    assert f'data-claim="{key}"' in (dossiers(path) or "")


def test_a_case_keeps_the_confidence_from_which_claims_are_shown(
    made: Case, tmp_path: Path, doubtful: Reader, run
) -> None:
    text = str(tmp_path / "post.txt")

    def brought(threshold: float | None) -> Case:
        asked = {"out": made.path, "reader": doubtful, "views": False}
        return build([text], shown_from=threshold, **asked).case

    before = content(made)
    assert not any("unsure" in claim.quote for claim in sure_claims(made))
    assert 'id="show-unsure"' in made.dossier("Hill Brigade").html
    for asked in (0.3, None):
        case = brought(asked)
        assert case.settings().shown_from == 0.3
        assert any("unsure" in claim.quote for claim in sure_claims(case))
        assert "Is this read rightly?" not in run("review", case.path)[1]
        assert 'id="show-unsure"' not in case.dossier("Hill Brigade").html
    assert content(case)["quads"] != before["quads"]
    assert content(brought(SHOWN_FROM)) == before
    added = tmp_path / "more.txt"
    added.write_text("claimer=Northland; agent=Eastland; recipient=Midland\n", encoding="utf-8")
    brought(0.3)
    assert add(made, [str(added)], reader=doubtful, views=False).case.settings().shown_from == 0.3
