# SPDX-License-Identifier: Apache-2.0
"""Small secret files that are on the disk when it is said that they are."""

import os
from pathlib import Path


def write_new(path: Path, data: bytes) -> None:
    """Write a file of mode 0600, on the disk when this returns; never over another.

    Raises:
        FileExistsError: there is one of this name; it stays as it is.
        OSError: it cannot be written.
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make the names in a folder as durable as what they name."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
