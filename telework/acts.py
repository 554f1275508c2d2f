# SPDX-License-Identifier: Apache-2.0
"""Every act on remote work that an event may carry, told apart by its ``type``."""

from collections.abc import Callable, Mapping
from typing import Any

from telework.commands import Punch, punch_from_plain

TeleworkAct = Punch
"""One union; ``READERS`` reads each."""

READERS: Mapping[str, Callable[[object], TeleworkAct]] = {
    "punch": punch_from_plain,
}


def act_from_plain(command: dict[str, Any]) -> TeleworkAct:
    """Read an act strictly; a command without a type is a punch, as the first events had it.

    Raises:
        ValueError: the type is not known here, or a field is not what it should be.
    """
    read = READERS.get(str(command.get("type", "punch")))
    if read is None:
        raise ValueError("the act's type is not known here")
    return read(command)
