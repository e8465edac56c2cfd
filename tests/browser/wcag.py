"""What axe-core finds on a page that a reader has open, its frames included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from axe_playwright_python.base import AXE_SCRIPT
from tests.browser.screens import SIZES, fits_every_screen, speaks_indonesian_alone

if TYPE_CHECKING:
    from tests.browser.conftest import Reader

# Beside what is serious or critical: the order of headings, which are ours.
ALSO = {"heading-order"}
# Of Streamlit's own widgets no finding is serious, so none is excused.
RUN = """async () => {
  const found = await axe.run(document, { resultTypes: ["violations"] });
  return found.violations.flatMap((rule) => rule.nodes.map((node) =>
    [rule.impact, rule.id, `${node.target.join(" ")}: ${node.html}`]));
}"""


def findings(reader: Reader) -> list[tuple[str, str]]:
    """The rule and the place of whatever keeps somebody from reading or using the page."""
    for frame in reader.page.frames:
        frame.evaluate(AXE_SCRIPT)
    return [
        (rule, where)
        for impact, rule, where in reader.page.evaluate(RUN)
        if impact in {"serious", "critical"} or rule in ALSO
    ]


def looked_at(reader: Reader, label: str) -> None:
    """What every section owes whoever looks at it; the window is as before afterwards."""
    reader.settled()
    speaks_indonesian_alone(reader)
    assert findings(reader) == [], label
    fits_every_screen(reader)
    reader.page.set_viewport_size(dict(zip(("width", "height"), SIZES["hall"], strict=True)))
