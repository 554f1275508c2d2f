# SPDX-License-Identifier: Apache-2.0
"""The units of the demo city, as a clerk would list them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit of the city: slug, name, level, mark for document numbers, units below."""

    slug: str
    name: str
    level: str
    mark: str = ""
    below: tuple["Unit", ...] = ()


def _bureau(slug: str, name: str, *below: Unit) -> Unit:
    return Unit(slug=slug, name=name, level="bureau", mark=name[0], below=below)


def _department(slug: str, name: str, *below: Unit) -> Unit:
    return Unit(slug=slug, name=name, level="department", mark=name[0], below=below)


def _section(slug: str, name: str, mark: str, *teams: tuple[str, str]) -> Unit:
    below = tuple(
        Unit(slug=f"{slug}-{team}", name=team_name, level="team", mark=mark)
        for team, team_name in teams
    )
    return Unit(slug=slug, name=name, level="section", mark=mark, below=below)


_GENERAL_AFFAIRS = _bureau(
    "somu-kyoku",
    "総務局",
    _section("somu", "総務課", "総", ("shomu", "庶務係"), ("bunsho", "文書係")),
    _section("joho", "情報政策課", "情政", ("seisaku", "情報政策係"), ("system", "情報システム係")),
    _section("jinji", "人事課", "人", ("jinji", "人事係"), ("kyuyo", "給与係")),
    _section("zaisei", "財政課", "財", ("zaisei", "財政係"), ("kanzai", "管財係")),
    _section("keiyaku", "契約課", "契", ("keiyaku", "契約係"), ("kensa", "検査係")),
)
_CITIZENS = _bureau(
    "shimin-kyoku",
    "市民局",
    _section("shimin", "市民課", "市", ("mado", "窓口係"), ("koseki", "戸籍係")),
    _section("zeimu", "税務課", "税", ("shisan", "資産税係"), ("shuno", "収納係")),
    _section("hoken", "保険年金課", "保", ("kokuho", "国保係"), ("nenkin", "年金係")),
    _section("chiiki", "地域振興課", "地", ("jichi", "自治振興係"), ("kyodo", "協働推進係")),
)
_WELFARE = _bureau(
    "fukushi-kyoku",
    "福祉局",
    _department(
        "choju-bu",
        "長寿福祉部",
        _section("korei", "高齢福祉課", "高", ("korei", "高齢福祉係"), ("ikigai", "生きがい係")),
        _section("kaigo", "介護保険課", "介", ("nintei", "認定係"), ("kyufu", "給付係")),
    ),
    _department(
        "kodomo-bu",
        "こども部",
        _section("hoiku", "保育課", "保育", ("nyusho", "入所係"), ("shisetsu", "施設係")),
        _section("kosodate", "子育て支援課", "子", ("teate", "手当係"), ("sodan", "相談係")),
    ),
)
_CITY_PLANNING = _bureau(
    "toshi-kyoku",
    "都市局",
    _department(
        "keikaku-bu",
        "都市計画部",
        _section("toshikei", "都市計画課", "都", ("keikaku", "計画係"), ("kotsu", "交通係")),
        _section("kenchiku", "建築指導課", "建", ("shido", "指導係"), ("shinsa", "審査係")),
    ),
    _department(
        "doboku-bu",
        "土木部",
        _section("doro", "道路課", "道", ("kensetsu", "建設係"), ("iji", "維持係")),
        _section("koen", "公園緑地課", "公", ("koen", "公園係"), ("ryokuka", "緑化係")),
        _section("kasen", "河川課", "河", ("kasen", "河川係"), ("suiro", "水路係")),
    ),
)
_ENVIRONMENT = _bureau(
    "kankyo-kyoku",
    "環境局",
    _section("kankyo", "環境政策課", "環", ("seisaku", "環境政策係"), ("hozen", "環境保全係")),
    _section("gomi", "廃棄物対策課", "廃", ("genryo", "減量推進係"), ("shushu", "収集係")),
)
_ECONOMY = _bureau(
    "keizai-kyoku",
    "経済局",
    _section("sangyo", "産業振興課", "産", ("shoko", "商工係"), ("yuchi", "企業誘致係")),
    _section("norin", "農林水産課", "農", ("nogyo", "農業係"), ("suisan", "水産係")),
    _section("kanko", "観光課", "観", ("senden", "観光宣伝係"), ("event", "行事係")),
)
_FIRE = _bureau(
    "shobo-kyoku",
    "消防局",
    _section("shobosomu", "消防総務課", "消総", ("shomu", "庶務係"), ("sobi", "装備係")),
    _section("keibo", "警防課", "警", ("keibo", "警防係"), ("kyukyu", "救急係")),
    _section("yobo", "予防課", "予", ("yobo", "予防係"), ("kiken", "危険物係")),
)
_EDUCATION = _bureau(
    "kyoiku-kyoku",
    "教育局",
    _section("kyosomu", "教育総務課", "教総", ("shomu", "庶務係"), ("shisetsu", "学校施設係")),
    _section("gakko", "学校教育課", "学", ("gakuji", "学事係"), ("shido", "指導係")),
    _section("shogai", "生涯学習課", "生", ("gakushu", "学習推進係"), ("bunka", "文化財係")),
)

CITY = Unit(
    slug="shi",
    name="文机市",
    level="city",
    mark="文",
    below=(
        _GENERAL_AFFAIRS,
        _CITIZENS,
        _WELFARE,
        _CITY_PLANNING,
        _ENVIRONMENT,
        _ECONOMY,
        _FIRE,
        _EDUCATION,
        Unit(slug="kansa", name="監査事務局", level="section", mark="監"),
    ),
)
