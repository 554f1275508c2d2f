# SPDX-License-Identifier: Apache-2.0
"""A refusal is an answer, not an exception: a code and the parameters of its sentence."""

from dataclasses import dataclass, field
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why an act may not happen.

    Attributes:
        code: stable name of the rule, dotted, such as ``slot.not_open``. The sentence
            for people stands in the catalogues of server and client.
        params: what the sentence names; every value is already text.
        article: the rule's article where there is one, empty otherwise.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    code: str
    params: dict[str, str] = field(default_factory=dict)
    article: str = ""
