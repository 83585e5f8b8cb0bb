"""The search of the case page in a browser: from a file, by keyboard, what it marks and folds."""

from __future__ import annotations

import json

from visits import DRAWN, quiet

COUNT = "document.getElementById('found-count').textContent"
FOUND = "document.getElementById('found').innerText"


def ask(browser, words: str) -> str:
    """Type words into the field and return what is said to be found."""
    browser.value(f"""(() => {{
        const field = document.getElementById('ask');
        field.value = {json.dumps(words)};
        field.dispatchEvent(new Event('input', {{bubbles: true}}));
    }})()""")
    browser.until(f"allegata.took !== undefined && location.hash.length >= {2 if words else 0}")
    browser.until("!document.getElementById('found').hidden" if words else "true")
    return browser.value(COUNT)


def test_names_sentences_and_documents_are_found_in_groups(browser, site):
    browser.open(site / "index.html")
    assert ask(browser, "borduria").startswith("2 actors, ")
    heads = browser.value("[...document.querySelectorAll('#found h2')].map((h) => h.id)")
    assert heads[0] == "found-actors"  # no picture is called so
    assert "found-sentences" in heads
    first = browser.value("document.querySelector('#found a').getAttribute('href')")
    assert first == "actors/borduria.html"
    assert quiet(browser)


def test_all_words_count_and_a_name_stands_for_its_sentences(browser, site):
    browser.open(site / "index.html")
    assert "1 sentence" in ask(browser, "reva missiles dawn")
    assert "torturing" not in browser.value(FOUND)
    marks = "[...document.querySelectorAll('#found mark')].map((m) => m.textContent.toLowerCase())"
    assert set(browser.value(marks)) >= {"dawn", "missiles"}
    assert "Nothing has all these words" in ask(browser, "zebra")


def test_words_that_only_ask_are_not_looked_for(browser, site):
    browser.open(site / "index.html")
    assert ask(browser, "who used helicopters?") == ask(browser, "used helicopters")
    assert "1 sentence" in ask(browser, "who was torturing the prisoners")
    assert "questions" in ask(browser, "who")


def test_what_pictures_show_leads_to_them_and_a_name_filters_them(browser, site):
    browser.open(site / "index.html")
    assert "2 pictures" in ask(browser, "who armed whom")
    first = "document.querySelector('#found-pictures + div a')"
    assert browser.value(f"{first}.getAttribute('href')") == "arms.html"
    ask(browser, "borduria arms")
    browser.until(f"{first}.getAttribute('href') === 'arms.html#text=borduria'")
    assert "picture" in ask(browser, "denies")
    assert browser.value(f"{first}.getAttribute('href')") == "accusations.html"
    browser.value(f"{first}.click()")
    browser.until(DRAWN)
    assert quiet(browser)


def test_a_whole_question_finds_what_has_most_of_its_words(browser, site):
    browser.open(site / "index.html")
    told = ask(browser, "zebra missiles reva")
    assert told.startswith("Nothing has all these words")
    assert "sentence" in told
    assert "found-sentences-with-some-of-the-words" in browser.value(
        "document.getElementById('found').innerHTML"
    )


def test_capitals_and_marks_on_letters_make_no_difference_and_quotes_hold_together(browser, site):
    browser.open(site / "index.html")
    assert "1 sentence" in ask(browser, '"TÓRTURING prisoners"')
    assert "sentence" not in ask(browser, '"prisoners torturing"')


def test_the_words_are_in_the_address_and_back_leads_back_to_them(browser, site):
    browser.open(site / "index.html", "#q=borduria+helicopters")
    browser.until("!document.getElementById('found').hidden")
    assert "sentence" in browser.value(COUNT)
    browser.value("document.querySelector('#found-sentences ~ div a').click()")
    browser.until("document.querySelector('article a.actor')")
    browser.value("history.back()")
    browser.until("document.getElementById('found') && !document.getElementById('found').hidden")
    assert browser.value("document.getElementById('ask').value") == "borduria helicopters"


def test_a_slash_goes_to_the_field_and_escape_empties_it(browser, site):
    browser.open(site / "index.html")
    browser.press("/")
    assert browser.value("document.activeElement.id") == "ask"
    ask(browser, "reva")
    browser.press("Escape")
    browser.until("document.getElementById('found').hidden")
    assert browser.value("getComputedStyle(document.getElementById('stories')).display") != "none"


def test_a_question_is_found_with_its_command(browser, site):
    browser.open(site / "index.html")
    assert "question" in ask(browser, "denied-allegations")
    assert "allegata query CASE denied-allegations" in browser.value(FOUND)


def test_signs_of_a_pattern_are_no_pattern(browser, site):
    browser.open(site / "index.html")
    ask(browser, '"(a+)+$ [x" \\ *')
    assert quiet(browser)


def test_hostile_words_stay_text_in_the_results(browser, hostile_site):
    browser.open(hostile_site / "index.html")
    ask(browser, "borduria")
    assert "<img src=x onerror=" in browser.value(FOUND)
    assert browser.value("document.querySelectorAll('#found img, #found script').length") == 0
    assert browser.value("document.title") != "broken"
    assert quiet(browser)
