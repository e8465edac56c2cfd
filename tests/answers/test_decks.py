from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from datetime import date

import pytest

from analytics.answers import areas, decks
from analytics.answers.decks import deck
from analytics.store import hashed, versioned, versions
from analytics.store.office import FILE
from analytics.vocabulary.claim import Basis, Measure
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.picture import Cards, Funnel, LineChart, MapPicture, Missing
from analytics.vocabulary.slide import DeckSpec, Subject
from analytics.vocabulary.standing import Standing
from analytics.wording import aloud
from analytics.wording.slides import LONGEST, questions

ON = date(2026, 11, 22)
WHOLE = DeckSpec.usual()
LOOKED_AT = ["35.22", "35.22.08", "35.22.22", "35.22.10"]
# Kedungadem has a pilot village, Margomulyo a register figure, Baureno neither pilot nor priority.


@pytest.fixture(scope="module")
def made(prepared):
    kept = {}

    def one(code="35.22", *, practice=False):
        if (code, practice) not in kept:
            kept[code, practice] = deck(DeckSpec("Uji", tuple(Subject), code, practice), ON)
        return kept[code, practice]

    return one


@pytest.fixture(params=LOOKED_AT)
def sober(made, request):
    return made(request.param)


@pytest.fixture(params=LOOKED_AT)
def practised_deck(made, request):
    return made(request.param, practice=True)


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)
    elif is_dataclass(value):
        for each in fields(value):
            if each.name not in {"provenance", "rings"}:
                yield from texts(getattr(value, each.name))


def test_a_deck_has_the_slides_that_were_asked_for_in_their_order():
    order = (Subject.FOLLOW_UP, Subject.TITLE, Subject.TREND)
    found = deck(DeckSpec("Senin", order), ON)
    assert tuple(slide.subject for slide in found.slides) == order
    assert (found.name, found.area_name, found.on) == ("Senin", "Kab. Bojonegoro", ON)
    assert not found.practice


def test_the_usual_deck_tells_it_in_a_sentence_each(prepared):
    assert [slide.title for slide in deck(WHOLE, ON).slides] == [
        "Kemiskinan Kab. Bojonegoro 11,49%; tiga keputusan diminta",
        "Kemiskinan turun tipis ke 11,49%, tetapi jumlah KPM PKH masih disebut dua angka",
        "Kemiskinan turun 3,99 poin sejak 2014, tetapi belum satu pun target 2025 tercapai",
        "Kemiskinan Bojonegoro tertinggi ke-3–7 dari 14 daerah yang angkanya ada (dari 38)",
        "Warga desil 1–4 (2021): Margomulyo 59,71%, tertinggi dari 8 yang angkanya ada",
        "Di tahap mana keluarga tertahan belum dapat dilihat: daftar KPM belum diterima",
        "Bila 55.028 benar, minimal 1.273 KPM keluar tanpa lulus mandiri; aturan berubah",
        "Tiap pendamping 263–284 KPM; lulus 1,02 (awal tidak disebut), diminta 10 setahun",
        "Keluarga 4 orang perlu Rp1,96 juta sendiri sebulan agar tidak jatuh tanpa bantuan",
        "KPM PKH 2025 disebut 55.028 atau 59.303; yang berlaku belum ditetapkan",
        "Tiga desa percontohan disebut 14 Oktober 2025; hasilnya belum dapat dinilai",
        "Lima unsur diminta bersinergi, tiga disebut hadir; dunia usaha dan akademisi tidak",
        "Bila seperti sekarang: sekitar 930 (340–2.100) KPM lulus mandiri sampai 2030",
        "Miskin ekstrem turun ke 22.340 jiwa (2022); angka 9.400 (2024) tanpa garis",
        "24 dari 27 program tanpa ukuran hasil; serapan dan P0 n = 4",
        "Sepuluh tindak lanjut menunggu; belum satu pun punya tenggat",
    ]


def test_nothing_is_invented_unless_it_was_asked_for(sober):
    assert not any(slide.is_example for slide in sober.slides)
    told = " ".join(text for slide in sober.slides for text in texts(slide))
    assert "rekaan" not in told
    assert Standing.EXAMPLE not in {slide.standing for slide in sober.slides}


def test_without_mode_latihan_nobody_reads_the_example(no_register):
    assert deck(DeckSpec("Uji", tuple(Subject), "35.22.08"), ON).slides


def test_what_is_invented_says_so_on_the_slide_in_its_title_and_aloud(practised_deck):
    examples = [slide for slide in practised_deck.slides if slide.is_example]
    funnel = next(slide for slide in practised_deck.slides if slide.subject is Subject.FUNNEL)
    assert funnel in examples
    for slide in examples:
        assert slide.title.startswith("Contoh: ")
        assert "contoh untuk latihan, bukan keadaan sebenarnya" in slide.script[0]
    for slide in practised_deck.slides:
        if not slide.is_example:
            assert not slide.title.startswith("Contoh")


