"""What a word tells besides its event: a fire, a warrant, a robbery, a boast, an act counted."""

import pytest


def _types(claims) -> set[str]:
    return {claim.event_type for claim in claims}


@pytest.mark.parametrize(
    "text",
    [
        "Four children were killed in a fire on Monday.",
        "Two tenants were killed in the fire.",
        "A widow was killed in a kitchen fire.",
        "Neighbours mourned two sisters killed in blaze.",
        "Ten guests were killed in the inferno.",
        "The man who was killed in the apartment fire was named.",
        "A nurse was killed when the heater in her room short-circuited.",
        "Two sailors were killed after a boiler exploded.",
        "A toddler was killed after falling from a balcony.",
        "Eight workers were killed as a crane fell onto a street.",
        "A roofer was killed when a ladder slipped.",
        "A pedestrian was hit by a train and killed.",
        "Two boys were hit by a van and killed near Tarn.",
        "A rider was knocked down by a bus and killed.",
        "Two pupils were killed when a wall fell on them.",
        "A fire killed two tenants on Sunday.",
        "Kitchen fire kills woman, 71, in Odessos.",
        "A blaze that tore through a dormitory killed nine pupils.",
        "A cyclist was killed after being hit by a lorry.",
        "A farmer was killed by a falling tree.",
        "A lorry struck and killed a cyclist in Odessos.",
    ],
)
def test_who_dies_by_accident_is_killed_by_nobody(claims_in, text) -> None:
    assert "Killing" not in _types(claims_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed four people in a fire that they set.",
        "Two villagers were killed in a fire set by militiamen.",
        "Two villagers were killed in a fire that soldiers had lit.",
        "Four children were killed in an arson attack.",
        "Two guards were killed in fire from the hill.",
        "Two guards were killed in rebel fire.",
        "Six monks were killed in enemy fire.",
        "Six monks were killed in an exchange of fire.",
        "Two villagers were killed in mortar fire.",
        "Three men were killed by friendly fire.",
        "A nurse was killed when a car bomb exploded.",
        "A nurse was killed when a shell exploded near her room.",
        "A nurse was killed when a device under her car exploded.",
        "Two farmers were killed when a rocket fell on their house.",
        "A student was killed after falling from a window while police beat him.",
        "Two people were killed when rebels shot down the plane.",
        "A woman was hit by a police car and killed.",
        "A boy was hit by an army truck and killed.",
        "A boy was struck by a stray bullet and killed.",
        "A police car ran over and killed two protesters.",
        "Two pupils were killed when a wall fell on them during the shelling.",
        "A rider was killed after being hit by a police van.",
        "A rider was killed after being hit by a bullet.",
        "Four people were killed in an explosion at a checkpoint.",
        "A nurse was killed when a mine exploded.",
        "A nurse was killed when a wall was toppled by troops.",
        "A van drove into a crowd and killed three people.",
        "A man was seized by gunmen in a bus and killed.",
    ],
)
def test_fire_of_arms_and_what_explodes_among_people_kill(claims_in, text) -> None:
    assert "Killing" in _types(claims_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "The police executed two warrants on Friday.",
        "The Tarn police executed two search warrants and sealed off the farm of the accused.",
        "Deputies executed three arrest warrants in Odessos.",
        "Officers executed the court order on Monday.",
        "Two search warrants were executed at his home.",
        "The lawyers executed two wills.",
        "The bank executed 40 contracts.",
    ],
)
def test_a_paper_that_is_executed_is_nobody_who_dies(claims_in, text) -> None:
    assert not {"Killing", "UnlawfulKilling"} & _types(claims_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "The soldiers executed two prisoners.",
        "The army executed two men without a warrant.",
        "The militia executed 20 on the square.",
        "The police executed two suspects, not two warrants.",
    ],
)
def test_people_who_are_executed_die(claims_in, text) -> None:
    assert "Killing" in _types(claims_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "A bakery was robbed by an armed man on Monday morning.",
        "Two gunmen robbed a pharmacy on Sunday.",
        "A bank was robbed by two masked men.",
        "Thieves burgled a clinic in Tarn.",
        "Two youths held up a petrol station.",
        "The armed robbery of a store shocked the town.",
    ],
)
def test_what_is_robbed_is_not_destroyed(claims_in, text) -> None:
    assert "Destruction" not in _types(claims_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "A shop was robbed and burned down by a mob.",
        "Rebels robbed and destroyed a clinic.",
        "The mob looted a shop.",
        "Soldiers plundered the museum.",
    ],
)
def test_what_is_burned_or_looted_is_destroyed(claims_in, text) -> None:
    assert "Destruction" in _types(claims_in(text))


