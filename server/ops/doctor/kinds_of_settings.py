# SPDX-License-Identifier: Apache-2.0
"""What may be found in the settings, at the clock and on the disks."""

from server.ops.doctor.finding import failed, ok, warning

SETTINGS = (
    ok("settings.ok", "設定を読み取りました: {file}", "the settings are understood: {file}"),
    failed(
        "settings.missing",
        "設定ファイルがありません: {file}",
        "there is no settings file {file}",
        "--config で正しい場所を示すか、パッケージの tsukue.toml を写してください。",
        "Name the right place with --config, or copy the package's tsukue.toml there.",
    ),
    failed(
        "settings.unreadable",
        "設定ファイルを読めません: {file}（{why}）",
        "the settings file {file} cannot be read ({why})",
        "利用者 tsukue が読める権限（root:tsukue、0640）と、文字コードUTF-8を確かめてください。",
        "Let the user tsukue read it (root:tsukue, 0640), and keep it in UTF-8.",
    ),
    failed(
        "settings.broken",
        "{place}: TOMLとして読めません（{why}）",
        "{place}: this is not TOML ({why})",
        "その行の引用符、括弧、等号を直してください。",
        "Mend the quotation marks, brackets or equals sign of that line.",
    ),
    failed(
        "settings.unknown",
        "{place}: 知らない設定です: {name}",
        "{place}: unknown setting {name}",
        "綴りを確かめてください。近い名前: {near}",
        "See to its spelling. The nearest known name: {near}",
    ),
    failed(
        "settings.wrong",
        "{place}: 設定の値が正しくありません（{why}）",
        "{place}: the value of a setting is wrong ({why})",
        "tsukue.toml の説明に従って値を直してください。",
        "Mend the value as the comment in tsukue.toml says.",
    ),
    failed(
        "settings.exposed",
        "秘密を含むファイルを他の人が読めます: {file}（{mode}）",
        "others can read a file with a secret: {file} ({mode})",
        "chmod {wanted} {file} を実行し、読まれたおそれがあればその秘密を換えてください。",
        "Run chmod {wanted} {file}, and change the secret if somebody may have read it.",
    ),
    failed(
        "settings.secret_missing",
        "{name} のファイルを読めません: {file}",
        "the file of {name} cannot be read: {file}",
        "ファイルを置き、利用者 tsukue だけが読めるように（0600）してください。",
        "Put the file there, readable by the user tsukue alone (0600).",
    ),
    failed(
        "settings.cut_off",
        "telework_cut_off_day「{value}」は日ではありません。実績の修正がすべて止まっています。",
        "telework_cut_off_day {value} is no day: every change of a month is blocked",
        "1 から 28 の日を設定し、サーバーを再起動してください。",
        "Set a day from 1 to 28 and restart the server.",
    ),
)

CLOCK = (
    ok("clock.ok", "時計は合っています（{how}）", "the clock is right ({how})"),
    failed(
        "clock.behind",
        "時計がデータベースの最後の記録より{seconds}秒遅れています。",
        "the clock is {seconds} s behind the last time in the database",
        "時刻同期（chrony など）を直してから、サーバーを再起動してください。",
        "Put time synchronisation right (such as chrony), then restart the server.",
    ),
    failed(
        "clock.off",
        "この機械とデータベースの時計が{seconds}秒ずれています。",
        "the clocks of this machine and of the database differ by {seconds} s",
        "両方の機械を同じ時刻サーバーに合わせてください。",
        "Let both machines follow the same time server.",
    ),
    warning(
        "clock.unsynchronised",
        "この機械の時計は時刻サーバーと同期していません。",
        "the clock of this machine follows no time server",
        "chrony または systemd-timesyncd に庁内の時刻サーバーを設定してください。",
        "Give chrony or systemd-timesyncd the time server of the city's network.",
    ),
)

DISK = (
    ok("disk.ok", "{folder}: 空き {free}", "{folder}: {free} free"),
    warning(
        "disk.low",
        "{folder}: 空きが少なくなっています（{free}、{percent}％）",
        "{folder}: little is free ({free}, {percent} %)",
        "ディスクを増やすか、要らないファイルを移してください。データは消さないでください。",
        "Add disk or move away what is not needed; delete none of the data.",
    ),
    failed(
        "disk.full",
        "{folder}: 空きがほとんどありません（{free}、{percent}％）",
        "{folder}: almost nothing is free ({free}, {percent} %)",
        "すぐに空きを作ってください。いっぱいになると決裁も保存もできません。",
        "Make room now: when it is full nothing can be decided or kept.",
    ),
)
