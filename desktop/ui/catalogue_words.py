# SPDX-License-Identifier: Apache-2.0
"""The tables of what can be booked, in words: files, columns, cells, and help for each column."""

from enum import Enum

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.catalogue_draft import Change, Entry
from desktop.ui import meeting_words
from desktop.ui.marking import QT_TRANSLATE_NOOP
from telework.meetings.catalogue import Provider
from telework.meetings.catalogue_wire import CatalogueFault, CatalogueTable

ROOMS, EQUIPMENT, HOSTS = "rooms.csv", "equipment.csv", "hosts.csv"


class Kind(Enum):
    """How a cell is filled in."""

    TEXT = "text"
    SECTION = "section"
    SECTIONS = "sections"
    YES_NO = "yes_no"
    NETWORK = "network"
    PROVIDER = "provider"
    FEATURES = "features"


_KINDS = {
    "manager_section_id": Kind.SECTION,
    "open_to": Kind.SECTIONS,
    "features": Kind.FEATURES,
    "network": Kind.NETWORK,
    "provider": Kind.PROVIDER,
    **dict.fromkeys(
        (
            *("on_closed_days", "strict_capacity", "needs_approval"),
            *("pending_holds", "releases"),
        ),
        Kind.YES_NO,
    ),
}
FILES = {
    ROOMS: QT_TRANSLATE_NOOP("Catalogue", "会議室"),
    EQUIPMENT: QT_TRANSLATE_NOOP("Catalogue", "備品"),
    HOSTS: QT_TRANSLATE_NOOP("Catalogue", "ホスト"),
}
LISTED = {
    ROOMS: ("room_id", "name", "building", "floor", "capacity", "hours", "needs_approval"),
    EQUIPMENT: ("equipment_id", "name", "units", "building", "manager_section_id"),
    HOSTS: ("host_id", "name", "provider", "slots", "capacity", "recording_minutes"),
}
"""What the list shows; the whole row is in its dialog and in the CSV."""

