"""White space as it is in real files: hard line ends, double spaces, blank starts.

In spaCy such white space is a token of its own; it gets POS `SPACE` and the label `dep`, hangs on
its neighbour and belongs to the name it stands in, as spaCy's own augmenters have it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Doc

if TYPE_CHECKING:
    import random

    from spacy.tokens import Token


def lay_out(doc: Doc, rng: random.Random) -> Doc:
    """Perhaps write a reference `Doc` with other white space; about one in four is changed."""
    draw = rng.random()
    blank = [t.i for t in doc[:-1] if t.whitespace_ and not doc[t.i + 1].is_space]
    after: dict[int, str] = {}
    if draw < 0.12:  # lines of a fixed width, as in mail and PDF
        width = rng.randint(40, 90)
        start = 0
        for index in blank:
            if doc[index + 1].idx - start >= width:
                after[index] = "\n"
                start = doc[index + 1].idx
    elif draw < 0.17:  # two spaces between sentences
        after = {i: " " for i in blank if doc[i + 1].is_sent_start or doc[i].text in ".!?"}
    elif draw < 0.20:  # stray double spaces
        after = {i: " " for i in blank if rng.random() < 0.05}
    before = rng.choice(("\n", "\n\n", " ")) if rng.random() < 0.05 else ""
    return insert(doc, after, before) if after or before else doc


def insert(doc: Doc, after: dict[int, str], before: str = "") -> Doc:
    """Put white-space tokens after tokens (a line end takes the space's place) and at the start."""
    parsed = doc.has_annotation("DEP")
    place: list[int] = []  # where each old token now stands
    words: list[str] = [before] if before else []
    for token in doc:
        place.append(len(words))
        words += [token.text, after[token.i]] if token.i in after else [token.text]
    old = {new: doc[index] for index, new in enumerate(place)}
    tokens = [old.get(i) for i in range(len(words))]
    last = len(words) - 1
    return Doc(
        doc.vocab,
        words=words,
        spaces=[
            bool(t and t.whitespace_) and not (i < last and words[i + 1][:1] == "\n")
            for i, t in enumerate(tokens)
        ],
        ents=[
            (f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "O") if t else _inside(tokens, i)
            for i, t in enumerate(tokens)
        ],
        pos=[t.pos_ if t else "SPACE" for t in tokens] if parsed else None,
        morphs=[str(t.morph) if t else "" for t in tokens] if parsed else None,
        lemmas=[t.lemma_ if t else w for t, w in zip(tokens, words, strict=True)]
        if parsed
        else None,
        heads=[place[t.head.i] if t else i - 1 if i else 1 for i, t in enumerate(tokens)]
        if parsed
        else None,
        deps=[t.dep_ if t else "dep" for t in tokens] if parsed else None,
    )


def _inside(tokens: list[Token | None], index: int) -> str:
    """Continue a name across white space within it."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return f"I-{following.ent_type_}" if following and following.ent_iob_ == "I" else "O"
