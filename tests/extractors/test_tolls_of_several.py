"""A toll is counted only where the words count just that harm."""

import pytest


@pytest.fixture(scope="module")
def counted(claims_in):
    """The bounds of each toll of a text, by the kind of harm."""

    def told(text):
        return {(one.type, one.count_min, one.count_max) for c in claims_in(text) for one in c.harm}

    return told


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("Six rebels and one sergeant were killed in Tarn.", ("Killed", 7, 7)),
        ("Police arrested eight men and three women in Odessos.", ("Detained", 11, 11)),
        ("Rebels killed a nurse and two drivers.", ("Killed", 3, 3)),
        ("Adan Oro was killed along with his two sons.", ("Killed", 3, 3)),
        ("Mayor Bela Tarn was murdered along with her driver.", ("Killed", 2, 2)),
        ("Four reporters and their driver were arrested.", ("Detained", 5, 5)),
        ("Two nuns and the driver were killed.", ("Killed", 2, None)),
        ("Six farmers and their families were killed.", ("Killed", 6, None)),
        ("Rebels killed two drivers and several nurses.", ("Killed", 2, None)),
        ("Police arrested 30 reporters and lawyers.", ("Detained", 30, 30)),
        ("Hundreds of men and women were killed.", ("Killed", 200, None)),
        ("Twenty people, including four children, were killed.", ("Killed", 20, 20)),
        ("Six villagers were killed and forty were wounded.", ("Killed", 6, 6)),
        ("The blast killed six villagers and wounded forty.", ("Killed", 6, 6)),
        ("Bombs killed 40 people and two dogs.", ("Killed", 40, 40)),
        ("Gunmen killed a farmer.", ("Killed", 1, 1)),
        ("The murder of Adan Oro must be punished.", ("Killed", 1, 1)),
        ("The shelling killed 2000 people.", ("Killed", 2000, 2000)),
    ],
)
def test_all_who_are_told_in_a_row_are_counted(counted, text, toll) -> None:
    assert counted(text) == {toll}


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("Some 40 miners were killed in Tarn.", (40, 40, True)),
        ("Rebels killed around 1,200 villagers.", (1200, 1200, True)),
        ("An estimated 3,000 people were killed in Odessos.", (3000, 3000, True)),
        ("At least about 20 farmers were killed by rebels.", (20, None, True)),
        ("The shelling killed some 20 to 30 people.", (20, 30, True)),
        ("About 20 soldiers and a driver were killed in Tarn.", (21, 21, True)),
        ("Two nurses and some 30 soldiers were killed in Tarn.", (32, 32, True)),
        ("About 20 farmers and their families were killed.", (20, None, True)),
        ("A bomb exploded in Kabul. There were about 12 fatalities.", (12, 12, True)),
        ("Shells hit the market in Idlib. Medics put the toll at around 40.", (40, 40, True)),
        ("Exactly 12 farmers were killed in Tarn.", (12, 12, False)),
        ("Rebels killed more than 60 people.", (60, None, False)),
        ("Up to 600 villagers were killed in Tarn.", (None, 600, False)),
        ("Some farmers and 40 soldiers were killed in Tarn.", (40, None, False)),
        ("Gunmen killed a farmer.", (1, 1, False)),
        ("About noon rebels killed 14 soldiers.", (14, 14, False)),
    ],
)
def test_a_toll_is_rough_where_the_words_or_any_part_of_the_sum_say_so(claims_in, text, toll):
    told = {(h.count_min, h.count_max, h.approximate) for c in claims_in(text) for h in c.harm}
    assert told == {toll}


@pytest.mark.parametrize(
    "text",
    [
        "Sixty villagers have been killed and wounded in Tarn since May.",
        "Hundreds of nurses are kidnapped, killed or injured each year.",
        "The murder of Carabinieri must be punished.",
        "Gunmen killed his whole family.",
        "He slaughtered one third of the prisoners.",
        "Two thirds of the villagers were killed.",
        "Two farmers were forcibly disappeared by soldiers and later released.",
    ],
)
def test_what_the_words_do_not_count_alone_is_no_toll(counted, text) -> None:
    assert counted(text) == set()


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("Rebels abducted five farmers and have not released them.", ("Detained", 5, 5)),
        ("Two farmers were abducted by rebels and later released.", ("Detained", 2, 2)),
        ("Three nurses were rescued after being kidnapped in Tarn.", ("Detained", 3, 3)),
        ("Gunmen kidnapped nearly 40 pupils in Tarn.", ("Detained", None, 40)),
        ("Militiamen took nine villagers hostage.", ("Detained", 9, 9)),
        ("Soldiers forcibly disappeared six activists.", ("Missing", 6, 6)),
    ],
)
def test_the_kidnapped_are_held_and_the_disappeared_are_missing(counted, text, toll) -> None:
    assert counted(text) == {toll}


def test_a_year_before_deaths_is_no_number_of_dead(counted) -> None:
    told = counted("Soldiers were blamed for the 2014 killings of 22 detainees.")
    assert told == {("Killed", 22, 22)}
