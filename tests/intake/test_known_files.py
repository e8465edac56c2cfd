"""Files with the columns real ones have, from bytes to our tables."""

from __future__ import annotations

import pytest

from analytics.intake import checks, reading
from analytics.intake.contract import Given, Reference
from analytics.intake.layouts import CONTRACTS
from analytics.store import tables
from analytics.vocabulary.layout import Layout


def read(layout, text, name="berkas.csv", **said):
    reference = Reference(
        tables.areas(),
        tables.indicators(),
        {},
        b"k" * 32,
        published=tables.claims(),
        conditions=tables.conditions(),
    )
    content = text if isinstance(text, bytes) else text.encode()
    given = Given(name, reference, **{"publisher": "BPS", **said})
    return checks.examine(reading.read(content, name, CONTRACTS[layout], given), given)


@pytest.mark.parametrize(
    ("layout", "text", "rule"),
    [
        (Layout.MONTHLY, "Kecamatan;KPM aktif\nBalen;10\n", "period-unknown"),
        (Layout.VILLAGES, "Kecamatan;Desa;Penduduk\nBalen;Balenrejo;1000\n", "period-unknown"),
    ],
)
def test_a_file_that_names_no_period_is_told_so(layout, text, rule):
    assert rule in {one.rule for one in read(layout, text).problems}


def accepted(found):
    assert [str(one) for one in found.problems if not one.warning] == []
    assert not found.guesses
    return found.tables


SATU_DATA = (
    "\N{ZERO WIDTH NO-BREAK SPACE}id,bps_kode_provinsi,bps_nama_provinsi,bps_kode_kabupaten_kota,"
    "bps_nama_kabupaten_kota,kemendagri_kode_kabupaten_kota,kemendagri_nama_kabupaten_kota,"
    "jumlah_penduduk_miskin,satuan,tahun,tingkat_penyajian,created_at\n"
    "1,35,JAWA TIMUR,3522,KABUPATEN BOJONEGORO,35.22,KABUPATEN BOJONEGORO,147330,JIWA,2024,"
    "Kabupaten/Kota,2025-01-01\n"
    "2,35,JAWA TIMUR,3523,KABUPATEN TUBAN,35.23,KABUPATEN TUBAN,171240,JIWA,2024,"
    "Kabupaten/Kota,2025-01-01\n"
)
BPS = (
    "Jumlah Penduduk Miskin (Ribu Jiwa) Menurut Kabupaten/Kota;;;\n"
    ";;;\n"
    "Kabupaten/Kota;2023;2024;2025\n"
    "Bojonegoro;153,25;147,33;144,90\n"
    "\n"
    "Sumber: BPS, Susenas;;;\n"
)
LONG = (
    "Wilayah;Indikator;Periode;Nilai;Satuan\n"
    "Kab. Bojonegoro;Garis kemiskinan;2024-03;471.457;rupiah/kapita/bulan\n"
    "Kab. Bojonegoro;Persentase penduduk miskin (P0);2024-03;11,69;persen\n"
)
DTSEN = (
    "nomor_kartu_keluarga,nomor_induk_kependudukan,nama,desil_nasional,nama_kecamatan,"
    "nama_desa_kelurahan,alamat,jumlah_anggota_keluarga,jenis_lantai_terluas,pkh\n"
    "3522130101900001,3522130101900002,SITI,1,BALEN,SIDOBANDUNG,RT 1,4,1,YA\n"
    "3522130101900003,3522130101900004,BUDI,3,BALEN,SIDOBANDUNG,RT 2,3,1,TIDAK\n"
)
KKS = (
    "NO;NIK;NAMA;NOMOR KKS;KECAMATAN;JENIS BANSOS;TAHAP;NOMINAL\n"
    "1;3522130101900002;SITI;6032980000000001;BALEN;PKH + SEMBAKO;Tahap 2 Tahun 2025;Rp 750.000\n"
    "2;3522130101900004;BUDI;6032980000000002;BALEN;SEMBAKO;Tahap 2 Tahun 2025;Rp 600.000\n"
)
DTKS = (
    "IDBDT,NIK,KDPROP,KDKAB,KDKEC,KDDESA,Nama_KRT,NoPesertaPKH,AdaPKH,status_rumahtangga\n"
    "1,3522130101900002,35,22,130,1,SITI,1,1,1\n"
    "2,3522130101900004,35,22,130,1,BUDI,,2,1\n"
    "3,3522130101900006,35,22,130,1,AGUS,3,1,3\n"
)
IDM = (
    "KECAMATAN;DESA;TAHUN;IKS;IKE;IKL;NILAI IDM;STATUS\n"
    "KEDUNGADEM;35.22.08.2005;2024;0,8000;0,7000;0,7500;0,7500;MAJU\n"
)


