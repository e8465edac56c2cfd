"""An allocation of packages as tables: three ways, packages, limits, places, and assumptions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st

from analytics.ui.markup import Column
from analytics.ui.show.tables import sheet_of
from analytics.vocabulary.allocation_rule import Rule
from analytics.vocabulary.result import records
from analytics.wording import allocation as words
from analytics.wording import allocation_limits as limits
from analytics.wording import allocation_method as method
from analytics.wording import allocation_rules as rules
from analytics.wording.quantities import number
from analytics.wording.rupiah import money

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.vocabulary.result import Result

_PLACES = (
    Column("eligible", "Keluarga layak", number, number=True),
    Column("best", "Terbaik", number, number=True),
    Column("even", "Merata", number, number=True),
    Column("need", "Kebutuhan", number, number=True),
    Column("spent", "Biaya (terbaik)", money, number=True),
)


def ways_table(answer: Result) -> None:
    """What the best allocation and the two rules bring, by both aims, and what they use."""
    columns = [
        Column("way", "Cara membagi"),
        Column("families", "Keluarga", number, number=True),
        Column("graduates", "KPM lulus", words.graduates, number=True),
        Column("gap", "Jurang tertutup", money, number=True),
        Column("span", words.range_head(answer.facts["aim"]), number=True),
        Column("spent", "Biaya", money, number=True),
        Column("hours", "Jam pendamping", number, number=True),
    ]
    facts = answer.facts
    ways = [row for row in facts["rules"] if row["rule"] in rules.shown(facts)]
    rows = pd.DataFrame(ways).assign(
        way=[rules.name(row["rule"], facts) for row in ways],
        span=[words.span(row["low"], row["high"], facts["aim"]) for row in ways],
    )
    best = [row["rule"] is Rule.BEST for row in ways]
    sheet_of(
        answer,
        columns,
        rows.assign(best=best),
        lambda row: "chosen" if row["best"] else "",
        folds=True,
    )


def allocation_packages(answer: Result) -> None:
    """Every package that may be used: families by each way, what it costs and brings, how firm."""
    aim, differ = answer.facts["aim"], Rule.NEED in rules.shown(answer.facts)
    columns = [
        Column("label", "Paket"),
        Column("cost", "Biaya per keluarga", money, number=True),
        Column("best", "Terbaik", number, number=True),
        Column("even", "Merata", number, number=True),
        *([Column("need", "Kebutuhan", number, number=True)] if differ else []),
        Column("spent", "Biaya", money, number=True),
        Column("used_hours", "Jam pendamping", number, number=True),
        Column("value", words.head(aim), partial(words.plain, aim=aim), number=True),
    ]
    with st.expander(words.SAME, icon=":material/table:"):
        sheet_of(answer, columns, row_class=lambda row: "chosen" if row["best"] else "", folds=True)


def firm_packages(answer: Result) -> None:
    """Every package in the draws of effects: how often it is used, and for how many families."""
    columns = [
        Column("label", "Paket"),
        Column("best", "Dipilih sekarang (keluarga)", number, number=True),
        Column("kept", "Terpilih di", words.share, number=True),
        Column("span", "Keluarga di 90% tarikan", number=True),
    ]
    rows = answer.frame.assign(
        span=[words.families_span(row["low"], row["high"]) for row in answer.rows()]
    )
    with st.expander(words.FIRM_TABLE, icon=":material/table:"):
        sheet_of(answer, columns, rows, folds=True)


def allocation_limits(answer: Result) -> None:
    """Every limit that was set: what there is, what is used, and what a little more would bring."""
    columns = [
        Column("limit", "Batas"),
        Column("there", "Tersedia", number=True),
        Column("taken", "Dipakai", number=True),
        Column("more", "Bila sedikit dilonggarkan (harga bayangan)"),
    ]
    facts = answer.facts
    rows = [
        {
            "limit": limits.limit(row),
            "there": limits.amount(row, row["most"]),
            "taken": limits.amount(row, row["used"]),
            "more": limits.brings(row, facts["aim"]),
            "binds": row["binds"],
        }
        for row in facts["limits"]
    ]
    with st.expander(words.LIMITS_TABLE, icon=":material/table:"):
        sheet_of(
            answer,
            columns,
            pd.DataFrame(rows),
            lambda row: "chosen" if row["binds"] else "",
            folds=True,
        )


def allocation_districts(answer: Result) -> None:
    """Every kecamatan in order of code, by each way."""
    share = Column("share", "Terbaik, dari 100 layak", number, number=True)
    columns = [Column("name", "Kecamatan"), *_PLACES, share]
    rows = pd.DataFrame(answer.facts["districts"])
    shares = 100 * rows["best"] / rows["eligible"].where(rows["eligible"] > 0)
    with st.expander(words.SAME, icon=":material/table:"):
        sheet_of(answer, columns, rows.assign(share=shares))


def allocation_villages(answer: Result, district: str) -> None:
    """The villages of a kecamatan in order of code: none is better than another."""
    columns = [Column("name", "Desa"), *_PLACES]
    rows = pd.DataFrame(answer.facts["villages"])
    sheet_of(answer, columns, rows[rows["district_code"] == district])


def allocation_scenarios(answer: Result, told: Mapping[str, Result]) -> None:
    """The baseline and each scenario that was moved, side by side; the first is the baseline."""
    aim = answer.facts["aim"]
    columns = [
        Column("name", "Skenario"),
        Column("budget", "Anggaran", money, number=True),
        Column("families", "Keluarga", number, number=True),
        Column("value", words.head(aim), partial(words.plain, aim=aim), number=True),
        Column("change", "Beda dari dasar", partial(words.more, aim=aim), number=True),
    ]
    rows: list[dict[str, Any]] = []
    for name, one in told.items():
        best = words.of_rule(one.facts, Rule.BEST) if one.facts["feasible"] else None
        value = best["value"] if best else float("nan")
        rows.append(
            {
                "name": name,
                "budget": one.facts["budget"],
                "families": best["families"] if best else float("nan"),
                "value": value,
                "change": value - rows[0]["value"] if rows else float("nan"),
            }
        )
    sheet_of(answer, columns, pd.DataFrame(rows))


def package_assumptions(answer: Result) -> None:
    """What is assumed of each package, who says so, and why that number."""
    columns = [
        Column("label", "Paket"),
        Column("funds", "Sumber dana"),
        Column("cost_told", "Biaya per keluarga"),
        Column("hours_told", "Jam pendamping per keluarga"),
        Column("take_up_told", "Yang menjalankan"),
        Column("effect_told", "Tambahan pengeluaran"),
        Column("graduate_told", "Peluang lulus resmi"),
        Column("reference", "Menurut"),
        Column("why", "Mengapa bukan angka lain"),
    ]
    packages = records(answer.facts["assumed"])
    rows = pd.DataFrame([package | method.assumed(package) for package in packages])
    with st.expander(words.ASSUMPTIONS, icon=":material/menu_book:"):
        sheet_of(answer, columns, rows, folds=True)