@pytest.mark.parametrize("practice", [False, True])
@pytest.mark.parametrize("code", LOOKED_AT)
def test_every_slide_is_one_message_half_a_minute_and_a_card(made, code, practice):
    found = made(code, practice=practice)
    assert len(found.slides) == len(Subject)
    for slide in found.slides:
        assert 0 < len(slide.title) <= LONGEST, slide.title
        assert "…" not in slide.title, slide.title
        assert aloud.WORDS[0] <= aloud.words(slide.script) <= aloud.WORDS[1], slide.title
        assert all(sentence.endswith((".", "?")) for sentence in slide.script), slide.script
        assert 1 <= len(slide.parts) <= 2
        asked = {question.asked for question in slide.questions}
        of_figures = slide.provenance is not None
        expected = {questions.SURE, questions.FROM} if of_figures else {questions.WHY_NONE}
        assert expected <= asked, slide.title
        assert all(question.answer for question in slide.questions)
        assert slide.source.startswith("Sumber: ") is of_figures


def test_no_number_is_english_and_nothing_missing_is_printed(sober):
    for slide in sober.slides:
        for text in texts(slide):
            assert not re.search(r"\bnan\b|None|<NA>|NaT|\d\.\d{1,2}%|\d{1,3},\d{3}\b", text), text


def test_a_disputed_figure_has_its_rival_on_the_card(made):
    figures = next(s for s in made().slides if s.subject is Subject.FIGURES)
    (card,) = [q for q in figures.questions if q.asked == questions.OTHER]
    assert "yang dipakai 55.028 KPM" in card.answer
    assert "Sumber lain menyebut 59.303 KPM" in card.answer
    assert "perlu dikaji" in card.answer


@pytest.mark.parametrize("practice", [False, True])
def test_no_kecamatan_meets_a_poverty_rate_or_an_official_count_of_its_own(made, practice):
    found = made("35.22.08", practice=practice)
    trend = next(s for s in found.slides if s.subject is Subject.TREND)
    chart, missing = trend.parts
    assert isinstance(chart, LineChart)
    assert [line.name for line in chart.lines] == ["Kab. Bojonegoro", "Jawa Timur"]
    assert isinstance(missing, Missing)
    assert "BPS tidak menerbitkannya" in missing.never
    assert "Kedungadem" in missing.what
    cards = next(p for s in found.slides for p in s.parts if isinstance(p, Cards)).cards
    families = cards[-1]
    assert families.standing is (Standing.EXAMPLE if practice else None)
    assert not any("miskin" in card.label and card.standing for card in cards)


def test_a_kecamatan_is_marked_on_the_map(made):
    for code in ("35.22.08", "35.22.22"):
        (picture,) = (p for s in made(code).slides for p in s.parts if isinstance(p, MapPicture))
        assert [place.code for place in picture.places if place.marked] == [code]
        (own,) = (place for place in picture.places if place.marked)
        assert own.label is not None
    (picture,) = (p for s in made().slides for p in s.parts if isinstance(p, MapPicture))
    assert {p.name for p in picture.places if p.marked} == {"Kedungadem", "Ngasem", "Ngraho"}
    assert len(picture.places) == 28
    assert sum(place.kind is not None for place in picture.places) == 8
    assert "batas resmi" in picture.note


def test_what_nobody_gave_is_asked_of_somebody(sober):
    lacking = [part for slide in sober.slides for part in slide.parts if isinstance(part, Missing)]
    assert lacking
    assert all(part.what and part.asked and part.whom and all(part.whom) for part in lacking)
    assert not any(isinstance(p, Funnel) for slide in sober.slides for p in slide.parts)


def test_every_kecamatan_has_its_deck(prepared):
    for code in areas.districts():
        found = deck(DeckSpec("Uji", (Subject.POSITION, Subject.MAP), code), ON)
        assert found.area_name.startswith("Kec. ")
        assert all(found.area_name in slide.title for slide in found.slides)


def test_the_version_is_short_and_that_of_the_data(made, monkeypatch):
    found = made()
    assert re.fullmatch(r"[0-9a-f]{8}", found.version)
    assert hashed.digest(versioned.version()).startswith(found.version)
    assert any(found.version in text for text in texts(found.slides[0]))
    monkeypatch.setattr(decks, "version", lambda: "another")
    assert deck(replace(WHOLE, subjects=(Subject.TITLE,)), ON).version != found.version


def test_a_deck_that_meets_a_change_of_the_data_is_made_again(monkeypatch):
    told = iter(["one", "two", "two", "two"])
    monkeypatch.setattr(decks, "version", lambda: next(told))
    found = deck(replace(WHOLE, subjects=(Subject.TITLE,)), ON)
    assert found.version == hashed.digest("two")[:8]
    assert next(told, None) is None, "made twice, asked before and after each time"


