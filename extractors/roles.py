"""Who did what to whom: the fillers around a trigger, by dependency paths and its frame."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from . import syntax
from .classes import classes_of, is_actor
from .cues import hedge, light_verb
from .events import Trigger, logical_objects, logical_subjects
from .names import known_name
from .phrases import semantic_heads

if TYPE_CHECKING:
    from spacy.tokens import Token

_OF_ALL: Final = frozenset({"humanity", "rights", "abuses", "violations", "crimes", "law"})
_PLACE_MARKS: Final = frozenset(
    {"in", "at", "near", "outside", "inside", "around", "across", "throughout", "on", "from"}
    | {"into", "over", "within", "north", "south", "along"}
)
_NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM", "X"})
_ASPECTUAL: Final = ("terminative", "continuative", "transparent", "negative_implicative",
                     "prospective", "preventive", "attempt")  # fmt: skip


@dataclass(slots=True)
class Fillers:
    """Heads of the nominals in each role; ``construction`` names what said so."""

    roles: dict[str, list[Token]] = field(default_factory=dict)
    construction: str = "active"
    governor: Token | None = None

    def add(self, role: str, tokens: list[Token]) -> None:
        """Add ``tokens`` to ``role`` once each, in text order."""
        if role == "none" or not tokens:
            return
        known = self.roles.setdefault(role, [])
        known.extend(t for t in tokens if t not in known)
        known.sort(key=lambda t: t.i)

    def get(self, role: str) -> list[Token]:
        """Return the tokens of ``role``."""
        return self.roles.get(role, [])

    def drop(self, indices: range) -> None:
        """Take out what stands at ``indices``: the words of an aside are not of the event."""
        for role, tokens in list(self.roles.items()):
            self.roles[role] = [t for t in tokens if t.i not in indices]
            if not self.roles[role]:
                del self.roles[role]

    def has(self, token: Token) -> bool:
        """Tell whether ``token`` fills any role."""
        return any(token in tokens for tokens in self.roles.values())


def find_roles(trigger: Trigger) -> Fillers:
    """Return the fillers of ``trigger``; patients are split into victims and targets."""
    found = _verb_roles(trigger) if trigger.is_verb else _noun_roles(trigger)
    _split_patients(found)
    _instrument_agents(found, trigger)
    return found


def _verb_roles(trigger: Trigger) -> Fillers:
    verb, frame = trigger.token, trigger.frame
    passive = syntax.is_passive(verb)
    found = Fillers(construction=_construction(verb, passive=passive))
    found.add(frame.get("object", "none"), list(logical_objects_raw(verb)))
    found.add(frame.get("subject", "none"), _doers(verb))
    found.add(frame.get("indirect", "none"), syntax.indirect_objects(verb))
    for preposition, nominal in attached(trigger):
        role = frame["prepositions"].get(preposition)
        if trigger.event_type == "Veto" and found.get("target") and role == "target":
            continue
        if role is not None and not (preposition == "by" and passive):
            found.add(role, [nominal] if _fits_role(role, nominal) else [])
        elif preposition in _PLACE_MARKS:
            found.add("location", [nominal] if _is_place(nominal) else [])
    _frame_details(trigger, found)
    _keep_nominals(found)
    return found


def attached(trigger: Trigger) -> list[tuple[str, Token]]:
    """Return the prepositional phrases of a verb, also those the parse hangs on its object.

    "sold rifles to rebels" may be read as "[rifles to rebels]": where the frame knows the
    preposition, the phrase is the verb's.
    """
    verb = trigger.token
    found = syntax.obliques(verb)
    for index in trigger.words[1:]:
        found += syntax.obliques(verb.doc[index])
    if verb.dep_ == "xcomp" and verb.head.pos_ == "VERB":
        last = min((c.i for c in verb.head.children if c.dep_ == "conj"), default=len(verb.doc))
        found += [(p, n) for p, n in syntax.obliques(verb.head) if verb.i < n.i < last]
    slots = trigger.frame["prepositions"]
    known = {p for p, r in slots.items() if r not in {"target", "cause"}} | _PLACE_MARKS
    nouns = [*logical_objects_raw(verb), *(n for _, n in found)]
    for noun in nouns:
        if (
            noun.pos_ in {"NOUN", "PROPN", "NUM"}
            and known_name(noun) is None
            and noun.sent == verb.sent
        ):
            found += [(p, n) for p, n in syntax.obliques(noun) if p in known and n.i > verb.i]
    unique = {n.i: (p, n) for p, n in reversed(found) if n.i not in trigger.words}
    return [unique[i] for i in sorted(unique)]


def _keep_nominals(found: Fillers) -> None:
    """Drop verbs, adverbs and the like that a wrong parse put into a role."""
    for role, tokens in list(found.roles.items()):
        kept = [t for t in tokens if t.pos_ in _NOMINAL or t.lower_.endswith("ing")]
        if kept:
            found.roles[role] = kept
        else:
            del found.roles[role]


def logical_objects_raw(verb: Token) -> list[Token]:
    """Return the objects in either voice, partitives kept whole."""
    return syntax.subjects(verb) if syntax.is_passive(verb) else syntax.objects(verb)


def _doers(verb: Token) -> list[Token]:
    if not syntax.is_passive(verb):
        return syntax.subjects(verb)
    return syntax.passive_agents(verb) or _stray_agents(verb)


def _stray_agents(verb: Token) -> list[Token]:
    """Return the by-phrase that a wrong parse hung on another word of a passive clause."""
    for item in verb.subtree:
        if item.i > verb.i and item.pos_ in {"NOUN", "PROPN", "PRON"} and is_actor(item):
            clauses = [t for t in syntax.path(item, verb) if t.pos_ == "VERB"]
            if syntax.marker(item) == "by" and not clauses:
                return syntax.conjuncts(item)
    return []


def _construction(verb: Token, *, passive: bool) -> str:
    if verb.dep_ == "acl:relcl":
        return "relative"
    if verb.dep_ in {"acl", "amod"} or (verb.dep_ == "advcl" and syntax.is_ing(verb)):
        return "participle"
    if verb.dep_ == "xcomp":
        return "infinitive"
    return "passive" if passive else "active"


def _fits_role(role: str, nominal: Token) -> bool:
    if role in {"recipient", "agent", "intermediary", "victim"}:
        return any(is_actor(h) or "place" in classes_of(h) for h in semantic_heads(nominal))
    if role == "source":
        return is_actor(nominal)
    if role == "origin":
        return False
    if role == "instrument":
        if "abstract" in classes_of(nominal):
            return False
        return not is_actor(nominal) or bool(classes_of(nominal) & {"weapon", "arms"})
    return True


def _is_place(nominal: Token) -> bool:
    classes = classes_of(nominal)
    return bool(classes & {"place", "settlement", "infrastructure", "object", "dwelling"}) and (
        "pronoun" not in classes
    )


def _frame_details(trigger: Trigger, found: Fillers) -> None:
    """Mend what a frame's slots alone cannot say."""
    verb = trigger.token
    name = trigger.frame["frame"]
    if name == "transfer":
        _double_object(verb, found)
        _purpose(trigger, found)
        recipients = found.get("recipient")
        if not recipients and not syntax.is_passive(verb):
            _destination(verb, found)
        for clause in verb.children:
            if clause.dep_ in {"advcl", "xcomp"} and clause.lower_ == "using":
                found.add("intermediary", [o for o in syntax.own_objects(clause) if is_actor(o)])
    elif name == "die":
        for preposition, nominal in syntax.obliques(verb):
            if preposition in {"in", "from", "by", "during"} and "attack" in classes_of(nominal):
                found.add("agent", _wielders(nominal))
    elif name == "clash":
        found.roles["agent"] = sorted(set(found.get("agent")), key=lambda t: t.i)
    for clause in verb.children:
        if clause.dep_ == "advcl" and clause.lower_ in {"using", "with"} and name != "transfer":
            found.add("instrument", list(syntax.own_objects(clause)))


