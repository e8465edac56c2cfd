"""A small package, cut from the real one, that a test may spoil."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

from analytics.store import package, places
from analytics.vocabulary.allocation import CITED

KEPT = ("kpm_pkh", "pilot_village", "pkh_graduates_able", "poverty_rate", "meeting_held")


def read(folder, name):
    return pd.read_csv(folder / f"{name}.csv", dtype=str, keep_default_na=False)


def write(folder, name, frame):
    frame.to_csv(folder / f"{name}.csv", index=False, lineterminator="\n")


@pytest.fixture(scope="session")
def sound(tmp_path_factory):
    real, folder = places.data_folder(), tmp_path_factory.mktemp("sound")
    shutil.copy(real / package.DESCRIPTOR, folder)
    claims = read(real, "claims")
    claims = claims[claims["indicator"].isin(KEPT) & claims["area_code"].str.startswith("35.22")]
    targets = read(real, "targets")
    targets = targets[targets["indicator"].isin(KEPT)]
    pairs = read(real, "pairs").head(1)
    programmes = read(real, "programmes")
    pathway = read(real, "pathway").head(1)
    absorptions = read(real, "absorptions").head(1)
    outcomes = read(real, "outcomes").head(1)
    named = [*pairs["programme_id"], *pathway["programme_id"]]
    named += [*absorptions.filter(like="_id").to_numpy().ravel()]
    told = programmes["programme_id"].isin(named)
    programmes = pd.concat([programmes.head(3), programmes[told]])
    relations = read(real, "relations")
    relations = relations[relations["scope"] == "Damisda"]
    annotations = read(real, "annotations").head(1)  # about KPM
    promises = read(real, "promises").head(1)  # about KPM
    norms = read(real, "norms").head(2)
    benefits = read(real, "benefits")
    breaks = read(real, "breaks")
    breaks = breaks[breaks["indicators"] == "kpm_pkh"]
    levers = read(real, "levers").head(3)
    memberships = read(real, "memberships").head(2)
    citing = (claims, targets, programmes, annotations, promises, benefits, norms, breaks, pairs)
    citing = (*citing, memberships)
    participations = read(real, "participations").head(1)
    citing += (participations,)
    citing += (outcomes,)
    packages = read(real, "packages").head(4)
    sources = [levers["origins"], *(packages[f"{one}_origins"] for one in CITED)]
    behind = pd.concat(sources).str.split().explode().dropna()
    cited = pd.concat([*(table["origin_id"] for table in citing), behind])
    origins = read(real, "origins")
    series = read(real, "series")
    indicators = read(real, "indicators")
    metadata = read(real, "metadata")
    areas = read(real, "areas")
    tables = {
        "claims": claims,
        "targets": targets,
        "programmes": programmes,
        "relations": relations,
        "annotations": annotations,
        "promises": promises,
        "norms": norms,
        "benefits": benefits,
        "breaks": breaks,
        "conditions": read(real, "conditions").head(2),
        "pairs": pairs,
        "pathway": pathway,
        "memberships": memberships,
        "absorptions": absorptions,
        "outcomes": outcomes,
        "strategies": read(real, "strategies").head(2),
        "levers": levers,
        "packages": packages,
        "participations": participations,
        "origins": origins[origins["origin_id"].isin(cited)],
        "series": series[series["indicator"].isin(KEPT)],
        "indicators": indicators[indicators["id"].isin(KEPT)],
        "metadata": metadata[metadata["indicator"].isin(KEPT)],
        "areas": areas[
            (areas["level"] != "village")
            | areas["code"].isin([*claims["area_code"], *pairs["area_code"]])
        ],
    }
    for name, frame in tables.items():
        write(folder, name, frame)
    package.seal(folder)
    return folder


@pytest.fixture
def copy(sound, tmp_path) -> Path:
    return shutil.copytree(sound, tmp_path / "copy")
