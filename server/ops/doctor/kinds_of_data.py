# SPDX-License-Identifier: Apache-2.0
"""What may be found at the database, the files and the backups."""

from server.ops.doctor.finding import failed, ok, warning

DATABASE = (
    ok("database.ok", "データベースが答えました（{name}）", "the database answers ({name})"),
    failed(
        "database.unreachable",
        "データベースに届きません（{where}）。",
        "the database is not reached ({where})",
        "PostgreSQLが動いているか（systemctl status postgresql）、database_url の宛先と"
        "ファイアウォールを確かめてください。",
        "See whether PostgreSQL runs (systemctl status postgresql), and to the address in "
        "database_url and the firewall.",
    ),
    failed(
        "database.password",
        "データベースが利用者「{role}」のサインインを拒みました。",
        "the database refuses the sign-in of the role {role}",
        "database_url のパスワードと pg_hba.conf を確かめてください。"
        "tsukue-server database setup でパスワードを設定し直せます。",
        "See to the password in database_url and to pg_hba.conf; tsukue-server database setup "
        "sets it anew.",
    ),
    failed(
        "database.role_absent",
        "データベースに利用者「{role}」がいません。",
        "the database knows no role {role}",
        "root で tsukue-server database setup を実行してください。",
        "Run tsukue-server database setup as root.",
    ),
    failed(
        "database.absent",
        "データベース「{name}」がありません。",
        "there is no database {name}",
        "初めてなら root で tsukue-server database setup を実行してください。"
        "前はあったのなら、何も作らずにバックアップから戻してください。",
        "On a new machine run tsukue-server database setup as root. If it was there before, "
        "make nothing and restore the backup.",
    ),
    failed(
        "database.failed",
        "データベースが仕事を拒みました（{why}）。",
        "the database refuses to work ({why})",
        "データベースのログを確かめてください。",
        "Read the log of the database.",
    ),
    failed(
        "database.damaged",
        "データベースのファイルが壊れています（{why}）。",
        "the file of the database is damaged ({why})",
        "サーバーを止め、ファイルを別に取り置き、バックアップから戻してください。",
        "Stop the server, set the file aside, and restore the backup.",
    ),
    failed(
        "database.empty",
        "データベースに表がありません。",
        "the database has no tables",
        "初めてなら tsukue-server init を、戻す途中なら restore を実行してください。",
        "Run tsukue-server init on a new machine, or restore where one is being recovered.",
    ),
    failed(
        "database.read_only",
        "データベース「{name}」は、今は読むことしかできません。",
        "the database {name} can only be read at the moment",
        "復元の途中なら、終わりを待ってください。止まった復元なら、行っていた機械で "
        "restore に --again を付けてやり直します。待機系につながっているなら、接続先を主系に"
        "直してください。",
        "Wait where a restore is under way; where one was interrupted, run restore with --again "
        "on the machine where it was. Where this is a standby, go to the primary instead.",
    ),
    failed(
        "database.behind",
        "データベースの版（{has}）がプログラム（{wants}）より古いです。",
        "the database is at {has}, behind the program's {wants}",
        "サーバーを止め、バックアップを取ってから tsukue-server migrate を実行してください。",
        "Stop the server, take a backup, then run tsukue-server migrate.",
    ),
    failed(
        "database.newer",
        "データベースの版（{has}）をこのプログラム（{wants}）は知りません。",
        "this program, at {wants}, does not know the database's {has}",
        "新しい版のサーバーを入れ直してください。古いプログラムで開かないでください。",
        "Install the newer server again; do not open it with an older program.",
    ),
    warning(
        "database.not_durable",
        "PostgreSQLの設定 {name} が off です。停電で決裁が失われるおそれがあります。",
        "PostgreSQL has {name} off: a power cut may lose decisions",
        "postgresql.conf で {name} = on にし、PostgreSQLを再起動してください。",
        "Set {name} = on in postgresql.conf and restart PostgreSQL.",
    ),
    warning(
        "database.privileged",
        "利用者「{role}」はPostgreSQLの管理者です。操作の記録を消せてしまいます。",
        "the role {role} is a superuser: it could delete the audit log",
        "tsukue-server database setup で専用の利用者を作り、database_url を換えてください。",
        "Make a role of its own with tsukue-server database setup and name it in database_url.",
    ),
    warning(
        "database.owned",
        "サービスの利用者「{role}」がデータベースを所有しています。"
        "サーバーが乗っ取られたとき、操作の記録まで消せてしまいます。",
        "the role of the services, {role}, owns the database: whoever takes the server over could "
        "delete the audit log",
        "root で tsukue-server database setup を実行してください。動いたまま、表を別の所有者に"
        "渡します。PostgreSQLが別の機械なら、docs/administrator/scale.md のとおりに分けて"
        "ください。",
        "Run tsukue-server database setup as root: it hands the tables to an owner of their own "
        "while the server works. Where PostgreSQL is on another machine, part the roles as "
        "docs/administrator/scale.md says.",
    ),
    warning(
        "database.rights",
        "利用者「{role}」の権限が、あるべきものと違う表があります（{tables}）。",
        "the role {role} may do more or less than it should with some tables ({tables})",
        "root で tsukue-server migrate を実行してください。権限を与え直します。"
        "人が手で作った表が残るなら、tsukue-server database setup を実行してください。",
        "Run tsukue-server migrate as root: it gives the rights anew. For a table that somebody "
        "made by hand, run tsukue-server database setup.",
    ),
    failed(
        "database.standby_absent",
        "主系が待つ待機系（{names}）がつながっていません。つながるまで、何も受け付けられません。",
        "no standby that the primary waits for ({names}) is connected: nothing is acknowledged "
        "until one is",
        "待機系のPostgreSQLとネットワークを確かめてください。すぐに戻らないなら、主系で "
        "synchronous off を行い、一台で続けるかを人が決めてください。",
        "See to PostgreSQL on the standby and to the network. If it does not come back soon, "
        "somebody decides to go on alone: synchronous off on the primary.",
    ),
    warning(
        "database.standby_late",
        "待機系「{name}」が {behind} MB 遅れています。職員には待ちが出ます。",
        "the standby {name} is {behind} MB behind: people wait",
        "待機系のディスクの空きと速さ、二台のあいだのネットワークを確かめてください。",
        "See to the standby's disk, its room and its speed, and to the network between the two.",
    ),
    warning(
        "database.connections",
        "PostgreSQLの接続数（{allowed}）が、サーバーの求める数（{wanted}）に足りません。",
        "PostgreSQL allows {allowed} connections, the server may want {wanted}",
        "max_connections を増やすか、workers と threads を減らすか、PgBouncerを置いてください。",
        "Raise max_connections, lower workers and threads, or put PgBouncer before it.",
    ),
)

