"""What typst makes of a slide: the letters are there, and as wide as they were measured."""

from __future__ import annotations

import io

import pytest
import typst
from PIL import Image, ImageChops

from analytics.draw.slides import layout, svg, typeface
from analytics.draw.slides.look import Look
from tests.draw import decks

PPI = 36  # half a pixel a unit


@pytest.fixture
def rendered(tmp_path):
    def render(drawing: str) -> Image.Image:
        (tmp_path / "slide.svg").write_text(drawing, encoding="utf-8")
        source = tmp_path / "slide.typ"
        source.write_text(
            "#set page(width: 1920pt, height: 1080pt, margin: 0pt)\n"
            '#image("slide.svg", width: 1920pt)',
            encoding="utf-8",
        )
        fonts = [str(typeface.FOLDER)]
        options = {"font_paths": fonts, "ignore_system_fonts": True, "format": "png", "ppi": PPI}
        return Image.open(io.BytesIO(typst.compile(str(source), **options))).convert("RGB")

    return render


def inked(picture: Image.Image, box: layout.Box) -> tuple[int, int, int, int] | None:
    """Left, top, right, bottom of what is not ground within a box, in units."""
    corners = tuple(round(each / 2) for each in (box.x, box.y, box.right, box.bottom))
    part = picture.crop(corners)
    ground = Image.new("RGB", part.size, picture.getpixel((2, 2)))
    found = ImageChops.difference(part, ground).convert("L").point(lambda v: 255 * (v > 60))
    area = found.getbbox()
    return area and tuple(round(2 * side) for side in area)


@pytest.mark.parametrize("look", [Look.LIGHT, Look.DARK], ids=lambda look: look.name)
def test_title_parts_and_foot_are_drawn_with_the_typeface(rendered, look):
    slide = decks.SLIDES[3]
    picture = rendered(svg(slide, decks.SAMPLE, 4, look))
    assert picture.size == (960, 540)
    title = inked(picture, layout.TITLE)
    told = typeface.width(slide.title, layout.TITLE_SIZES[0], bold=True)
    assert title[2] == pytest.approx(told, rel=0.02)
    assert all(inked(picture, box) for box in (*layout.boxes(slide), layout.FOOT))


@pytest.mark.parametrize("bold", [False, True])
def test_letters_are_as_wide_as_measured(rendered, bold):
    text = "Kab. Bojonegoro 11,69% – AVATAR WAWASAN Tondomulyo 147.330 jiwa"
    weight = ' font-weight="700"' if bold else ""
    picture = rendered(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1920 1080" '
        f'font-family="{typeface.FAMILY}"><rect width="1920" height="1080" fill="#fff"/>'
        f'<text x="100" y="500" font-size="50"{weight}>{text}</text></svg>'
    )
    found = inked(picture, layout.Box(100, 0, 1820, 1080))
    told = typeface.width(text, 50, bold=bold)
    assert found[2] <= told + 2
    assert found[2] == pytest.approx(told, rel=0.03)
