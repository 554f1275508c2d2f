# SPDX-License-Identifier: Apache-2.0
"""The people of the story, by the names they sign in with."""

from dataclasses import dataclass

DEMO_PASSWORD = "tsukue-demo"  # noqa: S105 - known to everybody on purpose
DEMO_PIN = "246810"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPerson:
    """Somebody with a fixed name and post in the demo city."""

    login: str
    name: str
    kana: str
    post_id: str
    roles: tuple[str, ...] = ("staff",)


OFFICER = StoryPerson(login="sato", name="佐藤 葵", kana="さとう あおい", post_id="joho-seisaku-1")
TEAM_HEAD = StoryPerson(
    login="yamasaki", name="山﨑 誠", kana="やまさき まこと", post_id="joho-seisaku-head"
)
SECTION_HEAD = StoryPerson(
    login="takahashi", name="髙橋 美咲", kana="たかはし みさき", post_id="joho-head"
)
PERSONNEL_HEAD = StoryPerson(
    login="yoshida", name="𠮷田 健一", kana="よしだ けんいち", post_id="jinji-head"
)
FINANCE_HEAD = StoryPerson(
    login="teshigawara", name="勅使河原 明", kana="てしがわら あきら", post_id="zaisei-head"
)
BUREAU_HEAD = StoryPerson(
    login="mori", name="森 恵子", kana="もり けいこ", post_id="somu-kyoku-head"
)

ADMINISTRATOR = StoryPerson(
    login="kanri",
    name="林 翔太",
    kana="はやし しょうた",
    post_id="joho-system-1",
    roles=("administrator",),
)
RECORDS = StoryPerson(
    login="bunsho",
    name="勘解由小路 静",
    kana="かでのこうじ しずか",
    post_id="somu-bunsho-1",
    roles=("staff", "records"),
)
AUDITOR = StoryPerson(
    login="kansa", name="五十嵐 徹", kana="いがらし とおる", post_id="kansa-1", roles=("auditor",)
)
HR = StoryPerson(
    login="jinji",
    name="邊見 梢",
    kana="へんみ こずえ",
    post_id="jinji-jinji-1",
    roles=("staff", "hr"),
)

FACILITIES = StoryPerson(
    login="kanzai",
    name="蒲池 涼",
    kana="かまち りょう",
    post_id="zaisei-kanzai-1",
    roles=("staff", "facilities"),
)

REFORM = StoryPerson(
    login="kaikaku",
    name="塚本 樹",
    kana="つかもと いつき",
    post_id="somu-shomu-1",
    roles=("staff", "reform"),
)

STORY = (OFFICER, TEAM_HEAD, SECTION_HEAD, PERSONNEL_HEAD, FINANCE_HEAD, BUREAU_HEAD)
"""In the order in which they seal 「テレワーク用モバイル端末の購入について」."""

NAMED = (*STORY, ADMINISTRATOR, RECORDS, AUDITOR, HR, FACILITIES, REFORM)
