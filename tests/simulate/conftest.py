"""One example register for all tests of this room, whole and ready to be joined."""

import pandas as pd
import pytest

from analytics.simulate.anchors import KNOWN
from analytics.simulate.register import build
from analytics.vocabulary.register import COLUMNS

CUTOFF = pd.Timestamp("2025-11-30")
# Population 2025 (Disdukcapil) and number of villages of the districts 35.22.01 to 35.22.28.
DISTRICTS = (
    *((48420, 16), (57000, 18), (12015, 5), (63132, 17), (15656, 5), (88026, 16), (47962, 17)),
    *((85442, 23), (68267, 25), (85446, 25), (62712, 25), (73817, 26), (68936, 23), (58080, 21)),
    *((88347, 18), (52381, 18), (32677, 20), (31111, 12), (45359, 16), (32455, 10), (38000, 12)),
    *((23409, 6), (40507, 12), (44728, 14), (13887, 5), (26781, 7), (28961, 6), (34466, 12)),
)
VILLAGES = pd.DataFrame(
    [
        (f"35.22.{district:02}.{2000 + village}", population / villages)
        for district, (population, villages) in enumerate(DISTRICTS, start=1)
        for village in range(1, villages + 1)
    ],
    columns=["code", "weight"],
)


@pytest.fixture(scope="session")
def villages():
    return VILLAGES


@pytest.fixture(scope="session")
def register(villages):
    return build(villages, KNOWN)


@pytest.fixture(scope="session")
def frames(register):
    """The frames with the family's position for its id: the tests join a great deal."""
    ids = pd.Index(register.families["family_id"])
    return {
        name: register.frame(name).assign(
            family_id=ids.get_indexer(register.frame(name)["family_id"])
        )
        for name in COLUMNS
    }


@pytest.fixture(scope="session")
def families(frames):
    return frames["families"].set_index("family_id")


@pytest.fixture(scope="session")
def members(frames):
    return frames["members"].assign(birth_year=frames["members"]["birth_date"].dt.year)


@pytest.fixture(scope="session")
def episodes(frames, families):
    """Episodes with what the family is, and the last day known."""
    frame = frames["episodes"].join(families[["district_code", "protected"]], on="family_id")
    return frame.assign(last=frame["end"].fillna(CUTOFF))


@pytest.fixture(scope="session")
def journeys(frames, episodes):
    """One row per episode, one column per stage holding its date."""
    wide = frames["stage_events"].pivot_table(
        index=["family_id", "episode"], columns="stage", values="date", aggfunc="first"
    )
    return episodes.set_index(["family_id", "episode"]).join(wide)


@pytest.fixture(scope="session")
def members_on(episodes):
    """Which episodes are memberships at the end of a day."""

    def on(day):
        return (episodes["start"] <= pd.Timestamp(day)) & ~(episodes["end"] <= pd.Timestamp(day))

    return on
