"""A family-level register of PKH: which frames it has, and what their columns mean.

The example register and an imported one are the same type; only `standing` tells them apart.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from analytics.vocabulary.standing import Standing


class Component(StrEnum):
    """What entitles a family to PKH in a year."""

    PREGNANT = "pregnant"
    EARLY_CHILDHOOD = "early_childhood"
    PRIMARY = "primary"
    JUNIOR = "junior"
    SENIOR = "senior"
    DISABILITY = "disability"
    ELDERLY = "elderly"

    @property
    def label(self) -> str:
        """What the component is called on screen."""
        return _COMPONENT_LABELS[self]


class Module(StrEnum):
    """Modules of the family meetings (P2K2)."""

    PARENTING = "parenting"
    ECONOMY = "economy"
    HEALTH = "health"
    CHILD_PROTECTION = "child_protection"
    SOCIAL_WELFARE = "social_welfare"
    STUNTING = "stunting"

    @property
    def label(self) -> str:
        """What the module is called on screen."""
        return _MODULE_LABELS[self]


class Programme(StrEnum):
    """Programmes that help a family earn its own living."""

    PPSE = "ppse"
    PENA = "pena"
    KIP = "kip"
    JATIM_PUSPA = "jatim_puspa"
    GAYATRI = "gayatri"
    KOLEGA = "kolega"
    DOMBA = "domba"
    CSR = "csr"
    BUSINESS_PARTNER = "business_partner"

    @property
    def label(self) -> str:
        """What the programme is called on screen."""
        return _PROGRAMME_LABELS[self]


class Group(StrEnum):
    """Families apart before any funnel is drawn; a cube has one column a group.

    UNKNOWN are those of whom the list does not say whether they are protected.
    """

    POTENTIAL = "potential"
    PROTECTED = "protected"
    UNKNOWN = "unknown"


_COMPONENT_LABELS = {
    Component.PREGNANT: "Ibu hamil/nifas",
    Component.EARLY_CHILDHOOD: "Anak usia dini",
    Component.PRIMARY: "SD",
    Component.JUNIOR: "SMP",
    Component.SENIOR: "SMA",
    Component.DISABILITY: "Disabilitas berat",
    Component.ELDERLY: "Lanjut usia",
}
_MODULE_LABELS = {
    Module.PARENTING: "Pengasuhan dan pendidikan",
    Module.ECONOMY: "Ekonomi dan keuangan keluarga",
    Module.HEALTH: "Kesehatan dan gizi",
    Module.CHILD_PROTECTION: "Perlindungan anak",
    Module.SOCIAL_WELFARE: "Kesejahteraan sosial (lansia dan disabilitas)",
    Module.STUNTING: "Pencegahan stunting",
}
_PROGRAMME_LABELS = {
    Programme.PPSE: "PPSE",
    Programme.PENA: "PENA",
    Programme.KIP: "KIP/Putri Jawara",
    Programme.JATIM_PUSPA: "Jatim Puspa",
    Programme.GAYATRI: "Gayatri",
    Programme.KOLEGA: "Kolega",
    Programme.DOMBA: "Domba Kesejahteraan",
    Programme.CSR: "CSR",
    Programme.BUSINESS_PARTNER: "Mitra usaha",
}

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "families": (
        "family_id",
        "village_code",
        "district_code",
        "entry_date",
        "protected",
        "size",
        "income_per_person",
        "desil",
        "facilitator_id",
    ),
    "members": ("family_id", "member_no", "birth_date", "sex", "able_adult"),
    "components": ("family_id", "year", "component"),
    "programmes": ("family_id", "programme", "date", "value"),
    "p2k2": ("family_id", "date", "module"),
    "stage_events": ("family_id", "episode", "stage", "date"),
    "episodes": ("family_id", "episode", "start", "end", "exit"),
}


@dataclass(frozen=True)
class Register:
    """Families over time, as known at `cutoff`.

    families: one row per family. `protected` ("lindung") = no able adult of working age;
        `income_per_person` = own earnings in Rp per month without PKH and Sembako;
        `size`, `income_per_person` and `desil` as at the end of the last membership. Of an
        imported register all but the id and the district may be missing.
    members: `sex` L or P; `able_adult` = aged 19-59 and not severely disabled at that time.
    components: one row for each component a family holds in a calendar year of membership.
    programmes: `value` in Rp. p2k2: a module completed, dated by the first of the month.
    stage_events: dated stages of `vocabulary.stage.Stage`; stages may be skipped.
    episodes: membership from `start` up to, not including, `end`; `end` is missing while the
        family is a member, and `start` where nobody says since when: before anything known.
        `exit` is a value of `vocabulary.stage.Exit`. Coming back is episode 2.

    `seed` is None for a register that was imported.

    Raises:
        ValueError: a frame lacks a column, or has one too many, or another order.
    """

    families: pd.DataFrame
    members: pd.DataFrame
    components: pd.DataFrame
    programmes: pd.DataFrame
    p2k2: pd.DataFrame
    stage_events: pd.DataFrame
    episodes: pd.DataFrame
    cutoff: date
    standing: Standing
    seed: int | None = None

    def __post_init__(self) -> None:
        for name, columns in COLUMNS.items():
            found = tuple(self.frame(name).columns)
            if found != columns:
                raise ValueError(f"{name}: expected columns {columns}, found {found}")

    def frame(self, name: str) -> pd.DataFrame:
        """The frame of that name.

        Raises:
            KeyError: a register has no such frame.
        """
        if name not in COLUMNS:
            raise KeyError(f"no frame {name!r}; a register has {', '.join(COLUMNS)}")
        frame: pd.DataFrame = getattr(self, name)
        return frame


def row_hash(register: Register) -> str:
    """SHA-256 over every value in order: the same in each process and after a round trip to disk.

    Dates are brought to one time unit first, as Parquet and pandas differ in theirs.
    """
    digest = hashlib.sha256(register.cutoff.isoformat().encode())
    for name, columns in COLUMNS.items():
        frame = register.frame(name)
        dates = frame.select_dtypes("datetime").columns
        same_unit = frame.astype(dict.fromkeys(dates, "datetime64[s]"))
        digest.update(f"{name}:{','.join(columns)}:{len(frame)}".encode())
        hashes = pd.util.hash_pandas_object(same_unit, index=False)
        digest.update(hashes.to_numpy().astype("<u8").tobytes())
    return digest.hexdigest()
