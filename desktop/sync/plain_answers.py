# SPDX-License-Identifier: Apache-2.0
"""A JSON answer of the server as the dataclass that it is declared to be."""

import json
from typing import TypeVar

from approval.encoding import from_answer
from desktop.sync.faults import CallFailed, Fault, FaultKind
from desktop.sync.transport import Answer

Read = TypeVar("Read")


def read_plain(answer: Answer, wanted: type[Read]) -> Read:
    """Read an answer strictly, but for fields that only a newer server knows.

    Raises:
        CallFailed: it is not what was asked for.
    """
    try:
        return from_answer(wanted, json.loads(answer.body))
    except (ValueError, KeyError, TypeError) as problem:
        fault = Fault(kind=FaultKind.REPLY, status=answer.status, request_id=answer.request_id)
        raise CallFailed(fault) from problem
