# SPDX-License-Identifier: Apache-2.0
"""What can go wrong on the way to the server and back, in the kinds that matter to us.

The most important line runs between ``UNREACHABLE`` (the server did not get it) and
``LOST`` (it may have got it): a lost answer is unknown, never failed.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from desktop.errors import Code
from desktop.facade import ConnectionState, Trouble


class FaultKind(StrEnum):
    """Why a call gave no usable answer."""

    UNREACHABLE = "unreachable"  # no connection: nothing was sent
    LOST = "lost"  # sent, and no answer seen
    CAPTIVE = "captive"  # HTML or a redirect where our server answers JSON
    WRONG_SERVER = "wrong_server"  # JSON, but not of our server
    ADDRESS = "address"  # neither https nor this machine: nothing was sent
    TLS = "tls"
    PROXY = "proxy"  # 407
    UNAVAILABLE = "unavailable"  # 429, 502, 503, 504
    BROKEN = "broken"  # another 5xx: it may have been applied
    SIGNED_OUT = "signed_out"  # 401
    WIPED = "wiped"  # 401 with the order to wipe
    OUTDATED = "outdated"  # 426: this client is too old for the server
    TOO_LARGE = "too_large"  # 413
    REFUSED = "refused"  # another 4xx
    REPLY = "reply"  # larger than we take, or not what the route promises


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One fault, as far as it is known.

    Attributes:
        retry_after: seconds the server asks us to stay away, None when it says nothing.
        lines: what a refusal says of each part of what was asked, as plain data.
    """

    kind: FaultKind
    status: int = 0
    code: str = ""
    params: dict[str, str] = field(default_factory=dict)
    request_id: str = ""
    retry_after: float | None = None
    lines: tuple[object, ...] = ()


class CallFailed(Exception):
    """A call that gave no usable answer."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.kind)
        self.fault = fault


STATES = {
    FaultKind.UNREACHABLE: ConnectionState.DISCONNECTED,
    FaultKind.LOST: ConnectionState.NETWORK_ERROR,
    FaultKind.CAPTIVE: ConnectionState.CAPTIVE_PORTAL,
    FaultKind.WRONG_SERVER: ConnectionState.CAPTIVE_PORTAL,
    FaultKind.ADDRESS: ConnectionState.CONFIGURATION_ERROR,
    FaultKind.TLS: ConnectionState.CONFIGURATION_ERROR,
    FaultKind.PROXY: ConnectionState.CONFIGURATION_ERROR,
    FaultKind.UNAVAILABLE: ConnectionState.SERVICE_UNAVAILABLE,
    FaultKind.BROKEN: ConnectionState.SERVICE_UNAVAILABLE,
    FaultKind.SIGNED_OUT: ConnectionState.ASKING_CREDENTIALS,
    FaultKind.WIPED: ConnectionState.SIGNED_OUT,
    FaultKind.OUTDATED: ConnectionState.OUTDATED,
    FaultKind.TOO_LARGE: ConnectionState.CONNECTED,
    FaultKind.REFUSED: ConnectionState.CONNECTED,
    FaultKind.REPLY: ConnectionState.NETWORK_ERROR,
}
"""The state of the connection that each kind of fault means."""

_CODES = {
    FaultKind.UNREACHABLE: Code.NETWORK_DISCONNECTED,
    FaultKind.LOST: Code.NETWORK_DISCONNECTED,
    FaultKind.CAPTIVE: Code.NETWORK_CAPTIVE_PORTAL,
    FaultKind.WRONG_SERVER: Code.NETWORK_WRONG_SERVER,
    FaultKind.ADDRESS: Code.CONFIGURATION_ADDRESS,
    FaultKind.TLS: Code.CONFIGURATION_TLS,
    FaultKind.PROXY: Code.CONFIGURATION_PROXY,
    FaultKind.UNAVAILABLE: Code.NETWORK_UNAVAILABLE,
    FaultKind.BROKEN: Code.NETWORK_UNAVAILABLE,
    FaultKind.SIGNED_OUT: Code.SESSION_MISSING,
    FaultKind.WIPED: Code.STORE_WIPED,
    FaultKind.OUTDATED: Code.CLIENT_TOO_OLD,
    FaultKind.TOO_LARGE: Code.NETWORK_TOO_LARGE,
    FaultKind.REFUSED: Code.NETWORK_UNREADABLE,
    FaultKind.REPLY: Code.NETWORK_UNREADABLE,
}


def connection_state(fault: Fault) -> ConnectionState:
    """Return the state of the connection that a fault means."""
    if fault.kind is FaultKind.UNAVAILABLE and "maintenance" in fault.code:
        return ConnectionState.MAINTENANCE
    return STATES[fault.kind]


def trouble_of(fault: Fault) -> Trouble:
    """Return what a person is told: the server's own code where it gave one."""
    code = fault.code or _CODES[fault.kind]
    return Trouble(code=str(code), params=dict(fault.params), request_id=fault.request_id)
