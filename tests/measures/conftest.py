from __future__ import annotations

from typing import NamedTuple

import pandas as pd
import pytest
from hypothesis import strategies as st

DAY_ZERO = pd.Timestamp("2022-01-01")
LAST_DAY = 1200
EXITS = ["graduated", "natural", "excluded", "moved", "died", "double"]
DISTRICTS = ["35.22.01", "35.22.02", "35.22.08"]


class Frames(NamedTuple):
    families: pd.DataFrame
    episodes: pd.DataFrame
    stage_events: pd.DataFrame
    cutoff: pd.Timestamp


def frames(families, episodes, events, cutoff):
    """Rows of tuples to the frames of a register; days are numbers or dates."""
    day = lambda value: value if isinstance(value, str) else DAY_ZERO + pd.Timedelta(days=value)  # noqa: E731
    return Frames(
        pd.DataFrame(families, columns=["family_id", "district_code", "protected"]).astype(
            {"protected": bool}
        ),
        pd.DataFrame(
            [
                (who, number, pd.Timestamp(day(start)), pd.NaT if end is None else day(end), why)
                for who, number, start, end, why in episodes
            ],
            columns=["family_id", "episode", "start", "end", "exit"],
        ).astype({"start": "datetime64[s]", "end": "datetime64[s]", "exit": "str"}),
        pd.DataFrame(
            [(who, number, stage, day(date)) for who, number, stage, date in events],
            columns=["family_id", "episode", "stage", "date"],
        ).astype({"date": "datetime64[s]", "stage": "int64", "episode": "int64"}),
        pd.Timestamp(day(cutoff)),
    )


@st.composite
def _registers(draw, most=8):
    families, episodes, events = [], [], []
    for number in range(draw(st.integers(1, most))):
        who = f"F{number}"
        families.append((who, draw(st.sampled_from(DISTRICTS)), draw(st.booleans())))
        days = sorted(draw(st.sets(st.integers(0, LAST_DAY), max_size=4)))
        for episode, start in enumerate(days[::2], 1):
            ended = days[2 * episode - 1] if 2 * episode <= len(days) else None
            why = None if ended is None else draw(st.sampled_from(EXITS))
            episodes.append((who, episode, start, ended, why))
            reached = draw(st.dictionaries(st.integers(1, 9), st.integers(0, LAST_DAY)))
            events += [(who, episode, stage, date) for stage, date in reached.items()]
    return frames(families, episodes, events, draw(st.integers(0, LAST_DAY)))


@pytest.fixture(scope="session")
def registers():
    return _registers()


@pytest.fixture(scope="session")
def crowds():
    """Fewer and larger registers, for what takes long to ask and hardly longer of more families."""
    return _registers(most=24)


@pytest.fixture(scope="session")
def build():
    return frames