FILES = (
    ok(
        "files.ok",
        "ファイル{count}件がすべてあります。内容を確かめたもの{read}件、"
        "どこからも参照されないもの{orphans}件",
        "all {count} files are there; content of {read} checked, {orphans} referred to by nothing",
    ),
    failed(
        "setup.missing",
        "{folder} はまだ準備されていません。",
        "{folder} is not set up",
        "初めてなら tsukue-server init を、戻す途中なら restore を実行してください。",
        "Run tsukue-server init on a new machine, or restore where one is being recovered.",
    ),
    failed(
        "passphrase.exposed",
        "合言葉のファイルを他の人が読めます: {file}（{mode}）",
        "others can read the passphrase: {file} ({mode})",
        "chmod 600 {file} を実行してください。直すまでサーバーは動きません。",
        "Run chmod 600 {file}; the server does not start before.",
    ),
    failed(
        "files.unwritable",
        "{folder} に書き込めません（{why}）。",
        "{folder} cannot be written ({why})",
        "所有者が tsukue であること、読み取り専用でないこと、空きがあることを確かめてください。",
        "See that tsukue owns it, that it is not mounted read-only, and that there is room.",
    ),
    ok(
        "files.reached",
        "ファイルの保存先に書いて消せました（{where}）",
        "the file store takes and gives up a file ({where})",
    ),
    failed(
        "files.unreachable",
        "ファイルの保存先に届かないか、拒まれました（{where}: {why}）。",
        "the file store is not reached or refuses us ({where}: {why})",
        "保存先が動いているか、設定 s3_endpoint、s3_bucket、s3_credentials_file と、"
        "書く・読む・消す・一覧の権限を確かめてください。",
        "See whether the store runs, to the settings s3_endpoint, s3_bucket and "
        "s3_credentials_file, and that they may write, read, delete and list.",
    ),
    failed(
        "files.missing",
        "データベースにあるファイル{count}件がありません（例 {example}）。",
        "{count} files of the database are not there (such as {example})",
        "別の場所に移していないか確かめ、なければバックアップから files を戻してください。",
        "See whether they were moved elsewhere; otherwise restore the files of a backup.",
    ),
    failed(
        "files.damaged",
        "ファイル{count}件の内容が変わっています（例 {example}）。",
        "the content of {count} files has changed (such as {example})",
        "ディスクの故障を疑い、バックアップからそのファイルを戻してください。",
        "Suspect the disk, and restore those files from a backup.",
    ),
)

