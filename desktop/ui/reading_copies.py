# SPDX-License-Identifier: Apache-2.0
"""Files in the open for other programs to show: in a private folder, gone with the client."""

import os
import shutil
import tempfile
import weakref
from pathlib import Path

from approval.content import Attachment

OWN_ONLY = 0o600


class ReadingCopies:
    """A folder of this run that only its user may enter; removed at the latest at the end."""

    def __init__(self) -> None:
        self._folder: Path | None = None

    def keep(self, attachment: Attachment, content: bytes) -> Path:
        """Write a copy that only its user may read and return its path.

        Raises:
            OSError: the copy could not be written.
        """
        if self._folder is None:
            # mkdtemp makes a folder of mode 0700 under a name that nobody can guess.
            self._folder = Path(tempfile.mkdtemp(prefix="tsukue-"))
            weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        own = self._folder / attachment.sha256[:16]
        own.mkdir(mode=0o700, exist_ok=True)
        # The name is the sender's: only its last part may name a file here.
        target = own / (Path(attachment.name.replace("\\", "/")).name or "attachment")
        opened = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, OWN_ONLY)
        with os.fdopen(opened, "wb") as file:
            file.write(content)
        return target