COLUMNS = {
    "room_id": QT_TRANSLATE_NOOP("Catalogue", "会議室番号"),
    "equipment_id": QT_TRANSLATE_NOOP("Catalogue", "備品番号"),
    "host_id": QT_TRANSLATE_NOOP("Catalogue", "ホスト番号"),
    "name": QT_TRANSLATE_NOOP("Catalogue", "名称"),
    "building": QT_TRANSLATE_NOOP("Catalogue", "建物"),
    "floor": QT_TRANSLATE_NOOP("Catalogue", "階"),
    "capacity": QT_TRANSLATE_NOOP("Catalogue", "定員"),
    "parts": QT_TRANSLATE_NOOP("Catalogue", "区画"),
    "manager_section_id": QT_TRANSLATE_NOOP("Catalogue", "管理課"),
    "open_to": QT_TRANSLATE_NOOP("Catalogue", "利用できる課"),
    "layouts": QT_TRANSLATE_NOOP("Catalogue", "配置"),
    "network": QT_TRANSLATE_NOOP("Catalogue", "回線"),
    "hours": QT_TRANSLATE_NOOP("Catalogue", "利用時間"),
    "on_closed_days": QT_TRANSLATE_NOOP("Catalogue", "閉庁日の利用"),
    "before_minutes": QT_TRANSLATE_NOOP("Catalogue", "準備"),
    "after_minutes": QT_TRANSLATE_NOOP("Catalogue", "片付け"),
    "window_official": QT_TRANSLATE_NOOP("Catalogue", "公務の期間"),
    "window_outside": QT_TRANSLATE_NOOP("Catalogue", "優先申込の期間"),
    "window_other": QT_TRANSLATE_NOOP("Catalogue", "その他の期間"),
    "max_minutes": QT_TRANSLATE_NOOP("Catalogue", "最長"),
    "days_in_a_row": QT_TRANSLATE_NOOP("Catalogue", "連続日数"),
    "section_hours": QT_TRANSLATE_NOOP("Catalogue", "課の上限時間"),
    "strict_capacity": QT_TRANSLATE_NOOP("Catalogue", "定員を守る"),
    "needs_approval": QT_TRANSLATE_NOOP("Catalogue", "承認"),
    "pending_holds": QT_TRANSLATE_NOOP("Catalogue", "承認待ちで確保"),
    "check_in_early": QT_TRANSLATE_NOOP("Catalogue", "受付開始"),
    "check_in_late": QT_TRANSLATE_NOOP("Catalogue", "受付終了"),
    "releases": QT_TRANSLATE_NOOP("Catalogue", "自動解放"),
    "plan": QT_TRANSLATE_NOOP("Catalogue", "図面位置"),
    "note": QT_TRANSLATE_NOOP("Catalogue", "備考"),
    "units": QT_TRANSLATE_NOOP("Catalogue", "数"),
    "provider": QT_TRANSLATE_NOOP("Catalogue", "サービス"),
    "slots": QT_TRANSLATE_NOOP("Catalogue", "同時開催数"),
    "link_template": QT_TRANSLATE_NOOP("Catalogue", "接続先"),
    "features": QT_TRANSLATE_NOOP("Catalogue", "設備"),
    "recording_minutes": QT_TRANSLATE_NOOP("Catalogue", "録画分数"),
}
_ID_HELP = QT_TRANSLATE_NOOP(
    "Catalogue", "必須。英数字と . - _ で40文字まで。予約がこの番号で結び付くので、変えません。"
)
_WORDS_HELP = QT_TRANSLATE_NOOP("Catalogue", "いくつもあるときは | で区切ります。")
_DAYS_HELP = QT_TRANSLATE_NOOP(
    "Catalogue", "何日前から申し込めるか（0〜730）。この用途に使わせないときは no。"
)
HELP = {
    "room_id": _ID_HELP,
    "equipment_id": _ID_HELP,
    "host_id": _ID_HELP,
    "name": QT_TRANSLATE_NOOP("Catalogue", "必須。100文字まで。"),
    "building": QT_TRANSLATE_NOOP("Catalogue", "会議室では必須。100文字まで。"),
    "capacity": QT_TRANSLATE_NOOP("Catalogue", "人数。会議室では必須（1〜5000）。"),
    "parts": QT_TRANSLATE_NOOP(
        "Catalogue", "仕切れる部屋だけ。含む会議室の番号を | で区切ります。空ならひと部屋。"
    ),
    "manager_section_id": QT_TRANSLATE_NOOP("Catalogue", "空なら、管理する課はありません。"),
    "open_to": QT_TRANSLATE_NOOP("Catalogue", "空なら、どの課も申し込めます（共通会議室）。"),
    "layouts": _WORDS_HELP,
    "features": _WORDS_HELP,
    "hours": QT_TRANSLATE_NOOP("Catalogue", "8:30-21:45 の形。空なら 8:30-21:45。"),
    "before_minutes": QT_TRANSLATE_NOOP("Catalogue", "会議の前に空ける分（0〜60）。"),
    "after_minutes": QT_TRANSLATE_NOOP("Catalogue", "会議の後に空ける分（0〜60）。"),
    "window_official": _DAYS_HELP,
    "window_outside": _DAYS_HELP,
    "window_other": _DAYS_HELP,
    "max_minutes": QT_TRANSLATE_NOOP("Catalogue", "1回の長さの上限、分（1〜1440）。"),
    "days_in_a_row": QT_TRANSLATE_NOOP(
        "Catalogue", "ひとつの課が続けて使える日数。0なら限りません。"
    ),
    "section_hours": QT_TRANSLATE_NOOP(
        "Catalogue", "ひとつの課が1か月に使える時間。0なら限りません。"
    ),
    "strict_capacity": QT_TRANSLATE_NOOP(
        "Catalogue", "「はい」なら、定員を超える申込みを断ります。「いいえ」なら注意だけ出ます。"
    ),
    "needs_approval": QT_TRANSLATE_NOOP("Catalogue", "「はい」なら、申込みは承認を待ちます。"),
    "pending_holds": QT_TRANSLATE_NOOP(
        "Catalogue", "「はい」なら、承認を待つ間もほかの人は申し込めません。"
    ),
    "check_in_early": QT_TRANSLATE_NOOP("Catalogue", "始まりの何分前から入室できるか（0〜120）。"),
    "check_in_late": QT_TRANSLATE_NOOP("Catalogue", "始まりの何分後まで入室を待つか（0〜120）。"),
    "releases": QT_TRANSLATE_NOOP("Catalogue", "「はい」なら、入室がないと部屋を空けます。"),
    "plan": QT_TRANSLATE_NOOP("Catalogue", "図面の左と上から何パーセントか。40,25 の形。"),
    "note": QT_TRANSLATE_NOOP("Catalogue", "400文字まで。申し込む人にも見えます。"),
    "units": QT_TRANSLATE_NOOP("Catalogue", "必須。貸し出せる数（1〜200）。"),
    "slots": QT_TRANSLATE_NOOP("Catalogue", "同時に開ける会議の数（1か2）。"),
    "link_template": QT_TRANSLATE_NOOP(
        "Catalogue",
        "https:// で始まるアドレス。{meeting_id} が会議の番号になります。パスコードは書きません。",
    ),
    "recording_minutes": QT_TRANSLATE_NOOP("Catalogue", "録画を置ける分。なければ0。"),
}
_CHANGES = {
    Change.CHANGED: QT_TRANSLATE_NOOP("Catalogue", "変更"),
    Change.ADDED: QT_TRANSLATE_NOOP("Catalogue", "追加"),
    Change.REMOVED: QT_TRANSLATE_NOOP("Catalogue", "削除"),
}
_YES_NO = {
    "yes": QT_TRANSLATE_NOOP("Catalogue", "はい"),
    "no": QT_TRANSLATE_NOOP("Catalogue", "いいえ"),
}


