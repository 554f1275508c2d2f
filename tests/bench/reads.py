# SPDX-License-Identifier: Apache-2.0
"""One list read over HTTP against the driver fetching the same rows of PostgreSQL."""

import statistics
import time
from collections.abc import Callable
from http.client import HTTPConnection
from typing import Any

ROUNDS = 9
READS_A_ROUND = 20
"""The first round warms both up and is not counted."""

Read = Callable[[], int]
"""Reads the list once and returns how many rows came."""


def over_http(connection: HTTPConnection, address: str, token: str, each: bytes) -> Read:
    """Return what asks our server; in its answer ``each`` stands once a row."""

    def read() -> int:
        connection.request("GET", address, headers={"Authorization": f"Bearer {token}"})
        return connection.getresponse().read().count(each)

    return read


def against_the_driver(ours: Read, driver: Read, rows: int) -> dict[str, Any]:
    """Read in turns; return the median ratio of the rounds and what it is made of.

    Raises:
        AssertionError: one of them found another number of rows.
    """
    pairs = [(_milliseconds(ours, rows), _milliseconds(driver, rows)) for _ in range(ROUNDS)][1:]
    return {
        "value": round(statistics.median(http / bare for http, bare in pairs), 2),
        "against": "psycopg fetching the same rows from PostgreSQL on an open connection",
        "http_ms": round(statistics.median(http for http, _ in pairs), 2),
        "driver_ms": round(statistics.median(bare for _, bare in pairs), 2),
        "ratios": [round(http / bare, 2) for http, bare in pairs],
    }


def _milliseconds(read: Read, wanted: int) -> float:
    """Return the best time of a round: what others on the machine add is not ours to measure."""
    times = []
    for _ in range(READS_A_ROUND):
        began = time.perf_counter()
        rows = read()
        times.append((time.perf_counter() - began) * 1000)
        if rows != wanted:
            raise AssertionError(f"{rows} rows instead of {wanted}")
    return min(times)
