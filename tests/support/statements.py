# SPDX-License-Identifier: Apache-2.0
"""SQL statements turned into text once per test process instead of once per test.

A server opens one engine and keeps what it compiled for months. Tests open an engine each,
and compiling the same statements again took a fifth of their time.
"""

from functools import cache
from typing import Any

from sqlalchemy import Dialect, Engine, create_engine, event

import server.store.engine


@cache
def keep_statements() -> None:
    """Let every engine that the server's store opens from now on share what was compiled."""
    texts: dict[object, object] = {}
    dialects: dict[str, Dialect] = {}

    def sharing(*arguments: Any, **options: Any) -> Engine:
        kept = {"compiled_cache": texts, **options.pop("execution_options", {})}
        engine = create_engine(*arguments, execution_options=kept, **options)
        own = engine.dialect
        # A text belongs to the dialect that made it, which learns of its server by connecting.
        event.listen(engine, "connect", lambda *_: dialects.setdefault(own.name, own))
        engine.dialect = dialects.get(own.name, own)
        return engine

    vars(server.store.engine)["create_engine"] = sharing
