# SPDX-License-Identifier: Apache-2.0
"""Secrets in a file of the measurement; no person's keyring is touched."""

import json
from pathlib import Path


class FileSecrets:
    """Stands where the system's keyring stands, which a measuring machine does not have."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, name: str) -> str | None:
        """Return a secret."""
        return self._all().get(name)

    def put(self, name: str, secret: str) -> None:
        """Keep a secret."""
        self._path.write_text(json.dumps({**self._all(), name: secret}), "utf-8")

    def delete(self, name: str) -> None:
        """Forget a secret."""
        kept = {key: secret for key, secret in self._all().items() if key != name}
        self._path.write_text(json.dumps(kept), "utf-8")

    def _all(self) -> dict[str, str]:
        return json.loads(self._path.read_text("utf-8")) if self._path.exists() else {}
