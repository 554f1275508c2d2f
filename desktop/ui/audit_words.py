# SPDX-License-Identifier: Apache-2.0
"""Words for the audit log: groups of tags, and subjects as the log has them."""

import re

from PySide6.QtCore import QCoreApplication

from desktop.ui.marking import QT_TRANSLATE_NOOP

_SOURCES = {
    "auth": QT_TRANSLATE_NOOP("Audit", "サインイン"),
    "account": QT_TRANSLATE_NOOP("Audit", "自分のアカウント"),
    "administration": QT_TRANSLATE_NOOP("Audit", "管理の画面"),
    "ops": QT_TRANSLATE_NOOP("Audit", "サーバーの管理"),
    "case": QT_TRANSLATE_NOOP("Audit", "案件"),
    "file": QT_TRANSLATE_NOOP("Audit", "添付ファイル"),
    "sheet": QT_TRANSLATE_NOOP("Audit", "起案用紙"),
    "signing": QT_TRANSLATE_NOOP("Audit", "署名の証明書"),
    "seal": QT_TRANSLATE_NOOP("Audit", "公印"),
    "register": QT_TRANSLATE_NOOP("Audit", "登録簿"),
    "records": QT_TRANSLATE_NOOP("Audit", "簿冊"),
    "absence": QT_TRANSLATE_NOOP("Audit", "不在"),
    "telework": QT_TRANSLATE_NOOP("Audit", "テレワーク"),
    "meetings": QT_TRANSLATE_NOOP("Audit", "会議室"),
    "measures": QT_TRANSLATE_NOOP("Audit", "施策と様式"),
}
BREAK = "\u200b"
_LONG = re.compile(r"[!-~]{8}(?=[!-~]{8})")
_NUMBER = re.compile(r"[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")


def source(tag: str) -> str:
    """Return the group of a tag; one that is not known stands as it is."""
    code = tag.partition(":")[0]
    return _say(_SOURCES.get(code, code))


def sources() -> tuple[tuple[str, str], ...]:
    """Return how the tags of each group begin, with the group's words."""
    return tuple((f"{code}:", _say(words)) for code, words in _SOURCES.items())


def breakable(words: str) -> str:
    """Let long numbers go on in the next line, where a card is narrower than they are."""
    return _LONG.sub(rf"\g<0>{BREAK}", words)


def number(typed: str) -> str:
    """Return a number as it is, though it was copied from where it may go on in the next line."""
    return typed.replace(BREAK, "").strip()


def subject(typed: str) -> str:
    """Return what was typed as the log has subjects; the number of a case alone is a case."""
    words = number(typed)
    if ":" in words:
        return words
    found = _NUMBER.search(words)
    return f"case:{found[0].lower()}" if found else words


def _say(words: str) -> str:
    return QCoreApplication.translate("Audit", words)
