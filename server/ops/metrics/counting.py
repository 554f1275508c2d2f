# SPDX-License-Identifier: Apache-2.0
"""Counts requests and acts as they go by; labels are templates and codes, never names."""

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
_METHODS = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"})

_Counted = Callable[[float], None]


class Counting:
    """What one process counts. With several, the library sums their files (multiprocess mode)."""

    def __init__(self, connections_in_use: Callable[[], int]) -> None:
        self.registry = CollectorRegistry()
        self._connections = connections_in_use
        self._requests = Counter(
            "tsukue_requests",
            "Requests answered, by template of the route, method and class of status.",
            ("route", "method", "status"),
            registry=self.registry,
        )
        self._durations = Histogram(
            "tsukue_request_seconds",
            "How long requests took, by template of the route.",
            ("route",),
            buckets=BUCKETS,
            registry=self.registry,
        )
        self._acts = Counter(
            "tsukue_acts",
            "Acts of devices, by kind and by what became of them.",
            ("kind", "outcome"),
            registry=self.registry,
        )
        self._flying = self._gauge("tsukue_requests_in_flight", "Requests not yet answered.")
        self._pool = self._gauge(
            "tsukue_database_connections_in_use", "Connections to the database in use."
        )
        self._known: dict[tuple[str, str, int], _Counted] = {}
        self._known_acts: dict[tuple[str, str], Callable[[], None]] = {}

    def begun(self) -> None:
        """Count a request as under way."""
        self._flying.inc()

    def answered(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count a request as answered."""
        self._flying.dec()
        self._pool.set(self._connections())
        # A method is any word that somebody sends; those of HTTP are few.
        key = (route, method if method in _METHODS else "other", status // 100)
        counted = self._known.get(key)
        if counted is None:
            counted = self._known[key] = self._counted(*key)
        counted(seconds)

    def judged(self, kind: str, outcome: str) -> None:
        """Count an act."""
        counted = self._known_acts.get((kind, outcome))
        if counted is None:
            counted = self._known_acts[kind, outcome] = self._acts.labels(kind, outcome).inc
        counted()

    def _counted(self, route: str, method: str, status: int) -> _Counted:
        requests = self._requests.labels(route, method, f"{status}xx" if status else "none")
        durations = self._durations.labels(route)

        def count(seconds: float) -> None:
            requests.inc()
            durations.observe(seconds)

        return count

    def _gauge(self, name: str, told: str) -> Gauge:
        return Gauge(name, told, registry=self.registry, multiprocess_mode="livesum")