def _double_object(verb: Token, found: Fillers) -> None:
    """ "sold the junta jets": the first of two bare objects receives."""
    objects = syntax.children(verb, syntax.OBJECT)
    if len(objects) > 1 and not found.get("recipient"):
        first = objects[0]
        if is_actor(semantic_heads(first)[0]):
            receivers = [t for t in found.get("material") if t in syntax.conjuncts(first)]
            if receivers and len(receivers) < len(found.get("material")):
                found.roles["material"] = [t for t in found.get("material") if t not in receivers]
                found.add("recipient", receivers)


def _purpose(trigger: Trigger, found: Fillers) -> None:
    """ "sent troops to support the mission": whom they support receives the support."""
    if trigger.event_type != "MilitarySupport":
        return
    for item in trigger.token.subtree:
        if (
            item.pos_ == "VERB"
            and item.dep_ in {"advcl", "xcomp", "acl"}
            and hedge(item, "support")
        ):
            found.add("recipient", [o for o in syntax.own_objects(item) if is_actor(o)])


def _destination(verb: Token, found: Fillers) -> None:
    """ "support for", "into the country": a destination that is a state receives."""
    for _, nominal in syntax.obliques(verb):
        known = known_name(nominal)
        if known is not None and known.is_country and nominal not in found.get("location"):
            if syntax.marker(nominal) in {"to", "into"}:
                found.add("recipient", [nominal])


