"""The register of families in use: today the example; later one that was imported."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from analytics.store import cubes, editions, places, register, versioned
from analytics.vocabulary.provenance import Caveat, Origin, Provenance
from analytics.vocabulary.result import Gap
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd

_EXAMPLE_ORIGIN = Origin(
    id="example_register",
    publisher="daftar KPM rekaan untuk latihan",
    carrier="daftar KPM rekaan untuk latihan",
    title="Dibuat aplikasi ini; hanya jumlah kabupatennya berjangkar pada angka yang pernah terbit",
    url="",
    published="",
)


def standing() -> Standing:
    """Standing of the register in use."""
    return Standing(_manifest()["standing"])


def practice_by_default() -> bool:
    """True until a real register has been imported: then the example steps back by itself."""
    return standing() is Standing.EXAMPLE


def cutoff() -> date:
    """The last day the register knows."""
    return date.fromisoformat(_manifest()["cutoff"])


def data_version() -> str:
    """A name for all the data the answers are made of; it changes when any of it does.

    The next question after the change notices it, in the process that is running too.
    """
    return versioned.version()


def cube(name: str) -> pd.DataFrame:
    """One cube of the register in use (`measures.cubes`)."""
    return cubes.read(_folder(), name)


def provenance() -> Provenance:
    """Where the register's counts come from."""
    return Provenance(
        origins=(_EXAMPLE_ORIGIN,),
        standing=standing(),
        caveats=(Caveat.INVENTED, Caveat.REGISTER_NOT_SURVEY, Caveat.SMALL_CELLS_HIDDEN),
    )


def missing(what: str) -> Gap:
    """What to ask for while there is no register, and from whom."""
    return Gap(
        what=what,
        ask_whom="Dinas Sosial Kabupaten Bojonegoro (Koordinator PKH)",
        ask_for=(
            "daftar KPM per kecamatan dari SIKS-NG beserta tahap, tanggal, dan alasan keluar "
            "(tanpa nama; NIK disandikan)"
        ),
    )


def _folder() -> Path:
    found = editions.in_use(places.example_folder(places.state_folder()))
    if found is None:
        raise FileNotFoundError("no register is in use: run `python -m analytics prepare`")
    return found


def _manifest() -> dict[str, Any]:
    return _read_manifest(_folder())


@lru_cache(maxsize=4)  # an edition never changes
def _read_manifest(folder: Path) -> dict[str, Any]:
    return register.read_manifest(folder)
