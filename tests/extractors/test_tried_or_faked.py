"""What is tried, wanted, faked or done by nobody is not done."""

from __future__ import annotations

import pytest


def told(claims_in, text):
    return {c.event_type: (c.polarity, c.temporality) for c in claims_in(text)}


OPEN = [
    ("The rebels tried to bomb the bridge.", "Bombing"),
    ("The soldiers were trying to capture the town.", "TerritoryTaken"),
    ("Gunmen shot at the students in a deliberate attempt to murder them.", "UnlawfulKilling"),
    ("The guerrillas failed in an attempt to kidnap the mayor.", "Kidnapping"),
    ("The police raided the house to arrest a journalist.", "Detention"),
    ("Police carried out a raid to arrest the leader.", "Detention"),
    ("To capture the town, the army shelled the hills.", "TerritoryTaken"),
    ("The troops faked a clash to murder the peasants.", "UnlawfulKilling"),
    ("The rebels set off a bomb to kill the governor.", "Killing"),
    ("The army moved in to retake the village.", "TerritoryTaken"),
    ("The rebels stormed the prison to free their leader.", "Release"),
]
DONE = [
    ("The police raided the house to arrest a journalist.", "Raid"),
    ("Police used batons to beat the students.", "PhysicalAssault"),
    ("The soldiers went on to burn the village.", "Destruction"),
    ("The refugees returned only to be shot by soldiers.", "Attack"),
    ("The army managed to capture the town.", "TerritoryTaken"),
    ("To capture the town, the army shelled the hills.", "Shelling"),
    ("Thousands marched to condemn the killing of a student.", "Killing"),
    ("The bomb exploded to avenge the murder of a priest.", "UnlawfulKilling"),
    ("The envoy came to investigate the massacre of the farmers.", "MassKilling"),
    ("Villagers gathered to commemorate the massacre of the farmers.", "MassKilling"),
    ("The guards used torture to extract confessions.", "Torture"),
    ("The rebels feigned a retreat and ambushed the column.", "Attack"),
    ("The rebels staged an attack.", "Attack"),
    ("The army began a staged withdrawal.", "Withdrawal"),
    ("The police beat a fake doctor.", "PhysicalAssault"),
    ("Soldiers murdered the peasants and faked a clash.", "UnlawfulKilling"),
    ("DETACHMENT NO. 4 attacked the village.", "Attack"),
    ("No. 7 battalion shelled the town.", "Shelling"),
    ("Soldiers of battalion no 3 killed a farmer.", "Killing"),
    ("Battalion no. 3 was attacked by rebels.", "Attack"),
    ("Prison no 5 was bombed.", "Bombing"),
    ("No 7 battalion killed a farmer.", "Killing"),
    ("Soldiers killed the farmer, and none of the villagers spoke.", "Killing"),
]
DENIED = [
    ("The troops faked a clash to murder the peasants.", "ArmedClash"),
    ("The rebels feigned a retreat and ambushed the column.", "Withdrawal"),
    ("The officers simulated a clash in order to kill the prisoners.", "ArmedClash"),
    ("Soldiers murdered the peasants and faked a clash.", "ArmedClash"),
    ("The guards staged a fake execution of the prisoner.", "Killing"),
    ("The guards carried out a mock execution of the prisoner.", "Killing"),
    ("None of the soldiers beat the prisoner.", "PhysicalAssault"),
    ("None of the prisoners was beaten.", "PhysicalAssault"),
    ("Nobody was beaten.", "PhysicalAssault"),
    ("Neither of the guards tortured the student.", "Torture"),
    ("No one killed the farmers.", "Killing"),
    ("The soldiers beat none of the prisoners.", "PhysicalAssault"),
    ("No soldiers shelled the town.", "Shelling"),
    ("No soldier of battalion no. 7 shelled the town.", "Shelling"),
]


@pytest.mark.parametrize(("text", "event_type"), OPEN)
def test_what_is_tried_or_wanted_is_no_deed_of_the_past(claims_in, text, event_type):
    assert told(claims_in, text).get(event_type, ("Positive", "Hypothetical"))[1] == "Hypothetical"


@pytest.mark.parametrize(("text", "event_type"), DONE)
def test_what_is_done_beside_it_stays_done(claims_in, text, event_type):
    assert told(claims_in, text)[event_type] == ("Positive", "Past")


@pytest.mark.parametrize(("text", "event_type"), DENIED)
def test_what_is_faked_or_done_by_nobody_is_denied(claims_in, text, event_type):
    assert told(claims_in, text).get(event_type, ("Negative", ""))[0] == "Negative"
