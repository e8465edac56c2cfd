from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.wording import slides
from analytics.wording.slides import (
    figures,
    follow_up,
    funnel,
    pilots,
    position,
    questions,
    reconciliation,
    title,
    trend,
)

RATE = Indicator("poverty_rate", "P0", Unit.PERCENT, Direction.LOWER_IS_BETTER, 2, "", "BPS", None)
KPM = Indicator("kpm_pkh", "KPM PKH", Unit.KPM, Direction.NEUTRAL, 0, "", "Kemensos", None)


@pytest.mark.parametrize(
    ("change", "families", "surely", "told"),
    [
        (-0.2, [55028, 59303], False, "turun tipis ke 11,49%, tetapi jumlah KPM PKH masih disebut"),
        (-2.0, [55028], True, "turun ke 11,49%, dan KPM PKH tercatat 55.028"),
        (0.4, [1, 2, 3], False, "naik tipis ke 11,49%, dan jumlah KPM PKH masih disebut tiga"),
        (2.4, [55028], True, "naik ke 11,49%, tetapi KPM PKH tercatat 55.028"),
        (0.0, [], False, "tetap 11,49%, dan jumlah KPM PKH belum ada"),
        (None, [55028], False, "Kemiskinan 11,49%, tetapi KPM PKH tercatat"),
    ],
)
def test_the_title_of_figures_follows_them(change, families, surely, told):
    assert told in figures.title(11.49, change, families, surely=surely)


@pytest.mark.parametrize(
    ("change", "surely", "aims", "told"),
    [
        (-3.99, True, (2025, 3, 0), "turun 3,99 poin sejak 2014, tetapi belum satu pun"),
        (-3.99, True, (2025, 3, 3), "turun 3,99 poin sejak 2014, dan tiga target 2025 semuanya"),
        (-3.99, True, (2025, 3, 1), "tetapi baru 1 dari 3 target 2025 tercapai"),
        (-3.99, True, (2025, 1, 1), "dan target 2025 tercapai"),
        (4.1, True, (2025, 1, 0), "naik 4,10 poin sejak 2014, dan target 2025 belum tercapai"),
        (-0.5, False, (2025, 1, 0), "hampir tetap sejak 2014, dan target 2025 belum tercapai"),
        (-3.99, True, None, "Kemiskinan turun 3,99 poin sejak 2014"),
    ],
)
def test_the_title_of_the_trend_follows_course_and_targets(change, surely, aims, told):
    assert told in trend.title(change, 2014, aims, surely=surely)


@pytest.mark.parametrize(
    ("rank", "tied", "of", "told"),
    [
        (1, 0, 14, "tertinggi dari 14"),
        (4, 0, 14, "tertinggi ke-4 dari 14"),
        (14, 0, 14, "terendah dari 14"),
        (4, 2, 14, "tertinggi ke-4 (sama dengan dua lainnya) dari 14"),
        (13, 1, 14, "terendah (sama dengan satu lainnya) dari 14"),
        (1, 0, 1, "satu-satunya"),
    ],
)
def test_a_place_names_ties_and_among_how_many(rank, tied, of, told):
    assert position.place(rank, tied, of) == told


@pytest.mark.parametrize(
    ("ends", "told", "brief"),
    [
        ((3, 7), "antara tertinggi ke-3 dan ke-7 dari 14", "tertinggi ke-3–7 dari 14"),
        ((1, 5), "antara tertinggi dan ke-5 dari 14", "tertinggi ke-1–5 dari 14"),
        ((10, 14), "antara tertinggi ke-10 dan ke-14 dari 14", "tertinggi ke-10–14 dari 14"),
        ((1, 14), "belum dapat diurutkan di antara 14", "belum dapat diurutkan di antara 14"),
    ],
)
def test_places_that_cannot_be_told_apart_are_told_as_a_span(ends, told, brief):
    assert position.span(*ends, 14) == told
    assert position.span(*ends, 14, short=True) == brief


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((0, 0, 0, 0), "Belum ada tindak lanjut yang tercatat"),
        ((3, 0, 0, 0), "Semua dari tiga tindak lanjut sudah selesai atau ditutup"),
        ((8, 8, 8, 0), "Delapan tindak lanjut menunggu; belum satu pun punya tenggat"),
        ((8, 5, 2, 0), "Lima tindak lanjut menunggu; dua belum punya tenggat"),
        ((8, 5, 2, 1), "Lima tindak lanjut menunggu; satu sudah lewat tenggat"),
        ((2, 2, 0, 0), "Dua tindak lanjut menunggu, semuanya punya tenggat"),
        ((1, 1, 1, 0), "Satu tindak lanjut menunggu; belum punya tenggat"),
        ((1, 1, 0, 0), "Satu tindak lanjut menunggu, tenggatnya ada"),
        ((1, 0, 0, 0), "Satu-satunya tindak lanjut sudah selesai atau ditutup"),
    ],
)
def test_the_title_of_follow_ups_follows_the_register(counts, told):
    assert follow_up.title(*counts) == told


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((1, 1, 1, 0), "Ada satu tindak lanjut yang tercatat; masih menunggu. Belum punya"),
        ((1, 1, 0, 1), "masih menunggu. Tenggatnya sudah lewat."),
        ((3, 0, 0, 0), "tidak ada lagi yang menunggu."),
        ((3, 3, 3, 0), "semuanya masih menunggu. Belum satu pun punya tenggat."),
        ((3, 2, 0, 1), "dua masih menunggu. Satu di antaranya sudah lewat tenggat."),
    ],
)
def test_the_register_is_told_in_the_right_number(counts, told):
    spoken = " ".join(follow_up.spoken(*counts, None))
    assert told in spoken
    assert "nol" not in spoken


