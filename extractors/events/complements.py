"""What a verb of saying announces: what somebody must do, what the speaker will do or will not do.

"Russia said that Sudan *must return* the helicopter" asks; "Syria says it is *willing to leave*"
promises; "Pakistan said it *would not send* troops" refuses; "farmers said they *would blockade*
the city unless …" threatens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import hedge, written_hedge
from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_MARKS_OF_A_COMPLEMENT: Final = words("marks of a complement")
_VERBS_OF_HAVING_TO: Final = words("verbs of having to")
_PRONOUNS: Final = words("doers as pronouns")
_FUTURE: Final = words("future auxiliaries")


def complement_fits(verb: Token, wanted: str) -> bool:
    """Tell whether what ``verb`` says is of the kind ``wanted``.

    ``clause`` and ``infinitive`` go by form; ``obliged``, ``intended``, ``refused`` and
    ``threatened`` by what is said of whom.
    """
    contents = [c for c in verb.children if c.dep_ in relations.CONTENT]
    if wanted == "clause":
        return bool(contents) or any(p in _MARKS_OF_A_COMPLEMENT for p, _ in syntax.obliques(verb))
    if wanted == "infinitive":
        return any("to" in syntax.markers(c) or c.dep_ in relations.OPEN_CONTENT for c in contents)
    return any(_kind(verb, content) == wanted for content in contents)


def _kind(verb: Token, content: Token) -> str | None:
    """Return what ``content`` is as the saying of the subject of ``verb``."""
    auxiliaries = syntax.auxiliary_words(content)
    if any(written_hedge(word, "deontic") for word in auxiliaries) or _has_to(content):
        return None if _is_own(verb, content) else "obliged"
    if not _is_own(verb, content) or not (
        _FUTURE & {word.lower_ for word in auxiliaries} or is_resolved(content)
    ):
        return None
    if syntax.is_negated(content):
        return "refused"
    return "threatened" if hedge(content, "hostile") or _on_condition(content) else "intended"


def _has_to(content: Token) -> bool:
    return content.lower_ in _VERBS_OF_HAVING_TO and any(
        c.dep_ in relations.OPEN_CONTENT and "to" in syntax.markers(c) for c in content.children
    )


def is_resolved(word: Token) -> bool:
    """Tell whether ``word`` says that somebody is ready for something ("willing to withdraw")."""
    return hedge(word, "resolve") is not None


def _on_condition(content: Token) -> bool:
    clauses = syntax.adverbial_clauses(content)
    return any("unless" in syntax.markers(c) for c in clauses)


def _is_own(verb: Token, content: Token) -> bool:
    """Tell whether the speaker speaks of itself: by a pronoun or by its own name again."""
    doers, speakers = syntax.own_subjects(content), syntax.subjects(verb)
    if not doers:
        return content.dep_ in relations.OPEN_CONTENT
    if any(d.lower_ in _PRONOUNS for d in doers):
        return True
    return bool({d.lower_ for d in doers} & {s.lower_ for s in speakers})
