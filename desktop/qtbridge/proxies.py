# SPDX-License-Identifier: Apache-2.0
"""Which proxy leads to an address: what the city fixed, or what the system says.

The system may have to run a script that it fetches first (PAC on Windows), so this is asked in
the worker that is about to call, never in the thread of the screens, and kept for a minute.
"""

import time
from collections.abc import Callable
from threading import Lock
from urllib.parse import urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtNetwork import QNetworkProxy, QNetworkProxyFactory, QNetworkProxyQuery

KEPT_SECONDS = 60.0
SYSTEM, NONE = "system", "none"


class Proxies:
    """Answers for one setting: ``system``, ``none`` or the address of a proxy."""

    def __init__(self, setting: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._setting = setting
        self._clock = clock
        self._lock = Lock()
        self._kept: dict[str, tuple[float, dict[str, str]]] = {}

    def __call__(self, url: str) -> dict[str, str]:
        """Return the proxies for an address, by its scheme; empty for none."""
        if self._setting == NONE:
            return {}
        parts = urlsplit(url)
        if self._setting != SYSTEM:
            return {parts.scheme: self._setting}
        server = f"{parts.scheme}://{parts.netloc}"
        with self._lock:
            until, known = self._kept.get(server, (0.0, {}))
            if self._clock() >= until:
                known = _asked_of_system(server, parts.scheme)
                self._kept[server] = (self._clock() + KEPT_SECONDS, known)
            return dict(known)


def _asked_of_system(server: str, scheme: str) -> dict[str, str]:
    answers = QNetworkProxyFactory.systemProxyForQuery(QNetworkProxyQuery(QUrl(server)))
    for answer in answers:
        if answer.type() == QNetworkProxy.ProxyType.NoProxy:
            return {}
        if answer.type() == QNetworkProxy.ProxyType.HttpProxy:
            return {scheme: f"http://{answer.hostName()}:{answer.port()}"}
    return {}
