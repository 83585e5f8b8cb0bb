"""Who did what to whom around a noun: of and by, possessives, modifiers, supplier nouns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...annotation.words import classes_of, is_actor, known_name, light_verb
from ...language import relations, syntax
from ...language.morphology import opens_a_name
from ...words.plurals import singular
from ...words.sets import words
from .aims import aimed_at
from .bearers import add_bearers
from .called_after import names_either, names_only
from .fillers import GIVER, PLACE_MARKS, Fillers, fits_role, is_land, is_place, keep_nominals
from .instrument_users import users_of_instruments
from .light_verbs import light_construction
from .on_the_way import destined_for, phrases_of_the_way
from .taking_part import add_participants
from .whose_support import side_told_by_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...annotation.records import Trigger

_AIMED: Final = frozenset({"patient", "recipient"})
_WHOLES: Final = words("wholes of events")
_OF_ALL: Final = words("victims of all")


def noun_roles(trigger: Trigger) -> Fillers:
    """Return the fillers of a noun by its frame, and of the verb that carries it."""
    noun, frame = trigger.token, trigger.frame
    found = Fillers(construction="nominal")
    for preposition, nominal in _noun_phrases(noun, frame):
        if nominal.i not in trigger.words:
            _noun_preposition(noun, preposition, nominal, frame, found)
    _possessor(noun, frame, found)
    _modifiers(trigger, found)
    _whole(trigger, found)
    if frame.get("of") == "material":
        found.add("recipient", filter(is_actor, destined_for(noun)), "on-the-way-to")
    _told_behind(trigger.token, found)
    _suffered_behind(trigger.token, found)
    found.add("patient", aimed_at(trigger, found), "aim-of-the-attack")
    keep_nominals(found)
    if frame.get("bearer"):
        add_bearers(noun, found)
    else:
        light_construction(trigger, found)
        add_participants(trigger.token, found)
    return found


def _noun_phrases(noun: Token, frame: dict[str, Any]) -> list[tuple[str, Token]]:
    """Return the prepositional phrases of a noun, also those the parse hangs on a name in them.

    "the arrest in Minsk of an editor" may be read as "[Minsk of an editor]".
    """
    found = syntax.obliques(noun) + _following(noun, frame)
    slots = {*frame["prepositions"], "of", "by"}
    for _, nominal in list(found):
        is_name = nominal.pos_ == "PROPN"
        attack = "attack" in classes_of(nominal)  # "an inquiry into the raid *by* the army"
        further = syntax.obliques(nominal)
        patient = {p for p, role in frame["prepositions"].items() if role in _AIMED} - {"of"}
        if frame.get("of") in _AIMED:
            patient.discard("at")  # "the shelling of the camp at Mugunga" is where the camp is
        found += [
            (p, n)
            for p, n in further
            if p in slots and (is_name or (p in {"by", "with"} and not attack) or p in patient)
        ]
        if frame.get("of") == "material":
            found += phrases_of_the_way(noun, nominal, frame)
    return found


def _following(noun: Token, frame: dict[str, Any]) -> list[tuple[str, Token]]:
    """Return the phrase right after ``noun`` that the parse hangs on its governor."""
    if noun.i + 1 >= noun.sent.end:
        return []
    case = noun.nbor(1)
    nominal = case.head
    beside = case.dep_ in relations.CASE and nominal.i > noun.i and nominal.head == noun.head
    if beside and noun.head != noun and case.lower_ in {*frame["prepositions"], "of"}:
        return [(case.lower_, item) for item in syntax.conjuncts(nominal)]
    return []


def _noun_preposition(
    noun: Token, preposition: str, nominal: Token, frame: dict[str, Any], found: Fillers
) -> None:
    role = frame["prepositions"].get(preposition) or (
        frame.get(preposition) if preposition in {"of", "by"} else None
    )
    if preposition == "of" and frame["frame"] in {"act", "gathering"} and not is_actor(nominal):
        role = "none"
    if preposition == "of" and frame["frame"] == "support":
        role = side_told_by_of(noun)
    if role == GIVER:
        role = "none" if is_land(nominal) else "agent"
    if frame["frame"] in {"supplier", "exporter"} and role == "material" and is_actor(nominal):
        role = "material" if classes_of(nominal) & {"weapon", "arms"} else "recipient"
    if frame["frame"] == "act" and nominal.head.i != nominal.i and nominal.lower_ in _OF_ALL:
        return
    if isinstance(role, str):
        if role == "agent" and not is_actor(nominal):
            users = users_of_instruments(nominal) if preposition == "by" else []
            found.add("agent", users, "weapon-points-to-user")
            role = "location" if is_place(nominal) else "none"
        found.add(role, [nominal] if fits_role(role, nominal) else [], "noun-preposition")
    elif preposition in PLACE_MARKS and is_place(nominal):
        found.add("location", [nominal], "place-phrase")


def _possessor(noun: Token, frame: dict[str, Any], found: Fillers) -> None:
    role = str(frame.get("possessor", "none"))
    owners = syntax.possessors(noun)
    if role == "victim" and (found.get("victim") or found.get("patient")):
        role = "agent"
    if role == "agent" and frame["frame"] == "attack" and found.get("agent"):
        role = "patient"
    if role == "target" and found.get("target"):
        role = "agent"
    owners = [_nearest(o) for o in owners]
    fitting = [o for o in owners if role != "agent" or is_actor(o)]
    found.add(role, fitting, "noun-possessor")


def _nearest(owner: Token) -> Token:
    """Return the last of two names that the parse makes one: "called Lydia *Caria's* supplier"."""
    names = [t for t in syntax.children(owner, relations.FLAT) if is_land(t)]
    return names[-1] if names and is_land(owner) else owner


def _modifiers(trigger: Trigger, found: Fillers) -> None:
    """Read "government airstrikes", "Russian raids", "drone strike", "Houla massacre"."""
    noun, role = trigger.token, str(trigger.frame.get("modifier", "none"))
    own = syntax.modifiers(noun)
    for item in [*own, *(inner for outer in own for inner in syntax.modifiers(outer))]:
        classes = classes_of(item)
        if item.i in trigger.words:
            found.add("instrument", [item] if "chemical" in classes else [], "noun-modifier")
            continue
        if syntax.first_conjunct(item).i in trigger.words:
            continue  # "air and artillery strikes" are no air strikes with artillery
        if item.i and opens_a_name(item.nbor(-1)):
            continue
        known = known_name(item)
        if names_either(item):
            continue
        if known is not None and names_only(item):
            found.add("location", [item] if known.is_country else [], "noun-modifier")
        elif known is not None and (known.is_of_a_state or known.is_leader):
            if role == "victim":
                found.add("location", [item] if known.is_country else [], "noun-modifier")
            elif role in {"agent", "recipient"} and _is_next(item, found.get(role)):
                found.add(role, [item], "noun-modifier")
        elif classes & {"weapon", "arms", "chemical", "explosive"} and item.pos_ != "ADJ":
            handed = trigger.frame.get("of") == "material"
            found.add("material" if handed else "instrument", [item], "noun-modifier")
        elif known is not None or item.pos_ in {"NOUN", "PROPN"}:
            _noun_modifier(item, role, classes, found)


def _whole(trigger: Trigger, found: Fillers) -> None:
    """Read who does the whole of which an event is: "the army's *campaign of* killings"."""
    noun = syntax.first_conjunct(trigger.token)
    whole = noun.head
    if noun.dep_ not in relations.NOUN_ON_NOUN or syntax.marker(noun) != "of":
        return
    if found.get("agent") or singular(whole.lower_) not in _WHOLES:
        return
    doers = [o for o in syntax.possessors(whole) if is_actor(o)]
    doers += [n for p, n in syntax.obliques(whole) if p == "by" and is_actor(n)]
    doers += [m for m in syntax.modifiers(whole) if is_actor(m)]
    found.add("agent", doers, "doer-of-the-whole")


def _told_behind(noun: Token, found: Fillers) -> None:
    """Read who does it in a clause behind: "the raids *the police* made", "made *by police*"."""
    if found.get("agent"):
        return
    for host in dict.fromkeys((noun, syntax.first_conjunct(noun))):
        for clause in syntax.children(host, relations.CLAUSE_ON_NOUN):
            row = light_verb(clause)
            if row is not None and row.get("subject", "agent") == "agent":
                doers = syntax.passive_agents(clause) if syntax.is_passive(clause) else []
                found.add("agent", filter(is_actor, doers), "doer-behind")
        for clause in syntax.children(host, relations.RELATIVE):
            row = light_verb(clause)
            if row is None or row.get("subject", "agent") != "agent" or syntax.is_passive(clause):
                continue
            if all(map(syntax.is_relative_pronoun, syntax.children(clause, relations.OBJECT))):
                told = syntax.children(clause, relations.NOMINAL_SUBJECT)
                doers = [t for subject in told for t in syntax.conjuncts(subject)]
                fitting = [d for d in doers if is_actor(d) and not syntax.is_relative_pronoun(d)]
                found.add("agent", fitting, "doer-behind")


def _suffered_behind(noun: Token, found: Fillers) -> None:
    """Read whom it is done to in a clause behind: "the abuses *suffered by the villagers*"."""
    for clause in syntax.children(syntax.first_conjunct(noun), relations.ADNOMINAL):
        if (light_verb(clause) or {}).get("subject") == "victim":
            found.add("patient", filter(is_actor, syntax.passive_agents(clause)), "suffered-behind")


def _is_next(item: Token, doers: list[Token]) -> bool:
    """Tell whether ``item`` is the first doer, or stands in one row with those before it."""
    first = syntax.first_conjunct(item)
    return all(syntax.first_conjunct(doer) == first for doer in doers)


def _noun_modifier(item: Token, role: str, classes: frozenset[str], found: Fillers) -> None:
    if classes & {"place", "settlement"} and not classes & {"org", "armed", "state"}:
        found.add("location", [item], "noun-modifier")
    elif role == "victim" and "person" in classes and not classes & {"armed", "state"}:
        found.add("victim", [item], "noun-modifier")
    elif role in {"agent", "victim"} and classes & {"armed", "state", "org"}:
        found.add("agent", [item] if not found.get("agent") else [], "noun-modifier")
    elif classes & {"object", "protected"}:
        found.add("target", [item], "noun-modifier")
    elif role == "agent" and "person" in classes:
        found.add("agent", [item] if not found.get("agent") else [], "noun-modifier")
