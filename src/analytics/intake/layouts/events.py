"""Layout 3: dated stages of families on their way to independence, one event a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.intake import families
from analytics.intake.contract import Column, Contract, Kind
from analytics.intake.rows import complete, rule, schema
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.register import Programme
from analytics.vocabulary.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from analytics.intake.contract import Given

EVENTS: Mapping[str, Any] = {
    "family_id": "str",
    "stage": "int8",
    "date": "datetime64[s]",
    "programme": "str",
    "value": "float64",
}
_STAGES = {
    Stage.ACTIVE: ("kpm aktif", "aktif", "salur"),
    Stage.POTENTIAL: ("potensial graduasi", "potensial"),
    Stage.ASSESSED: ("asesmen selesai", "asesmen", "ground check", "groundcheck", "gc"),
    Stage.P2K2_COMPLETED: ("p2k2 ekonomi tuntas", "p2k2 tuntas", "p2k2", "fds tuntas"),
    Stage.LINKED: ("terhubung pemberdayaan", "pemberdayaan", "terhubung"),
    Stage.BUSINESS_RUNNING: ("usaha berjalan", "usaha berjalan 3 bulan", "usaha"),
    Stage.CLIFF_PASSED: ("mampu tanpa bantuan", "lulus uji jurang", "uji jurang"),
    Stage.PROPOSED: ("diusulkan graduasi", "usulan graduasi", "diusulkan", "musdes"),
    Stage.GRADUATED: ("graduasi mandiri", "graduasi", "graduasi sejahtera mandiri", "ditetapkan"),
    Stage.SUSTAINED: ("bertahan 12 bulan", "bertahan"),
}  # fmt: skip
STAGES: Mapping[str, str] = {
    spelling: str(int(stage))
    for stage, spellings in _STAGES.items()
    for spelling in (*spellings, str(int(stage)), f"tahap {int(stage)}", stage.label.casefold())
}
_PROGRAMMES = {
    Programme.PPSE: ("ppse",),
    Programme.PENA: ("pena",),
    Programme.KIP: ("kip/putri jawara", "kip jawara", "kip", "putri jawara", "kpm jawara"),
    Programme.JATIM_PUSPA: ("jatim puspa", "puspa"),
    Programme.GAYATRI: ("gayatri", "ayam petelur"),
    Programme.KOLEGA: ("kolega", "kolam lele", "lele"),
    Programme.DOMBA: ("domba kesejahteraan", "domba"),
    Programme.CSR: ("csr", "tjsl"),
    Programme.BUSINESS_PARTNER: ("mitra usaha", "kemitraan"),
}
PROGRAMMES: Mapping[str, str] = {
    spelling: programme.value
    for programme, spellings in _PROGRAMMES.items()
    for spelling in spellings
}

COLUMNS = (
    families.CARD,
    families.HEAD,
    Column(
        "stage",
        Kind.CHOICE,
        ("Tahap", "Tahap graduasi", "Kejadian", "Status tahap"),
        required=True,
        filled=True,
        choices=STAGES,
        note="Nama tahap atau nomornya 0–9, menurut corong graduasi.",
        example=("Asesmen selesai", "Terhubung pemberdayaan"),
    ),
    Column(
        "date",
        Kind.DATE,
        ("Tanggal", "Tanggal kejadian", "Tgl", "Tanggal tahap"),
        required=True,
        filled=True,
        note="Tanggal tahap itu tercapai.",
        example=("2025-02-10", "2025-05-20"),
    ),
    Column(
        "programme",
        Kind.CHOICE,
        ("Program", "Program pemberdayaan", "Nama program"),
        choices=PROGRAMMES,
        note="Wajib untuk tahap Terhubung pemberdayaan.",
        example=("", "PPSE"),
    ),
    Column(
        "value",
        Kind.RUPIAH,
        ("Nilai", "Nilai bantuan", "Nominal", "Nilai (Rp)"),
        unit="rupiah",
        note="Nilai bantuan pemberdayaan dalam rupiah.",
        example=("", "5000000"),
    ),
    families.PERSONAL,
)  # fmt: skip


def tables(rows: pd.DataFrame, given: Given) -> dict[str, pd.DataFrame]:
    """`events`: one row an event. `programme` is empty where no programme took part."""
    rows = complete(rows, COLUMNS)
    rows = rows[rows["stage"] != ""]
    cells = {
        "family_id": families.identify(rows, given),
        "stage": rows["stage"],
        "date": rows["date"],
        "programme": rows["programme"],
        "value": rows["value"],
    }
    return {"events": families.table(cells, EVENTS)}


CONTRACT = Contract(
    layout=Layout.EVENTS,
    columns=COLUMNS,
    schema=schema(
        COLUMNS,
        across=[
            families.KNOWN,
            rule(
                "programme-unnamed",
                "Tahap Terhubung pemberdayaan tanpa nama program; isi kolom Program.",
                lambda rows: (rows["stage"] != str(int(Stage.LINKED))) | (rows["programme"] != ""),
            ),
        ],
    ),
    tables=tables,
)