def test_an_export_of_satu_data():
    claims = accepted(read(Layout.AGGREGATE, SATU_DATA))["claims"]
    assert dict(zip(claims["area_code"], claims["value"], strict=True)) == {
        "35.22": 147330.0,
        "35.23": 171240.0,
    }
    assert set(claims["unit"]) == {"persons"}
    assert claims["period_start"].dt.month.unique().tolist() == [3]


def test_a_table_of_bps():
    claims = accepted(read(Layout.AGGREGATE, BPS, indicator="poor_people"))["claims"]
    assert claims["value"].tolist() == [153250.0, 147330.0, 144900.0]
    assert set(claims["area_code"]) == {"35.22"}
    assert claims["precision"].tolist() == [10.0] * 3


def test_a_long_table():
    claims = accepted(read(Layout.AGGREGATE, LONG))["claims"]
    assert claims["value"].tolist() == [471457.0, 11.69]
    assert claims["unit"].tolist() == ["rupiah_per_person_month", "percent"]


@pytest.mark.parametrize("text", [DTSEN, KKS, DTKS], ids=["dtsen", "kks", "dtks"])
def test_lists_of_families(text):
    found = read(Layout.REGISTER, text)
    (family,) = accepted(found)["kpm"].to_dict("records")
    assert family["district_code"] == "35.22.13"
    assert len(family["family_id"]) >= 32
    assert "left-out" in {one.rule for one in found.problems}
    kept = found.tables["kpm"].to_csv() + found.rows.to_csv() + repr(found.problems)
    assert "35221301019" not in kept
    assert "SITI" not in kept


def test_a_table_of_idm():
    (village,) = accepted(read(Layout.VILLAGES, IDM))["villages"].to_dict("records")
    assert (village["year"], village["idm_score"], village["idm_status"]) == (
        2024,
        0.75,
        "advanced",
    )
    assert village["social_resilience"] == 0.8


CONDITIONS = (
    "Kecamatan;Desa;Tanggal pemetaan;Masalah atau potensi;Berat masalah;Catatan\n"
    "Kedungadem;Tondomulo;03-11-2026;Air bersih kurang pada kemarau;Berat;Dua dusun\n"
    "Kedungadem;Tondomulo;03-11-2026;P02;siap;\n"
    "Ngraho;Tapelan;03-11-2026;m01;sedang;\n"
)


def test_problems_and_potentials_of_villages_come_in_by_code_or_label():
    rows = accepted(read(Layout.CONDITIONS, CONDITIONS, title="Pemetaan desa"))
    (found,) = rows.values()
    assert found["village_code"].str.startswith("35.22.").all()
    assert found["code"].tolist() == ["M22", "P02", "M01"]
    assert found["severity"].tolist() == ["high", "high", "middle"]
    assert set(found["source"]) == {"BPS – Pemetaan desa"}


def test_what_is_on_no_list_of_conditions_is_refused_with_the_likest():
    found = read(Layout.CONDITIONS, CONDITIONS.replace("m01", "Panen sering gagall"))
    (problem,) = [one for one in found.problems if one.rule == "unknown-condition"]
    assert "Panen sering gagal" in problem.sentence
    assert found.refused


