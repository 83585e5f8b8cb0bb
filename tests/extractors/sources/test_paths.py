"""What lies in a folder and is no plain file: pipes, links, loops, folders that are shut."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from allegata.extractors.sources import open_documents
from allegata.ontology.records import Document, Failure, Notice
from opened import SENTENCE, write

if TYPE_CHECKING:
    from pathlib import Path


def reasons(folder: Path, *, follow: bool = False) -> dict[str, str]:
    items = list(open_documents([str(folder)], follow=follow))
    return {
        os.path.relpath(item.source, folder): item.reason if isinstance(item, Failure) else "read"
        for item in items
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside, outside = tmp_path / "in", tmp_path / "out"
    (inside / "deep").mkdir(parents=True)
    outside.mkdir()
    write(inside / "deep", "a.txt", SENTENCE)
    write(outside, "b.txt", f"{SENTENCE} Nine people were killed.")
    (outside / "back").symlink_to(inside)
    (outside / "again").symlink_to(outside)
    return inside


def test_a_pipe_in_a_folder_is_listed(folder: Path) -> None:
    os.mkfifo(folder / "p.txt")
    assert "pipe" in reasons(folder)["p.txt"]


def test_links_that_lead_nowhere_or_back_are_listed(folder: Path) -> None:
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "none.txt").symlink_to(folder / "missing.txt")
    (folder / "deep" / "up").symlink_to(folder)
    found = reasons(folder)
    assert "back to itself" in found["loop.txt"]
    assert "nowhere" in found["none.txt"]
    assert "searched already" in found["deep/up"]
    assert found["deep/a.txt"] == "read"


def test_the_folder_saved_with_a_page_is_part_of_the_page(folder: Path) -> None:
    (folder / "raid_files").mkdir()
    write(folder, "raid.html", f"<p>{SENTENCE}</p>")
    write(folder / "raid_files", "frame.html", "<p>Buy shoes now, the shop said.</p>")
    found = reasons(folder)
    assert found["raid.html"] == "read"
    assert "raid.html" in found["raid_files"]
    assert "raid_files/frame.html" not in found


@pytest.mark.parametrize("name", ["raid_files/note.txt", "other_files/frame.html"])
def test_a_folder_of_documents_beside_a_page_is_read(folder: Path, name: str) -> None:
    write(folder, "raid.html", f"<p>{SENTENCE}</p>")
    (folder / name).parent.mkdir()
    write((folder / name).parent, (folder / name).name, f"{SENTENCE} Nine people were killed.")
    assert reasons(folder)[name] == "read"


def test_a_link_that_leads_out_is_followed_only_where_it_is_wanted(folder: Path) -> None:
    (folder / "file.txt").symlink_to(folder.parent / "out" / "b.txt")
    (folder / "side").symlink_to(folder.parent / "out")
    found = reasons(folder)
    assert "leads out of the folder" in found["file.txt"]
    assert "leads out of the folder" in found["side"]
    followed = reasons(folder, follow=True)
    assert followed["file.txt"] == followed["side/b.txt"] == "read"
    assert "searched already" in followed["side/back"]
    assert "searched already" in followed["side/again"]


def test_a_link_to_a_file_of_the_folder_is_read(folder: Path) -> None:
    (folder / "same.txt").symlink_to(folder / "deep" / "a.txt")
    items = list(open_documents([str(folder)]))
    assert len([item for item in items if isinstance(item, Document)]) == 2


def test_a_link_that_is_named_is_followed(folder: Path) -> None:
    link = folder.parent / "named"
    link.symlink_to(folder)
    assert not [i for i in open_documents([str(link)]) if type(i) in (Failure, Notice)]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open every folder")
def test_a_folder_that_is_shut_is_listed(folder: Path) -> None:
    (folder / "deep").chmod(0)
    try:
        assert "may not be opened" in reasons(folder)["deep"]
    finally:
        (folder / "deep").chmod(0o755)
