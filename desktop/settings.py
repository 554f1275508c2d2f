# SPDX-License-Identifier: Apache-2.0
"""The settings of the client as declarations; ``qtbridge`` reads them from the platform.

A lockable setting can be fixed by the administrator in system scope; the page then shows
it greyed out. The two profiles are those of the security policy: ``managed`` keeps a
sealed store on disk, ``thin`` keeps nothing on the terminal.
"""

import os
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from functools import cache
from pathlib import Path

from desktop.server_address import is_safe


class Profile(StrEnum):
    """Whether this terminal may keep data."""

    MANAGED = "managed"
    THIN = "thin"


def _about(description: str, *, lockable: bool = False) -> dict[str, object]:
    return {"description": description, "lockable": lockable}


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientSettings:
    """What can be set; every field's metadata say what it means and whether IT may lock it."""

    store_folder: Path = field(
        default=Path(), metadata=_about("Folder of the sealed store; empty: the platform's place.")
    )
    server_url: str = field(
        default="", metadata=_about("Address of the city's server.", lockable=True)
    )
    profile: Profile = field(
        default=Profile.MANAGED,
        metadata=_about("managed keeps a sealed store, thin keeps nothing.", lockable=True),
    )
    authority_file: str = field(
        default="",
        metadata=_about("Certificates of the city's own authority for TLS.", lockable=True),
    )
    proxy: str = field(
        default="system",
        metadata=_about(
            "system: what the system says; none: never one; or the address of one.", lockable=True
        ),
    )
    device_name: str = field(
        default="", metadata=_about("Name of this terminal as the server shows it.")
    )
    poll_seconds: int = field(
        default=60, metadata=_about("Seconds between two looks at the server.", lockable=True)
    )
    attachment_limit: int = field(
        default=100_000_000,
        metadata=_about("Largest attachment in bytes; the server's limit counts.", lockable=True),
    )
    sent_kept_days: int = field(
        default=30, metadata=_about("Days for which sent acts stay in the outbox.", lockable=True)
    )
    objective_records: str = field(
        default="yes",
        metadata=_about(
            "yes: report when this computer was in use, where the city wants it; no: never.",
            lockable=True,
        ),
    )
    card_module: str = field(
        default="",
        metadata=_about("PKCS#11 module that reads cards; empty: chosen here.", lockable=True),
    )
    pin_minutes: int = field(
        default=10,
        metadata=_about("Minutes for which a key stays open after its PIN.", lockable=True),
    )
    status_days: int = field(
        default=7,
        metadata=_about(
            "Days for which the last word on one's own certificate serves.", lockable=True
        ),
    )
    locked: frozenset[str] = frozenset()
    """Names of the settings that the city has fixed for this machine."""


SCREEN_CHOICES = {
    "appearance": ("system", "light", "dark", "legible"),
    "size_percent": ("100", "125", "150", "200"),
    "language": ("ja", "en"),
    "after_act": ("next", "stay"),
    "turn_notices": ("titles", "count", "off"),
}
"""How a person likes the screens; a city may fix each of them. The first is the default."""


def declarations() -> tuple[tuple[str, object, str, bool], ...]:
    """Return name, default, description and lockability of every setting."""
    return tuple(
        (item.name, item.default, item.metadata["description"], item.metadata["lockable"])
        for item in fields(ClientSettings)
        if item.metadata
    )


@cache
def lockable() -> frozenset[str]:
    """Return the names that a policy may fix: of this machine's settings and of the screens."""
    return frozenset({name for name, *_, may in declarations() if may} | SCREEN_CHOICES.keys())


def _proxy(text: str) -> str:
    if text not in {"system", "none"} and not _ADDRESS.fullmatch(text):
        raise ValueError(text)
    return text


def _server(text: str) -> str:
    address = text.strip()
    if address and not is_safe(address):
        raise ValueError(text)
    return address


def _yes_or_no(text: str) -> str:
    if text not in {"yes", "no"}:
        raise ValueError(text)
    return text


def _count(text: str) -> int:
    number = int(text)
    # As the template of the policy offers it.
    if not 1 <= number <= _MOST:
        raise ValueError(text)
    return number


_MOST = 2**31 - 1

# A host and a port; who signs in at a proxy is asked there, and never stands in a file.
_ADDRESS = re.compile(r"https?://[^/@\s:]+(:\d{1,5})?/?")

_READERS: dict[str, Callable[[str], object]] = {
    "store_folder": Path,
    "server_url": _server,
    "profile": Profile,
    "authority_file": str,
    "proxy": _proxy,
    "device_name": str,
    "poll_seconds": _count,
    "attachment_limit": _count,
    "sent_kept_days": _count,
    "objective_records": _yes_or_no,
    "card_module": str,
    "pin_minutes": _count,
    "status_days": _count,
}


def settings_from(
    values: Mapping[str, str], folder: Path | None = None, locked: Iterable[str] = ()
) -> ClientSettings:
    """Return the settings that texts of a registry, file or environment name.

    Raises:
        ValueError: a value is not of its setting's kind.
    """
    given: dict[str, object] = {"locked": frozenset(locked)}
    for name, reader in _READERS.items():
        if name in values:
            given[name] = reader(values[name])
    for name, choices in SCREEN_CHOICES.items():
        if values.get(name, choices[0]) not in choices:
            raise ValueError(values[name])
    settings = ClientSettings(**given)  # type: ignore[arg-type]
    if settings.store_folder == Path():
        given["store_folder"] = folder or default_folder(os.environ)
        settings = ClientSettings(**given)  # type: ignore[arg-type]
    return settings


def settings_from_environment(
    environment: Mapping[str, str], policy: Mapping[str, str] | None = None
) -> ClientSettings:
    """Return the settings that variables such as ``TSUKUE_SERVER_URL`` name.

    What ``policy`` fixes counts instead of them.
    """
    fixed = policy or {}
    prefix = "TSUKUE_"
    values = {
        name.removeprefix(prefix).lower(): value
        for name, value in environment.items()
        if name.startswith(prefix)
    }
    own = {name: value for name, value in values.items() if name not in SCREEN_CHOICES}
    return settings_from({**own, **fixed}, default_folder(environment), fixed)


def default_folder(environment: Mapping[str, str]) -> Path:
    """Return the folder in which this account's store belongs."""
    local = environment.get("LOCALAPPDATA")
    if local:
        return Path(local) / "Tsukue"
    data = environment.get("XDG_DATA_HOME")
    return (Path(data) if data else Path.home() / ".local" / "share") / "tsukue"
