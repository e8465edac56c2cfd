"""The section Alokasi program: on published totals, and over the villages of the example."""

from __future__ import annotations


def test_published_totals_give_an_allocation_of_the_whole(visit, words):
    app = visit("skenario", bagian="alokasi", latihan="tidak", paket="pena,gayatri,graduasi")
    assert not app.exception
    assert not app.error
    texts = " ".join(words(app))
    for part in (
        "Pembagian terbaik memakai",
        "menurut rentang andaian paket",
        "dibagi merata atau menurut kebutuhan",
        "Yang membatasi",
        "harga bayangan",
        "tidak ada kecamatan yang disebut",
        "tarikan",
        "Penyelesai: HiGHS",
        "Skenario: hitungan dari andaian",
    ):
        assert part in texts, part
    assert "DATA CONTOH" not in texts
    assert "Domba Kesejahteraan:" not in texts


def test_a_link_opens_a_scenario_over_the_example(visit, words):
    app = visit(
        "skenario",
        **{"bagian": "alokasi", "latihan": "ya", "tujuan-alokasi": "gap", "a": "budget~2000000000"},
    )
    assert not app.exception
    assert not app.error
    texts = " ".join(words(app))
    assert "Data contoh: Pembagian terbaik memakai" in texts
    assert "dari anggaran Rp2 miliar" in texts or "seluruh anggaran Rp2 miliar" in texts
    assert "jurang tertutup setahun" in texts
    assert "Dibanding skenario lain" in texts
    assert "Uji kekokohan" in texts
    assert "DATA CONTOH" in texts
