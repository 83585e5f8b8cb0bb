"""Several who say one thing together: "according to witnesses *and* the Red Cross"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ..annotation.words import is_actor, is_post, known_name
from ..language import relations, syntax
from ..mentions.noun_phrases import of_complements
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from .voices import Voice

_EITHER: Final = words("joiners of alternatives")
_JOINT: Final = "joint"
_TELLING: Final = frozenset({"Assert", "Report", "Testify", "Confirm", "Accuse"})


def said_by_each(chain: list[Voice]) -> Iterator[list[Voice]]:
    """Yield a chain of one voice for each of several speakers, if a name is among them.

    Each is a source of its own. People without a name are one, "two officials and a doctor", and
    what several want, condemn or vow together stays one.
    """
    voice = chain[0] if len(chain) == 1 else None
    if voice is None or voice.speaker is None or voice.act not in _TELLING:
        yield chain
        return
    several = together(voice.speaker)
    if any(_is_named(speaker) for speaker in several):
        yield from ([replace(voice, speaker=speaker)] for speaker in several)
    else:
        yield chain


def nameless_together(speaker: Token) -> list[Token]:
    """Return several speakers of whom none has a name; empty for one, and where one has."""
    several = together(speaker)
    return several if len(several) > 1 and not any(map(_is_named, several)) else []


def together(speaker: Token) -> list[Token]:
    """Return ``speaker`` and who says it with him; "A or B" leaves open who does.

    "The *joint* mission of A and B" is one, whatever the parse hangs B on.
    """
    if any(t.lower_ == _JOINT for t in syntax.modifiers(speaker)) and of_complements(speaker):
        return [speaker]
    several = [t for t in syntax.conjuncts(speaker) if t == speaker or _may_speak(t)]
    apart = any(_says_on_his_own(t) or _is_his_post(t, speaker) for t in several[1:])
    return [speaker] if apart else several


def _says_on_his_own(speaker: Token) -> bool:
    """Tell whether it is another's saying, or may be: "or a doctor", "and police they say"."""
    either = any(c.lower_ in _EITHER for c in syntax.children(speaker, relations.CONJUNCTION))
    return either or bool(syntax.own_subjects(speaker))


def _is_his_post(token: Token, speaker: Token) -> bool:
    """Tell whether it is the post of one person: "Oro, Amnesty's Asia *and Pacific Director*"."""
    bare = not syntax.children(token, relations.DETERMINER | relations.POSSESSIVE)
    return speaker.ent_type_ == "Person" and bare and not token.ent_type_ and is_post(token)


def _may_speak(token: Token) -> bool:
    return _is_named(token) or is_actor(token)


def _is_named(token: Token) -> bool:
    return known_name(token) is not None or bool(token.ent_type_)
