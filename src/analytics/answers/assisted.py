"""The villages that the page Desa dampingan is about, real ones and those of the example place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analytics.simulate import assistance as example
from analytics.store import geometry, places, tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import Area, Level
from analytics.vocabulary.assistance import EXAMPLE_REGENCY
from analytics.vocabulary.provenance import Caveat, Origin, Provenance
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Mapping

COLUMNS = ("code", "name", "district_code", "district", "lat", "lon")
EXAMPLE_ORIGIN = Origin(
    id="example_assistance",
    publisher="desa contoh rekaan untuk latihan",
    carrier="desa contoh rekaan untuk latihan",
    title="Dibuat aplikasi ini; tidak satu pun menggambarkan desa yang ada",
    url="",
    published="",
)
EXAMPLE = Provenance((EXAMPLE_ORIGIN,), Standing.EXAMPLE, caveats=(Caveat.INVENTED,))
"""What everything of the example place comes from."""


@cached
def villages(regency: str) -> pd.DataFrame:
    """The villages of a regency, sorted by code.

    One row a village: code, name, district_code, district, lat, lon (degrees; NaN where no point
    is known). Empty where the tables know no village of the regency.
    """
    if regency == EXAMPLE_REGENCY:
        return example.villages()
    areas = tables.areas()
    named = dict(zip(areas["code"], areas["name"], strict=True))
    rows = areas[(areas["level"] == Level.VILLAGE) & areas["code"].str.startswith(f"{regency}.")]
    rows = rows.sort_values("code")
    points = geometry.village_points(places.geo_folder())
    where = [points.get(code, (float("nan"), float("nan"))) for code in rows["code"]]
    found = pd.DataFrame(
        {
            "code": rows["code"].tolist(),
            "name": rows["name"].tolist(),
            "district_code": rows["parent_code"].tolist(),
            "district": [named[code] for code in rows["parent_code"]],
            "lat": [lat for lat, _ in where],
            "lon": [lon for _, lon in where],
        }
    )
    return found[list(COLUMNS)]


def name_of(regency: str) -> str:
    """What a regency is called, the example place too.

    Raises:
        KeyError: no table of ours knows the code.
    """
    return area(regency).name


def area(code: str) -> Area:
    """The place with a code, the example place too.

    Raises:
        KeyError: no table of ours knows the code.
    """
    if code == EXAMPLE_REGENCY:
        return Area(code, example.REGENCY_NAME, Level.REGENCY)
    return tables.area(code)


def options(regency: str) -> Mapping[str, str]:
    """Code and label of each village, the kecamatan with it: names occur twice in a regency."""
    rows = villages(regency)
    return {
        code: f"{name}, {district}"
        for code, name, district in zip(rows["code"], rows["name"], rows["district"], strict=True)
    }


def called(village: str) -> str:
    """Name of a village, the example place's too; the code where none of ours has it."""
    rows = villages(village[:5])
    found = rows.loc[rows["code"] == village, "name"]
    return str(found.iloc[0]) if len(found) else village
