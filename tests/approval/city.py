# SPDX-License-Identifier: Apache-2.0
"""A small believable city, for this package's tests and for others that need people.

    市 (市長 市川, 副市長 副島)
    ├ 総務局 (局長 大友)
    │  ├ 情報政策課 (課長 𠮷田) ─ 情報政策係 (係長 髙橋; 主任 山﨑, 主事 森)
    │  └ 人事課 (課長 渡邉) ─ 人事係 (係長 東海林; 主事 小鳥遊)
    ├ 財政局 (局長 財前)
    │  └ 財政課 (課長 金子) ─ 財政係 (係長 銭谷; 主事 五百旗頭)
    └ 会計室 (室長 会田; 主事 計良), a section outside any bureau

Post and person ids speak: ``post-joho-kacho`` is held by ``p-yoshida``.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

from approval.absence import AbsenceKind, Absences, whole_days
from approval.authority import RuleSet, SubstitutionOrders, SubstitutionRule, parse_rule_files
from approval.content import Attachment, CaseContent
from approval.engine import Facts
from approval.identifiers import PersonId, PostId
from approval.organisation import Organisation, OrganisationData
from approval.organisation_file import parse_organisation
from approval.register.numbers import DocumentNumber, Series

BEGAN = date(2026, 4, 1)
NOW = datetime(2026, 11, 24, 0, 30, tzinfo=UTC)
"""9:30 in the city on 令和8年11月24日."""

FIRST_NUMBER = DocumentNumber(series=Series(mark="情政", fiscal_year=2026), serial=1)

SECTIONS = """section_id,name,level,parent_id,mark,valid_from,valid_to
shi,机市,city,,机,2026-04-01,
somu,総務局,bureau,shi,総,2026-04-01,
joho,情報政策課,section,somu,情政,2026-04-01,
joho-kakari,情報政策係,team,joho,情政,2026-04-01,
jinji,人事課,section,somu,人,2026-04-01,
jinji-kakari,人事係,team,jinji,人,2026-04-01,
zaisei-kyoku,財政局,bureau,shi,財,2026-04-01,
zaisei,財政課,section,zaisei-kyoku,財政,2026-04-01,
zaisei-kakari,財政係,team,zaisei,財政,2026-04-01,
kaikei,会計室,section,shi,会,2026-04-01,
"""

POSTS = """post_id,section_id,title,rank,heads,valid_from,valid_to
post-shicho,shi,市長,mayor,yes,2026-04-01,
post-fukushicho,shi,副市長,deputy_mayor,yes,2026-04-01,
post-somu-kyokucho,somu,局長,bureau_head,yes,2026-04-01,
post-joho-kacho,joho,課長,section_head,yes,2026-04-01,
post-joho-kakaricho,joho-kakari,係長,team_head,yes,2026-04-01,
post-joho-shunin,joho-kakari,主任,officer,no,2026-04-01,
post-joho-shuji,joho-kakari,主事,officer,no,2026-04-01,
post-jinji-kacho,jinji,課長,section_head,yes,2026-04-01,
post-jinji-kakaricho,jinji-kakari,係長,team_head,yes,2026-04-01,
post-jinji-shuji,jinji-kakari,主事,officer,no,2026-04-01,
post-zaisei-kyokucho,zaisei-kyoku,局長,bureau_head,yes,2026-04-01,
post-zaisei-kacho,zaisei,課長,section_head,yes,2026-04-01,
post-zaisei-kakaricho,zaisei-kakari,係長,team_head,yes,2026-04-01,
post-zaisei-shuji,zaisei-kakari,主事,officer,no,2026-04-01,
post-kaikei-shitsucho,kaikei,室長,section_head,yes,2026-04-01,
post-kaikei-shuji,kaikei,主事,officer,no,2026-04-01,
"""

PEOPLE = """person_id,name,kana
p-ichikawa,市川 一,いちかわ はじめ
p-soejima,副島 種子,そえじま たねこ
p-otomo,大友 宗介,おおとも そうすけ
p-yoshida,𠮷田 茂子,よしだ しげこ
p-takahashi,髙橋 是清,たかはし これきよ
p-yamazaki,山﨑 豊,やまざき ゆたか
p-mori,森 林,もり りん
p-watanabe,渡邉 恒,わたなべ ひさし
p-shoji,東海林 太郎,しょうじ たろう
p-takanashi,小鳥遊 空,たかなし そら
p-zaizen,財前 五郎,ざいぜん ごろう
p-kaneko,金子 みすず,かねこ みすず
p-zeniya,銭谷 平次,ぜにや へいじ
p-iokibe,五百旗頭 真,いおきべ まこと
p-aida,会田 誠司,あいだ せいじ
p-kera,計良 佐和,けら さわ
"""

HOLDINGS = """person_id,post_id,capacity,valid_from,valid_to
p-ichikawa,post-shicho,regular,2026-04-01,
p-soejima,post-fukushicho,regular,2026-04-01,
p-otomo,post-somu-kyokucho,regular,2026-04-01,
p-yoshida,post-joho-kacho,regular,2026-04-01,
p-takahashi,post-joho-kakaricho,regular,2026-04-01,
p-yamazaki,post-joho-shunin,regular,2026-04-01,
p-mori,post-joho-shuji,regular,2026-04-01,
p-watanabe,post-jinji-kacho,regular,2026-04-01,
p-shoji,post-jinji-kakaricho,regular,2026-04-01,
p-takanashi,post-jinji-shuji,regular,2026-04-01,
p-zaizen,post-zaisei-kyokucho,regular,2026-04-01,
p-kaneko,post-zaisei-kacho,regular,2026-04-01,
p-zeniya,post-zaisei-kakaricho,regular,2026-04-01,
p-iokibe,post-zaisei-shuji,regular,2026-04-01,
p-aida,post-kaikei-shitsucho,regular,2026-04-01,
p-kera,post-kaikei-shuji,regular,2026-04-01,
"""

RULES_FOLDER = Path(__file__).parents[2] / "approval" / "rules"
RULES = RULES_FOLDER / "kumamoto-fire-bureau"
"""The folder of the rule set that tests and demo use."""


def city_files() -> dict[str, str]:
    """Return the four files of the city, to change and load again."""
    return {
        "sections.csv": SECTIONS,
        "posts.csv": POSTS,
        "people.csv": PEOPLE,
        "holdings.csv": HOLDINGS,
    }


def load_city(files: dict[str, str]) -> Organisation:
    """Load files that are expected to be right."""
    data = parse_organisation(files)
    assert isinstance(data, OrganisationData), data
    return Organisation(data)


@cache
def city() -> Organisation:
    """Return the city as it stands."""
    return load_city(city_files())


def _leaves(line: str, left: tuple[str, ...]) -> bool:
    return left[0] in line or (line.startswith(left[1:]) and ",regular," in line)


def transferred(*changes: tuple[str, str, str], day: str = "2026-12-01") -> Organisation:
    """Return the city in which posts change holders on a day.

    Each change is post, new holder (empty for a vacancy) and capacity. Who comes as regular
    holder leaves the main post held before.
    """
    files = city_files()
    for post, person, capacity in changes:
        left = (f",{post},", f"{person},") if person and capacity == "regular" else (f",{post},",)
        lines = [
            line + day if line.endswith(",") and _leaves(line, left) else line
            for line in files["holdings.csv"].splitlines()
        ]
        if person:
            lines.append(f"{person},{post},{capacity},{day},")
        files["holdings.csv"] = "\n".join(lines) + "\n"
    return load_city(files)


@cache
def rules() -> RuleSet:
    """Return the shipped rule set with the orders of substitution of this city."""
    return replace(example_rules("kumamoto-fire-bureau"), substitution=orders())


@cache
def example_rules(name: str) -> RuleSet:
    """Return one of the rule sets that are shipped as worked examples."""
    folder = RULES_FOLDER / name
    files = {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()}
    parsed = parse_rule_files(files)
    assert isinstance(parsed, RuleSet), parsed
    return parsed


def away(*people: str, first: date = BEGAN, last: date = date(2026, 12, 31)) -> Absences:
    """Return a register in which these people are away on whole days."""
    trip = AbsenceKind.TRIP
    return Absences(whole_days(PersonId(person), trip, first, last) for person in people)


@cache
def orders() -> SubstitutionOrders:
    """Return orders of substitution of the city.

    For 総務局長 the 財政局長 comes first and 情報政策課長 next, never in an important matter.
    """

    def rule(order: int, substitute: str) -> SubstitutionRule:
        return SubstitutionRule(
            article=f"第4条({order})",
            post="post-somu-kyokucho",
            order=order,
            substitute=substitute,
            excludes=("important",),
            valid_from=BEGAN,
        )

    return SubstitutionOrders(rules=(rule(1, "post-zaisei-kyokucho"), rule(2, "post-joho-kacho")))


def facts(
    actor: str,
    minutes: int = 0,
    organisation: Organisation | None = None,
    absences: Absences | None = None,
) -> Facts:
    """Return the facts of an act, some minutes after 9:30."""
    now = NOW + timedelta(minutes=minutes)
    view = (organisation or city()).on((now + timedelta(hours=9)).date())
    return Facts(
        now=now,
        actor=PersonId(actor),
        view=view,
        rules=rules(),
        number=FIRST_NUMBER,
        absences=absences or Absences(),
    )


def tablets(
    amount: int | None = 12_000_000, matter: str = "supply", **changes: object
) -> CaseContent:
    """Return the content of the story: tablets for remote work, two consents."""
    fields: dict[str, object] = {
        "title": "テレワーク用モバイル端末の購入について",
        "body": "下記のとおり購入してよろしいか伺います。",
        "attachments": (attachment("仕様書.pdf", "a"), attachment("見積書.xlsx", "b")),
        "consents": (PostId("post-jinji-kacho"), PostId("post-zaisei-kacho")),
        **changes,
    }
    return CaseContent(matter=matter, amount=amount, **fields)  # type: ignore[arg-type]


def attachment(name: str, digit: str = "c") -> Attachment:
    """Return a file whose digest is one digit repeated."""
    return Attachment(name=name, sha256=digit * 64, size=1234, media_type="application/pdf")
