"""The example's organisations: 44, invented by name, the same every time."""

from __future__ import annotations

from analytics.simulate.assistance import villages
from analytics.simulate.assistance_organisations import COUNT, organisations
from analytics.vocabulary.assistance import EXAMPLE_REGENCY, OrganisationKind, Sector


def test_they_are_invented_by_name_and_able_to_take_all_villages():
    codes = villages()["code"].tolist()
    found = organisations(codes)
    assert len(found) == COUNT == 44
    assert found["name"].str.contains("Contoh").all()
    assert found["name"].is_unique
    assert found["organisation_id"].is_unique
    assert set(found["regency"]) == {EXAMPLE_REGENCY}
    assert set(found["base"]) <= set(codes)
    assert found["capacity"].sum() >= len(codes)
    assert {OrganisationKind(kind) for kind in found["kind"]} == set(OrganisationKind) - {
        OrganisationKind.CIVIL_SOCIETY,
        OrganisationKind.VILLAGE_GOVERNMENT,
    }
    levels = {level for row in found["sectors"] for level in row.values()}
    assert levels == {1, 2, 3}
    assert {sector for row in found["sectors"] for sector in row} == {str(one) for one in Sector}
    assert organisations(codes).equals(found)
