"""Tumpang tindih & celah."""

from __future__ import annotations

import streamlit as st


def show_section(practice: bool) -> None:  # noqa: ARG001, FBT001 - as each section takes it
    """Its heading."""
    st.header("Tumpang tindih & celah", anchor=False)
