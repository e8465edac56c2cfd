"""Make the register, its cubes and its published counts of the lists that were imported."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.actions import counts, earlier, reaching
from analytics.actions.amounts import amounts
from analytics.measures import cubes, district_cubes, district_evidence
from analytics.measures.evidence import evidence, only_told
from analytics.measures.histories import Histories, histories
from analytics.measures.journeys import Watch
from analytics.measures.reach import Reach, reach
from analytics.measures.vanished import held_against
from analytics.store import cubes as cube_files
from analytics.store import register, tables, versions, warehouse
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.errors import BrokenData, Problem
from analytics.vocabulary.provenance import Origin
from analytics.vocabulary.register import COLUMNS
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LISTS = ("kpm", "events", "graduates", "facilitators")
_LATER = {
    "events": {
        "family_id": "str",
        "stage": "int64",
        "date": "datetime64[s]",
        "programme": "str",
        "value": "float64",
    },
    "graduates": {
        "family_id": "str",
        "village_code": "str",
        "district_code": "str",
        "date": "datetime64[s]",
        "exit": "str",
    },
}
_COLUMNS = {
    "kpm": [*COLUMNS["families"], "components"],
    **{name: list(kinds) for name, kinds in _LATER.items()},
}
_ODD = {
    "late_exits": "baris daftar graduasi bertanggal sesudah keadaan daftar KPM, belum dihitung",
    "late_entries": "tanggal masuk sesudah keadaan daftar KPM, dianggap tidak diketahui",
    "late_events": "kejadian tanpa tanggal atau sesudah keadaan daftar KPM, belum dihitung",
    "strangers": "kejadian tentang keluarga yang tidak ada di daftar mana pun, tidak dihitung",
    "after_exits": "kejadian sesudah keluarga keluar dari PKH, tidak dihitung",
    "unlisted_graduates": (
        "kejadian graduasi tentang keluarga yang tidak ada di daftar graduasi, tidak dihitung"
    ),
}


def derive(files: Path, base: str, said: Mapping[str, Any]) -> tuple[Problem, ...]:
    """Write into `files` what a version derives from its lists of families.

    Written are `register/`, `cubes/`, and `claims.parquet` and `origins.parquet` with the counts
    of KPM that the register gives, in place of those of the list before on the same day. Without
    a list of KPM nothing is: stages and ways out alone make no register.

    Args:
        files: folder of the files that change; lists that are not there are those of `base`.
        base: version the import is worked out from; empty before the first.
        said: what whoever imports said of the file, as `intake.contract.Given` names it:
            `cutoff` (ISO date the list of KPM is known up to), `publisher`, `title`, `url`,
            `published`, `file`. What is left out is empty.

    Returns:
        What a reader of the report should know, all of it warnings.

    Raises:
        BrokenData: nobody said when the list of KPM was drawn up, or what it holds cannot be
            counted; nothing is written.
    """
    if list_file("kpm", files, base) is None:
        return ()
    before = _manifest(base)
    cutoff = _cutoff(files, before, said)
    origins = before.get("origins", {}) | {
        name: asdict(list_origin(name, said))
        for name in LISTS
        if (files / f"{name}.parquet").is_file()
    }
    lives_from = _lives_from(before, cutoff)
    kpm, graduates = _list("kpm", files, base), _list("graduates", files, base)
    lists_before = earlier.earlier(kpm, graduates, cutoff, before, base)
    exits = reach(graduates, cutoff)
    made, known_cubes = _counted((cutoff, lives_from, exits), lists_before, files, base)
    told = lives_from.isoformat() if lives_from else ""
    kept = earlier.write(lists_before, files)
    register.describe(files / register.FOLDER, origins=origins, lives_from=told, **kept)
    cube_files.write(known_cubes, files)
    counts.write(known_cubes, cutoff, Origin(**origins["kpm"]), files, base)
    about_lists = [*earlier.told(lists_before), *reaching.told(exits, cutoff)]
    return (*_told(made, known_cubes["stock"]), *about_lists)


def _counted(
    days: tuple[date, date | None, Reach], lists_before: earlier.Earlier, files: Path, base: str
) -> tuple[Histories, dict[str, pd.DataFrame]]:
    """Write the register, and count it in DuckDB."""
    cutoff, lives_from, exits = days
    graduates = _list("graduates", files, base)
    try:
        # What is no longer needed is not kept in memory beside what is made of it.
        made = histories(
            _list("kpm", files, base),
            _list("events", files, base),
            graduates,
            cutoff,
            _before(graduates, base),
        )
        folder = files / register.FOLDER
        register.write_frames(made.frame, folder, cutoff, Standing.OFFICIAL)
        until = exits.until if exits.until < cutoff else None
        watch = Watch(cutoff, exits.first, lives_from, listed=True, exits_until=until)
        frames = {name: warehouse.asked(made.coded[name]) for name in district_cubes.FRAMES}
        counted = cubes.build(frames, cutoff, BOJONEGORO, cutoff.year, exits)
        counted["flows"] = held_against(counted["flows"], lists_before.listed, lists_before.gone)
        over_time = district_cubes.build(frames, watch, BOJONEGORO, amounts(cutoff))
    except ValueError as wrong:
        sentence = (
            "daftar keluarga ini tidak dapat dihitung; periksa keluarga ganda, kode wilayah, dan "
            "apakah daftarnya memuat seluruh desa dari tiap kecamatan."
        )
        raise BrokenData([Problem("kpm", "cannot-be-counted", sentence)]) from wrong
    known = evidence(made.coded, graduates, made.came_back, cutoff, exits)
    of_time = district_evidence.told(
        made.coded, graduates, made.came_back, known.stages, watch, BOJONEGORO, exits
    )
    return made, {
        **only_told(counted, known, BOJONEGORO, _districts()),
        **district_evidence.only_told(over_time, of_time, _districts()),
    }


def _lives_from(before: Mapping[str, Any], cutoff: date) -> date | None:
    """The day of the first list of KPM, if there was one before this.

    Of whoever left since, it tells since when they were in PKH and whether they were protected.
    """
    first = before.get("lives_from") or before.get("cutoff") or ""
    return date.fromisoformat(first) if first and first < cutoff.isoformat() else None


def _before(graduates: pd.DataFrame, base: str) -> pd.DataFrame | None:
    """Those on the list of graduates, as the register of the version before had them."""
    if graduates.empty:
        return None
    families = warehouse.relation(f"{register.FOLDER}/families", base)
    if families is None:
        return None
    out = warehouse.asked(graduates[["family_id"]]).set_alias("o")
    known = families.set_alias("f").join(out, "f.family_id = o.family_id", "semi")
    return pd.DataFrame(known.df())


def list_file(name: str, files: Path, base: str) -> Path | None:
    """The rows of a list as they would be: those that are handed in, else those in use."""
    new = files / f"{name}.parquet"
    return new if new.is_file() else versions.path(new.name, base)


def _list(name: str, files: Path, base: str) -> pd.DataFrame:
    """The rows of a list, without what no count needs; none of one that was never handed in."""
    file, kinds = list_file(name, files, base), _LATER.get(name, {})
    if file is None:
        return pd.DataFrame({column: pd.Series(dtype=kind) for column, kind in kinds.items()})
    rows = pd.read_parquet(file, columns=_COLUMNS[name])
    return rows[list(kinds)].astype(kinds) if kinds else rows


def _manifest(base: str) -> dict[str, Any]:
    file = versions.path(f"{register.FOLDER}/{register.MANIFEST}", base)
    return {} if file is None else register.read_manifest(file.parent)


def _cutoff(files: Path, before: Mapping[str, Any], said: Mapping[str, Any]) -> date:
    """The day of the list of KPM; other lists leave it as it is."""
    new_list = (files / "kpm.parquet").is_file()
    told = str(said.get("cutoff") or "") if new_list else before.get("cutoff", "")
    try:
        return date.fromisoformat(told)
    except ValueError:
        sentence = "sebutkan keadaan tanggal berapa daftar KPM ini (misalnya 2025-11-30)."
        raise BrokenData([Problem("kpm", "no-cutoff", sentence)]) from None


def list_origin(name: str, said: Mapping[str, Any]) -> Origin:
    """Where a list of families comes from, by what whoever imported it said."""
    told = {key: str(said.get(key) or "") for key in ("publisher", "title", "url", "published")}
    publisher = told.pop("publisher") or "pemilik daftar tidak disebut"
    title = told.pop("title") or str(said.get("file") or "")
    url, published = told["url"], told["published"]
    return Origin(f"{counts.PREFIX}{name}", publisher, publisher, title, url, published)


def _districts() -> set[str]:
    areas = tables.areas()
    return set(areas.loc[areas["parent_code"] == BOJONEGORO, "code"])


def _told(made: Histories, stock: pd.DataFrame) -> list[Problem]:
    found = [
        Problem("kpm", f"register-{reason.replace('_', '-')}", f"{count} {told}.", warning=True)
        for reason, told in _ODD.items()
        if (count := made.odd[reason])
    ]
    if len(made.came_back):
        sentence = (
            f"{len(made.came_back)} keluarga ada di daftar graduasi dan masih di daftar KPM; "
            "dihitung keluar lalu masuk kembali pada tanggal yang tidak diketahui."
        )
        found.append(Problem("graduates", "register-came-back", sentence, warning=True))
    silent = _districts() - set(stock["area_code"])
    if silent:
        names = ", ".join(tables.area(code).name for code in sorted(silent))
        sentence = f"tidak ada KPM dari Kecamatan {names}; jumlah kabupaten belum dihitung."
        found.append(Problem("kpm", "register-incomplete", sentence, warning=True))
    return found