def test_the_title_of_pilots_judges_nothing_that_has_no_figures():
    since = date(2025, 10, 14)
    assert "belum dapat dinilai" in pilots.title(3, 0, since)
    assert "Tiga desa percontohan disebut 14 Oktober 2025" in pilots.title(3, 0, since)
    assert pilots.title(3, 1, since).startswith("Satu dari tiga desa percontohan punya angka")
    assert pilots.title(3, 3, since).endswith("tanpa desa pembanding")
    assert pilots.title(0, 0, None) == "Daftar desa percontohan belum kami terima"


def test_a_settled_figure_is_no_longer_called_open():
    told = reconciliation.title("KPM PKH 2025", [59303, 55028], KPM, chosen=True, more=8)
    assert told == "KPM PKH 2025 sudah ditetapkan 59.303; delapan angka lain masih berbeda"
    told = reconciliation.title("P0 2026", [8.98, 9.5, 10.55], RATE, chosen=False, more=0)
    assert told == "P0 2026 disebut tiga angka; yang berlaku belum ditetapkan"


def test_the_title_of_the_funnel_names_where_it_is_narrowest():
    told = funnel.title("Asesmen selesai", "P2K2 ekonomi tuntas (usulan)", 0.301)
    assert told.startswith("Paling sedikit lanjut dari")
    assert told.endswith("P2K2 ekonomi tuntas: 30,1%")
    assert "daftar KPM belum diterima" in funnel.missing("x", register=False, whole=True)
    assert "kejadian tahap belum diterima" in funnel.missing("x", register=True, whole=True)


PLACES = st.sampled_from(["Kec. Bojonegoro", "Kec. Kedungadem", "Kab. Bojonegoro"])
SMALL = st.integers(0, 40)


@given(
    PLACES,
    st.tuples(st.one_of(st.none(), st.floats(0, 100)), st.one_of(st.none(), st.floats(-20, 20))),
    st.lists(st.integers(0, 2_000_000), max_size=6),
    st.booleans(),
    st.tuples(SMALL, SMALL, SMALL),
)
def test_no_title_is_too_long_even_when_called_an_example(place, rates, families, surely, counts):
    (rate, change), (many, some, few) = rates, counts
    met = min(some, many)
    titles = [
        title.title(place, rate, many),
        title.district_title(place, many),
        figures.title(rate, change, families, surely=surely),
        figures.district_title(place, many, some),
        trend.title(change or 0.0, 2014, (2025, many, met) if many else None, surely=surely),
        trend.district_title(place),
        position.title(
            place,
            position.place(many + 1, some, many + some + 1),
            position.span(many + 1, many + some + 1, 40, short=True),
            many,
            38,
        ),
        position.district_unknown(place, many, 28),
        follow_up.title(many, met, min(few, met), min(few, met)),
        pilots.district_title(place, many, few),
        slides.fitting(place * 12),
    ]
    for one in titles:
        assert one
        assert len(slides.example(one)) <= slides.LONGEST
        assert not one.endswith(".")


def test_a_title_that_is_too_long_gives_way_to_a_shorter_one_or_is_cut_at_a_word():
    assert slides.fitting("a " * 60, "kurang") == "kurang"
    cut = slides.fitting("kata " * 30)
    assert cut.endswith("kata…")
    assert len(cut) <= slides.LONGEST


def test_the_card_says_why_no_other_figure():
    used = questions.Stated("55.028 KPM", "Pemkab", "Disebut untuk seluruh kecamatan.")
    rival = questions.Stated("59.303 KPM", "Dinas Sosial", "")
    card = questions.other("KPM PKH", used, [rival], first=True)
    assert card.asked == questions.OTHER
    assert card.answer == (
        "KPM PKH yang dipakai 55.028 KPM (Pemkab): Disebut untuk seluruh kecamatan. "
        "Sumber lain menyebut 59.303 KPM (Dinas Sosial)."
    )
    again = questions.other("KPM PKH", used, [rival], first=False)
    assert again.asked == "Mengapa bukan angka lain untuk KPM PKH?"
