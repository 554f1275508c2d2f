# SPDX-License-Identifier: Apache-2.0
"""The receipt of a wipe that the server has not taken yet: all that a wiped store leaves behind.

It names the installation, the server, and holds the keyed receipt, which says one thing to that
server and opens nothing. Nothing of it is about a person.
"""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

NAME = "wiped.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedReceipt:
    """What is to be told, and to whom.

    Attributes:
        url: the server that gave the order.
    """

    device_id: str
    receipt: str
    url: str


def keep(folder: Path, owed: OwedReceipt) -> None:
    """Keep a receipt until it was taken.

    Raises:
        OSError: the disk does not take it.
    """
    with (folder / NAME).open("w", encoding="utf-8") as file:
        json.dump(asdict(owed), file)
        file.flush()
        os.fsync(file.fileno())


def read(folder: Path) -> OwedReceipt | None:
    """Return the receipt that is owed; None where there is none, or none that can be read."""
    try:
        fields = json.loads((folder / NAME).read_text(encoding="utf-8"))
        return OwedReceipt(**{name: str(value) for name, value in fields.items()})
    except (OSError, ValueError, TypeError, AttributeError):
        return None


def forget(folder: Path) -> None:
    """Take it away: nothing is left then."""
    (folder / NAME).unlink(missing_ok=True)