def _noun_roles(trigger: Trigger) -> Fillers:
    noun, frame = trigger.token, trigger.frame
    found = Fillers(construction="nominal")
    for preposition, nominal in _noun_phrases(noun, frame):
        if nominal.i not in trigger.words:
            _noun_preposition(preposition, nominal, frame, found)
    _possessor(noun, frame, found)
    _modifiers(trigger, found)
    _participles(noun, found)
    _keep_nominals(found)
    if frame.get("bearer"):
        _bearer(noun, found)
    else:
        _light_construction(trigger, found)
    return found


def _noun_phrases(noun: Token, frame: dict[str, Any]) -> list[tuple[str, Token]]:
    """Return the prepositional phrases of a noun, also those the parse hangs on a name in them.

    "the arrest in Minsk of an editor" may be read as "[Minsk of an editor]".
    """
    found = syntax.obliques(noun)
    slots = {*frame["prepositions"], "of", "by"}
    for _, nominal in list(found):
        is_name = nominal.pos_ == "PROPN"
        further = syntax.obliques(nominal)
        found += [(p, n) for p, n in further if p in slots and (is_name or p in {"by", "with"})]
    return found


def _noun_preposition(
    preposition: str, nominal: Token, frame: dict[str, Any], found: Fillers
) -> None:
    role = frame["prepositions"].get(preposition) or (
        frame.get(preposition) if preposition in {"of", "by"} else None
    )
    if preposition == "of" and frame["frame"] in {"act", "gathering"} and not is_actor(nominal):
        role = "none"
    if preposition == "of" and frame["frame"] == "support":
        role = "recipient"
    if frame["frame"] == "supplier" and role == "material" and is_actor(nominal):
        role = "material" if classes_of(nominal) & {"weapon", "arms"} else "recipient"
    if frame["frame"] == "act" and nominal.head.i != nominal.i and nominal.lower_ in _OF_ALL:
        return
    if isinstance(role, str):
        if role == "agent" and not is_actor(nominal):
            role = "location" if _is_place(nominal) else "none"
        found.add(role, [nominal] if _fits_role(role, nominal) else [])
    elif preposition in _PLACE_MARKS and _is_place(nominal):
        found.add("location", [nominal])


def _possessor(noun: Token, frame: dict[str, Any], found: Fillers) -> None:
    role = str(frame.get("possessor", "none"))
    owners = syntax.possessors(noun)
    if role == "victim" and (found.get("victim") or found.get("patient")):
        role = "agent"
    if role == "agent" and frame["frame"] == "attack" and found.get("agent"):
        role = "patient"
    if role == "target" and found.get("target"):
        role = "agent"
    found.add(role, [o for o in owners if role != "agent" or is_actor(o)])


def _modifiers(trigger: Trigger, found: Fillers) -> None:
    """Read "government airstrikes", "Russian raids", "drone strike", "Houla massacre"."""
    noun, role = trigger.token, str(trigger.frame.get("modifier", "none"))
    for item in syntax.modifiers(noun):
        if item.i in trigger.words:
            continue
        known = known_name(item)
        classes = classes_of(item)
        if known is not None and (known.is_demonym or known.is_country or known.is_leader):
            if role == "victim":
                found.add("location", [item] if known.is_country else [])
            elif role == "agent" and not found.get("agent"):
                found.add("agent", [item])
        elif classes & {"weapon", "arms", "chemical", "explosive"} and item.pos_ != "ADJ":
            found.add(
                "material" if trigger.frame["frame"] in {"transfer", "supplier"} else "instrument",
                [item],
            )
        elif known is not None or item.pos_ in {"NOUN", "PROPN"}:
            _noun_modifier(item, role, classes, found)


