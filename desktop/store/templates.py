# SPDX-License-Identifier: Apache-2.0
"""A person's own templates (ひな形), sealed as one: they are few and always listed together."""

import json
import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING

from approval.encoding import from_plain, to_plain
from desktop.loading import LOADING
from desktop.store import meta
from desktop.store.sealed import Seal

if TYPE_CHECKING:
    from approval.template import Template

_NAME = "templates"


def every(tx: sqlite3.Connection, seal: Seal) -> "tuple[Template, ...]":
    """Return the templates by name."""
    with LOADING:
        from approval.template import Template

    text = meta.get_secret(tx, seal, _NAME)
    found = from_plain(tuple[Template, ...], json.loads(text)) if text else ()
    return tuple(sorted(found, key=lambda each: each.name))


def keep(tx: sqlite3.Connection, seal: Seal, templates: "Iterable[Template]") -> None:
    """Keep these and no others."""
    plain = [to_plain(each) for each in templates]
    meta.put_secret(tx, seal, _NAME, json.dumps(plain, ensure_ascii=False).encode())
