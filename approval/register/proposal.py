# SPDX-License-Identifier: Apache-2.0
"""What is proposed about expired record files, as it travels."""

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from approval.register.records import FileAction


@dataclass(frozen=True, slots=True, kw_only=True)
class DisposalProposal:
    """The record files whose retention is over on a day; nothing happens before a decision."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    on: date
    record_files: tuple[FileAction, ...]
