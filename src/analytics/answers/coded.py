"""An answer as JSON, for a program: what `answers.told` says in text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from typing import Any

import pandas as pd

from analytics.answers.breaks import Guard
from analytics.answers.told import told_rows
from analytics.vocabulary.result import Answer, Gap, records


def as_json(*answers: Answer) -> str:
    """One answer, or a list of several, to be read by a program.

    Figures are numbers, dates ISO text, missing null.
    """
    bodies = [_body(answer) for answer in answers]
    return json.dumps(bodies[0] if len(bodies) == 1 else bodies, ensure_ascii=False, indent=2)


def _body(answer: Answer) -> dict[str, Any]:
    if isinstance(answer, Gap):
        return {
            "gap": {"what": answer.what, "ask_whom": answer.ask_whom, "ask_for": answer.ask_for}
        }
    found, provenance = answer.indicator, answer.provenance
    return {
        "indicator": {"id": found.id, "label": found.label, "unit": found.unit.value},
        "standing": provenance.standing.value,
        "rows": [{k: _plain(v) for k, v in row.items()} for row in told_rows(answer.frame)],
        "facts": _plain(answer.facts),
        "steps": list(provenance.steps),
        "caveats": [caveat.sentence for caveat in provenance.caveats],
        "origins": [
            {"publisher": o.publisher, "carrier": o.carrier, "title": o.title, "url": o.url}
            for o in provenance.origins
        ],
    }


def _plain(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, Guard):
        value = {"refused": value.refuses, "sentence": value.sentence}
    elif isinstance(value, pd.DataFrame):
        value = records(value)
    elif is_dataclass(value) and not isinstance(value, type):
        value = asdict(value)
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set):
        return [_plain(item) for item in value]
    if hasattr(value, "tolist"):  # numpy's arrays and numbers
        return _plain(value.tolist())
    if value is None or (not isinstance(value, str) and pd.isna(value)):
        return None
    return value.isoformat()[:10] if hasattr(value, "isoformat") else value
