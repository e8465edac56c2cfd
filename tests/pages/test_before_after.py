"""Sebelum–sesudah on both pages: on real data what is missing, in mode latihan what can be seen."""

from __future__ import annotations

RULE = "Aturan keempat kata"


def test_without_figures_of_all_villages_the_pilots_get_a_letter_and_no_number(visit, words):
    app = visit("percontohan", bagian="banding", latihan="tidak")
    assert not app.exception
    assert not app.error
    texts = " ".join(words(app))
    assert "Sebelum dan sesudah belum dapat dibandingkan" in texts
    assert "430, bukan hanya desa yang dipilih" in texts
    assert RULE in texts
    assert "DATA CONTOH" not in texts
    assert "poin persen (rentang" not in texts


def test_the_example_teaches_what_can_be_seen_in_its_order(visit, words):
    app = visit(
        "percontohan", bagian="banding", latihan="ya", efek="5", pilih="acak", gambar="sintetis"
    )
    assert not app.exception
    assert not app.error
    assert app.select_slider(key="efek.slide").value == 5
    texts = " ".join(words(app))
    steps = (
        "baru beda sekitar",
        "desa pembanding dipilih dari",
        "Putusan: jelas",
        "lebih rendah daripada pembanding",
    )
    places = [texts.index(step) for step in (*steps, "Data contoh: Jelas", RULE)]
    assert places == sorted(places), "what can be told at all comes before any result"
    for name in ("Tondomulo", "Kolong", "Nganti"):
        assert name not in texts
    assert "Desa sintetis".lower() in texts
    assert '<th scope="col" class="number">Bobot</th>' in texts
    assert "DATA CONTOH" in texts


def test_nobody_assists_a_village_yet(visit, words):
    app = visit("dampingan", bagian="banding", latihan="tidak", kab="33.16")
    assert not app.exception
    assert not app.error
    texts = " ".join(words(app))
    assert "Belum ada desa dampingan yang ditulis" in texts
    assert "Sebelum dan sesudah belum dapat dibandingkan" in texts
    assert "Dinas Sosial Kab. Blora" in texts
    assert "DATA CONTOH" not in texts
    botoreco = "33.16.13.2001"
    assert "yang disebut sumber: Botoreco" in texts
    assert app.multiselect[0].value == [botoreco], "no village that nobody names as assisted"


def test_where_no_source_names_a_village_none_is_offered_as_assisted(visit, words):
    app = visit("dampingan", bagian="banding", latihan="tidak", kab="35.22")
    assert not app.exception
    assert not app.error
    assert app.multiselect[0].value == []
    texts = " ".join(words(app))
    assert "Pilih desa yang ingin dibandingkan" in texts
    assert "Sebelum dan sesudah belum dapat dibandingkan" in texts


def test_example_villages_are_compared_together(visit, words):
    app = visit("dampingan", bagian="banding", latihan="ya")
    assert not app.exception
    assert not app.error
    texts = " ".join(words(app))
    assert "Data contoh: Desa yang dipilih " in texts
    assert "Desa dampingan bergerak" not in texts
    assert "tercatat 36 desa contoh didampingi" in texts
    assert "Belum ada desa dampingan" not in texts
    assert "Setiap desa sendiri-sendiri" in texts
    assert "Belum dapat dibedakan dari variasi wajar" in texts
