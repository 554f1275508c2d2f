# SPDX-License-Identifier: Apache-2.0
"""Names of people who do not exist, common and awkward ones alike."""

from collections.abc import Iterator
from random import Random

_FAMILY = """
佐藤:さとう 鈴木:すずき 高橋:たかはし 田中:たなか 伊藤:いとう 渡辺:わたなべ
山本:やまもと 中村:なかむら 小林:こばやし 加藤:かとう 吉田:よしだ 山田:やまだ
佐々木:ささき 山口:やまぐち 松本:まつもと 井上:いのうえ 木村:きむら 林:はやし
斎藤:さいとう 清水:しみず 山崎:やまざき 阿部:あべ 森:もり 池田:いけだ
橋本:はしもと 石川:いしかわ 山下:やました 小川:おがわ 石井:いしい 長谷川:はせがわ
後藤:ごとう 岡田:おかだ 近藤:こんどう 前田:まえだ 藤田:ふじた 遠藤:えんどう
青木:あおき 坂本:さかもと 村上:むらかみ 太田:おおた 金子:かねこ 藤井:ふじい
福田:ふくだ 西村:にしむら 三浦:みうら 竹内:たけうち 中川:なかがわ 岡本:おかもと
松田:まつだ 原田:はらだ 中野:なかの 小野:おの 田村:たむら 藤原:ふじわら
中山:なかやま 石田:いしだ 小島:こじま 和田:わだ 森田:もりた 内田:うちだ
柴田:しばた 酒井:さかい 原:はら 高木:たかぎ 横山:よこやま 安藤:あんどう
宮崎:みやざき 上田:うえだ 島田:しまだ 工藤:くどう 大野:おおの 宮本:みやもと
杉山:すぎやま 今井:いまい 丸山:まるやま 増田:ますだ 髙木:たかぎ 村田:むらた
平野:ひらの 大塚:おおつか 菅原:すがわら 武田:たけだ 新井:あらい 小山:こやま
野口:のぐち 桜井:さくらい 千葉:ちば 岩崎:いわさき 髙橋:たかはし 山﨑:やまさき
𠮷田:よしだ 五十嵐:いがらし 小笠原:おがさわら 東:あずま 南:みなみ 東海林:しょうじ
長曽我部:ちょうそかべ 勅使河原:てしがわら 九十九:つくも 渡邊:わたなべ 渡邉:わたなべ 齋藤:さいとう
黒﨑:くろさき 濵田:はまだ
"""
_GIVEN = """
蓮:れん 陽翔:はると 湊:みなと 樹:いつき 大翔:ひろと 悠真:ゆうま
直樹:なおき 健太:けんた 拓也:たくや 大輔:だいすけ 翔:しょう 誠:まこと
浩:ひろし 隆:たかし 学:まなぶ 修:おさむ 茂:しげる 清:きよし
進:すすむ 実:みのる 和也:かずや 達也:たつや 亮:りょう 剛:つよし
智也:ともや 雄太:ゆうた 俊介:しゅんすけ 健:たけし 聡:さとし 豊:ゆたか
陽葵:ひまり 結衣:ゆい 葵:あおい 凛:りん 紬:つむぎ 美咲:みさき
愛:あい 彩:あや 舞:まい 恵:めぐみ 裕子:ゆうこ 陽子:ようこ
智子:ともこ 久美子:くみこ 由美子:ゆみこ 明美:あけみ 真由美:まゆみ 幸子:さちこ
和子:かずこ 洋子:ようこ 千尋:ちひろ 沙織:さおり 麻衣:まい 友美:ともみ
奈緒:なお 香織:かおり 直美:なおみ 綾子:あやこ 遥:はるか 希:のぞみ
"""


def _pairs(table: str) -> tuple[tuple[str, str], ...]:
    return tuple((kanji, kana) for kanji, kana in (word.split(":") for word in table.split()))


def full_names(random: Random, taken: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Give different full names with their kana for ever, or until the names run out."""
    combined = [
        (f"{family} {given}", f"{family_kana} {given_kana}")
        for family, family_kana in _pairs(_FAMILY)
        for given, given_kana in _pairs(_GIVEN)
    ]
    random.shuffle(combined)
    return ((name, kana) for name, kana in combined if name not in taken)
