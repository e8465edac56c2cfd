"""What the builders of slides are told, the same for each slide of a deck."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.wording import aloud

if TYPE_CHECKING:
    from datetime import date

    from analytics.vocabulary.area import Area
    from analytics.vocabulary.meeting import FollowUp


@dataclass(frozen=True, slots=True)
class Asked:
    """What a deck looks at.

    Attributes:
        area: Bojonegoro, or one of its kecamatan.
        practice: example figures were asked for.
        on: today.
        version: of the data, as slides name it.
        basis: which figure is used where sources disagree, in words.
        follow_ups: the register of tindak lanjut.
    """

    area: Area
    practice: bool
    on: date
    version: str
    basis: str
    follow_ups: tuple[FollowUp, ...] = ()

    @property
    def whole(self) -> bool:
        """True for the whole kabupaten."""
        return self.area.code == BOJONEGORO

    @property
    def place(self) -> str:
        """How a slide names it: `Kab. Bojonegoro`, `Kec. Kedungadem`."""
        return f"Kec. {self.area.name}" if self.area.level is Level.DISTRICT else self.area.name

    @property
    def spoken(self) -> str:
        """How a speaker names it."""
        return aloud.place(self.place)
