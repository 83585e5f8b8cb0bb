"""A small hand-made case: two publishers, a chain of supply, accusations and a denial."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from allegata.ontology.identity import actor_iri, claim_iri, document_iri, thing_iri
from allegata.ontology.records import Actor, Claim, Claimer, Document, Filler, Segment

PRESS = """Monitoring group urges halt to arms for Aleria

The Northern Monitor said on Tuesday that Borduria supplied attack helicopters to the Alerian government.
According to the Northern Monitor, government forces shelled the town of Reva and killed 14 civilians in March 2013.
Borduria's foreign ministry denied that Borduria supplied attack helicopters to the Alerian government.
"Borduria must stop supplying arms to the Alerian government," the Northern Monitor said.

Home | About | Contact
"""
BLOG = """Who arms the other side

Syldavia reportedly sent anti-tank missiles through Trinidian Air to the Reva Brigade.
The Reva Brigade may have passed anti-tank missiles to the Dawn Front, wrote K. Olsen.
The Alerian government accused the Reva Brigade of torturing prisoners.
The Eastern Observer said that Borduria supplied attack helicopters to the Alerian government.
"""
KINDS = {
    "Borduria": ("StateActor", "Government"),
    "Alerian government": ("StateActor", "Government"),
    "government forces": ("Organisation", "Military"),
    "civilians": ("PersonGroup", "Civilians"),
    "Northern Monitor": ("Organisation", "HumanRightsNGO"),
    "Eastern Observer": ("Organisation", "Media"),
    "Syldavia": ("StateActor", "Government"),
    "Trinidian Air": ("Organisation", "Company"),
    "Reva Brigade": ("ArmedGroup", "Rebels"),
    "Dawn Front": ("ArmedGroup", "TerroristGroup"),
    "K. Olsen": ("Person", "MemberOfPublic"),
    "prisoners": ("PersonGroup", "PersonGroup"),
    "Borduria's foreign ministry": ("Organisation", "Government"),
}
AGENTIVE = ("agent", "victim", "recipient", "target", "beneficiary", "intermediary")


@dataclass(frozen=True)
class Sample:
    """What a case holds, as records."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    actors: tuple[Actor, ...]


def document(text: str, source: str, **known: str) -> Document:
    """Return a document of one article; a line of links at its end is boilerplate."""
    cut = text.find("Home |")
    body = Segment(0, 0, cut if cut > 0 else len(text))
    rest = (Segment(1, cut, len(text), "Boilerplate"),) if cut > 0 else ()
    iri = document_iri(text, known.get("title"))
    return Document(iri, source, text, "0" * 64, (body, *rest), **known)


def claim(at: Document, words: str, event: str, claimer: str | None, **roles: str) -> Claim:
    """Return a claim whose quote is the line of ``at`` that has ``words``; roles by their words.

    Keywords that are no role (``certainty``, ``polarity``, ...) are the claim's own fields.
    """
    place = at.text.index(words)
    start = at.text.rfind("\n", 0, place) + 1
    end = at.text.find("\n", place)
    end = len(at.text) if end < 0 else end
    filled = {
        role: (filler(at, text, start, end),)
        for role, text in roles.items()
        if role in (*AGENTIVE, "material", "instrument", "location")
    }
    fields = {key: value for key, value in roles.items() if key not in filled}
    return Claim(
        id=claim_iri(at.id, event, words, *sorted(roles.values())),
        document=at.id,
        source=at.source,
        segment=0,
        start=start,
        end=end,
        quote=at.text[start:end],
        claimer=who(claimer) if claimer else None,
        relays=(),
        speech_act=fields.pop("speech_act", "Report"),
        cue=None,
        event_type=event,
        **filled,
        **fields,
    )


