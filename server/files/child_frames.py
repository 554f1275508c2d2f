# SPDX-License-Identifier: Apache-2.0
"""How the server and its child host speak over pipes: lengths, a JSON head, bytes."""

import json
import struct
from dataclasses import dataclass
from typing import Any, BinaryIO

_LENGTHS = struct.Struct("!II")


@dataclass(frozen=True, slots=True)
class Frame:
    """One message."""

    head: dict[str, Any]
    data: bytes


def write_frame(pipe: BinaryIO, head: dict[str, Any], data: bytes) -> None:
    """Write one message and flush it."""
    head_bytes = json.dumps(head).encode("utf-8")
    pipe.write(_LENGTHS.pack(len(head_bytes), len(data)) + head_bytes)
    pipe.write(data)
    pipe.flush()


def read_frame(pipe: BinaryIO) -> Frame | None:
    """Read one message; None when the other side has closed, whole message or not."""
    lengths = pipe.read(_LENGTHS.size)
    if len(lengths) < _LENGTHS.size:
        return None
    head_length, data_length = _LENGTHS.unpack(lengths)
    head, data = pipe.read(head_length), pipe.read(data_length)
    if len(head) < head_length or len(data) < data_length:
        return None
    return Frame(json.loads(head), data)
