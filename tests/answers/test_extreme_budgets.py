"""Budget lines that are brought in as Unggah data does give Bojonegoro its own sum."""

from __future__ import annotations

import pytest
from tests.answers.bringing import bring

from analytics.answers import extreme_budgets, extreme_money
from analytics.vocabulary.area import BOJONEGORO, JOMBANG
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.standing import Standing
from analytics.wording import extreme_money as words

LINES = """Program;Subkegiatan;OPD;Tahun;Sumber dana;Anggaran;Realisasi
Perlindungan sosial;Bantuan keluarga miskin ekstrem;Dinas Sosial;2025;APBD;10000000000;9000000000
Perumahan;RTLH bagi kemiskinan ekstrem;DPKPCK;2025;APBD;5000000000;3000000000
Jalan;Pemeliharaan jalan;DPU;2025;APBD;90000000000;80000000000
Perumahan;RTLH bagi kemiskinan ekstrem;DPKPCK;2026;APBD;7000000000;
"""


@pytest.mark.usefixtures("state")
def test_without_a_file_there_is_a_letter_and_with_one_its_own_sum():
    assert isinstance(extreme_money.money(BOJONEGORO), Gap)
    assert extreme_budgets.lines(BOJONEGORO).empty
    bring(Layout.PROGRAMMES, LINES, publisher="BPKAD Bojonegoro")
    answer = extreme_money.money(BOJONEGORO)
    assert isinstance(answer, Result)
    row, running = answer.rows()  # the road is no such line
    assert (row["year"], row["planned"], row["value"]) == (2025, 15e9, 12e9)
    assert row["absorbed"] == pytest.approx(80)
    assert (running["year"], running["planned"]) == (2026, 7e9)
    assert running["absorbed"] != running["absorbed"], "not a number"
    assert "1 baris belum menyebut realisasinya" in running["note"]
    assert answer.provenance.standing is Standing.OFFICIAL
    assert "BPKAD Bojonegoro" in {one.publisher for one in answer.provenance.origins}
    assert "Rp12,0 miliar terpakai dari Rp15,0 miliar (80,0%)" in words.lead(answer.rows())[0]
    assert len(extreme_money.money(JOMBANG).frame) == 1
