# SPDX-License-Identifier: Apache-2.0
"""A believable case of a believable city, for the screens."""

from datetime import UTC, datetime, timedelta

from approval.case import (
    Authority,
    Case,
    CaseState,
    Opinion,
    PostView,
    PostViewReason,
    Signatory,
    Slot,
    SlotKind,
    SlotStatus,
    Stage,
)
from approval.content import Attachment, CaseContent
from approval.identifiers import CaseId, PersonId, PostId, SectionId, SlotId
from approval.people import Capacity
from approval.wire import CaseView, DocumentState, HistoryEntry, PostHolders, TimestampState

NOW = datetime(2026, 11, 24, 9, 40, tzinfo=UTC)
CASE_ID = CaseId("0193a2b4-7c1e-7000-8000-000000000001")
BODY = (
    "　在宅勤務を行う職員が増加していることから、テレワーク用モバイル端末を次のとおり"
    "購入してよろしいか伺います。\n\n"
    "1　品名及び数量　ノート型端末　80台\n"
    "2　予定価格　　　12,000,000円（税込）\n"
    "3　納入期限　　　令和9年1月29日\n"
    "4　予算科目　　　（款）総務費（項）総務管理費（目）情報管理費\n"
    "5　契約方法　　　一般競争入札\n"
)
AUTHORITY = Authority(
    rank="bureau_head",
    label="局長専決",
    article="第2条(5)",
    rule_set="事務決裁に関する訓令",
    rule_version="令和8年4月1日",
)
PEOPLE = {
    "officer": ("田中 美咲", "情報政策課", "主任"),
    "team": ("佐藤 健一", "情報政策課", "企画係長"),
    "section": ("髙橋 由美子", "情報政策課", "課長"),
    "personnel": ("山﨑 浩", "人事課", "課長"),
    "finance": ("𠮷田 直樹", "財政課", "課長"),
    "bureau": ("中村 誠", "総務局", "局長"),
}


def signatory(key: str) -> Signatory:
    """Return one of the sample people as a signatory."""
    name, section, title = PEOPLE[key]
    return Signatory(
        person_id=PersonId(f"person-{key}"),
        name=name,
        post_id=PostId(f"post-{key}"),
        post_title=title,
        section_id=SectionId(f"section-{section}"),
        section_name=section,
        capacity=Capacity.REGULAR,
    )


def content() -> CaseContent:
    """Return the content of the story's case."""
    return CaseContent(
        matter="supply",
        amount=12_000_000,
        title="テレワーク用モバイル端末の購入について",
        body=BODY,
        attachments=(
            Attachment(
                name="見積書.pdf",
                sha256="3f9a" + "0c" * 30,
                size=1_234_567,
                media_type="application/pdf",
            ),
            Attachment(
                name="仕様書（案）.docx",
                sha256="81be" + "5d" * 30,
                size=48_211,
                media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ),
        ),
        consents=(PostId("post-personnel"), PostId("post-finance")),
        retention_years=5,
        publication="open",
        urgent=True,
        due="2027-03-31",
    )


def slot(number: int, kind: SlotKind, key: str, seal_title: str, done: bool) -> Slot:
    """Return a slot of the story, done or still to come."""
    status = SlotStatus.WAITING
    if done:
        status = SlotStatus.CONSENTED if kind is SlotKind.GOGI else SlotStatus.APPROVED
    at = NOW - timedelta(hours=30 - number * 3)
    opinion = "電源アダプターの予備も含めるよう調整済みです。" if key == "section" and done else ""
    return Slot(
        slot_id=SlotId(f"r1s{number}"),
        kind=kind,
        post_id=PostId(f"post-{key}"),
        seal_title=seal_title,
        section_name=PEOPLE[key][1],
        status=status,
        opened_at=at - timedelta(hours=2) if done else None,
        acted=signatory(key) if done else None,
        acted_at=at if done else None,
        revision_hash="ab" * 32 if done else "",
        opinion=opinion,
    )


