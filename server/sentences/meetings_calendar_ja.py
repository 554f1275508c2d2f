# SPDX-License-Identifier: Apache-2.0
"""Sentences about calendar files of other programs, in Japanese."""

SENTENCES: dict[str, str] = {
    "calendar.cancelled": (
        "この予定は取り消されています（STATUS:CANCELLED）。予約するものがないため、取り込みません。"
    ),
    "calendar.component_unsupported": (
        "{name} は会議の予定ではないため、取り込みません。予定（VEVENT）だけを書き出してください。"
    ),
    "calendar.control_character": (
        "この行に、文字として書けない制御文字（{character}）があります。ファイルが壊れているお"
        "それがあるため、この部分は取り込みません。書き出し直してください。"
    ),
    "calendar.date_unknown": (
        "RECURRENCE-ID の日時は、この繰り返しのどの回でもありません。どの回の変更か分からないた"
        "め、取り込みません。元のカレンダーで確かめてください。"
    ),
    "calendar.empty": (
        "ファイルに何も書かれていません。取り込むものがありません。書き出し直してください。"
    ),
    "calendar.end_alone": (
        "END:{name} に対応する BEGIN:{name} がありません。ファイルが壊れているおそれがあります"
        "。書き出し直してください。"
    ),
    "calendar.end_before_start": (
        "終わりが始まりより前です。会議の時間が分からないため、取り込みません。DTEND を直してく"
        "ださい。"
    ),
    "calendar.exception_twice": (
        "同じ回の変更が {at} 行目にもあります。どちらか分からないため、これは取り込みません。一"
        "つにしてください。"
    ),
    "calendar.exception_with_rule": (
        "RECURRENCE-ID のある予定（一回だけの変更）に RRULE があります。意味が定まらないため、"
        "取り込みません。別の予定に分けてください。"
    ),
    "calendar.floating": (
        "{name} に時間帯（TZID か Z）がなく、どこの時刻か分かりません。推し量らずに取り込みを見"
        "送ります。市の時刻と分かっているときは、時間帯 Asia/Tokyo を指定して取り込んでください"
        "。"
    ),
    "calendar.kind_differs": (
        "{name} は、DTSTART と同じ種類（どちらも日付、またはどちらも日時）でなければなりません"
        "（RFC 5545 3.8）。取り込みません。書き出したソフトで直してください。"
    ),
    "calendar.length_over_change": (
        "DURATION の日数が夏時間の切替えをまたぎ、長さが定まりません。取り込みません。DTEND で"
        "書いてください。"
    ),
    "calendar.length_seconds": (
        "会議の長さが分の単位ではありません。取り込みません。分までの時刻に直してください。"
    ),
    "calendar.line_malformed": (
        "「{text}」は、名前と値が「:」で区切られた行ではありません（RFC 5545 3.1）。この部分は"
        "取り込みません。行が途中で切れていないか確かめてください。"
    ),
    "calendar.line_too_long": (
        "一行が {most} バイトを超えています。この部分は取り込みません。添付を除いて書き出し直し"
        "てください。"
    ),
    "calendar.method_unsupported": (
        "METHOD が {value} です。これは予定そのものではなく返信や取消しのため、取り込みません。"
        "カレンダーとして書き出したファイルを使ってください。"
    ),
    "calendar.nested": (
        "予定の中に {name} があります。この形は扱いません。取り込みません。書き出し直してください。"
    ),
    "calendar.no_answer": (
        "制限した時間と記憶域の中で読み終わりませんでした。何も取り込みません。ファイルを分ける"
        "か、書き出し直してください。"
    ),
    "calendar.no_calendar": (
        "カレンダー（VCALENDAR）ではなく {name} が始まっています。この部分は取り込みません。iCa"
        "lendar 形式で書き出してください。"
    ),
    "calendar.no_events": (
        "予定（VEVENT）が一つもありません。取り込むものがありません。書き出した範囲を確かめてく"
        "ださい。"
    ),
    "calendar.no_length": (
        "会議の長さがありません（終わりが始まりと同じか、書かれていません）。取り込みません。終"
        "わりの時刻を入れてください。"
    ),
    "calendar.not_closed": (
        "BEGIN:{name} に対応する END:{name} がありません。ファイルが途中で切れたおそれがあるた"
        "め、この部分は取り込みません。書き出し直してください。"
    ),
    "calendar.not_utf8": (
        "UTF-8 ではない文字があります（{encoding} のようです。? は判別できません）。文字化けし"
        "たまま取り込むことはしません。UTF-8 で保存し直してください（RFC 5545 3.1.4）。"
    ),
    "calendar.outside": (
        "BEGIN:VCALENDAR の外に {name} があります。この部分は取り込みません。ファイルの種類を確"
        "かめてください。"
    ),
    "calendar.part_of_refused": (
        "同じ UID の予定（{at} 行目）を取り込めないため、これも取り込みません。片方だけでは別の"
        "日に予約してしまいます。{at} 行目を直してください。"
    ),
    "calendar.property_twice": (
        "{name} が二つあり、どちらか分かりません。取り込みません。一つにしてください。"
    ),
    "calendar.property_unsupported": (
        "{name} で日を足したり除いたりする予定は扱いません。推し量って別の日に予約することは、"
        "しません。RRULE と EXDATE で書くか、一回ずつ登録してください。"
    ),
    "calendar.range_unsupported": (
        "{range}（この回以降すべての変更）は扱いません。推し量って別の日に予約することは、しま"
        "せん。元のカレンダーで、そこから先を別の予定に分けてください。"
    ),
    "calendar.series_missing": (
        "RECURRENCE-ID がありますが、もとの繰り返しがファイルにありません。取り込みません。繰り"
        "返し全体を書き出してください。"
    ),
    "calendar.start_missing": (
        "始まり（DTSTART）がありません。いつの会議か分からないため、取り込みません。"
    ),
    "calendar.text_too_long": (
        "{name} が {most} 文字を超えています。途中で切って取り込むことはしません。短くしてくだ"
        "さい。"
    ),
    "calendar.too_deep": (
        "BEGIN が {most} 段より深く重なっています。この部分は取り込みません。ファイルが壊れてい"
        "るおそれがあります。"
    ),
    "calendar.too_many_bytes": (
        "ファイルが {most} MB を超えています。何も取り込みません。期間で分けて書き出してください。"
    ),
    "calendar.too_many_dates": (
        "ファイル全体の回数が {most} を超えるため、この予定から後の一部を取り込みません。期間で"
        "分けて書き出してください。"
    ),
    "calendar.too_many_events": (
        "予定が {most} 件を超えています。この行から後の予定は取り込みません。期間で分けて書き出"
        "してください。"
    ),
    "calendar.too_many_lines": (
        "ファイルが {most} 行を超えています。何も取り込みません。期間で分けて書き出してください。"
    ),
    "calendar.two_ends": (
        "DTEND と DURATION の両方があり、いつ終わるのか分かりません（RFC 5545 3.6.1）。取り込み"
        "ません。どちらか一つにしてください。"
    ),
    "calendar.uid_missing": (
        "UID がありません。二度取り込んだときに同じ予定と分からないため、取り込みません。書き出"
        "したソフトを確かめてください。"
    ),
    "calendar.uid_twice": (
        "同じ UID の予定が {at} 行目にもあります。どちらか分からないため、両方とも取り込みませ"
        "ん。一つにしてください。"
    ),
    "calendar.unreadable": (
        "「{path}」を読めません（{why}）。場所と名前、読む権限を確かめてください。"
    ),
    "calendar.value_kind": (
        "{name} の VALUE={value} は扱いません。取り込みません。日付（DATE）か日時（DATE-TIME）"
        "で書いてください。"
    ),
    "calendar.value_unreadable": (
        "{name} の値「{value}」は読めません（RFC 5545 3.3）。推し量らずに取り込みを見送ります。"
        "書き出したソフトで直してください。"
    ),
    "calendar.version_unsupported": (
        "VERSION が {value} です。2.0（iCalendar、RFC 5545）のほかは規則の書き方が違うため、取"
        "り込みません。iCalendar 形式で書き出してください。"
    ),
    "calendar.zone_contradicts": (
        "時間帯「{zone}」のファイル内の定義（{at} 行目の VTIMEZONE）は、{day} にその名前の実際"
        "の時刻と食い違います。どちらの時刻か分からないため、取り込みません。書き出したソフトの"
        "時間帯を直してください。"
    ),
    "calendar.zone_unknown": (
        "時間帯「{zone}」を知りません。推し量らずに取り込みを見送ります。Asia/Tokyo のような名"
        "前で書き出してください。"
    ),
    "calendar.zone_unreadable": (
        "時間帯「{zone}」のファイル内の定義（{at} 行目の VTIMEZONE）を読めず、名前どおりか確か"
        "められません。取り込みません。書き出し直してください。"
    ),
    "meeting.import_for_others": (
        "ほかの職員の名前で取り込めるのは、会議室を管理する人（管財課）だけです。何も取り込んで"
        "いません。自分の予定として取り込むか、管財課に頼んでください。"
    ),
    "schedule.broken_bytes": (
        "この行の文字を読めません（UTF-8 か Shift_JIS のどちらでもありません）。この行は取り込"
        "みません。保存し直してください。"
    ),
    "schedule.empty": (
        "予約の行が一つもありません。取り込むものがありません。書き出した範囲を確かめてください。"
    ),
    "schedule.end_before_start": (
        "終わりが始まりより後ではありません。この行は取り込みません。終了の日付と時刻を確かめて"
        "ください。"
    ),
    "schedule.headings": (
        "見出し「{headings}」が見つかりません。何も取り込みません。見出しの行を付けて書き出して"
        "ください。"
    ),
    "schedule.malformed": (
        "表として読めない行です（{why}）。ここから後は取り込みません。CSV で書き出し直してくだ"
        "さい。"
    ),
    "schedule.room_unknown": (
        "施設「{room}」は会議室の一覧にありません。推し量らずにこの行を取り込みません。名前を一"
        "覧に合わせてください。"
    ),
    "schedule.too_many_rows": (
        "行が {most} を超えています。この行から後は取り込みません。期間で分けて書き出してください。"
    ),
    "schedule.unreadable": (
        "{heading} の値「{value}」は読めません。この行は取り込みません。2026/11/02 や 9:00 のよ"
        "うに書いてください。"
    ),
}
