from __future__ import annotations

from analytics.answers import figures, sources
from analytics.store import tables


def test_the_catalogue_counts_every_claim():
    catalogue = sources.catalogue()
    claims = tables.claims()
    assert set(catalogue["indicator"]) == set(claims["indicator"])
    assert catalogue["figures"].sum() == len(claims)
    assert catalogue["first"].le(catalogue["last"]).all()
    assert catalogue[["label", "definition", "owner"]].ne("").all().all()


def test_disagreements_are_counted_and_listed():
    catalogue = sources.catalogue().set_index("indicator")
    for name in ("kpm_pkh", "poverty_rate", "hdi"):
        used = figures.used(name)
        assert catalogue.loc[name, "disagreements"] == figures.disagree(used).sum()
    assert catalogue.loc["kpm_pkh", "disagreements"] >= 1


def test_labels_of_areas_are_unique_for_every_indicator():
    """81 villages share a name, and a kecamatan may be called as its regency is."""
    for name in tables.claims()["indicator"].unique():
        labels = list(sources.areas_with(name).values())
        assert len(labels) == len(set(labels)), name


def test_every_origin_is_listed_once_with_what_it_holds():
    origins = sources.origins()
    assert origins["origin_id"].is_unique
    assert len(origins) == len(tables.origins())
    assert origins["figures"].sum() == len(tables.claims())
