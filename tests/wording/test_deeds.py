"""The audit trail in words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from analytics.wording import deeds


def test_a_moment_is_told_in_western_indonesian_time():
    late = datetime(2026, 3, 31, 17, 5, tzinfo=UTC)
    assert deeds.moment(late) == "1 April 2026 pukul 00.05 WIB"


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (None, "–"),
        ({}, "–"),
        ({"role": "approver"}, "peran: pengesah"),
        ({"disabled": True}, "nonaktif: ya"),
        ({"layout": "register"}, "jenis data: Daftar KPM (satu baris per keluarga)"),
        ({"version": "", "reason": "salah"}, "versi: –; alasan: salah"),
        ({"rows": 450000, "value": 11.49}, "baris: 450.000; nilai: 11,49"),
        ({"tables": {"kpm": 5}}, "tabel: (kpm: 5)"),
        ({"level": ["district", "village"]}, "tingkat: kecamatan, desa"),
        ({"other_word": "x"}, "other word: x"),
        (
            {"kind": "toilet", "fund": "filantropi", "organisation": "Baznas"},
            "jenis: jamban; sumber dana: Baznas dan filantropi; pemberi: Baznas",
        ),
        (
            {"kind": "assistance", "content": {"sk": {"number": "7", "on": ""}, "until": ""}},
            "jenis: pendampingan desa; isi: (SK: (nomor: 7; tanggal: –); sampai: –)",
        ),
        (
            {"kind": "agency", "sectors": {"water": 2}, "team": [{"role": "bidan", "count": 1}]},
            (
                "jenis: perangkat daerah; bidang: (air bersih dan sanitasi: 2); "
                "tim: (peran: bidan; banyaknya: 1)"
            ),
        ),
    ],
)
def test_what_stood_there(cells, told):
    assert deeds.cells(cells) == told
