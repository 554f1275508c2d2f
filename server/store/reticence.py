# SPDX-License-Identifier: Apache-2.0
"""What a fault of PostgreSQL may say: which rule was broken, never with whose data.

Its detail and context quote the row ("Key (mail)=(…) already exists", "Failing row contains
(…)"), and some of its sentences quote what was sent. The text of a fault ends up in logs, on the
administrator's page and in what is handed to whoever helps (security.md, L1). Its own log says
the detail too; there the role's settings keep it out (``server.store.provisioning``).
"""

from typing import Any

from sqlalchemy.engine import ExceptionContext

_QUOTES = ': "'
"""After it stands what was sent, as in ``invalid input syntax for type uuid: "…"``."""


def leave_out_data(context: ExceptionContext) -> None:
    """Shorten a fault before it is raised; to be listened with to ``handle_error``."""
    reason = shorten(context.original_exception)
    wrapped = context.sqlalchemy_exception
    if reason and wrapped is not None:
        kind = type(context.original_exception)
        wrapped.args = (f"({kind.__module__}.{kind.__name__}) {reason}",)


def shorten(problem: BaseException) -> str:
    """Leave of a fault that the server told only what rule was broken, and return that.

    Empty for what the server did not say, such as that it was not reached.
    """
    told: Any = getattr(problem, "diag", None)
    primary = getattr(told, "message_primary", None)
    if not primary:
        return ""
    reason = str(primary).partition(_QUOTES)[0]
    problem.args = (reason,)
    return reason