def kind(column: str) -> Kind:
    """Return how a cell of a column is filled in."""
    return _KINDS.get(column, Kind.TEXT)


def file_word(file: str) -> str:
    """Return what the table of a file is called."""
    return _say(FILES.get(file, file))


def listed_headings(file: str) -> tuple[str, ...]:
    """Return the headings of what the list shows of a file."""
    return tuple(_say(COLUMNS[each]) for each in LISTED[file])


def column_word(table: CatalogueTable, column: str) -> str:
    """Return a column's heading; one that is newer than this client is as the server says."""
    if column in COLUMNS:
        if column == "features" and table.file == HOSTS:
            return _say(QT_TRANSLATE_NOOP("Catalogue", "機能"))
        return _say(COLUMNS[column])
    return dict(zip(table.columns, table.headings, strict=True)).get(column, column)


def help_for(column: str) -> str:
    """Return what belongs into a cell, empty where its heading says it."""
    return _say(HELP[column]) if column in HELP else ""


def choices(which: Kind) -> tuple[tuple[str, str], ...]:
    """Return what a cell of this kind may hold, each with its words."""
    if which is Kind.YES_NO:
        return tuple((code, _say(words)) for code, words in _YES_NO.items())
    if which is Kind.NETWORK:
        none = _say(QT_TRANSLATE_NOOP("Catalogue", "なし"))
        known = tuple((code, meeting_words.network(code)) for code in meeting_words.NETWORKS)
        return (("", none), *known)
    if which is Kind.PROVIDER:
        return tuple((each.value, meeting_words.provider(each)) for each in Provider)
    return ()


def cell_words(column: str, cell: str) -> str:
    """Return a cell as people read it."""
    return dict(choices(kind(column))).get(cell, cell)


def change_word(change: Change) -> str:
    """Return what became of a row, empty for nothing."""
    return _say(_CHANGES[change]) if change in _CHANGES else ""


def state_of(entry: Entry, faults: int) -> str:
    """Return what is to be said of a row: what became of it, and what is wrong with it."""
    wrong = _say(QT_TRANSLATE_NOOP("Catalogue", "誤り{count}件")).format(count=faults)
    other = _say(QT_TRANSLATE_NOOP("Catalogue", "ほかの方も変更"))
    parts = (change_word(entry.change()), other if entry.met else "", wrong if faults else "")
    return "・".join(filter(None, parts))


def fault_words(fault: CatalogueFault) -> str:
    """Return what is wrong, in the language of the screens."""
    japanese = QLocale().language() == QLocale.Language.Japanese
    return fault.japanese if japanese else fault.english


def taken(what: tuple[str, ...]) -> str:
    """Return what a date loses: rooms, equipment and hosts by their numbers."""
    words = {
        "room": QT_TRANSLATE_NOOP("Catalogue", "会議室"),
        "equipment": QT_TRANSLATE_NOOP("Catalogue", "備品"),
        "host": QT_TRANSLATE_NOOP("Catalogue", "ホスト"),
    }
    found = []
    for each in what:
        sort, _, name = each.partition(":")
        found.append(f"{_say(words.get(sort, sort))} {name}")
    return "、".join(dict.fromkeys(found))


def _say(words: str) -> str:
    return QCoreApplication.translate("Catalogue", words)
