from __future__ import annotations

from dataclasses import replace

from allegata.graph.views.pages.filter_form import MOST_PERIODS, filter_form
from allegata.graph.views.telling.ledger import CHUNK, key, ledger
from allegata.ontology.records import Filler, Location


def told(sample, **changes):
    claims = [replace(claim, **changes) for claim in sample.claims]
    return ledger(claims, sample.actors, sample.documents)


def test_claims_stand_in_the_order_of_their_documents(sample):
    claims = told(sample).claims
    assert [(one.source, one.start) for one in claims] == sorted(
        (one.source, one.start) for one in claims
    )


def test_every_value_is_kept_once(sample):
    columns = told(sample).columns
    for name, values in columns["values"].items():
        assert len(values) == len(set(values))
        assert set(columns[name]) == set(range(len(values)))


def test_a_claim_is_of_the_days_that_it_states_else_of_its_publication(sample):
    days = dict(
        zip((one.event_type for one in told(sample).claims), told(sample).days, strict=True)
    )
    assert days["Shelling"] == ("2013-03-01", "2013-03-31")
    assert days["Torture"] == ("2013-05-01", "2013-05-31")


def test_what_is_no_date_dates_nothing(sample):
    documents = [replace(one, published="last spring") for one in sample.documents]
    claims = [replace(one, event_start="</script>", event_end=None) for one in sample.claims]
    book = ledger(claims, sample.actors, documents)
    assert set(book.days) == {None}
    assert filter_form(book).undated == len(claims)
    assert filter_form(book).periods == ()


def test_words_come_in_chunks_of_claims(sample):
    many = [
        replace(claim, id=f"{claim.id}-{number:03}")
        for number in range(60)
        for claim in sample.claims
    ]
    book = ledger(many, sample.actors, sample.documents)
    assert [len(chunk["claims"]) for chunk in book.words] == [CHUNK, 540 - CHUNK]
    assert all(len(chunk["passages"]) <= 8 for chunk in book.words)


def test_an_actor_is_called_by_the_end_of_its_iri(sample):
    assert key(sample.actors[0].id) == "alerian-government"


def test_the_form_offers_what_the_claims_have(sample):
    form = filter_form(told(sample))
    choices = {name: values for name, _, values in form.choices}
    assert choices["polarity"] == ("Negative", "Positive")
    assert "Arms transfer" in choices["event"]
    assert "K. Olsen" in form.claimers
    assert ("ngo", "NGO, civil society") not in form.kinds  # an NGO speaks here, and is in no deed
    assert ("armed", "Rebels, armed group, militia") in form.kinds


def test_a_period_counts_the_claims_that_touch_it(sample):
    periods = {one.label: one.claims for one in filter_form(told(sample)).periods}
    assert periods == {"2013-03": 2, "2013-04": 3, "2013-05": 4}


def test_the_time_of_the_reports_is_told_beside_that_of_what_happened(sample):
    columns = told(sample).columns
    spans = [
        [columns["spans"][columns[side][number]] for side in ("happened", "reported")]
        for number, one in enumerate(told(sample).claims)
        if one.event_type == "Shelling"
    ]
    assert spans == [[("2013-03-01", "2013-03-31"), ("2013-04-02", "2013-04-02")]]


def test_a_claim_is_at_the_points_of_its_places(sample):
    reva = Location("reva", "Reva", "PopulatedPlace", lat=35.0, long=38.0)
    there = (Filler("reva", "Reva", "Location", "Reva", 0, 4),)
    claims = [replace(sample.claims[0], location=there), *sample.claims[1:]]
    columns = ledger(claims, sample.actors, sample.documents, locations=[reva]).columns
    assert columns["points"] == [(3800, -3500)]
    assert sorted(columns["spots"]) == [[]] * (len(claims) - 1) + [[0]]


def test_the_unit_of_time_grows_until_the_periods_are_few(sample):
    units = {
        ("2013-03-01", "2013-03-09"): ("2013-03-01", 9),
        ("2011-03", "2014-02"): ("2011-03", 36),
        ("2011-03", "2018"): ("2011 Q1", 32),
        ("1990", "2018"): ("1990", 29),
        ("1900", "2018"): ("1900–1904", 24),
        ("0001", "9998"): ("0001–0999", 10),
    }
    for (start, end), (label, count) in units.items():
        claims = [replace(one, event_start=start, event_end=end) for one in sample.claims]
        undated = [replace(one, published=None) for one in sample.documents]
        periods = filter_form(ledger(claims, sample.actors, undated)).periods
        assert (periods[0].label, len(periods)) == (label, count)
        assert len(periods) <= MOST_PERIODS
