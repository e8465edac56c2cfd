"""The register of families in use: the one that was imported, or in mode latihan the example.

The two never meet in one answer: whoever asks says which, and the example steps back by itself as
soon as a register was imported.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from analytics.store import cubes, editions, places, register, versioned, versions
from analytics.vocabulary.cubes import COLUMNS, empty
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.provenance import Caveat, Origin, Provenance
from analytics.vocabulary.result import Gap
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Sequence
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
_KPM, _WAYS, _STAGES = ("kpm",), ("kpm", "graduates"), ("kpm", "events", "graduates")
# Lists that each cube is counted from, in the words of `actions.register`.
_LISTS = {
    "stock": _KPM,
    "funnel": _STAGES,
    "flows": _WAYS,
    "cohorts": _STAGES,
    "positions": _STAGES,
    "passages": _STAGES,
    "waits": _STAGES,
    "life": _WAYS,
    "untimed": _WAYS,
    "returns": _WAYS,
    "learning": _STAGES,
    "modules": _STAGES,
    "caseload": _WAYS,
    "incomes": _KPM,
}
_ASK_WHOM = "Dinas Sosial Kabupaten Bojonegoro (Koordinator PKH)"
_WAYS_OUT = (
    "tanggal masuk tiap KPM dan daftar keluar seluruh kecamatan menurut alasan (graduasi, "
    "alamiah, tidak layak, pindah, meninggal, ganda)"
)
_DATED_STAGES = (
    "daftar KPM seluruh kecamatan dengan keterangan lindung atau tidak, dan kejadian tahap "
    "dengan tanggalnya"
)
_FROM_POTENTIAL = f"{_DATED_STAGES}, mulai tanggal dinyatakan potensial graduasi"
_MODULES = "modul P2K2 yang dituntaskan tiap KPM dengan tanggalnya"
_IMPORT_AGAIN = (
    "berkas daftar KPM yang sama untuk diimpor sekali lagi, sebab hitungan ini belum dibuat saat "
    "daftar itu diimpor; isinya: "
)
_ASK_FOR = {
    "stock": "daftar KPM per kecamatan dari SIKS-NG (tanpa nama; NIK disandikan)",
    "funnel": _DATED_STAGES,
    "flows": _WAYS_OUT,
    "cohorts": _FROM_POTENTIAL,
    "positions": _DATED_STAGES,
    "passages": _DATED_STAGES,
    "waits": _FROM_POTENTIAL,
    "life": f"{_WAYS_OUT}, juga tanggal masuk KPM yang sudah keluar",
    "untimed": _WAYS_OUT,
    "returns": _WAYS_OUT,
    "learning": _MODULES,
    "modules": _MODULES,
    "caseload": "daftar KPM seluruh kecamatan dengan kode pendamping tiap KPM",
    "incomes": "daftar KPM dengan jumlah anggota keluarga, pendapatan per orang, dan komponen PKH",
}
_LAYOUT = {
    name: Layout.GRADUATES
    if lists == _WAYS
    else Layout.EVENTS
    if lists == _STAGES
    else Layout.REGISTER
    for name, lists in _LISTS.items()
} | {"caseload": Layout.REGISTER}


def imported() -> bool:
    """True once a register was imported."""
    return _imported() is not None


def practice_by_default() -> bool:
    """True until a real register has been imported: then the example steps back by itself."""
    return not imported()


def practised() -> bool:
    """True if there is an example register to be shown in mode latihan."""
    return editions.in_use(places.example_folder(places.state_folder())) is not None


def there(practice: bool) -> bool:  # noqa: FBT001 - the reader's switch, as everywhere below
    """True if a reader gets figures of a register: in mode latihan those of the example."""
    return practice or imported()


def standing(practice: bool) -> Standing:  # noqa: FBT001
    """Standing of the register a reader sees."""
    return Standing(_manifest(practice)["standing"])


def cutoff(practice: bool) -> date:  # noqa: FBT001
    """The last day the register knows."""
    return date.fromisoformat(_manifest(practice)["cutoff"])


def listed(practice: bool) -> frozenset[str]:  # noqa: FBT001
    """Days (ISO) of earlier lists of KPM whose own counts the register keeps."""
    return frozenset(_manifest(practice).get("listed", {}))


def vanished(practice: bool) -> dict[str, int]:  # noqa: FBT001
    """By kecamatan, families of earlier lists of KPM that no list of today accounts for."""
    return dict(_manifest(practice).get("vanished", {}))


def data_version() -> str:
    """A name for all the data the answers are made of; it changes when any of it does.

    The next question after the change notices it, in the process that is running too.
    """
    return versioned.version()


def cube(name: str, practice: bool) -> pd.DataFrame:  # noqa: FBT001
    """One cube of the register a reader sees (`measures.cubes`, `vocabulary.cubes`).

    Without a row where an imported register was counted before there was such a cube; `missing`
    then says that the list has to be imported again.

    Raises:
        FileNotFoundError: there is no such cube, or no register.
    """
    try:
        return cubes.read(_folder(practice), name)
    except FileNotFoundError:
        if practice or not _counted_before(name):
            raise
        return empty(name)


def provenance(name: str, practice: bool) -> Provenance:  # noqa: FBT001
    """Where the counts of a cube come from."""
    if practice:
        return Provenance(
            origins=(_EXAMPLE_ORIGIN,),
            standing=standing(practice),
            caveats=(Caveat.INVENTED, Caveat.REGISTER_NOT_SURVEY, Caveat.SMALL_CELLS_HIDDEN),
        )
    origins: dict[str, Any] = _manifest(practice)["origins"]
    return Provenance(
        origins=tuple(Origin(**origins[each]) for each in _LISTS[name] if each in origins),
        standing=standing(practice),
        caveats=(Caveat.REGISTER_NOT_SURVEY, Caveat.SMALL_CELLS_HIDDEN),
    )


def missing(what: str, name: str = "") -> Gap:
    """What to ask for while a register does not hold the cube `name`, or there is none at all."""
    if name and imported():
        again = f"{_IMPORT_AGAIN}{_ASK_FOR[name]}" if _counted_before(name) else _ASK_FOR[name]
        return Gap(what=what, ask_whom=_ASK_WHOM, ask_for=again, layout=_LAYOUT[name])
    return Gap(
        what=what,
        ask_whom=_ASK_WHOM,
        ask_for=(
            "daftar KPM per kecamatan dari SIKS-NG beserta tahap, tanggal, dan alasan keluar "
            "(tanpa nama; NIK disandikan)"
        ),
        layout=Layout.REGISTER,
    )


def hidden(codes: Sequence[str]) -> frozenset[str]:
    """Which of these areas have so few KPM in the imported register that the count is hidden."""
    if not imported():
        return frozenset()
    rows = cube("stock", practice=False)
    return frozenset(rows.loc[rows["hidden"] & rows["area_code"].isin(codes), "area_code"])


def _counted_before(name: str) -> bool:
    """True if the imported register is older than this cube, which is made at the next import."""
    folder = _imported()
    return folder is not None and name in COLUMNS and not cubes.there(folder, name)


def _imported() -> Path | None:
    """The folder of the version in use, if it holds a register."""
    manifest = versions.path(f"{register.FOLDER}/{register.MANIFEST}")
    return None if manifest is None else manifest.parents[1]


def _folder(practice: bool) -> Path:  # noqa: FBT001
    example = places.example_folder(places.state_folder())
    found = editions.in_use(example) if practice else _imported()
    if found is None:
        raise FileNotFoundError("no register is in use: run `python -m analytics prepare`")
    return found


def _manifest(practice: bool) -> dict[str, Any]:  # noqa: FBT001
    folder = _folder(practice)
    return _read_manifest(folder if practice else folder / register.FOLDER)


@lru_cache(maxsize=8)  # an edition never changes, nor does a version
def _read_manifest(folder: Path) -> dict[str, Any]:
    return register.read_manifest(folder)
