# SPDX-License-Identifier: Apache-2.0
"""Surveys on the wire."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar

from telework.measures.surveys.survey import Answer, Survey


class Mine(StrEnum):
    """What a survey wants of the reader."""

    NOT_ASKED = "not_asked"
    OPEN = "open"
    WAITING = "waiting"  # taken in, and not counted yet
    COUNTED = "counted"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedSurvey:
    """A survey that has begun."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    survey: Survey
    mine: Mine


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyList:
    """The surveys that have begun, the one that ends last first."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    items: tuple[ListedSurvey, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerSurvey:
    """Somebody's answers. There is no id in it: who answers is known by the session alone."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersTaken:
    """That answers were taken in; the same words whether these or earlier ones."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    survey_id: str
