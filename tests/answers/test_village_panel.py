"""Outcomes of all villages over time: as files bring them in, and what is asked for until then."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest
from tests.answers.bringing import bring

from analytics.answers import requests, village_outcomes, village_panel
from analytics.store import tables
from analytics.vocabulary.area import PILOT_VILLAGES
from analytics.vocabulary.assistance import EXAMPLE_REGENCY
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.standing import Standing

HEAD = "Kode desa;Tahun;Jumlah KK;Jumlah KPM;Skor IDM;Skor Indeks Desa"


def profiles(years: range, *, part: float = 1.0) -> str:
    codes = list(village_panel.villages("35.22"))
    lines = [HEAD]
    for year in years:
        for place, code in enumerate(codes[: round(part * len(codes))]):
            families, kpm = 500 + place, 100 + place % 40 + (year - 2019)
            idm = f"0,{6500 + place % 50}" if year <= 2024 else ""
            index = "" if year <= 2024 else f"0,{7000 + place % 50}"
            lines.append(f"{code};{year};{families};{kpm};{idm};{index}")
    return "\n".join(lines) + "\n"


def test_today_no_outcome_is_known_of_all_villages():
    assert village_panel.offered(PILOT_VILLAGES, practice=False) == {}
    gap = village_panel.panel("profil-kpm", "35.22", practice=False)
    assert isinstance(gap, Gap)
    assert gap.layout is Layout.VILLAGES


def test_what_is_asked_for_names_villages_periods_and_files():
    gap = village_panel.missing("35.22", date(2025, 10, 14))
    for part in (
        "430",
        "5 periode sebelum (4 bila desa diundi)",
        "14 Oktober 2025",
        "8 periode",
        "Profil desa",
    ):
        assert part in gap.ask_for
    letter = requests.of_gap(gap)
    assert letter.forms, "the letter encloses what a file has to hold"
    assert any("KPM" in row[1] for row in letter.forms[0].rows)


def test_imported_profiles_are_outcomes_of_every_village(state):
    bring(Layout.VILLAGES, profiles(range(2019, 2025)))
    found = village_panel.offered(PILOT_VILLAGES, practice=False)
    assert set(found) == {"profil-kpm", "profil-idm"}
    answer = village_panel.panel("profil-kpm", "35.22", practice=False)
    assert isinstance(answer, Result)
    wide = answer.facts["wide"]
    assert list(wide) == [str(year) for year in range(2019, 2025)]
    assert len(wide) == 430
    assert wide.loc[wide.index[7], "2020"] == pytest.approx(100 * (100 + 7 + 1) / 507)
    assert answer.indicator.unit is Unit.PERCENT
    assert answer.provenance.standing is Standing.OFFICIAL
    assert [one.publisher for one in answer.provenance.origins] == ["DPMD Bojonegoro"]


def test_idm_and_indeks_desa_are_never_one_line(state):
    bring(Layout.VILLAGES, profiles(range(2020, 2027)))
    old = village_panel.panel("profil-idm", "35.22", practice=False)
    assert list(old.facts["wide"]) == ["2020", "2021", "2022", "2023", "2024"]
    rows = village_outcomes.known("35.22")["profil-indeks-desa"].rows
    assert set(rows["period"]) == {"2025", "2026"}
    assert isinstance(village_panel.panel("profil-indeks-desa", "35.22", practice=False), Gap)


def test_a_period_of_which_half_the_villages_are_known_is_not_compared(state):
    bring(Layout.VILLAGES, profiles(range(2019, 2023)))
    bring(Layout.VILLAGES, profiles(range(2023, 2024), part=0.5))
    answer = village_panel.panel("profil-kpm", "35.22", practice=False)
    assert answer.facts["dropped"] == ("2023",)
    assert list(answer.facts["wide"]) == ["2019", "2020", "2021", "2022"]
    assert any("1 periode tidak dipakai" in step for step in answer.provenance.steps)


def test_two_periods_are_no_course(state):
    bring(Layout.VILLAGES, profiles(range(2023, 2025)))
    assert village_panel.offered(PILOT_VILLAGES, practice=False) == {}


def test_figures_of_villages_in_documents_are_outcomes_too(state):
    codes = list(village_panel.villages("35.22"))
    lines = ["Kode wilayah;Indikator;Periode;Nilai;Satuan"]
    for year in (2022, 2023, 2024):
        lines += [f"{code};KPM PKH;{year};{50 + at % 30};KPM" for at, code in enumerate(codes)]
    bring(Layout.AGGREGATE, "\n".join(lines), title="KPM per desa", published="2025-01-15")
    (name,) = village_panel.offered(PILOT_VILLAGES, practice=False)
    answer = village_panel.panel(name, "35.22", practice=False)
    assert answer.indicator.id == "kpm_pkh"
    assert answer.facts["in_percent"], "a count moves in percent: villages differ in size"
    assert answer.facts["guarded"] == "kpm_pkh"
    assert list(answer.facts["wide"]) == ["2022", "2023", "2024"]


def test_small_counts_of_an_imported_register_stay_hidden(import_register, lists):
    import_register(kpm=lists["kpm"], graduates=lists["graduates"])
    one = village_outcomes.known("35.22")["kpm_active"]
    assert one.hidden > 0
    assert one.rows["value"].notna().all()
    assert not one.rows["value"].between(1, 4).any()


def test_in_mode_latihan_there_is_the_example_and_nothing_else():
    assert list(village_panel.offered(PILOT_VILLAGES, practice=True)) == [village_panel.EXAMPLE]
    answer = village_panel.panel("profil-kpm", "35.22", practice=True, effect=4)
    assert answer.provenance.standing is Standing.EXAMPLE
    assert answer.facts["regency"] == EXAMPLE_REGENCY
    assert answer.facts["wide"].notna().all(axis=None)
    assert not set(answer.facts["wide"].index) & set(tables.areas()["code"])
    none = village_panel.panel("profil-kpm", "35.22", practice=True)
    assert np.nanmax((none.facts["wide"] - answer.facts["wide"]).to_numpy()) == pytest.approx(4)


def test_villages_that_touch_are_found_on_the_map():
    found = village_panel.around(practice=False)
    codes = set(village_panel.villages("35.22"))
    assert codes <= set(found)
    for code in PILOT_VILLAGES:
        assert found[code]
        assert code not in found[code]
        assert set(found[code]) <= codes


def test_long_and_wide_say_the_same():
    answer = village_panel.panel("", "", practice=True)
    back = answer.frame.pivot_table(index="village_code", columns="period", values="value")
    wide = answer.facts["wide"]
    pd.testing.assert_frame_equal(back.loc[wide.index, list(wide)], wide, check_names=False)
