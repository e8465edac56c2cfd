"""The comparison of kecamatan as a map: coloured by the limits of chance or by shrunken rates."""

from __future__ import annotations

from dataclasses import replace

from analytics.answers import boundaries
from analytics.answers.comparison import compared
from analytics.measures.classes import assign, breaks
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.comparison import Place
from analytics.vocabulary.result import Answer, Gap
from analytics.wording import comparison as words

PLACES, SHRUNK = words.SHOWN


def mapped(shown: str, practice: bool = False) -> Answer:  # noqa: FBT001, FBT002 - as above
    """The comparison as a map: `shown` is PLACES (between the limits) or SHRUNK (the rate).

    As `atlas.indicator_map`; of places `facts["kinds"]` are the classes.
    """
    answer = compared(practice)
    if isinstance(answer, Gap):
        return answer
    frame, kinds = answer.frame, shown == PLACES
    value = frame["place"].where(frame["place"] >= 0) if kinds else frame["shrunk"]
    value = value.astype(float)
    ends = tuple(float(one) for one in Place) if kinds else breaks(value)
    rows = frame[["area_code", "name", "period"]].assign(
        value=value, low=value, high=value, standing=answer.provenance.standing
    )
    return replace(
        answer,
        frame=rows,
        provenance=answer.provenance.then(
            "digambar per wilayah", *boundaries.caveats(Level.DISTRICT)
        ),
        facts={
            "breaks": ends,
            "classes": assign(value, ends),
            "kinds": tuple(Place) if kinds else (),
            "known": int(value.notna().sum()),
            "period": answer.facts["period"],
            "depth": answer.facts["depth"],
            "level": Level.DISTRICT,
            "first": tables.area(BOJONEGORO).name,
            "boundary": boundaries.note(Level.DISTRICT),
            "basis": words.SHOWN[shown],
            "marked": (),
        },
    )
