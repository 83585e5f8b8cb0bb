"""Who publishes a text: those who report news, and those who speak for themselves."""

from __future__ import annotations

import pytest
from allegata.extractors.mentions.publishers import NEWS, OWN, publishes


@pytest.mark.parametrize(
    ("publisher", "kind"),
    [
        ("The Velho Herald", NEWS),
        ("Lydian Wikipedia", NEWS),
        ("Deutsche Welle", NEWS),
        ("Ministry of Works of Lydia", OWN),
        ("Ministry of Works, Press Room", OWN),
        ("Amnesty International", OWN),
        ("Usenet, talk.rivers", OWN),
        ("Tern & Sons", None),
        ("", None),
    ],
)
def test_a_publisher_is_known_by_its_kind_or_by_its_words(publisher, kind):
    assert publishes(publisher) == kind
