"""A real workbook through the page: refused with its cell, mended, accepted, and seen elsewhere."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys

import openpyxl
import pytest
from playwright.sync_api import expect
from tests.browser.conftest import ROOT
from tests.browser.test_offline import english_in

pytestmark = pytest.mark.browser

HEAD = ["Kode wilayah", "Indikator", "Periode", "Nilai", "Satuan"]
PATIENCE = 60_000  # ms; a process starts and reads the file


def workbook(value: object) -> dict:
    book, written = openpyxl.Workbook(), io.BytesIO()
    for row in (HEAD, ["35.22.01", "KPM PKH", "2026", value, "KPM"]):
        book.active.append(row)
    book.save(written)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return {"name": "kpm.xlsx", "mimeType": kind, "buffer": written.getvalue()}


def bring(reader, value: object) -> None:
    page = reader.page
    page.get_by_test_id("stFileUploaderDropzoneInput").first.set_input_files(workbook(value))
    button = page.get_by_role("button", name="Periksa berkas")
    expect(button).to_be_enabled()
    assert english_in(reader.text) == []
    assert not re.search(r"Drag and drop|Browse files|per file|\bUpload\b", reader.text)
    button.click()


def test_a_workbook_is_refused_mended_accepted_and_seen(arrive, own_app):
    reader = arrive("/unggah", host=own_app)
    page = reader.page
    page.get_by_label("Pemilik angka").fill("Dinas Sosial Bojonegoro")
    page.get_by_label("Judul dokumen atau daftar").fill("Laporan PKH 2026")
    bring(reader, "dua ribu")
    expect(page.get_by_text("Berkas ditolak: 1 kesalahan")).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_text("baris 2, kolom Nilai")).to_be_visible()
    page.get_by_role("button", name="Unggah berkas yang sudah dibetulkan").click()
    expect(page.get_by_label("Pemilik angka")).to_have_value("Dinas Sosial Bojonegoro")
    bring(reader, 2123)
    accept = page.get_by_role("button", name="Sahkan")
    expect(accept).to_be_visible(timeout=PATIENCE)
    address = page.url
    page.reload()  # the proposal is found again by its address
    expect(accept).to_be_visible(timeout=PATIENCE)
    assert page.url == address
    accept.click()
    expect(page.get_by_text("dipakai sekarang di semua halaman")).to_be_visible(timeout=PATIENCE)
    page.goto(f"{own_app}/sumber?indikator=kpm_pkh&wilayah=35.22.01")
    expect(page.get_by_text("2.123").first).to_be_visible(timeout=PATIENCE)
    assert reader.watch.complaints() == []


def test_what_a_command_imports_is_seen_by_the_running_app(arrive, own_app, own_places, tmp_path):
    reader = arrive("/sumber?indikator=kpm_pkh&wilayah=35.22", host=own_app)
    assert "54.321" not in reader.text
    file = tmp_path / "kpm.csv"
    file.write_text(f"{';'.join(HEAD)}\n35.22;KPM PKH;2026;54321;KPM\n", encoding="utf-8")
    command = ["import", str(file), "--tata-letak", "aggregate", "--penerbit", "Dinas Sosial"]
    subprocess.run(
        [sys.executable, "-m", "analytics", *command, "--sahkan"],
        cwd=ROOT,
        env=os.environ | own_places,
        check=True,
    )
    reader.practise(on=False)  # the next question of the page that is open
    expect(reader.page.get_by_text("54.321").first).to_be_visible(timeout=PATIENCE)
    assert reader.watch.complaints() == []
