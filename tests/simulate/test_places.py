"""Every village has families, every family a facilitator from its own district."""


def test_every_village_has_families_and_the_size_follows_its_weight(families, episodes, villages):
    now = families.loc[episodes.loc[episodes["end"].isna(), "family_id"]]
    per_village = now.groupby("village_code").size()
    assert set(per_village.index) == set(villages["code"])
    assert len(per_village) == 430
    expected = villages.set_index("code")["weight"]
    ratio = per_village / per_village.sum() / (expected / expected.sum())
    assert ratio.between(0.4, 2.2).all()
    assert (families["village_code"].str[:8] == families["district_code"]).all()


def test_facilitators_stay_in_a_district_and_share_the_families(families, episodes):
    assert families["facilitator_id"].nunique() == 209
    assert families["facilitator_id"].str.fullmatch(r"CTH-P\d{3}").all()
    pairs = families[["facilitator_id", "district_code"]].drop_duplicates()
    assert pairs["facilitator_id"].is_unique
    now = families.loc[episodes.loc[episodes["end"].isna(), "family_id"]]
    assert now.groupby("facilitator_id").size().between(150, 350).all()
