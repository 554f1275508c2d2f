# SPDX-License-Identifier: Apache-2.0
"""Rows of the case lists and of the outbox, as a busy November morning leaves them."""

from datetime import timedelta

from desktop.facade import CaseRow, OutboxRow, SendState
from tests.desktop.sample_case import CASE_ID, NOW

TITLES = (
    ("会計年度任用職員の任用について", "人事課", "小林 彩", None, "第4条(2)", "課長専決", 1),
    ("庁舎Web会議室の機器更新について", "管財課", "加藤 亮", 3_480_000, "第2条(5)", "局長専決", 4),
    (
        "行政サービスDXアクションプランの改定について",
        "改革プロジェクト推進課",
        "渡邉 花子",
        None,
        "第3条",
        "市長決裁",
        2,
    ),
    (
        "窓口キャッシュレス決済端末の賃貸借契約について",
        "会計課",
        "斎藤 匠",
        9_900_000,
        "第2条(5)",
        "局長専決",
        6,
    ),
    (
        "統合型GIS保守業務の委託について",
        "都市計画課",
        "森 真由",
        24_200_000,
        "第2条(4)",
        "局長専決",
        1,
    ),
    (
        "職員向けICTリテラシー研修の実施について",
        "情報政策課",
        "田中 美咲",
        660_000,
        "第2条(5)",
        "局長専決",
        0,
    ),
)


def story_row(**changes: object) -> CaseRow:
    """Return the row of the story's case, waiting for the reader."""
    values: dict[str, object] = {
        "case_id": CASE_ID,
        "draft_id": "",
        "title": "テレワーク用モバイル端末の購入について",
        "section": "情報政策課",
        "drafter": "田中 美咲",
        "number": "情政第123号",
        "amount": 12_000_000,
        "state": "circulating",
        "urgent": True,
        "due": "2027-03-31",
        "days": 3,
        "article": "第2条(5)",
        "authority": "局長専決",
        "next_title": "人事課長・財政課長",
        "my_slot": "r1s4",
        "why": "gogi",
        "pending": None,
        "pending_type": "",
        "updated_at": NOW,
    }
    return CaseRow(**{**values, **changes})  # type: ignore[arg-type]


def waiting_rows() -> tuple[CaseRow, ...]:
    """Return what waits for the reader, the story's case first."""
    others = tuple(
        story_row(
            case_id=f"case-{i}",
            title=title,
            section=section,
            drafter=drafter,
            amount=amount,
            article=article,
            authority=authority,
            days=days,
            urgent=False,
            due="2026-12-11" if i == 1 else "",
            next_title="課長",
            number=f"情政第{130 + i}号",
            why="kaigi",
            my_slot="r1s3",
        )
        for i, (title, section, drafter, amount, article, authority, days) in enumerate(TITLES)
    )
    return (story_row(), *others)


def many_rows(count: int) -> tuple[CaseRow, ...]:
    """Return a long list, for the measured window."""
    return tuple(
        story_row(
            case_id=f"case-{i}",
            title=f"{TITLES[i % 6][0]}（その{i}）",
            days=i % 9,
            urgent=i % 17 == 0,
        )
        for i in range(count)
    )


def mine_rows() -> tuple[CaseRow, ...]:
    """Return cases that the reader drafted."""
    common = {"my_slot": "", "why": "", "section": "情報政策課", "drafter": "田中 美咲"}
    return (
        story_row(**common),
        story_row(
            **common,
            case_id="case-m1",
            title="無線LAN設備の増設について",
            urgent=False,
            state="decided",
            next_title="",
            amount=4_500_000,
            due="",
            number="情政第98号",
        ),
        story_row(
            **common,
            case_id="case-m2",
            title="統合端末のリース延長について",
            urgent=False,
            state="remanded",
            next_title="",
            amount=7_700_000,
            due="",
            number="情政第101号",
        ),
    )


def draft_rows() -> tuple[CaseRow, ...]:
    """Return drafts that only this device knows, and what came back."""
    common = {
        "my_slot": "",
        "why": "",
        "section": "情報政策課",
        "drafter": "田中 美咲",
        "number": "",
        "next_title": "",
        "urgent": False,
        "due": "",
        "days": 0,
    }
    return (
        story_row(
            **common,
            case_id="",
            draft_id="draft-1",
            state="draft",
            title="テレワーク用モバイル端末の購入について",
        ),
        story_row(
            **common,
            case_id="",
            draft_id="draft-2",
            state="draft",
            title="",
            amount=None,
            article="",
            authority="",
        ),
    )


def outbox_rows() -> tuple[OutboxRow, ...]:
    """Return one act in every state that can wait."""
    states = (
        (SendState.WAITING, "approve", "テレワーク用モバイル端末の購入について", "", 2),
        (
            SendState.ATTENTION,
            "approve",
            "統合型GIS保守業務の委託について",
            "case.not_circulating",
            1,
        ),
        (SendState.RESIGN, "approve", "庁舎Web会議室の機器更新について", "document.stale_base", 1),
        (SendState.UNKNOWN, "add_opinion", "行政サービスDXアクションプランの改定について", "", 1),
        (SendState.SENDING, "hold", "窓口キャッシュレス決済端末の賃貸借契約について", "", 1),
        (SendState.UNSENT, "submit", "職員向けICTリテラシー研修の実施について", "", 0),
        (SendState.SENT, "start", "", "", 1),
    )
    return tuple(
        OutboxRow(
            event_id=f"0193a2b4-9d00-7000-8000-00000000000{i}",
            device_seq=40 - i,
            stream=f"case-{i}",
            case_id=CASE_ID if i == 0 else f"case-{i}",
            title=title,
            command_type=kind,
            state=state,
            made_at=NOW - timedelta(minutes=7 * i + 2),
            tries=tries,
            next_try=NOW + timedelta(seconds=40) if tries == 2 else None,
            code=code,
            params={},
            request_id="req-5f2c81d0" if tries else "",
            typed="異存ありません。保守の範囲を契約書で確かめてください。" if i == 1 else "",
        )
        for i, (state, kind, title, code, tries) in enumerate(states)
    )
