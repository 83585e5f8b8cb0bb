"""A case as its users meet it: built from documents, asked, and shown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Self, TypedDict, Unpack

from .claims.clusters import find_event
from .claims.shown import shown_from
from .folder.case_folder import CaseFolder
from .folder.decided import told_actors
from .folder.marks import is_behind
from .folder.reports import standing_claims

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ..ontology.records import Actor, Claim
    from .agenda.question import Question
    from .pipeline.report import BuildReport
    from .pipeline.workers import Reader
    from .review.decision import Decision
    from .stories.records import Draft
    from .tables.chain_table import Limits
    from .tables.frames import Frames
    from .tables.passage import Passage
    from .tables.table import Table
    from .views import Place, View


class Reason(TypedDict, total=False):
    """What a decision says besides: why, and what its verb needs."""

    why: str
    value: tuple[str, ...]
    field: str
    where: tuple[str, ...]


class Case(CaseFolder):
    """A case folder that answers and shows; ``open`` one that exists, ``build`` a new one.

    What is in the folder, ``CaseFolder`` gives: ``claims()``, ``documents()``, ``actors()`` ...
    """

    __slots__ = ()

    @classmethod
    def open(cls, path: Path | str, *, unsure: bool = False, roll_up: bool = False) -> Self:
        """Return the case in the folder ``path``; a ``CaseError`` says why it is none.

        Tables, store and pages that lag behind its ledger are brought up first, and a case of
        an earlier layout is taken into one.
        """
        case = super().open(path, unsure=unsure, roll_up=roll_up)
        if is_behind(case):
            from .pipeline.state import bring_up

            bring_up(case)
        return case

    @property
    def frames(self) -> Frames:
        """Claims, actors, events, relations and more as pandas frames."""
        from .tables.frames import Frames

        return Frames(self)

    def sparql(self, asked: str, **values: object) -> Table:
        """Return the answer to a question by name, a .rq file or SPARQL; see ``tables.ask.ask``.

        ``values`` are the question's parameters, each a term or a name: ``who="Russia"``; one
        that is a word of Python is written with an underscore, ``from_="2012-05-01"``. Raises
        ``QueryError`` for an unknown question, parameter or name, and for SPARQL that does not
        parse.
        """
        from .tables.ask import ask

        return ask(self.store(), asked, {name.rstrip("_"): values[name] for name in values})

    def search(self, words: str, *, limit: int | None = None, offset: int = 0) -> Table:
        """Return where all of ``words`` stand together, in quotes of claims and in documents.

        The best come first. Words in double quotes stand side by side, ``shell*`` is any word
        that begins so. ``QueryError`` tells where there is no word to look for.
        """
        from .tables.searching import search

        return search(self, words, limit=limit, offset=offset)

    def chains(self, kind: str, **limits: Unpack[Limits]) -> Table:
        """Return the chains of ``kind`` (arms, accusations ...), a row for each claim of a step.

        ``limits`` are ``start`` and ``end``, actors by name or IRI, and ``min_steps`` and
        ``max_steps``, 1 and 5 where they are not given; the longest chains come first.
        ``QueryError`` lists the kinds and the actors that there are for a name that is none.
        """
        from .tables.chain_table import chain_table

        return chain_table(self, kind, **limits)

    def evidence(self, claim: Claim | str) -> Passage:
        """Return the passage behind a claim, given whole, by its IRI or by the end of it.

        Raises ``QueryError`` for a claim that the case does not have.
        """
        from .tables.passage import passage

        return passage(self, claim)

    def report(
        self,
        *,
        stories: Sequence[str] = (),
        plan: Path | str | None = None,
        compare: tuple[str, str] | None = None,
        pages: str = "",
    ) -> Draft:
        """Return a draft of a report: stories of sentences, each with its source.

        ``stories`` are kinds (``stories.kinds.STORIES``) and keys of single stories, in the order
        in which they are told; all kinds without. ``plan`` is a TOML file with pins, order and
        captions; without it the case's ``stories.toml``, if there is one. ``compare`` names two
        publishers, ``pages`` is the folder of the document views, relative to the draft. Raises
        ``QueryError`` for what there is not. ``stories.writers`` make a page, Markdown or DOCX of
        the draft.
        """
        from .stories.draft import draft
        from .stories.plan import PLAN, read_plan

        chosen = Path(plan) if plan is not None else self.path / PLAN
        planned = read_plan(chosen) if plan is not None or chosen.exists() else None
        return draft(self, stories=stories, plan=planned, compare=compare, pages=pages)

    def view(self, name: str, **place: Unpack[Place]) -> View:
        """Return a page of the case: actors, arms, timeline ...; nothing is written.

        ``View.write`` writes it; in a notebook it shows itself. ``place`` are ``pages`` and
        ``home``, where the document views and the case page lie, relative to it.
        ``QueryError`` lists those that there are for a name that is none.
        """
        from .views import page_view

        return page_view(self, name, **place)

    def network(self, **place: Unpack[Place]) -> View:
        """Return the view of who is said to have done what to whom."""
        return self.view("actors", **place)

    def arms(self, **place: Unpack[Place]) -> View:
        """Return the view of who is said to arm whom."""
        return self.view("arms", **place)

    def accusations(self, **place: Unpack[Place]) -> View:
        """Return the view of who accuses whom, and who denies it."""
        return self.view("accusations", **place)

    def responsibility(self, **place: Unpack[Place]) -> View:
        """Return the view of who is said to stand behind whom who did harm."""
        return self.view("responsibility", **place)

    def timeline(self, **place: Unpack[Place]) -> View:
        """Return the view of when it is said to have happened, against when it was said."""
        return self.view("timeline", **place)

    def map(self, **place: Unpack[Place]) -> View:
        """Return the view of where it is said to have happened."""
        return self.view("map", **place)

    def actor(self, name: str, **place: Unpack[Place]) -> View:
        """Return the view of one actor, by name or IRI; ``QueryError`` lists close matches."""
        from .views import actor_view

        with shown_from(self.settings().threshold):
            return actor_view(name, *self._told(), self.documents(), **place)

    def dossier(self, name: str) -> View:
        """Return the dossier of an actor, event or document, by name or IRI; nothing is written.

        ``QueryError`` lists close matches for a name that is none.
        """
        from .views import dossier

        return dossier(self, name)

    def event(self, name: str, **place: Unpack[Place]) -> View:
        """Return the view of one event, by label or IRI; ``QueryError`` lists close matches."""
        from .views import event_view

        event = find_event(self.events(), name)
        with shown_from(self.settings().threshold):
            return event_view(event, *self._told(), self.documents(), **place)

    def questions(self, *, most: int | None = None) -> list[Question]:
        """Return what most needs a person, at most ``most`` of each kind; see ``agenda``."""
        from .agenda.questions import agenda

        return agenda(self, most=most)

    def decide(self, verb: str, *about: str, by: str, **said: Unpack[Reason]) -> Decision:
        """Decide ``verb`` (same, reject ...) on actors by name, or on a claim; return the decision.

        It lasts, and is taken back by ``undo``; no record is rewritten. ``DecisionError`` and
        ``QueryError`` say what will not do.
        """
        from .agenda.drafting import Draft
        from .pipeline.deciding.taking import take

        draft = Draft(self, by=by, why=said.get("why", ""))
        decision = draft.of(
            verb,
            *about,
            value=said.get("value", ()),
            field=said.get("field", ""),
            where=said.get("where", ()),
        )
        take(self, decision)
        return decision

    def undo(self, decision: str | None = None, *, by: str) -> Decision:
        """Take the last decision back, or the one with the id ``decision``; return it."""
        from .agenda.drafting import now
        from .pipeline.deciding.taking import take_back

        return take_back(self, decision, by=by, on=now())

    def _told(self) -> tuple[list[Claim], list[Actor]]:
        """Return claims and actors as they are told after all that people decided."""
        return list(standing_claims(self)), list(told_actors(self))


def build(
    paths: Iterable[str],
    *,
    out: Path | str,
    pipeline: str | None = None,
    language: str | None = None,
    pseudonyms: Path | str | None = None,
    actors: Path | str | None = None,
    protect: bool | None = None,
    shown_from: float | None = None,
    workers: int = 1,
    views: bool = True,
    link: bool = False,
    reader: Reader | None = None,
    on_document: Callable[[str], object] | None = None,
) -> BuildReport[Case]:
    """Read ``paths`` into the case folder ``out``; the result does not depend on ``workers``.

    ``paths`` are files, folders (with all below them) and globs, of the suffixes of
    ``extractors.sources.READERS``; a case folder among them is never read. ``out`` is a new or
    empty folder, or a case: what it has read before with the same reader is not read again, and
    documents that ``paths`` no longer name are dropped. A document that cannot be read raises
    nothing: it is in ``failures`` of the report, with reason and remedy.

    ``pipeline`` names another language pipeline than the embedded one. ``language`` is the code
    of the language that all documents are in; without it their text tells, and those in another
    than the pipeline's are failures. ``pseudonyms`` is a list of names and what to call them
    instead; without it the list that the case keeps holds on. ``actors`` are more actors, of JSON
    lines, CSV or FollowTheMoney; they win over those of the package, are kept in the case as well,
    and those marked ``watch`` are reported. ``protect`` gives private persons who are victims,
    witnesses or minors a pseudonym, now and in later builds. ``shown_from``, 0 to 1, is the
    confidence from which claims are folded, chained and drawn, now and in later builds, in the
    place of ``claims.shown.SHOWN_FROM``. ``workers`` are processes.
    ``views`` also writes the HTML pages. The files are kept in the case, unless ``link`` says to
    refer to them only. ``reader`` takes the place of the extractors, for tests.
    ``on_document`` is called with the source of each document that is done. Raises ``CaseError``
    where ``out`` is something else than a case, ``PseudonymError`` for a wrong line of the list,
    ``PipelineError`` and ``LanguageError`` for a pipeline that is missing or has no words here.
    """
    from .pipeline.build import build as build_case

    return build_case(
        Case.make(out),
        paths,
        pipeline=pipeline,
        language=language,
        pseudonyms=pseudonyms,
        actors=actors,
        protect=protect,
        shown_from=shown_from,
        workers=workers,
        views=views,
        link=link,
        reader=reader,
        on_document=on_document,
    )
