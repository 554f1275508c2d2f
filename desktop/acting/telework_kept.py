# SPDX-License-Identifier: Apache-2.0
"""What the server answered about one's own work and the rooms, sealed for when it is away."""

import json
from datetime import datetime
from typing import TypeVar

from approval.encoding import from_answer, to_plain
from desktop.acting.workplace import Workplace
from desktop.store import meta

Answer = TypeVar("Answer")


def keep(place: Workplace, name: str, answer: object) -> None:
    """Keep an answer under a name, with the time at which it was read."""
    plain = {"read_at": place.now().isoformat(), "answer": to_plain(answer)}
    text = json.dumps(plain, ensure_ascii=False).encode()
    with place.vault.database.write() as tx:
        meta.put_secret(tx, place.vault.seal(), _name(name), text)


def kept(place: Workplace, cls: type[Answer], name: str) -> tuple[Answer, datetime] | None:
    """Return an answer that was kept and when it was read; None where there is none.

    One of an earlier program that does not fit any more counts as none.
    """
    with place.vault.database.read() as tx:
        text = meta.get_secret(tx, place.vault.seal(), _name(name))
    if not text:
        return None
    plain = json.loads(text)
    try:
        answer = from_answer(cls, plain["answer"])
    except ValueError:
        return None
    return answer, datetime.fromisoformat(plain["read_at"])


def _name(name: str) -> str:
    return f"telework|{name}"
