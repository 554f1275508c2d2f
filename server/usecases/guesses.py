# SPDX-License-Identifier: Apache-2.0
"""Against which buckets a try to sign in counts, and which of them hold it back (A3).

On a device that is known as the account's own, only what failed there counts: nobody else can
shut its holder out by guessing from elsewhere, be it at the account or from the same address.
Whoever guesses there all the same has the five tries of that device and no more.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from approval.refusal import Refusal
from server.auth.throttle import (
    ACCOUNT,
    ACCOUNT_AND_DEVICE,
    ADDRESS,
    Bucket,
    Limit,
    wait_needed,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guesses:
    """The buckets of one try, by name.

    Attributes:
        counted: a failure is added to each.
        judged: where one of these is full, nobody is heard.
    """

    counted: Mapping[str, Limit]
    judged: Mapping[str, Limit]

    def refusal(self, levels: Mapping[str, Bucket], now: datetime) -> Refusal | None:
        """Return for how long nobody is heard; None where somebody is."""
        waits = (wait_needed(levels.get(name), limit, now) for name, limit in self.judged.items())
        seconds = max(waits).total_seconds()
        if seconds > 0:
            return Refusal(code="session.throttled", params={"seconds": str(int(seconds) + 1)})
        return None


def guesses_of(login: str, device_id: str, address: str, *, at_home: bool) -> Guesses:
    """Return the buckets of a try; ``at_home`` on a device that is the account's own."""
    here = {account_and_device(login, device_id): ACCOUNT_AND_DEVICE}
    counted = {
        **here,
        _named("account", login): ACCOUNT,
        f"address:{address}"[:200]: ADDRESS,
    }
    return Guesses(counted=counted, judged=here if at_home else counted)


def account_and_device(login: str, device_id: str) -> str:
    """Return the name of the bucket of an account at a device."""
    return _named("account-device", login, device_id)


def _named(kind: str, *parts: str) -> str:
    # A digest: some type a password where the sign-in name belongs.
    told = "\0".join(parts).encode("utf-8", "surrogatepass")
    return f"{kind}:{sha256(told).hexdigest()}"
