"""The colours of a slide: every text colour is 7 : 1 on every ground it may stand on.

Nothing is told by colour alone: standings have shapes and words, lines have dashes and names,
classes of a map run from light to dark and are told apart in grey.
"""

from __future__ import annotations

import colorsys
from dataclasses import dataclass, replace
from typing import ClassVar, Final

from analytics.draw import theme
from analytics.vocabulary.colour import channels, contrast, luminance

READABLE: Final = 7.0
"""Contrast of text: WCAG AAA, as projectors wash out."""
VISIBLE: Final = 3.0
"""Contrast of what is not text and has to be seen."""
MARKED: Final = 0.2
"""How much of the watermark's colour lies over what it crosses."""
_STEP = 0.01
_WHITE, _BLACK = "#ffffff", "#0d171d"


def _mixed(one: str, other: str, share: float) -> str:
    """`share` of `other` in `one`."""
    pairs = zip(channels(one), channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _until(colour: str, grounds: tuple[str, ...], least: float) -> str:
    """`colour`, darker or lighter by as little as gives `least` contrast on every ground."""
    darker = luminance(grounds[0]) > 0.18
    hue, light, full = colorsys.rgb_to_hls(*(c / 255 for c in channels(colour)))
    while min(contrast(colour, ground) for ground in grounds) < least and 0 <= light <= 1:
        light += -_STEP if darker else _STEP
        parts = colorsys.hls_to_rgb(hue, min(max(light, 0), 1), full)
        colour = "#" + "".join(f"{round(255 * part):02x}" for part in parts)
    return colour


@dataclass(frozen=True, slots=True)
class Look:
    """One set of colours, `#rrggbb` each.

    Attributes:
        name: part of the ids in a picture, so that two looks may stand in one document.
        ground, panel: what text stands on.
        ink, muted, accent, target, warn: text, and lines that carry meaning.
        peer: bars and lines the slide is not about; no text.
        rule, grid: lines that only order; no text.
        cover, on_cover, soft_cover: ground and text of the slide that opens a deck.
        classes: of a map, least first, five.
        on_class: what is written in an area.
    """

    name: str
    ground: str
    panel: str
    ink: str
    muted: str
    accent: str
    target: str
    warn: str
    peer: str
    rule: str
    grid: str
    cover: str
    on_cover: str
    soft_cover: str
    classes: tuple[str, ...]

    LIGHT: ClassVar[Look]
    DARK: ClassVar[Look]

    def as_cover(self) -> Look:
        """The same for the slide that opens a deck."""
        return replace(
            self,
            ground=self.cover,
            panel=self.cover,
            ink=self.on_cover,
            accent=self.on_cover,
            muted=self.soft_cover,
            rule=self.soft_cover,
        )

    def under_mark(self) -> Look:
        """The same for a slide whose words the watermark crosses: they stay readable below it."""

        def strong(colour: str) -> str:
            steps = (_mixed(colour, self.ink, share / 10) for share in range(10))
            return next((each for each in steps if self.through(each) >= READABLE), self.ink)

        return replace(
            self,
            muted=strong(self.muted),
            accent=strong(self.accent),
            target=strong(self.target),
        )

    def through(self, colour: str) -> float:
        """The least contrast of words with their ground where the watermark lies on both."""
        words = _mixed(colour, self.warn, MARKED)
        grounds = (_mixed(ground, self.warn, MARKED) for ground in (self.ground, self.panel))
        return min(contrast(words, ground) for ground in grounds)

    @classmethod
    def of(cls, accent: str, *, dark: bool = False) -> Look:
        """The colours around an office's own, which is made readable where it is not.

        Args:
            accent: `#rrggbb`.
            dark: light letters on a dark ground.

        Raises:
            ValueError: no such colour.
        """
        if len(accent) != 7 or accent[0] != "#":
            raise ValueError(f"{accent!r} is no colour like #125e70")
        cover = _until(_mixed(accent, _BLACK, 0.12), (_WHITE,), 8.5)
        ground = _mixed(_BLACK, cover, 0.15) if dark else _WHITE
        panel = _mixed(ground, cover, 0.3) if dark else _mixed(ground, accent, 0.055)
        grounds = (ground, panel)

        def text(colour: str) -> str:
            return _until(colour, grounds, READABLE)

        strong = text(accent)
        ends = (_mixed(ground, strong, 0.1), strong)
        return cls(
            name="dark" if dark else "light",
            ground=ground,
            panel=panel,
            ink="#f3f7f8" if dark else theme.INK,
            muted=text("#a9b7bf" if dark else theme.MUTED),
            accent=strong,
            target=text(theme.TARGET),
            warn=text(theme.BREAK),
            peer=_until(_mixed(strong, ground, 0.45), (ground,), VISIBLE),
            rule=_mixed(ground, strong, 0.4),
            grid=_mixed(ground, strong, 0.16),
            cover=cover,
            on_cover=_WHITE,
            soft_cover=_until(_mixed(_WHITE, cover, 0.16), (cover,), READABLE),
            classes=tuple(_mixed(*ends, share) for share in (0.0, 0.24, 0.48, 0.72, 1.0)),
        )


Look.LIGHT = Look.of(theme.ACCENT)
Look.DARK = Look.of(theme.ACCENT, dark=True)
