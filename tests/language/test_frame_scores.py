"""The scorer of frames: what is right scores 100, and each known error costs what it must."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest
from allegata.extractors.training.data.frames import plain as frames_plain
from allegata.extractors.training.data.frames.gold import Gold, Predicate, Role, documents, roles
from allegata.extractors.training.data.frames.plain import Argument, Frame
from allegata.extractors.training.judging import frame_scores
from spacy.lang.en import English
from spacy.tokens import Doc

if TYPE_CHECKING:
    from pathlib import Path

WORDS = ["Rebels", "who", "shelled", "e-mailed", "Homs", "fled", "."]
SHELL = "shell.01"
VOCAB = English().vocab  # it knows which tokens are space


def gold_of(words: list[str], spaces: list[bool] | None = None) -> Gold:
    """Two predicates over `words`: "Rebels ... shelled ... Homs" and "Rebels ... fled"."""
    doc = Doc(VOCAB, words=words, spaces=spaces or [True] * len(words))
    shelled = Predicate(
        2,
        SHELL,
        (Role("ARG0", 0, ((0, 1),)), Role("ARG1", 4, ((3, 5),)), Role("ARGM-ADV", 1, ((1, 2),))),
    )
    fled = Predicate(5, "flee.01", (Role("ARG0", 0, ((0, 5),)),))
    return Gold(doc, frozenset(range(len(words))), (shelled, fled), {2: 2.5, 5: -1.0})


def perfect() -> list[Frame]:
    adverb = Argument("ARGM-ADV", 1, 1, 2)
    return [
        Frame(2, SHELL, (Argument("ARG0", 0, 0, 1), Argument("ARG1", 4, 3, 5), adverb), 3.0),
        Frame(5, "flee.01", (Argument("ARG0", 0, 0, 5),), -0.5),
    ]


def tally(gold: Gold, doc: Doc, frames: list[Frame]) -> frame_scores.Tally:
    result = frame_scores.Tally()
    result.add(0, gold, frame_scores.carried(doc, gold, frames))
    return result


def test_what_is_right_scores_a_hundred() -> None:
    gold = gold_of(WORDS)
    result = tally(gold, gold.doc, perfect())
    assert {kind: result.score(kind).f1 for kind in frame_scores.KINDS} == dict.fromkeys(
        frame_scores.KINDS, 100.0
    )
    assert [result.score(kind).gold for kind in frame_scores.KINDS] == [2, 2, 4, 4, 3, 3]


@pytest.mark.parametrize(
    ("wrong", "costs"),
    [
        ({"roleset": "shell.02"}, {"roleset": 50.0}),
        ({"predicate": 3}, {"predicate": 50.0, "roleset": 50.0, "argument, head word": 25.0}),
        ({"arguments": ()}, {"argument, head word": 40.0, "argument, span": 40.0}),
    ],
)
def test_each_error_costs_its_own_kind(wrong: dict[str, object], costs: dict[str, float]) -> None:
    gold = gold_of(WORDS)
    first, second = perfect()
    result = tally(gold, gold.doc, [first._replace(**wrong), second])  # type: ignore[arg-type]
    assert {kind: pytest.approx(result.score(kind).f1) for kind in costs} == costs


def test_a_wrong_span_with_the_right_head_costs_the_span_alone() -> None:
    gold = gold_of(WORDS)
    first, second = perfect()
    arguments = (first.arguments[0], Argument("ARG1", 4, 4, 5), first.arguments[2])
    result = tally(gold, gold.doc, [first._replace(arguments=arguments), second])
    assert result.score("argument, head word").f1 == 100
    assert result.score("argument, span").f1 == pytest.approx(75)
    assert result.score("core argument, span").f1 == pytest.approx(200 / 3)


def test_turned_roles_are_wrong_twice() -> None:
    gold = gold_of(WORDS)
    first, second = perfect()
    turned = (
        first.arguments[0]._replace(label="ARG1"),
        first.arguments[1]._replace(label="ARG0"),
        first.arguments[2],
    )
    result = tally(gold, gold.doc, [first._replace(arguments=turned), second])
    score = result.score("argument, head word")
    assert (score.precision, score.recall) == (50, 50)


def test_own_tokens_stand_for_the_gold_words_they_share_characters_with() -> None:
    gold = gold_of(WORDS)
    own = Doc(
        VOCAB,
        words=["Rebels", "who", "shelled", "e", "-", "mailed", "Homs", "fled", "."],
        spaces=[True, True, True, False, False, True, True, True, True],
    )
    adverb = Argument("ARGM-ADV", 1, 1, 2)
    frames = [
        Frame(2, SHELL, (Argument("ARG0", 0, 0, 1), Argument("ARG1", 6, 4, 7), adverb), None),
        Frame(7, "flee.01", (Argument("ARG0", 0, 0, 7),), None),
    ]
    result = tally(gold, own, frames)
    assert {result.score(kind).f1 for kind in frame_scores.KINDS} == {100.0}


def test_one_own_token_for_two_gold_words_stands_for_the_longer() -> None:
    gold = Gold(
        Doc(VOCAB, words=["Do", "n't", "shoot"], spaces=[False, True, False]),
        frozenset({0, 1, 2}),
        (Predicate(2, "shoot.02", (Role("ARGM-NEG", 1, ((1, 2),)),)),),
        {},
    )
    own = Doc(VOCAB, words=["Don't", "shoot"], spaces=[True, False])
    result = tally(gold, own, [Frame(1, "shoot.02", (Argument("ARGM-NEG", 0, 0, 1),), None)])
    assert result.score("argument, head word").f1 == 100
    assert result.score("argument, span").f1 == 0


def test_line_breaks_at_the_edge_of_a_span_are_no_words() -> None:
    words = ["Rebels", "who", "shelled", "e-mailed", "Homs", "\n\n", "fled"]
    gold = gold_of(words, [True, True, True, True, False, False, False])
    shelled = gold.predicates[0]
    gold = Gold(gold.doc, gold.scored, (shelled,), {})
    first, _ = perfect()
    arguments = (first.arguments[0], Argument("ARG1", 4, 3, 6), first.arguments[2])
    result = tally(gold, gold.doc, [first._replace(arguments=arguments)])
    assert result.score("argument, span").f1 == 100


def test_sentences_without_gold_frames_count_neither_way() -> None:
    gold = gold_of(WORDS)
    unscored = Gold(gold.doc, frozenset(range(5)), gold.predicates[:1], {2: 2.5})
    result = tally(unscored, gold.doc, perfect())
    assert result.score("predicate").found == 1
    assert result.score("argument, span").f1 == 100


def test_a_predicate_found_twice_is_right_once() -> None:
    gold = gold_of(WORDS)
    result = tally(gold, gold.doc, [*perfect(), perfect()[1]])
    assert result.score("predicate").recall == 100
    assert result.score("predicate").precision == pytest.approx(200 / 3)


def test_relative_pronouns_go_and_continuations_join_their_argument() -> None:
    made = roles(
        [("C-ARG1", 9, 8, 10), ("ARG1", 1, 0, 2), ("R-ARG0", 3, 3, 4), ("C-V", 5, 5, 6),
         ("ARGM-TMP", 6, 6, 7), ("ARGM-TMP", 7, 7, 8)]
    )  # fmt: skip
    assert set(made) == {
        Role("ARG1", 1, ((0, 2), (8, 10))),
        Role("ARGM-TMP", 6, ((6, 7),)),
        Role("ARGM-TMP", 7, ((7, 8),)),
    }


def test_factuality_counts_signs_where_a_value_was_found() -> None:
    score = frame_scores.factuality(
        [(2.0, 1.0), (-2.0, -1.0), (1.0, -0.5), (-1.0, None), (1.0, 0.0)]
    )
    assert (score.gold, score.found, score.sign, score.constant) == (5, 4, 50, 60)
    assert frame_scores.factuality([(1.0, 2.0), (-1.0, -2.0)]).r == pytest.approx(1)
    assert frame_scores.factuality([(1.0, 2.0), (-1.0, 2.0)]).r == 0


def test_factuality_is_read_off_the_frames() -> None:
    gold = gold_of(WORDS)
    assert tally(gold, gold.doc, perfect()).values == [(2.5, 3.0), (-1.0, -0.5)]
    assert tally(gold, gold.doc, perfect()[:1]).values == [(2.5, 3.0), (-1.0, None)]


CONLLU = """# newdoc id = d
# sent_id = d-1
1\tRebels\trebel\tNOUN\t_\t_\t2\tnsubj\t_\t_
2\tshelled\tshell\tVERB\t_\t_\t0\troot\t_\t_
3\tthe\tthe\tDET\t_\t_\t4\tdet\t_\t_
4\ttown\ttown\tNOUN\t_\t_\t2\tobj\t_\t_
5\tof\tof\tADP\t_\t_\t6\tcase\t_\t_
6\tHoms\tHoms\tPROPN\t_\t_\t4\tnmod\t_\tSpaceAfter=No
7\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

