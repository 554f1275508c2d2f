# SPDX-License-Identifier: Apache-2.0
"""What is wrong with a catalogue of rooms that was to be loaded, in Japanese."""

SENTENCES: dict[str, str] = {
    "catalogue.id_wrong": (
        "「{value}」は番号に使えません。半角の英数字・点・ハイフン・下線で、{limit}文字以内にして"
        "ください。"
    ),
    "catalogue.many_words": "一つの欄に書けるのは{limit}個までです。減らしてください。",
    "catalogue.number_range": "{least}から{most}までの数を書いてください。",
    "catalogue.section_unknown": (
        "所属「{section}」が組織にありません。sections.csv の番号を書いてください。"
    ),
    "catalogue.too_many": "一つの表に書けるのは{limit}行までです。行を減らしてください。",
    "catalogue.unseen": "改行など、目に見えない文字があります。入力し直してください。",
    "host.link_passcode": (
        "接続先にパスコードが入っています。一覧は職員全員が読むため、ここには書かず、会議ごとに入"
        "力してください。"
    ),
    "host.link_shared": (
        "同時に二つの会議を開くホストの接続先に {{meeting_id}} がなく、二つの会議が同じ部屋になり"
        "ます。{{meeting_id}} を入れるか、同時開催数を1にしてください。"
    ),
    "host.link_wrong": (
        "「{value}」は接続先として使えません。https:// で始まるアドレスにし、会議ごとに変わる所は"
        " {{meeting_id}} と書いてください。"
    ),
    "photo.kind": (
        "写真はPNGかJPEGで、名前の拡張子と中身が同じでなければなりません。保存し直してください。"
    ),
    "photo.room_unknown": (
        "この写真の会議室「{room}」が rooms.csv にありません。ファイルの名前を会議室番号にしてく"
        "ださい。"
    ),
    "photo.too_large": "写真が大きすぎます（{megabytes}MBまで）。縮小してください。",
    "photo.twice": "同じ会議室の写真がもう一つあります（{other}）。一つにしてください。",
    "room.hours_wrong": (
        "「{value}」は利用時間として読めません。8:30-21:45 の形で、終わりは 24:00 までに書いてく"
        "ださい。"
    ),
    "room.part_alone": (
        "区画「{parts}」は会議室の番号でなく、ほかの会議室も使っていません。番号の誤りでないか確"
        "かめ、会議室の行を加えるか、消してください。"
    ),
    "room.part_of_itself": (
        "会議室「{room}」の区画をたどると自分に戻ります。区画を直してください。"
    ),
    "room.part_twice": "同じ区画が二度あります。片方を消してください。",
    "room.plan_wrong": (
        "「{value}」は図面の位置として読めません。左からと上からの百分率を 40,70 の形で書いてくだ"
        "さい。"
    ),
}
