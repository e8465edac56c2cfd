"""What a slide says follows the figures: each of these changes them and looks again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from analytics.answers import funnel as cohorts
from analytics.answers.briefing.pilots import pilots as landing
from analytics.answers.slides import (
    figures,
    follow_up,
    funnel,
    pilots,
    position,
    reconciliation,
    title,
    trend,
)
from analytics.answers.slides import map as over_districts
from analytics.answers.slides.asked import Asked
from analytics.store import tables
from analytics.vocabulary.meeting import FollowUp, Kind, Status
from analytics.vocabulary.picture import DotChart, Funnel, MapPicture, Missing, Sentences, Table
from analytics.vocabulary.stage import Stage
from analytics.vocabulary.standing import Standing
from analytics.wording.aloud import words as words_of

ON = date(2026, 11, 22)
RATE = {"indicator": "poverty_rate", "area_code": "35.22", "period_end": "2025-03-31"}
RIVAL = {"indicator": "kpm_pkh", "area_code": "35.22", "value": "59303"}
DESIL = "register_desil1_4_rate"


def asked(code="35.22", *, practice=False, items=()):
    return Asked(tables.area(code), practice, ON, "0a1b2c3d", "angka utama", items)


def item(number, *, due=None, status=Status.OPEN, area="35.22", what="Data dikaji.") -> FollowUp:
    return FollowUp(
        id=str(number),
        kind=Kind.CONCLUSION,
        what=what,
        actor="Bappeda",
        area_code=area,
        said_on=None,
        due=due,
        status=status,
        told_on=None,
        evidence="",
        source=None,
    )


def add(data, table, like, **cells):
    rows = data.read(table)
    row = rows[rows.iloc[:, 0] == like].iloc[0].to_dict()
    rows.loc[len(rows)] = row | cells
    data.write(table, rows)


def test_figures_rise_and_agree(data):
    data.change("claims", RATE, value="14.20")
    data.change("claims", RIVAL, value="55028")
    slide = figures.slide(asked())
    assert slide.title == "Kemiskinan naik ke 14,20%, tetapi KPM PKH tercatat 55.028"
    assert "14,2 persen" in slide.script[0]
    assert "naik sekitar 2,5 poin" in slide.script[1]
    assert not any("belum tentu bermakna" in sentence for sentence in slide.script)
    assert not any("KPM PKH 2025" in line for line in slide.parts[1].lines)


def test_a_change_is_told_since_the_figure_before_however_old(data):
    assert "dari Maret 2024" in figures.slide(asked()).script[1]
    claims = data.read("claims")
    gone = (claims["indicator"] == "poverty_rate") & (claims["area_code"] == "35.22")
    gone &= claims["period_end"].isin(["2024-03-31", "2023-03-31"])
    data.write("claims", claims[~gone])
    told = " ".join(figures.slide(asked()).script)
    assert "dari Maret 2022" in told
    assert "tahun sebelumnya" not in told


def test_the_decisions_of_a_kecamatan_are_counted_alike_on_every_slide():
    place = asked("35.22.08")
    first, slide = title.slide(place), figures.slide(place)
    assert any(sentence.startswith("Lima keputusan") for sentence in first.script)
    assert any("lima hal; tiga tertulis di layar" in sentence for sentence in slide.script)
    assert slide.title.endswith("lima masih harus diminta")
    assert len(slide.parts[1].lines) == 4
    assert slide.parts[1].lines[-1] == "Dan dua lagi"


def test_the_card_of_a_kecamatan_lists_all_that_is_published_of_it():
    slide = figures.slide(asked("35.22.22"))
    (card,) = [one for one in slide.questions if one.asked.startswith("Angka apa saja")]
    for told in ("Jumlah desa 6 desa (2025)", "BDT-PPFM 59,71% (2021)", "Luas wilayah"):
        assert told in card.answer
    assert "miskin (P0)" not in card.answer
    assert "KPM" not in card.answer


def test_the_first_slide_counts_what_is_to_be_decided(data):
    data.change("claims", RIVAL, value="55028")
    assert title.slide(asked()).title.endswith("11,49%; dua keputusan diminta")
    data.change("claims", RATE, value="10.01")
    assert title.slide(asked()).title.startswith("Kemiskinan Kab. Bojonegoro 10,01%")


@pytest.mark.parametrize(
    ("rate", "told", "met"),
    [
        ("9.50", "turun 5,98 poin sejak 2014, dan tiga target 2025 semuanya tercapai", "semuanya"),
        ("10.00", "tetapi baru 2 dari 3 target 2025 tercapai", "baru 2 dari 3"),
        ("15.00", "hampir tetap sejak 2014, dan belum satu pun", "belum satu pun"),
        ("19.00", "naik 3,52 poin sejak 2014, dan belum satu pun", "belum satu pun"),
    ],
)
def test_the_trend_and_its_targets_follow_the_newest_figure(data, rate, told, met):
    data.change("claims", RATE, value=rate)
    slide = trend.slide(asked())
    assert told in slide.title
    assert any(met in sentence.lower() for sentence in slide.script)


def test_one_year_alone_is_called_no_course(data):
    claims = data.read("claims")
    gone = (claims["indicator"] == "poverty_rate") & (claims["area_code"] == "35.22")
    gone &= claims["period_end"] == "2024-03-31"
    data.write("claims", claims[~gone])
    slide = trend.slide(asked())
    assert slide.title == "Kemiskinan 11,49% pada 2025; arahnya belum tampak"
    assert "hampir" not in " ".join(slide.script)
    assert [len(line.points) for line in slide.parts[0].lines if line.strong] == [1]


def test_goals_name_their_document_and_the_card_names_all():
    slide = trend.slide(asked())
    goals = {(goal.year, goal.text): goal.document for goal in slide.parts[0].goals}
    assert goals[2026, "10,55%"] == "RPKD 2025–2029"
    assert goals[2026, "8,98%"] == "RPJMD"
    told = slide.questions[0].answer
    assert "RPKD 2025–2029 dan Kepala Dinas Sosial Kab. Bojonegoro" in told


def test_a_place_is_told_as_far_as_chance_leaves_it(data):
    told = position.slide(asked())
    assert "tertinggi ke-3–7 dari 14 " in told.title
    assert "antara tertinggi ke-3 dan ke-7 dari 14" in told.script[0]
    data.change("claims", RATE | {"area_code": "35.24"}, value="11.49")
    slide = position.slide(asked())
    assert "tertinggi ke-3–7 dari 14 " in slide.title
    assert [bar.text for bar in slide.parts[0].bars if bar.strong] == ["11,49%"]


def test_a_place_that_nobody_is_near_to_is_exact(data):
    data.change("claims", RATE, value="30.00")
    slide = position.slide(asked())
    assert "Kemiskinan Bojonegoro tertinggi dari 14 " in slide.title
    assert "bertukar" not in " ".join(slide.script)


def test_who_has_no_figure_is_not_ranked(data):
    claims = data.read("claims")
    gone = (claims["indicator"] == "poverty_rate") & (claims["area_code"] == "35.23")
    data.write("claims", claims[~gone])
    slide = position.slide(asked())
    assert "dari 13 " in slide.title
    assert "38" in slide.title
    assert "Kab. Tuban" not in {bar.name for bar in slide.parts[0].bars}
    assert "25 daerah lain" in slide.parts[1].what


def test_who_lies_near_may_change_places_and_the_card_says_so():
    told = position.slide(asked()).questions[0].answer
    assert "Kab. Lamongan" in told
    assert "Kab. Tuban" not in told
    assert "1,6 poin" in told


def test_the_map_follows_the_figures(data):
    data.change("claims", {"indicator": DESIL, "area_code": "35.22.01"}, value="71.00")
    slide = over_districts.slide(asked())
    assert "Ngraho 71,00%, tertinggi dari 8 yang angkanya ada" in slide.title
    add(
        data,
        "claims",
        f"{DESIL}.35.22.01.2021.1",
        claim_id=f"{DESIL}.35.22.08.2021.1",
        area_code="35.22.08",
        value="64.00",
    )
    own = over_districts.slide(asked("35.22.08"))
    assert own.title.startswith("Kec. Kedungadem: warga desil 1–4 64,00%")
    assert "tertinggi ke-2 dari 9" in own.title
    assert "tertinggi ke-2 dari 9" in position.slide(asked("35.22.08")).title


def test_names_on_the_map_do_not_lie_on_one_another():
    picture = over_districts.slide(asked()).parts[0]
    assert isinstance(picture, MapPicture)
    labels = [place.label for place in picture.places if place.label]
    assert "Margomulyo" in {place.name for place in picture.places if place.label}, "the highest"
    assert 3 <= len(labels) <= 7
    for place, (x, y) in enumerate(labels):
        assert all(abs(x - a) >= 0.2 or abs(y - b) >= 0.06 for a, b in labels[:place])


def test_the_funnel_of_a_cohort_of_the_example_is_marked_and_names_its_narrowest_step():
    slide = funnel.of(cohorts.cohort(practice=True, year="2021"))
    part = slide.parts[0]
    assert isinstance(part, Funnel)
    assert part.standing is Standing.EXAMPLE
    assert len(part.steps) == len(Stage) - 1
    worst = min(
        (place for place in range(1, 8) if part.steps[place - 1].value >= 30),
        key=lambda place: part.steps[place].value / part.steps[place - 1].value,
    )
    name = part.steps[worst].name.removesuffix(" (usulan)")
    assert name.lower() in slide.title.lower()


def test_the_funnel_of_all_years_names_no_step():
    slide = funnel.slide(asked(practice=True))
    part = slide.parts[0]
    assert not any(step.share for step in part.steps)
    assert "paling sedikit" not in " ".join((slide.title, *slide.script)).lower()


def test_of_few_families_no_stage_is_called_the_narrowest():
    answer = cohorts.cohort(practice=True, year="2021")
    slide = funnel.of(replace(answer, frame=answer.frame.assign(reached=4)))
    assert "4 KPM potensial graduasi; terlalu sedikit" in slide.title
    assert "paling sedikit" not in " ".join((slide.title, *slide.script)).lower()
    assert 55 <= words_of(slide.script) <= 80


def test_without_a_list_the_funnel_asks_for_it_and_says_what_is_known():
    slide = funnel.slide(asked("35.22.08"))
    missing, known = slide.parts
    assert isinstance(missing, Missing)
    assert isinstance(known, Sentences)
    assert "se-kabupaten" in known.head
    assert any("214 KPM" in line for line in known.lines)


def test_what_sources_agree_on_leaves_the_board(data):
    slide = reconciliation.slide(asked())
    chart = slide.parts[0]
    assert isinstance(chart, DotChart)
    labels = [row.label for row in chart.rows]
    assert labels == [
        "KPM PKH, 2025",
        "Target kemiskinan 2026",
        "Jumlah penduduk miskin, Maret 2024",
    ]
    assert [dot.used for dot in chart.rows[0].dots] == [True, False]
    assert not any(dot.used for dot in chart.rows[1].dots), "a target is decided on, not used"
    data.change("claims", RIVAL, value="55028")
    goals = data.read("targets")
    goals.loc[(goals["indicator"] == "poverty_rate") & (goals["year"] == "2026"), "value"] = "9"
    data.write("targets", goals)
    after = reconciliation.slide(asked())
    assert after.title.startswith("Jumlah penduduk miskin Maret 2024 disebut tiga angka")
    assert "KPM PKH, 2025" not in [row.label for row in after.parts[0].rows]


def test_pilots_are_those_that_are_listed(data):
    claims = data.read("claims")
    gone = (claims["indicator"] == "pilot_village") & (claims["area_code"] == "35.22.04.2005")
    data.write("claims", claims[~gone])
    slide = pilots.slide(asked())
    assert slide.title.startswith("Dua desa percontohan disebut 14 Oktober 2025")
    table = slide.parts[0]
    assert isinstance(table, Table)
    assert [row[0] for row in table.rows] == ["Nganti, Kec. Ngraho", "Tondomulo, Kec. Kedungadem"]
    assert "satu desa percontohan" in pilots.slide(asked("35.22.08")).title
    assert "tidak memuat desa percontohan" in pilots.slide(asked("35.22.04")).title


def test_a_pilot_with_figures_before_and_after_can_be_looked_at(data):
    like = "kpm_pkh.35.22.2025.1"
    for year, count in (("2024", "120"), ("2026", "95")):
        add(
            data,
            "claims",
            like,
            claim_id=f"kpm_pkh.35.22.08.2005.{year}.1",
            area_code="35.22.08.2005",
            value=count,
            period_start=f"{year}-01-01",
            period_end=f"{year}-12-31",
        )
    slide = pilots.slide(asked())
    assert slide.title.startswith("Satu dari tiga desa percontohan punya angka")
    (own,) = (row for row in slide.parts[0].rows if row[0].startswith("Tondomulo"))
    assert own[-1] == "ada angka sebelum dan sesudah"
    assert isinstance(slide.parts[1], Missing), "the other two still lack theirs"


def test_pilots_that_all_have_figures_are_still_not_judged(data):
    listed = data.read("claims")
    listed = listed[(listed["indicator"] == "pilot_village") & (listed["value"].astype(float) == 1)]
    for code in listed["area_code"]:
        for year, count in (("2024", "120"), ("2026", "95")):
            add(
                data,
                "claims",
                "kpm_pkh.35.22.2025.1",
                claim_id=f"kpm_pkh.{code}.{year}.1",
                area_code=code,
                value=count,
                period_start=f"{year}-01-01",
                period_end=f"{year}-12-31",
            )
    slide, own = pilots.slide(asked()), pilots.slide(asked("35.22.08"))
    assert slide.title.endswith("tanpa desa pembanding")
    assert own.title.endswith("hasilnya belum dapat dinilai")
    for one in (slide, own):
        assert one.parts[1].what == "angka desa pembanding"
        (why,) = (card.answer for card in one.questions if card.asked.startswith("Mengapa belum"))
        assert "Angka desa pembanding belum ada" in why
        told = " ".join(one.script)
        assert "belum dapat kami katakan" in told
        assert "Belum ada angka" not in told
        assert "angka awal" not in told
        assert 55 <= words_of(one.script) <= 80
    assert "tanpa desa pembanding" in landing().why, "the landing page has the same rule"


def test_two_lists_of_a_pilot_are_no_before_and_after_of_one(data):
    add(data, "series", "pkh_register", series_id="pkh_other")
    for name, year, count in (("pkh_register", "2024", "120"), ("pkh_other", "2026", "95")):
        add(
            data,
            "claims",
            "kpm_pkh.35.22.2025.1",
            claim_id=f"kpm_pkh.35.22.08.2005.{year}.1",
            area_code="35.22.08.2005",
            value=count,
            series_id=name,
            period_start=f"{year}-01-01",
            period_end=f"{year}-12-31",
        )
    assert pilots.slide(asked()).title.endswith("hasilnya belum dapat dinilai")


def test_without_a_list_of_pilots_nothing_is_said_of_any_place(data):
    claims = data.read("claims")
    data.write("claims", claims[claims["indicator"] != "pilot_village"])
    for code in ("35.22", "35.22.08"):
        slide = pilots.slide(asked(code))
        assert "daftar desa percontohan belum kami terima" in slide.title.lower()
        assert "kecamatan ini" not in str(slide.parts)
        assert "bukan desa percontohan" not in str(slide.parts)
        assert "tidak memuat" not in slide.title
        assert slide.parts[-1].what == "daftar desa percontohan"
        assert "kami terima" in slide.script[0]
        assert 55 <= words_of(slide.script) <= 80


def test_follow_ups_are_told_by_urgency():
    items = (
        item(1, due=date(2026, 12, 1), what="Yang kedua."),
        item(2, due=date(2026, 11, 1), what="Yang pertama: sudah lewat tenggatnya."),
        item(3, status=Status.DONE, due=date(2026, 1, 1), what="Yang terakhir."),
        item(4, what="Yang ketiga."),
    )
    slide = follow_up.slide(asked(items=items))
    assert slide.title == "Tiga tindak lanjut menunggu; satu sudah lewat tenggat"
    rows = slide.parts[0].rows
    assert [row[0].split()[1].strip(":,.") for row in rows] == [
        "pertama",
        "kedua",
        "ketiga",
        "terakhir",
    ]
    assert [row[3] for row in rows] == ["lewat tenggat", "terbuka", "terbuka", "selesai"]
    assert rows[2][2] == "belum ada"
    assert any("1 Desember 2026" in sentence for sentence in slide.script)
    assert slide.provenance is None, "what a meeting decided is its own source"
    assert {"Seberapa pasti?", "Dari mana?"} <= {question.asked for question in slide.questions}


def test_a_meeting_hears_what_concerns_its_place():
    items = tuple(
        item(place, area=area, what=f"Tentang {area}.")
        for place, area in enumerate(["00", "35", "35.22", "35.22.08", "35.22.09", "33.16"])
    )
    whole = {row[0] for row in follow_up.slide(asked(items=items)).parts[0].rows}
    assert whole == {f"Tentang {area}" for area in ("00", "35", "35.22", "35.22.08", "35.22.09")}
    own = follow_up.slide(asked("35.22.08", items=items))
    told = {row[0] for row in own.parts[0].rows}
    assert told == {f"Tentang {area}" for area in ("00", "35", "35.22", "35.22.08")}
    assert any("2 lagi" in question.answer for question in own.questions)


def test_an_empty_register_is_told_as_empty():
    slide = follow_up.slide(asked())
    assert slide.title == "Belum ada tindak lanjut yang tercatat"
    assert isinstance(slide.parts[0], Sentences)