# newpar
# sent_id = d-2
1\tTwo\ttwo\tNUM\t_\t_\t2\tnsubj\t_\t_
2\tdied\tdie\tVERB\t_\t_\t0\troot\t_\t_

# sent_id = d-3
1\tThey\tthey\tPRON\t_\t_\t2\tnsubj\t_\t_
2\tfled\tflee\tVERB\t_\t_\t0\troot\t_\t_
"""

FRAMES = [
    {
        "sent_id": "d-1",
        "frames": [{"token": 1, "roleset": SHELL, "args": [["ARG0", 0, 1], ["ARG1", 2, 6]]}],
        "factuality": {"1": 1.5},
    },
    {"sent_id": "d-2", "frames": None, "factuality": {"1": 1.0}},
    {
        "sent_id": "d-3",
        "frames": [{"token": 1, "roleset": "flee.01", "args": [["ARG0", 0, 1]]}],
        "factuality": {},
    },
]


def test_gold_is_laid_on_the_words_of_whole_documents(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "ewt-dev.conllu.gz", "wt") as file:
        file.write(CONLLU)
    with gzip.open(tmp_path / "ewt-frames-dev.jsonl.gz", "wt") as file:
        file.writelines(json.dumps(row) + "\n" for row in FRAMES)
    (gold,) = documents(English(), tmp_path, "dev")
    assert gold.doc.text == "Rebels shelled the town of Homs.\n\nTwo died They fled"
    assert gold.predicates == (
        Predicate(1, SHELL, (Role("ARG0", 0, ((0, 1),)), Role("ARG1", 3, ((2, 6),)))),
        Predicate(11, "flee.01", (Role("ARG0", 10, ((10, 11),)),)),
    )
    assert gold.factuality == {1: 1.5}
    assert gold.scored == {0, 1, 2, 3, 4, 5, 6, 10, 11}


PARSED = """The DET the 1 det
man NOUN man 6 nsubj:pass
who PRON who 3 nsubj
shelled VERB shell 1 acl:relcl
Homs PROPN Homs 3 obj
was AUX be 6 aux:pass
detained VERB detain 6 ROOT
by ADP by 8 case
police NOUN police 6 obl:agent"""


def test_plain_rules_read_passives_and_relative_clauses() -> None:
    words, pos, lemmas, heads, deps = zip(*map(str.split, PARSED.split("\n")), strict=True)
    doc = Doc(
        VOCAB, words=list(words), pos=list(pos), lemmas=list(lemmas),
        heads=[int(head) for head in heads], deps=list(deps),
        morphs=["PronType=Rel" if word == "who" else "" for word in words],
    )  # fmt: skip
    assert frames_plain.frames(doc) == (
        Frame(3, SHELL, (Argument("ARG0", 1, 0, 2), Argument("ARG1", 4, 4, 5)), 1.0),
        Frame(6, "detain.01", (Argument("ARG1", 1, 0, 5), Argument("ARG0", 8, 7, 9)), 1.0),
    )
