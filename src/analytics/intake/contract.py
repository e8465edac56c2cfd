"""What a layout declares: its columns, their kinds, and what becomes of the rows.

One module of `intake.layouts` declares one contract; `intake.reading` reads a file by it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pandas as pd
    import pandera.pandas as pa

    from analytics.vocabulary.errors import Problem
    from analytics.vocabulary.layout import Layout


class Kind(StrEnum):
    """How the cells of a column are read. Each kind but TEXT may come out missing."""

    TEXT = "text"  # str, trimmed; "" where empty
    NUMBER = "number"  # float64, read by the locale decided for the whole column
    COUNT = "count"  # float64 of whole numbers
    RUPIAH = "rupiah"  # float64, `Rp` and thousands taken off
    PERCENT = "percent"  # float64, 0-100 as printed
    DATE = "date"  # datetime64[s]: text in ISO or dd-mm-yyyy, or a serial of Excel
    PERIOD = "period"  # str, a key of vocabulary.period.Period
    CHOICE = "choice"  # str, one of `choices` (spelling -> value)
    FLAG = "flag"  # boolean with NA: ya/tidak, 1/0, 1/2 as `choices` says
    AREA = "area"  # str, Kemendagri code of any level; from Kemendagri or BPS code or a name
    VILLAGE = "village"  # str, Kemendagri code of a village; by name within its kecamatan
    NIK = "nik"  # str, keyed HMAC (hex); the plain value never leaves the reader
    FAMILY_CARD = "family_card"  # str, as NIK, of a No KK
    ID = "id"  # str, an identifier that is not personal, exactly as written
    DROPPED = "dropped"  # personal (a name, an address): recognised, and never read


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a layout.

    Attributes:
        name: in our tables.
        kind: how its cells are read.
        heads: headings under which it is found, without regard to case, blanks and marks; the
            first is the one the template writes.
        required: a file without it is refused.
        filled: a row without it is refused.
        choices: spellings (lower case) to values, for CHOICE and FLAG.
        unit: a value of vocabulary.indicator.Unit; helps to read a lone separator.
        note: what to fill in, one Indonesian sentence, for the template.
        example: cells for the template's rows of examples.
    """

    name: str
    kind: Kind
    heads: tuple[str, ...]
    required: bool = False
    filled: bool = False
    choices: Mapping[str, Any] = field(default_factory=dict)
    unit: str = ""
    note: str = ""
    example: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """What a file is read against.

    Attributes:
        areas: `data/areas.csv` as `store.tables.areas()` gives it.
        indicators: as `store.tables.indicators()`.
        aliases: remembered spellings: (parent code, spelling in lower case) to area code.
        secret: key of the HMAC of NIK and No KK.
        stored: what the version in use holds, by table name, for checks against it.
        published: published claims (`store.tables.claims()`), for checks against them.
        conditions: the declared problems and potentials (`store.tables.conditions()`).
    """

    areas: pd.DataFrame
    indicators: pd.DataFrame
    aliases: Mapping[tuple[str, str], str]
    secret: bytes
    stored: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    published: pd.DataFrame | None = None
    conditions: pd.DataFrame | None = None


@dataclass(frozen=True, slots=True)
class Guess:
    """A place written in a way we do not know, and the one it may be; never taken silently."""

    sheet: str
    row: int
    column: str
    written: str
    parent: str
    proposed: str
    likeness: float


@dataclass(frozen=True)
class Reading:
    """What a file turned out to hold.

    Attributes:
        layout: the layout it was read as.
        rows: typed rows: the columns of the contract, then `sheet` and `row` (line in the file).
        totals: the rows JUMLAH/TOTAL, same columns: a check, no data.
        tables: our tables made of the rows, by name (`claims`, `origins`, `register/families`).
        problems: errors and warnings; with an error nothing is imported.
        guesses: places to be confirmed.
        facts: plain JSON for the report (rows read, what was skipped and why, totals).
    """

    layout: Layout
    rows: pd.DataFrame
    totals: pd.DataFrame
    tables: dict[str, pd.DataFrame]
    problems: tuple[Problem, ...]
    guesses: tuple[Guess, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def refused(self) -> bool:
        """True if nothing of it may be imported as it is."""
        return bool(self.guesses) or any(not problem.warning for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Contract:
    """One layout: what its files have, the rules of its rows, and what becomes of them.

    Attributes:
        layout: which one.
        columns: in the order of the template.
        schema: rules of the typed rows, for pandera; each check's `error` is an Indonesian
            sentence that says how to mend it.
        tables: typed rows and context to our tables.
        melt: None, or how wide columns (one a year, one an indicator) become long rows: the
            unknown headings are given to it and it says what each stands for, or None.
    """

    layout: Layout
    columns: tuple[Column, ...]
    schema: pa.DataFrameSchema
    tables: Callable[[pd.DataFrame, Given], Mapping[str, pd.DataFrame]]
    melt: Callable[[str], Mapping[str, str] | None] | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """What whoever imports says beside the file.

    Attributes:
        file: its name.
        publisher: who owns the figures.
        title: of the document.
        url: where it was published; may be empty.
        published: ISO date; may be empty.
        indicator: id, where the file does not say (a BPS table of one indicator); may be empty.
        period: key, where the file does not say; may be empty.
        document: sha256 of the attached document; empty without one. With it a figure that was
            quoted becomes official.
        cutoff: ISO date a register is known up to; may be empty.
        reference: what the file is read against.
    """

    file: str
    reference: Reference
    publisher: str = ""
    title: str = ""
    url: str = ""
    published: str = ""
    indicator: str = ""
    period: str = ""
    document: str = ""
    cutoff: str = ""
