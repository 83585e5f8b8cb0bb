"""What a work of fiction tells: "in the novel, soldiers burn a village" burnt no village.

A sentence in a work, and those that go on in the present tense without a speaker, tell its plot;
so does what a work tells, shows or is about. A film may be a documentary: where the text says so,
films are none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..language import relations, syntax
from ..words.plurals import singular
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

_WORKS: Final = words("works of fiction")
_FILMS: Final = words("works that may be true")
_TRUE: Final = words("words of documentaries")
_INVENTED: Final = words("words for what is invented")
_TELLING: Final = words("verbs of telling a story")
_QUOTES: Final = frozenset('"“”«»')


def told_as_fiction(doc: Doc) -> frozenset[int]:
    """Return the indices of the tokens that tell what a work of fiction tells."""
    true = any(t.lower_ in _TRUE or singular(t.lower_) in _TRUE for t in doc)
    found: set[int] = set()
    runs = False
    for sentence in doc.sents:
        works = [t for t in sentence if _is_work(t, films=not true)]
        opens = any(map(_is_setting, works))
        if opens or (runs and not works and _goes_on(sentence)):
            found.update(range(sentence.start, sentence.end))
            runs = True
        elif works:
            found.update(i for work in works for i in _matter(work))
            runs = any(_tells(work) for work in works) or any(map(_is_invented, works))
        else:
            runs = False
    return frozenset(found)


def _is_work(noun: Token, *, films: bool) -> bool:
    if noun.pos_ != "NOUN":
        return False
    word = singular(noun.lower_)
    return word in _WORKS or (films and word in _FILMS) or _is_invented(noun)


def _is_invented(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and any(m.lower_ in _INVENTED for m in syntax.modifiers(noun))


def _is_setting(work: Token) -> bool:
    """Tell whether a clause takes place in the work: "*In the novel*, he is arrested"."""
    named = relations.DETERMINER | relations.POSSESSIVE
    definite = any(c.dep_ in named for c in work.children)
    return definite and work.dep_ in relations.OBLIQUE and syntax.marker(work) == "in"


def _tells(work: Token) -> bool:
    return work.dep_ in relations.NOMINAL_SUBJECT and work.head.lemma_.lower() in _TELLING


def _matter(work: Token) -> Iterator[int]:
    """Yield what the work tells, in its clause or in the phrase after "about"."""
    if _tells(work):
        verb = work.head
        yield from (t.i for t in verb.subtree if t.i > verb.i)
    hosts = [work, work.head] if work.dep_ in relations.COMPOUND else [work]
    for host in hosts:
        for mark, nominal in syntax.obliques(host):
            if mark == "about":
                yield from (t.i for t in nominal.subtree)


def _goes_on(sentence: Span) -> bool:
    """Tell whether a sentence is in the present tense, and nobody is quoted in it."""
    root = sentence.root
    if any(t.text in _QUOTES for t in sentence):
        return False
    finite = [root, *syntax.auxiliary_words(root)]
    return any("Pres" in syntax.feature(t, "Tense") for t in finite if t.tag_ != "VBG") and not any(
        "Past" in syntax.feature(t, "Tense") and "Fin" in syntax.feature(t, "VerbForm")
        for t in finite
    )
