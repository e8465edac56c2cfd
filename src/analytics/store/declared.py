"""What the tables declare beyond their schema has to hold: relations, breaks, levers and others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.allocation import CITED, QUANTITIES
from analytics.vocabulary.audit import Relation
from analytics.vocabulary.breaks import BreakKind
from analytics.vocabulary.errors import Problem
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.scenario import Lever, LeverGroup, LeverUnit, Shape
from analytics.vocabulary.welfare import FAMILY, Aid, Kind, Per

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

_FIRST_LINE = 2  # the first row of data is line 2 of its file
_PLACES = ("desa", "kelurahan")


def problems(tables: dict[str, pd.DataFrame]) -> Iterator[Problem]:
    """Relations of unknown terms, annotations about nothing, breaks of no series, and the like."""
    yield from _relations(tables)
    yield from _annotations(tables)
    yield from _benefits(tables)
    yield from _breaks(tables)
    yield from _pairs(tables)
    yield from _levers(tables)
    yield from _packages(tables)
    yield from _absorptions(tables)
    yield from _outcomes(tables)


def split(text: str) -> list[str]:
    """The items of a cell that holds several, parted by semicolons."""
    return [item.strip() for item in text.split(";") if item.strip()]


def _relations(tables: dict[str, pd.DataFrame]) -> Iterator[Problem]:
    indicators = set(tables["indicators"]["id"])
    series = set(zip(tables["series"]["indicator"], tables["series"]["series_id"], strict=True))
    programmes = tables["programmes"]
    items = set(zip(programmes["programme"], programmes["indicator"], strict=True))
    for line, (_, row) in enumerate(tables["relations"].iterrows(), start=_FIRST_LINE):
        rule, terms = Relation(row["rule"]), split(row["terms"])
        parts = [term.partition("@") for term in terms]
        subjects = [name for name, _, _ in parts]
        known = rule is not Relation.PLACES or row["result"] in _PLACES
        if rule is not Relation.PLACES and not row["result"].isdecimal():
            subjects.append(row["result"])
        if row["scope"]:
            known &= all((row["scope"], subject) in items for subject in subjects)
        else:
            known &= set(subjects) <= indicators
            known &= all((name, other) in series for name, at, other in parts if at)
        if not known:
            sentence = f"{row['relation_id']} menyebut angka yang tidak ada; betulkan."
            yield Problem("relations.csv", "relation-terms", sentence, line, "terms")
        bounds = row[["low", "high"]].notna()
        wanted = rule.terms
        if wanted not in {None, len(terms)} or not (bounds == rule.bounded).all():
            sentence = f"banyaknya suku atau batas {row['relation_id']} tidak cocok dengan {rule}."
            yield Problem("relations.csv", "relation-shape", sentence, line, "rule")


def _annotations(tables: dict[str, pd.DataFrame]) -> Iterator[Problem]:
    keys = {"claims": "claim_id", "targets": "target_id", "programmes": "programme_id"}
    known = set().union(*(tables[table][column] for table, column in keys.items()))
    indicators = {"", *tables["indicators"]["id"]}
    for line, (_, row) in enumerate(tables["annotations"].iterrows(), start=_FIRST_LINE):
        about = split(row["about"])
        unknown = [key for key in about if key not in known]
        if unknown or row["indicator"] not in indicators or not (about or row["indicator"]):
            sentence = (
                f"{row['annotation_id']} tidak menunjuk angka atau indikator yang ada; betulkan."
            )
            yield Problem("annotations.csv", "annotation-about", sentence, line, "about")
        if not row["sentence"].endswith("."):
            sentence = f"{row['annotation_id']} bukan kalimat yang selesai; tulis sampai titik."
            yield Problem("annotations.csv", "annotation-sentence", sentence, line, "sentence")


def _benefits(tables: dict[str, pd.DataFrame]) -> Iterator[Problem]:
    """An amount is in rupiah: of PKH for a person, of Sembako for the family. A cap is people."""
    for line, (_, row) in enumerate(tables["benefits"].iterrows(), start=_FIRST_LINE):
        sembako, whole = row["programme"] == Aid.SEMBAKO, row["item"] == FAMILY
        unit = Per.FAMILY_MONTH if sembako else Per.PERSON_YEAR
        fits = row["unit"] == (Per.PERSONS if row["kind"] == Kind.CAP else unit)
        fits &= whole if sembako else row["kind"] == Kind.CAP or not whole
        parts = row[["programme", "item", "kind", "year"]].astype(str)
        if not fits or row["benefit_id"] != ".".join(parts):
            sentence = f"kunci, satuan, atau isi {row['benefit_id']} tidak cocok; betulkan."
            yield Problem("benefits.csv", "benefit-shape", sentence, line, "unit")


def _breaks(tables: dict[str, pd.DataFrame]) -> Iterator[Problem]:
    series = tables["series"]
    known = set(zip(series["indicator"], series["series_id"], strict=True))
    for line, (_, row) in enumerate(tables["breaks"].iterrows(), start=_FIRST_LINE):
        name, days = row["break_id"], [row["earliest"], row["latest"]]
        touched, named = split(row["indicators"]), split(row["series"])
        pairs = [(one, of) for one in touched for of in named]
        # Each indicator has one of the series at least, and each series one of the indicators.
        found = [pair for pair in pairs if pair in known]
        complete = {one for one, _ in found} == set(touched) and {of for _, of in found} == set(
            named
        )
        if not (touched and named and complete):
            sentence = f"{name} menyebut indikator atau deret yang tidak ada; betulkan."
            yield Problem("breaks.csv", "break-series", sentence, line, "series")
        if row["kind"] == BreakKind.SERIES and len(named) != 2:
            sentence = f"{name} memisahkan dua deret: tulis yang lama, lalu yang baru."
            yield Problem("breaks.csv", "break-series", sentence, line, "series")
        if ("" in days) != (days == ["", ""]) or days[1] < days[0]:
            sentence = f"hari {name} harus keduanya diisi, berurutan, atau keduanya kosong."
            yield Problem("breaks.csv", "break-days", sentence, line, "latest")
        if not row["what"].endswith("."):
            sentence = f"{name} bukan kalimat yang selesai; tulis sampai titik."
            yield Problem("breaks.csv", "break-sentence", sentence, line, "what")


def _absorptions(tables: dict[str, pd.DataFrame]) -> Iterator[Problem]:
    """An absorption names figures of its own place: rupiah by rupiah, and percent beside them."""
    programmes = tables["programmes"].set_index("programme_id")
    wanted = {"budget_id": Unit.RUPIAH, "realised_id": Unit.RUPIAH, "stated_id": Unit.PERCENT}
    for line, (_, row) in enumerate(tables["absorptions"].iterrows(), start=_FIRST_LINE):
        for column, unit in wanted.items():
            if not row[column]:
                continue
            figure = programmes.loc[row[column]]
            if figure["unit"] != unit or figure["area_code"] != row["area_code"]:
                sentence = (
                    f"{row['absorption_id']} memakai angka dengan satuan atau wilayah lain; "
                    "betulkan."
                )
                yield Problem("absorptions.csv", "absorption-figures", sentence, line, column)


def _outcomes(tables: dict[str, pd.DataFrame]) -> Iterator[Problem]:
    """An outcome is of a known programme; a target is of the outcome it stands beside."""
    known = set(tables["programmes"]["programme"])
    targets = tables["targets"].set_index("target_id")["indicator"]
    for line, (_, row) in enumerate(tables["outcomes"].iterrows(), start=_FIRST_LINE):
        if row["programme"] not in known:
            sentence = f"{row['outcome_id']} menyebut program yang tidak ada; betulkan."
            yield Problem("outcomes.csv", "outcome-programme", sentence, line, "programme")
        if row["target_id"] and targets[row["target_id"]] != row["indicator"]:
            sentence = f"{row['outcome_id']} memakai sasaran ukuran lain; betulkan."
            yield Problem("outcomes.csv", "outcome-target", sentence, line, "target_id")
        if row["indicator"] and row["candidate"]:
            sentence = f"{row['outcome_id']} sudah punya ukuran; kosongkan calonnya."
            yield Problem("outcomes.csv", "outcome-candidate", sentence, line, "candidate")


def _pairs(tables: dict[str, pd.DataFrame]) -> Iterator[Problem]:
    """A pair has the period, standing and source of the programme row that tells it in words."""
    told = tables["programmes"].set_index("programme_id")
    same = ["period", "standing", "origin_id"]
    for line, (_, row) in enumerate(tables["pairs"].iterrows(), start=_FIRST_LINE):
        if row["programme_id"] not in told.index:
            continue  # the schema says so
        if list(row[same]) != list(told.loc[row["programme_id"], same]):
            sentence = (
                f"{row['pair_id']} berbeda periode, kedudukan, atau sumbernya dari "
                f"{row['programme_id']} di programmes.csv; samakan."
            )
            yield Problem("pairs.csv", "pair-of-programme", sentence, line, "programme_id")


def _levers(tables: dict[str, pd.DataFrame]) -> Iterator[Problem]:
    """A lever has its numbers in order, its sources among ours, and a finished reason."""
    known = set(tables["origins"]["origin_id"])
    for line, (_, row) in enumerate(tables["levers"].iterrows(), start=_FIRST_LINE):
        name = row["lever_id"]
        try:
            lever = Lever(
                name,
                row["label"],
                LeverGroup(row["group"]),
                LeverUnit(row["unit"]),
                Shape(row["shape"]),
                float(row["low"]),
                float(row["middle"]),
                float(row["high"]),
                float(row["least"]),
                float(row["most"]),
                row["reference"],
            )
        except ValueError:
            sentence = f"bilangan {name} tidak berurutan atau di luar satuannya; betulkan."
            yield Problem("levers.csv", "lever-order", sentence, line, "middle")
            continue
        fixed, above = lever.low == lever.high, lever.low > 0
        fits = {Shape.BETA: above and lever.high < 1, Shape.LOGNORMAL: above}
        if fixed != (lever.shape is Shape.FIXED) or not fits.get(lever.shape, True):
            sentence = f"rentang {name} tidak cocok dengan bentuk sebarannya; betulkan."
            yield Problem("levers.csv", "lever-shape", sentence, line, "shape")
        if not set(row["origins"].split()) <= known:
            sentence = f"{name} menyebut sumber yang tidak ada di origins.csv; betulkan."
            yield Problem("levers.csv", "lever-origins", sentence, line, "origins")
        if not row["why"].endswith("."):
            sentence = f"{name} tanpa alasan yang selesai; tulis sampai titik."
            yield Problem("levers.csv", "lever-why", sentence, line, "why")


def _packages(tables: dict[str, pd.DataFrame]) -> Iterator[Problem]:
    """A package has its numbers in order, sources among ours, and a finished reason."""
    known = set(tables["origins"]["origin_id"])
    for line, (_, row) in enumerate(tables["packages"].iterrows(), start=_FIRST_LINE):
        name = row["package_id"]
        for quantity in QUANTITIES:
            ends = [row[f"{quantity}_{end}"] for end in ("low", "middle", "high")]
            if ends != sorted(ends):
                sentence = f"{quantity} {name} tidak berurutan dari terkecil; betulkan."
                yield Problem("packages.csv", "package-order", sentence, line, f"{quantity}_middle")
        cited = {one for end in CITED for one in row[f"{end}_origins"].split()}
        if not cited <= known:
            sentence = f"{name} menyebut sumber yang tidak ada di origins.csv; betulkan."
            yield Problem("packages.csv", "package-origins", sentence, line, "cost_origins")
        # NaN is no number: what a programme says of itself names who said so.
        if (row["reported_low"] == row["reported_low"]) != bool(row["reported_origins"]):
            sentence = f"laporan sendiri {name} harus disertai sumbernya, atau keduanya kosong."
            yield Problem("packages.csv", "package-source", sentence, line, "reported_low")
        if not row["why"].endswith("."):
            sentence = f"{name} tanpa alasan yang selesai; tulis sampai titik."
            yield Problem("packages.csv", "package-why", sentence, line, "why")
