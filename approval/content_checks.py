# SPDX-License-Identifier: Apache-2.0
"""What a content must satisfy before it is frozen; the server checks the files' bytes."""

import re
from datetime import date

from approval.authority.flags import FLAG_LABELS, FLAGS, IMPORTANCES
from approval.content import Attachment, CaseContent
from approval.money import LARGEST_AMOUNT, format_amount
from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse
from approval.register.paper import PaperAttachment
from approval.register.records import RECORDS_DISPOSAL, RETENTION_YEARS

TITLE_LIMIT = 200
BODY_LIMIT = 20_000
FORM_LIMIT = 40_000
REMARK_LIMIT = 2_000
"""Longest opinion or reason; limits count characters as Unicode code points."""

PUBLICATIONS = ("open", "partial", "closed")
SECRECIES = ("", "restricted", "secret", "top_secret")
"""秘密区分 from none to 極秘."""

_SHA256 = re.compile(r"[0-9a-f]{64}")


def check_content(content: CaseContent) -> Refusal | None:
    """Return why a content cannot be frozen, None where it can."""
    return (
        _check_text(content)
        or _check_amount(content.amount)
        or _check_amount(content.contract_amount)
        or _check_classes(content)
        or check_attachments(content.attachments)
        or _check_paper(content.paper_attachments)
        or _check_records(content)
    )


def check_length(field: str, text: str, limit: int) -> Refusal | None:
    """Refuse a text over its limit."""
    if len(text) <= limit:
        return None
    return refuse(
        RefusalCode.CONTENT_TEXT_TOO_LONG, field=field, length=str(len(text)), limit=str(limit)
    )


def check_attachments(attachments: tuple[Attachment, ...]) -> Refusal | None:
    """Refuse attachments that cannot be files, or the same file twice."""
    seen: set[str] = set()
    for each in attachments:
        if each.sha256 in seen:
            return refuse(RefusalCode.ATTACHMENT_TWICE, name=each.name)
        seen.add(each.sha256)
        refusal = _check_attachment(each)
        if refusal:
            return refusal
    return None


def _check_records(content: CaseContent) -> Refusal | None:
    """Record files are disposed of by cases of one matter only, and those name them."""
    disposal = content.matter == RECORDS_DISPOSAL
    if disposal == bool(content.record_files):
        return None
    if disposal:
        return refuse(RefusalCode.RECORDS_FILES_MISSING)
    return refuse(RefusalCode.RECORDS_FILES_UNWANTED)


def _check_paper(papers: tuple[PaperAttachment, ...]) -> Refusal | None:
    """Refuse paper that nobody could find, or that is named twice."""
    seen: set[PaperAttachment] = set()
    for paper in papers:
        if paper in seen:
            return refuse(RefusalCode.ATTACHMENT_TWICE, name=paper.name)
        seen.add(paper)
        for field, text in (("paper_name", paper.name), ("location", paper.location)):
            if not text.strip():
                return refuse(RefusalCode.PAPER_FIELD_MISSING, field=field)
            refusal = check_length(field, text, TITLE_LIMIT)
            if refusal:
                return refusal
    return None


def _check_attachment(attachment: Attachment) -> Refusal | None:
    name = attachment.name
    if not name.strip() or len(name) > 255 or any(c in "/\\" or c < " " for c in name):
        return refuse(RefusalCode.ATTACHMENT_NAME_INVALID, name=name)
    if attachment.size < 1:
        return refuse(RefusalCode.ATTACHMENT_EMPTY, name=name)
    if not _SHA256.fullmatch(attachment.sha256):
        return refuse(RefusalCode.ATTACHMENT_DIGEST_INVALID, name=name)
    return None


def _check_text(content: CaseContent) -> Refusal | None:
    if not content.title.strip():
        return refuse(RefusalCode.CONTENT_TITLE_MISSING)
    if not content.body.strip():
        return refuse(RefusalCode.CONTENT_BODY_MISSING)
    return (
        check_length("title", content.title, TITLE_LIMIT)
        or check_length("body", content.body, BODY_LIMIT)
        or check_length("form", content.form, FORM_LIMIT)
    )


def _check_amount(amount: int | None) -> Refusal | None:
    if amount is None or 0 <= amount <= LARGEST_AMOUNT:
        return None
    if amount < 0:
        return refuse(RefusalCode.AMOUNT_NEGATIVE, amount=format_amount(amount))
    limit = format_amount(LARGEST_AMOUNT)
    return refuse(RefusalCode.AMOUNT_TOO_LARGE, amount=format_amount(amount), limit=limit)


def _check_classes(content: CaseContent) -> Refusal | None:
    refusal = _check_flags(content.flags)
    if refusal:
        return refusal
    if content.retention_years not in RETENTION_YEARS:
        years = str(content.retention_years)
        return refuse(RefusalCode.CONTENT_RETENTION_UNKNOWN, years=years)
    if content.publication not in PUBLICATIONS:
        return refuse(RefusalCode.CONTENT_PUBLICATION_UNKNOWN, publication=content.publication)
    if content.secrecy not in SECRECIES:
        return refuse(RefusalCode.CONTENT_SECRECY_UNKNOWN, secrecy=content.secrecy)
    if content.due and not _is_date(content.due):
        return refuse(RefusalCode.CONTENT_DUE_INVALID, due=content.due)
    return None


def _check_flags(flags: tuple[str, ...]) -> Refusal | None:
    unknown = next((flag for flag in flags if flag not in FLAGS), None)
    if unknown is not None:
        return refuse(RefusalCode.CONTENT_FLAG_UNKNOWN, flag=unknown)
    importances = [FLAG_LABELS[flag] for flag in IMPORTANCES if flag in flags]
    if len(importances) > 1:
        return refuse(RefusalCode.CONTENT_IMPORTANCE_TWICE, flags="、".join(importances))
    return None


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
