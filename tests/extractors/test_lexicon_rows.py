import json
import re
from pathlib import Path

import pytest
from allegata import extractors
from allegata.extractors.lexicon.load import read_lexicon
from allegata.ontology.records import ROLES
from allegata.ontology.terms import broader, names, toll_of

LEXICONS = (
    "events",
    "frames",
    "speech",
    "speech_nouns",
    "hedges",
    "light_verbs",
    "classes",
    "definites",
    "irregular",
    "sharpening",
    "target_kinds",
    "misfits",
)
CONDITIONS = (
    "object",
    "not_object",
    "subject",
    "with",
    "to",
    "on",
    "for",
    "cause",
    "at",
    "of",
    "patient",
    "possessor",
)
CONSTRUCTED = frozenset(
    {"person", "group", "org", "state", "armed", "court", "media", "object", "protected"}
    | {"weapon", "arms", "place", "settlement", "number", "name", "pronoun", "thing", "none"}
)
"""The classes that the code gives; the others come from the lexicons."""
INNER_ROLES = frozenset({"patient", "source", "origin", "cause", "none", "giver"})
"""Slots of a frame that a later step splits, uses or drops."""


def classes():
    found = set(CONSTRUCTED)
    found |= {row["class"] for row in read_lexicon("classes")}
    found |= {row["class"] for row in read_lexicon("objects")}
    found |= {row["class"].removesuffix(" control") for row in read_lexicon("weapons")}
    return found


def frames():
    return {(row["pos"], row["frame"]) for row in read_lexicon("frames")}


@pytest.mark.parametrize("row", read_lexicon("events"), ids=lambda row: json.dumps(row)[:60])
def test_an_event_row_names_a_type_a_frame_and_words(row):
    assert row["type"] in names("event_type")
    assert (row["pos"], row["frame"]) in frames()
    assert row["lemmas"]
    for lemma in row["lemmas"]:
        assert lemma == " ".join(lemma.split()) != ""


@pytest.mark.parametrize("key", CONDITIONS)
def test_the_conditions_of_events_name_classes_that_exist(key):
    wanted = {name for row in read_lexicon("events") for name in row.get(key, ())}
    assert wanted
    assert wanted <= classes()


def test_no_event_row_has_a_key_that_nothing_reads():
    known = {"type", "pos", "frame", "lemmas", "needs", "voice", "passive_or_prepositions"}
    known |= {*CONDITIONS, "light_only", "single", "purpose", "sure", "listed"}
    assert {key for row in read_lexicon("events") for key in row} <= known


def test_what_sharpens_a_type_leads_from_a_type_to_one_below_it():
    for row in read_lexicon("sharpening"):
        kin = broader(row["sharper"]), broader(row["type"])
        below = row["type"] == kin[0] or kin[0] in (kin[1], "Attack", "AerialAttack")
        assert below or toll_of(row["sharper"]) == "Killed", row
        assert row.get("modifiers") or row.get("phrases") or row.get("instrument"), row
        assert set(row.get("instrument", ())) <= classes(), row


def test_misfits_name_types_and_classes_that_exist():
    for row in read_lexicon("misfits"):
        assert row["type"] in names("event_type"), row
        assert {
            *row.get("patient", ()), *row.get("doer_not", ()), *row.get("beside", ()),
            *row.get("object", ()),
            *row.get("owner_not", ()), *row.get("doer", ()),
        } <= classes(), row  # fmt: skip
        known = {"type", "patient", "doer_not", "lemmas", "beside", "nobody", "object"}
        assert set(row) <= known | {
            "marks",
            "particles",
            "adverbs",
            "after",
            "bare",
            "doer",
            "hazard",
            "mishap",
            "owner_not",
            "into",
            "places",
            "score",
            "taking",
            "things",
            "thrown",
            "under",
            "without",
        }, row


def test_the_kinds_of_target_are_those_of_the_ontology_each_once():
    rows = read_lexicon("target_kinds")
    assert sorted(row["kind"] for row in rows) == list(names("target_kind"))
    assert {row["object_class"] for row in rows} <= {r["class"] for r in read_lexicon("objects")}


def test_frames_are_listed_once_and_used():
    rows = read_lexicon("frames")
    assert len(rows) == len(frames())
    assert {(row["pos"], row["frame"]) for row in read_lexicon("events")} <= frames()


def test_the_slots_of_frames_are_roles():
    for row in read_lexicon("frames"):
        slots = [row.get(k) for k in ("subject", "object", "indirect", "of", "by", "possessor")]
        slots += [row.get("modifier"), row.get("bearer"), *row["prepositions"].values()]
        assert {s for s in slots if isinstance(s, str)} <= {*ROLES, *INNER_ROLES}, row["frame"]


@pytest.mark.parametrize("lexicon", ["speech", "speech_nouns"])
def test_speech_acts_and_certainties_are_those_of_the_ontology(lexicon):
    for row in read_lexicon(lexicon):
        assert row["act"] in names("speech_act"), row
        assert row.get("future", "Assert") in names("speech_act"), row
        assert row.get("certainty", "Certain") in names("certainty"), row
        assert isinstance(row.get("negative", False), bool), row


def test_the_complements_of_reporting_verbs_are_known():
    found = {row["complement"] for row in read_lexicon("speech") if "complement" in row}
    assert found <= {"clause", "infinitive", "noun", "assertion"}


def test_a_verb_of_denial_is_marked_as_negative():
    for row in (*read_lexicon("speech"), *read_lexicon("speech_nouns")):
        if row["act"] in {"Deny", "DenyResponsibility"}:
            assert row.get("negative") is True, row


def test_hedges_have_values_of_the_ontology():
    for row in read_lexicon("hedges"):
        assert row["words"]
        assert row.get("certainty", "Certain") in names("certainty"), row
        assert row.get("temporality", "Past") in names("temporality"), row


def test_every_kind_of_hedge_that_the_rules_ask_for_is_in_the_lexicon():
    folder = Path(extractors.__file__).parent
    code = "\n".join(p.read_text(encoding="utf-8") for p in sorted(folder.rglob("*.py")))
    asked = set(re.findall(r'hedge\([^()]+, "(\w+)"\)', code))
    assert len(asked) > 10
    assert asked <= {row["kind"] for row in read_lexicon("hedges")}


def test_light_verbs_and_definites_are_well_formed():
    for row in read_lexicon("light_verbs"):
        assert row.get("subject", "agent") in {*ROLES, "none"}, row
    for row in read_lexicon("definites"):
        assert set(row["classes"]) <= classes(), row
        assert set(row.get("actor_types", ())) <= {"Military"}, row


@pytest.mark.parametrize("lexicon", LEXICONS)
def test_words_are_lower_case_and_trimmed(lexicon):
    for row in read_lexicon(lexicon):
        for key in ("lemma", "lemmas", "words", "noun", "nouns", "form", "class"):
            value = row.get(key, ())
            for word in [value] if isinstance(value, str) else value:
                assert word == word.lower().strip() != "", row


@pytest.mark.parametrize(
    ("lexicon", "key"), [("irregular", "form"), ("definites", "noun"), ("speech_nouns", "noun")]
)
def test_no_word_stands_twice(lexicon, key):
    words = [row[key] for row in read_lexicon(lexicon)]
    assert sorted(w for w in set(words) if words.count(w) > 1) == []
