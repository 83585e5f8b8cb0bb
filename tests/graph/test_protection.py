"""Persons at risk are flagged, and with ``--protect`` nothing shows their names."""

from __future__ import annotations

import json
import re
import shutil
import stat
from typing import TYPE_CHECKING

import pytest
from allegata.graph.case import Case, build
from allegata.graph.folder.packed import unpacked
from allegata.graph.pipeline.build import add
from allegata.graph.pipeline.protection.hiding import new_words
from allegata.graph.privacy.pseudonyms import kept_list
from allegata.graph.tables.exports.export import export
from exported import exports_of

if TYPE_CHECKING:
    from pathlib import Path

REPORT = """Police beat Salim Haroun in Homs on 3 May 2012. Haroun, 34, lost an eye.
"Soldiers shot two men in the street," said Leyla Qasem, who lives nearby.
Gen. Tarek Doun ordered the soldiers to shoot, Qasem said. Soldiers killed 14-year-old Nour Badri.
President Bashar al-Assad denied that soldiers killed Salim  HAROUN.
Ban Ki-moon said that soldiers killed two men. Muammar Qaddafi was beaten by rebels.
"""
LATER = "The father of Salim Haroun accused the police. Soldiers shot dead Rima Sabbagh in Homs.\n"
NAMES = re.compile(
    rb"(?<![a-z])(salim\W+haroun|haroun|leyla\W+qasem|qasem|nour\W+badri|badri)(?![a-z])", re.I
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("reports")
    (path / "about Salim Haroun.txt").write_text(REPORT, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def hidden(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Case:
    out = tmp_path_factory.mktemp("hidden") / "case"
    return build([str(folder)], out=out, protect=True).case


@pytest.fixture(scope="module")
def shown(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Case:
    out = tmp_path_factory.mktemp("shown") / "case"
    return build([str(folder)], out=out, views=False).case


def outputs(case: Case) -> dict[str, bytes]:
    """All bytes of a case but the restricted ones, what its ledger has packed, and its exports."""
    with case.ledger() as ledger:
        found = {
            f"{one.document}, {number}": unpacked(text).encode()
            for one in ledger.packed()
            for number, text in enumerate(one[4:])
        }
    found |= {f"export {name}": told for name, told in exports_of(case).items()}
    for path in sorted(case.path.rglob("*")):
        if path.is_file() and path.relative_to(case.path).parts[0] != "restricted":
            found[path.relative_to(case.path).as_posix()] = path.read_bytes()
    return found


def at_risk(case: Case) -> dict[str, list[str]]:
    rows = map(json.loads, case.at_risk_path.read_text(encoding="utf-8").splitlines())
    return {row["name"]: row["why"] for row in rows}


def test_victims_witnesses_and_minors_are_flagged_and_who_harms_is_not(shown: Case) -> None:
    found = at_risk(shown)
    assert found["Salim Haroun"] == ["victim"]
    assert found["Leyla Qasem"] == ["witness"]
    assert found["Nour Badri"] == ["minor", "victim"]
    public = ("Doun", "Assad", "Ban", "Gaddafi")
    assert not [name for name in found for one in public if one in name.split()]
    assert '#atRisk> "minor"' in "".join(export(shown, "nquads"))


def test_no_byte_of_a_protected_case_names_a_person_at_risk(hidden: Case) -> None:
    assert len(kept_list(hidden.path)) >= 3
    named = {name for name, content in outputs(hidden).items() if NAMES.search(content)}
    assert named == set()
    assert not [path for path in hidden.path.rglob("*") if NAMES.search(path.name.encode())
                and "restricted" not in path.parts]  # fmt: skip


FAMILY = """Police beat Salim Haroun in Homs on 3 May 2012. Haroun, 34, lost an eye.
Salim was then taken to a prison, where guards beat him. S. Haroun was released in June.
"They broke my arm," Mr. HAROUN said. Write to salim.haroun@example.org. #SalimHaroun
The Haroun family accused police of the beating. Haroun’s mother, Rima Haroun, spoke.
Sālim Hārūn, also known as Abu Walid, was beaten by guards. Abu Walid fled.
"""


def test_a_family_is_hidden_in_every_spelling(tmp_path: Path) -> None:
    (tmp_path / "salim-haroun.txt").write_text(FAMILY, encoding="utf-8")
    paths = [str(tmp_path / "salim-haroun.txt")]
    case = build(paths, out=tmp_path / "case", protect=True).case
    names = re.compile("(?<![a-z])(salim|haroun|sālim|hārūn|abu walid|rima)(?![a-z])", re.I)
    told = {name: content.decode("utf-8", "replace") for name, content in outputs(case).items()}
    whole = {name: names.findall(text) for name, text in told.items() if name.count(".sst") == 0}
    assert {name: found for name, found in whole.items() if found} == {}


def test_whoever_harms_or_holds_office_keeps_the_name(hidden: Case) -> None:
    text = next(hidden.documents()).text
    assert "Tarek Doun ordered" in text
    assert "Bashar al-Assad denied" in text
    assert "Ban Ki-moon said" in text
    assert "Muammar Qaddafi was" in text
    assert text.count("Person ") >= 5


def test_the_flags_stand_beside_the_pseudonyms(hidden: Case) -> None:
    assert sorted(at_risk(hidden).values()) == [["minor", "victim"], ["victim"], ["witness"]]
    quads = "".join(export(hidden, "nquads"))
    assert quads.count("#Confidential>") >= 3


def test_files_and_folders_are_for_their_owner(hidden: Case) -> None:
    for path in (hidden.path, *hidden.path.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


def test_what_is_added_keeps_to_it_and_finds_more(
    hidden: Case, tmp_path: Path, folder: Path
) -> None:
    case = Case.open(shutil.copytree(hidden.path, tmp_path / "case"))
    (tmp_path / "later.txt").write_text(LATER, encoding="utf-8")
    add(case, [str(tmp_path / "later.txt")], views=False)
    names = re.compile(NAMES.pattern + rb"|(?<![a-z])sabbagh(?![a-z])", re.IGNORECASE)
    assert {name for name, content in outputs(case).items() if names.search(content)} == set()
    assert len(case.document_iris()) == 2


def test_a_case_that_showed_names_shows_them_no_more(
    shown: Case, tmp_path: Path, folder: Path
) -> None:
    case = Case.open(shutil.copytree(shown.path, tmp_path / "case"))
    case.decide("rename", "Salim Haroun", by="Ana", value=("Salim H. Haroun",))
    build([str(folder)], out=case.path, protect=True, views=False)
    assert {name for name, content in outputs(case).items() if NAMES.search(content)} == set()
    assert case.unfit_path.read_text(encoding="utf-8") == ""


def test_whoever_is_an_actor_of_the_user_is_public(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("name,kind\nLeyla Qasem,Person\n", encoding="utf-8")
    paths, own = [str(folder)], tmp_path / "own.csv"
    case = build(paths, out=tmp_path / "case", actors=own, protect=True, views=False).case
    assert "said Leyla Qasem" in next(case.documents()).text
    assert sorted(at_risk(case).values()) == [["minor", "victim"], ["victim"]]


def test_made_up_names_are_none_that_a_text_has() -> None:
    words = new_words({"bafeli"})
    assert len({next(words) for _ in range(500)}) == 500
