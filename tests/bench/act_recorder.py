# SPDX-License-Identifier: Apache-2.0
"""Records the statements of acts, with their parameters, as the driver gets them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, event


class Statement(NamedTuple):
    """One statement; ``writes`` tells whether it ran in the writing transaction."""

    writes: bool
    text: str
    parameters: Any


class Recorder:
    """Collects what runs between ``begin`` and ``taken``."""

    def __init__(self) -> None:
        self._statements: list[Statement] = []

    def begin(self) -> None:
        """Forget what ran before."""
        self._statements = []

    def taken(self) -> list[Statement]:
        """Return what ran since."""
        return self._statements

    def note(
        self,
        connection: Connection,
        _cursor: object,
        statement: str,
        parameters: Any,  # noqa: ANN401 - whatever the driver takes
        _context: object,
        _many: bool,
    ) -> None:
        """Note one statement as it goes to the driver."""
        options = connection.get_execution_options()
        writes = "begin" not in options
        self._statements.append(Statement(writes, statement, parameters))


@contextmanager
def recording(engine: Engine) -> Iterator[Recorder]:
    """Record every statement on an engine."""
    recorder = Recorder()
    event.listen(engine, "before_cursor_execute", recorder.note)
    try:
        yield recorder
    finally:
        event.remove(engine, "before_cursor_execute", recorder.note)


def run_again(reader: Engine, writer: Engine, statements: list[Statement]) -> None:
    """Run recorded statements: each run of reads on one connection, writes in one transaction."""
    for writes, run in _runs(statements):
        opened = writer.begin() if writes else reader.connect()
        with opened as connection:
            for statement in run:
                result = connection.exec_driver_sql(statement.text, statement.parameters)
                if result.returns_rows:
                    result.fetchall()


def _runs(statements: list[Statement]) -> Iterator[tuple[bool, list[Statement]]]:
    start = 0
    for index in range(1, len(statements) + 1):
        if index == len(statements) or statements[index].writes != statements[start].writes:
            yield statements[start].writes, statements[start:index]
            start = index
