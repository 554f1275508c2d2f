# SPDX-License-Identifier: Apache-2.0
"""What a decision sheet says, as text, and the boxes of its approval block."""

from dataclasses import dataclass

DECISION_KIND = "kessai"
CONSENT_KIND = "gogi"
DRAFT_KIND = "kian"
LINE_KIND = "kaigi"
EXAMINATION_KIND = "shinsa"
PROVISIONAL_KIND = "kari"


@dataclass(frozen=True, slots=True)
class SheetSlot:
    """One box of the approval block.

    Attributes:
        field: name of the signature field, the slot's identifier; no full stops.
        title: the post, such as 課長.
        section: where the post stands, such as 情報政策課.
        kind: ``kian`` (起案), ``kaigi`` (回議), ``gogi`` (合議), ``kessai`` (決裁), ``shinsa``
            (文書審査) or ``kari`` (仮決裁).
        sealed_before: lines that stand in the box instead of a field, where the seal was
            given on the sheet before this one: date and name.
        postview: whether the drafter set in advance that the post reads afterwards (後閲).
    """

    field: str
    title: str
    section: str
    kind: str
    sealed_before: tuple[str, ...] = ()
    postview: bool = False


@dataclass(frozen=True, slots=True)
class SheetCorrection:
    """A visible correction (見え消し): who, when and why, and the lines old and new.

    Attributes:
        heading: such as R8.11.24 情報政策課長 𠮷田 茂子　字句修正　誤記のため.
        lines: mark and text; ``-`` is struck through, ``+`` replaces it.
    """

    heading: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SheetContent:
    """Everything the sheet says, as text; dates and amounts are written out already.

    Attributes:
        case_id: identifier at the foot of every page.
        number: document number, empty while none is given.
        title: 件名.
        body: 伺い文, with its own line breaks.
        drafted: date of drafting, such as 令和8年11月24日.
        decision_label: 決裁区分, such as 局長専決.
        article: the article it follows from, such as 第2条(5).
        amount: such as 12,000,000円, empty for a matter without money.
        retention: 保存期間, such as 5年.
        publication: such as 公開.
        drafter: section, post and name of the drafter.
        attachments: name, size as text and full SHA-256 of each attachment.
        beside: name and note of what is no file: paper and its place, record files.
        slots: in the order of signing, the drafter first and the decider last.
        quoted_sha256: digest of the sheet of the round before, empty in the first round.
        urgent: whether the sheet says 至急.
        contract: the contract before the change that the case decides, empty for none.
        corrections: visible corrections since the text was frozen, oldest first.
        supersedes: number of the ended case that this one quotes (再起案), empty for none.
        spares: names of the fields for slots that may be added in flight (追加欄).
        carried: of each attachment, whether the sheet carries it, or why not; nothing where
            the drafter did not ask for it.
    """

    case_id: str
    number: str
    title: str
    body: str
    drafted: str
    decision_label: str
    article: str
    amount: str
    retention: str
    publication: str
    drafter: str
    attachments: tuple[tuple[str, str, str], ...]
    slots: tuple[SheetSlot, ...]
    beside: tuple[tuple[str, str], ...] = ()
    quoted_sha256: str = ""
    urgent: bool = False
    contract: str = ""
    corrections: tuple[SheetCorrection, ...] = ()
    supersedes: str = ""
    spares: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()
