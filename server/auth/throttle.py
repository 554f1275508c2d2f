# SPDX-License-Identifier: Apache-2.0
"""Token buckets against guessing: account and device first, then address (security.md, A3)."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """How many failures fit a bucket, and how long one takes to be forgotten."""

    capacity: int
    refill: timedelta


ACCOUNT_AND_DEVICE = Limit(capacity=5, refill=timedelta(seconds=60))
ACCOUNT = Limit(capacity=20, refill=timedelta(seconds=60))
ADDRESS = Limit(capacity=100, refill=timedelta(seconds=3))
"""An address may be a whole office behind one router at 8:15, so it is allowed much."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bucket:
    """How full a bucket of failures was at an instant."""

    level: float
    at: datetime


def leaked(bucket: Bucket | None, limit: Limit, now: datetime) -> float:
    """Return how full the bucket is now; a clock that went back forgets nothing."""
    if bucket is None:
        return 0.0
    passed = max(now - bucket.at, timedelta(0))
    return max(0.0, bucket.level - passed / limit.refill)


def wait_needed(bucket: Bucket | None, limit: Limit, now: datetime) -> timedelta:
    """Return how long to wait before the next try; zero when it may be made now."""
    over = leaked(bucket, limit, now) + 1 - limit.capacity
    return limit.refill * over if over > 0 else timedelta(0)


def add_failure(bucket: Bucket | None, limit: Limit, now: datetime) -> Bucket:
    """Return the bucket with one failure more."""
    return Bucket(level=leaked(bucket, limit, now) + 1, at=now)
