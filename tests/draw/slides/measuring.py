"""What stands where on a slide, read from the words of its SVG and measured by its typeface."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree as ET

from analytics.draw.slides.typeface import width

SVG = "{http://www.w3.org/2000/svg}"
_ABOVE, _BELOW = 0.7, 0.19  # of the size: capitals and ascenders, descenders
_SHIFT = {"start": 0.0, "middle": 0.5, "end": 1.0}


@dataclass(frozen=True)
class Words:
    text: str
    size: float
    fill: str
    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: Words) -> bool:
        return (
            self.left < other.right - 0.5
            and other.left < self.right - 0.5
            and self.top < other.bottom - 0.5
            and other.top < self.bottom - 0.5
        )


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - ours


def words(svg: str) -> list[Words]:
    """Every line of words but the watermark, which lies across them on purpose."""
    root = parsed(svg)
    marked = {
        id(node)
        for group in root.iter(f"{SVG}g")
        if group.get("class") == "watermark"
        for node in group.iter(f"{SVG}text")
    }
    return [_measured(node) for node in root.iter(f"{SVG}text") if id(node) not in marked]


def _measured(node: ET.Element) -> Words:
    x, y, size = (float(node.attrib[name]) for name in ("x", "y", "font-size"))
    told = node.text or ""
    wide = width(told, size, bold=node.get("font-weight") == "700")
    left = x - wide * _SHIFT[node.get("text-anchor", "start")]
    fill = node.attrib["fill"]
    return Words(told, size, fill, left, y - _ABOVE * size, left + wide, y + _BELOW * size)


def watermarks(svg: str) -> list[str]:
    return [
        node.text or ""
        for group in parsed(svg).iter(f"{SVG}g")
        if group.get("class") == "watermark"
        for node in group.iter(f"{SVG}text")
    ]


def titles(svg: str) -> str:
    """What a pointer is told, joined."""
    return " | ".join(node.text or "" for node in parsed(svg).iter(f"{SVG}title"))


def left_out(svg: str, things: str) -> int:
    """How many the slide says it has no room for."""
    told = " ".join(each.text for each in words(svg))
    return sum(
        int(number.replace(".", ""))
        for number in re.findall(rf"… dan ([\d.]+) {things} lagi", told)
    )


def wrong(svg: str) -> list[str]:
    """What leaves the slide, lies on something else, or is too small."""
    found = words(svg)
    outside = [
        f"{each.text!r} leaves the slide"
        for each in found
        if each.left < 60 or each.right > 1860 or each.top < 20 or each.bottom > 1070
    ]
    small = [f"{each.text!r} is {each.size}" for each in found if each.size < 38]
    lying = [
        f"{one.text!r} lies on {other.text!r}"
        for one, other in combinations(found, 2)
        if one.touches(other)
    ]
    return [*outside, *small, *lying]