def _noun_modifier(item: Token, role: str, classes: frozenset[str], found: Fillers) -> None:
    if classes & {"place", "settlement"} and not classes & {"org", "armed", "state"}:
        found.add("location", [item])
    elif role == "victim" and "person" in classes and not classes & {"armed", "state"}:
        found.add("victim", [item])
    elif role in {"agent", "victim"} and classes & {"armed", "state", "org"}:
        found.add("agent", [item] if not found.get("agent") else [])
    elif classes & {"object", "protected"}:
        found.add("target", [item])
    elif role == "agent" and "person" in classes:
        found.add("agent", [item] if not found.get("agent") else [])


def _participles(noun: Token, found: Fillers) -> None:
    """Read "attacks carried out by X", "rifles supplied by X", "raid that killed 11"."""
    for clause in noun.children:
        if clause.dep_ in {"acl", "acl:relcl"} and light_verb(clause):
            if syntax.is_passive(clause):
                found.add("agent", syntax.passive_agents(clause))
            else:
                found.add("agent", [s for s in syntax.own_subjects(clause) if s != noun])


def _bearer(noun: Token, found: Fillers) -> None:
    """Read "Russia is the supplier", "Russia, the supplier, …", "as the supplier, Russia …"."""
    head = syntax.first_conjunct(noun)
    found.construction = "supplier noun"
    own = list(syntax.own_subjects(noun)) or list(syntax.own_subjects(head))
    if own:
        found.add("agent", own)
        return
    if head.dep_ in {"appos", "nmod:unmarked"}:
        found.add("agent", [head.head])
        return
    if head.dep_ == "xcomp" or (head.dep_ == "obl" and syntax.marker(head) == "as"):
        found.add("agent", syntax.subjects(head.head))
        return
    if head.dep_ in {"obl", "advcl", "nmod", "obj", "dislocated"}:
        found.add("agent", [s for s in syntax.subjects(head.head) if s != head])
    apposed = syntax.child(noun, "appos")
    if apposed is not None and not found.get("agent"):
        found.add("agent", [apposed])


def _light_construction(trigger: Trigger, found: Fillers) -> None:
    """Give a noun the arguments of the verb that carries it ("launched an assault")."""
    noun = syntax.first_conjunct(trigger.token)
    if _predicated(noun, found):
        return
    verb = noun.head
    if noun.dep_ in {"nmod"} and syntax.marker(noun) == "of":
        noun = syntax.first_conjunct(noun.head)
        verb = noun.head
    if verb.pos_ not in {"VERB", "AUX"} or verb == noun:
        return
    row = light_verb(verb)
    carried = noun.dep_ == "obj" or (noun.dep_ == "nsubj:pass") or _subjected(noun, verb)
    if row is None and not _subjected(noun, verb):
        if noun.dep_ in {"nsubj", "nsubj:pass", "obj"}:
            _place_of(verb, found)
        return
    if not carried:
        return
    found.governor = verb
    doers = syntax.passive_agents(verb) if noun.dep_ == "nsubj:pass" else _doers(verb)
    if _subjected(noun, verb):
        found.add("victim", syntax.subjects(verb))
        return
    role = (row or {}).get("subject", "agent")
    if hedge(verb, "terminative") and noun.dep_ == "obj":
        doers = syntax.own_subjects(verb) or syntax.controllers(verb)
    if role == "agent" and found.get("agent"):
        doers = []
    found.construction = "light verb"
    found.add(role, [d for d in doers if is_actor(d)])
    for preposition, nominal in syntax.obliques(verb):
        slot = trigger.frame["prepositions"].get(preposition)
        if slot and not found.get(slot) and _fits_role(slot, nominal):
            found.add(slot, [nominal])
    if not found.get("recipient") and "recipient" in trigger.frame["prepositions"].values():
        found.add("recipient", syntax.indirect_objects(verb))
    _place_of(verb, found)


