from __future__ import annotations

from analytics.wording import priorities as words


def row(name, rank=1, last=1, tied=0):
    return {
        "name": name,
        "district": "Ngasem",
        "rank": rank,
        "first": 1,
        "last": last,
        "tied": tied,
    }


def facts(**changes):
    usual = {
        "weights": {"kpm": 0.5, "village_index": 0.5},
        "years": {"kpm": 2025, "village_index": 2025},
        "top": 10,
        "always": 8,
        "maybe": 11,
        "helped": 0,
        "unknown": 0,
    }
    return usual | changes


def test_the_first_is_told_with_how_far_other_weights_lead():
    rows = [row("Setren", last=4), *(row(f"Desa {at}", at + 2, 12) for at in range(11))]
    lead, firm = words.verdict(rows, facts())
    assert lead == (
        "Dengan bobot ini Setren (Ngasem) di urutan pertama dari 12 desa yang belum didampingi, "
        "tetapi dengan bobot lain bisa turun sampai urutan ke-4."
    )
    assert firm == (
        "8 desa masuk 10 besar pada semua bobot yang dicoba; 3 lainnya hanya pada sebagian bobot."
    )
    assert "tetap pertama pada semua bobot yang dicoba" in words.verdict([row("A")], facts())[0]


def test_where_no_more_are_left_than_come_first_nothing_is_said_of_the_first_ten():
    assert len(words.verdict([row("A", last=2), row("B", 2, 2)], facts())) == 1


def test_many_that_share_the_first_place_are_counted():
    rows = [row(name, last=3, tied=4) for name in "ABCDE"]
    lead = words.verdict(rows, facts())[0]
    assert "C (Ngasem) dan 2 desa lain sama-sama di urutan pertama" in lead
    assert words.rank(rows[0]) == "1 (seri)"


def test_a_village_is_firm_dependent_or_out():
    told = [words.firm(row("A", 1, last) | {"first": first}, 10) for first, last in
            [(1, 10), (9, 11), (11, 14)]]  # fmt: skip
    assert told == ["10 besar pada semua bobot", "bergantung bobot", "di luar 10 besar"]


def test_ranges_and_values_are_written_as_they_are_read():
    assert words.reach(row("A", last=4)) == "1–4"
    assert words.reach(row("A")) == "1"
    assert words.value(12.34, "kpm") == "12,3"
    assert words.value(0.4567, "village_index") == "0,457"
    assert words.value(11.0, "problems") == "11"
    assert words.indicator("kpm", 2025) == "KPM per 100 KK (2025)"