def test_data_that_do_not_come_to_rest_give_no_deck(monkeypatch):
    count = iter(range(100))
    monkeypatch.setattr(decks, "version", lambda: str(next(count)))
    with pytest.raises(Refused, match="tunggu sebentar"):
        deck(replace(WHOLE, subjects=(Subject.TITLE,)), ON)


def test_a_deck_follows_no_readers_own_basis(made):
    order = (Subject.FIGURES, Subject.RECONCILIATION)
    with versioned.following(Basis(Measure.HIGHEST)):
        found = deck(DeckSpec("Uji", order), ON)
    assert list(found.slides) == [s for s in made().slides if s.subject in order]
    assert found.basis == "angka utama"
    assert made().basis == "angka utama"


def test_the_figure_a_pengesah_chose_is_the_one_on_the_slides(state):
    from analytics.store import choices

    rival = "kpm_pkh.35.22.2025.4"
    choices.put([choices.Chosen(1, rival, "Dokumen Dinsos", "Uji", "2026-11-01T00:00:00+00:00")])
    order = (Subject.TITLE, Subject.FIGURES, Subject.RECONCILIATION)
    found = deck(DeckSpec("Uji", order), ON)
    assert found.basis == "angka utama, 1 di antaranya dipilih pengesah"
    cards = found.slides[1].parts[0].cards
    assert cards[1].value == "59.303 KPM"
    assert found.slides[1].title.endswith("dan KPM PKH tercatat 59.303")
    asked = found.slides[1].parts[1].lines
    assert not any("KPM PKH 2025" in line for line in asked), "it is settled"
    assert any("Target kemiskinan 2026" in line for line in asked)
    assert found.slides[2].title.startswith("KPM PKH 2025 sudah ditetapkan 59.303;")


def test_the_same_data_give_the_same_deck():
    spec = DeckSpec("Uji", (Subject.TREND, Subject.MAP))
    assert deck(spec, ON).id == deck(spec, ON).id
    assert deck(spec, ON).id != deck(spec, date(2026, 11, 23)).id


def test_the_words_of_the_office_are_used(state):
    state.mkdir(parents=True, exist_ok=True)
    (state / FILE).write_text('[istilah]\nTKPK = "TKPKD"\n', encoding="utf-8")
    (found,) = deck(replace(WHOLE, subjects=(Subject.TITLE,)), ON).slides
    assert found.parts[0].head == "Rapat TKPKD"


def test_long_words_of_an_office_do_not_make_a_title_too_long(state):
    state.mkdir(parents=True, exist_ok=True)
    usual = deck(replace(WHOLE, subjects=(Subject.TREND,)), ON).slides[0].title
    long = "tingkat kesejahteraan warga yang rendah"
    words = [word for word in ("kemiskinan", "target", "sejak") if word in usual.casefold()]
    assert len(words) >= 2, "and with both of them it is too long"
    assert len(usual) + 25 * len(words) > LONGEST
    lines = "\n".join(f'{word} = "{long}"' for word in words)
    (state / FILE).write_text(f"[istilah]\n{lines}\n", encoding="utf-8")
    (found,) = deck(replace(WHOLE, subjects=(Subject.TREND,)), ON).slides
    assert len(found.title) <= LONGEST


def test_what_a_meeting_agreed_keeps_its_words(state):
    spec = replace(WHOLE, subjects=(Subject.FOLLOW_UP,))
    (usual,) = deck(spec, ON).slides
    state.mkdir(parents=True, exist_ok=True)
    lines = 'kemiskinan = "kesusahan"\nTindak = "Langkah"\n'
    (state / FILE).write_text(f"[istilah]\n{lines}", encoding="utf-8")
    (found,) = deck(spec, ON).slides
    assert found.parts[0].rows == usual.parts[0].rows
    assert found.parts[0].heads[0] == "Langkah lanjut"
    assert any("kemiskinan" in one for one in usual.script)
    assert found.script == usual.script


def test_an_example_that_is_not_there_is_told(state):
    with pytest.raises(Refused, match="analytics prepare"):
        deck(replace(WHOLE, practice=True), ON)


def test_an_area_nobody_knows_gives_no_deck():
    with pytest.raises(KeyError):
        deck(DeckSpec("Uji", (Subject.TITLE,), "35.22.99"), ON)


def test_a_register_that_was_imported_is_no_example(import_register, lists):
    import_register(**lists)
    assert versions.current()
    order = (Subject.FIGURES, Subject.POSITION, Subject.MAP, Subject.FUNNEL)
    found = deck(DeckSpec("Uji", order, "35.22.08"), ON)
    assert not any(slide.is_example for slide in found.slides)
    assert found.slides[0].parts[0].cards[2].standing is Standing.OFFICIAL
    funnel = found.slides[3].parts[0]
    assert isinstance(funnel, Funnel)
    assert funnel.steps[0].value
    assert "rekaan" not in " ".join(texts(found))
