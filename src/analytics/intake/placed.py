"""What became of columns about places: codes, what is wrong with them, and what is proposed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

from analytics.intake import cells as raw

if TYPE_CHECKING:
    from analytics.intake.cells import Fault

SENTENCES = {
    "unknown-code": "Kode wilayah ini tidak ada dalam daftar Kemendagri atau BPS; periksa kodenya.",
    "unknown-place": "Nama wilayah ini tidak dikenal; tulis seperti dalam daftar Kemendagri, atau "
    "isi kode wilayahnya.",
    "several-places": "Ada lebih dari satu wilayah dengan nama ini; tambahkan kolom Kecamatan atau "
    "kode wilayahnya.",
    "code-and-name-differ": "Kode dan nama wilayah di baris ini menunjuk dua wilayah berbeda; "
    "betulkan salah satunya.",
    "village-not-in-bridge": "Kode BPS desa ini belum ada dalam tabel jembatan; tambahkan kolom "
    "nama desa atau kode Kemendagri.",
    "outside-bojonegoro": "Wilayah ini di luar Kabupaten Bojonegoro; hapus barisnya dari berkas.",
    "wrong-level": "Wilayah ini bukan desa atau kelurahan; isi desanya.",
    "unclear-numbering": "Kode wilayah di kolom ini cocok dengan penomoran Kemendagri maupun BPS; "
    "tambahkan kolom nama wilayah.",
}


@dataclass
class Near:
    """A spelling nobody knows, and the area it may be."""

    position: int
    written: str
    parent: str
    proposed: str
    likeness: float


@dataclass
class Placed:
    """Codes (object, None where there is none), what is wrong, and what is to be confirmed."""

    cells: np.ndarray
    faults: list[Fault] = field(default_factory=list)
    guesses: list[Near] = field(default_factory=list)


class One(NamedTuple):
    """One of the different rows: its area, or the rule it breaks, or the area it may be."""

    code: str = ""
    rule: str = ""
    written: str = ""
    near: tuple[str, str, float] | None = None


def gather(ones: list[One], whole: np.ndarray, first: np.ndarray, unclear: bool) -> Placed:  # noqa: FBT001
    """The different places of a file to a code for every row; each spelling is proposed once."""
    values = np.array([one.code or None for one in ones], dtype=object)
    placed = Placed(values[whole] if len(ones) else np.empty(0, dtype=object))
    written = pd.Series([one.written for one in ones], dtype="str")
    for rule, sentence in SENTENCES.items():
        broken = np.array([one.rule == rule for one in ones], dtype=bool)
        if broken.any():
            text = written.iloc[whole].reset_index(drop=True)
            fault = raw.at(rule, sentence, broken[whole], text)
            placed.faults += [fault] if fault else []
    if unclear:
        placed.faults.append(raw.whole("unclear-numbering", SENTENCES["unclear-numbering"]))
    seen: set[tuple[str, str]] = set()
    for one, position in zip(ones, first, strict=True):
        if one.near and (one.near[0], one.written) not in seen:
            seen.add((one.near[0], one.written))
            placed.guesses.append(Near(int(position), one.written, *one.near))
    return placed