BACKUP = (
    ok(
        "backup.ok",
        "最後のバックアップ: {at}（検証済み）",
        "the last backup: {at}, verified",
    ),
    warning(
        "backup.unset",
        "バックアップの設定がありません（backup_folder が空です）。夜のバックアップは取りません。",
        "no backup is configured: backup_folder is empty, and the nightly timer takes none",
        "tsukue.toml に backup_folder を設定し、tsukue-backup.timer を有効にしてください。",
        "Set backup_folder in tsukue.toml and enable tsukue-backup.timer.",
    ),
    failed(
        "backup.none",
        "{folder} にバックアップが一つもありません。",
        "there is no backup in {folder}",
        "tsukue-server backup {folder} を実行し、tsukue-backup.timer を有効にしてください。",
        "Run tsukue-server backup {folder}, and enable tsukue-backup.timer.",
    ),
    failed(
        "backup.unreadable",
        "バックアップの置き場所を読めません: {folder}（{why}）",
        "the folder of backups cannot be read: {folder} ({why})",
        "マウントされているか、利用者 tsukue が読み書きできるかを確かめてください。",
        "See that it is mounted and that the user tsukue may read and write there.",
    ),
    failed(
        "backup.old",
        "最後のバックアップは{hours}時間前（{at}）です。",
        "the last backup is {hours} hours old ({at})",
        "systemctl status tsukue-backup.timer tsukue-backup.service で失敗の理由を確かめ、"
        "tsukue-server backup {folder} を実行してください。",
        "See why with systemctl status tsukue-backup.timer tsukue-backup.service, and run "
        "tsukue-server backup {folder}.",
    ),
    warning(
        "backup.unverified",
        "最後のバックアップ（{at}）は検証されていません。",
        "the last backup ({at}) is not verified",
        "tsukue-server backups verify {folder} を実行してください。",
        "Run tsukue-server backups verify {folder}.",
    ),
    warning(
        "backup.verification_due",
        "バックアップの中のすべてを読み返してから{days}日たっています。",
        "{days} days have passed since all of the backups was read again",
        "tsukue-server backups verify --all {folder} を実行し、tsukue-backup-verify.timer が"
        "動いていることを確かめてください。",
        "Run tsukue-server backups verify --all {folder}, and see that tsukue-backup-verify.timer "
        "runs.",
    ),
    failed(
        "backup.damaged",
        "バックアップが壊れています: {name}（{why}）",
        "a backup is damaged: {name} ({why})",
        "それを頼らず、新しいバックアップを取り、tsukue-server backups verify --all で確かめて"
        "ください。置き場所のディスクも疑ってください。",
        "Do not rely on it. Take a new one, and look with tsukue-server backups verify --all; "
        "suspect the disk it lies on.",
    ),
)
