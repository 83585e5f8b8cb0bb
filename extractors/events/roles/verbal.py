"""Who did what to whom around a verb: active, passive, relative, participle, controlled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...annotation.words import classes_of, hedge, is_actor, known_name, layer
from ...language import relations, syntax
from ...mentions.noun_phrases import of_shares, semantic_heads
from ...words.sets import words
from .fillers import GIVER, PLACE_MARKS, Fillers, fits_role, is_land, is_place, keep_nominals
from .instrument_users import users_of_instruments
from .joined import joined_sides

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

    from ...annotation.records import Trigger


_MARKS_OF_A_HARMING_ATTACK: Final = words("marks of a harming attack")


def verb_roles(trigger: Trigger) -> Fillers:
    """Return the fillers of a verb by its frame, whatever its voice."""
    verb, frame = trigger.token, trigger.frame
    if trigger.sure and (sides := joined_sides(verb)) is not None:
        found = Fillers(construction="participle")
        for role, token in zip(("agent", "recipient"), sides, strict=True):
            found.add(role, [token], "joined-name")
        return found
    passive = syntax.is_passive(verb)
    found = Fillers(construction=_construction(verb, passive=passive))
    undergone = [o for o in syntax.logical_objects(verb) if o.i not in trigger.words]
    objects = [part for o in undergone for part in of_shares(o)]
    found.add(frame.get("object", "none"), objects, "verb-object")
    found.add(frame.get("subject", "none"), doers_of(verb), "verb-subject")
    indirect = syntax.indirect_objects(verb)
    if passive and "indirect" in frame and (given := syntax.own_objects(verb)):
        _given(objects, given, frame, found)  # "*Caria* was given guns"
    found.add(frame.get("indirect", "none"), indirect, "verb-indirect-object")
    for preposition, nominal in attached(trigger):
        role = frame["prepositions"].get(preposition)
        if role in frame.get("single", ()) and found.get(role):
            continue
        if role is not None and not (preposition == "by" and passive):
            role = "none" if role == GIVER and is_land(nominal) else role.replace(GIVER, "agent")
            found.add(role, [nominal] if fits_role(role, nominal) else [], "verb-preposition")
        elif preposition in PLACE_MARKS:
            found.add("location", [nominal] if is_place(nominal) else [], "place-phrase")
    _frame_details(trigger, found)
    keep_nominals(found)
    return found


def _given(
    receivers: list[Token], given: list[Token], frame: Mapping[str, Any], found: Fillers
) -> None:
    """Let the subject of a passive receive what is given, which is the object all the same."""
    for token in receivers:
        if token in found.get(frame["object"]):
            found.move(frame["object"], token, frame["indirect"], "double-object")
    found.add(frame["object"], given, "verb-object")


def attached(trigger: Trigger) -> list[tuple[str, Token]]:
    """Return the prepositional phrases of a verb, also those the parse hangs on its object.

    "sold rifles to rebels" may be read as "[rifles to rebels]": where the frame knows the
    preposition, the phrase is the verb's.
    """
    verb = trigger.token
    found = syntax.obliques(verb)
    for index in trigger.words[1:]:
        found += syntax.obliques(verb.doc[index])
    if verb.dep_ in relations.OPEN_CONTENT and verb.head.pos_ == "VERB":
        last = min(
            (c.i for c in verb.head.children if c.dep_ in relations.COORDINATED),
            default=len(verb.doc),
        )
        found += [(p, n) for p, n in syntax.obliques(verb.head) if verb.i < n.i < last]
    slots = trigger.frame["prepositions"]
    known = {p for p, r in slots.items() if r not in {"target", "cause"}} | PLACE_MARKS
    objects = syntax.logical_objects(verb)
    sentences = layer(verb).sentences
    nouns = [*objects, *(h for o in objects for h in semantic_heads(o)), *(n for _, n in found)]
    for noun in nouns:
        if (
            noun.pos_ in {"NOUN", "PROPN", "NUM"}
            and known_name(noun) is None
            and sentences[noun.i] == sentences[verb.i]
        ):
            found += [(p, n) for p, n in syntax.obliques(noun) if p in known and n.i > verb.i]
    unique = {n.i: (p, n) for p, n in reversed(found) if n.i not in trigger.words}
    return [unique[i] for i in sorted(unique)]


def doers_of(verb: Token) -> list[Token]:
    """Return who does ``verb``: the subject, or the by-phrase of a passive.

    Who is "hiding *from shelling*" does not shell, of "the square where students met, killing
    nine" nobody knows, and who was hit kills nobody by it: those who hit him do.
    """
    if _hangs_on_an_aside(verb):
        return []
    if "from" in syntax.markers(verb) and hedge(verb.head, "fleeing"):
        return syntax.own_subjects(verb)
    if _is_what_came_of_it(verb):
        return syntax.passive_agents(verb.head)
    doers = [t for t in syntax.logical_subjects(verb) if not syntax.is_expletive(t)]
    return doers or _whose_course(verb)


def _whose_course(verb: Token) -> list[Token]:
    """Return whose plan or attempt it is by the word before: "*Lydian* attempts to seize it"."""
    noun = verb.head
    if verb.dep_ not in relations.ADNOMINAL or "to" not in syntax.markers(verb):
        return []
    return [t for t in syntax.modifiers(noun) if is_actor(t) and not is_actor(noun)]


def _is_what_came_of_it(verb: Token) -> bool:
    """Tell whether a clause in -ing tells what a passive led to: "was hit, *killing* nine"."""
    if verb.dep_ not in relations.ADVERBIAL or not syntax.is_ing(verb) or syntax.markers(verb):
        return False
    struck, between = verb.head, verb.doc[verb.head.i : verb.i]
    told = syntax.own_subjects(verb) or not syntax.is_passive(struck)
    return not told and any(t.text == "," for t in between)


def _hangs_on_an_aside(verb: Token) -> bool:
    """Tell whether a clause in -ing hangs on one that only tells about a party of the sentence."""
    told = verb.head
    if verb.dep_ not in relations.ADVERBIAL or told.dep_ not in relations.RELATIVE:
        return False
    subjects = syntax.children(told, relations.NOMINAL_SUBJECTS)
    other = bool(subjects) and not any(map(syntax.is_relative_pronoun, subjects))
    return other and syntax.is_ing(verb) and any(t.is_punct for t in verb.doc[told.i : verb.i])


def _construction(verb: Token, *, passive: bool) -> str:
    if verb.dep_ in relations.RELATIVE:
        return "relative"
    if verb.dep_ in relations.ADNOMINAL | relations.ADJECTIVAL or (
        verb.dep_ in relations.ADVERBIAL and syntax.is_ing(verb)
    ):
        return "participle"
    if verb.dep_ in relations.OPEN_CONTENT:
        return "infinitive"
    return "passive" if passive else "active"


def _frame_details(trigger: Trigger, found: Fillers) -> None:
    """Mend what a frame's slots alone cannot say."""
    verb = trigger.token
    name = trigger.frame["frame"]
    if name == "transfer":
        _double_object(verb, found)
        _purpose(trigger, found)
    elif name == "die":
        for preposition, nominal in syntax.obliques(verb):
            if preposition in _MARKS_OF_A_HARMING_ATTACK and "attack" in classes_of(nominal):
                found.add("agent", users_of_instruments(nominal), "attack-points-to-author")
    elif name == "clash":
        found.put("agent", found.get("agent"), "verb-subject")
    if "asked" in trigger.frame:
        found.add(trigger.frame["asked"], _asked(verb), "asked-to")
    for clause in verb.children:
        if (
            clause.dep_ in relations.ADVERBIAL
            and clause.lower_ in {"using", "with"}
            and name != "transfer"
        ):
            found.add("instrument", syntax.own_objects(clause), "using-clause")