def _doers(claims) -> set[str]:
    return {actor.text for claim in claims for actor in claim.agent}


@pytest.mark.parametrize(
    "text",
    [
        "The raid on the dormitory was Nigeria's third mass kidnapping of pupils this year.",
        "It was Norway's worst massacre of civilians since the war.",
        "Kenya's second mass abduction of nurses shocked parents.",
        "It was Mexico's third murder of a journalist this month.",
        "The shooting was Kenya's worst attack since 1998.",
        "Iraq's deadliest bombing of the year hit a market.",
        "Haiti's latest kidnapping of missionaries ended on Monday.",
        "It was the country's second mass abduction of schoolchildren.",
    ],
)
def test_a_country_does_not_do_what_is_counted_in_it(claims_in, text) -> None:
    assert not {"Nigeria", "Norway", "Kenya", "Mexico", "Iraq", "Haiti", "country"} & _doers(
        claims_in(text)
    )


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Israel's killing of a medic was condemned.", "Israel"),
        ("Russia's third attack on Kharkiv killed nine people.", "Russia"),
        ("It was Israel's worst massacre of Palestinians in years.", "Israel"),
        ("Boko Haram's third mass kidnapping of pupils shocked parents.", "Boko Haram"),
        ("North Korea's abductions of Japanese citizens were recalled.", "North Korea"),
        ("It was Israel's second attack on the camp this week.", "Israel"),
        ("Iran's latest abduction of a Swedish citizen was condemned.", "Iran"),
    ],
)
def test_a_country_does_what_is_done_abroad_or_by_its_arms(claims_in, text, doer) -> None:
    assert any(doer in name for name in _doers(claims_in(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers gloated about killing villagers.",
        "A witness said guards bragged about killing prisoners.",
        "A man said officers boasted about beating detainees.",
        "One man said that policemen gloated over torturing the prisoners.",
        "Militiamen bragged that they had killed three hostages.",
        "A nurse said soldiers boasted that they had burned down the village.",
    ],
)
def test_who_boasts_of_a_deed_is_who_says_it(claims_in, text) -> None:
    (claim,) = claims_in(text)
    assert claim.speech_act == "Admit"
    assert claim.claimer is not None
    assert claim.claimer.text.lower() in {
        "soldiers",
        "guards",
        "officers",
        "policemen",
        "militiamen",
    }


@pytest.mark.parametrize(
    "text",
    [
        "A nurse said soldiers killed two pupils.",
        "He gloated when the police arrested his rival.",
        "A witness said guards beat prisoners and bragged about their pay.",
        "The minister boasted of the arrest of two editors.",
    ],
)
def test_who_boasts_beside_a_deed_does_not_admit_it(claims_in, text) -> None:
    assert "Admit" not in {claim.speech_act for claim in claims_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Refugees face deportation.",
        "Two reporters face detention in Belarus.",
        "She faces execution for blasphemy.",
        "The general faces arrest if he returns.",
        "Protesters risk arrest at the port.",
        "The editor could face imprisonment.",
        "Lawyers are drafting an indictment of the mayor.",
    ],
)
def test_what_one_faces_or_draws_up_has_not_come(claims_in, text) -> None:
    assert all(claim.temporality in {"Future", "Hypothetical"} for claim in claims_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "He faced torture in prison.",
        "The villagers faced eviction and moved to the camp.",
        "Prosecutors drew up an indictment of the general.",
        "Activists face arrests and beatings every day.",
        "Lawyers read the indictment of the mayor.",
        "Two reporters are held in Belarus.",
    ],
)
def test_what_was_faced_or_is_done_daily_has_come(claims_in, text) -> None:
    assert {"Past", "Ongoing"} & {claim.temporality for claim in claims_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The fire brigade attacked the blaze from two sides.",
        "Crews attacked the flames at the mill.",
        "Volunteers fought the fire all night.",
        "Firefighters battled a wildfire near Tarn.",
    ],
)
def test_a_fire_that_is_fought_is_not_attacked(claims_in, text) -> None:
    assert not {"Attack", "PhysicalAssault", "ArmedClash"} & _types(claims_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked the fire station.",
        "Gunmen attacked the firefighters.",
        "Troops under fire attacked the village.",
    ],
)
def test_who_fights_fires_may_be_attacked(claims_in, text) -> None:
    assert {"Attack", "PhysicalAssault"} & _types(claims_in(text))
