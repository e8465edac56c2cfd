"""Stock and flow at each depth of data; what a source does not tell is asked for."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics.answers import areas, flow, reported
from analytics.answers.slides import flow as slides
from analytics.answers.told import as_text
from analytics.store import versions
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.standing import Standing

DISTRICTS = tuple(f"35.22.{number:02}" for number in range(1, 29))
COUNTS = ("opening", "active", "entered", "graduated_able", "graduated_natural", "excluded")


def report(code, month, *counts):
    named = dict(zip(COUNTS, counts, strict=True)) | {"moved": 0, "died": 0, "double": 0}
    return {"district_code": code, "month": month} | named


@pytest.fixture
def imported(state, tmp_path):
    def imported(*rows):
        pd.DataFrame(rows).to_parquet(tmp_path / "monthly.parquet")
        files = {"monthly.parquet": tmp_path / "monthly.parquet"}
        versions.commit(files, versions.current(), "uji", "diimpor untuk uji")

    return imported


def test_totals_alone_have_no_flows_and_say_whom_to_ask(state):
    answer = flow.flows()
    assert isinstance(answer, Gap)
    assert "28 camat" in answer.ask_whom
    assert flow.periods() == {}


def test_two_counts_bound_what_nobody_told():
    answer = flow.bounded()
    rows = {row["closing"]: row for row in answer.rows()}
    assert rows[55_028]["rest"] == -1_273
    assert (rows[55_028]["went"], rows[55_028]["came"]) == (1_273, 0)
    assert rows[59_303]["rest"] == 3_002
    assert (rows[59_303]["went"], rows[59_303]["came"]) == (0, 3_002)
    assert answer.rows()[0]["used"]
    assert answer.facts["depth"] is Depth.TOTALS
    assert answer.provenance.standing is Standing.ESTIMATE
    first, second, across = flow.verdict(answer)
    assert "paling sedikit 1.273 KPM keluar dengan cara lain" in first
    assert "paling sedikit 3.002 KPM masuk" in second
    assert all("aturan berubah di antaranya" in sentence for sentence in (first, second))
    assert "DTSEN" in across
    assert answer.facts["guard"].refuses, "nobody took the change on"
    assert "aturan berubah di antaranya" in as_text(answer)
    assert any("negatif" in sentence for sentence in answer.facts["assumptions"])


def test_reports_with_holes_bound_nothing_but_are_named(imported):
    imported(
        *(
            report(code, f"2025-{month:02}", None, None, 0, 2, 0, 0)
            for code in DISTRICTS[1:]
            for month in range(1, 13)
        )
    )
    answer = flow.bounded()
    assert answer.facts["partly"] == ("graduated",)
    assert answer.facts["known"] == {}
    row = {row["closing"]: row for row in answer.rows()}[55_028]
    assert row["went"] == 56_515 - 55_028, "who was not reported may have graduated"
    assert row["graduated"] is pd.NA
    told = " ".join(flow.verdict(answer))
    assert "cara lain" not in told
    assert "Graduasi mandiri baru dilaporkan sebagian" in told
    assert "mandiri" not in slides.of(answer).title
    everybody = [report(DISTRICTS[0], f"2025-{month:02}", *[None] * 6) for month in range(1, 13)]
    for row in everybody:
        row["graduated_able"] = 2
    imported(
        *everybody,
        *(
            report(code, f"2025-{month:02}", None, None, 0, 2, 0, 0)
            for code in DISTRICTS[1:]
            for month in range(1, 13)
        ),
    )
    assert flow.bounded().facts["known"] == {"graduated": 28 * 12 * 2}


def test_bounds_follow_the_figures(data):
    data.change("claims", {"claim_id": "kpm_pkh.35.22.2024.1"}, value="50000")
    data.change("claims", {"claim_id": "kpm_pkh.35.22.2024.2"}, value="52000", precision="1000")
    rows = {(row["opening"], row["closing"]): row for row in flow.bounded().rows()}
    assert rows[50_000, 55_028]["came"] == 5_028 + 214
    # 52 thousand, printed in thousands, may be 52.500: less is sure.
    assert rows[52_000, 55_028]["came"] == 55_028 - 52_500 + 214
    assert len(rows) == 4


def test_a_count_that_graduates_explain_bounds_nothing(data):
    for claim in ("1", "3"):
        data.change("claims", {"claim_id": f"kpm_pkh.35.22.2025.{claim}"}, value="56301")
    answer = flow.bounded()
    (row,) = (row for row in answer.rows() if row["closing"] == 56_301)
    assert (row["came"], row["went"], row["rest"]) == (0, 0, 0)
    assert any("tidak ada batas" in sentence for sentence in flow.verdict(answer))


def test_no_kecamatan_is_bounded_by_figures_of_the_kabupaten():
    assert isinstance(flow.bounded("35.22.08"), Gap)


@pytest.mark.parametrize("period", ["", *map(str, range(2021, 2025))])
def test_the_register_balances_in_every_year(period):
    answer = flow.flows(("35.22", *DISTRICTS), practice=True, period=period)
    assert (answer.frame["difference"] == 0).all()
    assert answer.facts["depth"] is Depth.FAMILIES
    assert answer.provenance.standing is Standing.EXAMPLE
    assert answer.facts["period"].startswith(period or "2025")
    whole, parts = answer.frame.iloc[0], answer.frame.iloc[1:]
    for name in ("opening", *answer.facts["parts"], "closing"):
        assert parts[name].sum() == whole[name]


def test_a_year_in_which_a_rule_changed_says_so_beside_its_change():
    newest = flow.flows(practice=True)
    assert "aturan berubah: DTKS → DTSEN" in flow.verdict(newest)[0]
    assert "aturan berubah di antaranya" in as_text(newest)
    assert "aturan berubah" in slides.of(newest).title
    assert any("aturan penerima berubah" in said for said in slides.of(newest).script)
    assert "aturan berubah" in flow.verdict(flow.flows(DISTRICTS, practice=True))[1]
    steady = flow.flows(practice=True, period="2023")
    assert not steady.facts["guard"].crossings
    for told in (*flow.verdict(steady), as_text(steady), slides.of(steady).title):
        assert "aturan berubah" not in told


def test_the_verdict_names_every_flow_and_adds_no_two(practised):
    answer = flow.flows(practice=True)
    moved, balance = flow.verdict(answer)
    row = answer.only()
    assert f"graduasi mandiri {row['graduated']}," in moved
    assert str(row["graduated"] + row["natural"]) not in moved.replace(".", "")
    assert "dihitung mundur" in balance, "it was worked out from the same families"
    several, across = flow.verdict(flow.flows(DISTRICTS, practice=True))
    assert several == balance
    assert "aturan berubah" in moved
    assert "aturan berubah" in across


def test_the_monthly_form_is_summed_and_balances(imported):
    imported(
        report("35.22.01", "2026-01", 100, 103, 5, 1, 1, 0),
        report("35.22.01", "2026-02", 103, 101, 0, 2, 0, 0),
        report("35.22.02", "2026-01", 50, 52, 1, 0, 0, 0),
        report("35.22.02", "2026-02", 53, 53, 0, 0, 0, 0),
        report("35.22.03", "2026-02", 9, 9, 0, 0, 0, 0),
    )
    answer = flow.flows(("35.22", "35.22.01", "35.22.02", "35.22.03"))
    assert isinstance(answer, Result)
    assert answer.facts["depth"] is Depth.DISTRICTS
    rows = {row["area_code"]: row for row in answer.rows()}
    assert [rows["35.22.01"][name] for name in ("opening", "entries", "graduated")] == [100, 5, 3]
    assert rows["35.22.01"]["difference"] == 0
    assert rows["35.22.02"]["difference"] == 2, "52 became 53, and one came"
    assert rows["35.22.03"]["entries"] is pd.NA
    assert rows["35.22"]["entries"] is pd.NA, "25 kecamatan reported nothing"
    told = " ".join(flow.notes(answer))
    assert "Tambakrejo, Februari 2026: awal 53, akhir bulan lalu 52" in told
    assert "Belum melapor" in told
    assert "1 dari 4 wilayah seimbang" in flow.verdict(answer)[0]
    asked = as_text(answer)
    assert "Belum melapor, sehingga jumlahnya kosong" in asked
    assert "Tidak bersambung: Tambakrejo" in asked
    assert ": ;" not in asked
    one = flow.flows(("35.22.02",))
    assert flow.verdict(one)[1].startswith("Tidak seimbang, selisih +2")
    lacking = flow.flows(("35.22.03",))
    assert "belum dapat diperiksa" in flow.verdict(lacking)[1]


def test_a_single_month_can_be_picked(imported):
    imported(
        report("35.22.01", "2026-01", None, 103, 5, 1, 1, 0),
        report("35.22.01", "2026-03", None, 101, 0, 2, 0, 0),
        report("35.22.01", "2026-04", None, 102, 1, 0, 0, 0),
    )
    assert list(flow.periods()) == ["2026-01-01..2026-04-30", "2026-04", "2026-03", "2026-01"]
    april = flow.flows(("35.22.01",), period="2026-04").only()
    assert april["opening"] == 101, "left blank, it is the closing of March"
    assert april["difference"] == 0
    year = flow.flows(("35.22.01",)).only()
    assert pd.isna(year["entries"]), "February is missing, so there is no sum"


def test_every_kecamatan_makes_a_kabupaten(imported):
    imported(*(report(code, "2026-01", 100, 99, 1, 2, 0, 0) for code in areas.districts()))
    row = flow.flows().only()
    assert [row[name] for name in ("opening", "graduated", "closing")] == [2_800, 56, 2_772]
    assert row["difference"] == 0
    answer = flow.flows()
    assert answer.facts["unreported"] == {}
    assert len(flow.notes(answer)) == 1, "only that the form has one line for whoever came"


def test_steps_of_the_monthly_form_are_counts_of_a_time(imported):
    rows = [
        report(code, f"2026-{month:02}", 100, 99, 1, 2, 0, 0)
        | {"assessed": 10, "proposed": None if code == "35.22.02" else 3}
        for code in areas.districts()
        for month in (1, 2)
    ]
    imported(*rows)
    answer = reported.steps(("35.22", "35.22.01", "35.22.02"))
    frame = answer.frame.set_index("area_code")
    assert frame.loc["35.22.01", ["assessed", "proposed", "graduated"]].tolist() == [20, 6, 4]
    assert pd.isna(frame.loc["35.22.02", "proposed"])
    assert frame.loc["35.22", "assessed"] == 28 * 20
    assert pd.isna(frame.loc["35.22", "proposed"]), "one kecamatan left it blank"
    assert answer.facts["depth"] is Depth.DISTRICTS


def test_steps_are_asked_for_where_nobody_reported(state):
    assert isinstance(reported.steps(("35.22",)), Gap)