ROUTE = (
    ((SlotKind.KIAN, "officer", "起案"),),
    ((SlotKind.KAIGI, "team", "係長"),),
    ((SlotKind.KAIGI, "section", "課長"),),
    ((SlotKind.GOGI, "personnel", "人事課長"), (SlotKind.GOGI, "finance", "財政課長")),
    ((SlotKind.KESSAI, "bureau", "局長"),),
)


def postview() -> PostView:
    """Return what the reader owes: 人事課長 was passed over in an earlier round."""
    return PostView(
        round=1,
        slot_id=SlotId("r1s4"),
        post_id=PostId("post-personnel"),
        seal_title="人事課長",
        reason=PostViewReason.ABSENCE,
        opened_at=NOW - timedelta(hours=30),
    )


def stages(acted: int) -> tuple[Stage, ...]:
    """Return the route with its first ``acted`` slots done and the next stage open."""
    made: list[Stage] = []
    number = 0
    open_given = False
    for stage in ROUTE:
        slots = []
        for kind, key, seal_title in stage:
            number += 1
            slots.append(slot(number, kind, key, seal_title, number <= acted))
        waiting = [each for each in slots if each.status is SlotStatus.WAITING]
        if waiting and not open_given:
            open_given = True
            slots = [opened(each) for each in slots]
        made.append(Stage(slots=tuple(slots)))
    return tuple(made)


def opened(each: Slot) -> Slot:
    """Return the slot as open where it still waits."""
    if each.status is not SlotStatus.WAITING:
        return each
    from dataclasses import replace

    return replace(each, status=SlotStatus.OPEN, opened_at=NOW - timedelta(hours=5))


def case(acted: int = 3, state: CaseState = CaseState.CIRCULATING) -> Case:
    """Return the story's case after ``acted`` slots."""
    return Case(
        case_id=CASE_ID,
        rev=5 + acted * 2,
        state=state,
        round=1,
        number="情政第123号",
        content=content(),
        revision_hash="ab" * 32,
        drafter=signatory("officer"),
        drafted_at=NOW - timedelta(days=2),
        authority=AUTHORITY,
        stages=stages(acted),
        opinions=(
            Opinion(
                by=signatory("finance"),
                at=NOW - timedelta(hours=3),
                text="来年度分は当初予算での計上を検討してください。",
            ),
        ),
        submitted_at=NOW - timedelta(hours=30),
        decided_at=NOW if state is CaseState.DECIDED else None,
    )


def history(acted: int) -> tuple[HistoryEntry, ...]:
    """Return what the register says of the case, oldest first."""
    lines = [
        ("drafted", "officer", ""),
        ("numbered", None, "情政第123号"),
        ("submitted", "officer", ""),
    ]
    acts = ["approved", "approved", "consented", "consented", "approved"]
    keys = ["team", "section", "personnel", "finance", "bureau"]
    lines += [(acts[i], keys[i], "") for i in range(max(acted - 1, 0))]
    lines.append(("opinion_added", "finance", "来年度分は当初予算での計上を検討してください。"))
    if acted == 6:
        lines.append(("decided", None, "第2条(5)"))
    return tuple(
        HistoryEntry(
            seq=i + 1,
            at=NOW - timedelta(hours=32 - i * 3),
            type=kind,
            by=signatory(key) if key else None,
            slot_id=None,
            detail=detail,
            event_id=f"0193a2b4-0000-7000-8000-00000000000{i}",
        )
        for i, (kind, key, detail) in enumerate(lines)
    )


def view(acted: int = 3, state: CaseState = CaseState.CIRCULATING) -> CaseView:
    """Return the server's view of the story's case."""
    return CaseView(
        case=case(acted, state),
        document=DocumentState(
            sha256="cd" * 32, size=240_000, signatures=acted, timestamp=TimestampState.STAMPED
        ),
        history=history(acted),
        holders=tuple(
            PostHolders(post_id=PostId(f"post-{key}"), names=(name,))
            for key, (name, _section, _title) in PEOPLE.items()
        ),
    )