def _asked(verb: Token) -> list[Token]:
    """Return who is to do what is asked for: "demanded that *the cabinet* publish the report".

    Nobody asks himself, and what is to be done to somebody asks nothing of him.
    """
    contents = [c for c in verb.children if c.dep_ in relations.FULL_CONTENT]
    doers = [d for c in contents if not syntax.is_passive(c) for d in syntax.own_subjects(c)]
    return [d for d in doers if d.pos_ != "PRON" and is_actor(semantic_heads(d)[0])]


def _double_object(verb: Token, found: Fillers) -> None:
    """ "sold the junta jets": the first of two bare objects receives."""
    objects = syntax.children(verb, relations.OBJECT)
    if len(objects) > 1 and not found.get("recipient"):
        first = objects[0]
        if is_actor(semantic_heads(first)[0]):
            receivers = [t for t in found.get("material") if t in syntax.conjuncts(first)]
            if receivers and len(receivers) < len(found.get("material")):
                for receiver in receivers:
                    found.move("material", receiver, "recipient", "double-object")


def _purpose(trigger: Trigger, found: Fillers) -> None:
    """ "sent troops to support the mission": whom they support receives the support."""
    if not trigger.frame.get("purpose"):
        return
    for item in trigger.token.subtree:
        if item.pos_ == "VERB" and item.dep_ in relations.OPEN_CLAUSE and hedge(item, "support"):
            helped = filter(is_actor, syntax.own_objects(item))
            found.add("recipient", helped, "purpose-receives")
