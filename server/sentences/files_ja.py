# SPDX-License-Identifier: Apache-2.0
"""Refusals about uploads and enrolment in Japanese."""

SENTENCES: dict[str, str] = {
    "certificate.key_revoked": (
        "この鍵は紛失した端末の鍵のため使えません。新しい鍵で申請し直してください。"
    ),
    "file.archive_bomb": (
        "圧縮ファイル「{name}」の展開後の大きさが大きすぎるため、受け付けられません。"
        "中のファイルを個別に添付してください。"
    ),
    "file.archive_too_many": (
        "圧縮ファイル「{name}」の中のファイルが多すぎます。分けて添付してください。"
    ),
    "file.archive_unsafe": (
        "圧縮ファイル「{name}」に、安全に展開できない項目があります。作り直して添付してください。"
    ),
    "file.could_not_judge": (
        "ファイル「{name}」を確かめられませんでした。添付されていません。"
        "別の形で保存し直して、もう一度添付してください。"
    ),
    "file.encrypted": (
        "ファイル「{name}」にはパスワードがかかっています。"
        "ほかの方が開けないため添付できません。解除して、もう一度添付してください。"
    ),
    "glyph.missing": (
        "起案用紙に印字できない文字があります（{characters}）。別の文字に替えて、もう一度起案してください。"
    ),
    "upload.length": (
        "送られたファイルの大きさが、先に伝えられた大きさ（{declared}バイト）と違います。"
        "もう一度送ります。"
    ),
    "upload.offset": "ファイルの送信位置が違います。{expected}バイト目から送り直します。",
}
