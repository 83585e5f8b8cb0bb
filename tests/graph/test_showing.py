"""A case shows itself from Python: each view is a page in a frame that reaches nothing outside."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from allegata.ontology.errors import QueryError
from synthetic import write_case

if TYPE_CHECKING:
    from allegata.graph.case import Case


class Frame(HTMLParser):
    """Reads one element: its name and attributes, unescaped as a browser would."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Case:
    return write_case(120, tmp_path_factory.mktemp("showing") / "case")


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("network", "Who is said to have done what to whom"),
        ("arms", "Who is said to arm whom"),
        ("accusations", "Who accuses whom"),
        ("responsibility", "Who is said to"),
        ("timeline", "When it is said to have happened"),
        ("map", "Where it is said to have happened"),
    ],
)
def test_each_view_is_one_whole_page_in_a_frame(name: str, title: str, made: Case) -> None:
    view = getattr(made, name)()
    assert title in view.html
    ((tag, attributes),) = Frame(view._repr_html_()).elements
    assert tag == "iframe"
    assert attributes["srcdoc"] == view.html
    allowed = (attributes["sandbox"] or "").split()
    assert "allow-scripts" in allowed
    assert not {"allow-same-origin", "allow-top-navigation", "allow-forms"} & set(allowed)


def test_one_actor_and_one_event_are_shown_by_name(made: Case) -> None:
    named = made.frames.actors().sort_values("named", ascending=False)["name"].iloc[0]
    assert named in made.actor(named).html
    event = max(made.events(), key=lambda one: len(one.claims))
    assert "One event" in made.event(event.label).html
    assert made.event(event.id).html == made.event(event.id.rsplit("/", 1)[-1]).html


def test_a_view_stands_where_it_is_told_to(made: Case) -> None:
    assert 'href="start.html"' in made.arms(home="start.html").html
    assert 'href="start.html"' not in made.arms().html


@pytest.mark.parametrize("what", ["actor", "event"])
def test_whoever_is_not_in_the_case_is_one_clear_line(what: str, made: Case) -> None:
    with pytest.raises(QueryError, match=f"no {what} 'Nobody at all' in the case") as raised:
        getattr(made, what)("Nobody at all")
    assert "\n" not in str(raised.value)


def test_a_view_of_the_same_case_is_the_same_bytes(made: Case) -> None:
    assert made.network().html == made.network().html
    assert made.map().html == made.map().html