def test_conditions_of_a_village_of_blora_come_by_its_code():
    head = "Kecamatan;Desa/Kelurahan;Tanggal pemetaan;Masalah atau potensi;Berat masalah\n"
    cells = (
        "33.16.13;33.16.13.2001;2026-11-03;M01;berat\nKedungadem;Sidomulyo;2026-11-03;M01;berat\n"
    )
    made = accepted(read(Layout.CONDITIONS, head + cells))["village_conditions"]
    assert made["village_code"].tolist() == ["33.16.13.2001", "35.22.08.2020"]
    named = read(Layout.CONDITIONS, head + "Kunduran;Botoreco;2026-11-03;M01;berat\n")
    assert named.refused, "a name without its kabupaten is looked for in Bojonegoro"


def test_a_verified_list_of_a_village_of_jombang_comes_by_its_code():
    text = (
        "Desa/Kelurahan;Daftar;Tanggal verifikasi;Terdaftar;Dikunjungi\n"
        "35.17.01.2001;DTSEN;2026-11-03;78;78\n"
    )
    made = accepted(read(Layout.REGISTRY_CHECKS, text))["registry_checks"]
    assert made["village_code"].tolist() == ["35.17.01.2001"]
    assert made[["listed", "visited"]].to_numpy().tolist() == [[78, 78]]


AID = (
    "Jenis baris;Nomor;Jenis bantuan;Kecamatan;Desa/Kelurahan;Banyaknya;Tanggal;Pemberi;"
    "Sumber dana;Nama Penerima;Bukti\n"
)


def test_a_list_of_a_giver_loses_the_names_on_it():
    text = AID + (
        "penyaluran;B-1;bedah rumah;Kedungadem;Tondomulo;1;2026-06-10;Baznas;zakat;Siti;BAST 1\n"
        "penyaluran;B-2;bedah rumah;Kedungadem;Tondomulo;1;2026-06-10;Baznas;zakat;Budi;BAST 1\n"
    )
    made = accepted(read(Layout.SUPPORT, text))
    rows = made["aid_deliveries"]
    assert rows["place_code"].tolist() == ["35.22.08.2005"] * 2
    assert rows["fund"].tolist() == ["filantropi"] * 2
    assert "Siti" not in rows.to_csv()
    assert made["aid_needs"].empty


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        ("penyaluran;B-1;rumah;Kedungadem;Tondomulo;0;2026-06-10;Baznas;csr;;x", "nothing-counted"),
        ("penyaluran;B-1;rumah;Kedungadem;Tondomulo;1;2199-06-10;Baznas;csr;;x", "impossible-date"),
        ("penyaluran;;rumah;Kedungadem;Tondomulo;1;2026-06-10;Baznas;csr;;x", "giver-unnamed"),
        ("kebutuhan;;rumah;Balen;35.22.08.2005;5;2026-06-10;;;;", "village-elsewhere"),
    ],
)
def test_a_broken_list_of_aid_is_refused_with_its_rule(row, rule):
    found = read(Layout.SUPPORT, AID + row + "\n")
    assert found.refused
    assert rule in {one.rule for one in found.problems}


def test_a_case_with_the_number_of_a_person_is_refused():
    text = (
        "Nomor kasus;Kecamatan;Jenis kasus;Dibuka;Ditutup\n"
        "2026-01;Balen;lansia;2026-03-02;\n"
        "3522154101800001;Balen;lansia;2026-03-02;\n"
    )
    found = read(Layout.SOCIAL_CASES, text)
    assert found.refused
    assert "3522154101800001" not in str(found.problems)
    good = accepted(read(Layout.SOCIAL_CASES, text.replace("3522154101800001", "2026-02")))
    assert good["social_cases"]["district_code"].tolist() == ["35.22.13"] * 2
