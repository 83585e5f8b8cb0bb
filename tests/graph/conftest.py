from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import toy_reader  # noqa: E402  (the line above makes it importable, here and in workers)
from allegata.graph.build import build  # noqa: E402
from allegata.graph.case import Case  # noqa: E402
from allegata.graph.readers import Reader  # noqa: E402

WIRE = """\
# publisher=Harbour Wire; published=2012-06-15; title=Who armed whom
claimer=Rights Watch North; act=Accuse; agent=Northland; recipient=Midland; material=attack helicopters; when=2011; cue=says
claimer=Ivo Marr; act=Deny; agent=Northland; recipient=Midland; cue=denied
claimer=Midland; act=Accuse; agent=Midland; recipient=Hill Brigade; when=2012; certainty=Possible
claimer=Eastland; act=Accuse; agent=Hill Brigade; recipient=River Front; material=rifles; when=2013
claimer=Northland; act=Accuse; agent=Eastland; recipient=River Front; intermediary=Westland; when=2013
act=Report; type=MassKilling; agent=Midland; victim=civilians; location=Harbour Town; when=2012-05-25; killed=49
claimer=Westland; act=Demand; agent=Northland; recipient=Midland; temporality=Hypothetical; polarity=Negative
"""

REPORT = """\
# publisher=Rights Watch North; published=2012-06-20; kind=NGOReport
act=Accuse; agent=Northland; recipient=Midland; when=2011; material=rifles
name=inner; claimer=survivors; act=Testify; type=MassKilling; agent=Midland; victim=civilians; location=Harbour Town; when=2012-05-25
act=Report; type=MassKilling; agent=Midland; victim=civilians; location=Harbour Town; when=2012-05-25; killed=108; relays=inner
"""

COMMENTS = """\
# author=Ana Torv; published=2012-07-01; kind=BlogPost
claimer=Northland; act=Accuse; type=Shelling; agent=Eastland; victim=villagers
claimer=Eastland; act=Accuse; type=Torture; agent=Westland; victim=prisoners
claimer=Westland; act=Accuse; type=Financing; agent=Northland; recipient=Hill Brigade
"""

TOY = Reader(toy_reader.open_documents, toy_reader.load, toy_reader.describe, toy_reader.read)


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder with three documents in the toy notation."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in (("wire", WIRE), ("report", REPORT), ("comments", COMMENTS)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def toy() -> Reader:
    return TOY


@pytest.fixture(scope="session")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """A case built once from the three documents; tests only read it."""
    root = tmp_path_factory.mktemp("case")
    for name, text in (("wire", WIRE), ("report", REPORT), ("comments", COMMENTS)):
        (root / f"{name}.txt").write_text(text, encoding="utf-8")
    return build([str(root)], out=root / "case", reader=TOY, views=False).case
