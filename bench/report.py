"""What was measured, beside its aim and beside the other two pages."""

from __future__ import annotations

import importlib.metadata
import os
import platform
from dataclasses import asdict, dataclass

RATIO_AIM = 1.5
HEAD = ("", "Peta", "aim", "", "one control", "Peta/it", "", "stock", "it/Peta")
_ADVERTISED = ("streamlit", "folium", "streamlit-folium", "pandas", "uvicorn")
_SCALES = {"s": 1.0, "ms": 1e3, "KB": 1 / 1024, "MB": 1 / 1024**2, "": 1.0}


@dataclass(frozen=True, slots=True)
class Row:
    """One number. Values are in seconds, bytes or counts; `unit` says how they are printed."""

    section: str
    name: str
    unit: str
    peta: float | None
    aim: float | None = None
    one_control: float | None = None
    ratio_aim: float | None = None
    stock: float | None = None

    @property
    def ratio(self) -> float | None:
        return _over(self.peta, self.one_control) if self.unit else None

    @property
    def gain(self) -> float | None:
        return _over(self.stock, self.peta) if self.unit else None

    def cells(self) -> tuple[str, ...]:
        return (
            f"  {self.name}",
            self._written(self.peta),
            "" if self.aim is None else f"<= {self._written(self.aim)}",
            _verdict(self.peta, self.aim),
            self._written(self.one_control),
            "" if self.ratio is None else f"{self.ratio:.2f}x",
            _verdict(self.ratio, self.ratio_aim),
            self._written(self.stock),
            "" if self.gain is None else f"{self.gain:.1f}x",
        )

    def as_json(self) -> dict[str, object]:
        return asdict(self) | {"ratio": self.ratio, "gain": self.gain}

    def _written(self, value: float | None) -> str:
        if value is None:
            return ""
        scaled = value * _SCALES[self.unit]
        digits = 0 if scaled >= 100 or self.unit == "" else 1
        return f"{scaled:,.{digits}f} {self.unit}".rstrip()


def machine() -> dict[str, object]:
    """Where it was measured; `load` is what else was running when it began."""
    return {
        "system": f"{platform.system()} {platform.machine()}",
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None,
        "python": platform.python_version(),
        **{name: importlib.metadata.version(name) for name in _ADVERTISED},
    }


def table(rows: list[Row]) -> str:
    """The rows as text, by section in the order given."""
    lines: list[tuple[str, ...] | str] = [HEAD]
    section = None
    for row in rows:
        if row.section != section:
            section = row.section
            lines.append(f"\n{section}")
        lines.append(row.cells())
    cells = [line for line in lines if isinstance(line, tuple)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(HEAD))]
    return "\n".join(
        line if isinstance(line, str) else _aligned(line, widths).rstrip() for line in lines
    )


def _aligned(cells: tuple[str, ...], widths: list[int]) -> str:
    first, *rest = (
        cell.ljust(width) if column in (0, 3, 6) else cell.rjust(width)
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "  ".join((first, *rest))


def _verdict(value: float | None, aim: float | None) -> str:
    if value is None or aim is None:
        return ""
    return "ok" if value <= aim else "missed"


def _over(value: float | None, other: float | None) -> float | None:
    return value / other if value is not None and other else None
