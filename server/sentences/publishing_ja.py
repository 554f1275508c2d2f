# SPDX-License-Identifier: Apache-2.0
"""Sentences about publishing the city's figures, in Japanese."""

SENTENCES: dict[str, str] = {
    "measures.key_unknown": (
        "この番号のアドレスはないか、既に取り消されています。tsukue-server measures key list で番号"
        "を確かめてください。"
    ),
    "measures.month_open": (
        "{month} のテレワークを人事課がまだ締めていないため、公表しませんでした。公表した数値は変わ"
        "らず、あとの修正は訂正として並びます。締めたあとに公表してください。いまの数値のまま公表す"
        "るときは --before-closing（API では before_closing）を付けてください。"
    ),
    "measures.month_running": (
        "{month} はまだ終わっていないため、公表できません。公表した数値は変わりません。月が終わり、"
        "締めたあとに公表してください。"
    ),
    "measures.month_unpublished": (
        "{month} はまだ公表していないため、公表のファイルはありません。先にこの月を公表してくださ"
        "い。"
    ),
}
