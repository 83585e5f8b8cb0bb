"""What a work of fiction tells took place nowhere; what is told of the work did."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "In the novel, soldiers burn a village and kill nine farmers.",
        (
            "In her comic, Ana is detained by the police. She is tortured with electric rods. "
            "Later, she is arrested again."
        ),
        "The manga tells how a girl was kidnapped by soldiers.",
        (
            "The film mixes real images with a fictional plot about spies who tortured a man. "
            "The story follows a reporter. He runs from agents who threaten his family."
        ),
        "He wrote a novel about the killing of a judge by the secret police.",
        "In my nightmare, soldiers shot nine men.",
    ],
)
def test_a_plot_is_no_event(claims_in, text) -> None:
    assert [c for c in claims_in(text) if c.agent or c.victim] == []


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The novelist was arrested by the police.", "Detention"),
        ("Police arrested the author of the novel.", "Detention"),
        ("In the documentary film, soldiers are seen killing nine farmers.", "Killing"),
        ("The video shows soldiers killing nine farmers.", "Killing"),
        ("In the novel, Ana is arrested. Police killed its author in May.", "Killing"),
        ("In a comic twist, the police arrested nine farmers.", "Detention"),
    ],
)
def test_what_happens_beside_the_work_is_one(claims_in, text, event_type) -> None:
    assert event_type in {claim.event_type for claim in claims_in(text)}
