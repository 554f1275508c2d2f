# SPDX-License-Identifier: Apache-2.0
"""Troubles of files on their way.

Each code: what happened and what it means, then what to do.
"""

from desktop.ui.marking import QT_TRANSLATE_NOOP

HEADINGS = {
    "print": QT_TRANSLATE_NOOP("Trouble", "印刷できませんでした"),
    "terminal": QT_TRANSLATE_NOOP("Trouble", "この端末には残せません"),
    "file": QT_TRANSLATE_NOOP("Trouble", "ファイルを受け取れません"),
    "upload": QT_TRANSLATE_NOOP("Trouble", "ファイルを送り直します"),
}
SENTENCES = {
    "print.broken_off": (
        QT_TRANSLATE_NOOP("Trouble", "印刷の途中でプリンターが止まりました。"),
        QT_TRANSLATE_NOOP("Trouble", "用紙と接続を確かめて、もう一度印刷してください。"),
    ),
    "print.not_begun": (
        QT_TRANSLATE_NOOP(
            "Trouble", "プリンターを使えないか、書き出す場所に保存できませんでした。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "別のプリンターか保存先を選んで、もう一度印刷してください。"),
    ),
    "file.archive_bomb": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "圧縮ファイル「{name}」の展開後の大きさが大きすぎるため、受け付けられません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "中のファイルを個別に添付してください。"),
    ),
    "file.archive_too_many": (
        QT_TRANSLATE_NOOP("Trouble", "圧縮ファイル「{name}」の中のファイルが多すぎます。"),
        QT_TRANSLATE_NOOP("Trouble", "分けて添付してください。"),
    ),
    "file.archive_unsafe": (
        QT_TRANSLATE_NOOP(
            "Trouble", "圧縮ファイル「{name}」に、安全に展開できない項目があります。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "作り直して添付してください。"),
    ),
    "file.could_not_judge": (
        QT_TRANSLATE_NOOP(
            "Trouble", "ファイル「{name}」を確かめられませんでした。添付されていません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "別の形で保存し直して、もう一度添付してください。"),
    ),
    "file.digest_differs": (
        QT_TRANSLATE_NOOP(
            "Trouble", "ファイル「{name}」が途中で変わって届きました。添付されていません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "もう一度送ります。"),
    ),
    "file.empty": (
        QT_TRANSLATE_NOOP("Trouble", "ファイル「{name}」は中身が空です。添付されていません。"),
        QT_TRANSLATE_NOOP("Trouble", "内容のあるファイルを選び直してください。"),
    ),
    "file.encrypted": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "ファイル「{name}」にはパスワードがかかっています。ほかの方が開けないため添付できませ"
            "ん。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "解除して、もう一度添付してください。"),
    ),
    "file.kind_not_allowed": (
        QT_TRANSLATE_NOOP("Trouble", "ファイル「{name}」の種類は添付できません。"),
        QT_TRANSLATE_NOOP("Trouble", "PDFなどに変えて添付してください。"),
    ),
    "file.not_what_it_says": (
        QT_TRANSLATE_NOOP(
            "Trouble", "ファイル「{name}」の中身が、名前の示す種類と違います。添付されていません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "正しいファイルか確かめてください。"),
    ),
    "file.not_written": (
        QT_TRANSLATE_NOOP("Trouble", "ファイル「{name}」を保存できませんでした。"),
        QT_TRANSLATE_NOOP("Trouble", "空き容量と保存先を確かめて、もう一度保存してください。"),
    ),
    "file.too_large": (
        QT_TRANSLATE_NOOP(
            "Trouble", "ファイル「{name}」が大きすぎます（上限{limit}）。添付されていません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "小さくするか、分けて添付してください。"),
    ),
    "file.unreadable": (
        QT_TRANSLATE_NOOP(
            "Trouble", "ファイル「{name}」を読み取れませんでした。添付されていません。"
        ),
        QT_TRANSLATE_NOOP(
            "Trouble", "ほかのソフトで開いていないか確かめて、もう一度選んでください。"
        ),
    ),
    "terminal.keeps_nothing": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この端末にはデータを残さない設定のため、保存、印刷、コピーと、別のプログラムで開く操作は"
            "できません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble", "PDFは机の中で読めます。必要なときは庁内の端末を使ってください。"
        ),
    ),
    "upload.digest": (
        QT_TRANSLATE_NOOP("Trouble", "届いたファイルが途中で変わっています。"),
        QT_TRANSLATE_NOOP("Trouble", "もう一度送ります。"),
    ),
    "upload.length": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "送られたファイルの大きさが、先に伝えられた大きさ（{declared}バイト）と違います。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "もう一度送ります。"),
    ),
    "upload.offset": (
        QT_TRANSLATE_NOOP("Trouble", "ファイルの送信位置が違います。"),
        QT_TRANSLATE_NOOP("Trouble", "{expected}バイト目から送り直します。"),
    ),
}
