"""One reader without a browser: the messages a browser exchanges with Streamlit 1.67.

Streamlit has no public client, so this follows its front end: a rerun carries the state of every
control on the page and the hashes of the messages the browser still keeps; a control inside a
fragment reruns that fragment only.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

if TYPE_CHECKING:
    from streamlit.proto.ButtonGroup_pb2 import ButtonGroup
    from streamlit.proto.Checkbox_pb2 import Checkbox
    from streamlit.proto.Selectbox_pb2 import Selectbox
    from streamlit.proto.WidgetStates_pb2 import WidgetStates

    _Read = tuple[tuple[str, ...], Any, bool]  # options, value, whether the server sets the value

PATIENCE = 120.0  # seconds until a viewer gives up
KEPT_RUNS = 2  # the browser forgets a message that was not used in so many runs


class PageError(RuntimeError):
    """The page answered with an error, so its speed means nothing."""


@dataclass(slots=True)
class Run:
    """One script run as the reader felt it.

    `parts` are the bytes of its messages by what they are for; `wire` is what came down the line,
    where the server may have compressed them.
    """

    seconds: float
    wire: int
    parts: Counter[str]


class _Line(ClientConnection):
    """The connection, offering compression as a browser does, and counting what comes."""

    wire = 0

    def data_received(self, data: bytes) -> None:
        self.wire += len(data)
        super().data_received(data)


@dataclass(slots=True)
class Control:
    """A widget on the page."""

    id: str
    kind: str
    options: tuple[str, ...]
    value: Any
    fragment: str

    def write(self, states: WidgetStates) -> None:
        if self.value is None:
            return
        state = states.widgets.add(id=self.id)
        if self.kind == "selectbox":
            state.string_value = self.value
        elif self.kind == "button_group":
            state.string_array_value.data.extend([self.value])
        else:
            state.bool_value = self.value


@dataclass(slots=True)
class _Kept:
    used: int
    fragment: str


@dataclass(slots=True)
class Viewer:
    """A session with the server on `port`, looking at `page`."""

    port: int
    page: str = ""
    query: str = ""
    controls: dict[str, Control] = field(default_factory=dict)
    _socket: _Line | None = None
    _script: str = ""
    _kept: dict[str, _Kept] = field(default_factory=dict)
    _runs: int = 0

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._socket:
            await self._socket.close()

    async def open(self) -> Run:
        """Connect and wait for the first page, as a browser does after loading the front end."""
        started = time.perf_counter()
        self._socket = await connect(
            f"ws://localhost:{self.port}/_stcore/stream",
            subprotocols=["streamlit"],
            create_connection=_Line,
            max_size=None,
            ping_interval=None,
            open_timeout=PATIENCE,
        )
        message = BackMsg()
        message.rerun_script.page_name = self.page
        return await self._run(message, started)

    async def choose(self, label: str, option: str) -> Run:
        """Choose `option` in the control `label`; the run lasts until the server has finished."""
        control = self.controls[label]
        control.value = option
        message = BackMsg()
        message.rerun_script.page_script_hash = self._script
        message.rerun_script.fragment_id = control.fragment
        for each in self.controls.values():
            each.write(message.rerun_script.widget_states)
        return await self._run(message, time.perf_counter())

    async def _run(self, message: BackMsg, started: float) -> Run:
        rerun = message.rerun_script
        rerun.query_string = self.query
        rerun.cached_message_hashes.extend(self._kept)
        rerun.context_info.url = f"http://localhost:{self.port}/{self.page}"
        parts: Counter[str] = Counter()
        async with asyncio.timeout(PATIENCE):
            await self._socket.send(message.SerializeToString())
            while not await self._receive(parts):
                pass
        seconds = time.perf_counter() - started
        self._forget(rerun.fragment_id)
        wire, self._socket.wire = self._socket.wire, 0
        return Run(seconds, wire, parts)

    async def _receive(self, parts: Counter[str]) -> bool:
        """Take in one message; True when it ends the run."""
        raw = await self._socket.recv(decode=False)
        message = ForwardMsg.FromString(raw)
        kind = message.WhichOneof("type")
        parts[_part(message)] += len(raw)
        if kind == "ref_hash":
            self._kept[message.ref_hash].used = self._runs
        elif kind == "new_session":
            self._script = message.new_session.page_script_hash
        elif kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        elif kind == "delta":
            if message.metadata.cacheable:
                self._kept[message.hash] = _Kept(self._runs, message.delta.fragment_id)
            self._look_at(message)
        # A run that ends early is followed by another one for the same request.
        return kind == "script_finished" and message.script_finished in _ENDS

    def _look_at(self, message: ForwardMsg) -> None:
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        if kind == "exception":
            raise PageError(element.exception.message)
        if kind == "alert" and element.alert.format == Alert.ERROR:
            raise PageError(element.alert.body)
        if kind in _READ:
            widget = getattr(element, kind)
            options, value, is_set = _READ[kind](widget)
            known = self.controls.get(widget.label)
            if known and known.id == widget.id and not is_set:
                value = known.value
            self.controls[widget.label] = Control(
                widget.id, kind, options, value, message.delta.fragment_id
            )

    def _forget(self, fragment: str) -> None:
        self._runs += 1
        self._kept = {
            key: kept
            for key, kept in self._kept.items()
            if self._runs - kept.used <= KEPT_RUNS or (fragment and kept.fragment != fragment)
        }


def _part(message: ForwardMsg) -> str:
    """What the bytes of a message are for."""
    kind = message.WhichOneof("type")
    if kind != "delta":
        return kind
    return message.delta.new_element.WhichOneof("type") or message.delta.WhichOneof("type")


def _selectbox(widget: Selectbox) -> _Read:
    options = tuple(widget.options)
    default = options[widget.default] if widget.HasField("default") else None
    return options, widget.raw_value if widget.set_value else default, widget.set_value


def _button_group(widget: ButtonGroup) -> _Read:
    options = tuple(option.content for option in widget.options)
    default = options[widget.default[0]] if widget.default else None
    return options, widget.raw_values[0] if widget.set_value else default, widget.set_value


def _checkbox(widget: Checkbox) -> _Read:
    return (), widget.value if widget.set_value else widget.default, widget.set_value


_READ = {"selectbox": _selectbox, "button_group": _button_group, "checkbox": _checkbox}
_ENDS = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)
