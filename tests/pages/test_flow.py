"""The sections Arus and Corong, with the example register and without any data but totals."""

from __future__ import annotations


def test_arus_with_a_register_balances_and_can_be_taken_along(visit, words):
    app = visit("graduasi", bagian="arus", latihan="ya", masa="2024")
    assert not app.exception
    told = " ".join(words(app))
    assert "dari 57.710 menjadi 56.515 KPM" in told
    assert "dihitung mundur" in told
    assert "Gambar (PNG)" in told
    assert "contoh" in told


def test_arus_of_totals_is_bounded_and_the_rest_refused(visit, words):
    app = visit("graduasi", bagian="arus", latihan="tidak")
    assert not app.exception
    told = " ".join(words(app))
    assert "paling sedikit 1.273 KPM keluar dengan cara lain" in told
    assert "paling sedikit 3.002 KPM masuk" in told
    assert "Yang diandaikan" in told
    assert "Belum ada data: arus masuk dan keluar" in told
    assert "jumlah se-kabupaten" in told


def test_corong_keeps_cohort_and_snapshot_apart(visit, words):
    app = visit("graduasi", bagian="corong", latihan="ya", kohor="2021")
    assert not app.exception
    told = " ".join(words(app))
    assert "Kohor: keluarga yang sama dari tahun masuk 2021" in told
    assert "Keadaan sekarang: di tahap mana keluarga aktif berada" in told
    assert "Potret ini tidak diberi persentase" in told
    assert "Hilang per 100 tahun-keluarga" in told
    assert "Separuhnya sampai" in told


def test_corong_without_a_register_asks_once(visit, words):
    app = visit("graduasi", bagian="corong", latihan="tidak")
    assert not app.exception
    told = " ".join(words(app))
    assert told.count("Belum ada data: ") == 1
    assert "Kohor" in told, "under the method, not as a picture"
