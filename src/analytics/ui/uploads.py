"""Files a reader chooses: taken once, and gone from this process at once.

Streamlit keeps what was uploaded until the session ends, and a copy that is larger than 1 MB on
disk while it arrives. Neither is for files of families: the copy on disk is forbidden here, for the
whole server, and `take` removes the bytes that are kept.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import streamlit as st
from starlette.formparsers import MultiPartParser
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.typing import UploadedFile

if TYPE_CHECKING:
    from collections.abc import Sequence

# Starlette writes an upload of more than 1 MB to a temporary file; `server.maxUploadSize` bounds
# what may arrive, so it may as well stay in memory.
MultiPartParser.spool_max_size = sys.maxsize


def choose(label: str, name: str, kinds: Sequence[str], told: str) -> None:
    """A place to put one file; `take` hands it out."""
    st.file_uploader(f"{label} – {told}", type=list(kinds), key=_key(name))


def chosen(name: str) -> bool:
    """True once a file lies there."""
    return _file(name) is not None


def take(name: str) -> tuple[str, bytes] | None:
    """Name and bytes of the file that was chosen; nothing in this process keeps them after."""
    file = _file(name)
    if file is None:
        return None
    content = file.getvalue()
    context = get_script_run_ctx()
    if context is not None:
        context.uploaded_file_mgr.remove_file(  # type: ignore[attr-defined] # of the one in memory
            session_id=context.session_id, file_id=file.file_id
        )
    file.close()
    # Another widget, and the value of the old one goes with it.
    st.session_state[_numbered(name)] = _number(name) + 1
    return file.name, content


def _file(name: str) -> UploadedFile | None:
    found = st.session_state.get(_key(name))
    return found if isinstance(found, UploadedFile) and not found.closed else None


def _key(name: str) -> str:
    return f"{name}.{_number(name)}"


def _number(name: str) -> int:
    return int(st.session_state.get(_numbered(name), 0))


def _numbered(name: str) -> str:
    return f"{name}.number"
