# SPDX-License-Identifier: Apache-2.0
"""The address of a web conference as it is typed: whether it can be one, and whose it is."""

from urllib.parse import urlsplit

from telework.meetings.catalogue import Provider

LONGEST = 2000
_WHOSE = (
    ("zoom.us", Provider.ZOOM),
    ("zoomgov.com", Provider.ZOOM),
    ("teams.microsoft.com", Provider.TEAMS),
    ("teams.live.com", Provider.TEAMS),
    ("webex.com", Provider.WEBEX),
    ("meet.jit.si", Provider.JITSI),
)


def address_trouble(address: str) -> str:
    """Return what is wrong: ``empty``, ``scheme``, ``host``, ``secret``; empty when nothing is."""
    if not address:
        return "empty"
    try:
        parts = urlsplit(address)
        host, user = parts.hostname or "", parts.username
        # Read to be judged: a port that is none raises here.
        _ = parts.port
    except ValueError:
        return "host"
    if parts.scheme.lower() != "https":
        return "scheme"
    if user is not None:
        return "secret"
    whole = host.replace("-", "").replace(".", "").isalnum()
    spaced = any(letter.isspace() or not letter.isprintable() for letter in address)
    return "" if whole and not spaced and len(address) <= LONGEST else "host"


def provider_of(address: str) -> Provider:
    """Return whose address it is, ``OTHER`` where that cannot be told."""
    if address_trouble(address):
        return Provider.OTHER
    host = (urlsplit(address).hostname or "").lower()
    return next(
        (whose for name, whose in _WHOSE if host == name or host.endswith(f".{name}")),
        Provider.OTHER,
    )
