# SPDX-License-Identifier: Apache-2.0
"""ひな形: what a draft may begin from, beside an empty one and a quoted case (approval.md 3).

A template carries what is alike each time. What belongs to one case never comes along: amounts,
files, days, flags, confidentiality and those whom it lets in.
"""

from dataclasses import dataclass
from typing import Any, ClassVar

from approval.content import CaseContent
from approval.identifiers import PostId

MOST_NAME = 60
"""Characters of a template's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A named beginning of a draft; its fields mean what they mean in ``CaseContent``."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    template_id: str
    name: str
    matter: str
    title: str
    body: str
    consents: tuple[PostId, ...] = ()
    parallel_consent: bool = True
    retention_years: int = 5
    publication: str = "open"
    kyoran: tuple[PostId, ...] = ()


def template_of(content: CaseContent, template_id: str, name: str) -> Template:
    """Return what of a content is alike each time."""
    return Template(
        template_id=template_id,
        name=name,
        matter=content.matter,
        title=content.title,
        body=content.body,
        consents=content.consents,
        parallel_consent=content.parallel_consent,
        retention_years=content.retention_years,
        publication=content.publication,
        kyoran=content.kyoran,
    )


def content_from(template: Template) -> CaseContent:
    """Return the content that a draft begins with."""
    return CaseContent(
        matter=template.matter,
        amount=None,
        title=template.title,
        body=template.body,
        consents=template.consents,
        parallel_consent=template.parallel_consent,
        retention_years=template.retention_years,
        publication=template.publication,
        kyoran=template.kyoran,
    )
