import pytest
from allegata.extractors.language import syntax


def token(doc, word):
    return next(t for t in doc if t.text == word)


def words(tokens):
    return [t.text for t in tokens]


@pytest.mark.parametrize(
    ("text", "verb", "subjects"),
    [
        ("Rebels killed two farmers.", "killed", ["Rebels"]),
        ("Rebels and soldiers killed two farmers.", "killed", ["Rebels", "soldiers"]),
        ("Syrian forces shelled Homs and arrested two doctors.", "arrested", ["forces"]),
        ("Rebels who killed two farmers fled.", "killed", ["Rebels"]),
        ("The school that soldiers attacked was empty.", "attacked", ["soldiers"]),
        ("Rebels entered the town, killing two farmers.", "killing", ["Rebels"]),
        ("Turkey accused Syria of shelling Homs.", "shelling", ["Syria"]),
        ("Russia threatened to bomb Homs.", "bomb", ["Russia"]),
    ],
)
def test_the_subject_of_a_verb_is_found_where_the_clause_leaves_it_out(
    parsed, text, verb, subjects
):
    assert words(syntax.subjects(token(parsed(text), verb))) == subjects


@pytest.mark.parametrize("urged", ["urged Russia", "called on Russia"])
def test_who_is_urged_is_the_subject_of_the_infinitive(parsed, urged):
    doc = parsed(f"Amnesty International {urged} to stop supplying weapons to Syria.")
    assert words(syntax.subjects(token(doc, "stop"))) == ["Russia"]
    assert words(syntax.subjects(token(doc, "supplying"))) == ["Russia"]


def test_who_promises_is_the_subject_of_the_infinitive(parsed):
    doc = parsed("France promised to send food to Syria.")
    assert words(syntax.subjects(token(doc, "send"))) == ["France"]


@pytest.mark.parametrize(
    ("text", "verb", "passive"),
    [
        ("Rebels killed two farmers.", "killed", False),
        ("Two farmers were killed.", "killed", True),
        ("Two farmers killed by rebels were buried.", "killed", True),
        ("Farmers were killed by soldiers and tortured.", "tortured", True),
        ("Rebels entered the town, killing two farmers.", "killing", False),
        ("Russia has stopped supplying weapons to Syria.", "stopped", False),
        ("Rebels who killed two farmers fled.", "killed", False),
    ],
)
def test_the_voice_of_a_verb_is_told_with_or_without_its_auxiliary(parsed, text, verb, passive):
    assert syntax.is_passive(token(parsed(text), verb)) is passive


def test_the_agents_of_a_passive_stand_in_its_by_phrase(parsed):
    doc = parsed("Two farmers were killed by rebels.")
    assert words(syntax.passive_agents(token(doc, "killed"))) == ["rebels"]


def test_a_relative_pronoun_stands_for_what_it_describes(parsed):
    doc = parsed("Rebels who killed two farmers fled.")
    assert syntax.antecedent(token(doc, "who")).text == "Rebels"
    assert syntax.antecedent(token(doc, "farmers")).text == "farmers"


def test_that_which_opens_a_content_clause_stands_for_nothing(parsed):
    doc = parsed("Residents said that soldiers killed two farmers.")
    assert syntax.antecedent(token(doc, "that")).text == "that"


def test_the_object_of_a_relative_clause_is_what_it_describes(parsed):
    doc = parsed("The school that soldiers attacked was empty.")
    assert words(syntax.objects(token(doc, "attacked"))) == ["school"]


def test_a_coordination_is_unrolled_in_text_order(parsed):
    doc = parsed("Rebels killed farmers and teachers.")
    assert words(syntax.objects(token(doc, "killed"))) == ["farmers", "teachers"]
    assert syntax.first_conjunct(token(doc, "teachers")).text == "farmers"


def test_indirect_objects_are_told_from_direct_ones(parsed):
    sent = token(parsed("Russia sent the rebels rifles."), "sent")
    assert words(syntax.indirect_objects(sent)) == ["rebels"]
    assert words(syntax.objects(sent)) == ["rifles"]


def test_obliques_come_with_their_prepositions(parsed):
    doc = parsed("Rebels killed 23 people in Homs on 12 June 2012.")
    found = syntax.obliques(token(doc, "killed"))
    assert [(p, t.text) for p, t in found] == [("in", "Homs"), ("on", "12")]


def test_a_fixed_preposition_is_read_whole(parsed):
    doc = parsed("Syrian forces shelled Homs, according to Amnesty International.")
    (according,) = [t for t in doc if t.dep_ == "obl"]
    assert syntax.marker(according) == "according to"


@pytest.mark.parametrize(
    ("text", "word", "negated"),
    [
        ("Soldiers did not kill two farmers.", "kill", True),
        ("Soldiers never attacked the village.", "attacked", True),
        ("No farmers were killed.", "farmers", True),
        ("No farmers were killed.", "killed", False),
        ("Rebels killed two farmers.", "killed", False),
    ],
)
def test_a_negation_hangs_on_its_own_word(parsed, text, word, negated):
    assert syntax.is_negated(token(parsed(text), word)) is negated
