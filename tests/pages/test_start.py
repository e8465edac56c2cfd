"""What the first run meets: figures that are broken, boundaries that are missing."""

from __future__ import annotations


def stopped(app):
    """The one sentence on screen, with nothing else beside it."""
    assert not app.exception
    assert not app.title
    assert not app.main.get("html")
    assert not app.get("plotly_chart")
    (error,) = app.error
    assert "tidak ada angka yang ditampilkan" in error.value
    return error.value


def test_a_wrong_type_stops_the_start(visit, data):
    row = data.change("claims", {"claim_id": "kpm_pkh.35.22.2025.1"}, value="lima puluh ribu")
    told = stopped(visit("ringkasan"))
    assert f"claims.csv, baris {row}, kolom value [type-error]" in told
    assert "lima puluh ribu" in told


def test_a_changed_figure_stops_the_start(visit, data):
    data.change("claims", {"claim_id": "kpm_pkh.35.22.2025.1"}, locator="paragraf 12")
    told = stopped(visit("tren"))
    assert "claims.csv [hash-mismatch]" in told
    assert "data seal" in told


def test_a_missing_file_stops_the_start(visit, data):
    (data.folder / "origins.csv").unlink()
    assert "origins.csv [missing-file]" in stopped(visit("peta"))


def test_missing_boundaries_stop_the_start(visit, geo):
    (geo / "derived" / "village.geojson").unlink()
    assert "python -m analytics geo build" in stopped(visit("peta"))


def test_a_repaired_package_opens_without_a_restart(visit, data):
    before = (data.folder / "claims.csv").read_bytes()
    data.change("claims", {"claim_id": "kpm_pkh.35.22.2025.1"}, value="x")
    stopped(visit("ringkasan"))
    (data.folder / "claims.csv").write_bytes(before)
    assert visit("ringkasan").title[0].value == "Ringkasan"
