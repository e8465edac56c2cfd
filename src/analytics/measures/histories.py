"""What the office's lists say of each family over time: a register of what is known, no more.

Rules (methods, "An imported register"):

- Who is on the list of KPM is a member on the day of that list, the cut-off. A missing entry date
  lies before anything that is known.
- A way out is told by the list of graduates alone. Rows after the cut-off are not counted yet.
- A family on both lists has come back: from its entry date if that lies after its exit, else on a
  day nobody tells. It is then taken as a member throughout, so that no count holds it twice.
- Who only is on the list of graduates was a member until then. The register before it may tell
  since when, and whether it was protected. Else that is not known, except of who graduated or ran
  out of components: a family of elderly or disabled members only does neither.
- A stage is reached by an event. `POTENTIAL` is told by the list of KPM for every family that is
  not protected, `GRADUATED` by the list of graduates alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
import pandas as pd

from analytics.vocabulary.register import COLUMNS
from analytics.vocabulary.stage import Exit, Stage

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_DAY: Final = "datetime64[s]"
_PLACE = ["village_code", "district_code"]
_NEVER_PROTECTED = (Exit.GRADUATED, Exit.NATURAL)
_EMPTY: Mapping[str, Mapping[str, Any]] = {
    "members": {
        "family_id": "int64",
        "member_no": "int64",
        "birth_date": _DAY,
        "sex": "str",
        "able_adult": "boolean",
    },
    "p2k2": {"family_id": "int64", "date": _DAY, "module": "str"},
}


class Histories(NamedTuple):
    """Frames of a register (`vocabulary.register.COLUMNS`), and rows that were set aside.

    Attributes:
        coded: frames by name; `family_id` is the position in `ids`, as text of 64 characters
            takes ten times as long to join and to group.
        ids: of the families.
        came_back: positions of families on both lists that came back on a day nobody tells.
        odd: how many rows were not counted, by reason: `late_exits`, `late_entries`,
            `late_events`, `strangers` (events of a family on no list), `unlisted_graduates`
            (events of graduation of a family the list of graduates does not hold), `after_exits`
            (events of a family that had left for good).
    """

    coded: Mapping[str, pd.DataFrame]
    ids: pd.Index[Any]
    came_back: pd.Series[int]
    odd: Mapping[str, int]

    def frame(self, name: str) -> pd.DataFrame:
        """A frame with the ids of the families, made when it is asked for: they take much room."""
        coded = self.coded[name]
        return coded.assign(family_id=self.ids.take(coded["family_id"].to_numpy()))


def histories(
    kpm: pd.DataFrame,
    events: pd.DataFrame,
    graduates: pd.DataFrame,
    cutoff: date,
    before: pd.DataFrame | None = None,
) -> Histories:
    """Put the lists together.

    Args:
        kpm: one row per family on the list: `family_id`, `village_code`, `district_code`,
            `entry_date`, `size`, `protected`, `components` (joined by `|`), `desil`,
            `income_per_person`, `facilitator_id`; all but the id and the kecamatan may be missing.
        events: `family_id`, `stage`, `date`, `programme`, `value`; may be empty.
        graduates: `family_id`, `village_code`, `district_code`, `date`, `exit`; may be empty.
        cutoff: day of the list of KPM.
        before: families on the list of graduates as the register before this one had them, columns
            of `vocabulary.register`; none before the first.

    Raises:
        ValueError: a family is on the list of KPM twice.
    """
    known_before = _of_none(kpm) if before is None else before
    lists = (kpm, graduates, known_before, events)
    coded, every = pd.factorize(
        pd.concat([rows["family_id"] for rows in lists]), use_na_sentinel=False
    )
    # Numbered as they come: first those on the list of KPM, then other graduates, then strangers.
    if len(kpm) and coded[: len(kpm)].max() + 1 < len(kpm):
        raise ValueError("a family is listed twice")
    known_ids = int(coded[: len(kpm) + len(graduates)].max(initial=-1)) + 1
    ids = pd.Index(every[:known_ids])
    coded[coded >= known_ids] = -1
    parts = np.split(coded, np.cumsum([len(rows) for rows in lists[:-1]]))
    kpm, graduates, known_before, events = (
        rows.assign(family_id=part) for rows, part in zip(lists, parts, strict=True)
    )
    last = pd.Timestamp(cutoff)
    late = kpm["entry_date"] > last
    listed = kpm.assign(entry_date=kpm["entry_date"].mask(late).astype(_DAY))
    left = graduates[graduates["date"] <= last].sort_values(["family_id", "date"])
    left = left.drop_duplicates(["family_id", "date"])
    earlier = known_before[known_before["family_id"] >= 0].set_index("family_id")
    families = _families(listed, left, earlier)
    episodes, came_back = _episodes(listed, left, earlier["entry_date"])
    known = events[events["family_id"].isin(families["family_id"])]
    seen = known[known["date"] <= last]
    stage_events, odd = _stages(listed, left, seen, episodes, last)
    given = seen[seen["programme"].fillna("") != ""]
    frames = {
        "families": families,
        "components": _components(listed, last.year),
        "programmes": given,
        "stage_events": stage_events,
        "episodes": episodes,
        **{
            name: pd.DataFrame({key: pd.Series(dtype=kind) for key, kind in of.items()})
            for name, of in _EMPTY.items()
        },
    }
    return Histories(
        {
            name: frames[name][list(columns)].reset_index(drop=True)
            for name, columns in COLUMNS.items()
        },
        ids,
        came_back,
        {
            "late_exits": int((graduates["date"] > last).sum()),
            "late_entries": int(late.sum()),
            "late_events": len(known) - len(seen),
            "strangers": len(events) - len(known),
            **odd,
        },
    )


def _components(listed: pd.DataFrame, year: int) -> pd.DataFrame:
    """One row a component; the lists of components are few, and each is cut up once."""
    list_of, lists = pd.factorize(listed["components"].fillna(""))
    parts = pd.Series([text.split("|") if text else [] for text in lists], dtype="object")
    each = parts.explode().dropna().astype("str").array
    many = parts.str.len().to_numpy(dtype="int64")
    first = np.concatenate([[0], many.cumsum()])[:-1]
    held = many[list_of]
    nth = np.arange(held.sum()) - np.repeat(held.cumsum() - held, held)
    return pd.DataFrame(
        {
            "family_id": np.repeat(listed["family_id"].to_numpy(), held),
            "year": year,
            "component": each.take(np.repeat(first[list_of], held) + nth),
        }
    )


def _of_none(kpm: pd.DataFrame) -> pd.DataFrame:
    return kpm.iloc[:0]


def _families(listed: pd.DataFrame, left: pd.DataFrame, earlier: pd.DataFrame) -> pd.DataFrame:
    gone = left[~left["family_id"].isin(listed["family_id"])].drop_duplicates(
        "family_id", keep="last"
    )
    able = gone["exit"].isin(_NEVER_PROTECTED)
    told = earlier[[name for name in COLUMNS["families"] if name in earlier]].drop(columns=_PLACE)
    gone = gone[["family_id", *_PLACE]].join(told, on="family_id")
    unsure = gone["protected"].astype("boolean")
    gone = gone.assign(protected=unsure.mask(able.to_numpy(), other=False))
    rows = pd.concat([listed, gone], ignore_index=True)[list(COLUMNS["families"])]
    return rows.astype({"protected": "boolean", "size": "Int64", "desil": "Int64"})


def _episodes(
    listed: pd.DataFrame, left: pd.DataFrame, earlier: pd.Series[Any]
) -> tuple[pd.DataFrame, pd.Series[int]]:
    """Every way out ends an episode; who is on the list of KPM is in one that has not ended."""
    entered = listed.set_index("family_id")["entry_date"]
    entered = pd.concat([entered, earlier.drop(entered.index, errors="ignore").astype(_DAY)])
    ended = pd.DataFrame(
        {
            "family_id": left["family_id"],
            "episode": left.groupby("family_id").cumcount() + 1,
            "end": left["date"].astype(_DAY),
            "exit": left["exit"],
        }
    )
    before = ended.groupby("family_id")["end"].shift()
    first_day = pd.Series(entered.reindex(ended["family_id"]).to_numpy(), ended.index)
    ended["start"] = first_day.where((ended["episode"] == 1) & (first_day < ended["end"]))
    ended["start"] = ended["start"].fillna(before).astype(_DAY)
    exits = ended.groupby("family_id").agg(episode=("episode", "max"), end=("end", "max"))
    found = listed[["family_id", "entry_date"]].join(exits, on="family_id")
    returned = found["end"].notna()
    unsure = returned & ~(found["entry_date"] >= found["end"])
    running = pd.DataFrame(
        {
            "family_id": found["family_id"],
            "episode": found["episode"].fillna(0).astype("int64") + 1,
            "start": found["entry_date"].where(~unsure, found["end"].astype(_DAY)).astype(_DAY),
            "end": pd.Series(pd.NaT, found.index, dtype=_DAY),
            "exit": pd.Series(None, found.index, dtype="str"),
        }
    )
    every = pd.concat([ended[list(COLUMNS["episodes"])], running], ignore_index=True)
    return every.astype({"exit": "str", "episode": "int64"}), found.loc[unsure, "family_id"]


def _stages(
    listed: pd.DataFrame,
    left: pd.DataFrame,
    seen: pd.DataFrame,
    episodes: pd.DataFrame,
    last: pd.Timestamp,
) -> tuple[pd.DataFrame, dict[str, int]]:
    able = listed.loc[listed["protected"].eq(other=False).fillna(value=False), ["family_id"]]
    out = left[left["exit"] == Exit.GRADUATED]
    told_of = (seen["stage"] < Stage.GRADUATED) | (
        (seen["stage"] == Stage.SUSTAINED) & seen["family_id"].isin(out["family_id"])
    )
    told_of &= seen["stage"] >= Stage.POTENTIAL
    unlisted = (seen["stage"] >= Stage.GRADUATED) & ~seen["family_id"].isin(out["family_id"])
    rows = pd.concat(
        [
            able.assign(stage=int(Stage.POTENTIAL), date=last),
            seen.loc[told_of, ["family_id", "stage", "date"]],
            out[["family_id", "date"]].assign(stage=int(Stage.GRADUATED)),
        ],
        ignore_index=True,
    ).astype({"date": _DAY, "stage": "int64"})
    # An event belongs to the first episode that had not ended before it; having held out, which
    # comes after graduation, to the one that ended.
    ends = episodes.dropna(subset="end").sort_values("end")
    rows = rows.sort_values("date")
    before = pd.merge_asof(
        rows,
        ends[["family_id", "end", "episode"]],
        left_on="date",
        right_on="end",
        by="family_id",
        allow_exact_matches=False,
    )["episode"]
    ended = pd.Series(before.fillna(0).astype("int64").to_numpy(), rows.index)
    held_out = (rows["stage"] == Stage.SUSTAINED) & (ended > 0)
    rows = rows.assign(episode=ended.where(held_out, ended + 1))
    # Of who left for good nothing happens later.
    known = rows.merge(episodes[["family_id", "episode"]], on=["family_id", "episode"])
    odd = {"unlisted_graduates": int(unlisted.sum()), "after_exits": len(rows) - len(known)}
    return known[list(COLUMNS["stage_events"])], odd
