"""Persons of one name whom documents tell apart by themselves, kept beside people's splits.

``seen`` has what each document tells of each person it names in full, ``divided`` who is another
in a document than the name says; ``judging`` takes the latter where nobody has decided.
"""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from ....ontology.identity import actor_iri
from ....ontology.records import Actor
from ...folder.packed import unpacked
from ...formats.jsonl import plain, record
from ...resolution.division import divide, mark_of
from ...resolution.profiles import profiles_of
from ...resolution.sightings import Sighting, is_named, sightings_in
from ...store.resolutions import resolution_quads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...folder.ledger import Ledger
    from ...resolution.decisions import Decision
    from ...resolution.profiles import Profile
    from ...review.decision import Party

SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS seen (document, id, kind, record, states, year, people);
CREATE INDEX IF NOT EXISTS seen_by_id ON seen (id, kind, states);
CREATE INDEX IF NOT EXISTS seen_by_document ON seen (document);
CREATE TABLE IF NOT EXISTS divided (id, document, actor, PRIMARY KEY (id, document))
  WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS divisions (id, quad);
CREATE INDEX IF NOT EXISTS divisions_by_id ON divisions (id)
"""
TABLES: Final = ("seen", "divided", "divisions")

_KINDS: Final = "SELECT COUNT(DISTINCT kind || ' ' || states) FROM seen WHERE id = ?"
_SEEN: Final = (
    "SELECT document, record, states, year, people FROM seen WHERE id = ? ORDER BY document"
)


def divide_anew(ledger: Ledger, changed: Iterable[str], held: set[str]) -> None:
    """Look again at the names of the persons in ``changed`` documents (IRIs)."""
    touched: set[str] = set()
    for document in changed:
        asked = "SELECT id FROM seen WHERE document = ?"
        touched.update(iri for (iri,) in ledger.rows.execute(asked, (document,)))
        ledger.rows.execute("DELETE FROM seen WHERE document = ?", (document,))
        if document in held:
            touched.update(_see(ledger, document))
    for iri in sorted(touched):
        _divide(ledger, iri)


def divided(ledger: Ledger) -> Iterator[tuple[str, str, Actor]]:
    """Yield document, actor (IRIs) and who that is there, where it is another; sorted."""
    rows = ledger.rows.execute("SELECT document, id, actor FROM divided ORDER BY document, id")
    return ((document, iri, record(Actor, json.loads(text))) for document, iri, text in rows)


def told_apart(ledger: Ledger, party: Party) -> dict[str, str]:
    """Return the name (IRI) that was divided, by who (IRI) a ``party`` of a decision is by now.

    What tells one of two by a name may be more with each document, "Anna Berg (military)" and
    then "(military, Norway)": the documents in which the party was seen say who is meant. There
    are several where these are no longer of one person, none where nothing is divided.
    """
    plain_iri = actor_iri(party.name.rpartition(" (")[0])
    rows = ledger.rows.execute(
        "SELECT divided.document, source, actor FROM divided JOIN readings USING (document) "
        "WHERE divided.id = ?",
        (plain_iri,),
    )
    seen = {place for one in party.seen for place in (one.document, one.source)}
    met = (actor for document, source, actor in rows if seen & {document, source})
    return {str(json.loads(actor)["id"]): plain_iri for actor in met}


def division_lines(ledger: Ledger) -> list[str]:
    """Return why names were divided, as N-Quads lines, sorted."""
    return sorted(quad for (quad,) in ledger.rows.execute("SELECT quad FROM divisions"))


def _see(ledger: Ledger, document: str) -> set[str]:
    """Keep what a document tells of persons; return these (IRIs)."""
    packed = ledger.packed_one(document)
    known = json.loads(unpacked(packed.known))["actors"]
    published = json.loads(unpacked(packed.text))["published"]
    actors = [record(Actor, value) for value in known]
    found = [one for one in sightings_in(document, actors, published) if is_named(one.actor)]
    ledger.rows.executemany("INSERT INTO seen VALUES (?, ?, ?, ?, ?, ?, ?)", map(_row, found))
    return {one.actor.id for one in found}


def _row(one: Sighting) -> tuple[object, ...]:
    actor = json.dumps(plain(one.actor), ensure_ascii=False)
    lists = json.dumps(one.states), one.year, json.dumps(one.people)
    return (one.document, one.actor.id, one.actor.actor_type, actor, *lists)


def _divide(ledger: Ledger, iri: str) -> None:
    ledger.rows.execute("DELETE FROM divided WHERE id = ?", (iri,))
    ledger.rows.execute("DELETE FROM divisions WHERE id = ?", (iri,))
    if ledger.rows.execute(_KINDS, (iri,)).fetchone()[0] < 2:
        return
    groups, apart = divide(profiles_of(_sightings(ledger, iri)))
    names: dict[Profile, Actor] = {}
    for group in groups:
        called = f"{group[0].name} ({mark_of(group)})"
        new = Actor(actor_iri(called), called, group[0].kind, group[0].actor_type)
        names.update(dict.fromkeys(group, new))
        rows = ((iri, seen, json.dumps(plain(new))) for one in group for seen in one.documents)
        ledger.rows.executemany("INSERT OR REPLACE INTO divided VALUES (?, ?, ?)", rows)
    quads = chain.from_iterable(resolution_quads(_renamed(one, names)) for one in apart)
    ledger.rows.executemany(
        "INSERT INTO divisions VALUES (?, ?)",
        ((iri, line) for line in sorted({q.line() for q in quads})),
    )


def _sightings(ledger: Ledger, iri: str) -> Iterator[Sighting]:
    for document, text, states, year, people in ledger.rows.execute(_SEEN, (iri,)):
        actor = record(Actor, json.loads(text))
        yield Sighting(document, actor, tuple(json.loads(states)), year, tuple(json.loads(people)))


def _renamed(decision: Decision, names: dict[Profile, Actor]) -> Decision:
    one, other = (
        replace(profile, id=names[profile].id, name=names[profile].name)
        for profile in (decision.one, decision.other)
    )
    return replace(decision, one=one, other=other)
