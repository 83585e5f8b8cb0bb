"""The invented world of ``synthetic.py``: states, groups, speakers, outlets, goods and places."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING, TypeVar

from allegata.graph.claims.entities import Thing
from allegata.ontology.identity import actor_iri, location_iri, thing_iri
from allegata.ontology.records import Actor, Location

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

Entity = Actor | Location | Thing
Item = TypeVar("Item")


@dataclass(frozen=True)
class Deed:
    """An event type with its verb; who it is done to has the role ``role``.

    ``gives`` where the other side is an actor that gets something, and not unnamed ``victims``;
    ``goods`` where things change hands; ``harm`` is what a toll counts.
    """

    event_type: str
    doing: str
    done: str
    role: str
    share: int
    gives: bool = False
    goods: bool = False
    harm: str | None = None


DEEDS = (
    Deed("ArmsTransfer", "supplying", "supplied", "recipient", 22, gives=True, goods=True),
    Deed("MilitarySupport", "training", "trained", "recipient", 7, gives=True),
    Deed("Financing", "financing", "financed", "recipient", 5, gives=True),
    Deed("Shelling", "shelling", "shelled", "victim", 14),
    Deed("AerialAttack", "bombing", "bombed", "victim", 12),
    Deed("Killing", "killing", "killed", "victim", 16, harm="Killed"),
    Deed("Detention", "detaining", "detained", "victim", 8, harm="Detained"),
    Deed("Torture", "torturing", "tortured", "victim", 6),
    Deed("EnforcedDisappearance", "abducting", "abducted", "victim", 4),
    Deed("Siege", "besieging", "besieged", "victim", 6),
)
LAND = {
    "Northland": (36.0, 38.0),
    "Eastland": (33.0, 43.5),
    "Westland": (26.5, 17.0),
    "Midland": (15.0, 30.0),
    "Southmark": (7.0, 30.5),
    "Highmoor": (33.5, 65.5),
    "Lowmere": (48.5, 31.0),
    "Farholm": (15.5, 44.5),
    "Oldreach": (35.0, 52.0),
    "Greyfen": (13.0, 3.0),
    "Stonewick": (39.0, -3.5),
    "Redvale": (4.5, -73.0),
}
"""The states, with the latitude and longitude of a spot well inside some land mass."""
SOUNDS = (
    "ba",
    "dor",
    "el",
    "fen",
    "gal",
    "han",
    "ir",
    "kas",
    "lo",
    "mar",
    "nu",
    "ost",
    "per",
    "qua",
)
GROUP_WORDS = ("Brigade", "Front", "Movement", "Battalion", "Union", "Column", "Guard")
GOODS = (
    "rifles", "ammunition", "mortar shells", "anti-tank missiles", "drones", "rockets", "vehicles",
    "machine guns", "helicopters", "grenades", "radios", "explosives",
)  # fmt: skip
UNNAMED = ("civilians", "residents", "protesters", "detainees", "aid workers", "displaced families")
WITNESSES = ("Witnesses", "Survivors", "Relatives", "Local activists", "Medics")


class World:
    """Everybody and everything that a synthetic case of ``count`` claims may name."""

    def __init__(self, rng: random.Random, count: int) -> None:
        self.rng = rng
        self.weights: dict[int, list[float]] = {}
        size = max(4, int(count**0.6))
        self.states = [_state(name) for name in LAND]
        self.armies = [_part(state, "army", "Military") for state in self.states]
        ministries = [_part(state, "foreign ministry", "Government") for state in self.states]
        ministers = [self._minister(state) for state in self.states]
        self.groups = [self._body("ArmedGroup", "Rebels", GROUP_WORDS) for _ in range(size)]
        companies = [
            self._body("Organisation", "Company", ("Arms", "Trading")) for _ in range(size // 6 + 2)
        ]
        watchers = [
            self._body("Organisation", "HumanRightsNGO", ("Rights Watchers", "Monitor"))
            for _ in range(size // 8 + 3)
        ]
        self.outlets = [
            self._body("Organisation", "Media", ("Herald", "Wire", "Post", "Courier"))
            for _ in range(size // 8 + 4)
        ]
        self.suppliers = self._mixed(self.states, companies, self.groups[: size // 4])
        self.perpetrators = self._mixed(self.armies, self.groups)
        self.brokers = self._mixed(companies, self.states)
        self.speakers = self._mixed(watchers, ministries, ministers, self.states)
        self.witnesses = [_unnamed(word) for word in WITNESSES]
        self.victims = [_unnamed(word) for word in UNNAMED]
        self.goods = [Thing(thing_iri(word), word, "Weapon") for word in GOODS]
        self.countries = {state.id: _country(state) for state in self.states}
        self.places = self._mixed(self._towns(size), list(self.countries.values()))
        self.known = {actor.id: actor for actor in self.states}
        self.holders = {place.id: place for place in [*self.countries.values(), *self.places]}

    def zipf(self, items: Sequence[Item]) -> Item:
        """Return one of ``items``, the n-th with a share that falls as 1/n."""
        weights = self.weights.get(len(items))
        if weights is None:
            weights = list(accumulate(1 / rank for rank in range(1, len(items) + 1)))
            self.weights[len(items)] = weights
        return self.rng.choices(items, cum_weights=weights)[0]

    def spokesman(self, actor: Actor) -> Actor:
        """Return who speaks for ``actor``: its state where it is a state's part, else itself."""
        return self.known.get(actor.part_of or "", actor)

    def around(self, place: Location | None) -> list[Location]:
        """Return a place with the places that enclose it."""
        found = []
        while place is not None:
            found.append(place)
            place = self.holders.get(place.within or "")
        return found

    def _mixed(self, *pools: Sequence[Item]) -> list[Item]:
        """Return all items in a random order, so that any kind may be the most named."""
        items = [item for pool in pools for item in pool]
        self.rng.shuffle(items)
        return items

    def _body(self, kind: str, actor_type: str, words: Sequence[str]) -> Actor:
        name = f"{self._name()} {self.rng.choice(words)}"
        return Actor(actor_iri(name), name, kind, actor_type)

    def _minister(self, state: Actor) -> Actor:
        name = f"{self._name()} {self._name()}"
        return Actor(actor_iri(name), name, "Person", "Government", state.id, "foreign minister")

    def _name(self) -> str:
        return "".join(self.rng.choices(SOUNDS, k=3)).title()

    def _town_name(self, others: Sequence[Location]) -> str:
        """Return a name that none of ``others`` has, nor a province of that name.

        Two places of one name are one place: a town could lie in itself.
        """
        taken = {word for place in others for word in place.name.split()}
        name = self._name()
        while name in taken:
            name += self.rng.choice(SOUNDS)
        return name

    def _towns(self, size: int) -> list[Location]:
        """Return provinces and towns; one in twelve towns has no coordinates."""
        found: list[Location] = []
        for state in self.states:
            for _ in range(3):
                name = f"{self._town_name(found)} Province"
                province = self._place(state, name, "Admin1", 2.0)
                found.append(replace(province, within=self.countries[state.id].id))
            for _ in range(size // 12 + 3):
                town = self._place(state, self._town_name(found), "PopulatedPlace", 2.5)
                within = self.rng.choice(found[-3:]).id if self.rng.random() < 0.7 else None
                town = replace(town, within=within or self.countries[state.id].id)
                gone = self.rng.random() < 1 / 12
                found.append(replace(town, lat=None, long=None) if gone else town)
        return found

    def _place(self, state: Actor, name: str, precision: str, spread: float) -> Location:
        lat, long = (
            round(centre + self.rng.uniform(-spread, spread), 4) for centre in LAND[state.name]
        )
        iri = location_iri(name, within=state.name)
        return Location(iri, name, precision, self.countries[state.id].id, None, lat, long)


def scoped(entity: Entity, document: str) -> Entity:
    """Return an unnamed group as one of its document's own; anything else as it is."""
    if isinstance(entity, Actor) and entity.kind == "PersonGroup":
        return replace(entity, id=actor_iri(entity.name, scope=document))
    return entity


def kind_of(entity: Entity) -> str:
    """Return the type that a filler has for this entity."""
    return "Location" if isinstance(entity, Location) else entity.kind


def _state(name: str) -> Actor:
    return Actor(actor_iri(name), name, "StateActor", "Government", state_of=location_iri(name))


def _part(state: Actor, word: str, actor_type: str) -> Actor:
    name = f"{state.name} {word}"
    return Actor(actor_iri(name), name, "StateActor", actor_type, state.id)


def _unnamed(word: str) -> Actor:
    return Actor(actor_iri(word), word, "PersonGroup", "Civilians")


def _country(state: Actor) -> Location:
    lat, long = LAND[state.name]
    return Location(location_iri(state.name), state.name, "Country", lat=lat, long=long)