def _predicated(noun: Token, found: Fillers) -> bool:
    """Read "X was behind the bombing" and "X is responsible for the bombing"."""
    if syntax.marker(noun) == "behind" and syntax.own_subjects(noun):
        found.add("agent", [s for s in syntax.own_subjects(noun) if is_actor(s)])
        return True
    head = noun.head
    if head.lower_ in {"responsible", "accountable"} and syntax.marker(noun) == "for":
        if head.dep_ in {"xcomp", "amod", "advcl"} and syntax.own_objects(head.head):
            found.add("agent", syntax.own_objects(head.head))
        else:
            found.add("agent", [s for s in syntax.subjects(head) if is_actor(s)])
        return True
    if syntax.marker(noun) == "under":
        bearer = noun if syntax.own_subjects(noun) else head
        found.add("target", [s for s in syntax.own_subjects(bearer)])
        return bool(found.get("target"))
    if syntax.marker(noun) == "behind" and head.pos_ in {"VERB", "AUX"}:
        found.add("agent", [s for s in syntax.subjects(head) if is_actor(s)])
        return True
    return False


def _subjected(noun: Token, verb: Token) -> bool:
    return verb.lower_ == "subjected" and noun.dep_ == "obl" and syntax.marker(noun) == "to"


def _place_of(verb: Token, found: Fillers) -> None:
    if found.get("location"):
        return
    for preposition, nominal in syntax.obliques(verb):
        if (
            preposition in _PLACE_MARKS
            and "place" in classes_of(nominal)
            and not found.has(nominal)
        ):
            found.add("location", [nominal])


def _split_patients(found: Fillers) -> None:
    """Persons are victims; things, places and bodies are targets."""
    for token in found.roles.pop("patient", []):
        heads = semantic_heads(token)
        classes = classes_of(heads[0])
        person = "person" in classes and not classes & {"place", "object"}
        found.add("victim" if person else "target", [token])
    found.roles.pop("source", None)
    found.roles.pop("cause", None)


def _instrument_agents(found: Fillers, trigger: Trigger) -> None:
    """A weapon or an attack in the agent's place points on to whoever wields it.

    "Rockets fired by troops hit a market": the troops are the agent, the rockets the
    instrument; "the raid killed eleven": the agent of the raid.
    """
    for token in list(found.get("agent")):
        head = semantic_heads(token)[0]
        classes = classes_of(head)
        if "pronoun" in classes or known_name(head) is not None:
            continue
        if classes & {"weapon", "arms", "aircraft", "drone", "artillery", "missile", "explosive"}:
            if classes & {"person", "org"}:
                continue
            found.roles["agent"].remove(token)
            found.add("instrument", [token])
            found.add("agent", _wielders(head))
        elif classes & {"attack", "abstract"} and not classes & {"person", "armed"}:
            found.roles["agent"].remove(token)
            found.add("agent", _wielders(head))
    kept = [a for a in found.get("agent") if _can_act(a, trigger)]
    found.roles["agent"] = kept
    if not kept:
        del found.roles["agent"]


def _can_act(token: Token, trigger: Trigger) -> bool:
    """Tell whether ``token`` may be an agent: somebody, or a body's text or works."""
    classes = classes_of(semantic_heads(token)[0])
    if trigger.frame["frame"] in {"measure", "transfer", "fire"} and classes & {
        "resolution",
        "object",
    }:
        return True
    return is_actor(semantic_heads(token)[0]) or "name" in classes


def _wielders(noun: Token) -> list[Token]:
    """Return who fires, sends or carries out ``noun``."""
    for clause in noun.children:
        if clause.dep_ in {"acl", "acl:relcl"} and syntax.is_passive(clause):
            agents = syntax.passive_agents(clause)
            if agents and (light_verb(clause) or clause.lower_ in {"fired", "dropped", "launched"}):
                return agents
    owners = [o for o in syntax.possessors(noun) if is_actor(o)]
    owners += [n for p, n in syntax.obliques(noun) if p == "by" and is_actor(n)]
    for item in syntax.modifiers(noun):
        known = known_name(item)
        classes = classes_of(item)
        compound_origin = item.i + 1 < len(item.doc) and item.nbor(1).text == "-"
        if (
            known is not None
            and not compound_origin
            and item.dep_ in {"amod", "compound", "nmod:unmarked"}
        ) or (item.pos_ == "NOUN" and classes & {"state", "armed", "org"}):
            owners.append(item)
    return owners


def aspect_governor(token: Token) -> Token | None:
    """Return the verb of beginning, stopping or failing that governs ``token``."""
    head = token.head
    if token.dep_ in {"xcomp", "obj", "ccomp", "advcl"} and any(hedge(head, k) for k in _ASPECTUAL):
        return head
    return None


__all__ = ["Fillers", "aspect_governor", "find_roles", "logical_objects", "logical_subjects"]
