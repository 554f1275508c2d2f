# SPDX-License-Identifier: Apache-2.0
"""Troubles and faults of the layers below become values, so that no screen knows exceptions."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from desktop.errors import TroubleError
from desktop.facade import Trouble

Given = ParamSpec("Given")
Result = TypeVar("Result")


def told(
    work: Callable[Given, Result], *args: Given.args, **options: Given.kwargs
) -> Result | Trouble:
    """Return what the work returns, or the trouble that stopped it."""
    # What can go wrong on the way to a server is no part of the first rows.
    from desktop.sync.faults import CallFailed, trouble_of

    try:
        return work(*args, **options)
    except TroubleError as problem:
        return problem.trouble
    except CallFailed as problem:
        return trouble_of(problem.fault)
