# SPDX-License-Identifier: Apache-2.0
"""What a case says: the content that every approval covers by its revision hash."""

from dataclasses import dataclass
from typing import Any, ClassVar

from approval.identifiers import PostId
from approval.register.paper import PaperAttachment
from approval.register.records import DEFAULT_RETENTION, FileAction


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """One attached file (添付), named by its digest.

    Attributes:
        name: the file's name as given.
        sha256: digest of the bytes, 64 lower-case hexadecimal digits.
        size: bytes.
        media_type: what the bytes were found to be, not what the name claims.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    name: str
    sha256: str
    size: int
    media_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseContent:
    """The drafted content (起案文書) of one revision.

    Attributes:
        matter: code of the kind of matter in the rule set, such as ``supply``.
        amount: yen, or None where the matter has no amount.
        contract_amount: yen of the contract before its change; ``amount`` is then the
            change itself, of an increase as of a decrease.
        flags: codes of ``approval.authority.flags`` (重要 ``important``, 議会 ``council``
            and so on), sorted.
        title: 件名, as typed.
        body: 伺い文, as typed, line breaks kept.
        attachments: in the order of the sheet.
        consents: posts added for 合議 by the drafter, in order.
        parallel_consent: True for 並列合議 (any order), False for 直列合議.
        retention_years: 保存期間; 0 means 永年.
        publication: 公開区分: ``open``, ``partial`` or ``closed``.
        urgent: 至急.
        due: date wanted (YYYY-MM-DD), empty where there is none.
        secrecy: 秘密区分: empty, ``restricted`` (部外秘), ``secret`` (秘) or ``top_secret``
            (極秘); any but empty makes the case need-to-know.
        paper_attachments: attachments that exist on paper only (紙併用), with their places.
        record_files: what is done to which record files once this is decided; only of the
            matter ``records_disposal``.
        readers: posts that the drafter lets read a need-to-know case, beside its route.
        kyoran: posts that are asked to read the case once it is submitted (供覧).
        provisional: True for 仮決裁: the drafter's section head approves before the consents
            and acts again after them.
        carry_attachments: whether the sheet carries the attachments within it, beside their
            digests.
        postviews: posts of the line that read after the decision instead of approving before
            it (後閲), as the drafter sets in advance.
        form: what the case asks for beside its text, in the canonical JSON of the package that
            owns the matter; opaque here. The body is then the readable text of it.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    matter: str
    amount: int | None
    contract_amount: int | None = None
    flags: tuple[str, ...] = ()
    title: str
    body: str
    attachments: tuple[Attachment, ...] = ()
    consents: tuple[PostId, ...] = ()
    parallel_consent: bool = True
    retention_years: int = DEFAULT_RETENTION
    publication: str = "open"
    urgent: bool = False
    due: str = ""
    secrecy: str = ""
    readers: tuple[PostId, ...] = ()
    kyoran: tuple[PostId, ...] = ()
    provisional: bool = False
    postviews: tuple[PostId, ...] = ()
    paper_attachments: tuple[PaperAttachment, ...] = ()
    record_files: tuple[FileAction, ...] = ()
    carry_attachments: bool = False
    form: str = ""
