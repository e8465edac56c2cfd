"""The one-control page as ASGI, frozen after its imports as our own app is."""

from __future__ import annotations

import gc
import os
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import streamlit as st

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@asynccontextmanager
async def frozen(_app: Any) -> AsyncIterator[None]:  # noqa: ANN401 - st.App has no public type
    import bench.one_control.drawing  # noqa: F401, PLC0415 - imported for their cost

    gc.collect()
    gc.freeze()
    yield


app = st.App(os.environ["BENCH_SCRIPT"], lifespan=frozen)
