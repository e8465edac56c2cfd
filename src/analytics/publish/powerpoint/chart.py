"""What native charts share: letters, where the plot stands, and labels with the written text.

PowerPoint writes numbers as the computer it runs on is set up; a label of ours carries the text as
the screen has it, with a decimal comma, whatever computer that is.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from pptx.enum.chart import XL_LEGEND_POSITION
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from analytics.draw.slides.typeface import LEADING, SMALLEST, width
from analytics.publish.powerpoint import theme
from analytics.publish.powerpoint.words import LANGUAGE, describe, emu, points

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pptx.chart.chart import Chart
    from pptx.chart.data import ChartData
    from pptx.chart.series import _BaseSeries
    from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
    from pptx.shapes.shapetree import _BaseGroupShapes

    from analytics.draw.slides.layout import Box

_GAP_AS_GAP: Final = "gap"
_KEY: Final = 90  # units that a name in the legend takes besides its letters


def added(
    shapes: _BaseGroupShapes,
    box: Box,
    kind: XL_CHART_TYPE,
    data: ChartData,
    words: tuple[str, str],
) -> Chart:
    """A chart in `box`; `words` are what it is called, and what a screen reader says of it."""
    where = (emu(box.x), emu(box.y), emu(box.width), emu(box.height))
    frame = shapes.add_chart(kind, *where, data)
    describe(frame, words[1], words[0])
    chart = frame.chart
    chart.has_title = chart.has_legend = False
    chart.font.size = points(SMALLEST)
    chart.font.color.theme_color = theme.INK
    chart.font.language_id = MSO_LANGUAGE_ID.INDONESIAN
    root = chart._chartSpace  # noqa: SLF001 - python-pptx has no language of a chart
    language = parse_xml(f'<c:lang {nsdecls("c")} val="{LANGUAGE}"/>')
    dated = root.find(qn("c:date1904"))
    if dated is None:  # as with a scatter chart
        root.insert(0, language)
    else:
        dated.addnext(language)
    root.find(f".//{qn('c:dispBlanksAs')}").set("val", _GAP_AS_GAP)
    return chart


def plot_at(chart: Chart, left: float, top: float, width: float, height: float) -> None:
    """Where the plot stands without its axes, in parts of the chart."""
    sides = zip("xywh", (left, top, width, height), strict=True)
    inner = "".join(f'<c:{name} val="{round(value, 4)}"/>' for name, value in sides)
    wanted = parse_xml(
        f'<c:layout {nsdecls("c")}><c:manualLayout><c:layoutTarget val="inner"/>'
        f'<c:xMode val="edge"/><c:yMode val="edge"/>{inner}</c:manualLayout></c:layout>'
    )
    area = chart._chartSpace.find(f".//{qn('c:plotArea')}")  # noqa: SLF001 - no layout there
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    area.insert(0, wanted)


def every_category(chart: Chart, step: int = 1) -> None:
    """Each `step`-th category is named, however little room PowerPoint thinks there is."""
    axis = chart._chartSpace.find(f".//{qn('c:catAx')}")  # noqa: SLF001 - no such property
    for old in axis.findall(qn("c:tickLblSkip")):
        axis.remove(old)
    skip = parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="{step}"/>')
    axis.find(qn("c:noMultiLvlLbl")).addprevious(skip)


def legend(chart: Chart, names: Sequence[str], box: Box) -> float:
    """Names of the series above the plot, but for empty ones; gives the units they are high."""
    chart.has_legend = True
    made = chart.legend
    made.position, made.include_in_layout = XL_LEGEND_POSITION.TOP, False
    made.font.size = points(SMALLEST)
    for number in reversed(range(len(names))):
        if not names[number]:
            entry = (
                f'<c:legendEntry {nsdecls("c")}><c:idx val="{number}"/><c:delete val="1"/>'
                "</c:legendEntry>"
            )
            made._element.find(qn("c:legendPos")).addnext(parse_xml(entry))  # noqa: SLF001
    widths = [width(name, SMALLEST) + _KEY for name in names if name]
    if not widths:
        chart.has_legend = False
        return 0.0
    # PowerPoint sets names in columns as wide as the longest.
    columns = max(1, min(len(widths), int(box.width / max(widths))))
    return math.ceil(len(widths) / columns) * SMALLEST * LEADING + 12


def label(
    series: _BaseSeries, index: int, text: str, position: XL_LABEL_POSITION, *, bold: bool
) -> None:
    """The written text at a point, on one line."""
    made = series.points[index].data_label
    frame = made.text_frame
    frame.text = text
    run = frame.paragraphs[0].runs[0]
    run.font.size, run.font.bold = points(SMALLEST), bold
    run.font.color.theme_color = theme.INK
    run.font.language_id = MSO_LANGUAGE_ID.INDONESIAN
    frame._txBody.bodyPr.set("wrap", "none")  # noqa: SLF001 - PowerPoint would break it
    made.position = position