def filler(at: Document, text: str, start: int, end: int) -> Filler:
    """Return the filler for ``text``, at its place in the quote where it stands there."""
    place = at.text.find(text, start, end)
    place = start if place < 0 else place
    if text in KINDS:
        return Filler(actor_iri(text), text, KINDS[text][0], text, place, place + len(text))
    return Filler(thing_iri(text), text, "Object", text, place, place + len(text))


def who(name: str) -> Claimer:
    return Claimer(actor_iri(name), name, KINDS.get(name, ("Organisation",))[0], f"the {name}")


@pytest.fixture(scope="session")
def sample() -> Sample:
    press = document(
        PRESS, "press.txt", title="Monitor urges halt", publisher="Northern Monitor",
        published="2013-04-02", url="https://example.org/press", kind="PressRelease",
    )  # fmt: skip
    blog = document(
        BLOG, "blog.html", title="Who arms the other side", publisher="K. Olsen's blog",
        published="2013-05", url="javascript:alert(1)", kind="BlogPost",
    )  # fmt: skip
    supply = {
        "agent": "Borduria",
        "recipient": "Alerian government",
        "material": "attack helicopters",
    }
    demand = {**supply, "material": "arms", "speech_act": "Demand", "temporality": "Hypothetical"}
    denial = {**supply, "speech_act": "Deny", "polarity": "Negative"}
    missiles = {"material": "anti-tank missiles"}
    claims = (
        claim(press, "said on Tuesday", "ArmsTransfer", "Northern Monitor", **supply, speech_act="Accuse"),
        claim(press, "killed 14", "Shelling", "Northern Monitor", agent="government forces", victim="civilians", event_start="2013-03"),
        claim(press, "killed 14", "Killing", "Northern Monitor", agent="government forces", victim="civilians", event_start="2013-03"),
        claim(press, "denied that", "ArmsTransfer", "Borduria's foreign ministry", **denial),
        claim(press, "must stop", "ArmsTransfer", "Northern Monitor", **demand, polarity="Negative"),
        claim(blog, "reportedly sent", "ArmsTransfer", None, agent="Syldavia", intermediary="Trinidian Air", recipient="Reva Brigade", certainty="Probable", **missiles),
        claim(blog, "may have passed", "ArmsTransfer", "K. Olsen", agent="Reva Brigade", recipient="Dawn Front", certainty="Possible", **missiles),
        claim(blog, "accused the Reva", "Torture", "Alerian government", agent="Reva Brigade", victim="prisoners", speech_act="Accuse"),
        claim(blog, "Eastern Observer", "ArmsTransfer", "Eastern Observer", **supply),
    )  # fmt: skip
    actors = tuple(Actor(actor_iri(name), name, *kinds) for name, kinds in sorted(KINDS.items()))
    return Sample((press, blog), claims, actors)


@pytest.fixture(scope="session")
def hostile(sample: Sample) -> Sample:
    """The same case with every name, quote, title and URL trying to break out of the page."""
    attack = "<img src=x onerror=document.title='broken'>"
    script = "</script><script>document.title='broken'</script>\u202e"
    link = (
        '"><a href="javascript:document.title=\'broken\'" onmouseover="document.title=\'broken\'">'
    )

    def renamed(fillers: tuple[Filler, ...]) -> tuple[Filler, ...]:
        return tuple(replace(one, name=attack + one.name) for one in fillers)

    documents = tuple(
        replace(one, text=one.text.replace("Borduria", attack), title=script, publisher=link,
                url="javascript:document.title='broken'")
        for one in sample.documents
    )  # fmt: skip
    claims = tuple(
        replace(one, quote=script + attack + link, agent=renamed(one.agent),
                recipient=renamed(one.recipient), material=renamed(one.material),
                claimer=one.claimer and replace(one.claimer, name=link, text=script),
                certainty=attack, event_start=script)
        for one in sample.claims
    )  # fmt: skip
    actors = tuple(replace(one, name=attack + one.name) for one in sample.actors)
    return Sample(documents, claims, actors)
