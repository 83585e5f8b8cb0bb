"""The columns of the frames: for each, its kind and what it means.

Kinds: ``text``, ``choice`` (a pandas category), ``day`` (a timestamp at midnight), ``count``
(an integer that may be missing), ``number``, ``truth``, and ``list`` (a tuple of IRIs, for
``DataFrame.explode``).
"""

from __future__ import annotations

from ...ontology.records import ROLES

Columns = dict[str, tuple[str, str]]

DTYPES = {
    "text": "string",
    "choice": "category",
    "day": "datetime64[s]",
    "count": "Int64",
    "number": "float64",
    "truth": "bool",
    "list": "object",
}
"""The pandas dtype of each kind."""

STATUS = "asserted, hedged, demanded or denied: how the claim may be told"
DAYS: Columns = {
    "first_day": ("day", "the first day that the stated date leaves possible"),
    "last_day": ("day", "the last day that the stated date leaves possible"),
}

CLAIMS: Columns = {
    "claim": ("text", "IRI of the claim; case.evidence takes it"),
    "status": ("choice", STATUS),
    "decision": ("choice", "what a person did with it: Accepted, Edited, Rejected"),
    "claimer": ("text", "who says it: whoever the words name, else the publisher or author"),
    "claimer_id": ("text", "IRI of who says it; missing for an unattributed voice"),
    "named": ("truth", "whether the words name who says it"),
    "act": ("choice", "what the claimer does by saying it: Accuse, Deny, Report, ..."),
    "event_type": ("choice", "what is said to have happened"),
    "family": ("choice", "the family of that event type"),
    **{role: ("text", f"names of who or what is {role}, sorted, with commas") for role in ROLES},
    "polarity": ("choice", "Positive, or Negative where it is said not to be so"),
    "certainty": ("choice", "how surely it is said: Certain, Probable, Possible, Unknown"),
    "temporality": ("choice", "Past, Ongoing, Future, Hypothetical or Generic"),
    "when": ("text", "the date as stated: 2012, 2012-02, 2012-02-03, 2011/2012-06"),
    **DAYS,
    "date_precision": ("choice", "how precise the stated date is"),
    "date_basis": ("choice", "whether the text states the date or it was reckoned"),
    "said": ("text", "the date of the words, as precise as known"),
    "quote": ("text", "the words, exactly as in the document"),
    "title": ("text", "title of the document"),
    "publisher": ("choice", "publisher of the document"),
    "document": ("text", "IRI of the document"),
    "source": ("text", "file or row that the document was read from"),
    "page": ("count", "the printed page; missing where the document has no pages"),
    "start": ("count", "offset of the quote's first character in the document's text"),
    "end": ("count", "offset after its last character"),
    "confidence": ("number", "of the reading, 0 to 1; never of the truth of what is said"),
    "risk": ("number", "chance that the reading accuses wrongly; 0 where none was measured"),
}
FILLERS: Columns = {
    "claim": ("text", "IRI of the claim"),
    "role": ("choice", "agent, victim, recipient, ..."),
    "filler_id": ("text", "IRI of the actor, place or thing"),
    "name": ("text", "what it is called in the case"),
    "type": ("choice", "its class"),
    "words": ("text", "the words used here"),
    "start": ("count", "offset of the words in the document's text"),
    "end": ("count", "offset after them"),
}
HARMS: Columns = {
    "claim": ("text", "IRI of the claim"),
    "harm": ("choice", "Killed, Injured, Detained, Missing, Displaced or Property"),
    "count_min": ("count", "the lowest number stated"),
    "count_max": ("count", "the highest number stated; missing where it is open"),
    "of_whom": ("text", "whom the number counts, in the words used"),
    "approximate": ("truth", "whether the number was said to be rough: about 200"),
}
DOCUMENTS: Columns = {
    "document": ("text", "IRI of the document"),
    "source": ("text", "file or row that it was read from"),
    "title": ("text", "its title"),
    "publisher": ("choice", "who published it"),
    "author": ("text", "who wrote it"),
    "published": ("text", "date of publication, as precise as known"),
    "dated_by": ("choice", "what states it: metadata, dateline, address or byline"),
    "kind": ("choice", "NewsArticle, PressRelease, ..."),
    "language": ("choice", "its language, as a code"),
    "url": ("text", "where it was published, as the document says"),
    "captured": ("text", "the day on which it was got from there, where the file tells"),
    "reader": ("choice", "the kind of file that it was read as"),
    "file": ("text", "the file that it lies in"),
    "sha256": ("text", "checksum of the bytes that it was read from"),
    "claims": ("count", "claims read out of it"),
}
ACTORS: Columns = {
    "actor": ("text", "IRI of the actor"),
    "name": ("text", "its name"),
    "kind": ("choice", "its class: Person, StateActor, ArmedGroup, ..."),
    "actor_type": ("choice", "its fine type: Government, Rebels, HumanRightsNGO, ..."),
    "part_of": ("text", "name of the body it belongs to"),
    "part_of_id": ("text", "IRI of that body"),
    "post": ("text", "the office held there"),
    "state_of": ("text", "IRI of the place that it governs"),
    "citizen_of": ("text", "countries whose nationality it is said to have, sorted, with commas"),
    "wikidata": ("text", "its Wikidata number, where the lexicon has one"),
    "named": ("count", "claims that name it in a role"),
    "says": ("count", "claims that it makes"),
}
PLACES: Columns = {
    "place": ("text", "IRI of the place"),
    "name": ("text", "its name"),
    "precision": ("choice", "PopulatedPlace, Admin2, Admin1, Country or Unknown"),
    "within": ("text", "name of the place around it"),
    "within_id": ("text", "IRI of that place"),
    "lat": ("number", "latitude in degrees (WGS84)"),
    "long": ("number", "longitude in degrees (WGS84)"),
    "claims": ("count", "claims that place something there"),
}
EVENTS: Columns = {
    "event": ("text", "IRI of the event: claims that can describe one happening"),
    "event_type": ("choice", "their event type"),
    "label": ("text", "words for it, from the claim that states most"),
    "claims": ("count", "claims that describe it, denials among them"),
    "claimers": ("count", "independent claimers that affirm it"),
    "publishers": ("count", "independent publishers that affirm it"),
    "denials": ("count", "claims that deny it"),
    "claim_ids": ("list", "IRIs of the claims"),
}
RELATIONS: Columns = {
    "source": ("text", "name of the actor that is said to act, accuse or deny"),
    "relation": ("choice", "arms, support, harms, accuses, denies, ..."),
    "target": ("text", "name of the actor that is acted upon, accused or answered"),
    "status": ("choice", STATUS),
    "claims": ("count", "claims that say so"),
    "claimers": ("count", "independent claimers among them"),
    "publishers": ("count", "independent publishers among them"),
    "event_types": ("text", "what is said to have happened, sorted, with commas"),
    "items": ("text", "weapons and goods named, sorted, with commas"),
    "first_day": ("day", "the earliest day that any dated claim leaves possible"),
    "last_day": ("day", "the latest day that any dated claim leaves possible"),
    "source_id": ("text", "IRI of the first actor"),
    "target_id": ("text", "IRI of the second actor"),
    "claim_ids": ("list", "IRIs of the claims"),
}

FRAMES: dict[str, Columns] = {
    "claims": CLAIMS,
    "fillers": FILLERS,
    "harms": HARMS,
    "documents": DOCUMENTS,
    "actors": ACTORS,
    "places": PLACES,
    "events": EVENTS,
    "relations": RELATIONS,
}
"""The frames by the name of the function that makes them."""
