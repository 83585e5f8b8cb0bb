"""The list of persons to keep unnamed: how it is read, kept, and refused."""

from __future__ import annotations

import shutil
import stat
from typing import TYPE_CHECKING

import pytest
from allegata.graph.privacy.pseudonyms import Person, keep_list, kept_list, read_list
from allegata.ontology.errors import PseudonymError
from hypothesis import given
from hypothesis import strategies as st
from toy_persons import LIST, PERSONS

if TYPE_CHECKING:
    from pathlib import Path


def test_the_kept_list_is_for_its_owner_alone(tmp_path: Path) -> None:
    keep_list(tmp_path, PERSONS)
    path = tmp_path / "restricted" / "pseudonyms.jsonl"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("who.csv", LIST),
        ("who.csv", "\ufeff" + LIST),
        (
            "who.jsonl",
            (
                '{"name": "Ana Torv", "pseudonym": "Author 1"}\n\n'
                '{"name": "Ivo  Marr", "pseudonym": "Envoy 7", "aliases": "the Fox;Marr"}\n'
            ),
        ),
    ],
)
def test_a_list_is_csv_or_json_lines(name: str, content: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert read_list(tmp_path / name) == PERSONS


PLAIN = st.text("bcdfghjklmnpqrstvwxzé '-", min_size=6, max_size=12).filter(
    lambda name: len(name.replace(" ", "").replace("-", "").replace("'", "")) > 5
)


@given(st.lists(PLAIN, min_size=1, max_size=6, unique_by=lambda n: "".join(filter(str.isalpha, n))))
def test_a_kept_list_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, names: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("kept")
    names = [" ".join(name.replace("-", " ").replace("'", " ").split()) + "aa" for name in names]
    persons = tuple(sorted(Person(f"{n}", (name,)) for n, name in enumerate(names)))
    keep_list(folder, persons)
    assert kept_list(folder) == persons
    shutil.rmtree(folder)


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("name,pseudonym\n,W1\n", "line 2: the name is empty; write one"),
        ("name,pseudonym\nIvo Marr,\n", "line 2: the pseudonym is empty; write one"),
        ("name,pseudonym\nIvo Marr,W1\nAna Torv,w1\n", "line 3: the pseudonym 'w1' is that of"),
        ("name,pseudonym\nIvo Marr,W1\nIVO MARR,W2\n", "line 3: the name 'IVO MARR' is that of"),
        ("name,pseudonym\nIvo Marr,Mr Marr\n", "line 2: the pseudonym 'Mr Marr' has the word"),
        ("name,pseudonym\nWill,W1\n", "line 2: the name 'Will' is a common word"),
        ("name,pseudonym,aliases\nIvo Marr,W1,it\n", "line 2: the name 'it' is a common word"),
        ("name,pseudonym,aliases\nIvo Marr,W1,?!\n", "line 2: the name '?!' has no letter"),
        ("name,alias\nIvo Marr,W1\n", "line 1: no column pseudonym; name the columns"),
        ("name,pseudonym\nMarr, Ivo,W1\n", "line 2: more than name, pseudonym, aliases; put"),
        ("name,pseudonym\n", "names nobody; write one row"),
        ("", "line 1: no column name and no column pseudonym"),
        ('name,pseudonym\n"Ivo,W1\n', "the table breaks off"),
    ],
)
def test_a_bad_list_is_refused_with_line_and_remedy(
    content: str, complaint: str, tmp_path: Path
) -> None:
    path = tmp_path / "who.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(PseudonymError) as refused:
        read_list(path)
    assert str(path) in str(refused.value)
    assert complaint in str(refused.value)
    assert "; " in str(refused.value)


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"[1]\n", "line 1: no JSON object"),
        (b'{"name": \n', "line 1: no JSON object"),
        (b'{"name": 3, "pseudonym": "W1"}\n', "line 1: 'name' is no text"),
        (b'{"name": "Ivo", "pseudonym": "W1", "born": ""}\n', "line 1: more than name"),
        (b"\xff\xfe\xff", "is not UTF-8"),
    ],
)
def test_bad_json_lines_are_refused(content: bytes, complaint: str, tmp_path: Path) -> None:
    path = tmp_path / "who.jsonl"
    path.write_bytes(content)
    with pytest.raises(PseudonymError, match=complaint):
        read_list(path)
