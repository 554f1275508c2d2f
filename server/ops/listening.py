# SPDX-License-Identifier: Apache-2.0
"""Whether a place to listen at is to be had; told in a sentence before anything is opened."""

import errno
import socket

from server.ops.console import Fault

_SENTENCES = {
    errno.EADDRINUSE: (
        "{place} は別のプログラムが使っています。もう一つのサーバーが動いていないか"
        "（ss -ltnp で確かめられます）、{names} の設定を確かめてください。",
        "{place} is taken by another program: see whether a second server runs (ss -ltnp), and "
        "to the setting {names}",
    ),
    errno.EADDRNOTAVAIL: (
        "{place} はこの機械の番地ではありません。{names} の設定を確かめてください。",
        "{place} is no address of this machine: see to the setting {names}",
    ),
    errno.EACCES: (
        "{place} で待ち受ける権限がありません。1024以上のポートを {names} に設定してください。",
        "{place} may not be listened at: set {names} to a port of 1024 or more",
    ),
}


def require_free(host: str, port: int, names: str = "host, port") -> None:
    """Refuse a place at which the server could not listen.

    Args:
        host: where it would listen.
        port: the same; 0 takes a free one.
        names: the settings that say so.

    Raises:
        Fault: it is taken, not of this machine, or not allowed.
    """
    place = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    try:
        family, kind, _protocol, _name, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        with socket.socket(family, kind) as trial:
            # As the server does: what a former one has just left is free.
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(address)
    except socket.gaierror as problem:
        raise _fault(errno.EADDRNOTAVAIL, place, names) from problem
    except OSError as problem:
        raise _fault(problem.errno or 0, place, names) from problem


def _fault(number: int, place: str, names: str) -> Fault:
    japanese, english = _SENTENCES.get(
        number,
        (
            "{place} で待ち受けられません。{names} の設定を確かめてください。",
            "{place} cannot be listened at: see to the setting {names}",
        ),
    )
    return Fault(
        japanese.format(place=place, names=names), english.format(place=place, names=names)
    )
