"""What the first run meets: figures that are broken, boundaries that are missing, a register."""

from __future__ import annotations

import shutil

from analytics.store import editions, places


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


def test_an_imported_register_puts_the_switch_off(visit, state):
    """No import exists yet; its mark on the manifest does."""
    example = places.example_folder(state)
    shutil.copytree(places.project_root() / "var" / "example", example)
    manifest = editions.in_use(example) / "manifest.json"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(text.replace('"example"', '"official"'), encoding="utf-8")
    app = visit("ringkasan")
    assert not app.exception
    assert not app.toggle(key="practice_toggle").value
