<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="ja_JP">
<context>
    <name>AbsenceCard</name>
    <message>
        <source>不在</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>変更</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>AbsenceDialog</name>
    <message>
        <source>だれの不在かを選んでください。</source>
        <translation>Please say whose absence it is.</translation>
    </message>
    <message>
        <source>不在の間、回議は後閲に回り、決裁は規程の順にほかの職員が行えます。</source>
        <translation>Meanwhile approvals on their way are read afterwards, and others may decide in the order of the regulation.</translation>
    </message>
    <message>
        <source>不在を変更します</source>
        <translation>Change an absence</translation>
    </message>
    <message>
        <source>不在を登録します</source>
        <translation>Register an absence</translation>
    </message>
    <message>
        <source>変更する(&amp;S)</source>
        <translation>Change (&amp;S)</translation>
    </message>
    <message>
        <source>登録する(&amp;S)</source>
        <translation>Regi&amp;ster</translation>
    </message>
    <message>
        <source>終わりが始まりより前です。終わりを直してください。</source>
        <translation>It ends before it begins. Please correct the end.</translation>
    </message>
    <message>
        <source>職員の不在を登録します</source>
        <translation>Register an absence of a colleague</translation>
    </message>
</context>
<context>
    <name>AbsenceFields</name>
    <message>
        <source>一日のうち</source>
        <translation>Part of the day</translation>
    </message>
    <message>
        <source>一日のうち(&amp;P)</source>
        <translation>&amp;Part of the day</translation>
    </message>
    <message>
        <source>不在の種類</source>
        <translation>Kind of absence</translation>
    </message>
    <message>
        <source>何時から(&amp;F)</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>何時まで(&amp;U)</source>
        <translation>&amp;Until</translation>
    </message>
    <message>
        <source>午前</source>
        <translation>Morning</translation>
    </message>
    <message>
        <source>午後</source>
        <translation>Afternoon</translation>
    </message>
    <message>
        <source>始まる日</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>始まる日(&amp;D)</source>
        <translation>First &amp;day</translation>
    </message>
    <message>
        <source>始まる時刻</source>
        <translation>From</translation>
    </message>
    <message>
        <source>時間を決める</source>
        <translation>Between set hours</translation>
    </message>
    <message>
        <source>種類(&amp;K)</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>終わる日</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>終わる日(&amp;E)</source>
        <translation>Last day (&amp;E)</translation>
    </message>
    <message>
        <source>終わる時刻</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>終日</source>
        <translation>All day</translation>
    </message>
</context>
<context>
    <name>AbsenceTicks</name>
    <message>
        <source>不在とみなす職</source>
        <translation>Suppose these are away</translation>
    </message>
    <message>
        <source>事項を選ぶと、ここに職が並びます。</source>
        <translation>Choose a matter and the posts are listed here.</translation>
    </message>
</context>
<context>
    <name>AbsenceWords</name>
    <message>
        <source>{days} 終日</source>
        <translation>{days} all day</translation>
    </message>
    <message>
        <source>{month}/{day}（{weekday}）</source>
        <translation>{weekday} {month}/{day}</translation>
    </message>
    <message>
        <source>その他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>休暇</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>出張</source>
        <translation>Business trip</translation>
    </message>
    <message>
        <source>土</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>木</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>水</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>火</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>病気</source>
        <translation>Illness</translation>
    </message>
    <message>
        <source>研修</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>金</source>
        <translation>Fri</translation>
    </message>
</context>
<context>
    <name>AbsencesPage</name>
    <message>
        <source>‹ 戻る</source>
        <translation>‹ Back</translation>
    </message>
    <message>
        <source>これからの不在はありません。出張や休暇を登録すると、代わりに決裁できる人が分かります。</source>
        <translation>There is no absence to come. Register a trip or leave, and you see who may decide for you.</translation>
    </message>
    <message>
        <source>これから不在になる方は、あなたの所属と上司・部下の中にいません。</source>
        <translation>Nobody in your section or line will be away.</translation>
    </message>
    <message>
        <source>不在の登録</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>不在を登録する</source>
        <translation>Register an absence</translation>
    </message>
    <message>
        <source>不在を登録する(&amp;N)</source>
        <translation>Register a&amp;n absence</translation>
    </message>
    <message>
        <source>前のページに戻る</source>
        <translation>Back to the page before</translation>
    </message>
    <message>
        <source>所属の方の不在</source>
        <translation>Absences of colleagues</translation>
    </message>
    <message>
        <source>職員の不在を登録する(&amp;O)</source>
        <translation>Register for a c&amp;olleague</translation>
    </message>
    <message>
        <source>職員の不在を登録する（部下のいる方）</source>
        <translation>Register an absence of a colleague (for superiors)</translation>
    </message>
    <message>
        <source>過去の不在 {count}件</source>
        <translation>Past absences: {count}</translation>
    </message>
</context>
<context>
    <name>AccountCard</name>
    <message>
        <source>{device}
{at}〜</source>
        <translation>{device}
since {at}</translation>
    </message>
    <message>
        <source>{state}（{until}まで）</source>
        <translation>{state} (until {until})</translation>
    </message>
    <message>
        <source>いまの組織に職がありません</source>
        <translation>No post in the organisation in force</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>None</translation>
    </message>
    <message>
        <source>まだありません</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>アカウント</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>アカウントを追加(&amp;A)…</source>
        <translation>&amp;Add an account…</translation>
    </message>
    <message>
        <source>サインインを終わらせる(&amp;E)…</source>
        <translation>&amp;End sessions…</translation>
    </message>
    <message>
        <source>サインイン中</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>サインイン名</source>
        <translation>Sign-in name</translation>
    </message>
    <message>
        <source>パスワードの変更</source>
        <translation>Password changed</translation>
    </message>
    <message>
        <source>仮パスワードを発行(&amp;P)…</source>
        <translation>Issue a temporary &amp;password…</translation>
    </message>
    <message>
        <source>役割</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>役割の兼務（職務分掌）</source>
        <translation>Combined roles (separation of duties)</translation>
    </message>
    <message>
        <source>役割を変える(&amp;R)…</source>
        <translation>Change &amp;roles…</translation>
    </message>
    <message>
        <source>所属と職</source>
        <translation>Section and post</translation>
    </message>
    <message>
        <source>最後のサインイン</source>
        <translation>Last sign-in</translation>
    </message>
    <message>
        <source>有効に戻す(&amp;V)</source>
        <translation>Enable a&amp;gain</translation>
    </message>
    <message>
        <source>本人が自分のパスワードを決めると「有効」になります。</source>
        <translation>It becomes “Enabled” once the person has chosen a password.</translation>
    </message>
    <message>
        <source>無効にする(&amp;D)…</source>
        <translation>&amp;Disable…</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>端末</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>署名の証明書</source>
        <translation>Signing certificate</translation>
    </message>
    <message>
        <source>自分のアカウントです。無効にすることと仮パスワードの発行は、ほかの管理者に頼んでください。</source>
        <translation>This is your own account. Please ask another administrator to disable it or to issue a temporary password.</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>すべての案件と記録を読む。何も変えられない</source>
        <translation>Reads every case and record; changes nothing</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>まだない</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>アカウントと端末と設定を受け持つ。決裁はできず、案件の中身も見えない</source>
        <translation>Looks after accounts, devices and settings; decides nothing and sees no contents of cases</translation>
    </message>
    <message>
        <source>アカウントなし</source>
        <translation>No account</translation>
    </message>
    <message>
        <source>人事</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>仮パスワード</source>
        <translation>Temporary password</translation>
    </message>
    <message>
        <source>会議室の担当</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>失効</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>市全体のテレワークを受け持つ</source>
        <translation>Looks after remote work of the whole city</translation>
    </message>
    <message>
        <source>市全体の会議室を受け持つ</source>
        <translation>Looks after the rooms of the whole city</translation>
    </message>
    <message>
        <source>改革推進</source>
        <translation>Reform</translation>
    </message>
    <message>
        <source>文書主管</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>施策と目標を受け持つ</source>
        <translation>Looks after measures and targets</translation>
    </message>
    <message>
        <source>有効</source>
        <translation>Enabled</translation>
    </message>
    <message>
        <source>期限切れ</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>無効</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>登録簿と簿冊を受け持ち、案件を読む</source>
        <translation>Looks after register and record files, and reads cases</translation>
    </message>
    <message>
        <source>監査</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>管理者</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>管理者と職員を兼ねると、職務分掌のため、このアカウントでは承認も決裁もできません。決裁する方には、別の方の管理者アカウントを用意してください。</source>
        <translation>As administrator and staff at once, this account can neither approve nor decide (separation of duties). For somebody who decides, please let another person be the administrator.</translation>
    </message>
    <message>
        <source>紛失</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>職がないのに有効</source>
        <translation>Enabled without a post</translation>
    </message>
    <message>
        <source>職員</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>許可</source>
        <translation>Admitted</translation>
    </message>
    <message>
        <source>許可待ち</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>起案、承認、テレワーク、会議室の予約をする</source>
        <translation>Drafts, approves, works remotely, books rooms</translation>
    </message>
</context>
<context>
    <name>AccountsChosen</name>
    <message>
        <source>Spaceで選ぶと、まとめて発行できます。</source>
        <translation>Space chooses; several are done at once.</translation>
    </message>
    <message>
        <source>{count}人を選択中</source>
        <translation>{count} chosen</translation>
    </message>
    <message>
        <source>すべて選択(&amp;L)</source>
        <translation>Choose a&amp;ll</translation>
    </message>
    <message>
        <source>アカウントを追加(&amp;N)… {count}人</source>
        <translation>Add accou&amp;nts… {count}</translation>
    </message>
    <message>
        <source>仮パスワードを発行(&amp;I)… {count}人</source>
        <translation>&amp;Issue passwords… {count}</translation>
    </message>
    <message>
        <source>選択を解除(&amp;K)</source>
        <translation>Choose none (&amp;K)</translation>
    </message>
    <message>
        <source>（{away}人はこの一覧の外）</source>
        <translation> ({away} not in this list)</translation>
    </message>
</context>
<context>
    <name>AccountsPanel</name>
    <message>
        <source>{name}さんのアカウントを変えました（{state}、{roles}）。</source>
        <translation>The account of {name} was changed ({state}, {roles}).</translation>
    </message>
    <message>
        <source>{total}人のうち{shown}人</source>
        <translation>{shown} of {total} people</translation>
    </message>
    <message>
        <source>この条件に合う職員はいません。</source>
        <translation>Nobody fits this search.</translation>
    </message>
    <message>
        <source>すべての役割</source>
        <translation>All roles</translation>
    </message>
    <message>
        <source>すべての状態</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>すべて選択</source>
        <translation>Choose all</translation>
    </message>
    <message>
        <source>アカウント一覧</source>
        <translation>accounts</translation>
    </message>
    <message>
        <source>人とアカウント</source>
        <translation>People and accounts</translation>
    </message>
    <message>
        <source>役割</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>所属と職</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>氏名・かな・サインイン名・所属</source>
        <translation>Name, kana, sign-in name, section</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>組織: 第{rev}世代「{version}」（{loaded}に読込み）</source>
        <translation>Organisation: generation {rev} “{version}” (loaded {loaded})</translation>
    </message>
    <message>
        <source>組織がまだ読み込まれていません。サーバーで tsukue-server org load を実行すると、ここに職員が並びます。</source>
        <translation>No organisation is loaded yet. Run tsukue-server org load on the server, and the staff will be listed here.</translation>
    </message>
    <message>
        <source>選ぶ・選ぶのをやめる</source>
        <translation>Choose, or choose no more</translation>
    </message>
</context>
<context>
    <name>ActBar</name>
    <message>
        <source>その他 ▾(&amp;O)</source>
        <translation>&amp;Other ▾</translation>
    </message>
    <message>
        <source>その他の操作</source>
        <translation>Other acts</translation>
    </message>
    <message>
        <source>ひな形として保存…</source>
        <translation>Keep as template…</translation>
    </message>
    <message>
        <source>今の規程で経路を組み直す…</source>
        <translation>Re-route by the rules in force…</translation>
    </message>
    <message>
        <source>代決(&amp;A)</source>
        <translation>Decide as substitute (&amp;A)</translation>
    </message>
    <message>
        <source>供覧の相手を加える…</source>
        <translation>Add readers…</translation>
    </message>
    <message>
        <source>保留(&amp;H)</source>
        <translation>&amp;Hold</translation>
    </message>
    <message>
        <source>保留解除(&amp;H)</source>
        <translation>Release &amp;hold</translation>
    </message>
    <message>
        <source>別の職に振り替える…</source>
        <translation>Reassign to another post…</translation>
    </message>
    <message>
        <source>取下げする…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>合議に同意しない…</source>
        <translation>Refuse consent…</translation>
    </message>
    <message>
        <source>同意(&amp;A)</source>
        <translation>Consent (&amp;A)</translation>
    </message>
    <message>
        <source>否決する…</source>
        <translation>Reject…</translation>
    </message>
    <message>
        <source>差戻し(&amp;R)</source>
        <translation>Send back (&amp;R)</translation>
    </message>
    <message>
        <source>廃案にする…</source>
        <translation>Drop the case…</translation>
    </message>
    <message>
        <source>引上げて承認する…</source>
        <translation>Approve before the others…</translation>
    </message>
    <message>
        <source>引戻しする…</source>
        <translation>Take back…</translation>
    </message>
    <message>
        <source>引用して起案する…</source>
        <translation>Draft from this case…</translation>
    </message>
    <message>
        <source>後閲(&amp;V)</source>
        <translation>Read afterwards (&amp;V)</translation>
    </message>
    <message>
        <source>意見を書く…</source>
        <translation>Write an opinion…</translation>
    </message>
    <message>
        <source>承認(&amp;A)</source>
        <translation>&amp;Approve</translation>
    </message>
    <message>
        <source>施行を記録する…</source>
        <translation>Record execution…</translation>
    </message>
    <message>
        <source>欠員の欄を飛ばす…</source>
        <translation>Skip a vacant slot…</translation>
    </message>
    <message>
        <source>決裁(&amp;A)</source>
        <translation>Decide (&amp;A)</translation>
    </message>
    <message>
        <source>添付を追加する…</source>
        <translation>Add an attachment…</translation>
    </message>
    <message>
        <source>直して起案し直す…</source>
        <translation>Revise and draft again…</translation>
    </message>
    <message>
        <source>紙の添付を確認した(&amp;K)</source>
        <translation>I saw the paper (&amp;K)</translation>
    </message>
    <message>
        <source>経路に加える…</source>
        <translation>Add to the route…</translation>
    </message>
    <message>
        <source>見え消しで直す…</source>
        <translation>Correct visibly…</translation>
    </message>
    <message>
        <source>読みました(&amp;Y)</source>
        <translation>Read (&amp;Y)</translation>
    </message>
</context>
<context>
    <name>ActDialog</name>
    <message>
        <source>Ctrl+Enter で実行</source>
        <translation>Ctrl+Enter to confirm</translation>
    </message>
    <message>
        <source>取消(&amp;C)</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>書きかけの内容があります。やめるときは「取消」を押してください。</source>
        <translation>You have written something. Press Cancel to leave without it.</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>{act}を受け付けました</source>
        <translation>{act}: kept</translation>
    </message>
    <message>
        <source>{act}を打刻しました</source>
        <translation>{act}: punched</translation>
    </message>
    <message>
        <source>「{title}」 {text}</source>
        <translation>“{title}” {text}</translation>
    </message>
    <message>
        <source>いまは行えません</source>
        <translation>This cannot be done now</translation>
    </message>
    <message>
        <source>この一覧で待っている案件は、これで終わりです</source>
        <translation>Nothing more is waiting in this list</translation>
    </message>
    <message>
        <source>この案件では、いま{act}はできません。Enterで開いて確かめてください。</source>
        <translation>“{act}” is not possible on this case now. Press Enter to open it and see why.</translation>
    </message>
    <message>
        <source>この端末に保存しました。サーバーには自動で送ります。</source>
        <translation>Kept on this terminal. It is sent to the server by itself.</translation>
    </message>
    <message>
        <source>ひな形「{name}」を保存しました</source>
        <translation>The template “{name}” was kept</translation>
    </message>
    <message>
        <source>サーバーに送っています。送り終わるまで、机を閉じないでください。</source>
        <translation>It is being sent to the server. Please do not close Tsukue until it is sent.</translation>
    </message>
    <message>
        <source>印刷に送りました（{count}ページ）</source>
        <translation>Sent to the printer ({count} pages)</translation>
    </message>
    <message>
        <source>次に起案するとき（Ctrl+N）に選べます。</source>
        <translation>You can choose it when you next begin a draft (Ctrl+N).</translation>
    </message>
    <message>
        <source>添付するファイルを選ぶ</source>
        <translation>Choose files to attach</translation>
    </message>
    <message>
        <source>署名付きのPDFを保存しました</source>
        <translation>The signed PDF was saved</translation>
    </message>
</context>
<context>
    <name>AddAccountDialog</name>
    <message>
        <source>{name}さんのアカウントを追加します</source>
        <translation>Add an account for {name}</translation>
    </message>
    <message>
        <source>サインイン名</source>
        <translation>Sign-in name</translation>
    </message>
    <message>
        <source>サインイン名を入れ、役割を1つ以上選んでください。</source>
        <translation>Please enter a sign-in name and choose one role or more.</translation>
    </message>
    <message>
        <source>サインイン名（職員番号など）(&amp;L)</source>
        <translation>Sign-in name, such as the staff number (&amp;L)</translation>
    </message>
    <message>
        <source>仮パスワードを作り、次の画面に一度だけ表示します。本人は最初のサインインで、自分のパスワードに変えます。</source>
        <translation>A temporary password is made and shown once, on the next screen. The person replaces it at the first sign-in.</translation>
    </message>
    <message>
        <source>追加する(&amp;S)</source>
        <translation>&amp;Add</translation>
    </message>
</context>
<context>
    <name>AdministrationList</name>
    <message>
        <source>{name}を検索する</source>
        <translation>Search {name}</translation>
    </message>
    <message>
        <source>この一覧を検索する</source>
        <translation>Search this list</translation>
    </message>
    <message>
        <source>検索(&amp;W)</source>
        <translation>Search (&amp;W)</translation>
    </message>
</context>
<context>
    <name>AdministrationPage</name>
    <message>
        <source>人とアカウント</source>
        <translation>People</translation>
    </message>
    <message>
        <source>仕事と送信</source>
        <translation>Work and mail</translation>
    </message>
    <message>
        <source>会議室</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>操作の記録</source>
        <translation>Audit log</translation>
    </message>
    <message>
        <source>施策</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>次の分野</source>
        <translation>Next area</translation>
    </message>
    <message>
        <source>端末</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>管理</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>管理の分野</source>
        <translation>Areas of administration</translation>
    </message>
    <message>
        <source>規則</source>
        <translation>Rules</translation>
    </message>
</context>
<context>
    <name>AdmitDialog</name>
    <message>
        <source>{owner}さんの端末を許可します</source>
        <translation>Admit the device of {owner}</translation>
    </message>
    <message>
        <source>「{name}」は、{owner}（{office}）が{at}に登録しました。</source>
        <translation>“{name}” was registered by {owner} ({office}) at {at}.</translation>
    </message>
    <message>
        <source>許可する(&amp;S)</source>
        <translation>&amp;Admit</translation>
    </message>
    <message>
        <source>許可すると、この端末でサインインして、案件を読み、操作を送れるようになります。本人が登録したこと、端末が市のもので、ディスクが暗号化されていることを確かめてください。</source>
        <translation>Once admitted, this device may sign in, read cases and send acts. Please make sure that its owner registered it, that it belongs to the city and that its disk is encrypted.</translation>
    </message>
</context>
<context>
    <name>AdmittedSections</name>
    <message>
        <source>例外として使える課を探す</source>
        <translation>Find a section that may still book</translation>
    </message>
    <message>
        <source>例外として使える課（任意）(&amp;E)</source>
        <translation>S&amp;ections that may still book (optional)</translation>
    </message>
    <message>
        <source>名前で探して、Enterで選ぶ</source>
        <translation>Search by name, choose with Enter</translation>
    </message>
    <message>
        <source>最後の課を外す(&amp;Z)</source>
        <translation>Remove the last section (&amp;Z)</translation>
    </message>
    <message>
        <source>見つかった所属</source>
        <translation>Sections found</translation>
    </message>
</context>
<context>
    <name>AmendDayDialog</name>
    <message>
        <source>{day} の締め後訂正を申し出ます</source>
        <translation>Ask to amend {day} after closing</translation>
    </message>
    <message>
        <source>あるべき記録が1行もありません。行を足すか、確認だけを申し出てください。</source>
        <translation>There is no line of the day as it should be. Add a line, or ask for the confirmation alone.</translation>
    </message>
    <message>
        <source>あるべき記録（はじめから終わりまで）</source>
        <translation>The day as it should be (from start to end)</translation>
    </message>
    <message>
        <source>いまの記録&#x3000;{lines}</source>
        <translation>Recorded now: {lines}</translation>
    </message>
    <message>
        <source>その日の記録を、下のとおりに直す</source>
        <translation>Put the day right as below</translation>
    </message>
    <message>
        <source>その日の記録を読み込んでいます…</source>
        <translation>Reading the day…</translation>
    </message>
    <message>
        <source>入力のときの理由&#x3000;{reason}</source>
        <translation>Reason given when it was entered: {reason}</translation>
    </message>
    <message>
        <source>所属長が承認するまで、記録も回数も変わりません。締めたときの数字は残り、もとの月には訂正後の数字が、承認された月には差が並びます。</source>
        <translation>Neither the record nor the count changes until the head approves. The figures as closed stay; the original month shows the restated figures beside them, and the month of the approval shows the difference.</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>理由を書いてください。所属長は、理由を見て決めます。</source>
        <translation>Write the reason. The head decides by it.</translation>
    </message>
    <message>
        <source>理由（必須・所属長が読みます）(&amp;I)</source>
        <translation>Reason (required, read by the head) (&amp;I)</translation>
    </message>
    <message>
        <source>申し出る(&amp;S)</source>
        <translation>A&amp;sk</translation>
    </message>
    <message>
        <source>申し出ること</source>
        <translation>What is asked for</translation>
    </message>
    <message>
        <source>申し出ること(&amp;K)</source>
        <translation>What is as&amp;ked for</translation>
    </message>
    <message>
        <source>締めたあとに届いた記録&#x3000;{lines}</source>
        <translation>Came after closing: {lines}</translation>
    </message>
    <message>
        <source>記録はそのままで、所属長の確認を受ける</source>
        <translation>Leave the record, have it confirmed by the head</translation>
    </message>
</context>
<context>
    <name>AmendedLine</name>
    <message>
        <source>{number}行目の{field}</source>
        <translation>{field} of line {number}</translation>
    </message>
    <message>
        <source>{number}行目を削る</source>
        <translation>Remove line {number}</translation>
    </message>
    <message>
        <source>削る</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>時刻</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>翌日</source>
        <translation>Next day</translation>
    </message>
</context>
<context>
    <name>AmendedLines</name>
    <message>
        <source>行を足す(&amp;N)</source>
        <translation>Add a li&amp;ne</translation>
    </message>
</context>
<context>
    <name>AmendmentWords</name>
    <message>
        <source>{name}&#x3000;{before} → {after}（{delta}）</source>
        <translation>{name}: {before} → {after} ({delta})</translation>
    </message>
    <message>
        <source>{state}&#x3000;所属長から：{comment}</source>
        <translation>{state}, the head says: {comment}</translation>
    </message>
    <message>
        <source>{time} {kind}（{place}）</source>
        <translation>{time} {kind} ({place})</translation>
    </message>
    <message>
        <source>確認済みの実施回数</source>
        <translation>Confirmed count</translation>
    </message>
    <message>
        <source>締め後訂正（理由: {reason}）</source>
        <translation>Amendment after closing (reason: {reason})</translation>
    </message>
    <message>
        <source>翌日{time}</source>
        <translation>next day {time}</translation>
    </message>
    <message>
        <source>記録なし</source>
        <translation>No record</translation>
    </message>
</context>
<context>
    <name>AmendmentsPanel</name>
    <message>
        <source>{count}件の訂正があります。締めたときの記録は変わりません。訂正は、もとの月の数字を訂正後として並べ、決まった月にも差として現れます。</source>
        <translation>There are {count} amendments. What was closed never changes: an amendment restates its month beside the closed figure, and shows as a difference in the month it was decided in.</translation>
    </message>
    <message>
        <source>{state}（{by} {month}）</source>
        <translation>{state} ({by}, {month})</translation>
    </message>
    <message>
        <source>この月の日に、締め後の訂正はありません。締めた月に届いた打刻や、あとからの確認がここに並びます。</source>
        <translation>No day of this month was amended after its closing. Punches that arrive for a closed month and later sign-offs appear here.</translation>
    </message>
    <message>
        <source>差</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>月(&amp;G)</source>
        <translation>Month (&amp;G)</translation>
    </message>
    <message>
        <source>様子</source>
        <translation>State</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>続きを見る(&amp;M)</source>
        <translation>Show more (&amp;M)</translation>
    </message>
    <message>
        <source>締め後訂正の一覧</source>
        <translation>Amendments after closing</translation>
    </message>
    <message>
        <source>訂正前</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>訂正後</source>
        <translation>After</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>（理由はまだありません）</source>
        <translation>(no reason yet)</translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>例 12,000,000</source>
        <translation>e.g. 12,000,000</translation>
    </message>
    <message>
        <source>金額（円）(&amp;M)</source>
        <translation>A&amp;mount (yen)</translation>
    </message>
</context>
<context>
    <name>ApplyFields</name>
    <message>
        <source>使う端末</source>
        <translation>Devices used</translation>
    </message>
    <message>
        <source>使う端末(&amp;V)</source>
        <translation>De&amp;vices used</translation>
    </message>
    <message>
        <source>例：ノートPC 1234（複数は「、」で区切る）</source>
        <translation>e.g. laptop 1234 (several with commas)</translation>
    </message>
    <message>
        <source>個人情報を含む(&amp;I)</source>
        <translation>Personal &amp;information</translation>
    </message>
    <message>
        <source>庁外に持ち出す文書や情報(&amp;O)</source>
        <translation>Documents and data taken &amp;out</translation>
    </message>
    <message>
        <source>持ち出すものに加える(&amp;K)</source>
        <translation>Ta&amp;ke out</translation>
    </message>
    <message>
        <source>持ち出すものの名前</source>
        <translation>Name of what is taken out</translation>
    </message>
    <message>
        <source>持ち出すものの種類</source>
        <translation>Kind of what is taken out</translation>
    </message>
    <message>
        <source>接続の方式</source>
        <translation>Kind of connection</translation>
    </message>
    <message>
        <source>接続の方式(&amp;C)</source>
        <translation>Kind of &amp;connection</translation>
    </message>
    <message>
        <source>期限後に申請する理由</source>
        <translation>Why so late</translation>
    </message>
    <message>
        <source>期限後に申請する理由(&amp;X)</source>
        <translation>Why so late (e&amp;xception)</translation>
    </message>
    <message>
        <source>業務計画</source>
        <translation>Work plan</translation>
    </message>
    <message>
        <source>業務計画(&amp;B)</source>
        <translation>Work plan (to &amp;be done)</translation>
    </message>
    <message>
        <source>申請の理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>申請の理由（任意）(&amp;R)</source>
        <translation>&amp;Reason (optional)</translation>
    </message>
    <message>
        <source>貸出端末を希望する(&amp;L)</source>
        <translation>Ask for a device on &amp;loan</translation>
    </message>
    <message>
        <source>連絡先</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>連絡先（必須）(&amp;T)</source>
        <translation>Con&amp;tact (required)</translation>
    </message>
    <message>
        <source>除く</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>（個人情報を含む）</source>
        <translation> (personal information)</translation>
    </message>
</context>
<context>
    <name>ApplyLines</name>
    <message>
        <source>✓ 申請できます</source>
        <translation>✓ May be applied for</translation>
    </message>
    <message>
        <source>この日を加える(&amp;A)</source>
        <translation>&amp;Add this day</translation>
    </message>
    <message>
        <source>これらの日を加える(&amp;A)</source>
        <translation>&amp;Add these days</translation>
    </message>
    <message>
        <source>まだ日がありません。日と場所を選んで加えてください。</source>
        <translation>There are no days yet. Choose a day and a place, then add it.</translation>
    </message>
    <message>
        <source>一日</source>
        <translation>One day</translation>
    </message>
    <message>
        <source>何時から</source>
        <translation>From</translation>
    </message>
    <message>
        <source>何時から(&amp;F)</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>何時まで</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>何時まで(&amp;U)</source>
        <translation>&amp;Until</translation>
    </message>
    <message>
        <source>例：自宅、〇〇サテライトオフィス</source>
        <translation>e.g. own home, satellite office X</translation>
    </message>
    <message>
        <source>加える日がありません。曜日と休日を確かめてください。</source>
        <translation>There is no day to add. Check weekdays and days off.</translation>
    </message>
    <message>
        <source>単位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>単位(&amp;M)</source>
        <translation>A&amp;mount of the day</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>場所(&amp;P)</source>
        <translation>&amp;Place</translation>
    </message>
    <message>
        <source>場所の詳しい名前</source>
        <translation>Name of the place</translation>
    </message>
    <message>
        <source>場所の詳しい名前(&amp;W)</source>
        <translation>&amp;Which place</translation>
    </message>
    <message>
        <source>実施する日</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>実施する日(&amp;D)</source>
        <translation>&amp;Day</translation>
    </message>
    <message>
        <source>日の選び方</source>
        <translation>How to choose days</translation>
    </message>
    <message>
        <source>日の選び方(&amp;H)</source>
        <translation>&amp;How to choose</translation>
    </message>
    <message>
        <source>期間と曜日（まとめて）</source>
        <translation>A stretch and weekdays</translation>
    </message>
    <message>
        <source>終わりの日</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>終わりの日(&amp;E)</source>
        <translation>Last day (&amp;end)</translation>
    </message>
    <message>
        <source>除く</source>
        <translation>Take out</translation>
    </message>
</context>
<context>
    <name>ApproveDialog</name>
    <message>
        <source>PIN(&amp;P)</source>
        <translation>&amp;PIN</translation>
    </message>
    <message>
        <source>{article}による代決です。不在の決裁者が後で読みます（後閲）。</source>
        <translation>You decide as substitute by {article}. The absent decider reads afterwards.</translation>
    </message>
    <message>
        <source>あなたの立場: {post}</source>
        <translation>You act as: {post}</translation>
    </message>
    <message>
        <source>まだ処理していない下位の欄（{slots}）は後閲になります。</source>
        <translation>The lower slots that have not acted ({slots}) will read afterwards.</translation>
    </message>
    <message>
        <source>代決します</source>
        <translation>Deciding as substitute</translation>
    </message>
    <message>
        <source>代決する(&amp;S)</source>
        <translation>Decide a&amp;s substitute</translation>
    </message>
    <message>
        <source>合議に同意します</source>
        <translation>Give consent</translation>
    </message>
    <message>
        <source>同意する(&amp;S)</source>
        <translation>Consent (&amp;S)</translation>
    </message>
    <message>
        <source>引上げて承認します</source>
        <translation>Approving before the others</translation>
    </message>
    <message>
        <source>引上げて承認する(&amp;S)</source>
        <translation>Approve before the other&amp;s</translation>
    </message>
    <message>
        <source>意見</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>意見（任意・記録に残ります）(&amp;I)</source>
        <translation>Op&amp;inion (optional, stays on record)</translation>
    </message>
    <message>
        <source>承認します</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>承認する(&amp;S)</source>
        <translation>Approve (&amp;S)</translation>
    </message>
    <message>
        <source>決裁します</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>決裁する(&amp;S)</source>
        <translation>Decide (&amp;S)</translation>
    </message>
    <message>
        <source>第{round}回 ・ 版 {revision}</source>
        <translation>Round {round} ・ revision {revision}</translation>
    </message>
</context>
<context>
    <name>ApproveRequestDialog</name>
    <message>
        <source>{name}さんの証明書を承認します</source>
        <translation>Approve the certificate of {name}</translation>
    </message>
    <message>
        <source>承認する(&amp;S)</source>
        <translation>Approve (&amp;S)</translation>
    </message>
    <message>
        <source>本人がこの端末で申請したことを、本人に確かめてから承認してください。承認すると証明書が発行され、それまでの証明書は失効します。</source>
        <translation>Please make sure with the person that the request was made on this device before you approve it. The certificate is then issued, and the one before is revoked.</translation>
    </message>
</context>
<context>
    <name>AskedActsDialog</name>
    <message>
        <source>{chosen}件に印（全部で{count}件）</source>
        <translation>{chosen} ticked (of {count})</translation>
    </message>
    <message>
        <source>いつ（端末の時計）</source>
        <translation>When (device clock)</translation>
    </message>
    <message>
        <source>お尋ねする操作</source>
        <translation>Acts in question</translation>
    </message>
    <message>
        <source>この端末</source>
        <translation>This device</translation>
    </message>
    <message>
        <source>この端末は {since} に紛失として届けられ、{until} に見つかりました。次の操作は、その間にこの端末で行われたかもしれません。</source>
        <translation>This device was reported lost on {since} and found on {until}. The acts below may have been made on it in between.</translation>
    </message>
    <message>
        <source>ご自分が行った操作ですか</source>
        <translation>Did you make these acts yourself?</translation>
    </message>
    <message>
        <source>すべてに印(&amp;A)</source>
        <translation>Tick &amp;all</translation>
    </message>
    <message>
        <source>どこで</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>どの操作についての答えか、印を付けてください。</source>
        <translation>Please tick the acts that your answer is about.</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>確かめた操作に印を付けて答えてください。「自分が行いました」と答えた操作は、行った順に受け付けます。「自分ではありません」と答えた操作は受け付けず、管理者に知らせます。答えは記録に残り、取り消せません。</source>
        <translation>Tick the acts that you have checked, then answer. Acts that you made yourself are taken in the order in which they were made. Acts that you did not make are not taken, and the administrator is told. Your answer is kept on record and cannot be taken back.</translation>
    </message>
    <message>
        <source>自分が行いました(&amp;S)</source>
        <translation>&amp;Yes, I made these</translation>
    </message>
    <message>
        <source>自分ではありません(&amp;N)</source>
        <translation>&amp;No, it was not me</translation>
    </message>
</context>
<context>
    <name>AskedTelling</name>
    <message>
        <source>この端末の操作{count}件について、お尋ねします</source>
        <translation>A question about {count} acts of this device</translation>
    </message>
    <message>
        <source>確かめる(&amp;V)…</source>
        <translation>&amp;View…</translation>
    </message>
    <message>
        <source>紛失として届けられていた間の操作かもしれません。ご自分の操作かどうかを答えるまで、サーバーは受け付けずに待ちます。</source>
        <translation>They may have been made while it was reported lost. The server waits with them until you say whether they are yours.</translation>
    </message>
</context>
<context>
    <name>AttachmentEditor</name>
    <message>
        <source>この画面のどこにでもファイルをドロップできます。</source>
        <translation>You can drop files anywhere on this page.</translation>
    </message>
    <message>
        <source>ファイルを選ぶ…(&amp;F)</source>
        <translation>Choose &amp;files…</translation>
    </message>
    <message>
        <source>同じ内容のファイルがすでにあります。</source>
        <translation>A file with the same content is already here.</translation>
    </message>
    <message>
        <source>添付</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>添付するファイルを選ぶ</source>
        <translation>Choose files to attach</translation>
    </message>
</context>
<context>
    <name>AttachmentRow</name>
    <message>
        <source>▲ 内容が異なります</source>
        <translation>▲ Contents differ</translation>
    </message>
    <message>
        <source>✓ 内容一致</source>
        <translation>✓ Contents match</translation>
    </message>
    <message>
        <source>あとから追加</source>
        <translation>Added later</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>開く</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>AttendeeFields</name>
    <message>
        <source>{who}の出席は任意</source>
        <translation>{who} is optional</translation>
    </message>
    <message>
        <source>メールアドレス</source>
        <translation>Mail address</translation>
    </message>
    <message>
        <source>メールアドレスを読めません。「name@example.jp」のように書いてください。</source>
        <translation>The mail address cannot be read. Please write it like “name@example.jp”.</translation>
    </message>
    <message>
        <source>任意</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>出席する職員(&amp;H)</source>
        <translation>Attendees of the city (&amp;H)</translation>
    </message>
    <message>
        <source>庁外の方</source>
        <translation>People from outside</translation>
    </message>
    <message>
        <source>庁外の方がまだ加えられていません。「庁外の方を加える」を押してください。</source>
        <translation>Somebody from outside is typed but not added yet. Please press “Add from outside”.</translation>
    </message>
    <message>
        <source>庁外の方のメールアドレス</source>
        <translation>Mail address of somebody from outside</translation>
    </message>
    <message>
        <source>庁外の方の氏名</source>
        <translation>Name of somebody from outside</translation>
    </message>
    <message>
        <source>庁外の方を加える(&amp;O)</source>
        <translation>Add from outside (&amp;O)</translation>
    </message>
    <message>
        <source>所属か氏名で探して、Enterで加える</source>
        <translation>Search by section or name, Enter adds</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>職員を探す</source>
        <translation>Search for staff</translation>
    </message>
    <message>
        <source>見つかった職員</source>
        <translation>Staff found</translation>
    </message>
    <message>
        <source>除く</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>サインイン</source>
        <translation>Signing in</translation>
    </message>
    <message>
        <source>サーバーの管理</source>
        <translation>The server</translation>
    </message>
    <message>
        <source>テレワーク</source>
        <translation>Remote work</translation>
    </message>
    <message>
        <source>不在</source>
        <translation>Absences</translation>
    </message>
    <message>
        <source>会議室</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>公印</source>
        <translation>Official seals</translation>
    </message>
    <message>
        <source>施策と様式</source>
        <translation>Measures and forms</translation>
    </message>
    <message>
        <source>案件</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>添付ファイル</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>登録簿</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>管理の画面</source>
        <translation>This page</translation>
    </message>
    <message>
        <source>簿冊</source>
        <translation>Record files</translation>
    </message>
    <message>
        <source>署名の証明書</source>
        <translation>Signing certificates</translation>
    </message>
    <message>
        <source>自分のアカウント</source>
        <translation>One&apos;s own account</translation>
    </message>
    <message>
        <source>起案用紙</source>
        <translation>Sheets</translation>
    </message>
</context>
<context>
    <name>AuditCard</name>
    <message>
        <source>この人の操作を探す</source>
        <translation>Search for this person</translation>
    </message>
    <message>
        <source>この問い合わせ番号の操作を探す</source>
        <translation>Search for this request</translation>
    </message>
    <message>
        <source>この対象の操作を探す</source>
        <translation>Search for this subject</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>None</translation>
    </message>
    <message>
        <source>まだ（次の1分で封印します）</source>
        <translation>Not yet (within a minute)</translation>
    </message>
    <message>
        <source>人</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>同じ種類の操作を探す</source>
        <translation>Search for this kind</translation>
    </message>
    <message>
        <source>問い合わせ番号</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>対象</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>封印の番号</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>操作の符号</source>
        <translation>Code of the act</translation>
    </message>
    <message>
        <source>時刻</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>端末</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>要点</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>記録の番号</source>
        <translation>Entry</translation>
    </message>
</context>
<context>
    <name>AuditFields</name>
    <message>
        <source>すべての種類</source>
        <translation>Every kind</translation>
    </message>
    <message>
        <source>問い合わせ(&amp;R)</source>
        <translation>&amp;Request</translation>
    </message>
    <message>
        <source>問い合わせ番号</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>対象</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>対象(&amp;J)</source>
        <translation>Sub&amp;ject</translation>
    </message>
    <message>
        <source>操作した人の職員番号</source>
        <translation>Number of the person who acted</translation>
    </message>
    <message>
        <source>最初の日</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>最後の日</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>期間(&amp;T)</source>
        <translation>Days (&amp;T)</translation>
    </message>
    <message>
        <source>案件の番号など</source>
        <translation>Number of a case, for instance</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>職員番号(&amp;P)</source>
        <translation>&amp;Person</translation>
    </message>
</context>
<context>
    <name>AuditPanel</name>
    <message>
        <source>この条件に合う操作はありません。</source>
        <translation>Nothing in the log fits this.</translation>
    </message>
    <message>
        <source>まだ封印がありません。サーバーの仕事係が動くと、1分ごとに封印します。</source>
        <translation>There is no seal yet. The server&apos;s worker seals the log each minute.</translation>
    </message>
    <message>
        <source>人</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>問い合わせ番号</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>対象</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>封印の根をコピー(&amp;Y)</source>
        <translation>Cop&amp;y the root</translation>
    </message>
    <message>
        <source>封印の根をコピーしました</source>
        <translation>The root was copied</translation>
    </message>
    <message>
        <source>封印の番号</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>探す(&amp;W)</source>
        <translation>Search (&amp;W)</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>操作の符号</source>
        <translation>Code of the act</translation>
    </message>
    <message>
        <source>操作の記録</source>
        <translation>Audit log</translation>
    </message>
    <message>
        <source>新しいものから{count}件（これですべてです）</source>
        <translation>{count} entries, the newest first; these are all</translation>
    </message>
    <message>
        <source>新しいものから{count}件（続きがあります）</source>
        <translation>{count} entries, the newest first; there are more</translation>
    </message>
    <message>
        <source>時刻</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>最新の封印 {at}、根 {root}</source>
        <translation>Newest seal {at}, root {root}</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>端末</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>職員番号</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>要点</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>記録の番号</source>
        <translation>Entry</translation>
    </message>
</context>
<context>
    <name>AuditTags</name>
    <message>
        <source>ほかで発行された証明書の登録</source>
        <translation>Certificate issued elsewhere enrolled</translation>
    </message>
    <message>
        <source>アカウントの有効化</source>
        <translation>Account enabled again</translation>
    </message>
    <message>
        <source>アカウントの無効化</source>
        <translation>Account disabled</translation>
    </message>
    <message>
        <source>アカウントの追加</source>
        <translation>Account added</translation>
    </message>
    <message>
        <source>アカウントの閲覧</source>
        <translation>Account read</translation>
    </message>
    <message>
        <source>アンケートの読込み</source>
        <translation>Survey loaded</translation>
    </message>
    <message>
        <source>サインアウト</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>サインイン</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>サインインの拒否</source>
        <translation>Sign-in refused</translation>
    </message>
    <message>
        <source>テレワークの規則の読込み</source>
        <translation>Remote work rules loaded</translation>
    </message>
    <message>
        <source>テレワークの設定の読込み</source>
        <translation>Remote work settings loaded</translation>
    </message>
    <message>
        <source>バックアップからの復旧</source>
        <translation>Backup restored</translation>
    </message>
    <message>
        <source>バックアップの作成</source>
        <translation>Backup taken</translation>
    </message>
    <message>
        <source>ファイルの受取り</source>
        <translation>File received</translation>
    </message>
    <message>
        <source>ファイルの拒否</source>
        <translation>File refused</translation>
    </message>
    <message>
        <source>メールの届け先の登録</source>
        <translation>Place of mail set</translation>
    </message>
    <message>
        <source>不在の登録</source>
        <translation>Absence entered</translation>
    </message>
    <message>
        <source>不在の登録の取消し</source>
        <translation>Absence cancelled</translation>
    </message>
    <message>
        <source>予定の配信や入口の画面の鍵の失効</source>
        <translation>Key to a feed or door page revoked</translation>
    </message>
    <message>
        <source>予定の配信や入口の画面の鍵の発行</source>
        <translation>Key to a feed or door page made</translation>
    </message>
    <message>
        <source>予約の立ち退き</source>
        <translation>Booking displaced</translation>
    </message>
    <message>
        <source>人とアカウントの一覧の書き出し</source>
        <translation>List of people and accounts saved</translation>
    </message>
    <message>
        <source>仮パスワードの発行</source>
        <translation>Temporary password issued</translation>
    </message>
    <message>
        <source>会議室の使用停止</source>
        <translation>Room closed</translation>
    </message>
    <message>
        <source>会議室の使用停止の解除</source>
        <translation>Room opened again</translation>
    </message>
    <message>
        <source>会議室・備品・ホストの登録</source>
        <translation>Rooms, equipment and hosts registered</translation>
    </message>
    <message>
        <source>公印の使用の許可</source>
        <translation>Use of a seal allowed</translation>
    </message>
    <message>
        <source>公印の使用の許可の取消し</source>
        <translation>Use of a seal no longer allowed</translation>
    </message>
    <message>
        <source>公印の使用簿の閲覧</source>
        <translation>Ledger of seals read</translation>
    </message>
    <message>
        <source>公印の押印</source>
        <translation>Document sealed</translation>
    </message>
    <message>
        <source>公印の押印の拒否</source>
        <translation>Sealing refused</translation>
    </message>
    <message>
        <source>公印の証明書の失効</source>
        <translation>Seal certificate revoked</translation>
    </message>
    <message>
        <source>公印の証明書の登録</source>
        <translation>Seal certificate added</translation>
    </message>
    <message>
        <source>勤務の確認事項の処理</source>
        <translation>Exception of a day settled</translation>
    </message>
    <message>
        <source>勤務時間の割当て</source>
        <translation>Working hours assigned</translation>
    </message>
    <message>
        <source>勤務時間の取込み</source>
        <translation>Working hours imported</translation>
    </message>
    <message>
        <source>受け取るメールの変更</source>
        <translation>Choice of letters changed</translation>
    </message>
    <message>
        <source>安全確認の項目の読込み</source>
        <translation>Security checklist loaded</translation>
    </message>
    <message>
        <source>実績の読込み</source>
        <translation>Actuals loaded</translation>
    </message>
    <message>
        <source>役割の変更</source>
        <translation>Roles changed</translation>
    </message>
    <message>
        <source>操作の記録の検索</source>
        <translation>Audit log searched</translation>
    </message>
    <message>
        <source>断念したメールの再送</source>
        <translation>Mail given up sent again</translation>
    </message>
    <message>
        <source>断念した仕事のやり直し</source>
        <translation>Work given up tried again</translation>
    </message>
    <message>
        <source>断念した仕事の片づけ</source>
        <translation>Work given up put aside</translation>
    </message>
    <message>
        <source>施策の実績の入力</source>
        <translation>Actual of a measure entered</translation>
    </message>
    <message>
        <source>施策の読込み</source>
        <translation>Measures loaded</translation>
    </message>
    <message>
        <source>月の勤務の差戻し</source>
        <translation>Month returned</translation>
    </message>
    <message>
        <source>月の勤務の提出</source>
        <translation>Month submitted</translation>
    </message>
    <message>
        <source>月の数値の公表</source>
        <translation>Figures of a month published</translation>
    </message>
    <message>
        <source>月の締め</source>
        <translation>Month closed</translation>
    </message>
    <message>
        <source>月次の記録への署名</source>
        <translation>Month sheet signed</translation>
    </message>
    <message>
        <source>期間の一括検証</source>
        <translation>Documents of a period verified</translation>
    </message>
    <message>
        <source>案件の宛先の付け替え</source>
        <translation>Cases readdressed</translation>
    </message>
    <message>
        <source>案件の閲覧</source>
        <translation>Case read</translation>
    </message>
    <message>
        <source>案件への操作の受付</source>
        <translation>Act on a case taken</translation>
    </message>
    <message>
        <source>様式の変更</source>
        <translation>Form changed</translation>
    </message>
    <message>
        <source>様式の読込み</source>
        <translation>Forms loaded</translation>
    </message>
    <message>
        <source>欠番の記録</source>
        <translation>Unused numbers recorded</translation>
    </message>
    <message>
        <source>決裁規則の読込み</source>
        <translation>Rule set loaded</translation>
    </message>
    <message>
        <source>添付ファイルの閲覧</source>
        <translation>Attachment read</translation>
    </message>
    <message>
        <source>登録簿の閲覧</source>
        <translation>Register read</translation>
    </message>
    <message>
        <source>端末の一覧の書き出し</source>
        <translation>List of devices saved</translation>
    </message>
    <message>
        <source>端末の登録</source>
        <translation>Device registered</translation>
    </message>
    <message>
        <source>端末の紛失の登録</source>
        <translation>Device reported lost</translation>
    </message>
    <message>
        <source>端末の許可</source>
        <translation>Device admitted</translation>
    </message>
    <message>
        <source>管理の操作の拒否</source>
        <translation>Administration refused</translation>
    </message>
    <message>
        <source>簿冊の廃棄・移管</source>
        <translation>Record files destroyed or transferred</translation>
    </message>
    <message>
        <source>簿冊の登録</source>
        <translation>Record files begun</translation>
    </message>
    <message>
        <source>紛失した端末の報告書の閲覧</source>
        <translation>Report on a lost device read</translation>
    </message>
    <message>
        <source>紛失した端末の消去の受領</source>
        <translation>A lost device said it was wiped</translation>
    </message>
    <message>
        <source>紛失中の操作かどうかの本人への確認</source>
        <translation>Owner asked about an act on a lost device</translation>
    </message>
    <message>
        <source>紛失中の操作の本人の否認</source>
        <translation>Act on a lost device disowned by its owner</translation>
    </message>
    <message>
        <source>紛失中の操作の本人の承認</source>
        <translation>Act on a lost device claimed by its owner</translation>
    </message>
    <message>
        <source>組織の読込み</source>
        <translation>Organisation loaded</translation>
    </message>
    <message>
        <source>統計の画面の鍵の失効</source>
        <translation>Key to the figures revoked</translation>
    </message>
    <message>
        <source>統計の画面の鍵の発行</source>
        <translation>Key to the figures made</translation>
    </message>
    <message>
        <source>締め後訂正の承認・却下</source>
        <translation>Amendment after closing decided</translation>
    </message>
    <message>
        <source>職員の属性の読込み</source>
        <translation>Staff attributes loaded</translation>
    </message>
    <message>
        <source>自分のパスワードの変更</source>
        <translation>Own password changed</translation>
    </message>
    <message>
        <source>証明書の失効</source>
        <translation>Certificate revoked</translation>
    </message>
    <message>
        <source>証明書の申請</source>
        <translation>Certificate requested</translation>
    </message>
    <message>
        <source>証明書の申請の拒否</source>
        <translation>Certificate request refused</translation>
    </message>
    <message>
        <source>証明書の発行</source>
        <translation>Certificate issued</translation>
    </message>
    <message>
        <source>認証局の復旧</source>
        <translation>Authority restored</translation>
    </message>
    <message>
        <source>認証局の復旧の訓練</source>
        <translation>Recovery of the authority rehearsed</translation>
    </message>
    <message>
        <source>認証局の控えの作成</source>
        <translation>Authority backed up</translation>
    </message>
    <message>
        <source>認証局の更新</source>
        <translation>Authority renewed</translation>
    </message>
    <message>
        <source>認証局の閉局</source>
        <translation>Authority closed</translation>
    </message>
    <message>
        <source>起案用紙の作成</source>
        <translation>Sheet made</translation>
    </message>
    <message>
        <source>起案用紙の時刻の付与</source>
        <translation>Sheet time-stamped</translation>
    </message>
    <message>
        <source>起案用紙の長期保存</source>
        <translation>Sheet made ready for long keeping</translation>
    </message>
    <message>
        <source>起案用紙の閲覧</source>
        <translation>Sheet of a case read</translation>
    </message>
    <message>
        <source>長期保存の時刻の付け直し</source>
        <translation>Time stamp of a kept sheet renewed</translation>
    </message>
    <message>
        <source>閉庁日の読込み</source>
        <translation>Calendar of closed days loaded</translation>
    </message>
    <message>
        <source>開いているサインインの終了</source>
        <translation>Sessions ended</translation>
    </message>
</context>
<context>
    <name>BatchLeft</name>
    <message>
        <source>まとめて承認が途中で止まっています。{done}件を終え、{rest}件が残っています。</source>
        <translation>Approving together was cut off. {done} are done, {rest} are left.</translation>
    </message>
    <message>
        <source>やめる(&amp;Q)</source>
        <translation>Give up (&amp;Q)</translation>
    </message>
    <message>
        <source>続ける…(&amp;Y)</source>
        <translation>Go on… (&amp;Y)</translation>
    </message>
</context>
<context>
    <name>BeginDialog</name>
    <message>
        <source>「{name}」の名前を変えました。</source>
        <translation>“{name}” was renamed.</translation>
    </message>
    <message>
        <source>「{name}」を削除しました。</source>
        <translation>“{name}” was deleted.</translation>
    </message>
    <message>
        <source>ひな形: {name}</source>
        <translation>Template: {name}</translation>
    </message>
    <message>
        <source>何から起案するか</source>
        <translation>Begin from</translation>
    </message>
    <message>
        <source>元に戻す(&amp;Z)</source>
        <translation>Undo (&amp;Z)</translation>
    </message>
    <message>
        <source>削除(&amp;D)</source>
        <translation>&amp;Delete</translation>
    </message>
    <message>
        <source>取消(&amp;C)</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>名前を変える…(&amp;R)</source>
        <translation>&amp;Rename…</translation>
    </message>
    <message>
        <source>新しい起案</source>
        <translation>New draft</translation>
    </message>
    <message>
        <source>白紙から</source>
        <translation>An empty draft</translation>
    </message>
    <message>
        <source>起案する(&amp;S)</source>
        <translation>Begin draf&amp;t</translation>
    </message>
    <message>
        <source>過去の案件から始めるときは、その案件を開き、「その他」の「引用して起案する…」を選びます。</source>
        <translation>To begin from a past case, open that case and choose “Draft from this case…” under “Other”.</translation>
    </message>
</context>
<context>
    <name>BookingDialog</name>
    <message>
        <source>予約する(&amp;S)</source>
        <translation>Book (&amp;S)</translation>
    </message>
    <message>
        <source>会議を予約します</source>
        <translation>Book a meeting</translation>
    </message>
    <message>
        <source>書きかけの予約「{title}」が残っています。</source>
        <translation>A booking that was begun is kept: “{title}”.</translation>
    </message>
    <message>
        <source>続きを書く(&amp;B)</source>
        <translation>Go on with it (&amp;B)</translation>
    </message>
    <message>
        <source>（件名なし）</source>
        <translation>(no title)</translation>
    </message>
</context>
<context>
    <name>BookingFields</name>
    <message>
        <source>件名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>件名を入れてください。</source>
        <translation>Please enter a title.</translation>
    </message>
    <message>
        <source>件名（必須）(&amp;A)</source>
        <translation>Title (required) (&amp;A)</translation>
    </message>
    <message>
        <source>会議室か、Web会議のどちらかを決めてください。</source>
        <translation>Please choose a room or a web conference.</translation>
    </message>
    <message>
        <source>借りる備品</source>
        <translation>Equipment to borrow</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>内容（任意）(&amp;X)</source>
        <translation>Agenda (optional) (&amp;X)</translation>
    </message>
    <message>
        <source>指定なし</source>
        <translation>As it stands</translation>
    </message>
    <message>
        <source>机の並べ方</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>机の並べ方(&amp;J)</source>
        <translation>Layout (&amp;J)</translation>
    </message>
    <message>
        <source>目的</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>目的(&amp;Q)</source>
        <translation>Purpose (&amp;Q)</translation>
    </message>
    <message>
        <source>非公開にする（ほかの職員には「予定あり」とだけ見えます）(&amp;V)</source>
        <translation>Private (others see only “Taken”) (&amp;V)</translation>
    </message>
</context>
<context>
    <name>BookingResultsDialog</name>
    <message>
        <source>{missed}日は取れませんでした。</source>
        <translation> {missed} could not be had.</translation>
    </message>
    <message>
        <source>{taken}日を30分だけ確保しました。申請を出すと仮予約になります。</source>
        <translation>{taken} dates are held for 30 minutes. Once the application is submitted they are provisional.</translation>
    </message>
    <message>
        <source>{taken}日を予約しました。</source>
        <translation>Dates booked: {taken}.</translation>
    </message>
    <message>
        <source>✓ 確保しました</source>
        <translation>✓ Held</translation>
    </message>
    <message>
        <source>もう一度申し込む(&amp;A)</source>
        <translation>Ask again (&amp;A)</translation>
    </message>
    <message>
        <source>予約の結果</source>
        <translation>Result of the booking</translation>
    </message>
    <message>
        <source>会議室</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>何も予約していません。取れない日は{missed}日です。日を除くか、取れない日の扱いを変えて、もう一度予約してください。</source>
        <translation>Nothing was booked. Dates that cannot be had: {missed}. Please leave them out, or change what happens with them, and book again.</translation>
    </message>
    <message>
        <source>取れました。</source>
        <translation>It was booked.</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>日ごとの結果</source>
        <translation>Result by date</translation>
    </message>
    <message>
        <source>時間</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>申請へ進む(&amp;S)</source>
        <translation>On to the application (&amp;S)</translation>
    </message>
    <message>
        <source>申請書を作っています…</source>
        <translation>Making the application…</translation>
    </message>
    <message>
        <source>空いたときに知らせます。予約は自分で申し込んでください。</source>
        <translation>You will be told when it gets free. The booking is still yours to make.</translation>
    </message>
    <message>
        <source>空いたら知らせる(&amp;W)</source>
        <translation>Tell me when free (&amp;W)</translation>
    </message>
    <message>
        <source>空き待ち中</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>結果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>Close (&amp;C)</translation>
    </message>
</context>
<context>
    <name>BranchField</name>
    <message>
        <source>この案件が続くもとの案件(&amp;J)</source>
        <translation>Case that this one follows up (&amp;J)</translation>
    </message>
    <message>
        <source>文書番号か件名で探して、Enterで選ぶ</source>
        <translation>Search by number or title, Enter chooses</translation>
    </message>
    <message>
        <source>文書番号は{number}のままです。</source>
        <translation>The document number stays {number}.</translation>
    </message>
    <message>
        <source>文書番号は、もとの番号に枝番が付きます（第12号の続きなら、第12号の2）。</source>
        <translation>The number is that of the earlier case with a branch (第12号の2 after 第12号).</translation>
    </message>
    <message>
        <source>枝番にしない</source>
        <translation>No branch number</translation>
    </message>
    <message>
        <source>続きのもとになる案件を探す</source>
        <translation>Find the case that this one follows up</translation>
    </message>
    <message>
        <source>見つかった案件</source>
        <translation>Cases found</translation>
    </message>
    <message>
        <source>選ばなければ、新しい文書番号になります。</source>
        <translation>Without a choice it takes a new document number.</translation>
    </message>
    <message>
        <source>（この端末にない案件）</source>
        <translation>(a case that is not on this device)</translation>
    </message>
    <message>
        <source>（名前を確かめています）</source>
        <translation>(looking up the name)</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>PIN(&amp;P)</source>
        <translation>&amp;PIN</translation>
    </message>
    <message>
        <source>{at} / {count}件目 {title}</source>
        <translation>{at} of {count}: {title}</translation>
    </message>
    <message>
        <source>{count}件のうち{kept}件を承認しました</source>
        <translation>{kept} of {count} approved</translation>
    </message>
    <message>
        <source>{count}件をまとめて承認します</source>
        <translation>Approve {count} together</translation>
    </message>
    <message>
        <source>{count}件を承認する(&amp;S)</source>
        <translation>Approve {count}(&amp;S)</translation>
    </message>
    <message>
        <source>{done}件を終え、{rest}件が残っています</source>
        <translation>{done} are done, {rest} are left</translation>
    </message>
    <message>
        <source>あとで続ける(&amp;C)</source>
        <translation>Go on later (&amp;C)</translation>
    </message>
    <message>
        <source>いまの案件が終わると止まります。</source>
        <translation>It stops after the case under way.</translation>
    </message>
    <message>
        <source>中止する(&amp;C)</source>
        <translation>Stop(&amp;C)</translation>
    </message>
    <message>
        <source>残りを続ける(&amp;S)</source>
        <translation>Go on with the rest (&amp;S)</translation>
    </message>
    <message>
        <source>進み具合</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>開いて確かめてください（まとめて承認しません）</source>
        <translation>Open and check first (not approved together)</translation>
    </message>
</context>
<context>
    <name>BulkResults</name>
    <message>
        <source>「{title}」を開く</source>
        <translation>Open “{title}”</translation>
    </message>
    <message>
        <source>開く</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>BulkWords</name>
    <message>
        <source>{act}しました。サーバーが受け付けました。</source>
        <translation>{act}: done. The server has accepted it.</translation>
    </message>
    <message>
        <source>{act}をこの端末に保存しました。{state}。</source>
        <translation>{act}: kept on this device. {state}.</translation>
    </message>
    <message>
        <source>中止したため、承認していません。</source>
        <translation>Stopped before it was approved.</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>承認</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>承認していません。{meaning}{advice}</source>
        <translation>Not approved. {meaning} {advice}</translation>
    </message>
    <message>
        <source>承認していません。起案用紙がこの端末になく、サーバーにも届きませんでした。つながってから、もう一度承認してください。</source>
        <translation>Not approved. The sheet is not on this device and the server was not reached. Approve it again once you are connected.</translation>
    </message>
    <message>
        <source>承認していません。開いて確かめてください（{reasons}）。</source>
        <translation>Not approved. Open it and check ({reasons}).</translation>
    </message>
    <message>
        <source>決裁</source>
        <translation>Decide</translation>
    </message>
</context>
<context>
    <name>CalendarPanel</name>
    <message>
        <source>{year}年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>▲ この年の内閣府の表はまだありません。法律から計算した見込みです。春分の日と秋分の日は変わることがあります。表が出たら、管理者に読み込みを頼んでください。</source>
        <translation>▲ There is no official list of this year yet. These days are worked out from the law; the equinoxes may turn out otherwise. Ask an administrator to load the list once it is published.</translation>
    </message>
    <message>
        <source>休日の一覧</source>
        <translation>Days off of the year</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>国民の祝日（内閣府の表）</source>
        <translation>National holiday (official list)</translation>
    </message>
    <message>
        <source>国民の祝日（法律から計算した見込み）</source>
        <translation>National holiday (worked out from the law, expected)</translation>
    </message>
    <message>
        <source>市の休み</source>
        <translation>The city&apos;s own day</translation>
    </message>
    <message>
        <source>年</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>年(&amp;G)</source>
        <translation>Year (&amp;G)</translation>
    </message>
    <message>
        <source>年末年始の休日</source>
        <translation>Turn of the year</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>根拠</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>週休日のほかに、勤務を割り振らない日です。内閣府の表は{until}まであります。表と市の休みは、管理者がサーバーで読み込みます。</source>
        <translation>Days without working hours beside the weekly days off. The official list reaches to {until}. Administrators load the list and the city&apos;s own days on the server.</translation>
    </message>
</context>
<context>
    <name>CancelAbsenceDialog</name>
    <message>
        <source>これより後の決裁は、またあなたに届きます。済んだ代決はそのまま残ります。</source>
        <translation>From then on decisions come to you again. What others have decided for you stays as it is.</translation>
    </message>
    <message>
        <source>これより後の決裁は、またご本人に届きます。済んだ代決はそのまま残ります。</source>
        <translation>From now on decisions go to that person again. What was decided by a substitute stays.</translation>
    </message>
    <message>
        <source>不在の登録を取り消します</source>
        <translation>Take an absence back</translation>
    </message>
    <message>
        <source>取り消す(&amp;S)</source>
        <translation>Take back (&amp;S)</translation>
    </message>
</context>
<context>
    <name>CancelMeetingDialog</name>
    <message>
        <source>会議を取り消します</source>
        <translation>Cancel a meeting</translation>
    </message>
    <message>
        <source>会議室はすぐにほかの職員が予約できるようになります。記録は残ります。</source>
        <translation>The room can be booked by others at once. The record stays.</translation>
    </message>
    <message>
        <source>取り消さない(&amp;C)</source>
        <translation>Do not &amp;cancel it</translation>
    </message>
    <message>
        <source>取り消す(&amp;S)</source>
        <translation>Cancel the meeting (&amp;S)</translation>
    </message>
    <message>
        <source>取り消す理由</source>
        <translation>Reason for cancelling</translation>
    </message>
    <message>
        <source>理由（任意・出席者に知らせます）(&amp;R)</source>
        <translation>Reason (optional, told to attendees) (&amp;R)</translation>
    </message>
</context>
<context>
    <name>CarryField</name>
    <message>
        <source>添付を起案用紙の中にも収める(&amp;X)</source>
        <translation>Put the attachments into the sheet as well (&amp;X)</translation>
    </message>
    <message>
        <source>用紙のPDFだけで添付もそろいます。大きすぎるものや暗号化されたものは入らず、用紙にその旨が載ります。</source>
        <translation>The PDF of the sheet then holds the attachments too. What is too large or encrypted is left out, and the sheet says so.</translation>
    </message>
</context>
<context>
    <name>CaseColumn</name>
    <message>
        <source>、保留中</source>
        <translation>, on hold</translation>
    </message>
    <message>
        <source>いま: {offices}</source>
        <translation>Now with: {offices}</translation>
    </message>
    <message>
        <source>履歴</source>
        <translation>History</translation>
    </message>
    <message>
        <source>後閲と供覧</source>
        <translation>Readings</translation>
    </message>
    <message>
        <source>意見</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>意見はまだありません。</source>
        <translation>No opinions yet.</translation>
    </message>
    <message>
        <source>施行</source>
        <translation>Execution</translation>
    </message>
    <message>
        <source>時刻は後の署名による {count}</source>
        <translation>{count} timed by later signatures</translation>
    </message>
    <message>
        <source>時刻未付与</source>
        <translation>time not stamped yet</translation>
    </message>
    <message>
        <source>期限 {day}</source>
        <translation>due {day}</translation>
    </message>
    <message>
        <source>欠員</source>
        <translation>vacant</translation>
    </message>
    <message>
        <source>添付</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>添付はありません。</source>
        <translation>No attachments.</translation>
    </message>
    <message>
        <source>紙 {name}&#x3000;所在 {location}</source>
        <translation>Paper {name}, kept at {location}</translation>
    </message>
    <message>
        <source>紙を確認した方はまだいません。</source>
        <translation>Nobody has seen the paper yet.</translation>
    </message>
    <message>
        <source>紙を確認した職: {offices}</source>
        <translation>Seen on paper by: {offices}</translation>
    </message>
    <message>
        <source>経路</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>署名 {count}</source>
        <translation>signatures {count}</translation>
    </message>
    <message>
        <source>見え消し</source>
        <translation>Visible corrections</translation>
    </message>
    <message>
        <source>訂正の見え方</source>
        <translation>How the correction looks</translation>
    </message>
    <message>
        <source>長期保存待ち</source>
        <translation>archive pending</translation>
    </message>
    <message>
        <source>長期保存済み（{year} 年まで、順次更新）</source>
        <translation>archived (until {year}, then renewed)</translation>
    </message>
    <message>
        <source>開ける方</source>
        <translation>Who may open it</translation>
    </message>
</context>
<context>
    <name>CaseListModel</name>
    <message>
        <source>選択中、{row}</source>
        <translation>selected, {row}</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>PDFを保存…</source>
        <translation>Save PDF…</translation>
    </message>
    <message>
        <source>‹ 一覧へ戻る</source>
        <translation>‹ Back to the list</translation>
    </message>
    <message>
        <source>この案件は、この端末になく、サーバーからも読めませんでした。</source>
        <translation>This case is not on this device, and the server did not give it.</translation>
    </message>
    <message>
        <source>この端末にない案件です。サーバーから読み込んでいます…</source>
        <translation>This case is not on this device. Reading it from the server…</translation>
    </message>
    <message>
        <source>その他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>一覧に戻る</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>一覧の次の案件 / 前の案件</source>
        <translation>Next / previous case of the list</translation>
    </message>
    <message>
        <source>保留、または保留の解除</source>
        <translation>Put on hold, or take off hold</translation>
    </message>
    <message>
        <source>印刷…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>差戻し</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>後閲</source>
        <translation>Read afterwards</translation>
    </message>
    <message>
        <source>承認、または代決</source>
        <translation>Approve, or decide as substitute</translation>
    </message>
    <message>
        <source>案件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>添付を保存する</source>
        <translation>Save the attachment</translation>
    </message>
    <message>
        <source>秘密区分のある案件です。件名と内容は、起案者、経路の職、起案者が指定した職の方だけが見られます。
必要なときは、起案した所属にお尋ねください。</source>
        <translation>This is a need-to-know case. Its title and content are shown only to the drafter, the posts of its route and the posts that the drafter named.
If you need it, please ask the section that drafted it.</translation>
    </message>
    <message>
        <source>署名の検証…</source>
        <translation>Check signatures…</translation>
    </message>
    <message>
        <source>署名を検証する</source>
        <translation>Check the signatures</translation>
    </message>
    <message>
        <source>署名付きのPDFを保存する</source>
        <translation>Save the signed PDF</translation>
    </message>
    <message>
        <source>起案用紙を作成しています。できあがるとここに表示されます。</source>
        <translation>The sheet is being made. It will appear here when it is ready.</translation>
    </message>
    <message>
        <source>起案用紙を印刷する</source>
        <translation>Print the sheet</translation>
    </message>
    <message>
        <source>起案用紙を大きく / 小さく</source>
        <translation>Enlarge / shrink the sheet</translation>
    </message>
    <message>
        <source>起案用紙を読み込んでいます…</source>
        <translation>Loading the sheet…</translation>
    </message>
    <message>
        <source>起案用紙を開けませんでした。F5で読み直してください。</source>
        <translation>The sheet could not be opened. Press F5 to read it again.</translation>
    </message>
</context>
<context>
    <name>CaseRowDelegate</name>
    <message>
        <source>至急</source>
        <translation>Urgent</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>{amount}（変更前の契約額 {contract}）</source>
        <translation>{amount} (contract before the change: {contract})</translation>
    </message>
    <message>
        <source>{days}日</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>いま: {office}</source>
        <translation>Now with: {office}</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>today</translation>
    </message>
    <message>
        <source>件名は非公開</source>
        <translation>Title not disclosed</translation>
    </message>
    <message>
        <source>期限 {day}</source>
        <translation>due {day}</translation>
    </message>
    <message>
        <source>期限 {day}・あと{left}日</source>
        <translation>due {day}, {left} d left</translation>
    </message>
    <message>
        <source>期限 今日</source>
        <translation>due today</translation>
    </message>
    <message>
        <source>期限切れ {day}</source>
        <translation>overdue since {day}</translation>
    </message>
    <message>
        <source>次: {title}</source>
        <translation>next: {title}</translation>
    </message>
    <message>
        <source>至急</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>（件名はまだありません）</source>
        <translation>(no title yet)</translation>
    </message>
</context>
<context>
    <name>CasesBehind</name>
    <message>
        <source>{total}件のうち{shown}件を表示しています。Enterで開きます。</source>
        <translation>{shown} of {total} cases are shown. Enter opens one. </translation>
    </message>
    <message>
        <source>ここに入る案件はありません。</source>
        <translation>There are no cases here.</translation>
    </message>
    <message>
        <source>案件の一覧</source>
        <translation>List of cases</translation>
    </message>
    <message>
        <source>残りは、あなたには見えない案件です。</source>
        <translation>The others are cases that you may not see.</translation>
    </message>
    <message>
        <source>続きを見る(&amp;M)</source>
        <translation>&amp;More</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Reading…</translation>
    </message>
</context>
<context>
    <name>CasesBehindDialog</name>
    <message>
        <source>案件の一覧</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>「{query}」をサーバーのすべての案件から探す(&amp;G)</source>
        <translation>Search all cases on the server for “{query}” (&amp;G)</translation>
    </message>
    <message>
        <source>だれが決める？(&amp;W)</source>
        <translation>&amp;Who decides?</translation>
    </message>
    <message>
        <source>一覧の種類</source>
        <translation>Which list</translation>
    </message>
    <message>
        <source>保留、または保留の解除</source>
        <translation>Hold, or release</translation>
    </message>
    <message>
        <source>差戻し</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>後閲（供覧は案件を開く）</source>
        <translation>Read afterwards (opens a case sent for reading)</translation>
    </message>
    <message>
        <source>承認、または代決</source>
        <translation>Approve, or decide as substitute</translation>
    </message>
    <message>
        <source>案件の一覧</source>
        <translation>List of cases</translation>
    </message>
    <message>
        <source>案件を選ぶ / 選ぶのをやめる</source>
        <translation>Select the case / take it out again</translation>
    </message>
    <message>
        <source>案件を開く</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>横に内容を見る</source>
        <translation>Preview beside the list</translation>
    </message>
    <message>
        <source>次の一覧</source>
        <translation>Next list</translation>
    </message>
    <message>
        <source>次の案件 / 前の案件</source>
        <translation>Next case / previous case</translation>
    </message>
    <message>
        <source>決裁</source>
        <translation>Approvals</translation>
    </message>
    <message>
        <source>続けて選ぶ</source>
        <translation>Select on from here</translation>
    </message>
    <message>
        <source>表示している案件をすべて選ぶ</source>
        <translation>Select every case shown</translation>
    </message>
    <message>
        <source>起案する</source>
        <translation>Draft a case</translation>
    </message>
    <message>
        <source>起案する(&amp;N)</source>
        <translation>&amp;New draft</translation>
    </message>
    <message>
        <source>選んだ案件をまとめて承認する</source>
        <translation>Approve the selected cases together</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>1回の長さの上限、分（1〜1440）。</source>
        <translation>The longest meeting in minutes (1–1440).</translation>
    </message>
    <message>
        <source>400文字まで。申し込む人にも見えます。</source>
        <translation>Up to 400 characters. Those who book see it too.</translation>
    </message>
    <message>
        <source>8:30-21:45 の形。空なら 8:30-21:45。</source>
        <translation>Such as 8:30-21:45, which is what empty means.</translation>
    </message>
    <message>
        <source>https:// で始まるアドレス。{meeting_id} が会議の番号になります。パスコードは書きません。</source>
        <translation>An address that begins with https://. {meeting_id} becomes the number of the meeting. Write no passcode.</translation>
    </message>
    <message>
        <source>「はい」なら、入室がないと部屋を空けます。</source>
        <translation>With “Yes” the room is released when nobody checks in.</translation>
    </message>
    <message>
        <source>「はい」なら、定員を超える申込みを断ります。「いいえ」なら注意だけ出ます。</source>
        <translation>With “Yes” a booking for more people than seats is refused; with “No” there is only a warning.</translation>
    </message>
    <message>
        <source>「はい」なら、承認を待つ間もほかの人は申し込めません。</source>
        <translation>With “Yes” nobody else may book what waits for approval.</translation>
    </message>
    <message>
        <source>「はい」なら、申込みは承認を待ちます。</source>
        <translation>With “Yes” a booking waits for approval.</translation>
    </message>
    <message>
        <source>いいえ</source>
        <translation>No</translation>
    </message>
    <message>
        <source>いくつもあるときは | で区切ります。</source>
        <translation>Put | between several.</translation>
    </message>
    <message>
        <source>その他の期間</source>
        <translation>Window, other</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>None</translation>
    </message>
    <message>
        <source>はい</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>ひとつの課が1か月に使える時間。0なら限りません。</source>
        <translation>Hours a month that one section may use it; 0 for no limit.</translation>
    </message>
    <message>
        <source>ひとつの課が続けて使える日数。0なら限りません。</source>
        <translation>Days in a row that one section may use it; 0 for no limit.</translation>
    </message>
    <message>
        <source>ほかの方も変更</source>
        <translation>Changed by others too</translation>
    </message>
    <message>
        <source>サービス</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>ホスト</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>ホスト番号</source>
        <translation>Host no.</translation>
    </message>
    <message>
        <source>人数。会議室では必須（1〜5000）。</source>
        <translation>People. Needed for rooms (1–5000).</translation>
    </message>
    <message>
        <source>仕切れる部屋だけ。含む会議室の番号を | で区切ります。空ならひと部屋。</source>
        <translation>Only for rooms that can be divided: the numbers of the rooms in it, with | between them. Empty for a single room.</translation>
    </message>
    <message>
        <source>会議の前に空ける分（0〜60）。</source>
        <translation>Minutes kept free before a meeting (0–60).</translation>
    </message>
    <message>
        <source>会議の後に空ける分（0〜60）。</source>
        <translation>Minutes kept free after a meeting (0–60).</translation>
    </message>
    <message>
        <source>会議室</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>会議室では必須。100文字まで。</source>
        <translation>Needed for rooms. Up to 100 characters.</translation>
    </message>
    <message>
        <source>会議室番号</source>
        <translation>Room no.</translation>
    </message>
    <message>
        <source>何日前から申し込めるか（0〜730）。この用途に使わせないときは no。</source>
        <translation>How many days ahead it may be booked (0–730). Write no where this purpose may not use it.</translation>
    </message>
    <message>
        <source>備品</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>備品番号</source>
        <translation>Equipment no.</translation>
    </message>
    <message>
        <source>備考</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>優先申込の期間</source>
        <translation>Window, priority</translation>
    </message>
    <message>
        <source>公務の期間</source>
        <translation>Window, official</translation>
    </message>
    <message>
        <source>利用できる課</source>
        <translation>Open to</translation>
    </message>
    <message>
        <source>利用時間</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>削除</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>区画</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>受付終了</source>
        <translation>Check-in until</translation>
    </message>
    <message>
        <source>受付開始</source>
        <translation>Check-in from</translation>
    </message>
    <message>
        <source>同時に開ける会議の数（1か2）。</source>
        <translation>How many meetings it runs at a time (1 or 2).</translation>
    </message>
    <message>
        <source>同時開催数</source>
        <translation>At a time</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>回線</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>図面の左と上から何パーセントか。40,25 の形。</source>
        <translation>Per cent from the left and from the top of the floor plan, such as 40,25.</translation>
    </message>
    <message>
        <source>図面位置</source>
        <translation>Place on the plan</translation>
    </message>
    <message>
        <source>変更</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>始まりの何分前から入室できるか（0〜120）。</source>
        <translation>From how many minutes before the start one may check in (0–120).</translation>
    </message>
    <message>
        <source>始まりの何分後まで入室を待つか（0〜120）。</source>
        <translation>Until how many minutes after the start checking in is waited for (0–120).</translation>
    </message>
    <message>
        <source>定員</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>定員を守る</source>
        <translation>Keep to the seats</translation>
    </message>
    <message>
        <source>建物</source>
        <translation>Building</translation>
    </message>
    <message>
        <source>必須。100文字まで。</source>
        <translation>Needed. Up to 100 characters.</translation>
    </message>
    <message>
        <source>必須。英数字と . - _ で40文字まで。予約がこの番号で結び付くので、変えません。</source>
        <translation>Needed. Letters, digits and . - _, up to 40 characters. Bookings hold on to this number: do not change it.</translation>
    </message>
    <message>
        <source>必須。貸し出せる数（1〜200）。</source>
        <translation>Needed. How many can be lent (1–200).</translation>
    </message>
    <message>
        <source>承認</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>承認待ちで確保</source>
        <translation>Held while waiting</translation>
    </message>
    <message>
        <source>接続先</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>数</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>最長</source>
        <translation>Longest</translation>
    </message>
    <message>
        <source>機能</source>
        <translation>Functions</translation>
    </message>
    <message>
        <source>準備</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>片付け</source>
        <translation>After</translation>
    </message>
    <message>
        <source>空なら、どの課も申し込めます（共通会議室）。</source>
        <translation>When empty, every section may book it (a shared room).</translation>
    </message>
    <message>
        <source>空なら、管理する課はありません。</source>
        <translation>When empty, no section manages it.</translation>
    </message>
    <message>
        <source>管理課</source>
        <translation>Managed by</translation>
    </message>
    <message>
        <source>自動解放</source>
        <translation>Released by itself</translation>
    </message>
    <message>
        <source>設備</source>
        <translation>Equipped with</translation>
    </message>
    <message>
        <source>誤り{count}件</source>
        <translation>{count} fault(s)</translation>
    </message>
    <message>
        <source>課の上限時間</source>
        <translation>Hours a section</translation>
    </message>
    <message>
        <source>追加</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>連続日数</source>
        <translation>Days in a row</translation>
    </message>
    <message>
        <source>配置</source>
        <translation>Layouts</translation>
    </message>
    <message>
        <source>録画を置ける分。なければ0。</source>
        <translation>Minutes of recordings it can keep, 0 for none.</translation>
    </message>
    <message>
        <source>録画分数</source>
        <translation>Recording minutes</translation>
    </message>
    <message>
        <source>閉庁日の利用</source>
        <translation>On closed days</translation>
    </message>
    <message>
        <source>階</source>
        <translation>Floor</translation>
    </message>
</context>
<context>
    <name>CatalogueFrame</name>
    <message>
        <source>CSVから読み込む(&amp;L)…</source>
        <translation>Read from CSV (&amp;L)…</translation>
    </message>
    <message>
        <source>ひとつ前に戻す(&amp;Z)</source>
        <translation>Undo (&amp;Z)</translation>
    </message>
    <message>
        <source>予約した部屋</source>
        <translation>Room booked</translation>
    </message>
    <message>
        <source>削除・元に戻す(&amp;D)</source>
        <translation>Remove or bring back (&amp;D)</translation>
    </message>
    <message>
        <source>変える(&amp;E)…</source>
        <translation>&amp;Edit…</translation>
    </message>
    <message>
        <source>変更</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>変更を捨てる(&amp;X)</source>
        <translation>Discard changes (&amp;X)</translation>
    </message>
    <message>
        <source>失うもの</source>
        <translation>What it loses</translation>
    </message>
    <message>
        <source>日時</source>
        <translation>When</translation>
    </message>
    <message>
        <source>未登録: {words}</source>
        <translation>Not registered yet: {words}</translation>
    </message>
    <message>
        <source>欄</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>登録していない変更はありません。</source>
        <translation>Nothing has been changed.</translation>
    </message>
    <message>
        <source>登録する(&amp;R)…</source>
        <translation>&amp;Register…</translation>
    </message>
    <message>
        <source>直すところ</source>
        <translation>To be corrected</translation>
    </message>
    <message>
        <source>確かめる(&amp;K)</source>
        <translation>Chec&amp;k</translation>
    </message>
    <message>
        <source>表</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>誤り</source>
        <translation>Fault</translation>
    </message>
    <message>
        <source>追加(&amp;N)…</source>
        <translation>Add (&amp;N)…</translation>
    </message>
    <message>
        <source>部屋などを失う予約</source>
        <translation>Bookings that lose something</translation>
    </message>
</context>
<context>
    <name>CatalogueRowDialog</name>
    <message>
        <source>ここで変えただけでは、まだ登録されません。空の欄はいつもの値になります。</source>
        <translation>Nothing is registered by a change here alone. An empty field takes its usual value.</translation>
    </message>
    <message>
        <source>だれが、いつ使えるか</source>
        <translation>Who may use it, and when</translation>
    </message>
    <message>
        <source>ホスト「{name}」を変えます</source>
        <translation>Edit the host “{name}”</translation>
    </message>
    <message>
        <source>ホストを加えます</source>
        <translation>Add a host</translation>
    </message>
    <message>
        <source>会議室</source>
        <translation>The room</translation>
    </message>
    <message>
        <source>会議室「{name}」を変えます</source>
        <translation>Edit the room “{name}”</translation>
    </message>
    <message>
        <source>会議室を加えます</source>
        <translation>Add a room</translation>
    </message>
    <message>
        <source>備品「{name}」を変えます</source>
        <translation>Edit the equipment “{name}”</translation>
    </message>
    <message>
        <source>備品を加えます</source>
        <translation>Add equipment</translation>
    </message>
    <message>
        <source>入室</source>
        <translation>Checking in</translation>
    </message>
    <message>
        <source>申込み</source>
        <translation>Booking</translation>
    </message>
    <message>
        <source>番号を入れてください。ほかの欄は後からでも直せます。</source>
        <translation>Enter the number. The other fields can still be corrected later.</translation>
    </message>
    <message>
        <source>表に入れる(&amp;S)</source>
        <translation>Put into the table (&amp;S)</translation>
    </message>
    <message>
        <source>部屋にあるもの</source>
        <translation>What is in the room</translation>
    </message>
</context>
<context>
    <name>Certificates</name>
    <message>
        <source>{section} {name}（{person}） 端末: {device}</source>
        <translation>{section} {name} ({person}), device: {device}</translation>
    </message>
    <message>
        <source>あと{days}日</source>
        <translation>{days} days left</translation>
    </message>
    <message>
        <source>その他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>ルート認証局</source>
        <translation>Root authority</translation>
    </message>
    <message>
        <source>新しい証明書に切替え</source>
        <translation>Replaced by a new certificate</translation>
    </message>
    <message>
        <source>時刻認証</source>
        <translation>Time-stamping</translation>
    </message>
    <message>
        <source>期限切れ</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>異動</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>署名する権限の取消し</source>
        <translation>Right to sign withdrawn</translation>
    </message>
    <message>
        <source>職員</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>職員認証局</source>
        <translation>Issuing authority</translation>
    </message>
    <message>
        <source>退職</source>
        <translation>Left the city</translation>
    </message>
    <message>
        <source>鍵の紛失・漏えい</source>
        <translation>Key lost or exposed</translation>
    </message>
</context>
<context>
    <name>CertificatesPage</name>
    <message>
        <source>バックアップ {backup}、復元訓練 {rehearsal}</source>
        <translation>Backup {backup}, rehearsal {rehearsal}</translation>
    </message>
    <message>
        <source>バックアップからの復元訓練がまだです。サーバーで tsukue-server ca rehearse を実行してください。</source>
        <translation>No backup was rehearsed yet. Please run tsukue-server ca rehearse on the server.</translation>
    </message>
    <message>
        <source>却下(&amp;X)…</source>
        <translation>Refuse… (&amp;X)</translation>
    </message>
    <message>
        <source>名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>失効(&amp;V)…</source>
        <translation>Re&amp;voke…</translation>
    </message>
    <message>
        <source>失効リストの発行が遅れています。サーバーの記録を確かめてください。</source>
        <translation>The revocation list is late. Please look at the server&apos;s log.</translation>
    </message>
    <message>
        <source>所属</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>承認(&amp;A)…</source>
        <translation>&amp;Approve…</translation>
    </message>
    <message>
        <source>承認を待つ申請</source>
        <translation>Requests that wait for approval</translation>
    </message>
    <message>
        <source>承認を待つ証明書の申請はありません。</source>
        <translation>No request for a certificate waits for approval.</translation>
    </message>
    <message>
        <source>有効な証明書</source>
        <translation>Valid certificates</translation>
    </message>
    <message>
        <source>有効期限</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>残り</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>申請を承認する</source>
        <translation>Approve a request</translation>
    </message>
    <message>
        <source>申請日</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>端末</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>証明書</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>証明書の申請が{count}件、承認を待っています。</source>
        <translation>Requests for a certificate that wait for approval: {count}</translation>
    </message>
    <message>
        <source>認証局のバックアップがまだありません。サーバーで tsukue-server ca backup を実行してください。</source>
        <translation>There is no backup of the authority yet. Please run tsukue-server ca backup on the server.</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Reading…</translation>
    </message>
</context>
<context>
    <name>ChangeKeyDialog</name>
    <message>
        <source>この端末で使う新しいPIN(&amp;P)</source>
        <translation>New PIN on this device (&amp;P)</translation>
    </message>
    <message>
        <source>この端末で新しい鍵を作る(&amp;N)</source>
        <translation>Make a new key on this device (&amp;N)</translation>
    </message>
    <message>
        <source>この鍵を使う(&amp;S)</source>
        <translation>Use this key (&amp;S)</translation>
    </message>
    <message>
        <source>これまでの鍵は使わなくなります。これまでの署名は有効なままです。</source>
        <translation>The key in use is used no longer. What was signed with it stays valid.</translation>
    </message>
    <message>
        <source>カードのPIN(&amp;I)</source>
        <translation>PIN of the card (&amp;I)</translation>
    </message>
    <message>
        <source>カードのPINは、一度だけカードに渡します。</source>
        <translation>The PIN is given to the card once only.</translation>
    </message>
    <message>
        <source>カードのモジュール</source>
        <translation>Module of the card</translation>
    </message>
    <message>
        <source>カードの鍵</source>
        <translation>Key on the card</translation>
    </message>
    <message>
        <source>カードの鍵を使う(&amp;D)</source>
        <translation>Use a key on a card (&amp;D)</translation>
    </message>
    <message>
        <source>カードを探して、使う鍵を選んでください。</source>
        <translation>Look for the card and choose the key to use.</translation>
    </message>
    <message>
        <source>カードを探しています…</source>
        <translation>Looking for cards…</translation>
    </message>
    <message>
        <source>カードを探す(&amp;L)</source>
        <translation>Look for cards (&amp;L)</translation>
    </message>
    <message>
        <source>カードを読むモジュール（PKCS#11）(&amp;U)</source>
        <translation>Module that reads cards (PKCS#11) (&amp;U)</translation>
    </message>
    <message>
        <source>ファイル(&amp;O)</source>
        <translation>File (&amp;O)</translation>
    </message>
    <message>
        <source>ファイルのパスワード(&amp;W)</source>
        <translation>Password of the file (&amp;W)</translation>
    </message>
    <message>
        <source>ファイルを選ぶ</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>新しいPINが二つの欄で違います。同じPINをもう一度入力してください。</source>
        <translation>The new PIN differs in the two fields. Please type the same PIN again.</translation>
    </message>
    <message>
        <source>新しいPINをもう一度(&amp;M)</source>
        <translation>New PIN again (&amp;M)</translation>
    </message>
    <message>
        <source>署名の鍵を替えます</source>
        <translation>Change the signing key</translation>
    </message>
    <message>
        <source>選ぶ…(&amp;B)</source>
        <translation>Choose… (&amp;B)</translation>
    </message>
    <message>
        <source>鍵のファイル</source>
        <translation>Key file</translation>
    </message>
    <message>
        <source>鍵のファイル (*.p12 *.pfx)</source>
        <translation>Key files (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>鍵のファイルを選んでください。</source>
        <translation>Please choose the key file.</translation>
    </message>
    <message>
        <source>鍵のファイル（PKCS#12）を取り込む(&amp;F)</source>
        <translation>Import a key file (PKCS#12) (&amp;F)</translation>
    </message>
</context>
<context>
    <name>ChangeMeetingDialog</name>
    <message>
        <source>まだ何も変えていません。</source>
        <translation>Nothing is changed yet.</translation>
    </message>
    <message>
        <source>会議を変更します</source>
        <translation>Change a meeting</translation>
    </message>
    <message>
        <source>変更する(&amp;S)</source>
        <translation>Change (&amp;S)</translation>
    </message>
    <message>
        <source>除く日だけを変えるときは、その回を選んで取り消してください。</source>
        <translation>To leave out single dates only, choose that date and cancel it.</translation>
    </message>
</context>
<context>
    <name>ChangePinDialog</name>
    <message>
        <source>PINは、この端末にあるあなたの鍵を守ります。6文字以上で、同じ数字の繰り返しや並んだ数字は使えません。</source>
        <translation>The PIN guards your key on this terminal. It has at least 6 characters; repeated or consecutive digits are not allowed.</translation>
    </message>
    <message>
        <source>PINを変更します</source>
        <translation>Change the PIN</translation>
    </message>
    <message>
        <source>PINを変更する(&amp;S)</source>
        <translation>Change PIN (&amp;S)</translation>
    </message>
    <message>
        <source>いまのPIN(&amp;P)</source>
        <translation>&amp;Present PIN</translation>
    </message>
    <message>
        <source>いまのPINを入力してください。</source>
        <translation>Please enter your present PIN.</translation>
    </message>
    <message>
        <source>カード「{card}」のPINを変えます。PINの決まりはカードの案内のとおりです。</source>
        <translation>Changes the PIN of the card “{card}”. What a PIN must be like is said in the card&apos;s own papers.</translation>
    </message>
    <message>
        <source>新しいPIN(&amp;N)</source>
        <translation>&amp;New PIN</translation>
    </message>
    <message>
        <source>新しいPINが二つの欄で違います。同じPINをもう一度入力してください。</source>
        <translation>The two fields for the new PIN differ. Please enter the same PIN twice.</translation>
    </message>
    <message>
        <source>新しいPINをもう一度(&amp;M)</source>
        <translation>New PIN once &amp;more</translation>
    </message>
</context>
<context>
    <name>ChecklistDialog</name>
    <message>
        <source>すべての項目を確かめてください。できないときは、所属長に相談してください。</source>
        <translation>Please check every point. If you cannot, speak to your head.</translation>
    </message>
    <message>
        <source>テレワークの前に、安全を確かめます</source>
        <translation>Check security before remote work</translation>
    </message>
    <message>
        <source>情報セキュリティの確認事項（第{version}版）です。内容が変わったときだけ、またおたずねします。</source>
        <translation>This is the security checklist, version {version}. You are asked again only when it changes.</translation>
    </message>
    <message>
        <source>接続の方式</source>
        <translation>Kind of connection</translation>
    </message>
    <message>
        <source>接続の方式(&amp;T)</source>
        <translation>Kind of connec&amp;tion</translation>
    </message>
    <message>
        <source>確認して開始する(&amp;S)</source>
        <translation>Confirm and &amp;start</translation>
    </message>
</context>
<context>
    <name>ChoosingBar</name>
    <message>
        <source>Spaceで選ぶと、まとめて承認できます。</source>
        <translation>Select with Space to approve several together.</translation>
    </message>
    <message>
        <source>{count}件を選択中</source>
        <translation>{count} selected</translation>
    </message>
    <message>
        <source>すべて選択(&amp;E)</source>
        <translation>S&amp;elect all</translation>
    </message>
    <message>
        <source>まとめて承認(&amp;M)… {count}件</source>
        <translation>Approve {count} together(&amp;M)…</translation>
    </message>
    <message>
        <source>選択を解除(&amp;W)</source>
        <translation>Clear selection(&amp;W)</translation>
    </message>
</context>
<context>
    <name>CityClosingPanel</name>
    <message>
        <source>{count}課：未提出のある課 {open} ・ 提出済み {submitted} ・ 所属長確認済み {signed} ・ 締め済み {closed}。Enterで課の内訳を開きます。</source>
        <translation>{count} sections: not all submitted {open} · submitted {submitted} · signed off {signed} · closed {closed}. Enter opens a section.</translation>
    </message>
    <message>
        <source>▲ 締切 {day} を過ぎて未提出 {late}人。</source>
        <translation>▲ {late} not submitted after {day}.</translation>
    </message>
    <message>
        <source>この月に、テレワークの記録のある課はありません。記録ができると、課ごとにここに並びます。</source>
        <translation>No section has records of remote work in this month. Once there are some, they appear here by section.</translation>
    </message>
    <message>
        <source>実施回数 {live}（打刻） ・ {confirmed}（所属長確認済み）</source>
        <translation>Count {live} (by punches) · {confirmed} (signed off)</translation>
    </message>
    <message>
        <source>所属長確認</source>
        <translation>Signed off</translation>
    </message>
    <message>
        <source>提出の締切 {day}。</source>
        <translation>To be submitted by {day}.</translation>
    </message>
    <message>
        <source>提出済み</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>月(&amp;G)</source>
        <translation>Month (&amp;G)</translation>
    </message>
    <message>
        <source>月を締める(&amp;S)…</source>
        <translation>Close the month… (&amp;S)</translation>
    </message>
    <message>
        <source>未提出</source>
        <translation>Not submitted</translation>
    </message>
    <message>
        <source>未確認の日</source>
        <translation>Unconfirmed days</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>締め</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>職員</source>
        <translation>People</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>課</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>課ごとの月の状態</source>
        <translation>State of the month by section</translation>
    </message>
    <message>
        <source>課の内訳を見る(&amp;O)…</source>
        <translation>Look into the section… (&amp;O)</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>{count}件を完結して、簿冊に入れます</source>
        <translation>Close {count} cases into a record file</translation>
    </message>
    <message>
        <source>{day}に完結する案件を入れられる簿冊（保存期間{years}以上）がありません。文書主管に、簿冊の登録を頼んでください。</source>
        <translation>There is no record file for cases closed on {day} that is kept for {years} or longer. Please ask the records office to register one.</translation>
    </message>
    <message>
        <source>ほか{count}件</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>保存期間はこの簿冊の年の翌年度から数えます。完結は取り消せません。</source>
        <translation>Retention runs from the year after that of the record file. Closing cannot be undone.</translation>
    </message>
    <message>
        <source>完結した日</source>
        <translation>Day of closing</translation>
    </message>
    <message>
        <source>完結した日(&amp;E)</source>
        <translation>Day of closin&amp;g</translation>
    </message>
    <message>
        <source>完結する(&amp;S)</source>
        <translation>Clo&amp;se</translation>
    </message>
    <message>
        <source>簿冊</source>
        <translation>Record file</translation>
    </message>
    <message>
        <source>簿冊(&amp;B)</source>
        <translation>Record file (&amp;B)</translation>
    </message>
    <message>
        <source>簿冊を読み込んでいます…</source>
        <translation>Reading the record files…</translation>
    </message>
    <message>
        <source>簿冊を選んでください。</source>
        <translation>Please choose a record file.</translation>
    </message>
    <message>
        <source>選んでください</source>
        <translation>Please choose</translation>
    </message>
</context>
<context>
    <name>CloseMonthDialog</name>
    <message>
        <source>{count}人の月を締めました</source>
        <translation>Closed the month of {count} people</translation>
    </message>
    <message>
        <source>{count}人は、下の理由で締まりませんでした。</source>
        <translation>{count} could not be closed, for the reasons below.</translation>
    </message>
    <message>
        <source>{month}を締めます</source>
        <translation>Close {month}</translation>
    </message>
    <message>
        <source>{people}人の{days}日は所属長の確認がなく、確定した実施回数に入りません。</source>
        <translation>{days} days of {people} people are not confirmed by their heads and stay out of the confirmed count.</translation>
    </message>
    <message>
        <source>{sections}課 {people}人の月を締めます。</source>
        <translation>This closes the month of {people} people in {sections} sections. </translation>
    </message>
    <message>
        <source>上の{days}日が、確定した実施回数に入らないことを確かめました(&amp;A)</source>
        <translation>I have seen that the {days} days above stay out of the confirmed count (&amp;A)</translation>
    </message>
    <message>
        <source>上の{people}人の月次に署名がないことを確かめました(&amp;A)</source>
        <translation>I have seen that the months of the {people} above are not signed (&amp;A)</translation>
    </message>
    <message>
        <source>全員の月が締まりました。職員に知らせました。</source>
        <translation>Everybody&apos;s month is closed. The people have been told.</translation>
    </message>
    <message>
        <source>所属長の確認のない日はありません。</source>
        <translation>There is no unconfirmed day.</translation>
    </message>
    <message>
        <source>所属長の確認のない日はありません。{people}人の月次には、まだ署名がありません。</source>
        <translation>No day lacks the head&apos;s confirmation. The months of {people} people are not signed yet.</translation>
    </message>
    <message>
        <source>未確認のまま残る日</source>
        <translation>Days that stay unconfirmed</translation>
    </message>
    <message>
        <source>未確認のまま締める理由</source>
        <translation>Reason for closing with unconfirmed days</translation>
    </message>
    <message>
        <source>未確認のまま締める理由を入力してください。</source>
        <translation>Enter the reason for closing with unconfirmed days.</translation>
    </message>
    <message>
        <source>未確認のまま締める理由（必須・記録に残ります）(&amp;I)</source>
        <translation>Reason for closing with unconfirmed days (required, kept on record) (&amp;I)</translation>
    </message>
    <message>
        <source>未確認の日</source>
        <translation>Unconfirmed days</translation>
    </message>
    <message>
        <source>未確認の日を確かめて、印を付けてください。</source>
        <translation>Look at the unconfirmed days and tick the box.</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>締めたあとに戻すことはできません。あとから見つかった誤りは、締め後訂正として残り、締めたときの数字と訂正後の数字の両方が見えます。</source>
        <translation>A closed month cannot be opened again. What is found wrong later is kept as an amendment; both the closed and the restated figures stay visible.</translation>
    </message>
    <message>
        <source>締めています…</source>
        <translation>Closing…</translation>
    </message>
    <message>
        <source>締める(&amp;S)</source>
        <translation>Close (&amp;S)</translation>
    </message>
    <message>
        <source>課</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>Close (&amp;C)</translation>
    </message>
</context>
<context>
    <name>CloseRoomDialog</name>
    <message>
        <source>この会議に移ってもらう(&amp;D)</source>
        <translation>Have these meetings &amp;displaced</translation>
    </message>
    <message>
        <source>この時間には予約があります。主催者に動かしてもらうか、移ってもらうことを選んでください。</source>
        <translation>Something is booked at this time. Ask the organisers to move it, or choose to have it displaced.</translation>
    </message>
    <message>
        <source>この時間の予約</source>
        <translation>Bookings at this time</translation>
    </message>
    <message>
        <source>主催者と出席者に、上の理由と代わりの部屋を知らせます。予約は「立ち退き」として残り、監査ログにも残ります。</source>
        <translation>Organisers and attendees are told the reason above and rooms that are free instead. The bookings stay on record as displaced, and in the audit log.</translation>
    </message>
    <message>
        <source>予約</source>
        <translation>Booking</translation>
    </message>
    <message>
        <source>会議室</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>会議室(&amp;M)</source>
        <translation>Roo&amp;m</translation>
    </message>
    <message>
        <source>会議室の利用を止めます</source>
        <translation>Close a room</translation>
    </message>
    <message>
        <source>始まり(&amp;F)</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>始まりの日</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>始まりの時刻</source>
        <translation>Time it begins</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>時間</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>止める(&amp;S)</source>
        <translation>Clo&amp;se the room</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>理由を書いてください。</source>
        <translation>Write a reason.</translation>
    </message>
    <message>
        <source>理由（職員に表示します）(&amp;R)</source>
        <translation>&amp;Reason (shown to the staff)</translation>
    </message>
    <message>
        <source>終わり(&amp;T)</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>終わりの日</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>終わりの時刻</source>
        <translation>Time it ends</translation>
    </message>
    <message>
        <source>終わりは始まりより後にしてください。</source>
        <translation>The end must be after the beginning.</translation>
    </message>
</context>
<context>
    <name>ClosingPanel</name>
    <message>
        <source>{outcome}（他の職）</source>
        <translation>{outcome} (another post)</translation>
    </message>
    <message>
        <source>「他の職」の案件は、起案した職の方が完結します。</source>
        <translation>Cases of “another post” are completed by the post that drafted them.</translation>
    </message>
    <message>
        <source>すべての事務が終わった案件を、簿冊に入れて完結します。Spaceで選び、Enterで案件を開きます。</source>
        <translation>Cases whose work is all done are closed into a record file. Space selects, Enter opens a case.</translation>
    </message>
    <message>
        <source>すべて選択(&amp;E)</source>
        <translation>Select all (&amp;E)</translation>
    </message>
    <message>
        <source>件名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>完結していない案件</source>
        <translation>Cases not closed</translation>
    </message>
    <message>
        <source>完結していない案件はありません。決裁や否決が済んだ案件が、ここに並びます。</source>
        <translation>No case is waiting to be closed. Cases that were decided or rejected appear here.</translation>
    </message>
    <message>
        <source>完結して簿冊に入れる(&amp;S)… {count}件</source>
        <translation>Clo&amp;se into a record file… {count}</translation>
    </message>
    <message>
        <source>文書番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>様子</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>決裁日</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>続きを見る(&amp;M)</source>
        <translation>Show &amp;more</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>起案した職</source>
        <translation>Drafted by</translation>
    </message>
</context>
<context>
    <name>ClosuresDialog</name>
    <message>
        <source>{first}から{last}までの、あなたが受け持つ会議室の利用停止です。</source>
        <translation>Closures of the rooms that you keep, from {first} to {last}.</translation>
    </message>
    <message>
        <source>いつ</source>
        <translation>When</translation>
    </message>
    <message>
        <source>会議室</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>会議室の利用停止</source>
        <translation>Closures of rooms</translation>
    </message>
    <message>
        <source>例外の課の予約{count}件は、そのまま残ります。</source>
        <translation> {count} booking(s) of sections that may still book stay as they are.</translation>
    </message>
    <message>
        <source>再開しました。会議室はすぐに予約できます。</source>
        <translation>The room is open again and can be booked at once.</translation>
    </message>
    <message>
        <source>再開する(&amp;R)</source>
        <translation>&amp;Reopen</translation>
    </message>
    <message>
        <source>利用を止めました。</source>
        <translation>The room is closed.</translation>
    </message>
    <message>
        <source>利用停止はありません。</source>
        <translation>There are no closures.</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>部屋を止める(&amp;S)…</source>
        <translation>Clo&amp;se a room…</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>Close window (&amp;C)</translation>
    </message>
</context>
<context>
    <name>ColleaguePicker</name>
    <message>
        <source>● {person}</source>
        <translation>● {person}</translation>
    </message>
    <message>
        <source>だれの不在か</source>
        <translation>Whose absence</translation>
    </message>
    <message>
        <source>だれの不在か(&amp;W)</source>
        <translation>&amp;Whose absence</translation>
    </message>
    <message>
        <source>氏名か職で探して、Enterで選ぶ</source>
        <translation>Find by name or post; Enter takes</translation>
    </message>
    <message>
        <source>見つかった職員</source>
        <translation>People found</translation>
    </message>
</context>
<context>
    <name>CommandCard</name>
    <message>
        <source>コマンドをコピー(&amp;Y)</source>
        <translation>Cop&amp;y the command</translation>
    </message>
    <message>
        <source>コマンドをコピーしました</source>
        <translation>The command was copied</translation>
    </message>
</context>
<context>
    <name>ConfirmDaysDialog</name>
    <message>
        <source>{count}人のうち{kept}人の日を差し戻しました</source>
        <translation>Days of {kept} of {count} people were returned</translation>
    </message>
    <message>
        <source>{count}人のうち{kept}人の日を確認しました</source>
        <translation>Days of {kept} of {count} people were confirmed</translation>
    </message>
    <message>
        <source>{count}日を差し戻します</source>
        <translation>Return {count} days</translation>
    </message>
    <message>
        <source>{count}日を確認します</source>
        <translation>Confirm {count} days</translation>
    </message>
    <message>
        <source>{count}日を確認する(&amp;S)</source>
        <translation>Confirm {count} days (&amp;S)</translation>
    </message>
    <message>
        <source>コメント（任意・本人が読みます）(&amp;I)</source>
        <translation>Comment (optional; the person reads it) (&amp;I)</translation>
    </message>
    <message>
        <source>中止する(&amp;C)</source>
        <translation>Stop (&amp;C)</translation>
    </message>
    <message>
        <source>差し戻す(&amp;S)</source>
        <translation>Return (&amp;S)</translation>
    </message>
    <message>
        <source>差戻しの理由を入力してください。</source>
        <translation>Enter the reason for the return.</translation>
    </message>
    <message>
        <source>差戻しの理由（必須・本人が読みます）(&amp;I)</source>
        <translation>Reason for the return (required; the person reads it) (&amp;I)</translation>
    </message>
    <message>
        <source>本人に理由とともに知らせます。直して報告し直すと、ここに戻ります。</source>
        <translation>The person is told with the reason. Once corrected and reported again, the day comes back here.</translation>
    </message>
    <message>
        <source>確認した日は、確定した実施回数に入ります。あとで記録が変わると、もう一度確認が要ります。</source>
        <translation>Confirmed days enter the confirmed count. If the record changes later, they need confirming again.</translation>
    </message>
    <message>
        <source>進み具合</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>Close (&amp;C)</translation>
    </message>
</context>
<context>
    <name>ConflictFields</name>
    <message>
        <source>一日でも取れなければ、何も予約しない</source>
        <translation>Book nothing if one date cannot be had</translation>
    </message>
    <message>
        <source>代わりにしてよい会議室</source>
        <translation>Rooms that would do instead</translation>
    </message>
    <message>
        <source>代わりにしてよい会議室に印を付けてください。</source>
        <translation>Please tick rooms that would do instead.</translation>
    </message>
    <message>
        <source>印の付いた会議室を上から順に探し、空いている最初の会議室にします。</source>
        <translation>The ticked rooms are tried from the top; the first free one is taken.</translation>
    </message>
    <message>
        <source>取れない日があったら</source>
        <translation>If a date cannot be had</translation>
    </message>
    <message>
        <source>取れない日があったら(&amp;K)</source>
        <translation>If a date cannot be had (&amp;K)</translation>
    </message>
    <message>
        <source>取れない日は別の会議室にする</source>
        <translation>Take another room for those dates</translation>
    </message>
    <message>
        <source>取れる日だけ予約し、取れない日を示す</source>
        <translation>Book the others and list those dates</translation>
    </message>
</context>
<context>
    <name>ConsentPicker</name>
    <message>
        <source>上へ</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>下へ</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>並列（同時に合議）</source>
        <translation>In parallel (all at once)</translation>
    </message>
    <message>
        <source>合議先</source>
        <translation>Offices asked for consent</translation>
    </message>
    <message>
        <source>合議先はありません。</source>
        <translation>No office is asked for consent.</translation>
    </message>
    <message>
        <source>合議先を探す</source>
        <translation>Find an office to ask for consent</translation>
    </message>
    <message>
        <source>外す</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>直列（順に合議）</source>
        <translation>In series (one after another)</translation>
    </message>
    <message>
        <source>見つかった合議先</source>
        <translation>Offices found</translation>
    </message>
    <message>
        <source>課の名前か氏名で探して、Enterで加える</source>
        <translation>Find by section or name, add with Enter</translation>
    </message>
    <message>
        <source>（名前を確かめています）</source>
        <translation>(looking up the name)</translation>
    </message>
</context>
<context>
    <name>CountPanel</name>
    <message>
        <source>Enterで、その数字に入った日と、一日ごとに使った規則を開きます。</source>
        <translation>Enter opens the days in a figure, with the rule applied to each day.</translation>
    </message>
    <message>
        <source>{policy}（打刻）</source>
        <translation>{policy} (by punches)</translation>
    </message>
    <message>
        <source>{policy}（確認済み）</source>
        <translation>{policy} (signed off)</translation>
    </message>
    <message>
        <source>この数字の日を見る(&amp;O)…</source>
        <translation>Days behind the figure… (&amp;O)</translation>
    </message>
    <message>
        <source>この月に数えるものはまだありません。テレワークの打刻と許可がそろうと数えます。</source>
        <translation>There is nothing to count in this month yet. Remote work counts once it is punched and permitted.</translation>
    </message>
    <message>
        <source>並べた数え方では {live}（打刻） ・ {confirmed}（確認済み） ・ </source>
        <translation>By the other policy {live} (by punches) · {confirmed} (signed off) · </translation>
    </message>
    <message>
        <source>並べない</source>
        <translation>none</translation>
    </message>
    <message>
        <source>並べる数え方</source>
        <translation>Policy beside it</translation>
    </message>
    <message>
        <source>並べる数え方(&amp;W)</source>
        <translation>Beside it (&amp;W)</translation>
    </message>
    <message>
        <source>分け方</source>
        <translation>Breakdown</translation>
    </message>
    <message>
        <source>分け方(&amp;B)</source>
        <translation>Breakdown (&amp;B)</translation>
    </message>
    <message>
        <source>区分</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>合計</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>実人数</source>
        <translation>People</translation>
    </message>
    <message>
        <source>実施回数 {live}（打刻） ・ {confirmed}（確認済み）</source>
        <translation>Count {live} (by punches) · {confirmed} (signed off)</translation>
    </message>
    <message>
        <source>実施回数の内訳</source>
        <translation>Breakdown of the count</translation>
    </message>
    <message>
        <source>打刻</source>
        <translation>By punches</translation>
    </message>
    <message>
        <source>数え方</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>数え方(&amp;P)</source>
        <translation>Policy (&amp;P)</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>月(&amp;G)</source>
        <translation>Month (&amp;G)</translation>
    </message>
    <message>
        <source>未確認 {unconfirmed}人日 ・ 許可のないテレワーク {exceptions}人日</source>
        <translation>unconfirmed {unconfirmed} person-days · not permitted {exceptions} person-days</translation>
    </message>
    <message>
        <source>確認済み</source>
        <translation>Signed off</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Reading…</translation>
    </message>
</context>
<context>
    <name>CountedDaysDialog</name>
    <message>
        <source>{count}日 ・ </source>
        <translation>{count} days · </translation>
    </message>
    <message>
        <source>▲ 申請も命令もないテレワークが{minutes}分あります</source>
        <translation>▲ {minutes} min of remote work were neither approved nor ordered</translation>
    </message>
    <message>
        <source>✓ 確認済み</source>
        <translation>✓ confirmed</translation>
    </message>
    <message>
        <source>使った規則</source>
        <translation>Rules applied</translation>
    </message>
    <message>
        <source>単位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>実施回数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>数字に入った日</source>
        <translation>Days in the figure</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>未確認</source>
        <translation>unconfirmed</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>確認</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>続きを見る(&amp;M)</source>
        <translation>Show more (&amp;M)</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>Close (&amp;C)</translation>
    </message>
</context>
<context>
    <name>CountingWords</name>
    <message>
        <source>A 延べ日数</source>
        <translation>A person-days</translation>
    </message>
    <message>
        <source>B 分</source>
        <translation>B minutes</translation>
    </message>
    <message>
        <source>B 半日単位</source>
        <translation>B half-days</translation>
    </message>
    <message>
        <source>C 件数</source>
        <translation>C blocks</translation>
    </message>
    <message>
        <source>D 手当の日</source>
        <translation>D allowance days</translation>
    </message>
    <message>
        <source>{head}：{rule}（{amount}）</source>
        <translation>{head}: {rule} ({amount})</translation>
    </message>
    <message>
        <source>{name} 第{version}版</source>
        <translation>{name}, version {version}</translation>
    </message>
    <message>
        <source>▲ 要対応</source>
        <translation>▲ needs attention</translation>
    </message>
    <message>
        <source>◐ 承認待ち</source>
        <translation>◐ waiting for approval</translation>
    </message>
    <message>
        <source>✓ 承認済み</source>
        <translation>✓ approved</translation>
    </message>
    <message>
        <source>この半日に勤務の記録がないので、数えません</source>
        <translation>not counted: no work is recorded in this half</translation>
    </message>
    <message>
        <source>この半日に勤務公署での勤務が{office}分あるので、数えません</source>
        <translation>not counted: {office} min of this half were worked at the office</translation>
    </message>
    <message>
        <source>この半日の勤務の過半がテレワークなので、数えます</source>
        <translation>counted: most of the work in this half was remote</translation>
    </message>
    <message>
        <source>この半日の勤務はすべてテレワークなので、数えます</source>
        <translation>counted: all work in this half was remote</translation>
    </message>
    <message>
        <source>この半日はすべて休暇か承認された非勤務なので、数えません</source>
        <translation>not counted: this half was wholly leave or approved non-duty</translation>
    </message>
    <message>
        <source>この半日は勤務公署での勤務だけなので、数えません</source>
        <translation>not counted: this half was worked at the office only</translation>
    </message>
    <message>
        <source>この半日は本人の勤務時間（割振り）にないので、数えません</source>
        <translation>not counted: this half is not among the person&apos;s own hours</translation>
    </message>
    <message>
        <source>この日にテレワークがあるので、1人日です</source>
        <translation>one person-day: there was remote work on this date</translation>
    </message>
    <message>
        <source>この日に数えられるテレワークがないので、人日に入りません</source>
        <translation>no person-day: no remote work that counts on this date</translation>
    </message>
    <message>
        <source>この月に決まった過去の月への訂正 {live}（打刻） ・ {confirmed}（確認済み）</source>
        <translation>Amendments of earlier months approved in this month {live} (punches) · {confirmed} (confirmed)</translation>
    </message>
    <message>
        <source>その日の所属で数える</source>
        <translation>attributed to the section of that date</translation>
    </message>
    <message>
        <source>テレワークがこの半日の勤務の過半に届かないので、数えません</source>
        <translation>not counted: remote work was not most of this half</translation>
    </message>
    <message>
        <source>モバイルは半日を満たすときだけ数える</source>
        <translation>mobile work counts only when it fills a half</translation>
    </message>
    <message>
        <source>モバイルは数えない</source>
        <translation>mobile work does not count</translation>
    </message>
    <message>
        <source>モバイルも数える</source>
        <translation>mobile work counts</translation>
    </message>
    <message>
        <source>モバイル勤務{mobile}分は半日（{required}分）に足りないので、数えません</source>
        <translation>not counted: {mobile} min of mobile work do not fill the half ({required} min)</translation>
    </message>
    <message>
        <source>モバイル勤務は、この数え方では数えません</source>
        <translation>not counted: this policy counts no mobile work</translation>
    </message>
    <message>
        <source>一日</source>
        <translation>day</translation>
    </message>
    <message>
        <source>一日を1回とする</source>
        <translation>a day counts once</translation>
    </message>
    <message>
        <source>休暇などを除くと正規の勤務時間がないので、手当の日ではありません</source>
        <translation>no allowance day: no regular hours are left besides leave</translation>
    </message>
    <message>
        <source>全日</source>
        <translation>Whole day</translation>
    </message>
    <message>
        <source>分で数える</source>
        <translation>counted in minutes</translation>
    </message>
    <message>
        <source>勤務時間内のテレワークの分数です</source>
        <translation>minutes of remote work within the own hours</translation>
    </message>
    <message>
        <source>午前</source>
        <translation>Morning</translation>
    </message>
    <message>
        <source>午後</source>
        <translation>Afternoon</translation>
    </message>
    <message>
        <source>半日ではなく、分で数えます</source>
        <translation>counted in minutes, not by halves</translation>
    </message>
    <message>
        <source>半日に分けず分数で数える</source>
        <translation>in minutes, without halves</translation>
    </message>
    <message>
        <source>半日に満たないモバイル勤務だけなので、人日に入りません</source>
        <translation>no person-day: only mobile work that does not fill a half</translation>
    </message>
    <message>
        <source>半日の勤務がすべてテレワークなら数える</source>
        <translation>a half counts when all its work was remote</translation>
    </message>
    <message>
        <source>半日の勤務の過半がテレワークなら数える</source>
        <translation>a half counts when most of its work was remote</translation>
    </message>
    <message>
        <source>半日の境は{time}</source>
        <translation>the halves part at {time}</translation>
    </message>
    <message>
        <source>半日の境は本人の昼休み</source>
        <translation>the halves part at the person&apos;s own lunch break</translation>
    </message>
    <message>
        <source>半日を1単位とする</source>
        <translation>the unit is half a day</translation>
    </message>
    <message>
        <source>単位ごと</source>
        <translation>by unit</translation>
    </message>
    <message>
        <source>取下げ</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>命令が正規の勤務時間のすべてではないので、手当の日ではありません</source>
        <translation>no allowance day: not all regular hours were ordered at home</translation>
    </message>
    <message>
        <source>在宅でない場所があるので、手当の日ではありません</source>
        <translation>no allowance day: a place was not home</translation>
    </message>
    <message>
        <source>在宅の勤務が正規の勤務時間のすべてではないので、手当の日ではありません</source>
        <translation>no allowance day: not all regular hours were worked at home</translation>
    </message>
    <message>
        <source>場所ごと</source>
        <translation>by place</translation>
    </message>
    <message>
        <source>局ごと</source>
        <translation>by bureau</translation>
    </message>
    <message>
        <source>延べ日数</source>
        <translation>Person-days</translation>
    </message>
    <message>
        <source>手当は勤務の実績による</source>
        <translation>allowance by work done</translation>
    </message>
    <message>
        <source>手当は命令による</source>
        <translation>allowance by order</translation>
    </message>
    <message>
        <source>打刻だけで数える</source>
        <translation>a check-in alone counts</translation>
    </message>
    <message>
        <source>打刻：{figures}</source>
        <translation>Punches: {figures}</translation>
    </message>
    <message>
        <source>承認された区分ごとに1回とする</source>
        <translation>each approved block counts once</translation>
    </message>
    <message>
        <source>承認された区分に勤務の記録がないので、件数に入りません</source>
        <translation>not counted: no work is recorded in the approved block</translation>
    </message>
    <message>
        <source>承認された区分を使ったので、1件です</source>
        <translation>one block: the approved block was used</translation>
    </message>
    <message>
        <source>数え方 {policy} ・ {time} 時点 ・ {state}</source>
        <translation>policy {policy} · as of {time} · {state}</translation>
    </message>
    <message>
        <source>時間</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>時間帯</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>月末の所属で数える</source>
        <translation>attributed to the section at the month&apos;s end</translation>
    </message>
    <message>
        <source>標準（半日単位）</source>
        <translation>Standard (half-days)</translation>
    </message>
    <message>
        <source>正規の勤務時間のすべてを在宅で勤務したので、手当の日です</source>
        <translation>allowance day: all regular hours were worked at home</translation>
    </message>
    <message>
        <source>正規の勤務時間のすべてを在宅と命じた日なので、手当の日です</source>
        <translation>allowance day: all regular hours were ordered at home</translation>
    </message>
    <message>
        <source>申請の承認か命令が要る</source>
        <translation>needs an approved application or an order</translation>
    </message>
    <message>
        <source>申請の承認も命令もないので、人日に入りません</source>
        <translation>no person-day: neither approved nor ordered</translation>
    </message>
    <message>
        <source>申請の承認も命令もないテレワークなので、数えません</source>
        <translation>not counted: remote work neither approved nor ordered</translation>
    </message>
    <message>
        <source>確定には所属長の確認が要る</source>
        <translation>the confirmed count needs the head&apos;s sign-off</translation>
    </message>
    <message>
        <source>確定に所属長の確認を求めない</source>
        <translation>the confirmed count needs no sign-off</translation>
    </message>
    <message>
        <source>確認済み：{figures}</source>
        <translation>Confirmed: {figures}</translation>
    </message>
    <message>
        <source>続いた1か所でのテレワークを1件と数えます</source>
        <translation>one stay at a place counts as one</translation>
    </message>
    <message>
        <source>締めたとき {closed} ・ この月への訂正 {delta} ・ 訂正後 {restated} ・ この月に決まった過去の月への訂正 {received}</source>
        <translation>as closed {closed} · amendments of this month {delta} · restated {restated} · amendments of earlier months decided in this one {received}</translation>
    </message>
    <message>
        <source>締め前の数字</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>締め済みの数字</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>職員ごと</source>
        <translation>by person</translation>
    </message>
    <message>
        <source>職階ごと</source>
        <translation>by grade</translation>
    </message>
    <message>
        <source>認めない</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>課ごと</source>
        <translation>by section</translation>
    </message>
    <message>
        <source>課と場所ごと</source>
        <translation>by section and place</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>▲ 保存できませんでした。別の場所を選んでください。</source>
        <translation>▲ It could not be saved. Please choose another place.</translation>
    </message>
    <message>
        <source>✓ 保存しました。担当者に渡してください。</source>
        <translation>✓ Saved. Please hand it to your support staff.</translation>
    </message>
    <message>
        <source>この端末には何も残りません。送信待ちの操作があるときは、送り終わるまで待ってから、机を起動し直してください。</source>
        <translation>Nothing stays on this terminal. Where acts still wait to be sent, please wait until they are sent, then start Tsukue again.</translation>
    </message>
    <message>
        <source>下の報告には、氏名や件名は含まれていません。自動では送りません。保存して担当者に渡すと、原因が分かります。</source>
        <translation>The report below holds no names and no titles. It is not sent by itself. Save it and hand it to your support staff so that the cause can be found.</translation>
    </message>
    <message>
        <source>処理の途中で問題が起きました</source>
        <translation>Something went wrong along the way</translation>
    </message>
    <message>
        <source>前回、机が途中で終わりました</source>
        <translation>Tsukue ended unexpectedly last time</translation>
    </message>
    <message>
        <source>報告の内容</source>
        <translation>Contents of the report</translation>
    </message>
    <message>
        <source>報告を保存する</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>報告を保存する(&amp;S)…</source>
        <translation>&amp;Save the report…</translation>
    </message>
    <message>
        <source>承認や打刻、書きかけの起案は、この端末に保存されています。画面がおかしいときは、机を起動し直してください。</source>
        <translation>Approvals, punches and drafts are kept on this terminal. If the screen looks wrong, please start Tsukue again.</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>DayCard</name>
    <message>
        <source>{names} ほか{count}人</source>
        <translation>{names} and {count} more</translation>
    </message>
    <message>
        <source>{time} から</source>
        <translation>since {time}</translation>
    </message>
    <message>
        <source>◐ {count}件の打刻は端末に保存済み、送信待ちです。</source>
        <translation>◐ {count} punches are kept on this terminal and wait to be sent.</translation>
    </message>
    <message>
        <source>◐ {count}件の打刻を送信中です。届くまで閉じないでください。</source>
        <translation>◐ Punches on their way: {count}. Please do not close Tsukue until they have arrived.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>サテライト</source>
        <translation>Satellite office</translation>
    </message>
    <message>
        <source>モバイル</source>
        <translation>On the move</translation>
    </message>
    <message>
        <source>不在の登録</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>中抜けする</source>
        <translation>Step out</translation>
    </message>
    <message>
        <source>中抜け中</source>
        <translation>Stepped out</translation>
    </message>
    <message>
        <source>今日の不在: {names}</source>
        <translation>Away today: {names}</translation>
    </message>
    <message>
        <source>今日の勤務</source>
        <translation>Work today</translation>
    </message>
    <message>
        <source>今日の打刻はまだありません。</source>
        <translation>No punches yet today.</translation>
    </message>
    <message>
        <source>休憩に入る</source>
        <translation>Take a break</translation>
    </message>
    <message>
        <source>休憩中</source>
        <translation>On a break</translation>
    </message>
    <message>
        <source>再開する</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>勤務する場所</source>
        <translation>Place of work</translation>
    </message>
    <message>
        <source>勤務を終了する</source>
        <translation>End work</translation>
    </message>
    <message>
        <source>勤務を開始する</source>
        <translation>Start work</translation>
    </message>
    <message>
        <source>勤務中</source>
        <translation>At work</translation>
    </message>
    <message>
        <source>勤務公署</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>勤務前</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>勤務終了</source>
        <translation>Work ended</translation>
    </message>
    <message>
        <source>在宅</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>場所を変える</source>
        <translation>Change place</translation>
    </message>
    <message>
        <source>打刻を見る・直す</source>
        <translation>See or correct punches</translation>
    </message>
</context>
<context>
    <name>DayMenu</name>
    <message>
        <source>{state}（{time} から）</source>
        <translation>{state} (since {time})</translation>
    </message>
    <message>
        <source>机を開く</source>
        <translation>Open Tsukue</translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message>
        <source>テレワークが許可された日ですが、打刻がありません。実施したときは、打刻を追加してください。実施しなかったときは、このままで構いません。</source>
        <translation>Remote work was permitted on this day, but nothing was punched. If you worked, please add the punches. If you did not, leave it as it is.</translation>
    </message>
    <message>
        <source>一覧で日を選ぶと、打刻と計画・報告がここに出ます。</source>
        <translation>Choose a day in the list to see its punches, plan and report here.</translation>
    </message>
    <message>
        <source>取り下げる</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>取下げ（{state}）</source>
        <translation>Withdrawal ({state})</translation>
    </message>
    <message>
        <source>所属長から：{comment}</source>
        <translation>From your head: {comment}</translation>
    </message>
    <message>
        <source>所属長の確認の前に、理由を書いてください。</source>
        <translation>Please give a reason before your head confirms.</translation>
    </message>
    <message>
        <source>打刻はありません。</source>
        <translation>There are no punches.</translation>
    </message>
    <message>
        <source>打刻を追加する(&amp;A)</source>
        <translation>&amp;Add a punch</translation>
    </message>
    <message>
        <source>理由を書く</source>
        <translation>Give a reason</translation>
    </message>
    <message>
        <source>理由：{reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
    <message>
        <source>締め後の訂正を申し出る(&amp;A)</source>
        <translation>&amp;Ask for an amendment after closing</translation>
    </message>
    <message>
        <source>訂正</source>
        <translation>Correction</translation>
    </message>
</context>
<context>
    <name>DayTextFields</name>
    <message>
        <source>中抜けの扱い</source>
        <translation>How to treat the mid-day absence</translation>
    </message>
    <message>
        <source>中抜けの扱い(&amp;M)</source>
        <translation>&amp;Mid-day absence</translation>
    </message>
    <message>
        <source>入力を保存しました（未送信）</source>
        <translation>Kept as typed (not sent)</translation>
    </message>
    <message>
        <source>報告を送る(&amp;R)</source>
        <translation>Send &amp;report</translation>
    </message>
    <message>
        <source>成果のある場所</source>
        <translation>Where the results are</translation>
    </message>
    <message>
        <source>成果のある場所（文書番号やフォルダー）(&amp;W)</source>
        <translation>&amp;Where the results are (document number or folder)</translation>
    </message>
    <message>
        <source>業務報告（したこと）</source>
        <translation>Work report (done)</translation>
    </message>
    <message>
        <source>業務報告：したこと(&amp;D)</source>
        <translation>Report: &amp;done</translation>
    </message>
    <message>
        <source>業務計画</source>
        <translation>Work plan</translation>
    </message>
    <message>
        <source>業務計画(&amp;P)</source>
        <translation>Work &amp;plan</translation>
    </message>
    <message>
        <source>残ったこと</source>
        <translation>Unfinished</translation>
    </message>
    <message>
        <source>残ったこと(&amp;U)</source>
        <translation>&amp;Unfinished</translation>
    </message>
    <message>
        <source>計画になくて、したこと</source>
        <translation>Done without a plan</translation>
    </message>
    <message>
        <source>計画になくて、したこと(&amp;E)</source>
        <translation>Done without a plan (&amp;extra)</translation>
    </message>
    <message>
        <source>計画を送る(&amp;L)</source>
        <translation>Send p&amp;lan</translation>
    </message>
</context>
<context>
    <name>DayTray</name>
    <message>
        <source>机 Tsukue ・ {state}</source>
        <translation>Tsukue · {state}</translation>
    </message>
</context>
<context>
    <name>DecideAmendmentDialog</name>
    <message>
        <source>{name}&#x3000;{day} の締め後訂正</source>
        <translation>{name}: amendment of {day} after closing</translation>
    </message>
    <message>
        <source>{time} に申し出&#x3000;理由：{reason}</source>
        <translation>Asked for at {time}. Reason: {reason}</translation>
    </message>
    <message>
        <source>いまの打刻&#x3000;{lines}</source>
        <translation>Punches now: {lines}</translation>
    </message>
    <message>
        <source>コメント</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>コメント（認めないときは必須・本人が読みます）(&amp;I)</source>
        <translation>Comment (required to refuse, read by the person) (&amp;I)</translation>
    </message>
    <message>
        <source>回数の変わり方</source>
        <translation>How the counts change</translation>
    </message>
    <message>
        <source>打刻を読み込んでいます…</source>
        <translation>Reading the punches…</translation>
    </message>
    <message>
        <source>承認する(&amp;A)</source>
        <translation>&amp;Approve</translation>
    </message>
    <message>
        <source>承認すると、もとの月に訂正後の数字が、今月に差が並びます。締めたときの数字は残ります。認めないときは、本人が理由を読み、あらためて申し出ることができます。</source>
        <translation>If approved, the original month shows the restated figures and this month the difference. The figures as closed stay. If refused, the person reads the reason and may ask again.</translation>
    </message>
    <message>
        <source>申し出の打刻&#x3000;{lines}</source>
        <translation>Punches asked for: {lines}</translation>
    </message>
    <message>
        <source>締めたあとに届いた打刻&#x3000;{lines}</source>
        <translation>Came after closing: {lines}</translation>
    </message>
    <message>
        <source>締めた記録&#x3000;{day}</source>
        <translation>As closed: {day}</translation>
    </message>
    <message>
        <source>訂正後&#x3000;{day}</source>
        <translation>As amended: {day}</translation>
    </message>
    <message>
        <source>認めない(&amp;R)</source>
        <translation>&amp;Refuse</translation>
    </message>
    <message>
        <source>認めない理由をコメントに入力してください。</source>
        <translation>Say in the comment why you refuse.</translation>
    </message>
</context>
<context>
    <name>DecidingFields</name>
    <message>
        <source>起案する立場</source>
        <translation>Drafting as</translation>
    </message>
    <message>
        <source>起案する立場(&amp;W)</source>
        <translation>Drafting as (&amp;W)</translation>
    </message>
</context>
<context>
    <name>DeviceCard</name>
    <message>
        <source>{at} に端末が知らせました</source>
        <translation>The device said so at {at}</translation>
    </message>
    <message>
        <source>{cases}件、添付ファイル{attachments}個（一覧は印刷に付きます）</source>
        <translation>{cases}, with {attachments} attachments (listed on paper)</translation>
    </message>
    <message>
        <source>{cases}件（うち秘密区分のあるもの{secret}件）</source>
        <translation>{cases} (of them need-to-know: {secret})</translation>
    </message>
    <message>
        <source>{count}件</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>{count}件（「操作の記録」をこの端末の番号で検索できます）</source>
        <translation>{count} (search the audit log for this device&apos;s number)</translation>
    </message>
    <message>
        <source>{count}日</source>
        <translation>{count} days</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>None</translation>
    </message>
    <message>
        <source>まだ（次につながったときに消えます）</source>
        <translation>Not yet (at its next contact)</translation>
    </message>
    <message>
        <source>サーバーは端末の中身の一覧を持っていません。使う人が読める範囲が、端末にありうる最大です。端末が取り寄せたファイルは、操作の記録から分かります。端末の中では暗号化されています。</source>
        <translation>The server has no list of what lies on the device. What its user may read is the most that can lie there. Which files the device fetched is known from the audit log. On the device they are encrypted.</translation>
    </message>
    <message>
        <source>使う人</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>個人情報の種類</source>
        <translation>Kinds of personal data</translation>
    </message>
    <message>
        <source>報告の内容をコピー(&amp;Y)</source>
        <translation>Cop&amp;y the report</translation>
    </message>
    <message>
        <source>報告の内容をコピーしました</source>
        <translation>The report was copied</translation>
    </message>
    <message>
        <source>報告の内容を印刷(&amp;P)…</source>
        <translation>&amp;Print the report…</translation>
    </message>
    <message>
        <source>失効した証明書</source>
        <translation>Revoked certificates</translation>
    </message>
    <message>
        <source>数えた時刻</source>
        <translation>Counted at</translation>
    </message>
    <message>
        <source>最後の接続</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>本人が否認した操作</source>
        <translation>Acts disowned by the owner</translation>
    </message>
    <message>
        <source>本人の会議</source>
        <translation>Meetings of the owner</translation>
    </message>
    <message>
        <source>本人の在宅勤務の記録</source>
        <translation>Remote work on record</translation>
    </message>
    <message>
        <source>本人の答えを待つ操作</source>
        <translation>Acts waiting for the owner&apos;s word</translation>
    </message>
    <message>
        <source>机の版</source>
        <translation>Version of Tsukue</translation>
    </message>
    <message>
        <source>案件を読める所属</source>
        <translation>Sections whose cases are readable</translation>
    </message>
    <message>
        <source>漏えい等の報告のために</source>
        <translation>For the report on the loss</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>登録</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>端末が取り寄せた案件</source>
        <translation>Cases that the device fetched</translation>
    </message>
    <message>
        <source>端末の名前</source>
        <translation>Name of the device</translation>
    </message>
    <message>
        <source>端末の消去</source>
        <translation>Wiped</translation>
    </message>
    <message>
        <source>端末の番号</source>
        <translation>Device number</translation>
    </message>
    <message>
        <source>紛失にする(&amp;L)…</source>
        <translation>Report &amp;lost…</translation>
    </message>
    <message>
        <source>紛失の届出</source>
        <translation>Reported lost</translation>
    </message>
    <message>
        <source>職員の氏名・所属・職（組織の全員）
案件の内容、意見、添付ファイルに書かれた氏名など
会議の出席者
本人の在宅勤務の日・時刻・場所</source>
        <translation>Names, sections and posts of all staff
Names and the like in contents of cases, opinions and attachments
Attendees of meetings
Days, times and places of the owner&apos;s remote work</translation>
    </message>
    <message>
        <source>見つかった端末を許可する(&amp;A)…</source>
        <translation>&amp;Admit it, found again…</translation>
    </message>
    <message>
        <source>許可する(&amp;A)…</source>
        <translation>&amp;Admit…</translation>
    </message>
    <message>
        <source>読める案件</source>
        <translation>Cases that can be read</translation>
    </message>
</context>
<context>
    <name>DevicesPanel</name>
    <message>
        <source>{count}台が許可を待っています。</source>
        <translation>Waiting to be admitted: {count}.</translation>
    </message>
    <message>
        <source>{state}・否認あり</source>
        <translation>{state}, acts disowned</translation>
    </message>
    <message>
        <source>{total}台のうち{shown}台</source>
        <translation>{shown} of {total} devices</translation>
    </message>
    <message>
        <source>「{name}」を紛失にしました。右の報告の内容を控えてください。</source>
        <translation>“{name}” was reported lost. Please take down the report at the right.</translation>
    </message>
    <message>
        <source>「{name}」を許可しました。使う人に、もう一度サインインするよう伝えてください。</source>
        <translation>“{name}” was admitted. Please tell its owner to sign in again.</translation>
    </message>
    <message>
        <source>この条件に合う端末はありません。</source>
        <translation>No device fits this search.</translation>
    </message>
    <message>
        <source>すべての状態</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>使う人</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>報告を印刷に送りました（{count}ページ）。</source>
        <translation>The report was sent to the printer ({count} pages).</translation>
    </message>
    <message>
        <source>最後の接続</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>端末</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>端末の名前・使う人・所属</source>
        <translation>Name of the device, owner, section</translation>
    </message>
    <message>
        <source>端末一覧</source>
        <translation>devices</translation>
    </message>
    <message>
        <source>許可を待つ端末はありません。</source>
        <translation>No device waits to be admitted.</translation>
    </message>
</context>
<context>
    <name>DisableAccountDialog</name>
    <message>
        <source>{name}さんのアカウントを無効にします</source>
        <translation>Disable the account of {name}</translation>
    </message>
    <message>
        <source>本人を待っている案件は、ほかの方に移りません。職が空いたときは、組織の登録で事務取扱や後任を決めてください。</source>
        <translation>Cases that wait for this person go to nobody else. Where the post falls vacant, please name an acting head or a successor in the organisation files.</translation>
    </message>
    <message>
        <source>無効にする(&amp;S)</source>
        <translation>&amp;Disable</translation>
    </message>
    <message>
        <source>開いているサインインはいますぐ終わり、サインインできなくなります。本人の案件と記録はそのまま残ります。あとで有効に戻せます。</source>
        <translation>Open sessions end now, and nobody can sign in with it. The person&apos;s cases and records stay as they are. It can be enabled again later.</translation>
    </message>
</context>
<context>
    <name>DisplacedDialog</name>
    <message>
        <source>{count}件の予約の人に、理由と代わりの部屋を知らせました。</source>
        <translation>The people of {count} booking(s) were told the reason and what is free instead.</translation>
    </message>
    <message>
        <source>代わりに示したもの</source>
        <translation>Offered instead</translation>
    </message>
    <message>
        <source>会議室</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>時間</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>移ってもらった予約</source>
        <translation>Displaced bookings</translation>
    </message>
    <message>
        <source>空いている部屋はありませんでした</source>
        <translation>No room was free</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>DraftFoot</name>
    <message>
        <source>PINを入れて署名する(&amp;G)</source>
        <translation>Enter PIN and si&amp;gn</translation>
    </message>
    <message>
        <source>◐ まだ保存できていません</source>
        <translation>◐ Not saved yet</translation>
    </message>
    <message>
        <source>ひな形として保存…(&amp;L)</source>
        <translation>Keep as temp&amp;late…</translation>
    </message>
    <message>
        <source>保存済み {clock}</source>
        <translation>Saved {clock}</translation>
    </message>
    <message>
        <source>提出(&amp;S)</source>
        <translation>&amp;Submit</translation>
    </message>
    <message>
        <source>提出しました。承認が進むと「起案済み」で分かります。</source>
        <translation>Submitted. You can follow its approval under “Submitted by me”.</translation>
    </message>
    <message>
        <source>破棄(&amp;D)</source>
        <translation>&amp;Discard</translation>
    </message>
    <message>
        <source>起案用紙ができました。まだ提出されていません。
時間がたったため、もう一度PINを入れて署名してください。</source>
        <translation>The decision sheet is ready. It has not been submitted yet.
Because some time has passed, please enter your PIN again to sign it.</translation>
    </message>
    <message>
        <source>起案用紙を作成しています…
できあがると署名して自動で提出します。この画面を離れてもかまいません。</source>
        <translation>The decision sheet is being made…
When it is ready it is signed and submitted by itself. You may leave this page.</translation>
    </message>
</context>
<context>
    <name>DraftForm</name>
    <message>
        <source>この起案はテレワークの申請から作られています。内容を変えるときは、この起案を破棄して、「テレワーク」の申請からもう一度作ってください。</source>
        <translation>This draft was made from an application for remote work. To change it, discard this draft and make the application again on the page Remote work.</translation>
    </message>
    <message>
        <source>供覧</source>
        <translation>For reading</translation>
    </message>
    <message>
        <source>保存と公開</source>
        <translation>Retention and publication</translation>
    </message>
    <message>
        <source>合議</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>後閲</source>
        <translation>Reading afterwards</translation>
    </message>
    <message>
        <source>提出すると読めるようになります。承認や決裁は、読まれるのを待ちません。</source>
        <translation>They can read it once it is submitted. Approvals and the decision do not wait for them.</translation>
    </message>
    <message>
        <source>文書番号</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>添付</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>秘密区分</source>
        <translation>Secrecy</translation>
    </message>
    <message>
        <source>紙の添付</source>
        <translation>Attachments on paper</translation>
    </message>
    <message>
        <source>読んでもらう職(&amp;N)</source>
        <translation>Posts that are to read it (&amp;N)</translation>
    </message>
</context>
<context>
    <name>DraftPage</name>
    <message>
        <source>‹ 一覧へ戻る</source>
        <translation>‹ Back to the list</translation>
    </message>
    <message>
        <source>ひな形として保存</source>
        <translation>Keep as template</translation>
    </message>
    <message>
        <source>ファイルを添付する</source>
        <translation>Attach files</translation>
    </message>
    <message>
        <source>プログラムを終えるまでは元に戻せます。</source>
        <translation>You can undo this until you close the program.</translation>
    </message>
    <message>
        <source>一覧に戻る</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>事項 / 金額</source>
        <translation>Matter / amount</translation>
    </message>
    <message>
        <source>件名 / 伺い文</source>
        <translation>Subject / text</translation>
    </message>
    <message>
        <source>元に戻す(&amp;Z)</source>
        <translation>Undo (&amp;Z)</translation>
    </message>
    <message>
        <source>提出</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>添付を取り込んでいます。終わると提出の確認が開きます。</source>
        <translation>Attachments are being taken in. The confirmation opens when they are done.</translation>
    </message>
    <message>
        <source>経路が決まらないため、提出できません。理由は経路の欄にあります。</source>
        <translation>It cannot be submitted because there is no route. The reason stands under the route.</translation>
    </message>
    <message>
        <source>起案</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>起案を破棄しました。</source>
        <translation>The draft was discarded.</translation>
    </message>
</context>
<context>
    <name>DrafterPicker</name>
    <message>
        <source>見つかった職</source>
        <translation>Posts found</translation>
    </message>
    <message>
        <source>課の名前か氏名で探して、Enterで選ぶ</source>
        <translation>Search by section or name, choose with Enter</translation>
    </message>
    <message>
        <source>起案した職(&amp;D)</source>
        <translation>Post that drafted (&amp;D)</translation>
    </message>
    <message>
        <source>起案した職を探す</source>
        <translation>Search for the post that drafted</translation>
    </message>
</context>
<context>
    <name>EndSessionsDialog</name>
    <message>
        <source>{name}さんのサインインを終わらせます</source>
        <translation>End the sessions of {name}</translation>
    </message>
    <message>
        <source>終わらせる(&amp;S)</source>
        <translation>&amp;End</translation>
    </message>
    <message>
        <source>開いているサインインがすべて終わります。本人はすぐにサインインし直せます。書きかけと未送信の操作は、本人の端末に残ります。</source>
        <translation>Every open session ends. The person can sign in again at once. Drafts and unsent acts stay on the person&apos;s device.</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>6文字以上で、同じ文字の繰り返しや並んだ数字は使えません。3回続けて間違えると、鍵が5分間使えなくなります。</source>
        <translation>At least 6 characters; repeated characters and runs of digits are not allowed. After three wrong tries in a row the key locks for 5 minutes.</translation>
    </message>
    <message>
        <source>PIN(&amp;P)</source>
        <translation>&amp;PIN</translation>
    </message>
    <message>
        <source>PINが二つの欄で違います。同じPINをもう一度入力してください。</source>
        <translation>The two PIN fields differ. Please enter the same PIN twice.</translation>
    </message>
    <message>
        <source>PINをもう一度(&amp;M)</source>
        <translation>PIN once &amp;more</translation>
    </message>
    <message>
        <source>PINを決めてください</source>
        <translation>Please choose a PIN</translation>
    </message>
    <message>
        <source>PINを決めて始める(&amp;S)</source>
        <translation>Choose the PIN and &amp;start</translation>
    </message>
    <message>
        <source>PINを決める</source>
        <translation>Choose a PIN</translation>
    </message>
    <message>
        <source>あとで決める(&amp;L)</source>
        <translation>&amp;Later</translation>
    </message>
    <message>
        <source>承認されたか確かめる(&amp;S)</source>
        <translation>A&amp;sk whether it is approved</translation>
    </message>
    <message>
        <source>承認や決裁のときに、このPINを入力します。PINは、この端末で作るあなただけの署名の鍵を守ります。PINも鍵もこの端末の外には出ません。</source>
        <translation>You enter this PIN when you approve or decide. It guards the signing key that is made on this terminal for you alone. Neither PIN nor key leaves this terminal.</translation>
    </message>
    <message>
        <source>鍵を作っています…</source>
        <translation>Making the key…</translation>
    </message>
    <message>
        <source>鍵を作る途中で問題が起きました。もう一度行ってください。</source>
        <translation>Something went wrong while the key was made. Please try again.</translation>
    </message>
</context>
<context>
    <name>EnrolTeleworkDialog</name>
    <message>
        <source>{year}年度のテレワーク利用者登録を申請します</source>
        <translation>Apply for the registration for remote work, fiscal year {year}</translation>
    </message>
    <message>
        <source>任用の区分</source>
        <translation>Class of employment</translation>
    </message>
    <message>
        <source>任用の区分(&amp;E)</source>
        <translation>Class of &amp;employment</translation>
    </message>
    <message>
        <source>勤務する場所</source>
        <translation>Place of work</translation>
    </message>
    <message>
        <source>始まる日</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>始まる日(&amp;D)</source>
        <translation>First &amp;day</translation>
    </message>
    <message>
        <source>特に必要な理由</source>
        <translation>Why it is needed after all</translation>
    </message>
    <message>
        <source>特に必要な理由(&amp;X)</source>
        <translation>Why it is needed after all (e&amp;xception)</translation>
    </message>
    <message>
        <source>理由の補足</source>
        <translation>More about the reasons</translation>
    </message>
    <message>
        <source>理由の補足（任意）(&amp;R)</source>
        <translation>More about the &amp;reasons (optional)</translation>
    </message>
    <message>
        <source>理由（必須、いくつでも）</source>
        <translation>Reasons (required, any number)</translation>
    </message>
    <message>
        <source>申請書を作る(&amp;S)</source>
        <translation>Make the &amp;sheet</translation>
    </message>
    <message>
        <source>登録の理由を一つ以上選んでください。</source>
        <translation>Please choose at least one reason.</translation>
    </message>
    <message>
        <source>登録は年度の終わりまで有効です。次の画面でPINを入れると提出されます。</source>
        <translation>The registration holds until the end of the fiscal year. It is submitted with your PIN in the next window.</translation>
    </message>
    <message>
        <source>通勤の往復（分、任意）(&amp;M)</source>
        <translation>Co&amp;mmute both ways (minutes, optional)</translation>
    </message>
    <message>
        <source>通勤の往復（分）</source>
        <translation>Commute both ways (minutes)</translation>
    </message>
    <message>
        <source>連絡先</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>連絡先を書いてください。勤務中に連絡が取れることが条件です。</source>
        <translation>Please write how you can be reached; that is a condition of remote work.</translation>
    </message>
    <message>
        <source>連絡先（必須）(&amp;T)</source>
        <translation>Con&amp;tact (required)</translation>
    </message>
</context>
<context>
    <name>EnterActualDialog</name>
    <message>
        <source>{month}には {value} が入っています（{name}さん、{time}）。新しい入力は訂正になり、前の入力も履歴に残ります。</source>
        <translation>{month} holds {value} ({name}, {time}). A new entry corrects it; the earlier one stays in the history.</translation>
    </message>
    <message>
        <source>{month}の実績は、まだ入力されていません。</source>
        <translation>Nothing has been entered for {month} yet.</translation>
    </message>
    <message>
        <source>{name}の実績を入力します</source>
        <translation>Enter an actual: {name}</translation>
    </message>
    <message>
        <source>「何から読み取ったか」は{most}文字までです。いまは{count}文字です。</source>
        <translation>What it was read from may have {most} characters. Now it has {count}.</translation>
    </message>
    <message>
        <source>何から読み取ったか</source>
        <translation>Read from</translation>
    </message>
    <message>
        <source>何から読み取ったか（必須。資料やシステムの名前）(&amp;F)</source>
        <translation>Read &amp;from (required: a document or system)</translation>
    </message>
    <message>
        <source>何から読み取った実績かを書いてください。あとから数字をたどれるように、資料やシステムの名前を残します。</source>
        <translation>Say what the figure was read from. The name of the document or system stays, so that the figure can be traced later.</translation>
    </message>
    <message>
        <source>入力する(&amp;S)</source>
        <translation>&amp;Save the entry</translation>
    </message>
    <message>
        <source>入力はサーバーに届いてから数えます。つながらないときは入力できません。書いた内容はこの窓に残ります。</source>
        <translation>An entry counts once the server has it. Without a connection nothing can be entered; what you typed stays in this window.</translation>
    </message>
    <message>
        <source>実績の月</source>
        <translation>Month of the figure</translation>
    </message>
    <message>
        <source>実績を数字で入力してください。小数は{decimals}桁まで、単位は{unit}です。例: {example}</source>
        <translation>Enter the figure in digits, with at most {decimals} decimals, in {unit}. Example: {example}</translation>
    </message>
    <message>
        <source>実績（{unit}）</source>
        <translation>Actual ({unit})</translation>
    </message>
    <message>
        <source>実績（{unit}）(&amp;V)</source>
        <translation>Actual &amp;value ({unit})</translation>
    </message>
    <message>
        <source>月(&amp;G)</source>
        <translation>Month (&amp;G)</translation>
    </message>
</context>
<context>
    <name>EnterDayDialog</name>
    <message>
        <source>{day} の打刻を後から入力します</source>
        <translation>Enter a punch for {day} afterwards</translation>
    </message>
    <message>
        <source>{day} の打刻を訂正します</source>
        <translation>Correct a punch of {day}</translation>
    </message>
    <message>
        <source>「後日入力」として記録され、所属長に見えます。</source>
        <translation>It is recorded as a late entry, and your head sees that.</translation>
    </message>
    <message>
        <source>「訂正」として記録されます。元の打刻も証拠として残ります。</source>
        <translation>It is recorded as a correction. The original punch stays as evidence.</translation>
    </message>
    <message>
        <source>この打刻を取り消す</source>
        <translation>Take this punch out</translation>
    </message>
    <message>
        <source>入力する(&amp;S)</source>
        <translation>&amp;Save the entry</translation>
    </message>
    <message>
        <source>勤務する場所</source>
        <translation>Place of work</translation>
    </message>
    <message>
        <source>場所(&amp;P)</source>
        <translation>&amp;Place</translation>
    </message>
    <message>
        <source>打刻の種類</source>
        <translation>Kind of punch</translation>
    </message>
    <message>
        <source>時刻</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>時刻(&amp;T)</source>
        <translation>&amp;Time</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>理由を書いてください。所属長は、理由を見て確認します。</source>
        <translation>Please write the reason. Your head reads it before confirming.</translation>
    </message>
    <message>
        <source>理由（必須）(&amp;I)</source>
        <translation>Reason (requ&amp;ired)</translation>
    </message>
    <message>
        <source>種類(&amp;K)</source>
        <translation>&amp;Kind</translation>
    </message>
</context>
<context>
    <name>EquipmentFields</name>
    <message>
        <source>{name}（{units}台まで）</source>
        <translation>{name} (up to {units})</translation>
    </message>
</context>
<context>
    <name>ExceptionWords</name>
    <message>
        <source>{begin}–{end}&#x3000;{kind}（{minutes}分）</source>
        <translation>{begin}–{end}  {kind} ({minutes} min)</translation>
    </message>
    <message>
        <source>▲ まだ整理されていません</source>
        <translation>▲ Not settled yet</translation>
    </message>
    <message>
        <source>▲ 理由がまだありません</source>
        <translation>▲ No reason yet</translation>
    </message>
    <message>
        <source>✓ 整理済み（{by}&#x3000;{at}）&#x3000;理由: {reason}</source>
        <translation>✓ Settled ({by}  {at})  Reason: {reason}</translation>
    </message>
    <message>
        <source>✓ 整理済み（送信待ち）&#x3000;理由: {reason}</source>
        <translation>✓ Settled (waiting to be sent)  Reason: {reason}</translation>
    </message>
    <message>
        <source>始めたあとに許可された勤務</source>
        <translation>Work permitted after it had begun</translation>
    </message>
    <message>
        <source>申告のない時間外の利用</source>
        <translation>Use outside working hours, not declared</translation>
    </message>
    <message>
        <source>許可のない休日の勤務</source>
        <translation>Work on a day off without permission</translation>
    </message>
    <message>
        <source>許可のない時間外の勤務</source>
        <translation>Overtime without permission</translation>
    </message>
    <message>
        <source>許可のない深夜の勤務</source>
        <translation>Night work without permission</translation>
    </message>
</context>
<context>
    <name>ExceptionsDialog</name>
    <message>
        <source>この月に、客観的記録との乖離も、許可のない勤務もありません。</source>
        <translation>This month has no difference from the objective records and no work without permission.</translation>
    </message>
    <message>
        <source>まだ済んでいないものが{count}件あります。所属長か人事が整理できます。</source>
        <translation>Still open: {count}. The head or the personnel office may settle them.</translation>
    </message>
    <message>
        <source>乖離と許可のない勤務</source>
        <translation>Differences and work without permission</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>What</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>様子</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>済んでいないものは、もうありません。</source>
        <translation>None is open any more.</translation>
    </message>
    <message>
        <source>理由を付けて済みにする(&amp;S)…</source>
        <translation>&amp;Settle with a reason…</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>ExecuteDialog</name>
    <message>
        <source>公印を押した(&amp;K)</source>
        <translation>The official seal was affixed (&amp;K)</translation>
    </message>
    <message>
        <source>施行の方法</source>
        <translation>How it was executed</translation>
    </message>
    <message>
        <source>施行の方法(&amp;H)</source>
        <translation>How (&amp;H)</translation>
    </message>
    <message>
        <source>施行の番号</source>
        <translation>Number of execution</translation>
    </message>
    <message>
        <source>施行の番号（空なら文書番号）(&amp;N)</source>
        <translation>Number (the document number if empty) (&amp;N)</translation>
    </message>
    <message>
        <source>施行を記録します</source>
        <translation>Record the execution</translation>
    </message>
    <message>
        <source>施行先か内容を書いてください。何をどこへ施行したかが後から分かります。</source>
        <translation>Please write to whom, or what. It is then known later what took effect where.</translation>
    </message>
    <message>
        <source>施行先または内容</source>
        <translation>To whom, or what</translation>
    </message>
    <message>
        <source>施行先または内容（必須）(&amp;I)</source>
        <translation>To whom, or what (required) (&amp;I)</translation>
    </message>
    <message>
        <source>施行日</source>
        <translation>Day of execution</translation>
    </message>
    <message>
        <source>施行日(&amp;D)</source>
        <translation>Day (&amp;D)</translation>
    </message>
    <message>
        <source>施行日は申し出の日として残ります。記録した時刻は自動で残ります。</source>
        <translation>The day is kept as you state it. The time of recording is kept by itself.</translation>
    </message>
    <message>
        <source>記録する(&amp;S)</source>
        <translation>Record (&amp;S)</translation>
    </message>
</context>
<context>
    <name>Execution</name>
    <message>
        <source>公印</source>
        <translation>Official seal</translation>
    </message>
    <message>
        <source>記録: {name}  {at}</source>
        <translation>Recorded: {name}  {at}</translation>
    </message>
</context>
<context>
    <name>ExplainDialog</name>
    <message>
        <source>{day} の客観的記録との差の理由を書きます</source>
        <translation>Reason for the difference from the objective record on {day}</translation>
    </message>
    <message>
        <source>時間外に働いていたときは、打刻の訂正もしてください。記録そのものは変わりません。</source>
        <translation>If you were working then, correct the punches as well. The record itself does not change.</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>理由を書いてください。所属長は、理由を見て確認します。</source>
        <translation>Please write the reason. Your head reads it before confirming.</translation>
    </message>
    <message>
        <source>理由を送る(&amp;S)</source>
        <translation>&amp;Send the reason</translation>
    </message>
    <message>
        <source>理由（必須）(&amp;I)</source>
        <translation>Reason (requ&amp;ired)</translation>
    </message>
</context>
<context>
    <name>FigureDialog</name>
    <message>
        <source>この数字のアドレスをコピー(&amp;P)</source>
        <translation>Co&amp;py the address of this figure</translation>
    </message>
    <message>
        <source>この数字の固定アドレスです。サインインした机の端末や市のプログラムが、値、数え方、もとになる記録の場所を読みます。ブラウザーで見るページではありません。</source>
        <translation>The permanent address of this figure. Tsukue clients that are signed in and the city’s programs read its value, its rule and where its records are. It is no page for a browser.</translation>
    </message>
    <message>
        <source>もとになる記録には、個人の勤務や案件が含まれます。開けるのは、その記録を受け持つ役割の方と監査の役割の方だけです。</source>
        <translation>The records behind it tell of people&apos;s work or of cases. Only those who are responsible for these records, and auditors, can open them.</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>FigureRecords</name>
    <message>
        <source>数字は公表したときのままです。一覧は、いま登録簿にあるこの月の案件です。公表のあとに登録や訂正があると、件数が違います。</source>
        <translation>The figure is as it was published. The list holds the cases of this month that are in the register today; where cases were registered or corrected since, their number differs.</translation>
    </message>
</context>
<context>
    <name>FiguresFile</name>
    <message>
        <source>CSVで保存(&amp;S)…</source>
        <translation>Save as CSV… (&amp;S)</translation>
    </message>
    <message>
        <source>Excelで保存(&amp;X)…</source>
        <translation>Save for Excel… (&amp;X)</translation>
    </message>
    <message>
        <source>「{name}」を保存する</source>
        <translation>Save “{name}”</translation>
    </message>
    <message>
        <source>「{path}」に保存しました。</source>
        <translation>Saved as {path}.</translation>
    </message>
    <message>
        <source>フォルダを開く(&amp;O)</source>
        <translation>Open the folder (&amp;O)</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>{name} を取り込んでいます</source>
        <translation>Taking in {name}</translation>
    </message>
    <message>
        <source>{name} を外す</source>
        <translation>Remove {name}</translation>
    </message>
    <message>
        <source>取り込んでいます…</source>
        <translation>Being taken in…</translation>
    </message>
    <message>
        <source>外す</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>7日以内</source>
        <translation>Within 7 days</translation>
    </message>
    <message>
        <source>{count}件</source>
        <translation>{count} cases</translation>
    </message>
    <message>
        <source>{count}件のうち{shown}件</source>
        <translation>{shown} of {count} cases</translation>
    </message>
    <message>
        <source>すべての期限</source>
        <translation>Any due date</translation>
    </message>
    <message>
        <source>すべての理由</source>
        <translation>Any reason</translation>
    </message>
    <message>
        <source>すべての部署</source>
        <translation>Any section</translation>
    </message>
    <message>
        <source>今日まで</source>
        <translation>By today</translation>
    </message>
    <message>
        <source>待っている理由</source>
        <translation>Why it is waiting</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>期限のあるもの</source>
        <translation>With a due date</translation>
    </message>
    <message>
        <source>期限切れ</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>絞り込みを解除(&amp;L)</source>
        <translation>C&amp;lear filter</translation>
    </message>
    <message>
        <source>至急のみ(&amp;U)</source>
        <translation>&amp;Urgent only</translation>
    </message>
    <message>
        <source>起案した部署</source>
        <translation>Drafting section</translation>
    </message>
</context>
<context>
    <name>FinderDialog</name>
    <message>
        <source>{n}件見つかりました。</source>
        <translation>Found: {n}.</translation>
    </message>
    <message>
        <source>この部屋を予約する(&amp;B)</source>
        <translation>Book this room (&amp;B)</translation>
    </message>
    <message>
        <source>その日だれも使わない会議室だけ(&amp;E)</source>
        <translation>Only rooms that nobody uses that day (&amp;E)</translation>
    </message>
    <message>
        <source>どこでも</source>
        <translation>Anywhere</translation>
    </message>
    <message>
        <source>どの階でも</source>
        <translation>Any floor</translation>
    </message>
    <message>
        <source>主催者ライセンス</source>
        <translation>Host of the pool</translation>
    </message>
    <message>
        <source>主催者ライセンス(&amp;W)</source>
        <translation>Host of the pool (&amp;W)</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>People</translation>
    </message>
    <message>
        <source>人数(&amp;M)</source>
        <translation>People (&amp;M)</translation>
    </message>
    <message>
        <source>会議室</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>使わない</source>
        <translation>None</translation>
    </message>
    <message>
        <source>出席者のようす</source>
        <translation>Attendees</translation>
    </message>
    <message>
        <source>希望との違い</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>建物</source>
        <translation>Building</translation>
    </message>
    <message>
        <source>建物(&amp;G)</source>
        <translation>Building (&amp;G)</translation>
    </message>
    <message>
        <source>探しています…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>探す(&amp;S)</source>
        <translation>Find (&amp;S)</translation>
    </message>
    <message>
        <source>時間</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>空きは見つかりませんでした。時間や人数、建物を変えて探してください。</source>
        <translation>Nothing is free. Please look with another time, number of people or building.</translation>
    </message>
    <message>
        <source>空きを探す</source>
        <translation>Find a room</translation>
    </message>
    <message>
        <source>見つかった空き</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>Close (&amp;C)</translation>
    </message>
    <message>
        <source>階</source>
        <translation>Floor</translation>
    </message>
    <message>
        <source>階(&amp;L)</source>
        <translation>Floor (&amp;L)</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>いつから</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>いつから（年-月-日）(&amp;I)</source>
        <translation>S&amp;ince (year-month-day)</translation>
    </message>
    <message>
        <source>これまでの変更</source>
        <translation>Changes so far</translation>
    </message>
    <message>
        <source>代わりの手続</source>
        <translation>What replaced it</translation>
    </message>
    <message>
        <source>代わりの手続(&amp;D)</source>
        <translation>What replace&amp;d it</translation>
    </message>
    <message>
        <source>変更は、所管課と改革プロジェクト推進課が登録します。</source>
        <translation>Changes are registered by the owner section and by the reform office.</translation>
    </message>
    <message>
        <source>対面を求める(&amp;T)</source>
        <translation>Asks to come in person (&amp;T)</translation>
    </message>
    <message>
        <source>押印を求める(&amp;O)</source>
        <translation>Asks for a seal (&amp;O)</translation>
    </message>
    <message>
        <source>日付は 2026-11-24 のように入力してください。</source>
        <translation>Please enter the date like 2026-11-24.</translation>
    </message>
    <message>
        <source>書面を求める(&amp;P)</source>
        <translation>Asks for &amp;paper</translation>
    </message>
    <message>
        <source>根拠規程：{basis}</source>
        <translation>Basis: {basis}</translation>
    </message>
    <message>
        <source>様式</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>状態(&amp;J)</source>
        <translation>State (&amp;J)</translation>
    </message>
    <message>
        <source>登録する(&amp;S)</source>
        <translation>Regi&amp;ster</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>{day}から&#x3000;{state}・{asks}&#x3000;（登録 {by}さん）</source>
        <translation>Since {day}: {state}; {asks} (registered by {by})</translation>
    </message>
    <message>
        <source>どれも不要</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>使っていない</source>
        <translation>gone</translation>
    </message>
    <message>
        <source>対面</source>
        <translation>in person</translation>
    </message>
    <message>
        <source>市全体</source>
        <translation>Whole city</translation>
    </message>
    <message>
        <source>廃止</source>
        <translation>abolished</translation>
    </message>
    <message>
        <source>押印</source>
        <translation>seal</translation>
    </message>
    <message>
        <source>書面</source>
        <translation>paper</translation>
    </message>
    <message>
        <source>未見直し</source>
        <translation>not reviewed</translation>
    </message>
    <message>
        <source>見直し済み</source>
        <translation>reviewed</translation>
    </message>
    <message>
        <source>電子手続に置換え</source>
        <translation>electronic</translation>
    </message>
</context>
<context>
    <name>FormsDialog</name>
    <message>
        <source>{found}件のうち{shown}件を表示しています。</source>
        <translation>{shown} of {found} forms are shown.</translation>
    </message>
    <message>
        <source>「{name}」の変更を登録しました。</source>
        <translation>The change of {name} was registered.</translation>
    </message>
    <message>
        <source>あてはまる様式はありません。探す言葉か条件を変えてください。</source>
        <translation>No form fits. Please change the words or the filter.</translation>
    </message>
    <message>
        <source>すべての課(&amp;A)</source>
        <translation>&amp;All sections</translation>
    </message>
    <message>
        <source>割合</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>所管課</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>押印の残る様式だけ(&amp;O)</source>
        <translation>&amp;Only with a seal</translation>
    </message>
    <message>
        <source>押印を求めない様式&#x3000;{day}</source>
        <translation>Forms without a seal, {day}</translation>
    </message>
    <message>
        <source>押印不要</source>
        <translation>Without seal</translation>
    </message>
    <message>
        <source>様式</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>様式(&amp;F)</source>
        <translation>&amp;Forms</translation>
    </message>
    <message>
        <source>様式の登録簿</source>
        <translation>Register of forms</translation>
    </message>
    <message>
        <source>様式の見直し</source>
        <translation>Review of forms</translation>
    </message>
    <message>
        <source>様式の見直しの表示</source>
        <translation>What of the review is shown</translation>
    </message>
    <message>
        <source>様式を探す</source>
        <translation>Find a form</translation>
    </message>
    <message>
        <source>求めるもの</source>
        <translation>Asks for</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>番号・名称・根拠規程の言葉</source>
        <translation>Words of number, name or basis</translation>
    </message>
    <message>
        <source>続きを読む(&amp;N)</source>
        <translation>&amp;Next ones</translation>
    </message>
    <message>
        <source>見直した</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>課ごとの進み具合</source>
        <translation>Progress by section</translation>
    </message>
    <message>
        <source>課ごとの進み具合(&amp;P)</source>
        <translation>&amp;Progress by section</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>開く・変更する(&amp;E)…</source>
        <translation>Open or chang&amp;e…</translation>
    </message>
</context>
<context>
    <name>FreeNowDialog</name>
    <message>
        <source>{n}人</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>{n}分使う(&amp;3)</source>
        <translation>Take for {n} min (&amp;3)</translation>
    </message>
    <message>
        <source>{n}分使う(&amp;6)</source>
        <translation>Take for {n} min (&amp;6)</translation>
    </message>
    <message>
        <source>{n}室が空いています。</source>
        <translation>Rooms free: {n}.</translation>
    </message>
    <message>
        <source>{time}まで</source>
        <translation>{time}</translation>
    </message>
    <message>
        <source>いつまで</source>
        <translation>Free until</translation>
    </message>
    <message>
        <source>いま使える会議室はありません。「空きを探す」で近い時刻を探せます。</source>
        <translation>No room is free right now. “Find a room” looks for times nearby.</translation>
    </message>
    <message>
        <source>今すぐ使える会議室</source>
        <translation>Rooms free now</translation>
    </message>
    <message>
        <source>件名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>件名(&amp;A)</source>
        <translation>Title (&amp;A)</translation>
    </message>
    <message>
        <source>件名を入れてください。</source>
        <translation>Please enter a title.</translation>
    </message>
    <message>
        <source>会議室</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>定員</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>打合せ</source>
        <translation>Talk</translation>
    </message>
    <message>
        <source>設備</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>Close (&amp;C)</translation>
    </message>
</context>
<context>
    <name>GapDialog</name>
    <message>
        <source>{first}から{last}までの{count}の番号が欠番になります。</source>
        <translation>{count} numbers from {first} to {last} become gaps.</translation>
    </message>
    <message>
        <source>{first}が欠番になります。</source>
        <translation>{first} becomes a gap.</translation>
    </message>
    <message>
        <source>欠番を記録します</source>
        <translation>Record a gap</translation>
    </message>
    <message>
        <source>次に使う番号</source>
        <translation>Number to go on with</translation>
    </message>
    <message>
        <source>次に使う番号(&amp;B)</source>
        <translation>Num&amp;ber to go on with</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>理由(&amp;R)</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>理由が空です。後から分かるように、理由を書いてください。</source>
        <translation>The reason is empty. Please write it down so that it is known later.</translation>
    </message>
    <message>
        <source>番号の系列</source>
        <translation>Series of numbers</translation>
    </message>
    <message>
        <source>番号の系列(&amp;K)</source>
        <translation>Series of numbers (&amp;K)</translation>
    </message>
    <message>
        <source>番号の系列を選んでください。</source>
        <translation>Please choose a series of numbers.</translation>
    </message>
    <message>
        <source>第{number}号</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>紙の帳簿や停止の間に手で使った番号を、理由とともに欠番にします。番号は戻せません。</source>
        <translation>Numbers used by hand, in a paper ledger or during an outage, become gaps with a reason. Numbers never go back.</translation>
    </message>
    <message>
        <source>記録する(&amp;S)</source>
        <translation>Record (&amp;S)</translation>
    </message>
    <message>
        <source>選んでください</source>
        <translation>Please choose</translation>
    </message>
</context>
<context>
    <name>GapsPanel</name>
    <message>
        <source>{count}の番号が欠番です。取下げと廃案の番号も、その理由とともに並びます。</source>
        <translation>{count} numbers are gaps. Those of withdrawn and abandoned cases are listed too, with their reasons.</translation>
    </message>
    <message>
        <source>この年度に欠番はありません。</source>
        <translation>There are no gaps in this fiscal year.</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Fiscal year</translation>
    </message>
    <message>
        <source>年度(&amp;Y)</source>
        <translation>Fiscal &amp;year</translation>
    </message>
    <message>
        <source>数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>欠番の一覧</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>欠番を記録する(&amp;N)…</source>
        <translation>Record a gap (&amp;N)…</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>（秘密区分のある案件のため、理由は非公開）</source>
        <translation>(need-to-know case: the reason is not shown)</translation>
    </message>
</context>
<context>
    <name>HeldKey</name>
    <message>
        <source>いま鍵を閉じる(&amp;K)</source>
        <translation>Close the key now (&amp;K)</translation>
    </message>
    <message>
        <source>署名し直しのため、鍵をあと{minutes}分{seconds:02}秒開いています。</source>
        <translation>For signing again, the key stays open for {minutes} min {seconds:02} s.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>今の規程で経路を組み直し</source>
        <translation>Re-routed by the rules in force</translation>
    </message>
    <message>
        <source>供覧先を追加</source>
        <translation>Reader added</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>put on hold</translation>
    </message>
    <message>
        <source>保留解除</source>
        <translation>released from hold</translation>
    </message>
    <message>
        <source>再起案（引用）</source>
        <translation>Drafted anew, quoting</translation>
    </message>
    <message>
        <source>取下げ</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>合議に不同意</source>
        <translation>consent refused</translation>
    </message>
    <message>
        <source>合議に同意</source>
        <translation>consent given</translation>
    </message>
    <message>
        <source>否決</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>完結</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>差し戻した人へ直接戻す（字句修正）</source>
        <translation>Directly back to the remander (wording only)</translation>
    </message>
    <message>
        <source>差戻し</source>
        <translation>sent back</translation>
    </message>
    <message>
        <source>廃案</source>
        <translation>Abandoned</translation>
    </message>
    <message>
        <source>引戻し</source>
        <translation>taken back</translation>
    </message>
    <message>
        <source>後閲</source>
        <translation>Reading afterwards</translation>
    </message>
    <message>
        <source>後閲の依頼</source>
        <translation>To be read afterwards</translation>
    </message>
    <message>
        <source>意見</source>
        <translation>opinion</translation>
    </message>
    <message>
        <source>承認</source>
        <translation>approved</translation>
    </message>
    <message>
        <source>振替</source>
        <translation>Reassigned</translation>
    </message>
    <message>
        <source>提出</source>
        <translation>submitted</translation>
    </message>
    <message>
        <source>文書番号を取得</source>
        <translation>document number given</translation>
    </message>
    <message>
        <source>施行</source>
        <translation>Execution</translation>
    </message>
    <message>
        <source>次の欄と同じ人のため</source>
        <translation>the next slot asks the same person</translation>
    </message>
    <message>
        <source>決裁</source>
        <translation>decided</translation>
    </message>
    <message>
        <source>添付を追加</source>
        <translation>attachment added</translation>
    </message>
    <message>
        <source>紙の決裁を登録</source>
        <translation>Decision on paper registered</translation>
    </message>
    <message>
        <source>紙の添付を確認</source>
        <translation>Paper seen</translation>
    </message>
    <message>
        <source>組織改正による宛先の変更</source>
        <translation>Readdressed by the reorganisation</translation>
    </message>
    <message>
        <source>組織改正による後閲の宛先の変更</source>
        <translation>Reading afterwards passed on by a reorganisation</translation>
    </message>
    <message>
        <source>組織改正による案件の引継ぎ</source>
        <translation>Handed over by the reorganisation</translation>
    </message>
    <message>
        <source>経路に追加</source>
        <translation>Added to the route</translation>
    </message>
    <message>
        <source>経路を決定</source>
        <translation>route set</translation>
    </message>
    <message>
        <source>見え消し</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>起案</source>
        <translation>drafted</translation>
    </message>
    <message>
        <source>閲覧</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>順番が到来</source>
        <translation>turn reached</translation>
    </message>
    <message>
        <source>飛ばし</source>
        <translation>Skipped</translation>
    </message>
</context>
<context>
    <name>InsertDialog</name>
    <message>
        <source>{slot}の前</source>
        <translation>Before {slot}</translation>
    </message>
    <message>
        <source>{who}（合議）</source>
        <translation>{who} (consent)</translation>
    </message>
    <message>
        <source>このあとの経路: {way}</source>
        <translation>The way from here: {way}</translation>
    </message>
    <message>
        <source>加える(&amp;S)</source>
        <translation>&amp;Add</translation>
    </message>
    <message>
        <source>加える場所</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>加える場所(&amp;P)</source>
        <translation>&amp;Place</translation>
    </message>
    <message>
        <source>加える理由</source>
        <translation>Reason for adding</translation>
    </message>
    <message>
        <source>加える理由（必須・記録に残ります）(&amp;I)</source>
        <translation>Reason for add&amp;ing (required, kept in the record)</translation>
    </message>
    <message>
        <source>加える相手(&amp;F)</source>
        <translation>Whom to add (&amp;F)</translation>
    </message>
    <message>
        <source>加える相手を選んでください。</source>
        <translation>Please choose whom to add.</translation>
    </message>
    <message>
        <source>印は起案用紙の追加欄に入ります。空きがなければ用紙は新しくなり、これまでの印は前の用紙に残ります。</source>
        <translation>The seal goes into a spare field of the sheet. If none is left, a new sheet begins and the seals given so far stay on the sheet before.</translation>
    </message>
    <message>
        <source>合議（ほかの課の同意）(&amp;G)</source>
        <translation>Consent (合議) of another section (&amp;G)</translation>
    </message>
    <message>
        <source>決裁の前に、関係する課の合議か、途中の承認を加えます。読んでもらうだけなら、供覧をお使いください。</source>
        <translation>Adds the consent of a section concerned, or an intermediate approval, before the decision. For mere reading, please use 供覧.</translation>
    </message>
    <message>
        <source>理由を書いてください。履歴に残り、関係者が読みます。</source>
        <translation>Please write a reason. It stays in the history, where those concerned read it.</translation>
    </message>
    <message>
        <source>経路に加えます</source>
        <translation>Add to the route</translation>
    </message>
    <message>
        <source>途中の承認（回議）(&amp;K)</source>
        <translation>Intermediate approval (&amp;K)</translation>
    </message>
</context>
<context>
    <name>JobCard</name>
    <message>
        <source>だれへ</source>
        <translation>To</translation>
    </message>
    <message>
        <source>もう一度行う(&amp;A)</source>
        <translation>Try &amp;again</translation>
    </message>
    <message>
        <source>もう一度行うと、すぐに始まり、取り消せません。メールは、前の試みで届いていると、もう一度届くことがあります。</source>
        <translation>Trying again begins at once and cannot be undone. A mail may arrive twice if an earlier try got through.</translation>
    </message>
    <message>
        <source>仕事の番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>問い合わせ番号</source>
        <translation>Request number</translation>
    </message>
    <message>
        <source>問い合わせ番号をコピー(&amp;C)</source>
        <translation>&amp;Copy request number</translation>
    </message>
    <message>
        <source>最後の失敗（英語の記録）</source>
        <translation>The last failure</translation>
    </message>
    <message>
        <source>片づける(&amp;D)…</source>
        <translation>Put asi&amp;de…</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>番号をコピーしました</source>
        <translation>Number copied</translation>
    </message>
    <message>
        <source>終わった時刻</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>行う時刻</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>試みた回数</source>
        <translation>Tries</translation>
    </message>
</context>
<context>
    <name>JobKinds</name>
    <message>
        <source>いちばん古いもの</source>
        <translation>Oldest</translation>
    </message>
    <message>
        <source>うち遅れ</source>
        <translation>Late of these</translation>
    </message>
    <message>
        <source>待ち</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>断念</source>
        <translation>Given up</translation>
    </message>
    <message>
        <source>残っている仕事の種類</source>
        <translation>Kinds of work left</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>メールを送る（テレワーク・会議室）</source>
        <translation>Send mail (remote work, rooms)</translation>
    </message>
    <message>
        <source>メールを送る（会議の案内）</source>
        <translation>Send mail (invitations)</translation>
    </message>
    <message>
        <source>メールを送る（決裁）</source>
        <translation>Send mail (decisions)</translation>
    </message>
    <message>
        <source>一括検証</source>
        <translation>Bulk verification</translation>
    </message>
    <message>
        <source>一括検証を進める</source>
        <translation>Go on with a bulk verification</translation>
    </message>
    <message>
        <source>会議</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>会議の変更を知らせる相手を調べる</source>
        <translation>Find out who must hear of a changed meeting</translation>
    </message>
    <message>
        <source>会議の返事の受信箱を見る</source>
        <translation>Look for answers to invitations</translation>
    </message>
    <message>
        <source>使われない会議室を空ける（毎分）</source>
        <translation>Free unused rooms (each minute)</translation>
    </message>
    <message>
        <source>催促とまとめのメールを用意する（毎日）</source>
        <translation>Prepare reminders and digests (daily)</translation>
    </message>
    <message>
        <source>待ち</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>操作の記録を封印する（毎分）</source>
        <translation>Seal the audit log (each minute)</translation>
    </message>
    <message>
        <source>断念</source>
        <translation>Given up</translation>
    </message>
    <message>
        <source>施行文書</source>
        <translation>Outgoing document</translation>
    </message>
    <message>
        <source>施行文書に時刻を付ける</source>
        <translation>Time-stamp an outgoing document</translation>
    </message>
    <message>
        <source>月の数値を公表する（毎朝）</source>
        <translation>Publish the month&apos;s figures (each morning)</translation>
    </message>
    <message>
        <source>月次の記録</source>
        <translation>Monthly record</translation>
    </message>
    <message>
        <source>月次の記録に時刻を付ける</source>
        <translation>Time-stamp a monthly record</translation>
    </message>
    <message>
        <source>案件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>決裁済みの起案用紙を長期保存にする</source>
        <translation>Prepare a decided sheet for long keeping</translation>
    </message>
    <message>
        <source>済み</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>済んだ仕事を消す（毎晩）</source>
        <translation>Forget work done long ago (each night)</translation>
    </message>
    <message>
        <source>用件</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>起案用紙に時刻を付ける</source>
        <translation>Time-stamp a sheet</translation>
    </message>
    <message>
        <source>起案用紙を作る</source>
        <translation>Make a sheet</translation>
    </message>
    <message>
        <source>遅れ</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>長期保存の時刻を付け直す</source>
        <translation>Renew the time stamp of a kept sheet</translation>
    </message>
    <message>
        <source>長期保存を見回る（毎晩）</source>
        <translation>Look after kept sheets (each night)</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>「{kind}」をもう一度行います。済むと、この一覧から消えます。</source>
        <translation>“{kind}” is tried again. It leaves this list once it is done.</translation>
    </message>
    <message>
        <source>「{kind}」を片づけました。</source>
        <translation>“{kind}” was put aside.</translation>
    </message>
    <message>
        <source>この条件に合う仕事はありません。</source>
        <translation>No work fits this.</translation>
    </message>
    <message>
        <source>すべての種類</source>
        <translation>Every kind</translation>
    </message>
    <message>
        <source>すべて（済みを除く）</source>
        <translation>All but done</translation>
    </message>
    <message>
        <source>だれへ</source>
        <translation>To</translation>
    </message>
    <message>
        <source>メールを送らない設定です。届くのは机の中だけです。</source>
        <translation>No mail server is set: people are told within Tsukue alone.</translation>
    </message>
    <message>
        <source>仕事</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>待ち{waiting}件（うち遅れ{late}件）、断念{dead}件</source>
        <translation>Waiting: {waiting} (late: {late}), given up: {dead}</translation>
    </message>
    <message>
        <source>残っている仕事はありません。</source>
        <translation>No work is left.</translation>
    </message>
    <message>
        <source>決まった時刻に繰り返す仕事{count}種は、予定どおりです。</source>
        <translation>Work that comes by itself is on time (kinds: {count}).</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
</context>
<context>
    <name>KeepTemplateDialog</name>
    <message>
        <source>この端末に、あなた専用に暗号化して保存します。</source>
        <translation>It is kept on this device, encrypted, for you alone.</translation>
    </message>
    <message>
        <source>ひな形として保存します</source>
        <translation>Keep as template</translation>
    </message>
    <message>
        <source>事項、件名、伺い文、合議先、供覧の相手、保存期間、公開区分を残します。金額、添付、期限、印（重要など）は残しません。</source>
        <translation>The matter, title, text, consents, readers, retention and publicity are kept. The amount, attachments, wanted date and marks (such as important) are not.</translation>
    </message>
    <message>
        <source>保存する(&amp;S)</source>
        <translation>&amp;Save</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>保存期間は{years}と定められています（{article}）。</source>
        <translation>The rules keep it: {years} ({article}).</translation>
    </message>
    <message>
        <source>決裁の記録が決裁日付印に代わります。</source>
        <translation>The record stands for the stamp of the day.</translation>
    </message>
    <message>
        <source>紙のままでも決裁できます（{article}）。紙の理由: {reason}</source>
        <translation>May be decided on paper as well ({article}). Reason: {reason}</translation>
    </message>
    <message>
        <source>規程により紙で決裁する案件です（{article}）。紙の理由: {reason}</source>
        <translation>A rule keeps this case on paper ({article}). Reason: {reason}</translation>
    </message>
    <message>
        <source>電子で決裁し、添付も電子に限ります（{article}）。</source>
        <translation>Decided on screen, and with every attachment on screen ({article}).</translation>
    </message>
    <message>
        <source>電子で決裁します（{article}）。</source>
        <translation>Decided on screen ({article}).</translation>
    </message>
</context>
<context>
    <name>KeepingFields</name>
    <message>
        <source>保存期間</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>保存期間(&amp;Y)</source>
        <translation>Retention (&amp;Y)</translation>
    </message>
    <message>
        <source>公開区分</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>公開区分(&amp;L)</source>
        <translation>Pub&amp;lication</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>期限を付ける(&amp;E)</source>
        <translation>S&amp;et a due date</translation>
    </message>
    <message>
        <source>至急(&amp;U)</source>
        <translation>&amp;Urgent</translation>
    </message>
</context>
<context>
    <name>KeptFields</name>
    <message>
        <source>保存期間</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>保存期間(&amp;Y)</source>
        <translation>Retention (&amp;Y)</translation>
    </message>
    <message>
        <source>公開区分</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>公開区分(&amp;L)</source>
        <translation>Pub&amp;lication</translation>
    </message>
    <message>
        <source>秘密区分</source>
        <translation>Secrecy</translation>
    </message>
    <message>
        <source>秘密区分(&amp;C)</source>
        <translation>Se&amp;crecy</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>PINを変更する(&amp;P)…</source>
        <translation>Change PIN (&amp;P)…</translation>
    </message>
    <message>
        <source>署名の鍵</source>
        <translation>Signing key</translation>
    </message>
    <message>
        <source>証明書を更新する(&amp;R)…</source>
        <translation>Renew certificate (&amp;R)…</translation>
    </message>
    <message>
        <source>鍵を外す(&amp;E)…</source>
        <translation>Remove key (&amp;E)…</translation>
    </message>
    <message>
        <source>鍵を替える(&amp;K)…</source>
        <translation>Change key (&amp;K)…</translation>
    </message>
</context>
<context>
    <name>KeyPin</name>
    <message>
        <source>PINを入力してください。</source>
        <translation>Please type the PIN.</translation>
    </message>
    <message>
        <source>▲ このカードのPINはロックされています。</source>
        <translation>▲ The PIN of this card is locked.</translation>
    </message>
    <message>
        <source>▲ 最後の1回です。間違えると、カードがロックされます。</source>
        <translation>▲ This is the last try. A wrong PIN locks the card.</translation>
    </message>
    <message>
        <source>◐ このカードのPINは、残りの回数が少なくなっています。</source>
        <translation>◐ Few tries are left for the PIN of this card.</translation>
    </message>
    <message>
        <source>カード「{card}」のPINを、読取装置のボタンで入力します。実行すると待ちます。</source>
        <translation>The PIN of the card “{card}” is typed on the reader, which waits for it once you go ahead.</translation>
    </message>
    <message>
        <source>カード「{card}」のPINを入力します。</source>
        <translation>Type the PIN of the card “{card}”.</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>▲ 証明書の有効期限が過ぎています。署名できません。</source>
        <translation>▲ The certificate has ended. You cannot sign.</translation>
    </message>
    <message>
        <source>この端末で作った鍵です。PINで守られています。</source>
        <translation>A key made on this device, guarded by a PIN.</translation>
    </message>
    <message>
        <source>この端末にはまだ鍵がありません。サインインすると作れます。</source>
        <translation>There is no key on this device yet. You can make one when you sign in.</translation>
    </message>
    <message>
        <source>カード「{card}」の中の鍵です。カードのPINで守られています。</source>
        <translation>A key on the card “{card}”, guarded by the PIN of the card.</translation>
    </message>
    <message>
        <source>ファイルから取り込んだ鍵です。この端末のPINで守られています。</source>
        <translation>A key imported from a file, guarded by a PIN of this device.</translation>
    </message>
    <message>
        <source>名義: {name}
発行者: {issuer}
有効期間: {since}から{until}まで</source>
        <translation>Name: {name}
Issuer: {issuer}
Valid: {since} to {until}</translation>
    </message>
    <message>
        <source>更新してください。</source>
        <translation> Please renew it.</translation>
    </message>
    <message>
        <source>有効期限まであと{days}日です。</source>
        <translation>The certificate ends in {days} days.</translation>
    </message>
    <message>
        <source>発行元に更新を申し込んでください。</source>
        <translation> Please ask its issuer for a renewal.</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>お手元の案件</source>
        <translation>Cases waiting for you</translation>
    </message>
    <message>
        <source>代決のお願い</source>
        <translation>Please decide in place</translation>
    </message>
    <message>
        <source>仮押さえの期限切れ</source>
        <translation>Hold ended</translation>
    </message>
    <message>
        <source>会議の出席者から外れた知らせ</source>
        <translation>No longer an attendee</translation>
    </message>
    <message>
        <source>会議の取りやめ</source>
        <translation>Meeting cancelled</translation>
    </message>
    <message>
        <source>会議の変更</source>
        <translation>Meeting changed</translation>
    </message>
    <message>
        <source>会議の案内</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>会議室の入れ替えの申し出</source>
        <translation>Swap of rooms offered</translation>
    </message>
    <message>
        <source>会議室の入れ替え（成立）</source>
        <translation>Swap of rooms made</translation>
    </message>
    <message>
        <source>会議室の入れ替え（見送り）</source>
        <translation>Swap of rooms declined</translation>
    </message>
    <message>
        <source>会議室の自動解放</source>
        <translation>Room released</translation>
    </message>
    <message>
        <source>使われていない定例会議</source>
        <translation>Regular meeting not used</translation>
    </message>
    <message>
        <source>勤務日の差戻し</source>
        <translation>Day returned</translation>
    </message>
    <message>
        <source>勤務日の確認</source>
        <translation>Day confirmed</translation>
    </message>
    <message>
        <source>否決</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>定例会議の続きの案内</source>
        <translation>Regular meeting goes on</translation>
    </message>
    <message>
        <source>実施命令</source>
        <translation>Remote work ordered</translation>
    </message>
    <message>
        <source>差戻し</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>差戻しのまま</source>
        <translation>Still returned</translation>
    </message>
    <message>
        <source>廃案・取下げ</source>
        <translation>Ended undecided</translation>
    </message>
    <message>
        <source>後閲のお願い</source>
        <translation>Please read afterwards</translation>
    </message>
    <message>
        <source>時間外勤務の上限</source>
        <translation>Overtime limit reached</translation>
    </message>
    <message>
        <source>時間外勤務の注意</source>
        <translation>Overtime limit near</translation>
    </message>
    <message>
        <source>月次の差戻し</source>
        <translation>Month returned</translation>
    </message>
    <message>
        <source>月次の提出（今日が締切）</source>
        <translation>Month due today</translation>
    </message>
    <message>
        <source>月次の提出（締切後）</source>
        <translation>Month overdue</translation>
    </message>
    <message>
        <source>月次の確認</source>
        <translation>Month confirmed</translation>
    </message>
    <message>
        <source>月次の確認待ち</source>
        <translation>Month to confirm</translation>
    </message>
    <message>
        <source>月次の締め</source>
        <translation>Month closed</translation>
    </message>
    <message>
        <source>月次の締め（未確認の日あり）</source>
        <translation>Month closed with unconfirmed days</translation>
    </message>
    <message>
        <source>期限超過</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>期限超過の連絡</source>
        <translation>Overdue below you</translation>
    </message>
    <message>
        <source>本人が否認した操作</source>
        <translation>Acts that their person disowned</translation>
    </message>
    <message>
        <source>決裁済み</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>確認のお願い</source>
        <translation>Please look at a case</translation>
    </message>
    <message>
        <source>確認後の変更</source>
        <translation>Changed after confirming</translation>
    </message>
    <message>
        <source>空き待ちの会議室</source>
        <translation>Awaited room is free</translation>
    </message>
    <message>
        <source>締め後訂正の不承認</source>
        <translation>Amendment refused</translation>
    </message>
    <message>
        <source>締め後訂正の承認</source>
        <translation>Amendment approved</translation>
    </message>
    <message>
        <source>締め後訂正の案</source>
        <translation>Amendment proposed</translation>
    </message>
    <message>
        <source>部下の月次の未提出</source>
        <translation>Months missing below you</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>ライセンス</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>ライセンスの一覧</source>
        <translation>List of licences</translation>
    </message>
    <message>
        <source>机（Tsukue）はApache License 2.0で公開されています。次のライブラリをそれぞれのライセンスに従って使っています。</source>
        <translation>Tsukue (机) is published under the Apache License 2.0. It uses the following libraries under their own licences.</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>LinesBeside</name>
    <message>
        <source>いま送受信する</source>
        <translation>Synchronise now</translation>
    </message>
    <message>
        <source>くわしく見る</source>
        <translation>Look at it</translation>
    </message>
    <message>
        <source>サーバーに尋ねています…</source>
        <translation>Asking the server…</translation>
    </message>
    <message>
        <source>前後の行へ</source>
        <translation>Row before or after</translation>
    </message>
    <message>
        <source>続きを見る</source>
        <translation>Show more</translation>
    </message>
    <message>
        <source>続きを見る(&amp;M)</source>
        <translation>Show &amp;more</translation>
    </message>
    <message>
        <source>行を選んでEnterを押すと、ここに出ます。</source>
        <translation>Choose a row and press Enter to see it here.</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Loading…</translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message>
        <source>あなたが関わる案件はまだありません。</source>
        <translation>There are no cases that concern you yet.</translation>
    </message>
    <message>
        <source>この一覧に「{query}」を含む案件はありません。</source>
        <translation>No case in this list contains “{query}”.</translation>
    </message>
    <message>
        <source>すべて</source>
        <translation>All</translation>
    </message>
    <message>
        <source>代決できる</source>
        <translation>As substitute</translation>
    </message>
    <message>
        <source>代決できる案件はありません。決裁する方が不在で、規程によりあなたが代決できる案件がここに並びます。</source>
        <translation>There is nothing to decide as a substitute. Cases whose decider is absent and which the rules let you decide appear here.</translation>
    </message>
    <message>
        <source>後閲・供覧</source>
        <translation>To read</translation>
    </message>
    <message>
        <source>提出した案件はまだありません。提出するとここで進み具合が分かります。</source>
        <translation>You have not submitted a case yet. Once you do, you see here how far it is.</translation>
    </message>
    <message>
        <source>未処理</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>未処理の案件はありません。あなたの番になった案件がここに並びます。</source>
        <translation>Nothing to do. Cases appear here when it is your turn.</translation>
    </message>
    <message>
        <source>絞り込みに合う案件はありません。「絞り込みを解除」を押すと、すべて表示します。</source>
        <translation>No case meets the filter. Press “Clear filter” to see all.</translation>
    </message>
    <message>
        <source>読む案件はありません。代決や引上げのあとの後閲と、供覧がここに並びます。</source>
        <translation>There is nothing to read. Cases to read after a substitute&apos;s decision or a pull-up, and circulars, appear here.</translation>
    </message>
    <message>
        <source>起案中</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>起案中の案件はありません。「起案する」で書き始めると、書いたまま保存されてここに並びます。</source>
        <translation>No drafts. Begin with “New draft”; what you write is saved as you type and appears here.</translation>
    </message>
    <message>
        <source>起案済み</source>
        <translation>Submitted by me</translation>
    </message>
</context>
<context>
    <name>LossSheet</name>
    <message>
        <source>{total}件のうち、新しい{shown}件です。</source>
        <translation> The newest {shown} of {total}.</translation>
    </message>
    <message>
        <source>あり</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>この端末が取り寄せた案件の記録はありません。</source>
        <translation>There is no record of cases that this device fetched.</translation>
    </message>
    <message>
        <source>件数は、使う人が読める範囲を数えたものです。端末にありうる最大で、実際に入っていたものの一覧ではありません。端末の中では暗号化されています。</source>
        <translation>The numbers count what its user may read: the most that can lie on the device, not a list of what did. On the device it is encrypted.</translation>
    </message>
    <message>
        <source>印刷 {at} ・ {name}</source>
        <translation>Printed {at}, {name}</translation>
    </message>
    <message>
        <source>操作の記録によります。取り寄せたものは、その後に端末から消えていることがあります。件名とファイルの名前は載せていません。</source>
        <translation>From the audit log. What was fetched may have left the device since. Titles and names of files are not shown.</translation>
    </message>
    <message>
        <source>文書番号</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>最後の取寄せ</source>
        <translation>Fetched last</translation>
    </message>
    <message>
        <source>添付ファイル</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>秘密区分</source>
        <translation>Secrecy</translation>
    </message>
    <message>
        <source>端末が取り寄せた案件</source>
        <translation>Cases that the device fetched</translation>
    </message>
    <message>
        <source>紛失した端末の報告</source>
        <translation>Report on a lost device</translation>
    </message>
    <message>
        <source>起案用紙</source>
        <translation>Decision sheet</translation>
    </message>
    <message>
        <source>（番号なし）</source>
        <translation>(no number)</translation>
    </message>
</context>
<context>
    <name>LostDialog</name>
    <message>
        <source>{owner}さんの端末を紛失にします</source>
        <translation>Report the device of {owner} lost</translation>
    </message>
    <message>
        <source>「{name}」、使う人: {owner}（{office}）、最後の接続: {at}</source>
        <translation>“{name}”, owner: {owner} ({office}), last contact: {at}</translation>
    </message>
    <message>
        <source>いますぐ、次のことがまとめて起こります。
・この端末のサインインが終わり、新しくサインインできなくなります。
・この端末の署名の証明書が失効します。取り消せません。
・この端末が次にサーバーへつながると、中のデータが消えます。
・漏えい等の報告に要る数を出します。</source>
        <translation>All this happens now, at once:
・Sessions on this device end, and none can be begun.
・Its signing certificates are revoked, which cannot be undone.
・When it next reaches the server, the data on it is erased.
・The numbers for the report on the loss are counted.</translation>
    </message>
    <message>
        <source>紛失にする(&amp;S)</source>
        <translation>&amp;Report lost</translation>
    </message>
    <message>
        <source>見つかったら、また許可できます。まだ送っていない操作は、消えると戻りません。</source>
        <translation>Once found it can be admitted again. Acts that were not sent do not come back after they are erased.</translation>
    </message>
</context>
<context>
    <name>MailCard</name>
    <message>
        <source>{begin}から{end}まで</source>
        <translation>From {begin} to {end}</translation>
    </message>
    <message>
        <source>● 保存しました。</source>
        <translation>● Saved.</translation>
    </message>
    <message>
        <source>このサーバーはメールを送りません。</source>
        <translation>This server sends no mail.</translation>
    </message>
    <message>
        <source>そのつど受け取る</source>
        <translation>As things happen</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>None</translation>
    </message>
    <message>
        <source>メール</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>メールの受け取り方</source>
        <translation>Which mails come</translation>
    </message>
    <message>
        <source>メールの受け取り方を読み込んでいます…</source>
        <translation>Reading which mails you get…</translation>
    </message>
    <message>
        <source>保存しています…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>受け取らない</source>
        <translation>None</translation>
    </message>
    <message>
        <source>受け取り方(&amp;M)</source>
        <translation>How they co&amp;me</translation>
    </message>
    <message>
        <source>届け先が登録されていません。必要な方は管理者に依頼してください。</source>
        <translation>No address is kept for you. If you want mail, please ask the administrator.</translation>
    </message>
    <message>
        <source>届け先は管理者が登録します。</source>
        <translation>The address is entered by the administrator.</translation>
    </message>
    <message>
        <source>後閲することになったとき</source>
        <translation>When I am to read afterwards</translation>
    </message>
    <message>
        <source>期限を過ぎたとき（毎朝）</source>
        <translation>When a case is past its date (each morning)</translation>
    </message>
    <message>
        <source>毎朝8時に1通にまとめて受け取る</source>
        <translation>One mail each morning at 8</translation>
    </message>
    <message>
        <source>自分の番になったとき、差し戻されたとき</source>
        <translation>When it is my turn, or a case came back to me</translation>
    </message>
    <message>
        <source>起案や同意した案件が終わったとき</source>
        <translation>When a case that I drafted or agreed to has ended</translation>
    </message>
    <message>
        <source>送らない時間</source>
        <translation>Quiet hours</translation>
    </message>
    <message>
        <source>送らない時間(&amp;Q)</source>
        <translation>&amp;Quiet hours</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{count}件があなたを待っています</source>
        <translation>{count} wait for you</translation>
    </message>
    <message>
        <source>{page} — 机</source>
        <translation>{page} — Tsukue</translation>
    </message>
    <message>
        <source>この端末には何も残らないので、閉じると失われます。送り終わるまで待ってください。失ってよいときは、もう一度閉じてください。</source>
        <translation>This terminal keeps nothing, so closing it would lose them. Please wait until they are sent; if they may be lost, close it again.</translation>
    </message>
    <message>
        <source>テレワーク</source>
        <translation>Remote work</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>会議室</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>会議室の利用</source>
        <translation>Room use</translation>
    </message>
    <message>
        <source>動かない案件</source>
        <translation>Stuck cases</translation>
    </message>
    <message>
        <source>文書管理</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>決裁</source>
        <translation>Approvals</translation>
    </message>
    <message>
        <source>管理</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>統計</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>設定</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>証明書</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>送信待ちが{count}件あるため、まだ閉じていません</source>
        <translation>Not closed yet: {count} waiting to be sent</translation>
    </message>
</context>
<context>
    <name>ManagedCard</name>
    <message>
        <source>PINが有効な時間（分）</source>
        <translation>Minutes for which a PIN serves</translation>
    </message>
    <message>
        <source>この端末の設定</source>
        <translation>Settings of this computer</translation>
    </message>
    <message>
        <source>カードのモジュール（PKCS#11）</source>
        <translation>Module for cards (PKCS#11)</translation>
    </message>
    <message>
        <source>サーバーのアドレス</source>
        <translation>Address of the server</translation>
    </message>
    <message>
        <source>サーバーを確かめる間隔（秒）</source>
        <translation>Seconds between looks at the server</translation>
    </message>
    <message>
        <source>パソコンの使用時間の報告</source>
        <translation>Report of when the computer was in use</translation>
    </message>
    <message>
        <source>プロキシ</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>庁内認証局の証明書</source>
        <translation>Certificates of the city&apos;s authority</translation>
    </message>
    <message>
        <source>情報政策課が決めています。ここでは変えられません。</source>
        <translation>Decided by the Information Policy Section; it cannot be changed here.</translation>
    </message>
    <message>
        <source>添付の上限（バイト）</source>
        <translation>Largest attachment (bytes)</translation>
    </message>
    <message>
        <source>端末にデータを残すか</source>
        <translation>Whether data stay on the computer</translation>
    </message>
    <message>
        <source>証明書の状態を信用する日数</source>
        <translation>Days for which a certificate&apos;s state is trusted</translation>
    </message>
    <message>
        <source>送信済みを残す日数</source>
        <translation>Days for which sent acts are kept</translation>
    </message>
</context>
<context>
    <name>MatterFields</name>
    <message>
        <source>事項</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>事項(&amp;K)</source>
        <translation>&amp;Kind of matter</translation>
    </message>
    <message>
        <source>事項を選ぶと、決裁者と経路がここに出ます。</source>
        <translation>Choose a matter to see here who decides and the route.</translation>
    </message>
    <message>
        <source>変更前の契約額を入れると、決裁者と経路がここに出ます。</source>
        <translation>Enter the contract before the change, and decider and route appear here.</translation>
    </message>
    <message>
        <source>変更前の契約額（円）(&amp;J)</source>
        <translation>Contract before the change (yen) (&amp;J)</translation>
    </message>
    <message>
        <source>次に当たるときは、上の職が決裁します。</source>
        <translation>A higher office decides where one of these applies.</translation>
    </message>
    <message>
        <source>選んでください</source>
        <translation>Please choose</translation>
    </message>
    <message>
        <source>金額が読み取れると、決裁者と経路がここに出ます。</source>
        <translation>Once the amount can be read, who decides and the route appear here.</translation>
    </message>
    <message>
        <source>金額を入れると、決裁者と経路がここに出ます。</source>
        <translation>Enter the amount to see here who decides and the route.</translation>
    </message>
</context>
<context>
    <name>MeanwhileWords</name>
    <message>
        <source>{names} ほか{count}人</source>
        <translation>{names} and {count} more</translation>
    </message>
    <message>
        <source>{post}の決裁を代わりにする人</source>
        <translation>Who may decide for {post}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>「{what}」に当たる案件を除きます。</source>
        <translation>Except cases marked “{what}”.</translation>
    </message>
    <message>
        <source>「{what}」の案件に限ります。</source>
        <translation>Only for cases of “{what}”.</translation>
    </message>
    <message>
        <source>「{what}」の案件を除きます。</source>
        <translation>Except cases of “{what}”.</translation>
    </message>
    <message>
        <source>合議が整った案件に限ります。</source>
        <translation>Only once every consent is given.</translation>
    </message>
    <message>
        <source>案件を主管する{title}</source>
        <translation>The {title} in charge of the case</translation>
    </message>
    <message>
        <source>案件を主管する係長</source>
        <translation>The subsection chief in charge of the case</translation>
    </message>
    <message>
        <source>案件を主管する局長</source>
        <translation>The bureau director in charge of the case</translation>
    </message>
    <message>
        <source>案件を主管する課長</source>
        <translation>The section chief in charge of the case</translation>
    </message>
    <message>
        <source>案件を主管する部長</source>
        <translation>The department director in charge of the case</translation>
    </message>
    <message>
        <source>至急の案件に限ります。</source>
        <translation>Only urgent cases.</translation>
    </message>
</context>
<context>
    <name>MeasureDialog</name>
    <message>
        <source>✓ 使っています</source>
        <translation>✓ In use</translation>
    </message>
    <message>
        <source>この数字のアドレスをコピー(&amp;P)</source>
        <translation>Co&amp;py the address of this figure</translation>
    </message>
    <message>
        <source>まだ入力がありません。</source>
        <translation>Nothing has been entered yet.</translation>
    </message>
    <message>
        <source>入力の履歴</source>
        <translation>History of entries</translation>
    </message>
    <message>
        <source>入力の履歴を読み込んでいます…</source>
        <translation>Reading the history of entries…</translation>
    </message>
    <message>
        <source>入力はありません。机が記録から数えます。グラフの点から、もとになる記録を開けます。</source>
        <translation>There are no entries: Tsukue counts it from records. A point of the chart opens the records behind it.</translation>
    </message>
    <message>
        <source>判定</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>向き</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>基準</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>定義</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>実績と予定のグラフ</source>
        <translation>Chart of actuals and course</translation>
    </message>
    <message>
        <source>実績を入力する(&amp;E)</source>
        <translation>&amp;Enter an actual</translation>
    </message>
    <message>
        <source>担当</source>
        <translation>Owners</translation>
    </message>
    <message>
        <source>数え方</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>月ごとの実績</source>
        <translation>Actuals by month</translation>
    </message>
    <message>
        <source>段階</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>目標</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>訂正されました</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>MeasureTable</name>
    <message>
        <source>判定</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>実績</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>推移</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>目標</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>目標の一覧</source>
        <translation>List of targets</translation>
    </message>
    <message>
        <source>目標の値</source>
        <translation>Target</translation>
    </message>
</context>
<context>
    <name>MeasureWords</name>
    <message>
        <source>{all}の目標のうち、{parts}です。</source>
        <translation>Of {all} targets: {parts}.</translation>
    </message>
    <message>
        <source>{count}は予定なし</source>
        <translation>{count} without a course</translation>
    </message>
    <message>
        <source>{count}は実績なし</source>
        <translation>{count} without a figure</translation>
    </message>
    <message>
        <source>{count}は遅れ</source>
        <translation>{count} late</translation>
    </message>
    <message>
        <source>{count}は達成</source>
        <translation>{count} reached</translation>
    </message>
    <message>
        <source>{count}は順調</source>
        <translation>{count} on course</translation>
    </message>
    <message>
        <source>{month}の実施回数は{count}回です。目標は登録されていません。</source>
        <translation>{month}: {count} times. No target is registered.</translation>
    </message>
    <message>
        <source>{month}まで ・ {time} 時点 ・ {published}</source>
        <translation>Up to {month} · as of {time} · {published}</translation>
    </message>
    <message>
        <source>{month}：{value}</source>
        <translation>{month}: {value}</translation>
    </message>
    <message>
        <source>{name} {rate}：{part}件 ÷ {whole}件</source>
        <translation>{name} {rate}: {part} of {whole}</translation>
    </message>
    <message>
        <source>{part}件 ÷ {whole}件</source>
        <translation>{part} of {whole}</translation>
    </message>
    <message>
        <source>{source}（数え方 {rule}）</source>
        <translation>{source} (rule {rule})</translation>
    </message>
    <message>
        <source>{standing}。{at}の実績は{actual}（{ahead}）、目標は{month}までに{target}です。</source>
        <translation>{standing}. {at}: {actual} ({ahead}). Target: {target} by {month}.</translation>
    </message>
    <message>
        <source>{standing}。目標は{month}までに{target}です。</source>
        <translation>{standing}. Target: {target} by {month}.</translation>
    </message>
    <message>
        <source>{time} に公表済み</source>
        <translation>Published on {time}</translation>
    </message>
    <message>
        <source>{time} 時点</source>
        <translation>As of {time}</translation>
    </message>
    <message>
        <source>{value}{unit}</source>
        <translation>{value} {unit}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>「訂正後」は、締めや公表のあとに訂正された記録で数え直した数字です。締めた数字、公表した数字は変えずに、差とともに並べます。</source>
        <translation>“Restated” is counted again with what was amended after the closing or the publication. What was closed or published stays as it was; the difference stands beside it.</translation>
    </message>
    <message>
        <source>この月はまだ確定していません。公表までに数字が変わることがあります。</source>
        <translation>This month is not final yet. Its figures may change until it is published.</translation>
    </message>
    <message>
        <source>なし（それまで測っていません）</source>
        <translation>None (not measured before)</translation>
    </message>
    <message>
        <source>もとになる記録：{kind}（権限がありません）</source>
        <translation>Records behind it: {kind} (not open to you)</translation>
    </message>
    <message>
        <source>もとになる記録：{kind}（見える範囲で開けます）</source>
        <translation>Records behind it: {kind} (open to you as far as your rights go)</translation>
    </message>
    <message>
        <source>予定</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>予定 {value}</source>
        <translation>Course {value}</translation>
    </message>
    <message>
        <source>予定どおり</source>
        <translation>Just on course</translation>
    </message>
    <message>
        <source>予定なし</source>
        <translation>No course</translation>
    </message>
    <message>
        <source>予定は、基準から段階を通って目標まで、まっすぐに引いた線です。その月の実績が目標に届けば「達成」、予定に届けば「順調」、届かなければ「遅れ」です（判定の規則 第{version}版）。</source>
        <translation>The course runs straight from the baseline through the steps to the target. A month&apos;s figure at the target is “reached”, at the course “on course”, else “late” (rule of the course, version {version}).</translation>
    </message>
    <message>
        <source>予定より{value}先行</source>
        <translation>{value} ahead</translation>
    </message>
    <message>
        <source>予定より{value}遅れ</source>
        <translation>{value} behind</translation>
    </message>
    <message>
        <source>会議室ごとの利用</source>
        <translation>use of each room</translation>
    </message>
    <message>
        <source>会議室の利用率 {used} ・ Web会議の割合 {web} ・ 無断不使用の率 {released}</source>
        <translation>Rooms used {used} · web conferences {web} · no-shows {released}</translation>
    </message>
    <message>
        <source>会議室・Web会議</source>
        <translation>Rooms and web</translation>
    </message>
    <message>
        <source>何から読み取ったか</source>
        <translation>Read from</translation>
    </message>
    <message>
        <source>値</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>入力</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>入力した人</source>
        <translation>By</translation>
    </message>
    <message>
        <source>入力の履歴</source>
        <translation>the history of entries</translation>
    </message>
    <message>
        <source>入力日時</source>
        <translation>At</translation>
    </message>
    <message>
        <source>公表</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>判定</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>国の方式</source>
        <translation>Government</translation>
    </message>
    <message>
        <source>在宅勤務</source>
        <translation>Remote work</translation>
    </message>
    <message>
        <source>多いほどよい</source>
        <translation>More is better</translation>
    </message>
    <message>
        <source>完全電子</source>
        <translation>Fully electronic</translation>
    </message>
    <message>
        <source>実施回数</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>実施回数 {count}回 ・ 延べ{days}人日</source>
        <translation>{count} times · {days} person-days</translation>
    </message>
    <message>
        <source>実施者</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>実績</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>実績 {value}</source>
        <translation>Actual {value}</translation>
    </message>
    <message>
        <source>実績なし</source>
        <translation>No figure</translation>
    </message>
    <message>
        <source>対象者</source>
        <translation>Eligible</translation>
    </message>
    <message>
        <source>少ないほどよい</source>
        <translation>Less is better</translation>
    </message>
    <message>
        <source>局</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>差</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>延べ日数</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>扱い</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>担当課が、もとになる資料とともに入力します。</source>
        <translation>An owner section enters it, and says what it was read from.</translation>
    </message>
    <message>
        <source>推移（実線：実績、破線：予定）</source>
        <translation>Way (line: actual, dashes: course)</translation>
    </message>
    <message>
        <source>数え方 {rule}</source>
        <translation>Rule {rule}</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>未確定</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>机の勤務の記録から、全庁の在宅勤務の実施回数を数えます。</source>
        <translation>Tsukue counts the remote work of the whole city from the records of working days.</translation>
    </message>
    <message>
        <source>机の様式の台帳から、押印を求めなくなった様式を数えます。</source>
        <translation>Tsukue counts the forms that need no seal any more, from its register of forms.</translation>
    </message>
    <message>
        <source>机の登録簿から、その月の決裁の電子決裁率（公表）を数えます。</source>
        <translation>Tsukue counts the e-approval rate (published) of the month&apos;s decisions, from its register.</translation>
    </message>
    <message>
        <source>様式の登録簿</source>
        <translation>the register of forms</translation>
    </message>
    <message>
        <source>比べる予定なし</source>
        <translation>no course to compare with</translation>
    </message>
    <message>
        <source>決裁</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>決裁の案件</source>
        <translation>decided cases</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>目標</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>目標がまだ登録されていません。</source>
        <translation>No targets are registered yet.</translation>
    </message>
    <message>
        <source>目標の値</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>秘匿</source>
        <translation>Withheld</translation>
    </message>
    <message>
        <source>統計&#x3000;{month}</source>
        <translation>Statistics  {month}</translation>
    </message>
    <message>
        <source>締め</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>職員ごとの在宅勤務の日</source>
        <translation>days of remote work by person</translation>
    </message>
    <message>
        <source>訂正後</source>
        <translation>Restated</translation>
    </message>
    <message>
        <source>訂正後 {value} ({delta})</source>
        <translation>restated {value} ({delta})</translation>
    </message>
    <message>
        <source>訂正後 {value}（差 {delta}）</source>
        <translation>Restated {value} (difference {delta})</translation>
    </message>
    <message>
        <source>遅れ</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>達成</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>電子決裁率</source>
        <translation>E-approval rate</translation>
    </message>
    <message>
        <source>順調</source>
        <translation>On course</translation>
    </message>
</context>
<context>
    <name>MeasuresKeepersPanel</name>
    <message>
        <source>所属と職</source>
        <translation>Section and post</translation>
    </message>
    <message>
        <source>施策と毎月の実績は「統計」にあり、職員・監査・人事・改革推進の役割で見ます。管理者の役割だけでは見られません。</source>
        <translation>The measures and their months are under Statistics, for the roles Staff, Audit, Personnel and Reform. The role of administrator alone does not show them.</translation>
    </message>
    <message>
        <source>施策と毎月の実績は「統計」にあります。実績は担当課と改革推進の方が入れます。</source>
        <translation>The measures and their months are under Statistics. Their sections and the reform office enter the actuals.</translation>
    </message>
    <message>
        <source>施策の表は、改革推進の方が作り、サーバーで読み込みます。誤りが1つでもあれば、何も変わりません。前の版は残ります。</source>
        <translation>The table of measures is written by the reform office and loaded on the server. With a single fault nothing changes. Earlier versions are kept.</translation>
    </message>
    <message>
        <source>施策を受け持つ方がまだいません。「人とアカウント」で、担当の方に改革推進の役割を付けてください。</source>
        <translation>Nobody keeps the measures yet. Under “People”, give the role Reform to who shall.</translation>
    </message>
    <message>
        <source>施策を受け持つ方は{count}人です。初めの{shown}人を並べています。</source>
        <translation>{count} people keep the measures; the first {shown} are shown.</translation>
    </message>
    <message>
        <source>施策を受け持つ方は{count}人です（改革推進の役割）。</source>
        <translation>People who keep the measures (role Reform): {count}</translation>
    </message>
    <message>
        <source>施策を受け持つ方（改革推進）</source>
        <translation>Who keeps the measures (role Reform)</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>統計の施策を開く(&amp;O)</source>
        <translation>&amp;Open the measures</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Reading…</translation>
    </message>
</context>
<context>
    <name>MeasuresPanel</name>
    <message>
        <source>推移の実線は実績、破線は予定、◇は目標です。Enterかダブルクリックで、推移ともとになる記録を開きます。</source>
        <translation>In the small charts the line is the actual, the dashes are the course, ◇ is the target. Enter or a double click opens the chart and the records behind it.</translation>
    </message>
    <message>
        <source>目標がまだ登録されていません。</source>
        <translation>No targets are registered yet.</translation>
    </message>
    <message>
        <source>管理者が目標の表を取り込むと、施策ごとに、基準から目標までの予定と毎月の実績がここに並びます。</source>
        <translation>Once the administrator loads the table of targets, each measure stands here with its course from baseline to target and its monthly figures.</translation>
    </message>
</context>
<context>
    <name>MeetingDialog</name>
    <message>
        <source>▲ 取れませんでした</source>
        <translation>▲ Not had</translation>
    </message>
    <message>
        <source>この回だけ変更</source>
        <translation>Changed by itself</translation>
    </message>
    <message>
        <source>もう一度申し込む(&amp;A)</source>
        <translation>Ask again (&amp;A)</translation>
    </message>
    <message>
        <source>カレンダー (*.ics)</source>
        <translation>Calendar (*.ics)</translation>
    </message>
    <message>
        <source>カレンダーに入れる</source>
        <translation>Put into a calendar</translation>
    </message>
    <message>
        <source>カレンダーに入れる(&amp;K)</source>
        <translation>Put into a calendar (&amp;K)</translation>
    </message>
    <message>
        <source>ファイルに保存できません（{why}）。別の場所を選んでください。</source>
        <translation>The file cannot be saved ({why}). Please choose another place.</translation>
    </message>
    <message>
        <source>リンクをコピー(&amp;L)</source>
        <translation>Copy link (&amp;L)</translation>
    </message>
    <message>
        <source>リンクをコピーしました。</source>
        <translation>The link is copied.</translation>
    </message>
    <message>
        <source>予定あり</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>代わりを探す(&amp;S)</source>
        <translation>Find another room (&amp;S)</translation>
    </message>
    <message>
        <source>会議</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>会議室</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>保存して、カレンダーで開きました。</source>
        <translation>Saved, and opened in the calendar.</translation>
    </message>
    <message>
        <source>備考</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>入れ替えを申し出る(&amp;W)</source>
        <translation>Offer to exchange (&amp;W)</translation>
    </message>
    <message>
        <source>入室する(&amp;I)</source>
        <translation>Check in (&amp;I)</translation>
    </message>
    <message>
        <source>入室を記録しました。</source>
        <translation>Checked in.</translation>
    </message>
    <message>
        <source>参加する(&amp;J)</source>
        <translation>Join (&amp;J)</translation>
    </message>
    <message>
        <source>取り消しました。</source>
        <translation>Cancelled.</translation>
    </message>
    <message>
        <source>取り消す(&amp;D)</source>
        <translation>Cancel the meeting (&amp;D)</translation>
    </message>
    <message>
        <source>取れました。</source>
        <translation>It was booked.</translation>
    </message>
    <message>
        <source>変更しました。</source>
        <translation>Changed.</translation>
    </message>
    <message>
        <source>変更・移動する(&amp;E)</source>
        <translation>Change or move (&amp;E)</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>早く終わる(&amp;F)</source>
        <translation>End early (&amp;F)</translation>
    </message>
    <message>
        <source>時間</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>申し出ました。答えは「自分の会議」で見られます。</source>
        <translation>The offer was made. The answer will stand in “Own meetings”.</translation>
    </message>
    <message>
        <source>終了しました。残りの時間は空きになります。</source>
        <translation>It is over. The rest of the time is free.</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>Close (&amp;C)</translation>
    </message>
    <message>
        <source>開催日</source>
        <translation>Dates</translation>
    </message>
</context>
<context>
    <name>MeetingFacts</name>
    <message>
        <source>Web会議（{name}） {url}</source>
        <translation>Web conference ({name}) {url}</translation>
    </message>
    <message>
        <source>パスコード {passcode}</source>
        <translation>Passcode {passcode}</translation>
    </message>
    <message>
        <source>主催 {name} ・ {purpose}</source>
        <translation>Organiser {name} · {purpose}</translation>
    </message>
    <message>
        <source>任意</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>備品 {list}</source>
        <translation>Equipment {list}</translation>
    </message>
    <message>
        <source>内容は主催者と出席者だけが見られます。</source>
        <translation>Only organiser and attendees see what it is about.</translation>
    </message>
    <message>
        <source>出席者 {who}</source>
        <translation>Attendee {who}</translation>
    </message>
    <message>
        <source>出席者 {who}（{said}）</source>
        <translation>Attendee {who} ({said})</translation>
    </message>
    <message>
        <source>出欠の返事は、主催者と出席者だけが見られます。</source>
        <translation>Only organiser and attendees see who has answered what.</translation>
    </message>
    <message>
        <source>返事待ち</source>
        <translation>no answer yet</translation>
    </message>
    <message>
        <source>電話 {number}</source>
        <translation>Phone {number}</translation>
    </message>
    <message>
        <source>非公開の会議です。</source>
        <translation>A private meeting.</translation>
    </message>
</context>
<context>
    <name>MeetingHistory</name>
    <message>
        <source>{was} → {now}</source>
        <translation>{was} → {now}</translation>
    </message>
    <message>
        <source>もう一度予約</source>
        <translation>Booked again</translation>
    </message>
    <message>
        <source>会議室の入口（{room}）</source>
        <translation>Door of the room ({room})</translation>
    </message>
    <message>
        <source>入れ替えの成立</source>
        <translation>Rooms exchanged</translation>
    </message>
    <message>
        <source>入れ替えの申し出</source>
        <translation>Offers to exchange</translation>
    </message>
    <message>
        <source>入れ替えの見送り</source>
        <translation>Offer declined</translation>
    </message>
    <message>
        <source>内容を変更</source>
        <translation>Content changed</translation>
    </message>
    <message>
        <source>日時か会議室を変更</source>
        <translation>Moved in time or room</translation>
    </message>
    <message>
        <source>申し出の取下げ</source>
        <translation>Offer withdrawn</translation>
    </message>
    <message>
        <source>自動</source>
        <translation>Automatic</translation>
    </message>
</context>
<context>
    <name>MeetingHistoryFold</name>
    <message>
        <source>いつ</source>
        <translation>When</translation>
    </message>
    <message>
        <source>だれが</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>どう変わったか</source>
        <translation>How it changed</translation>
    </message>
    <message>
        <source>会議の履歴</source>
        <translation>History of the meeting</translation>
    </message>
    <message>
        <source>何を</source>
        <translation>What</translation>
    </message>
    <message>
        <source>履歴を閉じる(&amp;H)</source>
        <translation>Hide history (&amp;H)</translation>
    </message>
    <message>
        <source>履歴を開く(&amp;H)</source>
        <translation>Show history (&amp;H)</translation>
    </message>
</context>
<context>
    <name>MeetingWords</name>
    <message>
        <source>LGWAN接続系</source>
        <translation>LGWAN segment</translation>
    </message>
    <message>
        <source>Web会議: {provider}の主催者ライセンスが空いています。</source>
        <translation>Web conference: a {provider} host is free.</translation>
    </message>
    <message>
        <source>{name}（{building} {floor}・{capacity}人）</source>
        <translation>{name} ({building} {floor}, {capacity} people)</translation>
    </message>
    <message>
        <source>{name}（勤務中）</source>
        <translation>{name} (working)</translation>
    </message>
    <message>
        <source>{name}（承認済み）</source>
        <translation>{name} (approved)</translation>
    </message>
    <message>
        <source>{name}（申請中）</source>
        <translation>{name} (applied for)</translation>
    </message>
    <message>
        <source>▲ 予約できませんでした</source>
        <translation>▲ Not booked</translation>
    </message>
    <message>
        <source>▲ 休みの日</source>
        <translation>▲ Closed day</translation>
    </message>
    <message>
        <source>▲ 受付期間の外</source>
        <translation>▲ Outside the booking window</translation>
    </message>
    <message>
        <source>▲ 飛ばしました</source>
        <translation>▲ Skipped</translation>
    </message>
    <message>
        <source>✓ 予約しました</source>
        <translation>✓ Booked</translation>
    </message>
    <message>
        <source>✓ 別の会議室で予約しました</source>
        <translation>✓ Booked in another room</translation>
    </message>
    <message>
        <source>この会議室は承認が要ります。予約の後に申請へ進みます。</source>
        <translation>This room needs approval. The application follows the booking.</translation>
    </message>
    <message>
        <source>この回だけ</source>
        <translation>This date only</translation>
    </message>
    <message>
        <source>この回とこれより後</source>
        <translation>This and following dates</translation>
    </message>
    <message>
        <source>すべての回</source>
        <translation>All dates</translation>
    </message>
    <message>
        <source>そのほか</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>その他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>ほかの会議 {n}名</source>
        <translation>meeting {n}</translation>
    </message>
    <message>
        <source>ほかの会議: {names}</source>
        <translation>In another meeting: {names}</translation>
    </message>
    <message>
        <source>わからない {n}名</source>
        <translation>unknown {n}</translation>
    </message>
    <message>
        <source>インターネット接続系</source>
        <translation>Internet segment</translation>
    </message>
    <message>
        <source>ウェビナー</source>
        <translation>Webinar</translation>
    </message>
    <message>
        <source>カメラ</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>スピーカー</source>
        <translation>Speakers</translation>
    </message>
    <message>
        <source>ホワイトボード</source>
        <translation>Whiteboard</translation>
    </message>
    <message>
        <source>マイク</source>
        <translation>Microphone</translation>
    </message>
    <message>
        <source>不在 {n}名</source>
        <translation>absent {n}</translation>
    </message>
    <message>
        <source>不在: {names}</source>
        <translation>Absent: {names}</translation>
    </message>
    <message>
        <source>予約済み</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>仮の出席</source>
        <translation>Tentative</translation>
    </message>
    <message>
        <source>仮予約（承認待ち）</source>
        <translation>Provisional (waits for approval)</translation>
    </message>
    <message>
        <source>休暇等 {n}名</source>
        <translation>leave {n}</translation>
    </message>
    <message>
        <source>休暇等: {names}</source>
        <translation>On leave: {names}</translation>
    </message>
    <message>
        <source>会議室なし（Web会議だけ）</source>
        <translation>No room (web only)</translation>
    </message>
    <message>
        <source>使える時間 {opens}〜{closes}</source>
        <translation>Open {opens}–{closes}</translation>
    </message>
    <message>
        <source>使用中</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>公務</source>
        <translation>Official</translation>
    </message>
    <message>
        <source>公務（来庁者あり・優先）</source>
        <translation>Official with visitors (priority)</translation>
    </message>
    <message>
        <source>出勤 {n}名</source>
        <translation>office {n}</translation>
    </message>
    <message>
        <source>出勤: {names}</source>
        <translation>In the office: {names}</translation>
    </message>
    <message>
        <source>出席</source>
        <translation>Comes</translation>
    </message>
    <message>
        <source>別の会議室</source>
        <translation>Another room</translation>
    </message>
    <message>
        <source>前に{before}分、後に{after}分の準備と片付けの時間が取られます。</source>
        <translation>{before} minutes before and {after} minutes after are taken for setting up and clearing.</translation>
    </message>
    <message>
        <source>勤務の予定はわかりません（見られるのは本人と上司など）: {names}</source>
        <translation>Not known to you (only to themselves, their superiors and the like): {names}</translation>
    </message>
    <message>
        <source>取消し</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>在宅 {n}名</source>
        <translation>home {n}</translation>
    </message>
    <message>
        <source>在宅等: {names}</source>
        <translation>Working from home or elsewhere: {names}</translation>
    </message>
    <message>
        <source>外部の方</source>
        <translation>Somebody from outside</translation>
    </message>
    <message>
        <source>大型画面</source>
        <translation>Large display</translation>
    </message>
    <message>
        <source>小さい会議室とWeb会議</source>
        <translation>Smaller room and web</translation>
    </message>
    <message>
        <source>希望どおり</source>
        <translation>As wished</translation>
    </message>
    <message>
        <source>時刻をずらす</source>
        <translation>Another time</translation>
    </message>
    <message>
        <source>欠席</source>
        <translation>Does not come</translation>
    </message>
    <message>
        <source>段差なし</source>
        <translation>Step-free</translation>
    </message>
    <message>
        <source>申請前（30分だけ確保）</source>
        <translation>Before the application (held for 30 minutes)</translation>
    </message>
    <message>
        <source>短くする</source>
        <translation>Shorter</translation>
    </message>
    <message>
        <source>立ち退き</source>
        <translation>Displaced</translation>
    </message>
    <message>
        <source>終了</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>自動解放（使われませんでした）</source>
        <translation>Released (not used)</translation>
    </message>
    <message>
        <source>通訳</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>録画</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>開始から{late}分までに入室しないと、自動で解放されます。</source>
        <translation>It is released unless somebody checks in within {late} minutes of the start.</translation>
    </message>
    <message>
        <source>（市役所の休日も使えます）</source>
        <translation> (on closed days too)</translation>
    </message>
</context>
<context>
    <name>MeetingsCard</name>
    <message>
        <source>Web会議だけ</source>
        <translation>On the web only</translation>
    </message>
    <message>
        <source>{why}。つながると、今日の会議を表示します。</source>
        <translation>{why}. Today&apos;s meetings are shown when it is reached.</translation>
    </message>
    <message>
        <source>{why}。前に受け取った予定を表示しています。</source>
        <translation>{why}. What was known before is shown.</translation>
    </message>
    <message>
        <source>◐ 会議室の申込み（未送信）が{count}件あります。まだ予約ではありません。</source>
        <translation>◐ Requests for rooms not sent: {count}. They are no bookings yet.</translation>
    </message>
    <message>
        <source>パスコード {passcode}</source>
        <translation>Passcode {passcode}</translation>
    </message>
    <message>
        <source>今日の会議</source>
        <translation>Meetings today</translation>
    </message>
    <message>
        <source>今日の会議はありません。予約した会議と、出席する会議がここに並びます。</source>
        <translation>No meetings today. Meetings that you booked or attend are listed here.</translation>
    </message>
    <message>
        <source>会議室を見る・予約する</source>
        <translation>See and book rooms</translation>
    </message>
    <message>
        <source>入室する</source>
        <translation>Check in</translation>
    </message>
    <message>
        <source>参加する</source>
        <translation>Join</translation>
    </message>
</context>
<context>
    <name>MeetingsEmpty</name>
    <message>
        <source>サーバーにつながると表示します。この端末で一度表示した会議室は、つながらないときも見られます。</source>
        <translation>It is shown when the server is reached. Rooms once shown on this device can be seen without it too.</translation>
    </message>
    <message>
        <source>人数や設備の条件をゆるめるか、別の時刻を選んでください。</source>
        <translation>Ask for fewer people or less equipment, or choose another time.</translation>
    </message>
    <message>
        <source>会議室がまだ登録されていません</source>
        <translation>No rooms are registered yet</translation>
    </message>
    <message>
        <source>会議室の一覧をまだ受け取っていません</source>
        <translation>The list of rooms has not arrived yet</translation>
    </message>
    <message>
        <source>会議室の一覧を管財課が登録すると、ここに予定表が表示されます。Web会議だけの予約は「予約する」からできます。</source>
        <translation>Their calendar appears here once the facilities section has registered rooms. A meeting on the web alone can be booked with &quot;Book&quot;.</translation>
    </message>
    <message>
        <source>条件に合う会議室がありません</source>
        <translation>No room fits</translation>
    </message>
    <message>
        <source>絞り込みを解除する</source>
        <translation>Show all rooms</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>{why}。つながるまで、会議室の予定は表示できません。</source>
        <translation>{why}. Until it is reached, the calendar of rooms cannot be shown.</translation>
    </message>
    <message>
        <source>{why}。自分の予約だけを表示しています。空いているように見えても、ほかの予約があるかもしれません。予約は申込みとして預かります。</source>
        <translation>{why}. Only your own bookings are shown. What looks free may be taken by others. Bookings are kept as requests.</translation>
    </message>
    <message>
        <source>一覧で表示する</source>
        <translation>Show as a list</translation>
    </message>
    <message>
        <source>予定表を印刷に送りました（{count}ページ）</source>
        <translation>The calendar was sent to the printer ({count} pages)</translation>
    </message>
    <message>
        <source>予約する</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>予約する / 会議を開く</source>
        <translation>Book / open the meeting</translation>
    </message>
    <message>
        <source>予約を取り消す</source>
        <translation>Cancel the booking</translation>
    </message>
    <message>
        <source>今すぐ使える会議室</source>
        <translation>Rooms free now</translation>
    </message>
    <message>
        <source>今日 / 次 / 前</source>
        <translation>Today / next / previous</translation>
    </message>
    <message>
        <source>会議室</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>日・週・月の表示</source>
        <translation>Day, week, month</translation>
    </message>
    <message>
        <source>時刻と会議室を選ぶ</source>
        <translation>Choose time and room</translation>
    </message>
    <message>
        <source>空いている部屋だけ</source>
        <translation>Free rooms only</translation>
    </message>
    <message>
        <source>空きを探す</source>
        <translation>Find a room</translation>
    </message>
    <message>
        <source>自分の予約を移す</source>
        <translation>Move your booking</translation>
    </message>
    <message>
        <source>自分の会議、空き待ち、カレンダーのアドレス</source>
        <translation>My meetings, waiting list, calendar addresses</translation>
    </message>
    <message>
        <source>長さを変える</source>
        <translation>Make it longer or shorter</translation>
    </message>
</context>
<context>
    <name>MonthSheetDialog</name>
    <message>
        <source>PDFを保存</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>PDFを保存する(&amp;S)…</source>
        <translation>Save PDF… (&amp;S)</translation>
    </message>
    <message>
        <source>{path} に保存しました。</source>
        <translation>Saved to {path}.</translation>
    </message>
    <message>
        <source>{path} に書けませんでした。場所を変えてください。</source>
        <translation>{path} could not be written. Choose another place.</translation>
    </message>
    <message>
        <source>{path}ページを印刷に送りました。</source>
        <translation>{path} pages were sent to the printer.</translation>
    </message>
    <message>
        <source>この確認書は、PDFとして表示できません。</source>
        <translation>This sheet cannot be shown as a PDF.</translation>
    </message>
    <message>
        <source>印刷する(&amp;P)…</source>
        <translation>Print… (&amp;P)</translation>
    </message>
    <message>
        <source>月次確認書</source>
        <translation>Monthly sheet</translation>
    </message>
    <message>
        <source>確認書を読み込んでいます…</source>
        <translation>Reading the sheet…</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>Close (&amp;C)</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>ひな形の名前</source>
        <translation>Name of the template</translation>
    </message>
    <message>
        <source>ひな形の名前(&amp;N)</source>
        <translation>&amp;Name of the template</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>8文字以上にしてください。長い文を使うと、破られにくく覚えやすくなります。</source>
        <translation>At least 8 characters. A long sentence is hard to break and easy to remember.</translation>
    </message>
    <message>
        <source>もう一度(&amp;A)</source>
        <translation>Once more (&amp;A)</translation>
    </message>
    <message>
        <source>二度入れたパスワードが一致しません。もう一度入れてください。</source>
        <translation>The two passwords differ. Please type them again.</translation>
    </message>
    <message>
        <source>新しいパスワード</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>新しいパスワード(&amp;N)</source>
        <translation>&amp;New password</translation>
    </message>
    <message>
        <source>新しいパスワードを入力してください。</source>
        <translation>Please type a new password.</translation>
    </message>
    <message>
        <source>新しいパスワード（確認）</source>
        <translation>New password (once more)</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>お知らせを閉じる</source>
        <translation>Close the message</translation>
    </message>
</context>
<context>
    <name>NumberCard</name>
    <message>
        <source>案件を開く(&amp;O)</source>
        <translation>&amp;Open the case</translation>
    </message>
    <message>
        <source>番号をコピー(&amp;C)</source>
        <translation>&amp;Copy the number</translation>
    </message>
    <message>
        <source>番号をコピーしました</source>
        <translation>The number was copied</translation>
    </message>
    <message>
        <source>登録しました。この番号を紙に書いてください。</source>
        <translation>Registered. Please write this number on the paper.</translation>
    </message>
    <message>
        <source>登録をこの端末に保存しました。番号は、サーバーに届くとここに出ます。
この画面を離れてもかまいません。</source>
        <translation>The registration is kept on this device. The number appears here once it has reached the server.
You may leave this page.</translation>
    </message>
    <message>
        <source>続けて登録する(&amp;N)</source>
        <translation>Register the &amp;next one</translation>
    </message>
</context>
<context>
    <name>OfferSwapDialog</name>
    <message>
        <source>会議室の入れ替えを申し出ます</source>
        <translation>Offer to exchange rooms</translation>
    </message>
    <message>
        <source>入れ替えられる自分の会議がありません。</source>
        <translation>You have no meeting whose room could be exchanged.</translation>
    </message>
    <message>
        <source>入れ替える自分の会議</source>
        <translation>Own meeting to exchange</translation>
    </message>
    <message>
        <source>入れ替える自分の会議(&amp;M)</source>
        <translation>Own meeting to exchange (&amp;M)</translation>
    </message>
    <message>
        <source>申し出る(&amp;S)</source>
        <translation>Offer (&amp;S)</translation>
    </message>
    <message>
        <source>相手が受けると、時間はそのままで会議室だけが入れ替わります。それまでは、どちらの会議もそのままです。期限を過ぎると、申し出はなくなります。</source>
        <translation>When the other accepts, the times stay and only the rooms are exchanged. Until then both meetings stay as they are. An offer that is not answered in time lapses.</translation>
    </message>
    <message>
        <source>相手の会議 {when}</source>
        <translation>Other meeting {when}</translation>
    </message>
    <message>
        <source>相手への言葉</source>
        <translation>Words to the other organiser</translation>
    </message>
    <message>
        <source>相手への言葉（任意）(&amp;W)</source>
        <translation>Words to the other organiser (optional) (&amp;W)</translation>
    </message>
</context>
<context>
    <name>OfficeSearch</name>
    <message>
        <source>{count}件見つかりました</source>
        <translation>{count} found</translation>
    </message>
    <message>
        <source>（いまの組織にない職）</source>
        <translation>(a post that no longer exists)</translation>
    </message>
</context>
<context>
    <name>Opinions</name>
    <message>
        <source>理由: {reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
</context>
<context>
    <name>OrderDialog</name>
    <message>
        <source>{people}人に、平日{days}日の実施を命令します。本人に知らせます。</source>
        <translation>{people} people are ordered to work remotely on {days} weekdays. They are told.</translation>
    </message>
    <message>
        <source>テレワークの実施を命令します</source>
        <translation>Order remote work</translation>
    </message>
    <message>
        <source>全員を選ぶ(&amp;E)</source>
        <translation>Choose everybody (&amp;E)</translation>
    </message>
    <message>
        <source>全日</source>
        <translation>Whole day</translation>
    </message>
    <message>
        <source>初日</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>初日(&amp;D)</source>
        <translation>First day (&amp;D)</translation>
    </message>
    <message>
        <source>午前</source>
        <translation>Morning</translation>
    </message>
    <message>
        <source>午後</source>
        <translation>Afternoon</translation>
    </message>
    <message>
        <source>単位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>単位(&amp;U)</source>
        <translation>Unit (&amp;U)</translation>
    </message>
    <message>
        <source>命令する(&amp;S)</source>
        <translation>Order (&amp;S)</translation>
    </message>
    <message>
        <source>命令する職員</source>
        <translation>People to order</translation>
    </message>
    <message>
        <source>命令する職員を選んでください。</source>
        <translation>Choose the people to order.</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>場所(&amp;W)</source>
        <translation>Place (&amp;W)</translation>
    </message>
    <message>
        <source>期間に平日がありません。末日を初日以後にし、62日までにしてください。</source>
        <translation>There is no weekday in this period. The last day must not be before the first, and the period at most 62 days.</translation>
    </message>
    <message>
        <source>末日</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>末日(&amp;L)</source>
        <translation>Last day (&amp;L)</translation>
    </message>
    <message>
        <source>業務継続（BCP）のための命令：登録・期限・上限・端末の数を問わない(&amp;B)</source>
        <translation>Order for business continuity (BCP): registration, deadlines, limits and devices do not stand against it (&amp;B)</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>理由を入力してください。命令を受けた職員が読みます。</source>
        <translation>Enter the reason. The people ordered read it.</translation>
    </message>
    <message>
        <source>理由（必須）(&amp;I)</source>
        <translation>Reason (required) (&amp;I)</translation>
    </message>
    <message>
        <source>職員(&amp;P)</source>
        <translation>Person (&amp;P)</translation>
    </message>
</context>
<context>
    <name>OutboxDetail</name>
    <message>
        <source>あなたが書いた内容</source>
        <translation>What you wrote</translation>
    </message>
    <message>
        <source>この承認を送りません。案件はもう一度あなたの番になります。</source>
        <translation>This approval is not sent. The case waits for you again.</translation>
    </message>
    <message>
        <source>コピーしました。</source>
        <translation>Copied.</translation>
    </message>
    <message>
        <source>コピーする(&amp;K)</source>
        <translation>Copy(&amp;K)</translation>
    </message>
    <message>
        <source>問い合わせのための番号</source>
        <translation>Numbers for support</translation>
    </message>
    <message>
        <source>問い合わせ番号 {request_id}</source>
        <translation>Request number {request_id}</translation>
    </message>
    <message>
        <source>承認を取りやめる(&amp;G)</source>
        <translation>&amp;Give up the approval</translation>
    </message>
    <message>
        <source>操作した時刻 {time}</source>
        <translation>done at {time}</translation>
    </message>
    <message>
        <source>操作の番号 {event_id}</source>
        <translation>act {event_id}</translation>
    </message>
    <message>
        <source>案件を開く(&amp;O)</source>
        <translation>&amp;Open the case</translation>
    </message>
    <message>
        <source>次の送信 {time}</source>
        <translation>next try {time}</translation>
    </message>
    <message>
        <source>理由の符号 {code}</source>
        <translation>reason code {code}</translation>
    </message>
    <message>
        <source>理由を確認した(&amp;D)</source>
        <translation>Reason rea&amp;d</translation>
    </message>
    <message>
        <source>端末の通し番号 {number}</source>
        <translation>number on this terminal {number}</translation>
    </message>
    <message>
        <source>署名し直す(&amp;S)…</source>
        <translation>&amp;Sign again…</translation>
    </message>
    <message>
        <source>詳しい番号を見る ▾(&amp;N)</source>
        <translation>Show &amp;numbers ▾</translation>
    </message>
    <message>
        <source>送信を試した回数 {count}</source>
        <translation>tries {count}</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>あなたの操作は、押した時にこの端末に保存されています。</source>
        <translation>What you do is kept on this terminal the moment you do it.</translation>
    </message>
    <message>
        <source>いま送受信する</source>
        <translation>Send and receive now</translation>
    </message>
    <message>
        <source>いま送受信する(&amp;Y)</source>
        <translation>S&amp;ync now</translation>
    </message>
    <message>
        <source>書いた内容をコピーする</source>
        <translation>Copy what you wrote</translation>
    </message>
    <message>
        <source>案件を開く</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>次の操作 / 前の操作</source>
        <translation>Next act / previous act</translation>
    </message>
    <message>
        <source>理由を確認した</source>
        <translation>Reason read</translation>
    </message>
    <message>
        <source>署名し直す</source>
        <translation>Sign again</translation>
    </message>
    <message>
        <source>署名を待つ承認を取りやめる</source>
        <translation>Give up an approval that waits for its signature</translation>
    </message>
    <message>
        <source>送信トレイ</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>送信トレイは空です。承認や打刻はまずこの端末に保存され、送られるまでここに並びます。</source>
        <translation>The outbox is empty. Approvals and punches are first kept on this terminal and stay here until they are sent.</translation>
    </message>
</context>
<context>
    <name>OutboxRowDelegate</name>
    <message>
        <source>次の送信 {time}</source>
        <translation>next try {time}</translation>
    </message>
</context>
<context>
    <name>OutboxRows</name>
    <message>
        <source>送信トレイの一覧</source>
        <translation>List of the outbox</translation>
    </message>
</context>
<context>
    <name>OutgoingCard</name>
    <message>
        <source>{day}  {post}  {by}
あて先 {addressee}</source>
        <translation>{day}  {post}  {by}
To {addressee}</translation>
    </message>
    <message>
        <source>「{name}」を保存する</source>
        <translation>Save {name}</translation>
    </message>
    <message>
        <source>「{name}」を開く</source>
        <translation>Open “{name}”</translation>
    </message>
    <message>
        <source>保存…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>施行文書</source>
        <translation>Outgoing documents</translation>
    </message>
    <message>
        <source>施行文書に署名する…</source>
        <translation>Sign a document…</translation>
    </message>
    <message>
        <source>時刻未付与：時刻認証局が応えしだい自動で付けます。</source>
        <translation>No time yet: it is added as soon as a time authority answers.</translation>
    </message>
    <message>
        <source>開く</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>OutgoingDialog</name>
    <message>
        <source>PDFを選ぶ(&amp;F)…</source>
        <translation>Choose a PDF (&amp;F)…</translation>
    </message>
    <message>
        <source>{post}（{purpose}、{until} まで）</source>
        <translation>{post} ({purpose}, until {until})</translation>
    </message>
    <message>
        <source>あて先</source>
        <translation>Addressee</translation>
    </message>
    <message>
        <source>あて先を書いてください。電子署名使用簿に残ります。</source>
        <translation>Please write the addressee. It stands in the ledger.</translation>
    </message>
    <message>
        <source>あて先（必須）(&amp;T)</source>
        <translation>To (required) (&amp;T)</translation>
    </message>
    <message>
        <source>この端末のファイル</source>
        <translation>A file on this terminal</translation>
    </message>
    <message>
        <source>使用の理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>使用の理由を書いてください。電子署名使用簿に残ります。</source>
        <translation>Please write why. It stands in the ledger.</translation>
    </message>
    <message>
        <source>使用の理由（必須）(&amp;I)</source>
        <translation>Reason (required) (&amp;I)</translation>
    </message>
    <message>
        <source>文書</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>文書（PDF、必須）(&amp;D)</source>
        <translation>Document (PDF, required) (&amp;D)</translation>
    </message>
    <message>
        <source>施行文書に電子署名します</source>
        <translation>Sign an outgoing document</translation>
    </message>
    <message>
        <source>案件の添付「{name}」</source>
        <translation>Attachment of the case: {name}</translation>
    </message>
    <message>
        <source>組織の証明書で署名します。職員の鍵は使いません。誰が、どの文書に、どのあて先で使ったかが電子署名使用簿に残り、取り消せません。</source>
        <translation>This signs with the organisation&apos;s certificate, not with a key of the staff. Who used it, on which document and for whom stays in the ledger and cannot be taken back.</translation>
    </message>
    <message>
        <source>署名する(&amp;S)</source>
        <translation>Sign (&amp;S)</translation>
    </message>
    <message>
        <source>署名する文書を選ぶ</source>
        <translation>Choose the document to sign</translation>
    </message>
    <message>
        <source>署名する文書（PDF）を選んでください。</source>
        <translation>Please choose the document to sign (PDF).</translation>
    </message>
    <message>
        <source>職責証明書</source>
        <translation>Certificate of the post</translation>
    </message>
    <message>
        <source>職責証明書(&amp;K)</source>
        <translation>Certificate of the post (&amp;K)</translation>
    </message>
    <message>
        <source>選ばれていません</source>
        <translation>None chosen</translation>
    </message>
</context>
<context>
    <name>OvertimeDialog</name>
    <message>
        <source>{time}を許可します。</source>
        <translation>{time} are permitted. </translation>
    </message>
    <message>
        <source>この月の時間外 {time}（上限 月45時間・年360時間）</source>
        <translation>Overtime this month {time} (limits 45 hours a month, 360 a year)</translation>
    </message>
    <message>
        <source>何時から</source>
        <translation>From</translation>
    </message>
    <message>
        <source>何時から(&amp;F)</source>
        <translation>From (&amp;F)</translation>
    </message>
    <message>
        <source>何時まで</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>何時まで(&amp;U)</source>
        <translation>Until (&amp;U)</translation>
    </message>
    <message>
        <source>始まりを過ぎているため、事後の許可として記録に残ります。</source>
        <translation>The beginning has passed: it is recorded as permitted afterwards.</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>日(&amp;D)</source>
        <translation>Day (&amp;D)</translation>
    </message>
    <message>
        <source>時間外・深夜・休日の勤務を許可します</source>
        <translation>Permit overtime, night or holiday work</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>理由（必須）(&amp;I)</source>
        <translation>Reason (required) (&amp;I)</translation>
    </message>
    <message>
        <source>終わりは翌日です。</source>
        <translation>It ends on the next day. </translation>
    </message>
    <message>
        <source>職員</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>職員(&amp;P)</source>
        <translation>Person (&amp;P)</translation>
    </message>
    <message>
        <source>許可する(&amp;S)</source>
        <translation>Permit (&amp;S)</translation>
    </message>
    <message>
        <source>許可の理由を入力してください。</source>
        <translation>Enter the reason for the permission.</translation>
    </message>
</context>
<context>
    <name>OwnAmendments</name>
    <message>
        <source>取り下げる</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>締めたあとに記録が届きました。訂正を申し出るまで、回数は変わりません。</source>
        <translation>A record came after closing. Until you ask for an amendment, the count does not change.</translation>
    </message>
    <message>
        <source>締め後の訂正</source>
        <translation>Amendments after closing</translation>
    </message>
    <message>
        <source>要対応：締め後の訂正（{count}件）</source>
        <translation>To do: amendments after closing ({count})</translation>
    </message>
    <message>
        <source>訂正を申し出る</source>
        <translation>Ask for the amendment</translation>
    </message>
</context>
<context>
    <name>OwnMeetingsDialog</name>
    <message>
        <source>{as_of} に読んだものです。{why}</source>
        <translation>As read at {as_of}. {why}</translation>
    </message>
    <message>
        <source>{words}（{count}件）</source>
        <translation>{words} ({count})</translation>
    </message>
    <message>
        <source>これからの会議はありません。主催する会議と出席する会議がここに並びます。</source>
        <translation>There are no meetings ahead. Those you organise or are asked to stand here.</translation>
    </message>
    <message>
        <source>できたアドレス</source>
        <translation>The new address</translation>
    </message>
    <message>
        <source>どこで使うか</source>
        <translation>For what</translation>
    </message>
    <message>
        <source>どこで使うアドレスか</source>
        <translation>What the address is for</translation>
    </message>
    <message>
        <source>どこで使うアドレスかを書いてください。</source>
        <translation>Please write what the address is for.</translation>
    </message>
    <message>
        <source>アドレス</source>
        <translation>Addresses</translation>
    </message>
    <message>
        <source>アドレスは今だけ見られます。知る人はだれでも会議を読めます。</source>
        <translation>The address is shown this once. Whoever knows it can read your meetings.</translation>
    </message>
    <message>
        <source>アドレスをコピーしました。</source>
        <translation>The address is copied.</translation>
    </message>
    <message>
        <source>アドレスを作る(&amp;K)</source>
        <translation>Make an address (&amp;K)</translation>
    </message>
    <message>
        <source>アドレスを使えなくしました。</source>
        <translation>The address is revoked.</translation>
    </message>
    <message>
        <source>カレンダーのアドレス</source>
        <translation>Calendar addresses</translation>
    </message>
    <message>
        <source>カレンダーのアプリに入れると、自分の会議を読めるアドレスです。見るだけで、予約や変更はできません。</source>
        <translation>Give it to a calendar program and it reads your meetings. It reads only; nothing can be booked or changed with it.</translation>
    </message>
    <message>
        <source>コピー(&amp;Y)</source>
        <translation>Copy (&amp;Y)</translation>
    </message>
    <message>
        <source>件名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>会議</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>会議室</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>作った日時</source>
        <translation>Made at</translation>
    </message>
    <message>
        <source>使えなくする(&amp;D)</source>
        <translation>Revoke (&amp;D)</translation>
    </message>
    <message>
        <source>例：スマートフォン</source>
        <translation>Such as: smartphone</translation>
    </message>
    <message>
        <source>入れ替えの申し出</source>
        <translation>Offers to exchange</translation>
    </message>
    <message>
        <source>印刷(&amp;P)…</source>
        <translation>Print… (&amp;P)</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>時間</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>状態か主催者</source>
        <translation>State or organiser</translation>
    </message>
    <message>
        <source>空き待ち</source>
        <translation>Waiting list</translation>
    </message>
    <message>
        <source>空き待ちをやめました。</source>
        <translation>You wait no longer.</translation>
    </message>
    <message>
        <source>空き待ちをやめる(&amp;W)</source>
        <translation>Stop waiting (&amp;W)</translation>
    </message>
    <message>
        <source>自分の会議</source>
        <translation>My meetings</translation>
    </message>
    <message>
        <source>自分の会議の種類</source>
        <translation>Kinds of my meetings</translation>
    </message>
    <message>
        <source>自分の会議を印刷に送りました（{count}ページ）。</source>
        <translation>My meetings were sent to the printer ({count} pages).</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>Close (&amp;C)</translation>
    </message>
</context>
<context>
    <name>PaperEditor</name>
    <message>
        <source>{name} を外す</source>
        <translation>Remove {name}</translation>
    </message>
    <message>
        <source>{name}&#x3000;所在 {location}</source>
        <translation>{name}, kept at {location}</translation>
    </message>
    <message>
        <source>例 図面一式</source>
        <translation>e.g. a set of drawings</translation>
    </message>
    <message>
        <source>例 土木課 書庫A-3</source>
        <translation>e.g. civil engineering, archive A-3</translation>
    </message>
    <message>
        <source>名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>外す</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>所在</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>紙で回す資料があるときに書きます。各欄の方が確認するまで、承認できません。</source>
        <translation>For what travels on paper. Nobody can approve before he has recorded that he saw it.</translation>
    </message>
    <message>
        <source>紙の名前</source>
        <translation>Name of the paper</translation>
    </message>
    <message>
        <source>紙の所在</source>
        <translation>Where the paper is</translation>
    </message>
    <message>
        <source>紙を加える</source>
        <translation>Add paper</translation>
    </message>
</context>
<context>
    <name>PaperFields</name>
    <message>
        <source>この理由や否決には、説明が必要です。</source>
        <translation>This reason, and a rejection, need an explanation.</translation>
    </message>
    <message>
        <source>事項を選び、金額のある事項では金額を入れてください。</source>
        <translation>Please choose the matter, and give the amount where it has one.</translation>
    </message>
    <message>
        <source>件名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>件名(&amp;T)</source>
        <translation>&amp;Title</translation>
    </message>
    <message>
        <source>件名が空です。</source>
        <translation>The title is empty.</translation>
    </message>
    <message>
        <source>例 総務局長 大友 宗介</source>
        <translation>e.g. Director-General, Otomo Sosuke</translation>
    </message>
    <message>
        <source>例 総務課 書庫A-3</source>
        <translation>e.g. General Affairs, archive A-3</translation>
    </message>
    <message>
        <source>保存と公開</source>
        <translation>Retention and publication</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>内容(&amp;B)</source>
        <translation>Contents (&amp;B)</translation>
    </message>
    <message>
        <source>内容が空です。</source>
        <translation>The contents are empty.</translation>
    </message>
    <message>
        <source>決裁</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>決裁した日</source>
        <translation>Day of the decision</translation>
    </message>
    <message>
        <source>決裁した日(&amp;E)</source>
        <translation>Day of th&amp;e decision</translation>
    </message>
    <message>
        <source>決裁者</source>
        <translation>Decider</translation>
    </message>
    <message>
        <source>決裁者が空です。</source>
        <translation>The decider is empty.</translation>
    </message>
    <message>
        <source>決裁者の職と氏名(&amp;I)</source>
        <translation>Office and name of the dec&amp;ider</translation>
    </message>
    <message>
        <source>紙</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>紙にした理由</source>
        <translation>Reason for paper</translation>
    </message>
    <message>
        <source>紙にした理由(&amp;R)</source>
        <translation>&amp;Reason for paper</translation>
    </message>
    <message>
        <source>紙にした理由を選んでください。</source>
        <translation>Please choose the reason for paper.</translation>
    </message>
    <message>
        <source>紙の所在</source>
        <translation>Where the paper is</translation>
    </message>
    <message>
        <source>紙の所在(&amp;P)</source>
        <translation>Where the &amp;paper is</translation>
    </message>
    <message>
        <source>紙の所在が空です。後から原議を探せるように書いてください。</source>
        <translation>It is not said where the paper is. Please write it down so that the original can be found.</translation>
    </message>
    <message>
        <source>結果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>結果(&amp;O)</source>
        <translation>&amp;Outcome</translation>
    </message>
    <message>
        <source>説明</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>説明（理由がその他のときと否決のときは必ず）(&amp;X)</source>
        <translation>E&amp;xplanation (needed for other reasons and for rejections)</translation>
    </message>
    <message>
        <source>起案</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>起案した人の氏名</source>
        <translation>Name of the drafter</translation>
    </message>
    <message>
        <source>起案した人の氏名が空です。</source>
        <translation>The name of the drafter is empty.</translation>
    </message>
    <message>
        <source>起案した人の氏名（紙のとおり）(&amp;A)</source>
        <translation>N&amp;ame of the drafter (as on the paper)</translation>
    </message>
    <message>
        <source>起案した職を選んでください。</source>
        <translation>Please choose the post that drafted.</translation>
    </message>
    <message>
        <source>選んでください</source>
        <translation>Please choose</translation>
    </message>
</context>
<context>
    <name>PaperFoot</name>
    <message>
        <source>登録する(&amp;S)</source>
        <translation>Regi&amp;ster</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>入力を保存しました</source>
        <translation>What you typed is kept</translation>
    </message>
    <message>
        <source>紙で決裁した案件も、同じ番号の系列に登録します。率の分母に入ります。</source>
        <translation>Decisions on paper are registered under the same series of numbers. They count in the rate.</translation>
    </message>
</context>
<context>
    <name>PaperReasons</name>
    <message>
        <source>{reason}  {count}件</source>
        <translation>{reason}  {count} cases</translation>
    </message>
    <message>
        <source>紙: {reason}</source>
        <translation>Paper: {reason}</translation>
    </message>
    <message>
        <source>紙とした理由</source>
        <translation>Why on paper</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>{name}さんの仮パスワード</source>
        <translation>Temporary password of {name}</translation>
    </message>
    <message>
        <source>コピー(&amp;Y)</source>
        <translation>Cop&amp;y</translation>
    </message>
    <message>
        <source>コピーしました。</source>
        <translation>Copied.</translation>
    </message>
    <message>
        <source>サインイン名は「{login}」です。この画面を閉じると、二度と表示できません。{days}日以内に本人がサインインして、自分のパスワードに変えます。</source>
        <translation>The sign-in name is “{login}”. Once this is closed the password cannot be shown again. The person signs in within {days} days and replaces it.</translation>
    </message>
    <message>
        <source>仮パスワード</source>
        <translation>Temporary password</translation>
    </message>
    <message>
        <source>本人に直接渡してください。メールやチャットで送らないでください。コピーすると、ほかのアプリからも読めます。渡したら、別のものをコピーして消してください。</source>
        <translation>Please hand it to the person directly and send it by neither mail nor chat. What is copied can be read by other programs: please copy something else afterwards.</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>PasswordSlips</name>
    <message>
        <source>{name} 様</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{until}までに「机」を開いてサインインし、自分のパスワードを決めてください。決めたら、この紙は裁断してください。ほかの人に見せないでください。</source>
        <translation>Open Tsukue by {until}, sign in, and choose a password of your own. Then shred this slip. Show it to nobody.</translation>
    </message>
    <message>
        <source>「机」の仮パスワードのお知らせ</source>
        <translation>Your temporary password for Tsukue</translation>
    </message>
    <message>
        <source>サインイン名</source>
        <translation>Sign-in name</translation>
    </message>
    <message>
        <source>仮パスワード</source>
        <translation>Temporary password</translation>
    </message>
    <message>
        <source>発行 {at} ・ {name}</source>
        <translation>Issued {at} · {name}</translation>
    </message>
</context>
<context>
    <name>PasswordsDialog</name>
    <message>
        <source>{at} / {count}人目&#x3000;{name}</source>
        <translation>{at} of {count}: {name}</translation>
    </message>
    <message>
        <source>{count}人に発行する(&amp;S)</source>
        <translation>I&amp;ssue for {count}</translation>
    </message>
    <message>
        <source>{count}人に追加する(&amp;S)</source>
        <translation>Add {count} account&amp;s</translation>
    </message>
    <message>
        <source>{count}人のうち{done}人のアカウントを追加しました</source>
        <translation>{done} of {count} accounts were added</translation>
    </message>
    <message>
        <source>{count}人のうち{done}人の仮パスワードを発行しました</source>
        <translation>{done} of {count} temporary passwords were issued</translation>
    </message>
    <message>
        <source>{count}人のアカウントを追加します</source>
        <translation>Add accounts for {count} people</translation>
    </message>
    <message>
        <source>{count}人の仮パスワードを発行します</source>
        <translation>Issue temporary passwords for {count} people</translation>
    </message>
    <message>
        <source>{count}人分の仮パスワードを、まだ印刷していません。閉じると二度と出せず、発行し直すことになります。それでよければ、もう一度閉じてください。</source>
        <translation>{count} temporary passwords are not printed yet. Once this is closed they cannot be shown again and have to be issued anew. If that is all right, close it once more.</translation>
    </message>
    <message>
        <source>{count}人分を印刷に送りました（{pages}ページ）。紙が出たことを確かめてから閉じてください。</source>
        <translation>The slips of {count} people were sent to the printer (pages: {pages}). Make sure that they came out before you close this.</translation>
    </message>
    <message>
        <source>{done}人を終え、{rest}人が残っています</source>
        <translation>{done} are done, {rest} are left</translation>
    </message>
    <message>
        <source>▲ できませんでした</source>
        <translation>▲ Not done</translation>
    </message>
    <message>
        <source>✓ できました</source>
        <translation>✓ Done</translation>
    </message>
    <message>
        <source>いまのパスワードは使えなくなり、開いているサインインは終わります。渡す紙を印刷できます。本人であることを確かめて渡してください。</source>
        <translation>The present passwords stop working and open sessions end. Slips can be printed; hand each to its person alone.</translation>
    </message>
    <message>
        <source>いまの人が終わると止まります。</source>
        <translation>It stops after this person.</translation>
    </message>
    <message>
        <source>ここで終える(&amp;C)</source>
        <translation>Stop here (&amp;C)</translation>
    </message>
    <message>
        <source>まだ始めていません</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>サインイン名</source>
        <translation>Sign-in name</translation>
    </message>
    <message>
        <source>サインイン名は職員番号、役割は「職員」です。一人ずつ仮パスワードを作り、渡す紙を印刷できます。本人は最初のサインインで、自分のパスワードに変えます。</source>
        <translation>The sign-in name is the staff number, the role is Staff. Everybody gets a temporary password on a slip that can be printed, and replaces it at the first sign-in.</translation>
    </message>
    <message>
        <source>中止する(&amp;C)</source>
        <translation>Stop (&amp;C)</translation>
    </message>
    <message>
        <source>仮パスワード</source>
        <translation>Temporary password</translation>
    </message>
    <message>
        <source>仮パスワードは、この画面を閉じると二度と出せません。紙を印刷し、本人に直接渡してください。メールやチャットで送らないでください。</source>
        <translation>Once this is closed the temporary passwords cannot be shown again. Print the slips and hand them over in person; do not send them by mail or chat.</translation>
    </message>
    <message>
        <source>仮パスワードを画面にも出す(&amp;V)</source>
        <translation>Show the passwords on the screen as well (&amp;V)</translation>
    </message>
    <message>
        <source>所属と職</source>
        <translation>Section and post</translation>
    </message>
    <message>
        <source>残りを続ける(&amp;S)</source>
        <translation>Continue with the re&amp;st</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>渡す紙を印刷(&amp;P)…</source>
        <translation>&amp;Print the slips…</translation>
    </message>
    <message>
        <source>結果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>進み具合</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>PinField</name>
    <message>
        <source>◐ あと{count}回間違えると、鍵が5分間使えなくなります。</source>
        <translation>◐ After {count} more wrong tries the key locks for 5 minutes.</translation>
    </message>
</context>
<context>
    <name>PoliciesPanel</name>
    <message>
        <source>{day}から</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>まだ</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>使用</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>使用中</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>数え方</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>数え方の一覧</source>
        <translation>Counting policies</translation>
    </message>
    <message>
        <source>数え方は、使われたあとは変わりません。変えるときは新しい版を作り、決めた月の初日から使います。前の月は、前の版のまま数えます。</source>
        <translation>A policy never changes once it was used. A change is a new version from the first of a month; the months before keep theirs.</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>適用</source>
        <translation>In force</translation>
    </message>
</context>
<context>
    <name>PostPicker</name>
    <message>
        <source>外す</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>職を探す</source>
        <translation>Find a post</translation>
    </message>
    <message>
        <source>見つかった職</source>
        <translation>Posts found</translation>
    </message>
    <message>
        <source>課の名前か氏名で探して、Enterで加える</source>
        <translation>Search by section or name, Enter adds</translation>
    </message>
    <message>
        <source>選んだ職</source>
        <translation>Posts chosen</translation>
    </message>
    <message>
        <source>（名前を確かめています）</source>
        <translation>(looking up the name)</translation>
    </message>
</context>
<context>
    <name>PostviewField</name>
    <message>
        <source>印を付けた職は承認せず、あとから読みます。決裁する職と合議先には付けられません。</source>
        <translation>Whoever is marked does not approve but reads afterwards. Neither the decider nor a section asked for consent can be marked.</translation>
    </message>
    <message>
        <source>経路が決まると、回議の職がここに並びます。</source>
        <translation>The intermediates of the line appear here once the route is known.</translation>
    </message>
    <message>
        <source>（名前を確かめています）</source>
        <translation>(looking up the name)</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Enterで開くと、サーバーから読みます。</source>
        <translation>Enter opens it from the server.</translation>
    </message>
    <message>
        <source>この端末にない案件です</source>
        <translation>Not on this device</translation>
    </message>
    <message>
        <source>伺い文</source>
        <translation>Proposal</translation>
    </message>
</context>
<context>
    <name>PrintSheet</name>
    <message>
        <source>中止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>印刷</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>印刷しています…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>印刷の進み具合</source>
        <translation>Progress of printing</translation>
    </message>
</context>
<context>
    <name>ProvisionalField</name>
    <message>
        <source>{office}が合議の前に仮に承認し、合議のあとでもう一度承認します（本決裁）。</source>
        <translation>{office} approves provisionally before the consents and again after them.</translation>
    </message>
    <message>
        <source>この経路には合議がないため、仮決裁はありません。</source>
        <translation>This route asks for no consent, so there is no provisional approval.</translation>
    </message>
    <message>
        <source>合議の前に仮決裁を受ける(&amp;G)</source>
        <translation>Have it approved provisionally before the consents (&amp;G)</translation>
    </message>
    <message>
        <source>課長などが合議の前に仮に承認し、合議のあとでもう一度承認します（本決裁）。</source>
        <translation>The section head or so approves provisionally before the consents and again after them.</translation>
    </message>
</context>
<context>
    <name>PutAsideDialog</name>
    <message>
        <source>この仕事は行われないまま終わります。メールなら、届きません。片づけると、もう一度行うことも、元に戻すこともできません。</source>
        <translation>This work ends without being done; a mail is not sent. It can then be neither tried again nor brought back.</translation>
    </message>
    <message>
        <source>断念した仕事を片づけます</source>
        <translation>Put work aside that was given up</translation>
    </message>
    <message>
        <source>片づける(&amp;S)</source>
        <translation>Put a&amp;side</translation>
    </message>
    <message>
        <source>電話で知らせたなど、ほかの方法で済ませたときに片づけてください。片づけたことは、操作の記録に残ります。</source>
        <translation>Do so once it was seen to in another way, by telephone for instance. The audit log keeps that you did.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>机 Tsukue</source>
        <translation>机 Tsukue</translation>
    </message>
</context>
<context>
    <name>RateCard</name>
    <message>
        <source>{count}件</source>
        <translation>{count} cases</translation>
    </message>
    <message>
        <source>{rate} {count}件の一覧を開く</source>
        <translation>{rate}: open the list of {count} cases</translation>
    </message>
    <message>
        <source>すべての決裁</source>
        <translation>All decisions</translation>
    </message>
</context>
<context>
    <name>RateCourse</name>
    <message>
        <source>24か月の推移</source>
        <translation>24 months</translation>
    </message>
    <message>
        <source>局ごとの電子決裁率</source>
        <translation>E-approval rate by bureau</translation>
    </message>
    <message>
        <source>局ごとの電子決裁率のグラフ</source>
        <translation>Chart of the e-approval rate by bureau</translation>
    </message>
    <message>
        <source>局ごとの電子決裁率（公表、高い順）</source>
        <translation>E-approval rate by bureau (published, highest first)</translation>
    </message>
    <message>
        <source>月ごとの電子決裁率</source>
        <translation>E-approval rate by month</translation>
    </message>
    <message>
        <source>決裁がまだありません。決裁した案件から、ここに数えます。</source>
        <translation>Nothing has been decided yet. Decided cases are counted here.</translation>
    </message>
    <message>
        <source>電子決裁率の推移のグラフ</source>
        <translation>Chart of the e-approval rate over time</translation>
    </message>
</context>
<context>
    <name>RatePanel</name>
    <message>
        <source>{time} 時点の数字です。</source>
        <translation>Figures of {time}. </translation>
    </message>
    <message>
        <source>この期間の数字は、まだこの端末にありません。</source>
        <translation>The figures of this period are not on this device yet.</translation>
    </message>
    <message>
        <source>どの数字も、クリック（表ではダブルクリック）かEnterで、その案件の一覧を開きます。</source>
        <translation>Every figure opens the list of its cases by a click (in the table a double click) or Enter.</translation>
    </message>
    <message>
        <source>分け方</source>
        <translation>Divided by</translation>
    </message>
    <message>
        <source>分け方(&amp;B)</source>
        <translation>Divided &amp;by</translation>
    </message>
    <message>
        <source>期間</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>期間(&amp;P)</source>
        <translation>&amp;Period</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>電子決裁率のグラフ</source>
        <translation>Chart of the e-approval rate</translation>
    </message>
    <message>
        <source>電子決裁率（公表）</source>
        <translation>E-approval rate (published)</translation>
    </message>
</context>
<context>
    <name>RateTable</name>
    <message>
        <source>合計</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>計</source>
        <translation>All</translation>
    </message>
    <message>
        <source>電子決裁率の表</source>
        <translation>Table of the e-approval rate</translation>
    </message>
</context>
<context>
    <name>RateWords</name>
    <message>
        <source>{first}〜{last}に決裁（否決を含む）したもの ・ 数え方 {rule} {version}</source>
        <translation>Decided (or rejected) {first} to {last} ・ counted by {rule} {version}</translation>
    </message>
    <message>
        <source>{first}〜{last}に決裁（否決を除く）したもの ・ 数え方 {rule} {version}</source>
        <translation>Decided (not rejected) {first} to {last} ・ counted by {rule} {version}</translation>
    </message>
    <message>
        <source>{year}年{month}月</source>
        <translation>{month}/{year}</translation>
    </message>
    <message>
        <source>{year}年度</source>
        <translation>Fiscal year {year}</translation>
    </message>
    <message>
        <source>国の方式</source>
        <translation>As the ministries count</translation>
    </message>
    <message>
        <source>完全電子率</source>
        <translation>Wholly electronic</translation>
    </message>
    <message>
        <source>局ごと</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>月ごと</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>決裁区分ごと</source>
        <translation>Decision class</translation>
    </message>
    <message>
        <source>添付もすべて電子の決裁 ÷ すべての決裁</source>
        <translation>Decisions with every attachment electronic ÷ all decisions</translation>
    </message>
    <message>
        <source>紙</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>紙併用</source>
        <translation>With paper</translation>
    </message>
    <message>
        <source>紙（規定）</source>
        <translation>Paper by rule</translation>
    </message>
    <message>
        <source>課ごと</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>電子</source>
        <translation>Electronic</translation>
    </message>
    <message>
        <source>電子決裁 ÷ （すべての決裁 − 規定で紙とするもの）</source>
        <translation>Electronic decisions ÷ (all decisions − paper by rule)</translation>
    </message>
    <message>
        <source>電子決裁率（公表）</source>
        <translation>E-approval rate (published)</translation>
    </message>
    <message>
        <source>電子決裁（紙の添付を含む） ÷ すべての決裁</source>
        <translation>Electronic decisions (paper attachments included) ÷ all decisions</translation>
    </message>
</context>
<context>
    <name>ReadersDialog</name>
    <message>
        <source>供覧する(&amp;S)</source>
        <translation>Circulate (&amp;S)</translation>
    </message>
    <message>
        <source>供覧の相手を加えます</source>
        <translation>Add readers</translation>
    </message>
    <message>
        <source>供覧の相手を選んでください。</source>
        <translation>Please choose who reads.</translation>
    </message>
    <message>
        <source>加えた職の方は、この秘密の案件を開けるようになります。</source>
        <translation>Those whom you add will be able to open this confidential case.</translation>
    </message>
    <message>
        <source>相手は読むだけです。承認や決裁は、読まれるのを待たずに進みます。</source>
        <translation>They only read. Approvals and the decision do not wait for them.</translation>
    </message>
    <message>
        <source>相手を探す(&amp;F)</source>
        <translation>&amp;Find readers</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>このファイルは、PDFとして表示できません。</source>
        <translation>This file cannot be shown as a PDF.</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>ReadingWords</name>
    <message>
        <source>ほかの職の方に見せるときは、「その他」の「供覧の相手を加える」を選びます。だれが加えたかは履歴に残ります。</source>
        <translation>To let somebody else see it, choose “Add readers” under “Other”. The history keeps who added whom.</translation>
    </message>
    <message>
        <source>まだ読んでいません</source>
        <translation>not read yet</translation>
    </message>
    <message>
        <source>不在のため</source>
        <translation>because of absence</translation>
    </message>
    <message>
        <source>代決のため</source>
        <translation>because of a substitute&apos;s decision</translation>
    </message>
    <message>
        <source>引上げのため</source>
        <translation>because a superior acted first</translation>
    </message>
    <message>
        <source>後閲</source>
        <translation>Reads afterwards</translation>
    </message>
    <message>
        <source>起案者、経路の職の方、その代決をする方だけが開けます。</source>
        <translation>Only the drafter, the holders of the posts of the route and those who decide in their place can open it.</translation>
    </message>
    <message>
        <source>起案者、経路の職の方、その代決をする方のほかに、次の職の方が開けます。</source>
        <translation>Beside the drafter, the holders of the posts of the route and those who decide in their place, these can open it.</translation>
    </message>
    <message>
        <source>起案者の指定</source>
        <translation>set by the drafter</translation>
    </message>
</context>
<context>
    <name>ReadmitDialog</name>
    <message>
        <source>{owner}さんの見つかった端末を許可します</source>
        <translation>Admit the device of {owner}, found again</translation>
    </message>
    <message>
        <source>紛失にしていた端末を、また使えるようにします。失効した証明書は戻りません。使う人は、新しい証明書を申請します。</source>
        <translation>A device that was reported lost may be used again. Revoked certificates stay revoked; its owner asks for a new one.</translation>
    </message>
    <message>
        <source>紛失の間にサーバーへつながった端末は、データを消しています。他人が触れたおそれがあるときは許可せず、端末を初期化してください。</source>
        <translation>A device that reached the server meanwhile has erased its data. Where a stranger may have had it, please do not admit it but set the machine up anew.</translation>
    </message>
    <message>
        <source>紛失の間に行われたかもしれない操作は、使う人がこの端末でサインインして、ご自分の操作だと答えるまで受け付けません。</source>
        <translation>Acts that may have been made while it was lost are not taken until its owner signs in on it and says that they are his or her own.</translation>
    </message>
    <message>
        <source>許可する(&amp;S)</source>
        <translation>&amp;Admit</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>{article}により、不在の決裁者に代わって差し戻します（代決）。</source>
        <translation>You send it back for the absent decider, as substitute by {article}.</translation>
    </message>
    <message>
        <source>あなたの承認を取り消し、もう一度あなたの番にします。</source>
        <translation>Takes your approval back; it is your turn again.</translation>
    </message>
    <message>
        <source>あなたの番のまま止めておきます。いつでも解除できます。</source>
        <translation>Stays with you and waits. You can release it at any time.</translation>
    </message>
    <message>
        <source>まだだれも合議に同意していないため、通知はありません。</source>
        <translation>Nobody has consented yet, so nobody is told.</translation>
    </message>
    <message>
        <source>今の規程で経路を組み直します</source>
        <translation>Re-route by the rules in force</translation>
    </message>
    <message>
        <source>件名と本文だけを直したときに限ります。それまでの承認と合議は生きます。</source>
        <translation>Only if no more than title and text is corrected. Earlier approvals and consents stand.</translation>
    </message>
    <message>
        <source>保留します</source>
        <translation>Put on hold</translation>
    </message>
    <message>
        <source>保留する(&amp;S)</source>
        <translation>Hold (&amp;S)</translation>
    </message>
    <message>
        <source>保留の理由（任意）(&amp;I)</source>
        <translation>Reason for hold&amp;ing (optional)</translation>
    </message>
    <message>
        <source>取り下げます</source>
        <translation>Withdraw the case</translation>
    </message>
    <message>
        <source>取り下げる(&amp;S)</source>
        <translation>Withdraw (&amp;S)</translation>
    </message>
    <message>
        <source>取下げの理由（必須）(&amp;I)</source>
        <translation>Reason for w&amp;ithdrawing (required)</translation>
    </message>
    <message>
        <source>合議に同意した次の人に知らせます: {names}</source>
        <translation>These have consented and will be told: {names}</translation>
    </message>
    <message>
        <source>合議に同意しません</source>
        <translation>Refuse consent</translation>
    </message>
    <message>
        <source>同意しない(&amp;S)</source>
        <translation>Refuse con&amp;sent</translation>
    </message>
    <message>
        <source>同意しない理由（必須）(&amp;I)</source>
        <translation>Reason for refus&amp;ing (required)</translation>
    </message>
    <message>
        <source>否決します</source>
        <translation>Reject the case</translation>
    </message>
    <message>
        <source>否決する(&amp;S)</source>
        <translation>Reject (&amp;S)</translation>
    </message>
    <message>
        <source>否決の理由（必須）(&amp;I)</source>
        <translation>Reason for reject&amp;ing (required)</translation>
    </message>
    <message>
        <source>差し戻します</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>差し戻す(&amp;S)</source>
        <translation>&amp;Send back</translation>
    </message>
    <message>
        <source>差戻しの理由（必須）(&amp;I)</source>
        <translation>Reason for sending back (requ&amp;ired)</translation>
    </message>
    <message>
        <source>廃案にします</source>
        <translation>Drop the case</translation>
    </message>
    <message>
        <source>廃案にする(&amp;S)</source>
        <translation>Drop it (&amp;S)</translation>
    </message>
    <message>
        <source>廃案の理由（必須）(&amp;I)</source>
        <translation>Reason for dropping it (required) (&amp;I)</translation>
    </message>
    <message>
        <source>引き戻します</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>引き戻す(&amp;S)</source>
        <translation>Take back (&amp;S)</translation>
    </message>
    <message>
        <source>引戻しの理由（任意）(&amp;I)</source>
        <translation>Reason for tak&amp;ing back (optional)</translation>
    </message>
    <message>
        <source>後閲します</source>
        <translation>Reading afterwards</translation>
    </message>
    <message>
        <source>後閲する(&amp;S)</source>
        <translation>&amp;Record as read</translation>
    </message>
    <message>
        <source>後閲の意見（任意・記録に残ります）(&amp;I)</source>
        <translation>Your op&amp;inion (optional, kept in the record)</translation>
    </message>
    <message>
        <source>意見は記録に残り、関係者が読めます。</source>
        <translation>Opinions stay on record and are read by everybody concerned.</translation>
    </message>
    <message>
        <source>意見を書きます</source>
        <translation>Write an opinion</translation>
    </message>
    <message>
        <source>意見を残す(&amp;S)</source>
        <translation>&amp;Save the opinion</translation>
    </message>
    <message>
        <source>意見（必須）(&amp;I)</source>
        <translation>Op&amp;inion (required)</translation>
    </message>
    <message>
        <source>戻す相手</source>
        <translation>Send back to</translation>
    </message>
    <message>
        <source>戻す相手(&amp;T)</source>
        <translation>Send back &amp;to</translation>
    </message>
    <message>
        <source>提出の後に規程が変わり、今の規程では決裁者か条文が違います。残りの経路と決裁者を今の規程に合わせます。これまでの印と合議はそのまま残り、起案用紙は新しくなります。</source>
        <translation>The rules have changed since the submission and now name another decider or article. What is left of the route follows the rules in force. Seals and consents stay, and there is a new sheet.</translation>
    </message>
    <message>
        <source>案件は否決されず、調整のため起案者に戻ります。</source>
        <translation>The case is not rejected; it goes back to the drafter to be reconciled.</translation>
    </message>
    <message>
        <source>案件は決裁されずに終わります。合議した課に知らせます。</source>
        <translation>The case ends undecided. The sections that gave consent are told.</translation>
    </message>
    <message>
        <source>案件は決裁されずに終わります。番号は使い回しません。記録は残ります。</source>
        <translation>The case ends without a decision. Its number is not used again. The record stays.</translation>
    </message>
    <message>
        <source>案件は終わり、再提出はできません。直してほしいときは差戻しを使ってください。</source>
        <translation>The case ends and cannot be submitted again. To have it corrected, send it back instead.</translation>
    </message>
    <message>
        <source>理由や意見は必ず書いてください。相手が次にすることが分かります。</source>
        <translation>Please write a reason or opinion, so that the other side knows what to do next.</translation>
    </message>
    <message>
        <source>直したら、直接わたしに戻す(&amp;D)</source>
        <translation>Bring it directly back to me once corrected (&amp;D)</translation>
    </message>
    <message>
        <source>組み直す(&amp;S)</source>
        <translation>&amp;Re-route</translation>
    </message>
    <message>
        <source>組み直す理由（必須・記録に残ります）(&amp;I)</source>
        <translation>Reason (requ&amp;ired, kept in the record)</translation>
    </message>
    <message>
        <source>読んだことを記録します。決裁や承認は変わりません。変えるには新しい起案が必要です。</source>
        <translation>That you have read is recorded. Nothing that was decided or approved changes; that needs a new draft.</translation>
    </message>
    <message>
        <source>起案者 {name}</source>
        <translation>drafter {name}</translation>
    </message>
    <message>
        <source>起案者に戻すと、ふつうは経路の最初からもう一度回ります。これまでの記録は残ります。</source>
        <translation>Back to the drafter, it normally runs the whole route again. The record so far is kept.</translation>
    </message>
</context>
<context>
    <name>RecordSheet</name>
    <message>
        <source>あとから追加した添付</source>
        <translation>Files added later</translation>
    </message>
    <message>
        <source>印刷 {at}</source>
        <translation>Printed {at}</translation>
    </message>
    <message>
        <source>履歴</source>
        <translation>History</translation>
    </message>
    <message>
        <source>後閲と供覧</source>
        <translation>Read afterwards and circulated</translation>
    </message>
    <message>
        <source>意見</source>
        <translation>Opinions</translation>
    </message>
    <message>
        <source>施行</source>
        <translation>Execution</translation>
    </message>
    <message>
        <source>決裁の記録</source>
        <translation>Record of the decision</translation>
    </message>
    <message>
        <source>経路</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>見え消し</source>
        <translation>Visible corrections</translation>
    </message>
    <message>
        <source>起案</source>
        <translation>Drafted</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>一括検証</source>
        <translation>Check a period</translation>
    </message>
    <message>
        <source>完結</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>廃棄・移管を起案する</source>
        <translation>Draft the disposal or transfer</translation>
    </message>
    <message>
        <source>文書管理</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>文書管理の仕事</source>
        <translation>Work of the records office</translation>
    </message>
    <message>
        <source>案件や簿冊を選ぶ</source>
        <translation>Select a case or record file</translation>
    </message>
    <message>
        <source>案件を開く / 簿冊の中を見る</source>
        <translation>Open a case / look into a record file</translation>
    </message>
    <message>
        <source>欠番</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>欠番を記録する</source>
        <translation>Record a gap</translation>
    </message>
    <message>
        <source>次の仕事</source>
        <translation>Next tab</translation>
    </message>
    <message>
        <source>登録する / 完結して簿冊に入れる</source>
        <translation>Register / close into a record file</translation>
    </message>
    <message>
        <source>簿冊</source>
        <translation>Record files</translation>
    </message>
    <message>
        <source>紙の決裁を登録</source>
        <translation>Register paper</translation>
    </message>
    <message>
        <source>電子署名使用簿</source>
        <translation>Ledger of seals</translation>
    </message>
</context>
<context>
    <name>RecurrenceWords</name>
    <message>
        <source>{day}日</source>
        <translation>day {day}</translation>
    </message>
    <message>
        <source>{day}日（ない月は飛ばす）</source>
        <translation>day {day} (skips months without it)</translation>
    </message>
    <message>
        <source>{how}、{count}回</source>
        <translation>{how}, {count} times</translation>
    </message>
    <message>
        <source>{how}、{day}まで</source>
        <translation>{how}, until {day}</translation>
    </message>
    <message>
        <source>{how}、終わりなし</source>
        <translation>{how}, no end</translation>
    </message>
    <message>
        <source>{interval}か月ごと</source>
        <translation>Every {interval} months</translation>
    </message>
    <message>
        <source>{interval}日ごと</source>
        <translation>Every {interval} days</translation>
    </message>
    <message>
        <source>{interval}週ごと</source>
        <translation>Every {interval} weeks</translation>
    </message>
    <message>
        <source>{often} {days}</source>
        <translation>{often} on {days}</translation>
    </message>
    <message>
        <source>・</source>
        <translation>, </translation>
    </message>
    <message>
        <source>土曜日</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>日曜日</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>最後から{nth}番目の{weekday}</source>
        <translation>the {weekday} that is number {nth} from the end</translation>
    </message>
    <message>
        <source>最後の{weekday}</source>
        <translation>the last {weekday}</translation>
    </message>
    <message>
        <source>月曜日</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>木曜日</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>末日</source>
        <translation>the last day</translation>
    </message>
    <message>
        <source>末日から{day}日目</source>
        <translation>day {day} from the end</translation>
    </message>
    <message>
        <source>毎日</source>
        <translation>Daily</translation>
    </message>
    <message>
        <source>毎月</source>
        <translation>Every month</translation>
    </message>
    <message>
        <source>毎週</source>
        <translation>Every week</translation>
    </message>
    <message>
        <source>水曜日</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>火曜日</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>第1{weekday}</source>
        <translation>the first {weekday}</translation>
    </message>
    <message>
        <source>第2{weekday}</source>
        <translation>the second {weekday}</translation>
    </message>
    <message>
        <source>第3{weekday}</source>
        <translation>the third {weekday}</translation>
    </message>
    <message>
        <source>第4{weekday}</source>
        <translation>the fourth {weekday}</translation>
    </message>
    <message>
        <source>第5{weekday}（ない月は飛ばす）</source>
        <translation>the fifth {weekday} (skips months without one)</translation>
    </message>
    <message>
        <source>繰り返しなし</source>
        <translation>Once</translation>
    </message>
    <message>
        <source>金曜日</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>隔週</source>
        <translation>Every two weeks</translation>
    </message>
</context>
<context>
    <name>RefuseRequestDialog</name>
    <message>
        <source>{name}さんの証明書の申請を却下します</source>
        <translation>Refuse the request of {name}</translation>
    </message>
    <message>
        <source>却下する(&amp;S)</source>
        <translation>Refu&amp;se</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>理由が空です。申請した方に伝わる理由を書いてください。</source>
        <translation>The reason is empty. Please write one that the applicant understands.</translation>
    </message>
    <message>
        <source>理由（本人に表示されます）(&amp;R)</source>
        <translation>&amp;Reason (shown to the person)</translation>
    </message>
</context>
<context>
    <name>RegisterCatalogueDialog</name>
    <message>
        <source>これからの予約{count}件が、取っていた部屋などを失います。まだ登録していません。それでも登録すると、予約は残りますが部屋がなくなります。申し込んだ方に知らせてください。</source>
        <translation>{count} booking(s) to come lose a room or something else that they took. Nothing has been registered yet. If you register anyway, the bookings stay but have no room any more. Tell those who booked.</translation>
    </message>
    <message>
        <source>それでも登録する(&amp;S)</source>
        <translation>Register anyway (&amp;S)</translation>
    </message>
    <message>
        <source>予約した部屋</source>
        <translation>Room booked</translation>
    </message>
    <message>
        <source>会議室・備品・ホストを登録します</source>
        <translation>Register rooms, equipment and hosts</translation>
    </message>
    <message>
        <source>失うもの</source>
        <translation>What it loses</translation>
    </message>
    <message>
        <source>日時</source>
        <translation>When</translation>
    </message>
    <message>
        <source>登録する(&amp;S)</source>
        <translation>Regi&amp;ster</translation>
    </message>
    <message>
        <source>登録すると、すぐに全員の申込みに効きます。誤りが1つでもあれば、何も変わりません。これからの予約が部屋を失うときは、先に知らせます。</source>
        <translation>Once registered, it holds at once for everybody&apos;s bookings. With a single fault nothing changes. Where bookings to come would lose their room, you are told first.</translation>
    </message>
    <message>
        <source>部屋などを失う予約</source>
        <translation>Bookings that lose something</translation>
    </message>
</context>
<context>
    <name>RegisterWords</name>
    <message>
        <source>{mark}（{kind}）&#x3000;次は第{next}号</source>
        <translation>{mark} ({kind}), next is No. {next}</translation>
    </message>
    <message>
        <source>{number}&#x3000;{year}&#x3000;{title}（{section}、{count}件、満了 {day}）&#x3000;{end}</source>
        <translation>{number}. {year} {title} ({section}, {count} cases, expired {day}): {end}</translation>
    </message>
    <message>
        <source>{year}年度</source>
        <translation>FY {year}</translation>
    </message>
    <message>
        <source>{year}年（暦年）</source>
        <translation>{year} (calendar)</translation>
    </message>
    <message>
        <source>その他（説明が必要）</source>
        <translation>Other (to be explained)</translation>
    </message>
    <message>
        <source>システムの停止</source>
        <translation>System outage</translation>
    </message>
    <message>
        <source>保存中</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>保存期間が満了した次の簿冊を、次のとおり処理してよろしいか伺います。</source>
        <translation>Approval is asked for the following treatment of these record files, whose retention is over.</translation>
    </message>
    <message>
        <source>保存期間が満了した簿冊の廃棄について</source>
        <translation>Disposal of expired record files</translation>
    </message>
    <message>
        <source>保存期間が満了した簿冊の廃棄・移管について</source>
        <translation>Disposal and transfer of expired record files</translation>
    </message>
    <message>
        <source>保存期間が満了した簿冊の移管について</source>
        <translation>Transfer of expired record files</translation>
    </message>
    <message>
        <source>収</source>
        <translation>Incoming</translation>
    </message>
    <message>
        <source>否決</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>図面・冊子</source>
        <translation>Drawing or book</translation>
    </message>
    <message>
        <source>大きさのため</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>廃棄</source>
        <translation>Disposal</translation>
    </message>
    <message>
        <source>廃棄済み</source>
        <translation>Disposed of</translation>
    </message>
    <message>
        <source>永年</source>
        <translation>Permanent</translation>
    </message>
    <message>
        <source>決裁</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>決裁者にアカウントがない</source>
        <translation>The decider has no account</translation>
    </message>
    <message>
        <source>法令が署名・押印を求める</source>
        <translation>The law requires a signature or seal</translation>
    </message>
    <message>
        <source>満了（{end}）</source>
        <translation>Expired ({end})</translation>
    </message>
    <message>
        <source>秘密のため</source>
        <translation>Confidential</translation>
    </message>
    <message>
        <source>移管</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>移管済み</source>
        <translation>Transferred</translation>
    </message>
    <message>
        <source>端末がない</source>
        <translation>No terminal</translation>
    </message>
    <message>
        <source>規程により紙とする</source>
        <translation>A rule keeps it on paper</translation>
    </message>
    <message>
        <source>起案</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>送</source>
        <translation>Outgoing</translation>
    </message>
</context>
<context>
    <name>RemotePanel</name>
    <message>
        <source>この月の在宅勤務はまだありません。勤務の記録から、ここに数えます。</source>
        <translation>There is no remote work in this month yet. It is counted here from the records of working days.</translation>
    </message>
    <message>
        <source>在宅勤務</source>
        <translation>Remote work</translation>
    </message>
    <message>
        <source>在宅勤務の実施回数のグラフ</source>
        <translation>Chart of remote work</translation>
    </message>
    <message>
        <source>局ごとの実施回数</source>
        <translation>Remote work by bureau</translation>
    </message>
    <message>
        <source>局ごとの実施回数のグラフ</source>
        <translation>Chart of remote work by bureau</translation>
    </message>
    <message>
        <source>局ごとの実施回数（回、多い順）</source>
        <translation>Remote work by bureau (times, most first)</translation>
    </message>
    <message>
        <source>月ごとの実施回数</source>
        <translation>Remote work by month</translation>
    </message>
    <message>
        <source>月ごとの実施回数と予定</source>
        <translation>Remote work by month, and its course</translation>
    </message>
</context>
<context>
    <name>RemoveKeyDialog</name>
    <message>
        <source>この端末の鍵は消えます。元に戻せません。署名するには新しい鍵が必要です。</source>
        <translation>The key on this device is erased. This cannot be undone. To sign you will need a new key.</translation>
    </message>
    <message>
        <source>これまでの署名は有効なままです。</source>
        <translation>What was signed so far stays valid.</translation>
    </message>
    <message>
        <source>カードの中の鍵はそのまま残り、あとでまた選べます。</source>
        <translation>The key on the card stays, and can be chosen again later.</translation>
    </message>
    <message>
        <source>署名の鍵を外します</source>
        <translation>Remove the signing key</translation>
    </message>
    <message>
        <source>鍵を外す(&amp;S)</source>
        <translation>Remove key (&amp;S)</translation>
    </message>
</context>
<context>
    <name>RenameTemplateDialog</name>
    <message>
        <source>ひな形の名前を変えます</source>
        <translation>Rename the template</translation>
    </message>
    <message>
        <source>名前を変える(&amp;S)</source>
        <translation>Rename (&amp;S)</translation>
    </message>
</context>
<context>
    <name>RenewKeyDialog</name>
    <message>
        <source>PIN(&amp;P)</source>
        <translation>PIN (&amp;P)</translation>
    </message>
    <message>
        <source>この端末で新しい鍵を作り、新しい証明書を発行してもらいます。PINは変わりません。これまでの署名は有効なままです。</source>
        <translation>Makes a new key on this device and has a new certificate issued. The PIN stays. What was signed so far stays valid.</translation>
    </message>
    <message>
        <source>更新する(&amp;S)</source>
        <translation>Renew (&amp;S)</translation>
    </message>
    <message>
        <source>証明書を更新します</source>
        <translation>Renew the certificate</translation>
    </message>
</context>
<context>
    <name>RepeatFields</name>
    <message>
        <source>{asked}日に申し込みます。印を外した日（{out}日）は除きます。</source>
        <translation>{asked} dates are asked for; {out} without a tick are left out.</translation>
    </message>
    <message>
        <source>{year}年 {day}</source>
        <translation>{day} {year}</translation>
    </message>
    <message>
        <source>いつまで(&amp;E)</source>
        <translation>Until when (&amp;E)</translation>
    </message>
    <message>
        <source>いつまで繰り返すか</source>
        <translation>Until when it recurs</translation>
    </message>
    <message>
        <source>休日</source>
        <translation>closed day</translation>
    </message>
    <message>
        <source>何回</source>
        <translation>How many times</translation>
    </message>
    <message>
        <source>何回(&amp;N)</source>
        <translation>How many times (&amp;N)</translation>
    </message>
    <message>
        <source>回数を決める</source>
        <translation>A number of times</translation>
    </message>
    <message>
        <source>最後の日</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>最後の日(&amp;N)</source>
        <translation>Last day (&amp;N)</translation>
    </message>
    <message>
        <source>最後の日を決める</source>
        <translation>A last day</translation>
    </message>
    <message>
        <source>毎日</source>
        <translation>Daily</translation>
    </message>
    <message>
        <source>毎月 {days}</source>
        <translation>Every month on {days}</translation>
    </message>
    <message>
        <source>毎週</source>
        <translation>Every week</translation>
    </message>
    <message>
        <source>繰り返さない</source>
        <translation>Does not recur</translation>
    </message>
    <message>
        <source>繰り返し</source>
        <translation>Recurrence</translation>
    </message>
    <message>
        <source>繰り返し(&amp;R)</source>
        <translation>Recurrence (&amp;R)</translation>
    </message>
    <message>
        <source>繰り返しは{most}回までです。終わりを早めてください。</source>
        <translation>A meeting recurs {most} times at most. Please let it end earlier.</translation>
    </message>
    <message>
        <source>開催する日</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>開催する日が一つもありません。日に印を付けてください。</source>
        <translation>No date is left. Please tick a date.</translation>
    </message>
    <message>
        <source>隔週</source>
        <translation>Every two weeks</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source> ▲ 予約できなかった日: {days}</source>
        <translation> ▲ Not booked: {days}</translation>
    </message>
    <message>
        <source>✓ {count}回を予約しました</source>
        <translation>✓ {count} dates were booked</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>ほか{count}件</source>
        <translation>{count} more</translation>
    </message>
    <message>
        <source>会議室の申込み {count}件</source>
        <translation>{count} requests for rooms</translation>
    </message>
    <message>
        <source>取り下げる</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>変更する</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>申込み（未送信）{unsent}件。まだ予約ではありません。サーバーにつながると自動で送ります。</source>
        <translation>Requests not sent: {unsent}. They are no bookings yet, and are sent by themselves when the server is reached.</translation>
    </message>
    <message>
        <source>確認しました</source>
        <translation>I have read it</translation>
    </message>
    <message>
        <source>繰り返し</source>
        <translation>Recurring</translation>
    </message>
</context>
<context>
    <name>ResetPasswordDialog</name>
    <message>
        <source>{name}さんの仮パスワードを発行します</source>
        <translation>Issue a temporary password for {name}</translation>
    </message>
    <message>
        <source>いまのパスワードは使えなくなり、開いているサインインは終わります。頼んだのが本人であることを、顔を見るか内線にかけ直して確かめてください。</source>
        <translation>The present password ends, and so do open sessions. Please make sure that it is this person who asks: face to face, or by calling back on the internal line.</translation>
    </message>
    <message>
        <source>発行する(&amp;S)</source>
        <translation>&amp;Issue</translation>
    </message>
</context>
<context>
    <name>ReturnMonthDialog</name>
    <message>
        <source>{name}の{month}分を差し戻します</source>
        <translation>Return {month} of {name}</translation>
    </message>
    <message>
        <source>差し戻す(&amp;S)</source>
        <translation>Return (&amp;S)</translation>
    </message>
    <message>
        <source>差戻しの理由</source>
        <translation>Reason for the return</translation>
    </message>
    <message>
        <source>差戻しの理由を入力してください。</source>
        <translation>Enter the reason for the return.</translation>
    </message>
    <message>
        <source>差戻しの理由（必須・本人が読みます）(&amp;I)</source>
        <translation>Reason for the return (required; the person reads it) (&amp;I)</translation>
    </message>
    <message>
        <source>本人が直して、もう一度提出します。ほかの人の確認には影響しません。</source>
        <translation>The person corrects it and submits it again. The sign-off of others is not affected.</translation>
    </message>
</context>
<context>
    <name>ReviseDialog</name>
    <message>
        <source>これまでの承認と合議はそのままです。処理した人に知らせます。</source>
        <translation>Approvals and consents given stand. Those who acted are told.</translation>
    </message>
    <message>
        <source>まだどこも直していません。直すところを書き直してください。</source>
        <translation>Nothing is corrected yet. Please rewrite what is to be corrected.</translation>
    </message>
    <message>
        <source>件名</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>件名(&amp;T)</source>
        <translation>&amp;Title</translation>
    </message>
    <message>
        <source>伺い文</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>伺い文(&amp;B)</source>
        <translation>Te&amp;xt of the draft</translation>
    </message>
    <message>
        <source>合議で得た同意は無効になり、もう一度合議します。その後の承認もやり直しになります。関係者に知らせます。</source>
        <translation>Consents given become void and are asked again, and so are the approvals after them. Those concerned are told.</translation>
    </message>
    <message>
        <source>字句修正(&amp;W)</source>
        <translation>&amp;Wording only</translation>
    </message>
    <message>
        <source>要旨の変更(&amp;V)</source>
        <translation>Change of substance (&amp;V)</translation>
    </message>
    <message>
        <source>見え消しで直します</source>
        <translation>Correct the text visibly</translation>
    </message>
    <message>
        <source>訂正する(&amp;S)</source>
        <translation>Correct (&amp;S)</translation>
    </message>
    <message>
        <source>訂正の理由</source>
        <translation>Reason for the correction</translation>
    </message>
    <message>
        <source>訂正の理由を書いてください。記録に残ります。</source>
        <translation>Please write why it is corrected. It stays in the record.</translation>
    </message>
    <message>
        <source>訂正の理由（必須）(&amp;I)</source>
        <translation>Reason for the correction (required) (&amp;I)</translation>
    </message>
    <message>
        <source>訂正の見え方</source>
        <translation>How the correction looks</translation>
    </message>
    <message>
        <source>訂正の重さ</source>
        <translation>Weight of the correction</translation>
    </message>
    <message>
        <source>金額</source>
        <translation>Amount</translation>
    </message>
</context>
<context>
    <name>RevokeDialog</name>
    <message>
        <source>{name}さんの証明書を失効します</source>
        <translation>Revoke the certificate of {name}</translation>
    </message>
    <message>
        <source>失効する(&amp;S)</source>
        <translation>Revoke (&amp;S)</translation>
    </message>
    <message>
        <source>失効の理由を選んでください。</source>
        <translation>Please choose a reason.</translation>
    </message>
    <message>
        <source>失効は取り消せません。本人は新しい証明書が発行されるまで署名できません。これまでの署名は、時刻が付いているので有効なままです。</source>
        <translation>A revocation cannot be taken back. The person cannot sign until a new certificate is issued. Signatures made so far stay valid, since they carry a time.</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>理由(&amp;R)</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>番号 {serial}、{ends}まで</source>
        <translation>Number {serial}, until {ends}</translation>
    </message>
    <message>
        <source>選んでください</source>
        <translation>Please choose</translation>
    </message>
</context>
<context>
    <name>RoleTicks</name>
    <message>
        <source>役割</source>
        <translation>Roles</translation>
    </message>
</context>
<context>
    <name>RolesDialog</name>
    <message>
        <source>{name}さんの役割を変えます</source>
        <translation>Change the roles of {name}</translation>
    </message>
    <message>
        <source>変えた役割は、本人の次の操作から効きます。操作の記録に残ります。</source>
        <translation>Changed roles hold from the person&apos;s next act on. The change is written to the log.</translation>
    </message>
    <message>
        <source>変える(&amp;S)</source>
        <translation>&amp;Change</translation>
    </message>
    <message>
        <source>役割を1つ以上選んでください。</source>
        <translation>Please choose one role or more.</translation>
    </message>
</context>
<context>
    <name>RoomActs</name>
    <message>
        <source>{room}を{until}まで予約しました</source>
        <translation>{room} is yours until {until}</translation>
    </message>
    <message>
        <source>{time} 確認しています</source>
        <translation>{time} asking the server</translation>
    </message>
    <message>
        <source>{when} ・ この回だけを移しました</source>
        <translation>{when} ・ only this date was moved</translation>
    </message>
    <message>
        <source>「{title}」を移しました</source>
        <translation>&quot;{title}&quot; was moved</translation>
    </message>
    <message>
        <source>ほかの人の予約です。内容は公開されていません。</source>
        <translation>Somebody else&apos;s booking. What it is about is not public.</translation>
    </message>
    <message>
        <source>予定あり</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>予約の入力中</source>
        <translation>Booking being typed</translation>
    </message>
    <message>
        <source>予約を取り消しました</source>
        <translation>The booking was cancelled</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>申込みを取り下げました</source>
        <translation>The request was withdrawn</translation>
    </message>
    <message>
        <source>着いたら「今日の会議」で「入室する」を押してください。</source>
        <translation>When you are there, press “Check in” under “Meetings today”.</translation>
    </message>
    <message>
        <source>移せませんでした。予約は元のままです</source>
        <translation>It could not be moved. The booking stays as it was</translation>
    </message>
</context>
<context>
    <name>RoomBar</name>
    <message>
        <source>すべての会議室</source>
        <translation>All rooms</translation>
    </message>
    <message>
        <source>すべての建物</source>
        <translation>All buildings</translation>
    </message>
    <message>
        <source>一覧(&amp;L)</source>
        <translation>&amp;List</translation>
    </message>
    <message>
        <source>予約する(&amp;B)</source>
        <translation>&amp;Book</translation>
    </message>
    <message>
        <source>人以上</source>
        <translation> or more</translation>
    </message>
    <message>
        <source>人数を問わない</source>
        <translation>Any number</translation>
    </message>
    <message>
        <source>人数（以上）</source>
        <translation>People, at least</translation>
    </message>
    <message>
        <source>今すぐ使える会議室(&amp;N)</source>
        <translation>Free now (&amp;N)</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>会議室</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>共通だけ</source>
        <translation>Shared only</translation>
    </message>
    <message>
        <source>前へ</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>前へ（P）</source>
        <translation>Previous (P)</translation>
    </message>
    <message>
        <source>印刷</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>建物</source>
        <translation>Building</translation>
    </message>
    <message>
        <source>次へ</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>次へ（N）</source>
        <translation>Next (N)</translation>
    </message>
    <message>
        <source>空いている部屋だけ(&amp;F)</source>
        <translation>&amp;Free rooms only</translation>
    </message>
    <message>
        <source>空きを探す(&amp;S)</source>
        <translation>Find a room (&amp;S)</translation>
    </message>
    <message>
        <source>自分の会議(&amp;O)</source>
        <translation>My meetings (&amp;O)</translation>
    </message>
    <message>
        <source>設備</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>設備を問わない</source>
        <translation>Any equipment</translation>
    </message>
    <message>
        <source>選んだ時刻に空いている会議室だけを表示します。</source>
        <translation>Shows only rooms that are free at the chosen time.</translation>
    </message>
    <message>
        <source>部屋を止める(&amp;K)…</source>
        <translation>Close a room (&amp;K)…</translation>
    </message>
</context>
<context>
    <name>RoomFields</name>
    <message>
        <source>Web会議の場所を下の「Web会議」で決めてください。</source>
        <translation>Please say below under “Web conference” where people meet.</translation>
    </message>
    <message>
        <source>{room}の写真</source>
        <translation>Photo of {room}</translation>
    </message>
    <message>
        <source>会議室</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>会議室(&amp;M)</source>
        <translation>Room (&amp;M)</translation>
    </message>
    <message>
        <source>会議室を使わない（Web会議だけ）</source>
        <translation>No room (web conference only)</translation>
    </message>
</context>
<context>
    <name>RoomList</name>
    <message>
        <source>● {title}</source>
        <translation>● {title}</translation>
    </message>
    <message>
        <source>主催</source>
        <translation>Organiser</translation>
    </message>
    <message>
        <source>予約の一覧</source>
        <translation>List of bookings</translation>
    </message>
    <message>
        <source>件名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>会議室</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>時刻</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>RoomMonth</name>
    <message>
        <source>{count}件</source>
        <translation>{count} mtg.</translation>
    </message>
    <message>
        <source>● 自分 {count}件</source>
        <translation>● {count} of mine</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>ほか{count}件</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>会議室の1か月</source>
        <translation>A month of rooms</translation>
    </message>
    <message>
        <source>使用 {taken} ÷ 開室 {open}（時間:分）</source>
        <translation>used {taken} ÷ open {open} (hours:minutes)</translation>
    </message>
    <message>
        <source>空き {count}室</source>
        <translation>{count} free</translation>
    </message>
    <message>
        <source>空き {hours}</source>
        <translation>{hours} free</translation>
    </message>
    <message>
        <source>（終日 {rooms}）</source>
        <translation> all day: {rooms}</translation>
    </message>
</context>
<context>
    <name>RoomRegisterPanel</name>
    <message>
        <source>{count}行を読み込みました。まだ登録していません。</source>
        <translation>{count} row(s) read. Nothing is registered yet.</translation>
    </message>
    <message>
        <source>いま送受信する</source>
        <translation>Send and receive now</translation>
    </message>
    <message>
        <source>ひとつ前に戻しました。</source>
        <translation>The last change was taken back.</translation>
    </message>
    <message>
        <source>ひとつ前に戻す</source>
        <translation>Take back the last change</translation>
    </message>
    <message>
        <source>ほかの方が先に登録しました。ここでの変更は、新しい内容の上に残しています。まだ登録していません。</source>
        <translation>Somebody else registered first. Your changes are kept on top of what is new. They are not registered yet.</translation>
    </message>
    <message>
        <source>まだ何も登録されていません。「追加」か「CSVから読み込む」で始めてください。</source>
        <translation>Nothing is registered yet. Begin with “Add” or “Read from CSV”.</translation>
    </message>
    <message>
        <source>前に変えて、まだ登録していない内容を表示しています。続けるか、「変更を捨てる」を押してください。</source>
        <translation>These are your earlier changes, not registered yet. Go on with them, or choose “Discard changes”.</translation>
    </message>
    <message>
        <source>前後の行へ</source>
        <translation>To the row before or after</translation>
    </message>
    <message>
        <source>同じ行をほかの方も変えています。確かめてください: {rows}</source>
        <translation> Others have changed the same rows too; please look at them: {rows}</translation>
    </message>
    <message>
        <source>変更を捨てました。登録されている内容を表示しています。「ひとつ前に戻す」で取り戻せます。</source>
        <translation>The changes were discarded; this is what is registered. “Undo” brings them back.</translation>
    </message>
    <message>
        <source>登録しました。第{rev}版です。</source>
        <translation>Registered as revision {rev}.</translation>
    </message>
    <message>
        <source>第{rev}版、{at}に登録（{by}）。</source>
        <translation>Revision {rev}, registered {at} ({by}).</translation>
    </message>
    <message>
        <source>行を加える</source>
        <translation>Add a row</translation>
    </message>
    <message>
        <source>行を変える</source>
        <translation>Edit the row</translation>
    </message>
    <message>
        <source>行を消す、元に戻す</source>
        <translation>Remove the row, or bring it back</translation>
    </message>
    <message>
        <source>誤りが{count}件あります。下の表の行を選んでEnterを押すと、その欄を直せます。</source>
        <translation>There are {count} fault(s). Press Enter on a row of the table below to correct its field.</translation>
    </message>
    <message>
        <source>誤りはありません。このまま登録できます。</source>
        <translation>There are no faults. It can be registered as it is.</translation>
    </message>
    <message>
        <source>誤りはありません。登録すると、これからの予約{count}件が部屋などを失います。</source>
        <translation>There are no faults. Once registered, {count} booking(s) to come lose a room or something else.</translation>
    </message>
    <message>
        <source>読み込むCSVを選ぶ</source>
        <translation>Choose the CSV file to read</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Reading…</translation>
    </message>
</context>
<context>
    <name>RoomSheet</name>
    <message>
        <source>予約はありません</source>
        <translation>No bookings</translation>
    </message>
    <message>
        <source>会議室の予定表 {day}</source>
        <translation>Rooms on {day}</translation>
    </message>
    <message>
        <source>印刷 {at} ・ {name}</source>
        <translation>Printed {at} · {name}</translation>
    </message>
    <message>
        <source>印刷 {at} ・ 申込み（未送信）は載せていません</source>
        <translation>Printed {at} ・ requests that are not sent are left out</translation>
    </message>
    <message>
        <source>自分の会議 {first}〜{last}</source>
        <translation>My meetings, {first} to {last}</translation>
    </message>
</context>
<context>
    <name>RoomSurface</name>
    <message>
        <source>会議室の予定表</source>
        <translation>Calendar of rooms</translation>
    </message>
</context>
<context>
    <name>RoomUse</name>
    <message>
        <source>Web会議</source>
        <translation>Web conferences</translation>
    </message>
    <message>
        <source>Web会議 {web}件 ÷ 使われた会議 {meetings}件</source>
        <translation>{web} web conferences ÷ {meetings} used meetings</translation>
    </message>
    <message>
        <source>Web会議 ÷ 使われた会議。会議室なしで開いたWeb会議も数えます。</source>
        <translation>web conferences ÷ used meetings, those without a room among them</translation>
    </message>
    <message>
        <source>Web会議の割合</source>
        <translation>Share of web conferences</translation>
    </message>
    <message>
        <source>{days}日</source>
        <translation>{days} days</translation>
    </message>
    <message>
        <source>{first}から{last}まで ・ {time} 時点 ・ 取消し {cancelled}件、立ち退き {displaced}件</source>
        <translation>{first} to {last} · as of {time} · {cancelled} cancelled, {displaced} displaced</translation>
    </message>
    <message>
        <source>{hours}時間</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{hour}時台</source>
        <translation>{hour}:00</translation>
    </message>
    <message>
        <source>{hour}：使われた {used} ÷ 予約できた {bookable}（時間:分） ＝ {share}</source>
        <translation>{hour}: used {used} ÷ bookable {bookable} (hours:minutes) = {share}</translation>
    </message>
    <message>
        <source>{name}：{meaning}</source>
        <translation>{name}: {meaning}</translation>
    </message>
    <message>
        <source>「－」は、割る数が0で、率や平均が出ないという意味です。</source>
        <translation>“－” means that the base is nought, so that there is no rate or mean.</translation>
    </message>
    <message>
        <source>このホストで開いたWeb会議の件数</source>
        <translation>web conferences held with this host</translation>
    </message>
    <message>
        <source>データなし</source>
        <translation>No data</translation>
    </message>
    <message>
        <source>ホスト</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>不使用率</source>
        <translation>No-show rate</translation>
    </message>
    <message>
        <source>主催者を除く のべ{people}人 × 往復{minutes}分（時間:分）</source>
        <translation>{people} attendances without organisers × {minutes} min both ways (hours:minutes)</translation>
    </message>
    <message>
        <source>予約から開始まで</source>
        <translation>Booked ahead</translation>
    </message>
    <message>
        <source>予約から開始まで（平均）</source>
        <translation>Booked ahead (mean)</translation>
    </message>
    <message>
        <source>予約した時間のうち使われた率</source>
        <translation>Used of the time booked</translation>
    </message>
    <message>
        <source>予約してから会議が始まるまでの時間の平均（合計の時間 ÷ 使われた会議の件数）</source>
        <translation>The mean time from booking to the beginning (hours in all ÷ meetings held)</translation>
    </message>
    <message>
        <source>予約できた時間（時間:分）。開室時間から閉庁日と利用停止を除いたものです。</source>
        <translation>bookable time (hours:minutes): the opening hours less closed days and closures</translation>
    </message>
    <message>
        <source>予約可能</source>
        <translation>Bookable</translation>
    </message>
    <message>
        <source>会議</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>会議室</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>会議室に来た人は記録がないので、主催者を除く全員が別の庁舎へ行かずに済んだとした値です。実際はこれより短くなります。</source>
        <translation>Who came to the room is not recorded, so everybody but the organiser is taken not to have travelled to another building. The true time is shorter.</translation>
    </message>
    <message>
        <source>使われた {used} ÷ 予約した {booked}（時間:分）</source>
        <translation>Used {used} ÷ booked {booked} (hours:minutes)</translation>
    </message>
    <message>
        <source>使われた {used} ÷ 予約できた {bookable}（時間:分）</source>
        <translation>used {used} ÷ bookable {bookable} (hours:minutes)</translation>
    </message>
    <message>
        <source>使われた会議の件数</source>
        <translation>meetings that were held</translation>
    </message>
    <message>
        <source>使われた時間 ÷ 予約した時間。終了を記録した会議だけを数えます。低いほど、予約が長すぎます。</source>
        <translation>Time used ÷ time booked, of meetings whose end was recorded. The lower it is, the longer people book than they need.</translation>
    </message>
    <message>
        <source>使われた時間 ÷ 予約できた時間</source>
        <translation>used time ÷ bookable time</translation>
    </message>
    <message>
        <source>使われた時間（時間:分）。準備と片付けは含みません。早く終わった会議は、そこまでです。</source>
        <translation>used time (hours:minutes), without set-up and clearing; of a meeting that ended early, up to its end</translation>
    </message>
    <message>
        <source>使用 ÷ 予約</source>
        <translation>Used ÷ booked</translation>
    </message>
    <message>
        <source>使用時間</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>充足率</source>
        <translation>Seats filled</translation>
    </message>
    <message>
        <source>充足率（席に対する出席予定）</source>
        <translation>Seats filled</translation>
    </message>
    <message>
        <source>出席予定 のべ{people}人 ÷ 席 のべ{seats}</source>
        <translation>{people} people asked ÷ {seats} seats, over all meetings</translation>
    </message>
    <message>
        <source>出席予定の人数 ÷ 会議室の席（使われた会議ののべ）。出席者の登録がない席は空席です。</source>
        <translation>People asked to come ÷ seats of the room, over all meetings held. A seat for which nobody is entered counts as empty.</translation>
    </message>
    <message>
        <source>利用率</source>
        <translation>Occupancy</translation>
    </message>
    <message>
        <source>利用率（全会議室）</source>
        <translation>Occupancy (all rooms)</translation>
    </message>
    <message>
        <source>合計 {hours}時間 ÷ 使われた会議 {meetings}件</source>
        <translation>{hours} hours in all ÷ {meetings} meetings held</translation>
    </message>
    <message>
        <source>同じ時刻に開いていたWeb会議の、この月で最も多い数</source>
        <translation>most web conferences open at one moment in this month</translation>
    </message>
    <message>
        <source>同時の最多</source>
        <translation>Peak</translation>
    </message>
    <message>
        <source>契約で同時に開けるWeb会議の数</source>
        <translation>web conferences the licences allow at once</translation>
    </message>
    <message>
        <source>時間帯</source>
        <translation>Hour</translation>
    </message>
    <message>
        <source>最多になった最初の日の時間帯</source>
        <translation>hour of the day at which the peak was first reached</translation>
    </message>
    <message>
        <source>最多の時間帯</source>
        <translation>Peak hour</translation>
    </message>
    <message>
        <source>枠</source>
        <translation>Slots</translation>
    </message>
    <message>
        <source>減った移動（推計の上限）</source>
        <translation>Travel saved (estimate, at most)</translation>
    </message>
    <message>
        <source>無断不使用 {released}件 ÷ 始まるはずの会議 {due}件</source>
        <translation>{released} no-shows ÷ {due} meetings due</translation>
    </message>
    <message>
        <source>無断不使用の率</source>
        <translation>No-show rate</translation>
    </message>
    <message>
        <source>無断不使用（だれも来ず自動解放された会議）÷（使われた会議 ＋ 無断不使用）</source>
        <translation>no-shows (released because nobody came) ÷ (used meetings + no-shows)</translation>
    </message>
    <message>
        <source>終了を記録した会議は、この月にありません。</source>
        <translation>No meeting of this month has its end recorded.</translation>
    </message>
    <message>
        <source>間仕切りで分かれる会議室は、予約したときの名前の会議室に数えます。通しで使った時間は、区画の会議室には数えません。</source>
        <translation>A divisible room is counted under the name it was booked by. Time of the whole room is not counted for its parts.</translation>
    </message>
</context>
<context>
    <name>RoomUsePage</name>
    <message>
        <source>CSV / Excelで保存する</source>
        <translation>Save as CSV / for Excel</translation>
    </message>
    <message>
        <source>Web会議のホスト</source>
        <translation>Web conference hosts</translation>
    </message>
    <message>
        <source>この月に使われた会議室はありません。ほかの月を選んでください。</source>
        <translation>No room was used in this month. Choose another month.</translation>
    </message>
    <message>
        <source>グラフの時間帯の、もとの時間を見る</source>
        <translation>See the times behind an hour of the chart</translation>
    </message>
    <message>
        <source>会議室がまだ登録されていません。登録すると、利用した月から数字が出ます。</source>
        <translation>No rooms are registered yet. Once they are, figures appear from the month in which they are used.</translation>
    </message>
    <message>
        <source>会議室ごと</source>
        <translation>By room</translation>
    </message>
    <message>
        <source>会議室ごとの席と予約</source>
        <translation>Seats and bookings by room</translation>
    </message>
    <message>
        <source>会議室の利用</source>
        <translation>Room use</translation>
    </message>
    <message>
        <source>会議室の利用_{month}</source>
        <translation>room-use_{month}</translation>
    </message>
    <message>
        <source>数字のもと</source>
        <translation>What the figures rest on</translation>
    </message>
    <message>
        <source>時間帯ごとの利用率のグラフ</source>
        <translation>Chart of occupancy by hour of day</translation>
    </message>
    <message>
        <source>時間帯ごとの利用率の表</source>
        <translation>Table of use by hour</translation>
    </message>
    <message>
        <source>時間帯ごとの利用率（全会議室）</source>
        <translation>Occupancy by hour of day (all rooms)</translation>
    </message>
    <message>
        <source>時間帯を選んでEnterを押すかクリックすると、もとの時間が出ます。</source>
        <translation>Choose an hour and press Enter, or click it, to see the times behind it.</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>月(&amp;G)</source>
        <translation>Month (&amp;G)</translation>
    </message>
    <message>
        <source>月を選ぶ</source>
        <translation>Choose the month</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Loading…</translation>
    </message>
</context>
<context>
    <name>RoomWords</name>
    <message>
        <source>1か月の表示</source>
        <translation>Show a month</translation>
    </message>
    <message>
        <source>1日の表示</source>
        <translation>Show a day</translation>
    </message>
    <message>
        <source>1週間の表示</source>
        <translation>Show a week</translation>
    </message>
    <message>
        <source>Web会議あり</source>
        <translation>With web conference</translation>
    </message>
    <message>
        <source>{count}人</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>{count}件</source>
        <translation>{count} bookings</translation>
    </message>
    <message>
        <source>{day}（{weekday}）</source>
        <translation>{weekday} {day}</translation>
    </message>
    <message>
        <source>{room} ・ {day} {time} ・ 空き</source>
        <translation>{room} ・ {day} {time} ・ free</translation>
    </message>
    <message>
        <source>{room}として使用</source>
        <translation>Used as {room}</translation>
    </message>
    <message>
        <source>{year}年 {day}</source>
        <translation>{day} {year}</translation>
    </message>
    <message>
        <source>{year}年 {first}〜{last}</source>
        <translation>{first}–{last} {year}</translation>
    </message>
    <message>
        <source>{year}年{month}月</source>
        <translation>{month}/{year}</translation>
    </message>
    <message>
        <source>○ 出席する会議</source>
        <translation>○ You attend</translation>
    </message>
    <message>
        <source>● 自分の予約</source>
        <translation>● Your booking</translation>
    </message>
    <message>
        <source>✓ 入室済み</source>
        <translation>✓ Checked in</translation>
    </message>
    <message>
        <source>主催 {name}</source>
        <translation>Organiser {name}</translation>
    </message>
    <message>
        <source>予定あり</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>仮予約</source>
        <translation>Tentative</translation>
    </message>
    <message>
        <source>使用停止：{reason}</source>
        <translation>Closed: {reason}</translation>
    </message>
    <message>
        <source>承認制</source>
        <translation>needs approval</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>申込み（断られました）</source>
        <translation>Request (refused)</translation>
    </message>
    <message>
        <source>申込み（未送信）</source>
        <translation>Request (not sent)</translation>
    </message>
    <message>
        <source>申込み（答えあり）</source>
        <translation>Request (answered)</translation>
    </message>
    <message>
        <source>申込み（答え待ち）</source>
        <translation>Request (waiting for an answer)</translation>
    </message>
    <message>
        <source>確保中</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>終了</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>繰り返し</source>
        <translation>Recurring</translation>
    </message>
    <message>
        <source>自動解放</source>
        <translation>Released</translation>
    </message>
    <message>
        <source>週</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>部局専用</source>
        <translation>for its sections</translation>
    </message>
    <message>
        <source>閉庁日</source>
        <translation>City closed</translation>
    </message>
    <message>
        <source>（件名なし）</source>
        <translation>(no title)</translation>
    </message>
</context>
<context>
    <name>RoomsPanel</name>
    <message>
        <source>Web会議で減った移動は、多くても{hours}時間です（推計の上限）。</source>
        <translation>Web conferences saved at most {hours} hours of travel (upper bound of an estimate).</translation>
    </message>
    <message>
        <source>Web会議の割合</source>
        <translation>Web conferences</translation>
    </message>
    <message>
        <source>{count}件</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>{count}時間</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>{count}枠</source>
        <translation>{count} slots</translation>
    </message>
    <message>
        <source>うち</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>ホストの同時の最多</source>
        <translation>Most hosts at once</translation>
    </message>
    <message>
        <source>会議室がまだ登録されていません。登録すると、利用した月から数字が出ます。</source>
        <translation>No rooms are registered yet. Once they are, figures appear from the first month of use.</translation>
    </message>
    <message>
        <source>会議室ごと、時間帯ごとに見る(&amp;W)</source>
        <translation>By room and by &amp;hour</translation>
    </message>
    <message>
        <source>会議室とWeb会議</source>
        <translation>Rooms and web conferences</translation>
    </message>
    <message>
        <source>会議室とWeb会議のグラフ</source>
        <translation>Chart of rooms and web conferences</translation>
    </message>
    <message>
        <source>会議室とWeb会議の割合</source>
        <translation>Rooms and web conferences as shares</translation>
    </message>
    <message>
        <source>会議室の利用率</source>
        <translation>Rooms used</translation>
    </message>
    <message>
        <source>会議室・Web会議</source>
        <translation>Rooms and web</translation>
    </message>
    <message>
        <source>全体</source>
        <translation>Of</translation>
    </message>
    <message>
        <source>割合</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>無断不使用の率</source>
        <translation>No-shows</translation>
    </message>
</context>
<context>
    <name>RouteCard</name>
    <message>
        <source>だれが決める？ その理由(&amp;Q)</source>
        <translation>Who decides, and why? (&amp;Q)</translation>
    </message>
    <message>
        <source>事項と金額を入れると、決裁者と経路がここに出ます。</source>
        <translation>Enter matter and amount to see here who decides and the route.</translation>
    </message>
    <message>
        <source>提出すると、この順に届きます。</source>
        <translation>When submitted, it goes to these people in this order.</translation>
    </message>
    <message>
        <source>決裁の経路</source>
        <translation>Route</translation>
    </message>
</context>
<context>
    <name>RouteView</name>
    <message>
        <source>{word}：{reason}</source>
        <translation>{word}: {reason}</translation>
    </message>
    <message>
        <source>不在（後任の登録が必要です）</source>
        <translation>vacant (a successor must be registered)</translation>
    </message>
    <message>
        <source>仮決裁をした職の本決裁</source>
        <translation>Acts twice: second time</translation>
    </message>
    <message>
        <source>合議のあとに本決裁があります</source>
        <translation>Acts twice: first time</translation>
    </message>
    <message>
        <source>後閲待ち</source>
        <translation>To be read afterwards</translation>
    </message>
    <message>
        <source>承認せず、あとで読む（後閲）</source>
        <translation>Only reads, afterwards</translation>
    </message>
    <message>
        <source>次の欄と同じ人のため省略</source>
        <translation>Left out: the next slot asks the same person</translation>
    </message>
    <message>
        <source>経路</source>
        <translation>Route</translation>
    </message>
</context>
<context>
    <name>RouteWords</name>
    <message>
        <source>{slot}（{kind}）</source>
        <translation>{slot} ({kind})</translation>
    </message>
    <message>
        <source>{slot}（欠員）</source>
        <translation>{slot} (vacant)</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>RuleLines</name>
    <message>
        <source>なぜそうなるか（上から順に当てはめます）</source>
        <translation>Why: the rules as they are read, from the top</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>いま効いている</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>いま効いている規則: {name}、専決{rows}行</source>
        <translation>Rules in force: {name}, rows: {rows}</translation>
    </message>
    <message>
        <source>いま効いている規則がありません。世代の日付を確かめてください。</source>
        <translation>No rules are in force today. See to the days of the generations.</translation>
    </message>
    <message>
        <source>これから効く</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>もう効かない</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>世代</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>効力</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>回</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>専決の行数</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>最初の日</source>
        <translation>From</translation>
    </message>
    <message>
        <source>最後の日</source>
        <translation>To</translation>
    </message>
    <message>
        <source>期限なし</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>規則がまだ読み込まれていません。読み込むまで、起案しても経路が決まりません。</source>
        <translation>No rules are loaded yet. Until then a draft has no route.</translation>
    </message>
    <message>
        <source>規則はサーバーで読み込みます。先に tsukue-server rules check で誤りがないことを確かめ、次のコマンドで読み込んでください。誤りが1つでもあれば、何も変わりません。</source>
        <translation>Rules are loaded on the server. See first by tsukue-server rules check that they have no fault, then load them with this command. With a single fault nothing changes.</translation>
    </message>
    <message>
        <source>読み込んだ時刻</source>
        <translation>Loaded</translation>
    </message>
    <message>
        <source>読み込んだ規則</source>
        <translation>Loads</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Loading…</translation>
    </message>
</context>
<context>
    <name>ScopeChoice</name>
    <message>
        <source>{scope}（{count}日）</source>
        <translation>{scope} ({count})</translation>
    </message>
    <message>
        <source>どの回が対象か</source>
        <translation>Which dates</translation>
    </message>
    <message>
        <source>終わった回と始まっている回は、どれを選んでも変わりません。</source>
        <translation>Dates that are over or have begun stay as they are, whatever is chosen.</translation>
    </message>
</context>
<context>
    <name>SealLedgerPanel</name>
    <message>
        <source>CSVで保存…(&amp;E)</source>
        <translation>Save as CSV… (&amp;E)</translation>
    </message>
    <message>
        <source>{total}件のうち新しい{count}件です。行は変更も削除もできません。</source>
        <translation>The newest {count} of {total}. No line can be changed or deleted.</translation>
    </message>
    <message>
        <source>「{path}」に保存しました。</source>
        <translation>Saved as {path}.</translation>
    </message>
    <message>
        <source>あて先と文書</source>
        <translation>Addressee and document</translation>
    </message>
    <message>
        <source>使用日</source>
        <translation>Used on</translation>
    </message>
    <message>
        <source>使用簿を検索する</source>
        <translation>Search the ledger</translation>
    </message>
    <message>
        <source>使用者</source>
        <translation>Used by</translation>
    </message>
    <message>
        <source>使用者・文書番号・文書・あて先・理由</source>
        <translation>Person, number, document, addressee, reason</translation>
    </message>
    <message>
        <source>拒否</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>検索(&amp;F)</source>
        <translation>Search (&amp;F)</translation>
    </message>
    <message>
        <source>検索(&amp;W)</source>
        <translation>Search (&amp;W)</translation>
    </message>
    <message>
        <source>番号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>結果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>署名</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>職責証明書の使用はまだありません。使用と、断られた使用がここに並びます。</source>
        <translation>No certificate of a post has been used yet. Uses, and those that were refused, will stand here.</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>電子署名使用簿</source>
        <translation>Ledger of seals</translation>
    </message>
    <message>
        <source>電子署名使用簿を保存する</source>
        <translation>Save the ledger</translation>
    </message>
</context>
<context>
    <name>SecrecyField</name>
    <message>
        <source>ほかに開ける職(&amp;H)</source>
        <translation>Ot&amp;hers who may open it</translation>
    </message>
    <message>
        <source>秘密区分</source>
        <translation>Secrecy</translation>
    </message>
    <message>
        <source>秘密区分(&amp;C)</source>
        <translation>Secre&amp;cy</translation>
    </message>
    <message>
        <source>起案した所属とその上司の方も開けます。</source>
        <translation>The drafting section and its superiors can open it too.</translation>
    </message>
    <message>
        <source>開けるのは、起案者と経路の職の方、下で加えた職の方だけです。ほかの方の一覧では件名が「件名は非公開」になり、検索にも通知メールにも内容は出ません。件数には数えます。</source>
        <translation>Only the drafter, the holders of the posts of its route and those added below can open it. Others see “Title not disclosed” in their lists; neither search nor mail tells anything of it. It is still counted.</translation>
    </message>
</context>
<context>
    <name>SectionCell</name>
    <message>
        <source>{heading}を探す</source>
        <translation>Search for {heading}</translation>
    </message>
    <message>
        <source>外す</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>最後の課を外す</source>
        <translation>Remove the last section</translation>
    </message>
    <message>
        <source>見つかった課</source>
        <translation>Sections found</translation>
    </message>
    <message>
        <source>課の名前で探して、Enterで入れる</source>
        <translation>Type part of a section’s name, Enter takes it</translation>
    </message>
    <message>
        <source>（ありません）</source>
        <translation>(none)</translation>
    </message>
</context>
<context>
    <name>SectionMonthDialog</name>
    <message>
        <source>{count}人</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>{heading}&#x3000;実施回数 {live}（打刻）・{confirmed}（確認済み）</source>
        <translation>{heading}  count {live} (by punches), {confirmed} (signed off)</translation>
    </message>
    <message>
        <source>乖離・許可のない勤務(&amp;E)…</source>
        <translation>&amp;Exceptions…</translation>
    </message>
    <message>
        <source>実施回数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>時刻</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>月次確認書</source>
        <translation>Monthly sheet</translation>
    </message>
    <message>
        <source>未確認の日</source>
        <translation>Unconfirmed days</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>確認書</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>確認書は、ダブルクリックかEnterで開きます。</source>
        <translation>Double-click or Enter opens a sheet.</translation>
    </message>
    <message>
        <source>確認済み</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>第{number}号</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>署名した人</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>職員</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>職員ごとの月</source>
        <translation>The month by person</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>課の月</source>
        <translation>Month of a section</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>Close (&amp;C)</translation>
    </message>
</context>
<context>
    <name>SectionPicker</name>
    <message>
        <source>別の所属は名前で探して、Enterで選ぶ</source>
        <translation>Find another section by name, Enter takes it</translation>
    </message>
    <message>
        <source>見つかった所属</source>
        <translation>Sections found</translation>
    </message>
    <message>
        <source>起案する所属(&amp;D)</source>
        <translation>&amp;Drafting section</translation>
    </message>
    <message>
        <source>起案する所属を探す</source>
        <translation>Find the drafting section</translation>
    </message>
    <message>
        <source>（まだありません）</source>
        <translation>(none yet)</translation>
    </message>
</context>
<context>
    <name>ServerWait</name>
    <message>
        <source>この端末には何も残さないため、サーバーに届いてから打刻します。</source>
        <translation>Nothing is kept on this terminal, so the punch is made once the server is reached.</translation>
    </message>
    <message>
        <source>まだ返事がありません。打刻を取りやめて、あとで入力することもできます。</source>
        <translation>There is no answer yet. You can give up this punch and enter it later.</translation>
    </message>
    <message>
        <source>サーバーの返事を待っています</source>
        <translation>Waiting for the server</translation>
    </message>
    <message>
        <source>待っています</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>打刻を取りやめる(&amp;C)</source>
        <translation>&amp;Give up this punch</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>◐ 文字の大きさと言語は、次に起動したときに変わります。</source>
        <translation>◐ Text size and language change at the next start.</translation>
    </message>
    <message>
        <source>このソフトウェアについて</source>
        <translation>About this software</translation>
    </message>
    <message>
        <source>この端末の設定に合わせる</source>
        <translation>Follow this terminal</translation>
    </message>
    <message>
        <source>その案件にとどまる</source>
        <translation>Stay at the case</translation>
    </message>
    <message>
        <source>まだサインインしていません。</source>
        <translation>Not signed in yet.</translation>
    </message>
    <message>
        <source>サインアウト(&amp;T)</source>
        <translation>Sign ou&amp;t</translation>
    </message>
    <message>
        <source>サインアウトしても、送信待ちの操作はこの端末に残ります。</source>
        <translation>When you sign out, acts that wait to be sent stay on this terminal.</translation>
    </message>
    <message>
        <source>サーバー</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>ライセンスを見る(&amp;I)…</source>
        <translation>L&amp;icences…</translation>
    </message>
    <message>
        <source>件名とともに知らせる</source>
        <translation>Tell me, with titles</translation>
    </message>
    <message>
        <source>件数だけを知らせる</source>
        <translation>Tell me how many only</translation>
    </message>
    <message>
        <source>情報政策課が決めています。ここでは変えられません。</source>
        <translation>Decided by the Information Policy Section; it cannot be changed here.</translation>
    </message>
    <message>
        <source>承認などをしたあと(&amp;F)</source>
        <translation>A&amp;fter approving and the like</translation>
    </message>
    <message>
        <source>接続先はサインインの画面で決めます。</source>
        <translation>The address is chosen when signing in.</translation>
    </message>
    <message>
        <source>接続先は情報政策課が決めています。</source>
        <translation>The address is decided by the Information Policy Section.</translation>
    </message>
    <message>
        <source>文字の大きさ(&amp;Z)</source>
        <translation>Text si&amp;ze</translation>
    </message>
    <message>
        <source>明るい</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>暗い</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>更新は管理者が行います。</source>
        <translation>Your administrator installs updates.</translation>
    </message>
    <message>
        <source>次の案件を開く</source>
        <translation>Open the next case</translation>
    </message>
    <message>
        <source>知らせない</source>
        <translation>Do not tell me</translation>
    </message>
    <message>
        <source>自分の番になったときの知らせ(&amp;B)</source>
        <translation>When it is my turn(&amp;B)</translation>
    </message>
    <message>
        <source>色(&amp;L)</source>
        <translation>Co&amp;lours</translation>
    </message>
    <message>
        <source>表示</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>言語 Language(&amp;G)</source>
        <translation>Lan&amp;guage</translation>
    </message>
    <message>
        <source>設定</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>読みやすさ優先（濃い文字）</source>
        <translation>High legibility (dark type)</translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>済みにする(&amp;S)</source>
        <translation>&amp;Settle</translation>
    </message>
    <message>
        <source>済みにする理由</source>
        <translation>Reason for settling</translation>
    </message>
    <message>
        <source>済みにする理由を入力してください。</source>
        <translation>Please say why it is settled.</translation>
    </message>
    <message>
        <source>済みにする理由（必須・本人も読みます）(&amp;I)</source>
        <translation>Reason for settling (required; the person reads &amp;it too)</translation>
    </message>
    <message>
        <source>記録は消えません。だれが、いつ、なぜ整理したかが、いっしょに残ります。取り消すことはできません。</source>
        <translation>The record stays, together with who settled it, when and why. This cannot be undone.</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>{count}ページ</source>
        <translation>{count} pages</translation>
    </message>
    <message>
        <source>{sheet}を大きく</source>
        <translation>Enlarge the {sheet}</translation>
    </message>
    <message>
        <source>{sheet}を小さく</source>
        <translation>Make the {sheet} smaller</translation>
    </message>
    <message>
        <source>幅に合わせる</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>起案用紙</source>
        <translation>Sheet</translation>
    </message>
</context>
<context>
    <name>ShelfPanel</name>
    <message>
        <source>{total}冊のうち{shown}冊を表示しています。Enterで中の案件を見ます。</source>
        <translation>{shown} of {total} record files are shown. Enter shows the cases inside. </translation>
    </message>
    <message>
        <source>{year}年・年度</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>すべての年</source>
        <translation>All years</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>分類</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>年</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>年(&amp;Y)</source>
        <translation>&amp;Year</translation>
    </message>
    <message>
        <source>廃棄・移管を起案する(&amp;P) {count}冊</source>
        <translation>Draft dis&amp;posal or transfer: {count}</translation>
    </message>
    <message>
        <source>当てはまる簿冊はありません。簿冊は管理者が表で登録します。</source>
        <translation>There is no such record file. The administrator registers record files by a table.</translation>
    </message>
    <message>
        <source>所属</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>様子</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>満了したものだけ(&amp;V)</source>
        <translation>Only those expired (&amp;V)</translation>
    </message>
    <message>
        <source>満了した簿冊はSpaceで選び、廃棄や移管を起案できます。</source>
        <translation>Select expired ones with Space to draft their disposal or transfer.</translation>
    </message>
    <message>
        <source>満了日</source>
        <translation>Expires</translation>
    </message>
    <message>
        <source>簿冊</source>
        <translation>Record file</translation>
    </message>
    <message>
        <source>簿冊の一覧</source>
        <translation>Record files</translation>
    </message>
    <message>
        <source>続きを見る(&amp;M)</source>
        <translation>Show &amp;more</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Reading…</translation>
    </message>
</context>
<context>
    <name>ShortcutsOverlay</name>
    <message>
        <source>いま送受信する</source>
        <translation>Send and receive now</translation>
    </message>
    <message>
        <source>この一覧を開く</source>
        <translation>Open this list</translation>
    </message>
    <message>
        <source>どの画面でも</source>
        <translation>On every page</translation>
    </message>
    <message>
        <source>キーボードの操作</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>中抜けする</source>
        <translation>Begin a mid-day absence</translation>
    </message>
    <message>
        <source>勤務の次の一歩（開始・休憩・再開）</source>
        <translation>Next step of the day (start, break, resume)</translation>
    </message>
    <message>
        <source>勤務を終了する</source>
        <translation>End the day</translation>
    </message>
    <message>
        <source>案件を検索する</source>
        <translation>Search cases</translation>
    </message>
    <message>
        <source>次の区画へ移る</source>
        <translation>Go to the next pane</translation>
    </message>
    <message>
        <source>次の項目 / 前の項目</source>
        <translation>Next field / previous field</translation>
    </message>
    <message>
        <source>画面を切り替える</source>
        <translation>Change the page</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>閉じる、または戻る</source>
        <translation>Close, or go back</translation>
    </message>
    <message>
        <source>開いている画面の主な操作を行う</source>
        <translation>Do the main act of what is open</translation>
    </message>
</context>
<context>
    <name>SignAgainDialog</name>
    <message>
        <source>PIN(&amp;P)</source>
        <translation>&amp;PIN</translation>
    </message>
    <message>
        <source>あなたが署名する間に、ほかの人の印が先に届きました。案件の内容が同じであれば、新しい起案用紙に署名し直して送信します。</source>
        <translation>Somebody else&apos;s seal arrived while you were signing. If the contents are the same, your seal is set on the new sheet and sent.</translation>
    </message>
    <message>
        <source>操作した時は正しい時刻を確かめられなかったため、まだ署名していません。署名すると送信します。</source>
        <translation>The right time could not be ascertained when you acted, so it is not signed yet. Once signed, it is sent.</translation>
    </message>
    <message>
        <source>操作した時刻 {time}</source>
        <translation>done at {time}</translation>
    </message>
    <message>
        <source>最後の印: {act}</source>
        <translation>Last seal: {act}</translation>
    </message>
    <message>
        <source>第{round}回 ・ 版 {revision}</source>
        <translation>Round {round} ・ revision {revision}</translation>
    </message>
    <message>
        <source>署名し直します</source>
        <translation>Sign again</translation>
    </message>
    <message>
        <source>署名し直す(&amp;S)</source>
        <translation>&amp;Sign again</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>サインイン(&amp;S)</source>
        <translation>&amp;Sign in</translation>
    </message>
    <message>
        <source>サインインしています…</source>
        <translation>Signing in…</translation>
    </message>
    <message>
        <source>サインインの途中で問題が起きました。もう一度行ってください。</source>
        <translation>Something went wrong while signing in. Please try again.</translation>
    </message>
    <message>
        <source>サーバーのアドレス</source>
        <translation>Server address</translation>
    </message>
    <message>
        <source>サーバーのアドレス(&amp;U)</source>
        <translation>Server &amp;URL</translation>
    </message>
    <message>
        <source>パスワード</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>パスワード(&amp;P)</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>情報政策課が決めています。</source>
        <translation>Decided by the Information Policy Section.</translation>
    </message>
    <message>
        <source>職員番号</source>
        <translation>Staff number</translation>
    </message>
    <message>
        <source>職員番号(&amp;L)</source>
        <translation>Staff number (&amp;L)</translation>
    </message>
    <message>
        <source>職員番号とパスワードを入力してください。</source>
        <translation>Please enter staff number and password.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>この端末に保存された案件は、サインインしなくても読めます。承認や打刻は端末に保存し、サインインしたあとで送ります。</source>
        <translation>Cases kept on this terminal can be read without signing in. Approvals and punches are kept here and sent after you sign in.</translation>
    </message>
    <message>
        <source>オフラインで続ける(&amp;O)</source>
        <translation>Work &amp;offline</translation>
    </message>
    <message>
        <source>サインイン</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>市のサーバーに、職員番号とパスワードでサインインします。</source>
        <translation>Sign in to the city&apos;s server with staff number and password.</translation>
    </message>
</context>
<context>
    <name>SignInStrip</name>
    <message>
        <source>◐ サインインの有効期間が過ぎました</source>
        <translation>◐ Your session has ended</translation>
    </message>
    <message>
        <source>書きかけの内容と未送信の操作は、この端末に残っています。サインインすると、続きを自動で送ります。</source>
        <translation>What you were writing and what is not sent yet is kept on this terminal. Once you sign in, the rest is sent by itself.</translation>
    </message>
</context>
<context>
    <name>SignOffBar</name>
    <message>
        <source>{section}：提出 {submitted}人 ・ 未提出 {open}人 ・ 確認 {signed}人</source>
        <translation>{section}: submitted {submitted} · not submitted {open} · signed off {signed}</translation>
    </message>
    <message>
        <source>▲ 締切 {day} を過ぎて未提出 {late}人</source>
        <translation>▲ {late} not submitted after {day}</translation>
    </message>
    <message>
        <source>月の確認(&amp;M)…</source>
        <translation>Sign the month off… (&amp;M)</translation>
    </message>
    <message>
        <source>月の確認をする課</source>
        <translation>Section to sign off</translation>
    </message>
</context>
<context>
    <name>SignOffDialog</name>
    <message>
        <source>PIN(&amp;P)</source>
        <translation>PIN (&amp;P)</translation>
    </message>
    <message>
        <source>{count}人分に署名しています…</source>
        <translation>Signing for {count} people…</translation>
    </message>
    <message>
        <source>{count}人分に署名する(&amp;S)</source>
        <translation>Sign for {count} people (&amp;S)</translation>
    </message>
    <message>
        <source>{count}日</source>
        <translation>{count} days</translation>
    </message>
    <message>
        <source>{out}人は、下の理由で署名に入りません。</source>
        <translation>Left out, for the reasons below: {out}. </translation>
    </message>
    <message>
        <source>{ready}人に署名できます。</source>
        <translation>Can be signed off: {ready}. </translation>
    </message>
    <message>
        <source>{section}&#x3000;{count}人分に署名しました</source>
        <translation>{section}: signed for {count} people</translation>
    </message>
    <message>
        <source>{section}&#x3000;{month}の確認</source>
        <translation>{section}: sign-off of {month}</translation>
    </message>
    <message>
        <source>あなたはこの課の月次に署名する職にいません。</source>
        <translation>Your posts do not sign this section&apos;s months off.</translation>
    </message>
    <message>
        <source>この月に、確認する記録のある職員はいません。</source>
        <translation>Nobody has a record to sign off in this month.</translation>
    </message>
    <message>
        <source>実施回数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>差戻しを保存しました。送信されると、この人は署名に入らなくなります。</source>
        <translation>The return is kept. Once it is sent, this person is left out of the sign-off.</translation>
    </message>
    <message>
        <source>時刻認証は、認証局に届き次第付きます。</source>
        <translation>The timestamp follows as soon as the authority can be reached.</translation>
    </message>
    <message>
        <source>月次を差し戻す(&amp;R)…</source>
        <translation>Return the month… (&amp;R)</translation>
    </message>
    <message>
        <source>未確認の日</source>
        <translation>Unconfirmed days</translation>
    </message>
    <message>
        <source>未確認の日が{days}日あります。確定した実施回数には入りません。</source>
        <translation>Unconfirmed days: {days}; they stay out of the confirmed count. </translation>
    </message>
    <message>
        <source>様子</source>
        <translation>State</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>確認する職員</source>
        <translation>People to sign off</translation>
    </message>
    <message>
        <source>確認書を作っています…</source>
        <translation>Making the sheet…</translation>
    </message>
    <message>
        <source>署名する前の確認書を見る(&amp;V)</source>
        <translation>Look at the sheet before signing (&amp;V)</translation>
    </message>
    <message>
        <source>署名する職員を1人以上選んでください。</source>
        <translation>Choose at least one person to sign off.</translation>
    </message>
    <message>
        <source>署名の進み具合</source>
        <translation>Progress of the signature</translation>
    </message>
    <message>
        <source>署名済みの確認書を開く(&amp;D)（{count}人 {at}）</source>
        <translation>Open the signed sheet (&amp;D) ({count} people, {at})</translation>
    </message>
    <message>
        <source>職員と人事課に知らせました。</source>
        <translation>The people and HR have been told. </translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>Close (&amp;C)</translation>
    </message>
</context>
<context>
    <name>StalledPage</name>
    <message>
        <source>{reason}・{why}</source>
        <translation>{reason} · {why}</translation>
    </message>
    <message>
        <source>{total}件のうち、長く待っている{shown}件です。</source>
        <translation>The {shown} longest waiting of {total}.</translation>
    </message>
    <message>
        <source>この案件は、あなたには開けません。止まっている職に人を置くか、文書主管に知らせてください。</source>
        <translation>You may not open this case. Please put somebody in the post it waits for, or tell the records office.</translation>
    </message>
    <message>
        <source>だれも就いていない職で止まっている案件が{count}件あります。</source>
        <translation>{count} cases wait for a post which nobody holds.</translation>
    </message>
    <message>
        <source>事務取扱か後継の職を組織に登録すると、案件はその人に届きます。文書主管で職員の方は、案件を開き、「その他」から振替か飛ばしもできます。何もしないまま先へ進むことはありません。</source>
        <translation>Register an acting head or a successor in the organisation, and the case reaches that person. A records officer who is staff can also open the case and reassign or skip the slot under “Other”. Nothing moves on by itself.</translation>
    </message>
    <message>
        <source>件名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>動かない案件</source>
        <translation>Stuck cases</translation>
    </message>
    <message>
        <source>動かない案件はありません。だれも就いていない職に案件が届くと、ここに並びます。</source>
        <translation>No case is stuck. Cases that reach a post which nobody holds are listed here.</translation>
    </message>
    <message>
        <source>廃止（後継なし）</source>
        <translation>abolished, no successor</translation>
    </message>
    <message>
        <source>待ち</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>文書番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>案件を開く</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>欠員</source>
        <translation>vacant</translation>
    </message>
    <message>
        <source>止まっている職</source>
        <translation>Waits for</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>起案した課</source>
        <translation>Drafted in</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>{count}ページを印刷に送りました。</source>
        <translation>{count} pages were sent to the printer.</translation>
    </message>
    <message>
        <source>いま送受信する</source>
        <translation>Send and receive now</translation>
    </message>
    <message>
        <source>この月の数字は、まだこの端末にありません。</source>
        <translation>The figures of this month are not on this device yet.</translation>
    </message>
    <message>
        <source>その数字のもとを見る</source>
        <translation>See what is behind the figure</translation>
    </message>
    <message>
        <source>アンケート</source>
        <translation>Surveys</translation>
    </message>
    <message>
        <source>グラフの点を移る</source>
        <translation>Move along the points of a chart</translation>
    </message>
    <message>
        <source>会議室・Web会議</source>
        <translation>Rooms and web</translation>
    </message>
    <message>
        <source>印刷する</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>印刷する(&amp;I)</source>
        <translation>Pr&amp;int</translation>
    </message>
    <message>
        <source>在宅勤務</source>
        <translation>Remote work</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>月(&amp;G)</source>
        <translation>Month (&amp;G)</translation>
    </message>
    <message>
        <source>月を選ぶ</source>
        <translation>Choose the month</translation>
    </message>
    <message>
        <source>様式の見直し(&amp;Y)…</source>
        <translation>Review of forms (&amp;Y)…</translation>
    </message>
    <message>
        <source>次の分野</source>
        <translation>Next part</translation>
    </message>
    <message>
        <source>目標</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>統計</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>統計の分野</source>
        <translation>Parts of the statistics</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>電子決裁率</source>
        <translation>E-approval rate</translation>
    </message>
    <message>
        <source>電子決裁率の期間 / 分け方</source>
        <translation>Period / breakdown of the e-approval rate</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>{time} 同期済み</source>
        <translation>in step at {time}</translation>
    </message>
    <message>
        <source>まだ同期していません</source>
        <translation>not in step yet</translation>
    </message>
    <message>
        <source>新しい版</source>
        <translation>New version</translation>
    </message>
    <message>
        <source>新しい版（{newest}）の知らせを閉じる</source>
        <translation>Close the notice of the new version ({newest})</translation>
    </message>
    <message>
        <source>最後の同期 {time}</source>
        <translation>last in step {time}</translation>
    </message>
    <message>
        <source>要対応 {count}</source>
        <translation>needs you {count}</translation>
    </message>
    <message>
        <source>送信トレイを開きます</source>
        <translation>Opens the outbox</translation>
    </message>
    <message>
        <source>送信待ち {count}</source>
        <translation>waiting {count}</translation>
    </message>
</context>
<context>
    <name>SteerDialog</name>
    <message>
        <source>{office}の欄は、だれも確かめないまま先へ進みます。このあと確かめるのは、{left}です。</source>
        <translation>The case goes on without anybody checking it for {office}. Still to act: {left}.</translation>
    </message>
    <message>
        <source>この欄は{to}が処理します。{office}には回らなくなります。</source>
        <translation>{to} acts in this slot. It no longer comes to {office}.</translation>
    </message>
    <message>
        <source>まだだれも処理していない欄を、別の職に回します。決裁の欄は動きません。</source>
        <translation>Sends a slot in which nobody has acted to another post. The deciding slot stays where it is.</translation>
    </message>
    <message>
        <source>事務取扱を置けるときは、先に置いてください。合議と決裁の欄は飛ばせません。</source>
        <translation>Where an acting head can be appointed, please do that first. Consents and the decision cannot be skipped.</translation>
    </message>
    <message>
        <source>保留は解かれます。</source>
        <translation> It is no longer on hold.</translation>
    </message>
    <message>
        <source>動かせる欄がありません。案件を開き直してください。</source>
        <translation>There is no slot to change. Please open the case again.</translation>
    </message>
    <message>
        <source>対象の欄</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>対象の欄(&amp;L)</source>
        <translation>S&amp;lot</translation>
    </message>
    <message>
        <source>振り替える(&amp;S)</source>
        <translation>Rea&amp;ssign</translation>
    </message>
    <message>
        <source>振り替える先(&amp;F)</source>
        <translation>Reassign to (&amp;F)</translation>
    </message>
    <message>
        <source>振り替える先の職を選んでください。</source>
        <translation>Please choose the post to reassign to.</translation>
    </message>
    <message>
        <source>振り替える先を選ぶと、だれが処理するかをここに示します。</source>
        <translation>Choose a post, and it says here who will act.</translation>
    </message>
    <message>
        <source>振替の理由（必須・記録に残ります）(&amp;I)</source>
        <translation>Reason for reassign&amp;ing (required, kept in the record)</translation>
    </message>
    <message>
        <source>欄を別の職に振り替えます</source>
        <translation>Reassign a slot to another post</translation>
    </message>
    <message>
        <source>欠員の欄を飛ばします</source>
        <translation>Skip a vacant slot</translation>
    </message>
    <message>
        <source>理由を書いてください。履歴に残り、関係者が読みます。</source>
        <translation>Please write a reason. It stays in the history, where those concerned read it.</translation>
    </message>
    <message>
        <source>飛ばす(&amp;S)</source>
        <translation>&amp;Skip</translation>
    </message>
    <message>
        <source>飛ばす理由（必須・記録に残ります）(&amp;I)</source>
        <translation>Reason for skipp&amp;ing (required, kept in the record)</translation>
    </message>
</context>
<context>
    <name>StruckText</name>
    <message>
        <source>{field} 訂正前「{old}」訂正後「{new}」</source>
        <translation>{field}: was “{old}”, is “{new}”</translation>
    </message>
</context>
<context>
    <name>SubmitDialog</name>
    <message>
        <source>PIN(&amp;P)</source>
        <translation>&amp;PIN</translation>
    </message>
    <message>
        <source>この順に届きます</source>
        <translation>It goes to these people in this order</translation>
    </message>
    <message>
        <source>件名と本文だけを直したときに使えます。それまでの承認と合議は生き、訂正を通知します。</source>
        <translation>For corrections of title and text only. Earlier approvals and consents stand, and their holders are told.</translation>
    </message>
    <message>
        <source>差し戻した{who}へ直接戻す(&amp;D)</source>
        <translation>Directly back to {who}, who sent it back (&amp;D)</translation>
    </message>
    <message>
        <source>提出します</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>提出する(&amp;S)</source>
        <translation>&amp;Submit</translation>
    </message>
    <message>
        <source>添付 {count}件</source>
        <translation>attachments: {count}</translation>
    </message>
    <message>
        <source>署名する(&amp;S)</source>
        <translation>&amp;Sign</translation>
    </message>
    <message>
        <source>起案用紙に署名します</source>
        <translation>Sign the decision sheet</translation>
    </message>
</context>
<context>
    <name>SubmitMonthDialog</name>
    <message>
        <source>{month}の勤務を提出します</source>
        <translation>Submit the work of {month}</translation>
    </message>
    <message>
        <source>まだ足りないところがあります。</source>
        <translation>Something is still missing.</translation>
    </message>
    <message>
        <source>提出する(&amp;S)</source>
        <translation>&amp;Submit</translation>
    </message>
    <message>
        <source>提出すると所属長に届きます。差し戻されたとき、または所属長が確認する前は、まだ直せます。</source>
        <translation>It goes to your head. You can still correct it until your head signs it off, or when it is returned.</translation>
    </message>
</context>
<context>
    <name>SurveyCard</name>
    <message>
        <source>アンケート：約{minutes}分・匿名。{month}月{day}日まで。</source>
        <translation>Survey: about {minutes} minutes, anonymous. Until {month}/{day}.</translation>
    </message>
    <message>
        <source>答える</source>
        <translation>Answer</translation>
    </message>
</context>
<context>
    <name>SurveyDialog</name>
    <message>
        <source>{given} / {all}問に回答</source>
        <translation>{given} of {all} answered</translation>
    </message>
    <message>
        <source>あとで答える(&amp;L)</source>
        <translation>&amp;Later</translation>
    </message>
    <message>
        <source>アンケート</source>
        <translation>Survey</translation>
    </message>
    <message>
        <source>匿名です。回答はあなたと結び付けて保存されず、合計だけが残ります。送った後は取り消せません。</source>
        <translation>Anonymous: answers are never stored with your name, only sums remain. Once sent they cannot be taken back.</translation>
    </message>
    <message>
        <source>送る(&amp;S)</source>
        <translation>&amp;Send</translation>
    </message>
</context>
<context>
    <name>SurveyQuestion</name>
    <message>
        <source>{most}字まで。名前や、あなたと分かることは書かないでください。</source>
        <translation>Up to {most} characters. Please write no name and nothing by which you can be known.</translation>
    </message>
    <message>
        <source>いくつでも選べます。</source>
        <translation>Choose as many as you like.</translation>
    </message>
    <message>
        <source>問{number}&#x3000;{text}</source>
        <translation>Q{number}  {text}</translation>
    </message>
    <message>
        <source>答えない</source>
        <translation>No answer</translation>
    </message>
</context>
<context>
    <name>SurveyResultsDialog</name>
    <message>
        <source>アンケートの結果</source>
        <translation>Results of the survey</translation>
    </message>
    <message>
        <source>アンケートの結果_{id}</source>
        <translation>survey-results_{id}</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>People</translation>
    </message>
    <message>
        <source>割合</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>問{number}&#x3000;{text}</source>
        <translation>Q{number}  {text}</translation>
    </message>
    <message>
        <source>回答 {answers}人 / 対象 {invited}人（{rate}）。4人以下の数は「*」で隠し、隠した数が分からないようにほかの数も隠すことがあります。</source>
        <translation>{answers} of {invited} people answered ({rate}). Counts of four and fewer are hidden as *, and others where they would give these away.</translation>
    </message>
    <message>
        <source>回答が5人に満たないため、まだ表示できません。</source>
        <translation>Fewer than five people have answered, so nothing can be shown yet.</translation>
    </message>
    <message>
        <source>平均 {mean}</source>
        <translation>mean {mean}</translation>
    </message>
    <message>
        <source>設問と選択肢</source>
        <translation>Question and options</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>SurveysPanel</name>
    <message>
        <source>アンケート</source>
        <translation>Surveys</translation>
    </message>
    <message>
        <source>アンケートの一覧</source>
        <translation>List of surveys</translation>
    </message>
    <message>
        <source>回答</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>回答は無記名です。だれの回答かは、どこにも保存されません。Enterで結果を開きます。</source>
        <translation>Answers carry no name. Whose an answer is, is stored nowhere. Enter opens the results.</translation>
    </message>
    <message>
        <source>回答率</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>対象</source>
        <translation>Invited</translation>
    </message>
    <message>
        <source>結果を示せるアンケートはまだありません。回答が集まると、ここに並びます。</source>
        <translation>There is no survey with results to show yet. It appears here once answers have come in.</translation>
    </message>
    <message>
        <source>締切</source>
        <translation>Until</translation>
    </message>
</context>
<context>
    <name>SwapOffers</name>
    <message>
        <source>{until} まで</source>
        <translation>Open until {until}</translation>
    </message>
    <message>
        <source>会議が変わったため無効</source>
        <translation>Void: a meeting changed</translation>
    </message>
    <message>
        <source>入れ替えました</source>
        <translation>Exchanged</translation>
    </message>
    <message>
        <source>取下げ</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>期限切れ</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>見送り</source>
        <translation>Declined</translation>
    </message>
</context>
<context>
    <name>SwapOffersPanel</name>
    <message>
        <source>{name} から</source>
        <translation>From {name}</translation>
    </message>
    <message>
        <source>{name} へ</source>
        <translation>To {name}</translation>
    </message>
    <message>
        <source>「{words}」</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>だれから・だれへ</source>
        <translation>From or to</translation>
    </message>
    <message>
        <source>予定あり</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>会議室を入れ替えました。</source>
        <translation>The rooms were exchanged.</translation>
    </message>
    <message>
        <source>入れ替えの申し出</source>
        <translation>Offers to exchange</translation>
    </message>
    <message>
        <source>取り下げる(&amp;R)</source>
        <translation>Withdraw (&amp;R)</translation>
    </message>
    <message>
        <source>受けて入れ替える(&amp;A)</source>
        <translation>Accept and exchange (&amp;A)</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>申し出を取り下げました。</source>
        <translation>The offer was withdrawn.</translation>
    </message>
    <message>
        <source>申し出を見送りました。どちらの会議もそのままです。</source>
        <translation>You declined the offer. Both meetings stay as they are.</translation>
    </message>
    <message>
        <source>相手の会議</source>
        <translation>Other meeting</translation>
    </message>
    <message>
        <source>自分の会議</source>
        <translation>Own meeting</translation>
    </message>
    <message>
        <source>見送る(&amp;N)</source>
        <translation>Decline (&amp;N)</translation>
    </message>
</context>
<context>
    <name>TeamDayDialog</name>
    <message>
        <source>{source}&#x3000;{first}–{last}</source>
        <translation>{source}  {first}–{last}</translation>
    </message>
    <message>
        <source>これまでのコメント</source>
        <translation>Comments so far</translation>
    </message>
    <message>
        <source>コメント</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>コメント（差戻しには必須・本人が読みます）(&amp;I)</source>
        <translation>Comment (required for a return; the person reads it) (&amp;I)</translation>
    </message>
    <message>
        <source>休憩 {minutes}分</source>
        <translation>Breaks {minutes} min</translation>
    </message>
    <message>
        <source>信頼度{trust}</source>
        <translation>Trust {trust}</translation>
    </message>
    <message>
        <source>実績&#x3000;{item}</source>
        <translation>Done: {item}</translation>
    </message>
    <message>
        <source>客観的記録との差</source>
        <translation>Against the objective records</translation>
    </message>
    <message>
        <source>差し戻す(&amp;R)</source>
        <translation>Return (&amp;R)</translation>
    </message>
    <message>
        <source>差戻しの理由をコメントに入力してください。</source>
        <translation>Enter the reason for the return as the comment.</translation>
    </message>
    <message>
        <source>成果&#x3000;{item}</source>
        <translation>Result: {item}</translation>
    </message>
    <message>
        <source>打刻と時刻の確かさ</source>
        <translation>Punches, and how far their times can be trusted</translation>
    </message>
    <message>
        <source>時間外 {time}</source>
        <translation>Overtime {time}</translation>
    </message>
    <message>
        <source>未了&#x3000;{item}</source>
        <translation>Unfinished: {item}</translation>
    </message>
    <message>
        <source>業務の計画も報告もまだありません。</source>
        <translation>There is neither a plan nor a report yet.</translation>
    </message>
    <message>
        <source>理由を付けて済みにする…</source>
        <translation>Settle with a reason…</translation>
    </message>
    <message>
        <source>申請の案件を開く(&amp;L)</source>
        <translation>Open the application (&amp;L)</translation>
    </message>
    <message>
        <source>確認する(&amp;A)</source>
        <translation>Confirm (&amp;A)</translation>
    </message>
    <message>
        <source>見るところ</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>計画&#x3000;{item}</source>
        <translation>Planned: {item}</translation>
    </message>
    <message>
        <source>計画と報告</source>
        <translation>Plan and report</translation>
    </message>
    <message>
        <source>記録を読み込んでいます…</source>
        <translation>Reading the records…</translation>
    </message>
    <message>
        <source>許可</source>
        <translation>Permission</translation>
    </message>
    <message>
        <source>許可のない勤務</source>
        <translation>Work without permission</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>Close (&amp;C)</translation>
    </message>
</context>
<context>
    <name>TeamGrid</name>
    <message>
        <source>{name} 実施回数 {count}</source>
        <translation>{name} count {count}</translation>
    </message>
    <message>
        <source>{name}&#x3000;{office}&#x3000;{state}</source>
        <translation>{name}, {office}, {state}</translation>
    </message>
    <message>
        <source>全員の月</source>
        <translation>Everybody&apos;s month</translation>
    </message>
    <message>
        <source>実施回数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>時間外 {time}</source>
        <translation>overtime {time}</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>記録なし</source>
        <translation>no record</translation>
    </message>
</context>
<context>
    <name>TeamPanel</name>
    <message>
        <source>{count}日を確認する(&amp;A)…</source>
        <translation>Confirm {count} days… (&amp;A)</translation>
    </message>
    <message>
        <source>{time} 時点です。</source>
        <translation>As of {time}.</translation>
    </message>
    <message>
        <source>この日は、もう確認か差戻しが済んでいます。</source>
        <translation>This day is confirmed or returned already.</translation>
    </message>
    <message>
        <source>この月に、あなたが確認する職員の勤務はありません。部下がテレワークを始めると、確かめる必要のある日からここに並びます。</source>
        <translation>You have nobody&apos;s work to confirm in this month. Once your people begin to work remotely, it appears here, beginning with the days that need a look.</translation>
    </message>
    <message>
        <source>勤務</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>問題なし {people}人 ・ 確認を待つ{days}日</source>
        <translation>Nothing to look at: {people} · days to confirm: {days}</translation>
    </message>
    <message>
        <source>問題のない{days}日をまとめて確認(&amp;B)…</source>
        <translation>Confirm {days} calm days together… (&amp;B)</translation>
    </message>
    <message>
        <source>実施命令(&amp;D)…</source>
        <translation>Order remote work… (&amp;D)</translation>
    </message>
    <message>
        <source>差し戻す(&amp;R)…</source>
        <translation>Return… (&amp;R)</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>時間外の許可(&amp;T)…</source>
        <translation>Permit overtime… (&amp;T)</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>月(&amp;G)</source>
        <translation>Month (&amp;G)</translation>
    </message>
    <message>
        <source>様子</source>
        <translation>State</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>確認する(&amp;A)…</source>
        <translation>Confirm… (&amp;A)</translation>
    </message>
    <message>
        <source>締め後訂正の申し出が{count}件あります。</source>
        <translation>Amendments after closing to decide: {count}. </translation>
    </message>
    <message>
        <source>見るところ</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>見るところのある日</source>
        <translation>Days to look at</translation>
    </message>
    <message>
        <source>見るところのある日が{count}件あります。</source>
        <translation>{count} days ask for a look. </translation>
    </message>
    <message>
        <source>見るところのある日はありません。</source>
        <translation>No day asks for a look. </translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>開く(&amp;O)</source>
        <translation>Open (&amp;O)</translation>
    </message>
</context>
<context>
    <name>TeamWords</name>
    <message>
        <source>A：サーバーの時刻です。</source>
        <translation>A: the server&apos;s own time.</translation>
    </message>
    <message>
        <source>B：オフラインですが、サーバーの時刻から数えた確かな時刻です。</source>
        <translation>B: offline, but counted from a server time without a break.</translation>
    </message>
    <message>
        <source>C：オフラインで再起動したため、時刻は間隔でしか分かりません。</source>
        <translation>C: restarted while offline, so only an interval is known.</translation>
    </message>
    <message>
        <source>D：時刻や記録のつながりに食い違いがあります。</source>
        <translation>D: the time or the chain of records contradicts itself.</translation>
    </message>
    <message>
        <source>VPNの記録</source>
        <translation>VPN log</translation>
    </message>
    <message>
        <source>{count}回</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>{month}/{day}（{weekday}）</source>
        <translation>{weekday} {month}/{day}</translation>
    </message>
    <message>
        <source>{name}&#x3000;{day}</source>
        <translation>{name}, {day}</translation>
    </message>
    <message>
        <source>{shown} ほか{rest}日</source>
        <translation>{shown} and {rest} more</translation>
    </message>
    <message>
        <source>{state}（送信待ち）</source>
        <translation>{state} (waiting to be sent)</translation>
    </message>
    <message>
        <source>{year}年{month}月</source>
        <translation>{month}/{year}</translation>
    </message>
    <message>
        <source>▲ {state}（締切後）</source>
        <translation>▲ {state} (late)</translation>
    </message>
    <message>
        <source>✓ {name}&#x3000;{count}日（送信待ち）</source>
        <translation>✓ {name}: {count} days (waiting to be sent)</translation>
    </message>
    <message>
        <source>✓ 署名しました</source>
        <translation>✓ Signed off</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>。</source>
        <translation>. </translation>
    </message>
    <message>
        <source>あとからの入力</source>
        <translation>entered afterwards</translation>
    </message>
    <message>
        <source>あとから入力した打刻があります</source>
        <translation>A punch was entered afterwards</translation>
    </message>
    <message>
        <source>この月は締められています</source>
        <translation>This month is closed</translation>
    </message>
    <message>
        <source>この端末の前の記録がまだ届いていません（届くと判定し直します）</source>
        <translation>An earlier record of this device has not arrived yet (judged again when it does)</translation>
    </message>
    <message>
        <source>その場の打刻</source>
        <translation>punched at its time</translation>
    </message>
    <message>
        <source>サテライト</source>
        <translation>Satellite</translation>
    </message>
    <message>
        <source>サーバーの時刻より先の時刻を記録しています</source>
        <translation>It names a server time later than the server&apos;s own</translation>
    </message>
    <message>
        <source>パソコンの記録</source>
        <translation>PC log</translation>
    </message>
    <message>
        <source>モバイル</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>一日を入力し直した</source>
        <translation>entered the day anew</translation>
    </message>
    <message>
        <source>中抜け</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>中抜けの間に利用</source>
        <translation>used while away</translation>
    </message>
    <message>
        <source>中抜け中の打刻です</source>
        <translation>punched while away</translation>
    </message>
    <message>
        <source>二つの端末で開始しています（先の開始を採用）</source>
        <translation>Started on two devices (the first start holds)</translation>
    </message>
    <message>
        <source>休憩</source>
        <translation>Break</translation>
    </message>
    <message>
        <source>休憩も中抜けもない再開です</source>
        <translation>resumed without a break or absence</translation>
    </message>
    <message>
        <source>休憩中の打刻です</source>
        <translation>punched during the break</translation>
    </message>
    <message>
        <source>休暇</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>入退室の記録</source>
        <translation>Entry and exit log</translation>
    </message>
    <message>
        <source>再開</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>別の端末の名で作られた打刻があります</source>
        <translation>A punch was made in the name of another device</translation>
    </message>
    <message>
        <source>前に差し戻した理由: {reason}</source>
        <translation>returned before because: {reason}</translation>
    </message>
    <message>
        <source>勤務の申告がない日に利用</source>
        <translation>used on a day without declared work</translation>
    </message>
    <message>
        <source>勤務公署</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>取込み</source>
        <translation>imported</translation>
    </message>
    <message>
        <source>同じ場所への変更です</source>
        <translation>a change to the same place</translation>
    </message>
    <message>
        <source>同じ番号の別の記録があります（記録の作り直しの疑い）</source>
        <translation>Another record has the same number (records may have been made anew)</translation>
    </message>
    <message>
        <source>在宅</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>場所の申告がありません</source>
        <translation>no place was declared</translation>
    </message>
    <message>
        <source>場所変更</source>
        <translation>Change of place</translation>
    </message>
    <message>
        <source>実施命令：{begin}–{end} {place}</source>
        <translation>Ordered: {begin}–{end} {place}</translation>
    </message>
    <message>
        <source>実施命令：全日 {place}</source>
        <translation>Ordered: whole day {place}</translation>
    </message>
    <message>
        <source>実施命令：午前 {place}</source>
        <translation>Ordered: morning {place}</translation>
    </message>
    <message>
        <source>実施命令：午後 {place}</source>
        <translation>Ordered: afternoon {place}</translation>
    </message>
    <message>
        <source>客観的記録と{minutes}分の差があり、理由がありません</source>
        <translation>{minutes} min apart from the objective record, without a reason</translation>
    </message>
    <message>
        <source>客観的記録と{minutes}分の差（整理済み: {reason}）</source>
        <translation>{minutes} minutes differ from the record (settled: {reason})</translation>
    </message>
    <message>
        <source>客観的記録と{minutes}分の差（理由: {reason}）</source>
        <translation>{minutes} min apart from the objective record (reason: {reason})</translation>
    </message>
    <message>
        <source>差戻し</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>差戻し中</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>所属長確認済み</source>
        <translation>Signed off</translation>
    </message>
    <message>
        <source>打刻のあとの時刻を基準にしています</source>
        <translation>It rests on a time after the punch</translation>
    </message>
    <message>
        <source>打刻の時刻に食い違いがあります（信頼度D）</source>
        <translation>The time of a punch contradicts itself (trust D)</translation>
    </message>
    <message>
        <source>打刻を追加した</source>
        <translation>added a punch</translation>
    </message>
    <message>
        <source>提出済み</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>時刻が間隔でしか分かりません（信頼度C）</source>
        <translation>Only an interval of the time is known (trust C)</translation>
    </message>
    <message>
        <source>時間外の勤務{minutes}分の許可が、始めたあとに出ています</source>
        <translation>{minutes} min of overtime were permitted after they had begun</translation>
    </message>
    <message>
        <source>時間外の許可：{begin}–{end}（{reason}）</source>
        <translation>Overtime permitted: {begin}–{end} ({reason})</translation>
    </message>
    <message>
        <source>時間外勤務が年{limit}時間の上限に近づいています</source>
        <translation>overtime is near the limit of {limit} hours a year</translation>
    </message>
    <message>
        <source>時間外勤務が年{limit}時間の上限に達しました</source>
        <translation>overtime reached the limit of {limit} hours a year</translation>
    </message>
    <message>
        <source>時間外勤務が月{limit}時間の上限に近づいています</source>
        <translation>Overtime is near the limit of {limit} hours a month</translation>
    </message>
    <message>
        <source>時間外勤務が月{limit}時間の上限に達しました</source>
        <translation>Overtime has reached the limit of {limit} hours a month</translation>
    </message>
    <message>
        <source>最初の利用より前から勤務と申告</source>
        <translation>declared before the first use</translation>
    </message>
    <message>
        <source>最後の利用よりあとまで勤務と申告</source>
        <translation>declared beyond the last use</translation>
    </message>
    <message>
        <source>月 火 水 木 金 土 日</source>
        <translation>Mon Tue Wed Thu Fri Sat Sun</translation>
    </message>
    <message>
        <source>月の確認済み</source>
        <translation>Month signed off</translation>
    </message>
    <message>
        <source>月次がまだ提出されていません</source>
        <translation>The month is not submitted yet</translation>
    </message>
    <message>
        <source>月次を差し戻しています</source>
        <translation>The month has been returned</translation>
    </message>
    <message>
        <source>未報告</source>
        <translation>Not reported</translation>
    </message>
    <message>
        <source>未提出</source>
        <translation>Not submitted</translation>
    </message>
    <message>
        <source>業務報告がありません</source>
        <translation>There is no work report</translation>
    </message>
    <message>
        <source>申告のない時間外の利用が、客観的記録に{minutes}分あります</source>
        <translation>The objective record shows {minutes} min of undeclared use outside the hours</translation>
    </message>
    <message>
        <source>申請も命令もないテレワークです（実施回数に入りません）</source>
        <translation>Remote work without application or order (not counted)</translation>
    </message>
    <message>
        <source>申請を承認済み：{begin}–{end} {place}</source>
        <translation>Application approved: {begin}–{end} {place}</translation>
    </message>
    <message>
        <source>申請を承認済み：全日 {place}</source>
        <translation>Application approved: whole day {place}</translation>
    </message>
    <message>
        <source>申請を承認済み：午前 {place}</source>
        <translation>Application approved: morning {place}</translation>
    </message>
    <message>
        <source>申請を承認済み：午後 {place}</source>
        <translation>Application approved: afternoon {place}</translation>
    </message>
    <message>
        <source>確認</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>確認のあとに記録が変わりました</source>
        <translation>The record changed after the confirmation</translation>
    </message>
    <message>
        <source>確認待ち</source>
        <translation>To confirm</translation>
    </message>
    <message>
        <source>確認済み</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>端末の利用記録</source>
        <translation>Use of the laptop</translation>
    </message>
    <message>
        <source>端末の時計が、サーバーから数えた時刻とずれています</source>
        <translation>The device&apos;s clock is off from the time counted from the server</translation>
    </message>
    <message>
        <source>端末の時計では{time}</source>
        <translation>{time} by the device&apos;s clock</translation>
    </message>
    <message>
        <source>端末の記録のつながりが切れています</source>
        <translation>The device&apos;s chain of records is broken</translation>
    </message>
    <message>
        <source>端末の起動からの時間が逆に進んでいます</source>
        <translation>The device&apos;s time since its start runs backwards</translation>
    </message>
    <message>
        <source>終了</source>
        <translation>End</translation>
    </message>
    <message>
        <source>終了のあとに利用</source>
        <translation>used after the end</translation>
    </message>
    <message>
        <source>終了のあとの打刻です</source>
        <translation>punched after the end</translation>
    </message>
    <message>
        <source>終了の打刻がありません</source>
        <translation>There is no end punch</translation>
    </message>
    <message>
        <source>締め済み</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>訂正</source>
        <translation>corrected</translation>
    </message>
    <message>
        <source>訂正した打刻があります</source>
        <translation>A punch was corrected</translation>
    </message>
    <message>
        <source>記録の鍵が、登録された端末のものと合いません</source>
        <translation>The record&apos;s key is not that of the registered device</translation>
    </message>
    <message>
        <source>許可された日に打刻がありません</source>
        <translation>No punch on a permitted day</translation>
    </message>
    <message>
        <source>許可のない休日の勤務が{minutes}分あります</source>
        <translation>{minutes} min of holiday work without permission</translation>
    </message>
    <message>
        <source>許可のない勤務{minutes}分（整理済み: {reason}）</source>
        <translation>{minutes} minutes without permission (settled: {reason})</translation>
    </message>
    <message>
        <source>許可のない時間外の勤務が{minutes}分あります</source>
        <translation>{minutes} min of overtime without permission</translation>
    </message>
    <message>
        <source>許可のない深夜の勤務が{minutes}分あります</source>
        <translation>{minutes} min of night work without permission</translation>
    </message>
    <message>
        <source>証拠としてだけ残しています</source>
        <translation>kept as evidence only</translation>
    </message>
    <message>
        <source>開始</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>開始がもう一度押されています</source>
        <translation>Started once more</translation>
    </message>
    <message>
        <source>開始のない打刻があります</source>
        <translation>A punch without a start</translation>
    </message>
    <message>
        <source>開始の前に利用</source>
        <translation>used before the start</translation>
    </message>
    <message>
        <source>－ {name}&#x3000;行っていません</source>
        <translation>－ {name}: not done</translation>
    </message>
</context>
<context>
    <name>TeleworkApplyPage</name>
    <message>
        <source>‹ 戻る</source>
        <translation>‹ Back</translation>
    </message>
    <message>
        <source>これからのテレワーク</source>
        <translation>Remote work to come</translation>
    </message>
    <message>
        <source>これからのテレワークはありません。承認された日がここに並びます。</source>
        <translation>There is no remote work to come. Approved days stand here.</translation>
    </message>
    <message>
        <source>テレワークの申請と登録</source>
        <translation>Applications for remote work</translation>
    </message>
    <message>
        <source>利用者登録を申請する</source>
        <translation>Apply for the registration</translation>
    </message>
    <message>
        <source>利用者登録を申請する(&amp;G)</source>
        <translation>Apply for the re&amp;gistration</translation>
    </message>
    <message>
        <source>前のページに戻る</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>取り下げる</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>取下げ（{state}）</source>
        <translation>Withdrawal ({state})</translation>
    </message>
    <message>
        <source>実施する日を加えてください。</source>
        <translation>Please add a day.</translation>
    </message>
    <message>
        <source>持ち出すものに加える</source>
        <translation>Add to what is taken out</translation>
    </message>
    <message>
        <source>申請する</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>申請する(&amp;S)</source>
        <translation>Apply and &amp;seal</translation>
    </message>
    <message>
        <source>申請できない日が{count}件あります。除くか、変えてください。</source>
        <translation>Days that may not be applied for: {count}. Take them out or change them.</translation>
    </message>
    <message>
        <source>申請できるかどうかは、まだ確かめられていません。{why}</source>
        <translation>Whether this may be applied for is not known yet. {why}</translation>
    </message>
    <message>
        <source>申請書を作っています…</source>
        <translation>Making the application…</translation>
    </message>
    <message>
        <source>連絡先を書いてください。勤務中に連絡が取れることが条件です。</source>
        <translation>Please write how you can be reached; that is a condition of remote work.</translation>
    </message>
    <message>
        <source>選んだ日を加える</source>
        <translation>Add the chosen days</translation>
    </message>
</context>
<context>
    <name>TeleworkOfficePanel</name>
    <message>
        <source>人事の仕事</source>
        <translation>Work of HR</translation>
    </message>
    <message>
        <source>休日</source>
        <translation>Days off</translation>
    </message>
    <message>
        <source>実施回数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>数え方</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>統計</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>締め</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>締め後訂正</source>
        <translation>Amendments</translation>
    </message>
</context>
<context>
    <name>TeleworkPage</name>
    <message>
        <source>{why} 打刻や入力は、このまま行えます。</source>
        <translation>{why} You can go on punching and entering.</translation>
    </message>
    <message>
        <source>‹ 前の月</source>
        <translation>‹ Previous month</translation>
    </message>
    <message>
        <source>▲ 締切 {day} を過ぎています。締めるまでは提出できます</source>
        <translation>▲ {day} was the last day. You may still submit until the month is closed</translation>
    </message>
    <message>
        <source>◐ 月の提出（{state}）</source>
        <translation>◐ Submission of the month ({state})</translation>
    </message>
    <message>
        <source>この月を提出する</source>
        <translation>Submit this month</translation>
    </message>
    <message>
        <source>この月を提出する(&amp;S)</source>
        <translation>&amp;Submit this month</translation>
    </message>
    <message>
        <source>その日の入力に移る</source>
        <translation>Go to the entries of the day</translation>
    </message>
    <message>
        <source>テレワーク</source>
        <translation>Remote work</translation>
    </message>
    <message>
        <source>今月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>前の月</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>報告を送る</source>
        <translation>Send the report</translation>
    </message>
    <message>
        <source>差戻しの理由：{reason}</source>
        <translation>Reason of the return: {reason}</translation>
    </message>
    <message>
        <source>打刻を追加する</source>
        <translation>Add a punch</translation>
    </message>
    <message>
        <source>提出の締切 {day}</source>
        <translation>to be submitted by {day}</translation>
    </message>
    <message>
        <source>日を移る</source>
        <translation>Move between days</translation>
    </message>
    <message>
        <source>月の日々</source>
        <translation>Days of the month</translation>
    </message>
    <message>
        <source>次の月</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>次の月 ›</source>
        <translation>Next month ›</translation>
    </message>
    <message>
        <source>申請と登録</source>
        <translation>Applications and registration</translation>
    </message>
    <message>
        <source>申請と登録(&amp;N)</source>
        <translation>Applicatio&amp;ns and registration</translation>
    </message>
    <message>
        <source>計画を送る</source>
        <translation>Send the plan</translation>
    </message>
</context>
<context>
    <name>TeleworkStatistics</name>
    <message>
        <source>{days}日</source>
        <translation>{days} days</translation>
    </message>
    <message>
        <source>{first}〜{last}日</source>
        <translation>{first} to {last} days</translation>
    </message>
    <message>
        <source>{first}日</source>
        <translation>{first} days</translation>
    </message>
    <message>
        <source>{first}日以上</source>
        <translation>{first} days or more</translation>
    </message>
    <message>
        <source>{gaps}日（理由なし {left}）</source>
        <translation>{gaps} days ({left} without reason)</translation>
    </message>
    <message>
        <source>{hours}時間</source>
        <translation>{hours} hours</translation>
    </message>
    <message>
        <source>▲ このままでは、年度末の目標に届かない見込みです。</source>
        <translation>▲ At this pace the year ends below its target. </translation>
    </message>
    <message>
        <source>✓ このままで、年度末に目標に届く見込みです。</source>
        <translation>✓ At this pace the year ends at its target. </translation>
    </message>
    <message>
        <source>「秘匿」は、人数が少なく本人が分かってしまうおそれのある数字です。引き算でも分からないように、ほかの数字も伏せることがあります。</source>
        <translation>Figures are kept back where so few people share them that somebody could be recognised; others may be kept back too, so that no difference gives them away.</translation>
    </message>
    <message>
        <source>あとからの入力</source>
        <translation>entered afterwards</translation>
    </message>
    <message>
        <source>これまでの伸びが続くとした見込みです。</source>
        <translation>The forecast assumes that the growth so far goes on. </translation>
    </message>
    <message>
        <source>テレワークの日数</source>
        <translation>Days of remote work</translation>
    </message>
    <message>
        <source>テレワークの統計&#x3000;{month}</source>
        <translation>Statistics of remote work, {month}</translation>
    </message>
    <message>
        <source>全庁</source>
        <translation>Whole city</translation>
    </message>
    <message>
        <source>分け方</source>
        <translation>Breakdown</translation>
    </message>
    <message>
        <source>区分</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>実施した人1人あたりの日数</source>
        <translation>for each person with remote work</translation>
    </message>
    <message>
        <source>実施なし</source>
        <translation>No-shows</translation>
    </message>
    <message>
        <source>実施回数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>実施回数：半日を0.5回と数えます</source>
        <translation>Count: half a day is 0.5</translation>
    </message>
    <message>
        <source>実施率</source>
        <translation>Participation</translation>
    </message>
    <message>
        <source>実施率：実施者 {users}人 ÷ 対象者 {eligible}人</source>
        <translation>Participation: {users} users of {eligible} eligible</translation>
    </message>
    <message>
        <source>実施者</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>対象者</source>
        <translation>Eligible</translation>
    </message>
    <message>
        <source>平均日数</source>
        <translation>Mean days</translation>
    </message>
    <message>
        <source>年代</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>年度末の見込みはまだ出せません。</source>
        <translation>There is no forecast to the year&apos;s end yet. </translation>
    </message>
    <message>
        <source>延べ日数</source>
        <translation>Person-days</translation>
    </message>
    <message>
        <source>当日申請</source>
        <translation>Same day</translation>
    </message>
    <message>
        <source>所属長の確認による</source>
        <translation>signed off</translation>
    </message>
    <message>
        <source>打刻による</source>
        <translation>by punches</translation>
    </message>
    <message>
        <source>承認まで</source>
        <translation>Until approval</translation>
    </message>
    <message>
        <source>時間外の平均</source>
        <translation>Mean overtime</translation>
    </message>
    <message>
        <source>未確認の日</source>
        <translation>Unconfirmed days</translation>
    </message>
    <message>
        <source>申請</source>
        <translation>Applications</translation>
    </message>
    <message>
        <source>登録の理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>目標は{begin}の{first}回から{end}の{last}回までの線です。</source>
        <translation>The target line runs from {first} in {begin} to {last} in {end}.</translation>
    </message>
    <message>
        <source>直近の月が続くとした見込みです。</source>
        <translation>The forecast assumes that the latest month goes on. </translation>
    </message>
    <message>
        <source>秘匿</source>
        <translation>kept back</translation>
    </message>
    <message>
        <source>職員</source>
        <translation>People</translation>
    </message>
    <message>
        <source>職階</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>見込みを出せる月がまだありません。</source>
        <translation>No month to forecast from yet.</translation>
    </message>
    <message>
        <source>記録との差</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>課</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>通勤に使わずに済んだ時間：{km}km ・ CO2 {kg}kg（通勤経路の分かる{known}人日から）</source>
        <translation>Commuting time saved: {km} km · CO2 {kg} kg (from {known} person-days with a known way)</translation>
    </message>
</context>
<context>
    <name>TeleworkStatisticsPanel</name>
    <message>
        <source>{count}ページを印刷に送りました。</source>
        <translation>{count} pages were sent to the printer.</translation>
    </message>
    <message>
        <source>もとになる記録</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>もとになる記録(&amp;E)</source>
        <translation>Evidence (&amp;E)</translation>
    </message>
    <message>
        <source>テレワーク統計_{month}</source>
        <translation>remote-work-{month}</translation>
    </message>
    <message>
        <source>印刷(&amp;P)…</source>
        <translation>Print… (&amp;P)</translation>
    </message>
    <message>
        <source>時間外との関係</source>
        <translation>Overtime compared</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>月(&amp;G)</source>
        <translation>Month (&amp;G)</translation>
    </message>
    <message>
        <source>申請と記録の様子</source>
        <translation>Applications and records</translation>
    </message>
    <message>
        <source>目標に対する推移（棒：実績、破線：見込み、折れ線：目標）</source>
        <translation>Course to the target (bars: actual, dashed: forecast, line: target)</translation>
    </message>
    <message>
        <source>職階・年代・理由ごと</source>
        <translation>By grade, age and reason</translation>
    </message>
    <message>
        <source>読み込んでいます…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>課ごとの実施</source>
        <translation>Remote work by section</translation>
    </message>
</context>
<context>
    <name>TeleworkTabs</name>
    <message>
        <source>テレワーク</source>
        <translation>Remote work</translation>
    </message>
    <message>
        <source>テレワークの仕事</source>
        <translation>Parts of remote work</translation>
    </message>
    <message>
        <source>人事</source>
        <translation>HR</translation>
    </message>
    <message>
        <source>前後の日へ</source>
        <translation>Previous or next day</translation>
    </message>
    <message>
        <source>問題のない日をまとめて確認する</source>
        <translation>Confirm the calm days together</translation>
    </message>
    <message>
        <source>差し戻す</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>月の確認をする</source>
        <translation>Sign the month off</translation>
    </message>
    <message>
        <source>次のタブ</source>
        <translation>Next tab</translation>
    </message>
    <message>
        <source>確認する</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>自分</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>選ぶ</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>部下</source>
        <translation>My people</translation>
    </message>
    <message>
        <source>開く</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>TeleworkWords</name>
    <message>
        <source>2回目の開始です。</source>
        <translation>This is a second start.</translation>
    </message>
    <message>
        <source>VPNの記録</source>
        <translation>The VPN record</translation>
    </message>
    <message>
        <source>VPN方式</source>
        <translation>VPN</translation>
    </message>
    <message>
        <source>{begin}〜{end}（{minutes}分）：{what}</source>
        <translation>{begin} to {end} ({minutes} minutes): {what}</translation>
    </message>
    <message>
        <source>{day} の入力がまだ送信されていません。</source>
        <translation>What you entered for {day} has not been sent yet.</translation>
    </message>
    <message>
        <source>{day} の客観的記録との乖離に、理由がありません。</source>
        <translation>{day}: no reason is given for the difference from the objective record.</translation>
    </message>
    <message>
        <source>{day} の業務報告がありません。</source>
        <translation>{day}: the work report is missing.</translation>
    </message>
    <message>
        <source>{day} の終了がありません。</source>
        <translation>{day}: the end is missing.</translation>
    </message>
    <message>
        <source>{day} は所属長から差し戻されています。直して報告してください。</source>
        <translation>{day} was returned by your head. Correct it and report again.</translation>
    </message>
    <message>
        <source>{kind}（{place}）</source>
        <translation>{kind} ({place})</translation>
    </message>
    <message>
        <source>{latest} まで</source>
        <translation>by {latest}</translation>
    </message>
    <message>
        <source>{month}/{day}（{weekday}）</source>
        <translation>{weekday} {month}/{day}</translation>
    </message>
    <message>
        <source>{places}の予定</source>
        <translation>{places} planned</translation>
    </message>
    <message>
        <source>{record}では、中抜けの間も使われています。</source>
        <translation>{record} shows use during the mid-day absence.</translation>
    </message>
    <message>
        <source>{record}では、打刻のない時間に使われています。</source>
        <translation>{record} shows use at a time without punches.</translation>
    </message>
    <message>
        <source>{record}では、終了の後も使われています。</source>
        <translation>{record} shows use after the end.</translation>
    </message>
    <message>
        <source>{record}では、開始の前から使われています。</source>
        <translation>{record} shows use before the start.</translation>
    </message>
    <message>
        <source>{since} から利用者登録が有効になります（{reasons}）。</source>
        <translation>Your registration holds from {since} ({reasons}).</translation>
    </message>
    <message>
        <source>{source}です。理由：{reason}</source>
        <translation>{source}. Reason: {reason}</translation>
    </message>
    <message>
        <source>{state}です。時刻は端末の時計です。</source>
        <translation>{state}. The time is that of the terminal&apos;s clock.</translation>
    </message>
    <message>
        <source>{time} に受け取った内容を表示しています。</source>
        <translation>What is shown was received at {time}.</translation>
    </message>
    <message>
        <source>{word}（{name}）</source>
        <translation>{word} ({name})</translation>
    </message>
    <message>
        <source>{year}年{month}月</source>
        <translation>{month}/{year}</translation>
    </message>
    <message>
        <source>{year}年度の利用者登録がありません。登録が承認されると、実施を申請できます。</source>
        <translation>You have no registration for fiscal year {year}. Once it is approved, you can apply for days.</translation>
    </message>
    <message>
        <source>▲ 上限に近づいています</source>
        <translation>▲ the limit is near</translation>
    </message>
    <message>
        <source>▲ 上限に達しました</source>
        <translation>▲ the limit is reached</translation>
    </message>
    <message>
        <source>▲ 乖離の理由なし</source>
        <translation>▲ Difference without reason</translation>
    </message>
    <message>
        <source>▲ 差戻し</source>
        <translation>▲ Returned</translation>
    </message>
    <message>
        <source>▲ 打刻なし</source>
        <translation>▲ No punch</translation>
    </message>
    <message>
        <source>▲ 終了なし</source>
        <translation>▲ No end</translation>
    </message>
    <message>
        <source>✓ 利用者登録済み（{reasons}、{until} まで）</source>
        <translation>✓ Registered ({reasons}, until {until})</translation>
    </message>
    <message>
        <source>✓ 確認済み</source>
        <translation>✓ Confirmed</translation>
    </message>
    <message>
        <source>この前の操作がまだ届いていません。届くと見直します。</source>
        <translation>An earlier act has not arrived yet. This is judged again when it does.</translation>
    </message>
    <message>
        <source>この月はまだ終わっていません。</source>
        <translation>This month is not over yet.</translation>
    </message>
    <message>
        <source>クラウドサービス方式</source>
        <translation>Cloud service</translation>
    </message>
    <message>
        <source>サテライト</source>
        <translation>Satellite</translation>
    </message>
    <message>
        <source>サーバーと合わせた時刻が打刻より後になっています。</source>
        <translation>The time set with the server is after the punch.</translation>
    </message>
    <message>
        <source>スタンドアロン方式</source>
        <translation>Stand-alone</translation>
    </message>
    <message>
        <source>セキュアコンテナ方式</source>
        <translation>Secure container</translation>
    </message>
    <message>
        <source>セキュアブラウザ方式</source>
        <translation>Secure browser</translation>
    </message>
    <message>
        <source>パソコンの記録</source>
        <translation>The computer&apos;s record</translation>
    </message>
    <message>
        <source>モバイル</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>リモートデスクトップ方式</source>
        <translation>Remote desktop</translation>
    </message>
    <message>
        <source>中抜け</source>
        <translation>Mid-day absence</translation>
    </message>
    <message>
        <source>中抜け {n}分</source>
        <translation>absence {n} min</translation>
    </message>
    <message>
        <source>中抜け中の打刻です。</source>
        <translation>Punched during a mid-day absence.</translation>
    </message>
    <message>
        <source>乖離の理由あり</source>
        <translation>Difference explained</translation>
    </message>
    <message>
        <source>介護</source>
        <translation>Care</translation>
    </message>
    <message>
        <source>仮想デスクトップ（VDI）方式</source>
        <translation>Virtual desktop (VDI)</translation>
    </message>
    <message>
        <source>休憩</source>
        <translation>Break</translation>
    </message>
    <message>
        <source>休憩 {n}分</source>
        <translation>break {n} min</translation>
    </message>
    <message>
        <source>休憩として扱う</source>
        <translation>As a break</translation>
    </message>
    <message>
        <source>休憩も中抜けもしていません。</source>
        <translation>There was neither a break nor an absence.</translation>
    </message>
    <message>
        <source>休憩中の打刻です。</source>
        <translation>Punched during a break.</translation>
    </message>
    <message>
        <source>休暇</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>会計年度任用</source>
        <translation>Fiscal-year staff</translation>
    </message>
    <message>
        <source>入力中</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>入退室の記録</source>
        <translation>The gate&apos;s record</translation>
    </message>
    <message>
        <source>全日</source>
        <translation>Full day</translation>
    </message>
    <message>
        <source>公衆無線LANに接続しません。</source>
        <translation>I do not connect to public Wi-Fi.</translation>
    </message>
    <message>
        <source>再開</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>別の端末でも開始しています。</source>
        <translation>Another device started this day as well.</translation>
    </message>
    <message>
        <source>利用者登録の期限が {until} に切れました。</source>
        <translation>Your registration ended on {until}.</translation>
    </message>
    <message>
        <source>利用者登録は、まだサーバーから受け取っていません。</source>
        <translation>Your registration has not been received from the server yet.</translation>
    </message>
    <message>
        <source>前の操作とのつながりが切れています。</source>
        <translation>The link to the act before is broken.</translation>
    </message>
    <message>
        <source>勤務公署</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>午前</source>
        <translation>Morning</translation>
    </message>
    <message>
        <source>午後</source>
        <translation>Afternoon</translation>
    </message>
    <message>
        <source>取込み</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>在宅</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>報告済み</source>
        <translation>reported</translation>
    </message>
    <message>
        <source>場所がありません。</source>
        <translation>The place is missing.</translation>
    </message>
    <message>
        <source>場所が変わっていません。</source>
        <translation>The place did not change.</translation>
    </message>
    <message>
        <source>場所の変更</source>
        <translation>Change of place</translation>
    </message>
    <message>
        <source>妊娠</source>
        <translation>Pregnancy</translation>
    </message>
    <message>
        <source>実施命令</source>
        <translation>ordered</translation>
    </message>
    <message>
        <source>実施回数 {count}回（{state}、{as_of} 現在、数え方 {policy}）</source>
        <translation>Remote work count {count} ({state}, as of {as_of}, policy {policy})</translation>
    </message>
    <message>
        <source>家族を含め、ほかの人に端末を使わせません。</source>
        <translation>I let nobody else, family included, use the device.</translation>
    </message>
    <message>
        <source>常勤</source>
        <translation>Regular</translation>
    </message>
    <message>
        <source>庁外持出しなどのため、合議も必要です：{names}</source>
        <translation>Because something is taken out, these must agree as well: {names}</translation>
    </message>
    <message>
        <source>庁舎の外で印刷しません。</source>
        <translation>I do not print outside the office.</translation>
    </message>
    <message>
        <source>後日入力</source>
        <translation>Late entry</translation>
    </message>
    <message>
        <source>所属長が確認済み（人事課の締め待ち）</source>
        <translation>Signed off by the head (waiting for HR to close)</translation>
    </message>
    <message>
        <source>承認する方：{names}</source>
        <translation>Approved by: {names}</translation>
    </message>
    <message>
        <source>持ち出した端末の台数を確かめました。</source>
        <translation>I counted the devices that I took out.</translation>
    </message>
    <message>
        <source>提出済み（所属長の確認待ち）</source>
        <translation>Submitted (waiting for the head)</translation>
    </message>
    <message>
        <source>操作の番号が重なっています。</source>
        <translation>The number of the act is taken.</translation>
    </message>
    <message>
        <source>時刻A：接続中に打刻したため、サーバーの時刻で記録しています。</source>
        <translation>Time A: punched online, recorded by the server&apos;s time.</translation>
    </message>
    <message>
        <source>時刻B：接続のない間の打刻です。直前か直後にサーバーと合わせた時刻から計算しています。</source>
        <translation>Time B: punched offline. Worked out from the time set with the server just before or after.</translation>
    </message>
    <message>
        <source>時刻C：打刻の前後にサーバーと時刻を合わせていないため、幅でしか分かりません。</source>
        <translation>Time C: no time was set with the server around the punch, so only a range is known.</translation>
    </message>
    <message>
        <source>時刻D：端末の記録に合わない点があります。時刻は推定です。</source>
        <translation>Time D: something in the device&apos;s record does not fit. The time is an estimate.</translation>
    </message>
    <message>
        <source>時刻{trust}</source>
        <translation>Time {trust}</translation>
    </message>
    <message>
        <source>時刻不明</source>
        <translation>time unknown</translation>
    </message>
    <message>
        <source>時間単位の休暇を取る</source>
        <translation>As hourly leave</translation>
    </message>
    <message>
        <source>時間外 {month}／{month_limit}（年度 {year}／{year_limit}）</source>
        <translation>overtime {month} of {month_limit} (fiscal year {year} of {year_limit})</translation>
    </message>
    <message>
        <source>時間帯</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>未確定</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>条件付採用</source>
        <translation>Conditional</translation>
    </message>
    <message>
        <source>業務効率</source>
        <translation>Efficiency</translation>
    </message>
    <message>
        <source>派遣</source>
        <translation>Dispatched</translation>
    </message>
    <message>
        <source>災害時などの業務継続</source>
        <translation>Business continuity</translation>
    </message>
    <message>
        <source>申請により承認</source>
        <translation>approved on application</translation>
    </message>
    <message>
        <source>画面をのぞかれない場所で、のぞき見防止フィルターを付けて作業します。</source>
        <translation>I work where nobody can look at the screen, with a privacy filter.</translation>
    </message>
    <message>
        <source>病気</source>
        <translation>Illness</translation>
    </message>
    <message>
        <source>確認待ち</source>
        <translation>to be confirmed</translation>
    </message>
    <message>
        <source>確認後に変更あり</source>
        <translation>Changed after confirmation</translation>
    </message>
    <message>
        <source>祝日</source>
        <translation>Holiday</translation>
    </message>
    <message>
        <source>端末が最後に受け取った時刻が、受信した時刻より後です。</source>
        <translation>The last time that the device received is after the time of receipt.</translation>
    </message>
    <message>
        <source>端末に保存する電子データ</source>
        <translation>Data on the device</translation>
    </message>
    <message>
        <source>端末に保存済みです（{state}）。時刻は端末の時計です。</source>
        <translation>Kept on this device ({state}). The time is the device&apos;s clock.</translation>
    </message>
    <message>
        <source>端末の時計がサーバーの時刻と合いません。</source>
        <translation>The device&apos;s clock does not agree with the server&apos;s time.</translation>
    </message>
    <message>
        <source>端末の起動からの時間が戻っています。</source>
        <translation>The device&apos;s time since boot went backwards.</translation>
    </message>
    <message>
        <source>端末の鍵による確認ができません。</source>
        <translation>The device&apos;s key does not prove it.</translation>
    </message>
    <message>
        <source>紙の文書</source>
        <translation>Paper document</translation>
    </message>
    <message>
        <source>紛失や事故のときの連絡先を知っていて、すぐに知らせます。</source>
        <translation>I know whom to tell of loss or an incident, and tell at once.</translation>
    </message>
    <message>
        <source>終了</source>
        <translation>End</translation>
    </message>
    <message>
        <source>終了の後の打刻です。</source>
        <translation>Punched after the end.</translation>
    </message>
    <message>
        <source>終了の打刻はまだですが、{record}ではもう使われていません。</source>
        <translation>There is no end yet, but {record} shows no more use.</translation>
    </message>
    <message>
        <source>終業を繰り下げたい</source>
        <translation>I wish to end later</translation>
    </message>
    <message>
        <source>締め済み</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>育児</source>
        <translation>Childcare</translation>
    </message>
    <message>
        <source>訂正</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>計画あり</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>計画なし</source>
        <translation>no plan</translation>
    </message>
    <message>
        <source>記録媒体</source>
        <translation>Storage medium</translation>
    </message>
    <message>
        <source>証拠として残しています。時間には数えません。</source>
        <translation>Kept as evidence; it does not count.</translation>
    </message>
    <message>
        <source>通勤</source>
        <translation>Commute</translation>
    </message>
    <message>
        <source>週休日</source>
        <translation>Weekend</translation>
    </message>
    <message>
        <source>閉庁日</source>
        <translation>Office closed</translation>
    </message>
    <message>
        <source>開始</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>開始の前の打刻です。</source>
        <translation>Punched before the start.</translation>
    </message>
    <message>
        <source>開始の打刻はありますが、{record}ではまだ使われていません。</source>
        <translation>There is a start, but {record} shows no use yet.</translation>
    </message>
    <message>
        <source>障害</source>
        <translation>Disability</translation>
    </message>
</context>
<context>
    <name>TitleLine</name>
    <message>
        <source>案件を検索する</source>
        <translation>Search cases</translation>
    </message>
    <message>
        <source>検索  Ctrl+F</source>
        <translation>Search  Ctrl+F</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>▲ 期限切れ {count}件</source>
        <translation>▲ {count} overdue</translation>
    </message>
    <message>
        <source>◐ 3日以内 {count}件</source>
        <translation>◐ {count} due within 3 days</translation>
    </message>
    <message>
        <source>すべて見る（{count}件）</source>
        <translation>See all ({count})</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>保留、または保留の解除</source>
        <translation>Hold, or release</translation>
    </message>
    <message>
        <source>差戻し</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>待っている決裁</source>
        <translation>Waiting for you</translation>
    </message>
    <message>
        <source>待っている決裁はありません。あなたの番になった案件がここに並びます。</source>
        <translation>Nothing waits for you. Cases appear here when it is your turn.</translation>
    </message>
    <message>
        <source>承認、または代決</source>
        <translation>Approve, or decide as substitute</translation>
    </message>
    <message>
        <source>案件を開く</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>次の案件 / 前の案件</source>
        <translation>Next case / previous case</translation>
    </message>
    <message>
        <source>起案する</source>
        <translation>Draft a case</translation>
    </message>
    <message>
        <source>起案する(&amp;N)</source>
        <translation>&amp;New draft</translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message>
        <source>{count}（訂正後 {restated}）</source>
        <translation>{count} ({restated} as amended)</translation>
    </message>
    <message>
        <source>{month} 実績 {count} ・ 目標 {target}</source>
        <translation>{month}: actual {count} · target {target}</translation>
    </message>
    <message>
        <source>{month} 目標 {target}</source>
        <translation>{month}: target {target}</translation>
    </message>
    <message>
        <source>{month} 見込み {count} ・ 目標 {target}</source>
        <translation>{month}: forecast {count} · target {target}</translation>
    </message>
    <message>
        <source>目標に対する推移のグラフ</source>
        <translation>Chart of the course to the target</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>0円以上の金額を入力してください。</source>
        <translation>Please enter an amount of 0 yen or more.</translation>
    </message>
    <message>
        <source>1から28までの数に直すよう、管理者に伝えてください。</source>
        <translation>Please ask the administrator to set a number from 1 to 28.</translation>
    </message>
    <message>
        <source>200字までに短くしてください。</source>
        <translation>Please shorten it to 200 characters.</translation>
    </message>
    <message>
        <source>2026-10 の形で入力してください。</source>
        <translation>Please write it like 2026-10.</translation>
    </message>
    <message>
        <source>2026-11-02T08:30、20261102T083000、終日なら 2026-11-02 のように書いてください。</source>
        <translation>Please write it like 2026-11-02T08:30 or 20261102T083000, or 2026-11-02 for a whole day.</translation>
    </message>
    <message>
        <source>Asia/Tokyo のような名前で書いてください。</source>
        <translation>Please write a name such as Asia/Tokyo.</translation>
    </message>
    <message>
        <source>Asia/Tokyo のような名前を書いてください。</source>
        <translation>Please write a name such as Asia/Tokyo.</translation>
    </message>
    <message>
        <source>COUNT と UNTIL の両方があり、いつ終わるのか分かりません（RFC 5545 3.3.10）。この規則は取り込みません。</source>
        <translation>There is a COUNT and an UNTIL, so nobody knows when it ends (RFC 5545 3.3.10). The rule is not taken.</translation>
    </message>
    <message>
        <source>DAILY、WEEKLY、MONTHLY のどれかを書いてください。</source>
        <translation>Please write DAILY, WEEKLY or MONTHLY.</translation>
    </message>
    <message>
        <source>ETSI形式の報告を作れませんでした。検証の結果は変わりません。</source>
        <translation>The report in the form of ETSI could not be made. The verdict stays what it is.</translation>
    </message>
    <message>
        <source>F5で読み直して、新しい一覧を確かめてください。</source>
        <translation>Please press F5 and look at the new list.</translation>
    </message>
    <message>
        <source>FREQ がなく、何ごとに繰り返すかが分かりません。この規則は取り込みません。</source>
        <translation>FREQ is missing, so nobody knows how often it recurs. The rule is not taken.</translation>
    </message>
    <message>
        <source>GNOME キーリングなどを使えるようにしてから、机を起動し直してください。分からないときは管理者に連絡してください。</source>
        <translation>Enable a keyring such as GNOME Keyring and start Tsukue again. If unsure, ask your administrator.</translation>
    </message>
    <message>
        <source>PDFなどに変えて添付してください。</source>
        <translation>Convert it to PDF or the like and attach that.</translation>
    </message>
    <message>
        <source>PDFは机の中で読めます。必要なときは庁内の端末を使ってください。</source>
        <translation>PDFs can be read within Tsukue. Where you need more, please use a terminal at the office.</translation>
    </message>
    <message>
        <source>PINが短すぎます。</source>
        <translation>The PIN is too short.</translation>
    </message>
    <message>
        <source>PINが違います。操作は行われていません。あと{tries_left}回間違えると、鍵が5分間使えなくなります。</source>
        <translation>The PIN is wrong. Nothing was done. After {tries_left} more wrong tries the key locks for 5 minutes.</translation>
    </message>
    <message>
        <source>PINを入力して10分以内なら自動で署名し直します。残っているときは、送信トレイの「署名し直す」を押してください。</source>
        <translation>Within 10 minutes of entering the PIN it is signed again by itself. If it stays, press “Sign again” in the outbox.</translation>
    </message>
    <message>
        <source>PINを入力してから10分が過ぎたため、残りの案件は承認していません。</source>
        <translation>More than 10 minutes have passed since the PIN was entered, so the remaining cases were not approved.</translation>
    </message>
    <message>
        <source>PINを決めて鍵を作ってください。</source>
        <translation>Choose a PIN to make your key.</translation>
    </message>
    <message>
        <source>PINを決める</source>
        <translation>Choose a PIN</translation>
    </message>
    <message>
        <source>PINを確かめてから、最後の1回を入力してください。</source>
        <translation>Make sure of the PIN before you use the last try.</translation>
    </message>
    <message>
        <source>PINを確かめてください</source>
        <translation>Please check the PIN</translation>
    </message>
    <message>
        <source>PINを続けて間違えたため、鍵は{seconds}秒間使えません。操作は行われていません。</source>
        <translation>After several wrong PINs the key cannot be used for {seconds} seconds. Nothing was done.</translation>
    </message>
    <message>
        <source>RSA 2048ビットまたは楕円曲線256ビット以上の鍵を使ってください。</source>
        <translation>Please use a key of RSA 2048 or elliptic curve 256 bits or more.</translation>
    </message>
    <message>
        <source>RSA 2048ビットまたは楕円曲線256ビット以上の鍵を発行してもらってください。</source>
        <translation>Please have a key of RSA 2048 or elliptic curve 256 bits or more issued.</translation>
    </message>
    <message>
        <source>Web会議のリンクが、http か https で始まる一つのアドレスではありません。予約はしていません。</source>
        <translation>The link of the web conference is not one address that begins with http or https. Nothing was booked.</translation>
    </message>
    <message>
        <source>Web会議のリンクを開けませんでした。https で始まるアドレスだけを開きます。</source>
        <translation>The link of the web conference could not be opened. Only addresses that begin with https are opened.</translation>
    </message>
    <message>
        <source>Web会議（{provider}）の主催者ライセンスは、この時間にすべて使われています。</source>
        <translation>All hosts of {provider} run another meeting at this time.</translation>
    </message>
    <message>
        <source>https:// で始まるアドレスを、管理者に確かめてください。</source>
        <translation>Please ask the administrator for the address that begins with https://.</translation>
    </message>
    <message>
        <source>{day}に、全日と一部の時間が両方あります。同じ日に両方は認められません。</source>
        <translation>{day} has both a full day and a part of it, which is not permitted on one date.</translation>
    </message>
    <message>
        <source>{day}には打刻があるため、取り下げられません。</source>
        <translation>{day} has punches already and cannot be withdrawn.</translation>
    </message>
    <message>
        <source>{day}に出勤する人が、所属{people}人の{percent}%を下回ります（最低出勤率）。</source>
        <translation>On {day} fewer than {percent}% of the {people} people of the section would be at the office (smallest share on site).</translation>
    </message>
    <message>
        <source>{day}のその半日には、あなたの勤務時間がありません（勤務時間の割振り）。</source>
        <translation>You have no working hours in that half of {day} (your schedule).</translation>
    </message>
    <message>
        <source>{day}のその時間は、休暇などで勤務しません（休暇との重なり）。</source>
        <translation>On {day} you are on leave in those hours (rule on leave).</translation>
    </message>
    <message>
        <source>{day}のその時間は過ぎています。過ぎた日時は予約できません（予約の期間の規則）。</source>
        <translation>That time on {day} is over, and what is over cannot be booked (rule on booking windows).</translation>
    </message>
    <message>
        <source>{day}のテレワークは、既に取り下げられています。</source>
        <translation>Remote work on {day} was withdrawn already.</translation>
    </message>
    <message>
        <source>{day}の勤務はまだ終わっていません。</source>
        <translation>The work of {day} has not ended.</translation>
    </message>
    <message>
        <source>{day}の同じ時間に、ほかの申請か実施命令があります（申請の重なり）。</source>
        <translation>The hours of {day} meet another application or an order (rule on overlaps).</translation>
    </message>
    <message>
        <source>{day}の場所が勤務公署です。テレワークの場所ではありません。</source>
        <translation>The place of {day} is the office, which is no place of remote work.</translation>
    </message>
    <message>
        <source>{day}の時間帯が正しくありません。始まりと、それより後の終わりが要ります。</source>
        <translation>The hours of {day} are wrong: they need a begin and a later end.</translation>
    </message>
    <message>
        <source>{day}の月はまだ締めていません。</source>
        <translation>The month of {day} is not closed yet.</translation>
    </message>
    <message>
        <source>{day}の月は締めが済んでいます（月締めの規則）。</source>
        <translation>The month of {day} is closed (rule on closing).</translation>
    </message>
    <message>
        <source>{day}の月は締め済みのため、確認も差戻しもできません。</source>
        <translation>The month of {day} is closed, so the day can neither be confirmed nor returned.</translation>
    </message>
    <message>
        <source>{day}の申請は{last}までで、期限を過ぎています（申請期限の規則）。</source>
        <translation>The deadline for {day} was {last} (rule on deadlines).</translation>
    </message>
    <message>
        <source>{day}の申請は{last}まででした。期限のあとの申請には理由が要ります（申請期限の規則）。</source>
        <translation>The deadline for {day} was {last}; a later application needs a reason (rule on deadlines).</translation>
    </message>
    <message>
        <source>{day}の記録がありません。</source>
        <translation>There is no record of {day}.</translation>
    </message>
    <message>
        <source>{day}の記録は、ご覧になったあとに変わりました。</source>
        <translation>The record of {day} changed after you saw it.</translation>
    </message>
    <message>
        <source>{day}の記録を確認できるのは、その方の上司だけです。</source>
        <translation>Only a superior of the person can confirm the record of {day}.</translation>
    </message>
    <message>
        <source>{day}の貸出端末は、{limit}台すべて貸出し済みです（端末貸出しの上限）。</source>
        <translation>All {limit} devices of the pool are lent on {day} (limit of the device pool).</translation>
    </message>
    <message>
        <source>{day}の貸出端末は残り{left}台で、育児・介護などの理由で優先する申請が{ahead}件待っています（端末貸出しの順位）。</source>
        <translation>{left} devices are left on {day}, and {ahead} applications with a reason that comes first are waiting (ranking of the device pool).</translation>
    </message>
    <message>
        <source>{day}は、申告した時間と客観的記録に{minutes}分の差があり、理由が書かれていません。この市では、理由がない日は確認できません（労働時間の適正な把握のためのガイドライン）。</source>
        <translation>On {day} declared hours and objective records are {minutes} minutes apart, and no reason is given. This city confirms no such day (guideline on working-time capture).</translation>
    </message>
    <message>
        <source>{day}は勤務日ではありません。休みの日のテレワークは、命令によるときだけです（勤務日の規則）。</source>
        <translation>{day} is no working day. Remote work on a day off is ordered, never applied for (rule on working days).</translation>
    </message>
    <message>
        <source>{day}は実施命令によるテレワークで、本人は取り下げられません。</source>
        <translation>Remote work on {day} was ordered and cannot be withdrawn by the person.</translation>
    </message>
    <message>
        <source>{day}は過ぎています。過ぎた日のテレワークは申請できません（申請期限の規則）。</source>
        <translation>{day} is over; remote work cannot be applied for afterwards (rule on deadlines).</translation>
    </message>
    <message>
        <source>{day}は過ぎているため、取り下げられません。</source>
        <translation>{day} is over and cannot be withdrawn.</translation>
    </message>
    <message>
        <source>{day}は閉庁日（{name}）で、{room}は使えません（会議室の閉庁日の規則）。</source>
        <translation>The city is closed on {day} ({name}), and so is {room} (rule on closed days of rooms).</translation>
    </message>
    <message>
        <source>{expected}バイト目から送り直します。</source>
        <translation>Sending goes on from byte {expected}.</translation>
    </message>
    <message>
        <source>{first}も不在のときは、その不在を登録してから行ってください。</source>
        <translation>If {first} is absent too, please register that absence first.</translation>
    </message>
    <message>
        <source>{least}文字以上にしてください。</source>
        <translation>Please choose one of at least {least} characters.</translation>
    </message>
    <message>
        <source>{least}文字以上のPINを入力してください。</source>
        <translation>Please enter a PIN of at least {least} characters.</translation>
    </message>
    <message>
        <source>{month}には訂正する実績がありません。</source>
        <translation>There is no figure of {month} to correct.</translation>
    </message>
    <message>
        <source>{month}に同じ課が{room}を使えるのは合わせて{limit}時間までで、この予約でそれを超えます（課ごとの上限の規則）。</source>
        <translation>In {month} one section may have {room} for {limit} hours, and this booking exceeds them (rule on quotas of sections).</translation>
    </message>
    <message>
        <source>{month}に確認できる職員がいません。提出がないか、説明のない差が残っています。</source>
        <translation>Nobody can be signed off for {month}: nothing was submitted, or differences have no reason.</translation>
    </message>
    <message>
        <source>{month}のテレワークが、上限の{limit}日を超えます（月の上限）。</source>
        <translation>Remote work in {month} would exceed the limit of {limit} days (monthly limit).</translation>
    </message>
    <message>
        <source>{month}のテレワークを人事課がまだ締めていないため、公表しませんでした。公表した数値は変わりません。</source>
        <translation>HR has not closed the remote work of {month}, so it was not published. Published figures do not change.</translation>
    </message>
    <message>
        <source>{month}の実績は、{name}さんが「{value}」と入力済みです。何も変えていません。</source>
        <translation>{name} entered “{value}” for {month} already. Nothing was changed.</translation>
    </message>
    <message>
        <source>{month}の実績は、その間に{name}さんが「{value}」へ訂正しました。</source>
        <translation>Meanwhile {name} corrected the figure of {month} to “{value}”.</translation>
    </message>
    <message>
        <source>{month}はまだ公表していないため、公表のファイルはありません。</source>
        <translation>{month} has not been published yet, so there are no files of it.</translation>
    </message>
    <message>
        <source>{month}はまだ始まっていません。</source>
        <translation>{month} has not begun yet.</translation>
    </message>
    <message>
        <source>{month}はまだ来ていないため、実績を入力できません。</source>
        <translation>{month} has not come yet, so no figure of it can be entered.</translation>
    </message>
    <message>
        <source>{month}はまだ来ていないため、統計がありません。</source>
        <translation>{month} has not come yet, so there are no statistics of it.</translation>
    </message>
    <message>
        <source>{month}はまだ終わっていないため、公表できません。</source>
        <translation>{month} is not over yet, so it cannot be published.</translation>
    </message>
    <message>
        <source>{month}はまだ終わっていません。</source>
        <translation>{month} is not over yet.</translation>
    </message>
    <message>
        <source>{month}は所属長が確認済みのため、変えられません。</source>
        <translation>{month} is signed off by the head and cannot be changed.</translation>
    </message>
    <message>
        <source>{month}は締めてあり、その記録は変わりません（月締めの規則）。</source>
        <translation>{month} is closed, and its record no longer changes (rule on closing).</translation>
    </message>
    <message>
        <source>{month}は締めてあります。</source>
        <translation>{month} is closed.</translation>
    </message>
    <message>
        <source>{most} 文字を超えるところがあります。予約はしていません。</source>
        <translation>A text is longer than {most} characters. Nothing was booked.</translation>
    </message>
    <message>
        <source>{part} が二度書かれていて、どちらか分かりません。この規則は取り込みません。</source>
        <translation>{part} is written twice, and which one is meant is unclear. The rule is not taken.</translation>
    </message>
    <message>
        <source>{part} のある繰り返しは扱いません。推し量って別の日に予約することは、しません。</source>
        <translation>Rules with {part} are not supported, and are not guessed at: a room would be booked on other days.</translation>
    </message>
    <message>
        <source>{part} の値「{value}」は読めません（RFC 5545 3.3.10）。UNTIL は、時刻のある会議では UTC の日時、終日では日付です。この規則は取り込みません。</source>
        <translation>The value “{value}” of {part} cannot be read (RFC 5545 3.3.10). UNTIL is a moment in UTC for meetings with a time, and a date for those of whole days. The rule is not taken.</translation>
    </message>
    <message>
        <source>{part} は毎月（MONTHLY）の繰り返しだけで使えますが、規則は {frequency} です。この規則は取り込みません。</source>
        <translation>{part} has a meaning in MONTHLY rules only, and this rule is {frequency}. The rule is not taken.</translation>
    </message>
    <message>
        <source>{people}には、あなたからテレワークを命じられません。命じられるのは上司と人事課だけです。</source>
        <translation>You cannot order {people} to work remotely; superiors and the personnel section can.</translation>
    </message>
    <message>
        <source>{person}の上席順の資料がないため、代決の順を決められません（{article}）。</source>
        <translation>The order of substitutes is not known, as {person} has no seniority data ({article}).</translation>
    </message>
    <message>
        <source>{place} の {key} が https:// で始まるアドレスではありません。</source>
        <translation>{key} in {place} is no address that begins with https://.</translation>
    </message>
    <message>
        <source>{place} の {key} の値が正しくありません。</source>
        <translation>The value of {key} at {place} is not valid.</translation>
    </message>
    <message>
        <source>{place} の {key} は、決められる設定ではありません。</source>
        <translation>{key} at {place} is not a setting that can be fixed.</translation>
    </message>
    <message>
        <source>{place} を管理者以外が書き換えられるため、信用できません。</source>
        <translation>{place} can be changed by others than the administrator, so it is not trusted.</translation>
    </message>
    <message>
        <source>{place} を読み取れません。書き方に誤りがあります。</source>
        <translation>{place} cannot be read: it is not well formed.</translation>
    </message>
    <message>
        <source>{post}が合議先に二度入っています。</source>
        <translation>{post} is among the consents twice.</translation>
    </message>
    <message>
        <source>{post}が戻るのを待ってください。</source>
        <translation>Please wait until {post} is back.</translation>
    </message>
    <message>
        <source>{post}にはすでに供覧しています。</source>
        <translation>{post} has already been asked to read this case.</translation>
    </message>
    <message>
        <source>{post}に代わって決裁できる職員が、いま一人もいません（{article}）。</source>
        <translation>Nobody who may decide for {post} is here now ({article}).</translation>
    </message>
    <message>
        <source>{post}の不在は、その日の勤務時間の一部だけのため、代決できません（{article}）。</source>
        <translation>{post} is away for a part of that day only, so the decision cannot be substituted ({article}).</translation>
    </message>
    <message>
        <source>{post}の決裁には、代決の定めがありません。</source>
        <translation>No rule names a substitute for the decision of {post}.</translation>
    </message>
    <message>
        <source>{post}の決裁は、合議が整っていないため代決できません（{article}）。</source>
        <translation>The decision of {post} cannot be substituted while consent is open ({article}).</translation>
    </message>
    <message>
        <source>{post}の決裁を代決できるのは、至急の案件に限られます（{article}）。</source>
        <translation>The decision of {post} can only be substituted in an urgent case ({article}).</translation>
    </message>
    <message>
        <source>{post}の決裁を待ってください。不在のときは、不在を登録してください。</source>
        <translation>Please wait for {post}. When away, please register the absence.</translation>
    </message>
    <message>
        <source>{post}の決裁を待ってください。急ぐときは起案者が至急として起案し直してください。</source>
        <translation>Please wait for {post}. If it is urgent, ask the drafter to draft it as urgent.</translation>
    </message>
    <message>
        <source>{post}の決裁を待つか、上位の決裁者に相談してください。</source>
        <translation>Please wait for {post}, or ask the decider above.</translation>
    </message>
    <message>
        <source>{post}の決裁を待つか、文書主管課にお問い合わせください。</source>
        <translation>Please wait for {post}, or ask the records section.</translation>
    </message>
    <message>
        <source>{post}の職責証明書は {day} に使用を止めています。</source>
        <translation>The use of the certificate of {post} ended on {day}.</translation>
    </message>
    <message>
        <source>{post}の職責証明書は有効期間（{until} まで）の外です。</source>
        <translation>The certificate of {post} is outside its dates (until {until}).</translation>
    </message>
    <message>
        <source>{post}の職責証明書を使える職に就いていません。この使用の求めは電子署名使用簿に残ります。</source>
        <translation>You hold no post that may use the certificate of {post}. The ledger keeps that it was asked for.</translation>
    </message>
    <message>
        <source>{post}は、この案件の回議の系統にありません。途中の承認は、起案した部署とその上の部署の職が行います。</source>
        <translation>{post} is not in the line of this case. Intermediates belong to the drafting section or one above it.</translation>
    </message>
    <message>
        <source>{post}はこの案件の回議先ではないため、意見を記録できません。</source>
        <translation>{post} is not on the route of this case, so its opinion cannot be recorded.</translation>
    </message>
    <message>
        <source>{post}はこの案件の経路で処理するため、供覧の相手にはできません。</source>
        <translation>{post} acts on this case and cannot be asked only to read it.</translation>
    </message>
    <message>
        <source>{post}はすでにこの案件の経路にあります。</source>
        <translation>{post} is already in the route of this case.</translation>
    </message>
    <message>
        <source>{post}は不在として登録されていないため、代決できません（{article}）。</source>
        <translation>{post} is not registered as absent, so the decision cannot be substituted ({article}).</translation>
    </message>
    <message>
        <source>{post}は回議または決裁の経路に入っているため、合議先にできません。</source>
        <translation>{post} is on the route for review or decision and cannot be asked for consent.</translation>
    </message>
    <message>
        <source>{post}は後閲にできません。あらかじめ後閲にできるのは、決裁する職より下の回議の職だけです。</source>
        <translation>{post} cannot be set to read afterwards. In advance only intermediates of the line below the decider can.</translation>
    </message>
    <message>
        <source>{post}は欠員です。欠員は不在に当たらないため、代決できません（{article}）。</source>
        <translation>{post} is vacant. A vacancy is no absence, so the decision cannot be substituted ({article}).</translation>
    </message>
    <message>
        <source>{post}は決裁者より上の職です。決裁者は規程（{article}）で決まり、その上に承認者は加えられません。</source>
        <translation>{post} ranks above the decider, who follows from the rule ({article}). Nobody above the decider may be added.</translation>
    </message>
    <message>
        <source>{room}には、{begins}から{ends}まで「{title}」（{organiser}）の予約があります。</source>
        <translation>From {begins} to {ends}, {room} is taken by “{title}” ({organiser}).</translation>
    </message>
    <message>
        <source>{room}には、{begins}から{ends}まで別の予約があります。</source>
        <translation>From {begins} to {ends}, {room} is taken.</translation>
    </message>
    <message>
        <source>{room}は、{begins}から{ends}まで同じ申込みの別の回と重なります。準備と片付けの時間も数えます。</source>
        <translation>From {begins} to {ends}, {room} is taken by another date of the same request; setting up and clearing count too.</translation>
    </message>
    <message>
        <source>{room}は、この目的では予約できません（目的ごとの予約期間の規則）。</source>
        <translation>{room} cannot be booked for this purpose (rule on booking windows by purpose).</translation>
    </message>
    <message>
        <source>{room}はその時間、利用を停止しています（理由: {reason}）。</source>
        <translation>{room} is closed at that time (reason: {reason}).</translation>
    </message>
    <message>
        <source>{room}は日をまたいで使えません（会議室の利用時間の規則。{closes}まで）。</source>
        <translation>{room} may not be used past midnight (rule on hours of rooms; open until {closes}).</translation>
    </message>
    <message>
        <source>{room}をこの目的で予約できるのは{days}日前からで、その日は{first}から申し込めます（目的ごとの予約期間の規則）。</source>
        <translation>For this purpose {room} can be booked from {days} days before, so that day from {first} on (rule on booking windows by purpose).</translation>
    </message>
    <message>
        <source>{room}を一度に使えるのは{limit}分までです（利用時間の長さの規則）。</source>
        <translation>{room} may be used for {limit} minutes at a time (rule on the length of bookings).</translation>
    </message>
    <message>
        <source>{room}を予約できるのは、管理する課が定めた課だけです（部の会議室の規則）。</source>
        <translation>{room} may be booked by the sections that its keeper names only (rule on rooms of bureaus).</translation>
    </message>
    <message>
        <source>{room}を使えるのは{opens}から{closes}までです（会議室の利用時間の規則）。</source>
        <translation>{room} is open from {opens} to {closes} (rule on hours of rooms).</translation>
    </message>
    <message>
        <source>{room}を同じ課が続けて使えるのは{limit}日までです（連続利用の規則）。</source>
        <translation>One section may have {room} for {limit} days in a row (rule on days in a row).</translation>
    </message>
    <message>
        <source>{seconds}秒後にもう一度お試しください。</source>
        <translation>Please try again in {seconds} seconds.</translation>
    </message>
    <message>
        <source>{section}には決裁する職（{rank}）がありません。</source>
        <translation>{section} has no post that decides ({rank}).</translation>
    </message>
    <message>
        <source>{slot}には{holder}が就いています。飛ばせるのは欠員の欄だけです。</source>
        <translation>{slot} is held by {holder}. Only the slot of a vacant post can be skipped.</translation>
    </message>
    <message>
        <source>{slot}の上司か文書主管に依頼してください。</source>
        <translation>Please ask a superior of {slot} or the records office.</translation>
    </message>
    <message>
        <source>{slot}の代決は、先の順位の{first}が行います（{article}）。</source>
        <translation>{first} comes first in the order of substitution for {slot} ({article}).</translation>
    </message>
    <message>
        <source>{slot}の代決はご自身が行ったものです。後閲は、不在だった決裁者が行います。</source>
        <translation>You decided as substitute for {slot} yourself. The decider who was absent reads afterwards.</translation>
    </message>
    <message>
        <source>{slot}の代決（{article}）では、否決できません。否決は、決裁者本人だけが行います。</source>
        <translation>As substitute for {slot} ({article}) you cannot reject the case. Only the decider may end it.</translation>
    </message>
    <message>
        <source>{slot}の供覧は、{by}がすでに済ませています。</source>
        <translation>{by} has already read this for {slot}.</translation>
    </message>
    <message>
        <source>{slot}の前には、もう加えられません。順番がそこまで進んだためです。</source>
        <translation>Nothing can be added before {slot} any more. The case has come that far.</translation>
    </message>
    <message>
        <source>{slot}の合議が済んでいないため、引上げできません。合議は飛ばせません。</source>
        <translation>The consent of {slot} is open. Consents cannot be passed over.</translation>
    </message>
    <message>
        <source>{slot}の合議を{post}に振り替えると、別の部署の同意になります。合議先の部署は変えられません。</source>
        <translation>Reassigning the consent of {slot} to {post} would ask another section. The section asked for consent stays.</translation>
    </message>
    <message>
        <source>{slot}の後閲は、{by}がすでに済ませています。</source>
        <translation>{by} has already read this afterwards for {slot}.</translation>
    </message>
    <message>
        <source>{slot}の承認をお待ちください。</source>
        <translation>Please wait for {slot} to approve.</translation>
    </message>
    <message>
        <source>{slot}の欄は{by}が処理したため、ほかの方は引き戻せません。</source>
        <translation>{by} acted on the box of {slot}; nobody else can take it back.</translation>
    </message>
    <message>
        <source>{slot}の欄は、{by}がすでに処理しています。この操作は行われませんでした。</source>
        <translation>{by} has already acted on the box of {slot}. This act was not done.</translation>
    </message>
    <message>
        <source>{slot}の欄はいま順番ではありません。</source>
        <translation>It is not the turn of {slot}.</translation>
    </message>
    <message>
        <source>{slot}の欄はまだ処理されていないため、引き戻すものがありません。</source>
        <translation>{slot} has not acted yet, so there is nothing to take back.</translation>
    </message>
    <message>
        <source>{slot}の欄は保留されていません。</source>
        <translation>{slot} is not on hold.</translation>
    </message>
    <message>
        <source>{slot}の欄は保留中です。</source>
        <translation>{slot} is on hold.</translation>
    </message>
    <message>
        <source>{slot}の欄は別の職のものです。</source>
        <translation>The box of {slot} belongs to another post.</translation>
    </message>
    <message>
        <source>{slot}の欄は別の職のものです。あなたがいまこの案件で処理できる職は{choices}です。</source>
        <translation>The slot of {slot} belongs to another post. You can act on this case as {choices}.</translation>
    </message>
    <message>
        <source>{slot}の欄は前の段階ではないため、差し戻せません。</source>
        <translation>{slot} is not an earlier step, so the case cannot be sent back there.</translation>
    </message>
    <message>
        <source>{slot}の欄は合議ではないため、不同意にはできません。</source>
        <translation>{slot} is not a consent, so consent cannot be refused.</translation>
    </message>
    <message>
        <source>{slot}の欄は合議のため、本文を訂正できません。</source>
        <translation>The slot of {slot} is a consent and cannot correct the text.</translation>
    </message>
    <message>
        <source>{slot}の欄は合議のため、飛ばせません。合議が整わないまま決裁へ進めない決まりです。</source>
        <translation>The slot of {slot} is a consent and cannot be skipped: nothing is decided while a consent is unsettled.</translation>
    </message>
    <message>
        <source>{slot}の欄は文書審査です。形式と字句だけを直せます。</source>
        <translation>The slot of {slot} examines the document: it corrects form and wording only.</translation>
    </message>
    <message>
        <source>{slot}の欄は決裁です。決裁者は規程（{article}）で決まるため、振り替えられません。</source>
        <translation>The slot of {slot} is the decision. The decider follows from the rule ({article}) and cannot be reassigned.</translation>
    </message>
    <message>
        <source>{slot}の欄は決裁ではないため、否決できません。</source>
        <translation>{slot} does not decide, so it cannot reject.</translation>
    </message>
    <message>
        <source>{slot}の欄は決裁のため、飛ばせません。承認者が少なくとも一人は残る決まりです。</source>
        <translation>The slot of {slot} is the decision and cannot be skipped: at least one approver remains.</translation>
    </message>
    <message>
        <source>{slot}の欄は飛ばされているため、差し戻せません。</source>
        <translation>Slot {slot} was left out, so nothing can be sent back to it.</translation>
    </message>
    <message>
        <source>{slot}の欄を動かせるのは、その職の上司か文書主管だけです。</source>
        <translation>Only a superior of {slot}, or the records office, can change this slot.</translation>
    </message>
    <message>
        <source>{slot}は合議先のため、引上げはできません。引上げは直系の上司だけが行えます。</source>
        <translation>{slot} is asked for consent and cannot act before its turn. Only a superior of the line can.</translation>
    </message>
    <message>
        <source>{value} の繰り返しは扱いません。この規則は取り込みません。</source>
        <translation>Rules with {value} are not supported. The rule is not taken.</translation>
    </message>
    <message>
        <source>{week}からの週のテレワークが、上限の{limit}日を超えます（週の上限）。</source>
        <translation>Remote work in the week from {week} would exceed the limit of {limit} days (weekly limit).</translation>
    </message>
    <message>
        <source>{week}からの週の出勤日が、{limit}日を下回ります（週の最低出勤日数）。</source>
        <translation>The week from {week} would have fewer than {limit} days at the office (fewest office days).</translation>
    </message>
    <message>
        <source>{year}年度の中の日を選んでください。</source>
        <translation>Please choose a day of fiscal year {year}.</translation>
    </message>
    <message>
        <source>{year}年度の利用者登録がないため、{day}は申請できません（利用者登録の規則）。</source>
        <translation>There is no registration for fiscal year {year}, so {day} cannot be applied for (rule on registration).</translation>
    </message>
    <message>
        <source>「{eligibility}」の職員は、利用者登録の対象外です（利用者登録の要件）。</source>
        <translation>Staff of the class “{eligibility}” are excluded from registration (rule on eligibility).</translation>
    </message>
    <message>
        <source>「{equipment}」は、この時間にあと {free} 台しか空いていません。</source>
        <translation>Of “{equipment}”, only {free} more are free at this time.</translation>
    </message>
    <message>
        <source>「{equipment}」は全部で {owned} 台です。予約はしていません。</source>
        <translation>There are {owned} of “{equipment}” in all. Nothing was booked.</translation>
    </message>
    <message>
        <source>「{field}」の数が多すぎます（上限 {limit}）。</source>
        <translation>There are too many of “{field}” (limit {limit}).</translation>
    </message>
    <message>
        <source>「{field}」は一行で書く欄です。改行が入っています。</source>
        <translation>“{field}” is written in one line, and holds a line break.</translation>
    </message>
    <message>
        <source>「{flag}」に同意する職が規程の表にありません。同意がないため、認められません。</source>
        <translation>The rules name nobody who consents to “{flag}”, and without consent it is not permitted.</translation>
    </message>
    <message>
        <source>「{flag}」に当たる案件のため、{post}の決裁は代決できません（{article}）。</source>
        <translation>This case is marked {flag}, so the decision of {post} cannot be substituted ({article}).</translation>
    </message>
    <message>
        <source>「{mark}」という文書記号の所属は組織にありません。</source>
        <translation>No section has the document mark “{mark}”.</translation>
    </message>
    <message>
        <source>「{matter}」に当てはまる決裁規程が {day} 時点でありません。</source>
        <translation>No rule covers “{matter}” on {day}.</translation>
    </message>
    <message>
        <source>「{matter}」のこの案件を紙によると定めた規程の行がありません（{rule}）。</source>
        <translation>No rule keeps this case of “{matter}” on paper ({rule}).</translation>
    </message>
    <message>
        <source>「{matter}」の決裁者は、変更前の契約金額に対する変更額の割合で決まります。</source>
        <translation>Who decides “{matter}” depends on the change against the contract amount.</translation>
    </message>
    <message>
        <source>「{matter}」の決裁者は金額で決まります。</source>
        <translation>Who decides “{matter}” depends on the amount.</translation>
    </message>
    <message>
        <source>「{month}」は月として読めません。</source>
        <translation>“{month}” cannot be read as a month.</translation>
    </message>
    <message>
        <source>「{name}」という名前のひな形が、すでにあります。</source>
        <translation>There is already a template named “{name}”.</translation>
    </message>
    <message>
        <source>「{name}」はPDFではありません。</source>
        <translation>{name} is no PDF.</translation>
    </message>
    <message>
        <source>「{part}」は RFC 5545 の繰り返しの規則にありません。この規則は取り込みません。</source>
        <translation>“{part}” is no part of a recurrence rule in RFC 5545. The rule is not taken.</translation>
    </message>
    <message>
        <source>「{value}」は実績として読めません。</source>
        <translation>“{value}” cannot be read as a figure.</translation>
    </message>
    <message>
        <source>「この回以降」か「すべて」を選んでください。</source>
        <translation>Please choose “This and following” or “All”.</translation>
    </message>
    <message>
        <source>「テレワーク」の画面から申請してください。</source>
        <translation>Please apply on the page “Remote work”.</translation>
    </message>
    <message>
        <source>「テレワーク」の画面から申請書を作り直してください。</source>
        <translation>Please make it again on the page “Remote work”.</translation>
    </message>
    <message>
        <source>「テレワークの申請と登録」から、申請をもう一度作ってください。</source>
        <translation>Please make the application again on “Applications and registration”.</translation>
    </message>
    <message>
        <source>「テレワークの申請と登録」から、登録の申請をもう一度作ってください。</source>
        <translation>Please make the registration again on “Applications and registration”.</translation>
    </message>
    <message>
        <source>「文書管理」の画面で簿冊を選んで起案してください。</source>
        <translation>Please choose the record files on the “Records” page and draft from there.</translation>
    </message>
    <message>
        <source>「期限後に申請する理由」を書いて申請してください。</source>
        <translation>Please write the reason for applying late.</translation>
    </message>
    <message>
        <source>「要旨の変更」を選び直してください。</source>
        <translation>Please choose “change of substance”.</translation>
    </message>
    <message>
        <source>「電子手続に置換え」の様式には代わりの手続が要り、ほかの状態では空にします。</source>
        <translation>A form that was replaced names what replaced it; any other names nothing.</translation>
    </message>
    <message>
        <source>あて先が空か、{limit}字を超えています。</source>
        <translation>The addressee is empty or longer than {limit} characters.</translation>
    </message>
    <message>
        <source>あて先を書いてください。</source>
        <translation>Please write the addressee.</translation>
    </message>
    <message>
        <source>あなたの欄（{field}）には、もう署名があります。</source>
        <translation>Your field ({field}) is signed already.</translation>
    </message>
    <message>
        <source>あなたの職は{slot}の直系の上司ではないため、引上げできません。</source>
        <translation>Your post is not a superior of {slot} in the line, so you cannot act before it.</translation>
    </message>
    <message>
        <source>あなたは{slot}の代決をする職に定められていません（{article}）。</source>
        <translation>Your post is not one that decides as substitute for {slot} ({article}).</translation>
    </message>
    <message>
        <source>いくつかの申請に分けてください。</source>
        <translation>Please split the application.</translation>
    </message>
    <message>
        <source>いつもと違うサーバーが答えました。何も送っていません。</source>
        <translation>Another server than usual answered. Nothing was sent.</translation>
    </message>
    <message>
        <source>いまの内容を確かめてから、もう一度行ってください。</source>
        <translation>Please look at it as it is now and try again.</translation>
    </message>
    <message>
        <source>いまの勤務の状態を確かめてください。</source>
        <translation>Please check the state of your work.</translation>
    </message>
    <message>
        <source>いまの状態を確かめてから、もう一度行ってください。</source>
        <translation>Please look at it as it is now and try again.</translation>
    </message>
    <message>
        <source>いま使っている端末を紛失にすることはできません。</source>
        <translation>The device you are working on cannot be reported lost.</translation>
    </message>
    <message>
        <source>いま送受信する</source>
        <translation>Send and receive now</translation>
    </message>
    <message>
        <source>お急ぎの意見は、改革プロジェクト推進課にお伝えください。</source>
        <translation>Please tell the reform office what is urgent.</translation>
    </message>
    <message>
        <source>このひな形は、もうありません。</source>
        <translation>This template is no longer there.</translation>
    </message>
    <message>
        <source>このアドレスからの問い合わせが続けて失敗したため、{seconds} 秒のあいだ受け付けません。</source>
        <translation>Requests from this address failed again and again, so none is taken for {seconds} seconds.</translation>
    </message>
    <message>
        <source>このアンケートの受付は {first} から {last} までです。</source>
        <translation>This survey takes answers from {first} to {last}.</translation>
    </message>
    <message>
        <source>このアンケートは見つからないか、あなたは対象ではありません。</source>
        <translation>There is no such survey, or it does not ask you.</translation>
    </message>
    <message>
        <source>このカードのPINを確かめて、もう一度入力してください。</source>
        <translation>Please make sure of the PIN of this card and type it again.</translation>
    </message>
    <message>
        <source>このサインイン名は使えません。</source>
        <translation>This sign-in name cannot be used.</translation>
    </message>
    <message>
        <source>このテレワークの許可は見つかりません。ほかの端末で変わったことがあります。</source>
        <translation>This permitted block is not there; another device may have changed it.</translation>
    </message>
    <message>
        <source>このファイルの見出しが、この表と合わないため、読み込んでいません（{columns}）。</source>
        <translation>The headings of this file do not fit this table, so that it was not read ({columns}).</translation>
    </message>
    <message>
        <source>このファイルは{line}行目が読めないため、読み込んでいません。</source>
        <translation>Line {line} of this file cannot be read, so that it was not taken.</translation>
    </message>
    <message>
        <source>この不在の登録は、ほかの操作で変更または取消しされています。</source>
        <translation>This absence was changed or taken back by another act.</translation>
    </message>
    <message>
        <source>この不在の登録は見つかりません。</source>
        <translation>This absence is not found.</translation>
    </message>
    <message>
        <source>この乖離や勤務は、すでに整理されています。</source>
        <translation>This exception was settled before.</translation>
    </message>
    <message>
        <source>この予約は、利用がなかったため自動で解放されました。会議室はほかの人が使えます。</source>
        <translation>Nobody came, so this booking was released and the room is open to others.</translation>
    </message>
    <message>
        <source>この仕事は、画面を開いた後に動きました。処理が済んだか、処理の途中か、ほかの管理者が扱っています。</source>
        <translation>This work moved on after you opened the page: it was done, is being done, or another administrator saw to it.</translation>
    </message>
    <message>
        <source>この仕事はもうありません。済んだ仕事は30日で消えます。</source>
        <translation>This work is no longer there. Work that was done is forgotten after 30 days.</translation>
    </message>
    <message>
        <source>この会議には新しい申込みがあり、こちらは承認できません。</source>
        <translation>There is a newer application for this meeting, and this one cannot be approved.</translation>
    </message>
    <message>
        <source>この会議は、開いたあとに変わりました。今回の変更は反映していません。</source>
        <translation>This meeting has changed since you opened it, so your change was not made.</translation>
    </message>
    <message>
        <source>この会議はいま使われていないため、終了できません。会議はそのままです。</source>
        <translation>This meeting is not under way, so it cannot be finished. Nothing was changed.</translation>
    </message>
    <message>
        <source>この会議はないか、あなたが見られる会議ではありません。</source>
        <translation>There is no such meeting, or it is not one that you may see.</translation>
    </message>
    <message>
        <source>この会議はもう始まっているため、開始の時刻や会議室は変えられません。</source>
        <translation>This meeting has begun, so its start and its room can no longer change.</translation>
    </message>
    <message>
        <source>この会議を変えられるのは、主催者と会議室の管理者だけです。変更は反映していません。</source>
        <translation>Only its organiser and whoever keeps its room may change this meeting. Nothing was changed.</translation>
    </message>
    <message>
        <source>この会議室を管理する課の長（{post}）が合議先にありません（会議室の承認の規則）。</source>
        <translation>The head of the section that keeps this room ({post}) is not asked (rule on the approval of rooms).</translation>
    </message>
    <message>
        <source>この回は空いていますが、ほかの回が取れないため予約していません。</source>
        <translation>This date is free, but was not booked because others cannot be had.</translation>
    </message>
    <message>
        <source>この回は終わったか、取りやめになっているため、変えられません。記録としてそのまま残ります。</source>
        <translation>This date is over or was cancelled, so it cannot change; it stays as the record.</translation>
    </message>
    <message>
        <source>この後閲は{slot}のものです。あなたの職では後閲できません。</source>
        <translation>Reading afterwards is up to {slot} here, not to your post.</translation>
    </message>
    <message>
        <source>この操作ができるのは会議室の管理者だけです。会議室も予約もそのままです。</source>
        <translation>Only whoever keeps the room may do this. The room and its bookings stay as they were.</translation>
    </message>
    <message>
        <source>この操作には、すでに答えています。初めの答えのままです。</source>
        <translation>You have answered about this act before. Your first answer stands.</translation>
    </message>
    <message>
        <source>この操作に署名は要りません。</source>
        <translation>This act needs no signature.</translation>
    </message>
    <message>
        <source>この操作の権限がありません。</source>
        <translation>You may not do this.</translation>
    </message>
    <message>
        <source>この操作はもうサーバーに届いているかもしれないため、取りやめられません。</source>
        <translation>This act may have reached the server already, so it cannot be given up.</translation>
    </message>
    <message>
        <source>この操作は別の端末のものです。</source>
        <translation>This act belongs to another terminal.</translation>
    </message>
    <message>
        <source>この操作は受け付けられていません</source>
        <translation>This act is not accepted</translation>
    </message>
    <message>
        <source>この操作は行われませんでした。理由をこの版の机は知りません。</source>
        <translation>This act was not done. This version of Tsukue does not know the reason.</translation>
    </message>
    <message>
        <source>この操作は起案者（{drafter}）だけが行えます。</source>
        <translation>Only the drafter ({drafter}) can do this.</translation>
    </message>
    <message>
        <source>この操作は送信トレイにもうありません。</source>
        <translation>This act is no longer in the outbox.</translation>
    </message>
    <message>
        <source>この施策の{since}以降の実績は、机が記録から数えます。入力はできません。</source>
        <translation>From {since} on the suite counts this measure from its records. Nothing can be entered.</translation>
    </message>
    <message>
        <source>この施策の実績を入力できるのは、担当課（{owners}）の職員と改革の事務局です。</source>
        <translation>Only staff of an owner section ({owners}) and the reform office enter figures of this measure.</translation>
    </message>
    <message>
        <source>この施策は登録されていません。</source>
        <translation>This measure is not registered.</translation>
    </message>
    <message>
        <source>この日の勤務は終了しています。</source>
        <translation>Work for this day has ended.</translation>
    </message>
    <message>
        <source>この日の開始の時刻は、時間帯 {zone} にはありません（夏時間）。予約はしていません。</source>
        <translation>On this day the start does not exist in the zone {zone} (daylight saving). Nothing was booked.</translation>
    </message>
    <message>
        <source>この日は、取れなかった日、除いた日、取り消した日、立ち退いた日のどれでもないため、改めて申し込めません。</source>
        <translation>This date was neither missed nor left out, cancelled or displaced, so it cannot be asked for again.</translation>
    </message>
    <message>
        <source>この時間には予約が {count} 件あるため、利用を止めていません。</source>
        <translation>The room was not closed: {count} bookings stand in this time.</translation>
    </message>
    <message>
        <source>この時間は過ぎているか、24時間を超えています。空き待ちには加えていません。</source>
        <translation>This time is over, or longer than 24 hours. You were not put on the list.</translation>
    </message>
    <message>
        <source>この時間外勤務の許可は、既に登録されています。</source>
        <translation>This permission for overtime is registered already.</translation>
    </message>
    <message>
        <source>この時間外勤務の許可は見つかりません。ご覧になれる範囲の外にあるか、番号が違います。</source>
        <translation>This permission for overtime was not found: it is out of your sight, or its number is wrong.</translation>
    </message>
    <message>
        <source>この月にテレワークの記録がないため、提出するものがありません。</source>
        <translation>There are no records of remote work in this month, so there is nothing to submit.</translation>
    </message>
    <message>
        <source>この月の日を減らしてください。</source>
        <translation>Please apply for fewer days of that month.</translation>
    </message>
    <message>
        <source>この案件「{title}」（{number}）に紙の添付はありません。</source>
        <translation>The case “{title}” ({number}) has no attachment on paper.</translation>
    </message>
    <message>
        <source>この案件「{title}」（{number}）の内容はその後変わりました。</source>
        <translation>The case “{title}” ({number}) has changed since.</translation>
    </message>
    <message>
        <source>この案件「{title}」（{number}）の回議先は、組織か規程の変更により変わりました。</source>
        <translation>The route of “{title}” ({number}) changed with the organisation or the rules.</translation>
    </message>
    <message>
        <source>この案件「{title}」（{number}）はすでにあります。</source>
        <translation>The case “{title}” ({number}) exists already.</translation>
    </message>
    <message>
        <source>この案件「{title}」（{number}）はすでに回議中です。</source>
        <translation>The case “{title}” ({number}) is already in circulation.</translation>
    </message>
    <message>
        <source>この案件「{title}」（{number}）はすでに完結しています。</source>
        <translation>The case “{title}” ({number}) is closed already.</translation>
    </message>
    <message>
        <source>この案件「{title}」（{number}）はすでに決裁されています。この操作は行われませんでした。</source>
        <translation>The case “{title}” ({number}) is already decided. This act was not done.</translation>
    </message>
    <message>
        <source>この案件「{title}」（{number}）はすでに登録されています。二重には登録できません。</source>
        <translation>The case “{title}” ({number}) is registered already and cannot be registered twice.</translation>
    </message>
    <message>
        <source>この案件「{title}」（{number}）は否決されています。</source>
        <translation>The case “{title}” ({number}) has been rejected.</translation>
    </message>
    <message>
        <source>この案件「{title}」（{number}）は廃案になりました。この操作は行われませんでした。</source>
        <translation>The case “{title}” ({number}) was abandoned. Nothing was changed.</translation>
    </message>
    <message>
        <source>この案件「{title}」（{number}）は起案者が取り下げました。この操作は行われませんでした。</source>
        <translation>The drafter withdrew “{title}” ({number}). This act was not done.</translation>
    </message>
    <message>
        <source>この案件「{title}」（{number}）は起案者に差し戻されています。</source>
        <translation>The case “{title}” ({number}) has been sent back to the drafter.</translation>
    </message>
    <message>
        <source>この案件「{title}」（{number}）は起案者の手元に戻っています。</source>
        <translation>The case “{title}” ({number}) is back with the drafter.</translation>
    </message>
    <message>
        <source>この案件が引用する案件は、最初の起案で決まっています（{number}）。後からは変えられません。</source>
        <translation>Which case this one quotes was fixed by its first draft ({number}) and cannot be changed.</translation>
    </message>
    <message>
        <source>この案件にはいま行えません</source>
        <translation>Not possible for this case now</translation>
    </message>
    <message>
        <source>この案件の内容は、あなたの操作のあとで変わりました。承認は行われていません。</source>
        <translation>The case changed after you acted. It was not approved.</translation>
    </message>
    <message>
        <source>この案件の内容はまだこの端末に届いていません。</source>
        <translation>The contents of this case have not reached this terminal yet.</translation>
    </message>
    <message>
        <source>この案件（{number}）はまだ決裁されていません。</source>
        <translation>This case ({number}) is not decided yet.</translation>
    </message>
    <message>
        <source>この案件（{number}）は完結しています。施行文書への署名は完結の前に行います。</source>
        <translation>This case ({number}) is closed. Outgoing documents are signed before.</translation>
    </message>
    <message>
        <source>この様式は、画面を開いた後に別の方が変更しました。</source>
        <translation>Somebody else changed this form after you opened it.</translation>
    </message>
    <message>
        <source>この欄ではいま行えません</source>
        <translation>Not possible at this step now</translation>
    </message>
    <message>
        <source>この欄はすでに署名されています</source>
        <translation>this field is signed already</translation>
    </message>
    <message>
        <source>この欄（{slot_id}）に後閲の予定はありません。</source>
        <translation>Nothing is to be read afterwards in this slot ({slot_id}).</translation>
    </message>
    <message>
        <source>この欄（{slot_id}）はいまの経路にありません。</source>
        <translation>The box ({slot_id}) is not on the present route.</translation>
    </message>
    <message>
        <source>この申し出には、もう答えが出ています。今回の操作は反映していません。</source>
        <translation>This offer has been answered already. Nothing was changed just now.</translation>
    </message>
    <message>
        <source>この申し出はないか、あなたへの申し出ではありません。</source>
        <translation>There is no such offer, or it is not one to you.</translation>
    </message>
    <message>
        <source>この申し出は期限が過ぎています。どちらの会議もそのままです。</source>
        <translation>This offer has expired. Both meetings stay as they are.</translation>
    </message>
    <message>
        <source>この申請は、ほかの方がすでに承認または却下しています。</source>
        <translation>Somebody else has approved or refused this request already.</translation>
    </message>
    <message>
        <source>この申請は見つかりません。取り下げられたようです。</source>
        <translation>This request is not there. It seems to have been withdrawn.</translation>
    </message>
    <message>
        <source>この申込みは、この端末にもうありません。</source>
        <translation>This request is no longer on this device.</translation>
    </message>
    <message>
        <source>この申込みはサーバーに届いたかもしれず、答えを待っています。いまは変更も取下げもできません。</source>
        <translation>This request may have reached the server and waits for its answer. It can be neither changed nor withdrawn now.</translation>
    </message>
    <message>
        <source>この画面の「CSVで保存」で書き出したファイルをもとに、作り直してください。</source>
        <translation>Make it again from a file that “Save as CSV” of this screen has written.</translation>
    </message>
    <message>
        <source>この番号のアドレスはないか、既に取り消されています。</source>
        <translation>There is no address with this number, or it was ended.</translation>
    </message>
    <message>
        <source>この番号の数字はありません。</source>
        <translation>There is no figure of this address.</translation>
    </message>
    <message>
        <source>この番号の様式は登録簿にありません。</source>
        <translation>The register holds no form of this number.</translation>
    </message>
    <message>
        <source>この番号の証明書は、すでに登録されています。</source>
        <translation>A certificate of this number is registered already.</translation>
    </message>
    <message>
        <source>この確認書は署名の前に変わりました。署名していません。</source>
        <translation>The sheet changed before it was signed. Nothing was signed.</translation>
    </message>
    <message>
        <source>この秘密のアドレスは見つかりません。すでに使えなくしたか、別の方のものです。</source>
        <translation>There is no such secret address: it was ended, or it is somebody else&apos;s.</translation>
    </message>
    <message>
        <source>この種類の案件には申請書が要ります。</source>
        <translation>This kind of matter needs its form.</translation>
    </message>
    <message>
        <source>この種類の案件に申請書は付けられません。</source>
        <translation>This kind of matter takes no form.</translation>
    </message>
    <message>
        <source>この空き待ちはないか、すでに取り消されています。</source>
        <translation>There is no such wait, or it was taken back already.</translation>
    </message>
    <message>
        <source>この端末が紛失として届けられていた間の操作かもしれません。</source>
        <translation>It may have been made while this device was reported lost.</translation>
    </message>
    <message>
        <source>この端末では行えません</source>
        <translation>Not possible on this terminal</translation>
    </message>
    <message>
        <source>この端末に、鍵を安全に保管する場所（キーリング）が見つかりません。案件を保存できないため、一覧は空のままです。</source>
        <translation>No safe place for keys (keyring) is found on this terminal. Cases cannot be kept, so the lists stay empty.</translation>
    </message>
    <message>
        <source>この端末について決められた設定を使えません</source>
        <translation>The settings fixed for this computer cannot be used</translation>
    </message>
    <message>
        <source>この端末にはまだ署名の鍵がありません。操作は行われていません。</source>
        <translation>This terminal has no signing key yet. Nothing was done.</translation>
    </message>
    <message>
        <source>この端末にはデータを残さない設定のため、保存、印刷、コピーと、別のプログラムで開く操作はできません。</source>
        <translation>This terminal is set to keep no data, so saving, printing, copying and opening in another program are not available.</translation>
    </message>
    <message>
        <source>この端末には残せません</source>
        <translation>Nothing can be left on this terminal</translation>
    </message>
    <message>
        <source>この端末の保存内容は{name}さんのものです。ほかの方はここではサインインできません。</source>
        <translation>What is kept on this terminal belongs to {name}. Nobody else can sign in here.</translation>
    </message>
    <message>
        <source>この端末の保存内容は、新しい版の机のものです。いまの版では開けません。</source>
        <translation>What is kept on this terminal comes from a newer Tsukue. This version cannot open it.</translation>
    </message>
    <message>
        <source>この端末の保存内容は、管理者の指示で消去されました。</source>
        <translation>What was kept on this terminal was erased by order of the administrator.</translation>
    </message>
    <message>
        <source>この端末の保存内容を読み取れません。</source>
        <translation>What is kept on this terminal cannot be read.</translation>
    </message>
    <message>
        <source>この端末の保存場所を使えません</source>
        <translation>This terminal&apos;s storage cannot be used</translation>
    </message>
    <message>
        <source>この端末の時計は、サーバーの時刻と{minutes}分ずれています。操作はサーバーの時刻で記録されます。</source>
        <translation>This terminal&apos;s clock is {minutes} minutes off the server&apos;s. Acts are recorded with the server&apos;s time.</translation>
    </message>
    <message>
        <source>この端末の机は古い版のため、サーバーとやり取りできません。送信待ちの操作は残っていて、手元の案件は読めます。</source>
        <translation>This computer has an old version of Tsukue, which the server no longer takes. What waits to be sent is kept, and the cases on this device can be read.</translation>
    </message>
    <message>
        <source>この端末の空き容量が{megabytes}MBより少ないため、署名を安全に保存できません。署名していません。</source>
        <translation>Less than {megabytes} MB are free on this device, so that a signature could not be kept safely. Nothing was signed.</translation>
    </message>
    <message>
        <source>この端末の空き容量が足りないため、保存できませんでした。</source>
        <translation>This terminal is short of space, so it could not be kept.</translation>
    </message>
    <message>
        <source>この端末の鍵が壊れていて、開けません。</source>
        <translation>The key on this device is damaged and does not open.</translation>
    </message>
    <message>
        <source>この端末の鍵束（{backend}）は、鍵を安全に保管できないため使いません。</source>
        <translation>The keyring of this terminal ({backend}) cannot keep keys safely and is not used.</translation>
    </message>
    <message>
        <source>この端末の鍵束（キーリング）が開いていません。保存した内容は残っていますが、表示できません。</source>
        <translation>This terminal&apos;s keyring is locked. What was kept is still there but cannot be shown.</translation>
    </message>
    <message>
        <source>この端末は別の方の端末として登録されています。</source>
        <translation>This terminal is registered to somebody else.</translation>
    </message>
    <message>
        <source>この端末は管理者の許可を待っています。</source>
        <translation>This terminal awaits your administrator&apos;s permission.</translation>
    </message>
    <message>
        <source>この端末は紛失として届けられています。端末内のデータは消去されます。</source>
        <translation>This terminal is reported lost. Its data will be erased.</translation>
    </message>
    <message>
        <source>この範囲には、これから変えられる回がありません。過ぎた回と終わった回は記録としてそのまま残ります。</source>
        <translation>There is no date in this range that could still change; dates that are over stay as they were.</translation>
    </message>
    <message>
        <source>この系列の次の番号は{standing}です。番号は戻せず、一度に進められるのは{most}までです。</source>
        <translation>The next number of this series is {standing}. Numbers never go back, and can be moved on to {most} at once.</translation>
    </message>
    <message>
        <source>この締め後訂正は、開いたあとに変わりました。</source>
        <translation>This amendment changed after you opened it.</translation>
    </message>
    <message>
        <source>この締め後訂正は処理が終わっています。</source>
        <translation>This amendment has been dealt with.</translation>
    </message>
    <message>
        <source>この繰り返しは、日をずらすだけでは同じ決まりで表せません（例: 第2火曜日の翌日は、いつも第2水曜日とは限りません）。変更は反映していません。</source>
        <translation>Moved by days, these dates no longer follow their rule: the day after the second Tuesday is not always the second Wednesday. Nothing was changed.</translation>
    </message>
    <message>
        <source>この職では行えません</source>
        <translation>Not possible in this post</translation>
    </message>
    <message>
        <source>この職員には、すでにアカウントがあります。</source>
        <translation>This person has an account already.</translation>
    </message>
    <message>
        <source>この職員にはアカウントがありません。</source>
        <translation>This person has no account.</translation>
    </message>
    <message>
        <source>この職員の上司ではないため、月を確認できません。確認するのは直近上位の上司です。</source>
        <translation>You are not a superior of this person; the next superior signs the month off.</translation>
    </message>
    <message>
        <source>この職員の勤務時間を扱えるのは、本人とその上司だけです。</source>
        <translation>Only the person and the superiors may handle these hours.</translation>
    </message>
    <message>
        <source>この職員は、いまの組織の登録にありません。</source>
        <translation>This person is not in the organisation in force.</translation>
    </message>
    <message>
        <source>この職員は組織に登録されていません。</source>
        <translation>This person is not in the organisation.</translation>
    </message>
    <message>
        <source>この職員を外して署名したため、この月は確認していません。</source>
        <translation>This person was left out of the sheet, so the month was not signed off.</translation>
    </message>
    <message>
        <source>この職員番号の職員は組織にいません。</source>
        <translation>Nobody in the organisation has this number.</translation>
    </message>
    <message>
        <source>この証明書は署名（否認防止）のためのものではないため、使えません。</source>
        <translation>This certificate is not for signing (non-repudiation) and cannot be used.</translation>
    </message>
    <message>
        <source>この起案はこの端末にもうありません。</source>
        <translation>This draft is no longer on this terminal.</translation>
    </message>
    <message>
        <source>この起案は提出の途中のため、書き直せません。</source>
        <translation>This draft is being submitted and cannot be changed.</translation>
    </message>
    <message>
        <source>この起案用紙には、もうほかの署名（{field}）があります。</source>
        <translation>This sheet carries another signature ({field}) already.</translation>
    </message>
    <message>
        <source>この起案用紙には、起案者の署名がまだありません。</source>
        <translation>The drafter has not signed this sheet yet.</translation>
    </message>
    <message>
        <source>この起案用紙には署名できません</source>
        <translation>This sheet cannot be signed</translation>
    </message>
    <message>
        <source>この起案用紙は、前の署名（{field}）で閉じられています。もう署名を加えられません。</source>
        <translation>An earlier signature ({field}) has closed this sheet. No signature can be added any more.</translation>
    </message>
    <message>
        <source>この金額では決裁者が変わります（{now}から{label}へ、{article}）。見え消しでは決裁者を変えられません。</source>
        <translation>With this amount somebody else decides ({now} becomes {label}, {article}). A visible correction cannot change the decider.</translation>
    </message>
    <message>
        <source>この鍵はほかで発行されたものです。ここでは更新できません。</source>
        <translation>This key was issued elsewhere. It cannot be renewed here.</translation>
    </message>
    <message>
        <source>この鍵は別の方の証明書で使われています。</source>
        <translation>This key is used by somebody else&apos;s certificate.</translation>
    </message>
    <message>
        <source>この鍵は短すぎるか、署名に使えない種類です。</source>
        <translation>This key is too short, or of a kind that cannot sign here.</translation>
    </message>
    <message>
        <source>この鍵は紛失した端末の鍵のため使えません。</source>
        <translation>This key belongs to a lost terminal and cannot be used.</translation>
    </message>
    <message>
        <source>この閉鎖はないか、すでに解かれています。</source>
        <translation>There is no such closure, or it was lifted already.</translation>
    </message>
    <message>
        <source>これからの会議は「取りやめ」を選んでください。</source>
        <translation>For a meeting to come, please choose Cancel.</translation>
    </message>
    <message>
        <source>これからの回を選んでください。</source>
        <translation>Please choose a date to come.</translation>
    </message>
    <message>
        <source>これからの日を選んでください。</source>
        <translation>Please choose a day to come.</translation>
    </message>
    <message>
        <source>これからの日時を選んでください。</source>
        <translation>Please choose a time to come.</translation>
    </message>
    <message>
        <source>これからの時間を選んでください。</source>
        <translation>Please choose a time to come.</translation>
    </message>
    <message>
        <source>これからの期間を指定してください。</source>
        <translation>Please give a period to come.</translation>
    </message>
    <message>
        <source>ご本人か上司に登録を依頼してください。</source>
        <translation>Please ask the person or a superior.</translation>
    </message>
    <message>
        <source>ご本人の操作かどうかを確かめています</source>
        <translation>Waiting for your word on this act</translation>
    </message>
    <message>
        <source>ご本人の端末から申請してもらってください。</source>
        <translation>Please let the person apply from the person’s own device.</translation>
    </message>
    <message>
        <source>ご自分のアカウントで端末にログインしてから、机を起動してください。</source>
        <translation>Log in to the terminal with your own account, then start Tsukue.</translation>
    </message>
    <message>
        <source>ご自分の端末から、ご自分の名前で命じてください。</source>
        <translation>Please give it from your own device.</translation>
    </message>
    <message>
        <source>ご自分を外して、もう一度署名してください。</source>
        <translation>Please leave yourself out and sign again.</translation>
    </message>
    <message>
        <source>ご自身で打刻してください。</source>
        <translation>Please punch for yourself.</translation>
    </message>
    <message>
        <source>ご自身の乖離や勤務は整理できません。</source>
        <translation>You cannot settle an exception of your own.</translation>
    </message>
    <message>
        <source>ご自身の画面から行ってください。</source>
        <translation>Please use your own.</translation>
    </message>
    <message>
        <source>ご自身の端末をお使いください。</source>
        <translation>Please use your own terminal.</translation>
    </message>
    <message>
        <source>ご自身の職（{post}）は合議先にできません。</source>
        <translation>Your own post ({post}) cannot be asked for consent.</translation>
    </message>
    <message>
        <source>ご自身の起案のため、{slot}の欄では承認できません。</source>
        <translation>It is your own draft, so you cannot approve it as {slot}.</translation>
    </message>
    <message>
        <source>ご自身の起案のため、{slot}の欄を動かせません。自分の承認者を選ぶことになるためです。</source>
        <translation>This is your own draft, so you cannot change the slot of {slot}: you would choose your own approver.</translation>
    </message>
    <message>
        <source>さらに直すには、新しい締め後訂正を申し出てください。</source>
        <translation>For a further correction, please ask for a new one.</translation>
    </message>
    <message>
        <source>しばらくしてからもう一度行ってください。送信待ちの操作は、自動で送り直します。</source>
        <translation>Please try again a little later. Acts that wait are sent again by themselves.</translation>
    </message>
    <message>
        <source>しばらくして自動でやり直します。</source>
        <translation>It is tried again by itself after a while.</translation>
    </message>
    <message>
        <source>すぐに入れ替えてください。</source>
        <translation>Please exchange the rooms at once.</translation>
    </message>
    <message>
        <source>すでに読まれています</source>
        <translation>Already read</translation>
    </message>
    <message>
        <source>すべての事務が終わった日を入力してください。</source>
        <translation>Please enter the day on which all was done.</translation>
    </message>
    <message>
        <source>すべての回が除外日になっているか、決まりに合う日がありません。予約はしていません。</source>
        <translation>Every date is left out, or no day fits the rule. Nothing was booked.</translation>
    </message>
    <message>
        <source>そのままお待ちください。この画面を開いている間、30秒ごとに確かめます。それまで、閲覧と下書きはできます。</source>
        <translation>Please wait. While this page is open it asks again every 30 seconds. Until then you can read and draft.</translation>
    </message>
    <message>
        <source>そのままお待ちください。自動で送ります。</source>
        <translation>Please wait. It is sent by itself.</translation>
    </message>
    <message>
        <source>その中に収まる時刻を選んでください。</source>
        <translation>Please choose a time within these hours.</translation>
    </message>
    <message>
        <source>その名前の数え方はありません。</source>
        <translation>There is no counting policy of that name.</translation>
    </message>
    <message>
        <source>その年の簿冊を選んでください。</source>
        <translation>Please choose a file of that year.</translation>
    </message>
    <message>
        <source>その日のうちに終わる時刻にしてください。</source>
        <translation>Please let the meeting end on the same day.</translation>
    </message>
    <message>
        <source>その日の記録を入力するか、未確認の日の確認だけを申し出てください。</source>
        <translation>Please enter the day as it was, or ask for the sign-off of an unconfirmed day alone.</translation>
    </message>
    <message>
        <source>その案件の取下げか決裁を待ってください。</source>
        <translation>Please wait until it is decided or withdrawn.</translation>
    </message>
    <message>
        <source>その行の種別・場所・時刻を確かめてください。</source>
        <translation>Please check kind, place and time of that line.</translation>
    </message>
    <message>
        <source>その週の日を減らしてください。</source>
        <translation>Please apply for fewer days of that week.</translation>
    </message>
    <message>
        <source>それまで待つか、近い日を選んでください。</source>
        <translation>Please wait until then, or choose a nearer day.</translation>
    </message>
    <message>
        <source>つながってからもう一度押すか、あとで「打刻を追加する」で入力してください。</source>
        <translation>Please press again once you are connected, or enter it later with “Add a punch”.</translation>
    </message>
    <message>
        <source>できしだい自動で続けます。</source>
        <translation>It goes on by itself as soon as possible.</translation>
    </message>
    <message>
        <source>どちらか一つにしてください。</source>
        <translation>Please keep one of them.</translation>
    </message>
    <message>
        <source>どちらか一方にするか、先の分を取り下げてください。</source>
        <translation>Please keep one of them, or withdraw the earlier one.</translation>
    </message>
    <message>
        <source>どの設問にも回答がありません。</source>
        <translation>No question was answered.</translation>
    </message>
    <message>
        <source>ひな形の名前は、1文字から{most}文字までです。</source>
        <translation>The name of a template has 1 to {most} characters.</translation>
    </message>
    <message>
        <source>ひな形を確かめてください</source>
        <translation>Please check the template</translation>
    </message>
    <message>
        <source>ほかのひな形か、白紙から始めてください。</source>
        <translation>Please begin from another template or from an empty draft.</translation>
    </message>
    <message>
        <source>ほかのソフトで開いていないか確かめて、もう一度選んでください。</source>
        <translation>Check that no other program has it open and choose it again.</translation>
    </message>
    <message>
        <source>ほかの上司に依頼してください。</source>
        <translation>Please ask another superior.</translation>
    </message>
    <message>
        <source>ほかの名前を付けてください。</source>
        <translation>Please take another name.</translation>
    </message>
    <message>
        <source>ほかの方が先に会議室を登録したため、登録していません。入力は残っています。</source>
        <translation>Somebody else registered the rooms first, so that nothing was registered. What you typed is kept.</translation>
    </message>
    <message>
        <source>ほかの方に代わって確認や差戻しはできません。</source>
        <translation>You cannot confirm or return days for somebody else.</translation>
    </message>
    <message>
        <source>ほかの方の不在を登録できるのは、その方の上司と管理者だけです。</source>
        <translation>Only the superiors of a person and administrators may register that person&apos;s absence.</translation>
    </message>
    <message>
        <source>ほかの方の名前で命令を出すことはできません。</source>
        <translation>An order cannot be given in somebody else&apos;s name.</translation>
    </message>
    <message>
        <source>ほかの方の打刻はできません。</source>
        <translation>You cannot punch for somebody else.</translation>
    </message>
    <message>
        <source>ほかの方の署名が先に加わりました。</source>
        <translation>Somebody else&apos;s signature was added first.</translation>
    </message>
    <message>
        <source>ほかの日を選ぶか、所属長に相談してください。</source>
        <translation>Please choose another day, or ask your section head.</translation>
    </message>
    <message>
        <source>ほかの日を選ぶか、貸出しを希望せずに申請してください。</source>
        <translation>Please choose another day, or apply without a loan.</translation>
    </message>
    <message>
        <source>ほかの管理者がこのアカウントを先に変えたため、変更していません。</source>
        <translation>Another administrator changed this account first, so nothing was changed.</translation>
    </message>
    <message>
        <source>ほかの管理者がこの端末の状態を先に変えたため、変更していません。</source>
        <translation>Another administrator changed the state of this device first, so nothing was changed.</translation>
    </message>
    <message>
        <source>ほかの管理者に頼んでください。</source>
        <translation>Please ask another administrator.</translation>
    </message>
    <message>
        <source>ほかの部署に確かめてもらうときは、合議として加えてください。</source>
        <translation>To ask another section, please add it as a consent (合議).</translation>
    </message>
    <message>
        <source>まだ署名していないため、送っていません。この端末に保存されています。</source>
        <translation>Not signed yet, so not sent. It is kept on this terminal.</translation>
    </message>
    <message>
        <source>まとめて承認していません</source>
        <translation>Not approved together</translation>
    </message>
    <message>
        <source>もう一度予約してから申し込んでください。</source>
        <translation>Please book again and apply then.</translation>
    </message>
    <message>
        <source>もう一度入力してください。</source>
        <translation>Please enter it again.</translation>
    </message>
    <message>
        <source>もう一度操作し直してください。</source>
        <translation>Please do it again.</translation>
    </message>
    <message>
        <source>もう一度署名してください。</source>
        <translation>Please sign again.</translation>
    </message>
    <message>
        <source>もう一度行ってください。続くときは、符号 {code} を管理者に伝えてください。</source>
        <translation>Please try again. If it persists, give your administrator the code {code}.</translation>
    </message>
    <message>
        <source>もう一度送ります。</source>
        <translation>It is sent again.</translation>
    </message>
    <message>
        <source>もう一度開いてください。続くときは管理者に連絡してください。</source>
        <translation>Please open it again. If it persists, ask your administrator.</translation>
    </message>
    <message>
        <source>アカウントを変えていません</source>
        <translation>The account was not changed</translation>
    </message>
    <message>
        <source>アドレスの一覧で番号を確かめてください。</source>
        <translation>Please check the number in the list of addresses.</translation>
    </message>
    <message>
        <source>アドレスを一つだけ、正しい形で書いてください。</source>
        <translation>Please write one address in its right form.</translation>
    </message>
    <message>
        <source>アプリを更新して、もう一度行ってください。</source>
        <translation>Update the program and try again.</translation>
    </message>
    <message>
        <source>アプリを更新して、申請し直してください。</source>
        <translation>Update the program and apply again.</translation>
    </message>
    <message>
        <source>アンケートの回答は受け付けていません</source>
        <translation>The survey was not answered</translation>
    </message>
    <message>
        <source>アンケートを開き直して、もう一度回答してください。</source>
        <translation>Please open the survey anew and answer it again.</translation>
    </message>
    <message>
        <source>カード「{card}」が読取装置に入っていません。署名していません。</source>
        <translation>The card “{card}” is not in a reader. Nothing was signed.</translation>
    </message>
    <message>
        <source>カード「{card}」に、この鍵の証明書がありません。</source>
        <translation>The card “{card}” holds no certificate of this key.</translation>
    </message>
    <message>
        <source>カード「{card}」に、署名に使える鍵が見つかりません。</source>
        <translation>No key for signing was found on the card “{card}”.</translation>
    </message>
    <message>
        <source>カード「{card}」には、読み取れる証明書がありません。</source>
        <translation>The card “{card}” shows no certificate.</translation>
    </message>
    <message>
        <source>カード「{card}」のPINが違います。署名していません。</source>
        <translation>That is not the PIN of the card “{card}”. Nothing was signed.</translation>
    </message>
    <message>
        <source>カード「{card}」のPINが違います。署名していません。次に間違えると、カードがロックされます。</source>
        <translation>That is not the PIN of the card “{card}”. Nothing was signed. One more wrong PIN locks the card.</translation>
    </message>
    <message>
        <source>カード「{card}」のPINが違います。署名していません。残りの回数が少なくなっています。</source>
        <translation>That is not the PIN of the card “{card}”. Nothing was signed. Few tries are left.</translation>
    </message>
    <message>
        <source>カード「{card}」のPINはロックされています。これ以上PINを試しません。署名していません。</source>
        <translation>The PIN of the card “{card}” is locked. It is not tried any more. Nothing was signed.</translation>
    </message>
    <message>
        <source>カード「{card}」の署名が証明書と合いません。別の鍵の証明書のため、使いませんでした。</source>
        <translation>What the card “{card}” signed does not fit the certificate, which belongs to another key. It was not used.</translation>
    </message>
    <message>
        <source>カード「{card}」は、この長さや文字のPINを受け付けません。PINは変わっていません。</source>
        <translation>The card “{card}” does not take a PIN of this length or with these characters. The PIN has not changed.</translation>
    </message>
    <message>
        <source>カードが応じませんでした（{detail}）。署名していません。</source>
        <translation>The card did not answer ({detail}). Nothing was signed.</translation>
    </message>
    <message>
        <source>カードの案内にある長さのPINにしてください。</source>
        <translation>Please choose a PIN of the length that the card&apos;s papers say.</translation>
    </message>
    <message>
        <source>カードの発行窓口でロックを解除してください。</source>
        <translation>Please have it unlocked where the card was issued.</translation>
    </message>
    <message>
        <source>カードの発行窓口に確かめてください。</source>
        <translation>Please ask where the card was issued.</translation>
    </message>
    <message>
        <source>カードを差し直してください。続くときは、この符号を管理者に伝えてください。</source>
        <translation>Please put the card in again. If it goes on, tell the administrator this code.</translation>
    </message>
    <message>
        <source>カードを差し込み、PINを入力して続けてください。</source>
        <translation>Put the card in and type the PIN to go on.</translation>
    </message>
    <message>
        <source>カードを差し込んで、もう一度探してください。</source>
        <translation>Put the card in and look again.</translation>
    </message>
    <message>
        <source>カードを差し込んで、もう一度行ってください。</source>
        <translation>Put the card in and try again.</translation>
    </message>
    <message>
        <source>カードを確かめてください</source>
        <translation>Please check the card</translation>
    </message>
    <message>
        <source>カードを読むためのモジュール（{path}）を開けません。</source>
        <translation>The module that reads cards ({path}) cannot be opened.</translation>
    </message>
    <message>
        <source>サインインが必要です</source>
        <translation>Sign-in needed</translation>
    </message>
    <message>
        <source>サインインしていません。</source>
        <translation>You are not signed in.</translation>
    </message>
    <message>
        <source>サインインしてください。</source>
        <translation>Please sign in.</translation>
    </message>
    <message>
        <source>サインインする</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>サインインできません</source>
        <translation>Cannot sign in</translation>
    </message>
    <message>
        <source>サインインの有効期間が過ぎました。もう一度サインインしてください。</source>
        <translation>Your session has ended. Please sign in again.</translation>
    </message>
    <message>
        <source>サインイン名「{login}」は、ほかの方が使っています。</source>
        <translation>Somebody else uses the sign-in name “{login}”.</translation>
    </message>
    <message>
        <source>サーバーがいつ新しくなるかは、情報政策課に尋ねてください。版は設定のページで確かめられます。</source>
        <translation>Ask the Information Policy Section when the server will be upgraded. The Settings page shows the versions.</translation>
    </message>
    <message>
        <source>サーバーがデータベースにつながりません。</source>
        <translation>The server cannot reach its database.</translation>
    </message>
    <message>
        <source>サーバーがファイルの保存先につながりません。</source>
        <translation>The server cannot reach the place where files are kept.</translation>
    </message>
    <message>
        <source>サーバーが処理できませんでした</source>
        <translation>The server could not process it</translation>
    </message>
    <message>
        <source>サーバーが古い版です</source>
        <translation>The server is an older version</translation>
    </message>
    <message>
        <source>サーバーが混み合っています。</source>
        <translation>The server is busy.</translation>
    </message>
    <message>
        <source>サーバーで問題が起きました。操作は行われていない場合があります。</source>
        <translation>Something went wrong on the server. Your act may not have been done.</translation>
    </message>
    <message>
        <source>サーバーにつないで送受信してから、もう一度行ってください。</source>
        <translation>Connect to the server, send and receive, then try again.</translation>
    </message>
    <message>
        <source>サーバーにつながってから、もう一度お試しください。</source>
        <translation>Try again once the server can be reached.</translation>
    </message>
    <message>
        <source>サーバーにつながってから、もう一度開いてください。</source>
        <translation>Open it again once the server can be reached.</translation>
    </message>
    <message>
        <source>サーバーにつながると答えが出ます。そのあと、予約を変更するか取り消してください。</source>
        <translation>The answer comes when the server is reached. Change or cancel the booking then.</translation>
    </message>
    <message>
        <source>サーバーに届きません</source>
        <translation>The server cannot be reached</translation>
    </message>
    <message>
        <source>サーバーに届きません。</source>
        <translation>The server cannot be reached.</translation>
    </message>
    <message>
        <source>サーバーのアドレスが https:// で始まっていないため、何も送っていません。途中でパスワードを読まれるおそれがあります。</source>
        <translation>The address of the server does not begin with https://, so nothing was sent. The password could be read on the way.</translation>
    </message>
    <message>
        <source>サーバーのアドレスを入力してください。管理者に聞くと分かります。</source>
        <translation>Enter the server&apos;s address. Your administrator knows it.</translation>
    </message>
    <message>
        <source>サーバーのアドレスを確かめてください。</source>
        <translation>Please check the server&apos;s address.</translation>
    </message>
    <message>
        <source>サーバーの場所が決まっていません。</source>
        <translation>The server&apos;s address is not set.</translation>
    </message>
    <message>
        <source>サーバーの机はこの端末の机より古い版なので、これはまだできません。何も変わっていません。</source>
        <translation>The server is older than Tsukue on this device, so this is not possible yet. Nothing has changed.</translation>
    </message>
    <message>
        <source>サーバーの証明書を信頼できないため、通信を止めました。送信待ちの操作は残っています。</source>
        <translation>The server&apos;s certificate cannot be trusted, so communication was stopped. What waits to be sent is kept.</translation>
    </message>
    <message>
        <source>サーバーの返事を読み取れませんでした。結果はまだ分かりません。</source>
        <translation>The server&apos;s answer could not be read. The result is not known yet.</translation>
    </message>
    <message>
        <source>チェックインと終了ができるのは、主催者と出席者、会議室の管理者だけです。会議はそのままです。</source>
        <translation>Only the organiser, attendees and whoever keeps the room may check in and finish. Nothing was changed.</translation>
    </message>
    <message>
        <source>チェックインの時間は {closes} で終わりました。この会議にはチェックインできません。</source>
        <translation>The time for checking in ended at {closes}, so you can no longer check in.</translation>
    </message>
    <message>
        <source>チェックインは {opens} から受け付けます。まだチェックインしていません。</source>
        <translation>Check-in opens at {opens}. You have not checked in yet.</translation>
    </message>
    <message>
        <source>ネットワークにつながってから、もう一度行ってください。書いた意見は、この窓に残っています。</source>
        <translation>Please try again once there is a connection. The opinion you wrote stays in this window.</translation>
    </message>
    <message>
        <source>ネットワークを確かめてください。送信待ちの操作は、つながると自動で送ります。</source>
        <translation>Please check the network. Acts that wait are sent by themselves once there is a connection.</translation>
    </message>
    <message>
        <source>パスワードは入力せず、管理者に連絡してください。</source>
        <translation>Do not enter your password; ask your administrator.</translation>
    </message>
    <message>
        <source>パスワードを解除したPDFを選び直してください。</source>
        <translation>Please choose a PDF without a password.</translation>
    </message>
    <message>
        <source>ファイル「{name}」が大きすぎます（上限{limit}）。添付されていません。</source>
        <translation>The file “{name}” is too large (limit {limit}). It was not attached.</translation>
    </message>
    <message>
        <source>ファイル「{name}」が途中で変わって届きました。添付されていません。</source>
        <translation>The file “{name}” changed on its way. It was not attached.</translation>
    </message>
    <message>
        <source>ファイル「{name}」に、証明書の付いた鍵が入っていません。</source>
        <translation>The file “{name}” holds no key with a certificate.</translation>
    </message>
    <message>
        <source>ファイル「{name}」にはパスワードがかかっています。ほかの方が開けないため添付できません。</source>
        <translation>The file “{name}” has a password. Others could not open it, so it cannot be attached.</translation>
    </message>
    <message>
        <source>ファイル「{name}」の中身が、名前の示す種類と違います。添付されていません。</source>
        <translation>The file “{name}” is not of the kind its name says. It was not attached.</translation>
    </message>
    <message>
        <source>ファイル「{name}」の種類は添付できません。</source>
        <translation>Files of the kind of “{name}” cannot be attached.</translation>
    </message>
    <message>
        <source>ファイル「{name}」の鍵は短すぎるため、署名に使えません。</source>
        <translation>The key in the file “{name}” is too short to sign with.</translation>
    </message>
    <message>
        <source>ファイル「{name}」は、このパスワードでは開けません。</source>
        <translation>The file “{name}” does not open with this password.</translation>
    </message>
    <message>
        <source>ファイル「{name}」は、鍵のファイル（PKCS#12）ではありません。</source>
        <translation>The file “{name}” is no key file (PKCS#12).</translation>
    </message>
    <message>
        <source>ファイル「{name}」は中身が空です。添付されていません。</source>
        <translation>The file “{name}” is empty. It was not attached.</translation>
    </message>
    <message>
        <source>ファイル「{name}」を保存できませんでした。</source>
        <translation>The file “{name}” could not be saved.</translation>
    </message>
    <message>
        <source>ファイル「{name}」を確かめられませんでした。添付されていません。</source>
        <translation>The file “{name}” could not be checked. It was not attached.</translation>
    </message>
    <message>
        <source>ファイル「{name}」を読み取れませんでした。添付されていません。</source>
        <translation>The file “{name}” could not be read. It was not attached.</translation>
    </message>
    <message>
        <source>ファイル「{name}」を開けないため、読み込んでいません。</source>
        <translation>The file “{name}” cannot be opened, so that it was not read.</translation>
    </message>
    <message>
        <source>ファイルがまだあるか、ほかのプログラムで開いていないかを確かめてください。</source>
        <translation>Make sure that it is still there and not open in another program.</translation>
    </message>
    <message>
        <source>ファイルと一緒に受け取ったパスワードを入力してください。</source>
        <translation>Please type the password that you received with the file.</translation>
    </message>
    <message>
        <source>ファイルの送信位置が違います。</source>
        <translation>The file was sent from the wrong position.</translation>
    </message>
    <message>
        <source>ファイルを受け取れません</source>
        <translation>The file cannot be taken</translation>
    </message>
    <message>
        <source>ファイルを確かめてください。</source>
        <translation>Please check the file.</translation>
    </message>
    <message>
        <source>ファイルを送り直します</source>
        <translation>The file is sent again</translation>
    </message>
    <message>
        <source>ファイルを選び直してください。</source>
        <translation>Please choose the file again.</translation>
    </message>
    <message>
        <source>ファイル名を変えて添付し直してください。</source>
        <translation>Rename the file and attach it again.</translation>
    </message>
    <message>
        <source>ブラウザーでネットワークの認証を済ませてください。送信待ちの操作は、その後に自動で送ります。</source>
        <translation>Please sign in to the network in a browser. Acts that wait are sent by themselves after that.</translation>
    </message>
    <message>
        <source>プリンターを使えないか、書き出す場所に保存できませんでした。</source>
        <translation>The printer cannot be used, or the place to write to cannot be written.</translation>
    </message>
    <message>
        <source>プロキシの設定を管理者に確かめてください。</source>
        <translation>Ask your administrator about the proxy settings.</translation>
    </message>
    <message>
        <source>メールの受け取り方は変わっていません</source>
        <translation>Your mails are as before</translation>
    </message>
    <message>
        <source>メールの届け先が登録されていません。</source>
        <translation>No mail address is kept for you.</translation>
    </message>
    <message>
        <source>リンクが途中で切れていないか確かめてください。</source>
        <translation>Please check that the link is whole.</translation>
    </message>
    <message>
        <source>一つにしてください。</source>
        <translation>Please keep one of them.</translation>
    </message>
    <message>
        <source>一つの申込みで予約できるのは {most} 回までです。予約はしていません。</source>
        <translation>One request books at most {most} dates. Nothing was booked.</translation>
    </message>
    <message>
        <source>一つ以上、重ならないように選んでください。</source>
        <translation>Please choose one or more, each once.</translation>
    </message>
    <message>
        <source>一つ以上の設問に答えてから送ってください。</source>
        <translation>Please answer at least one question before sending.</translation>
    </message>
    <message>
        <source>一回だけの変更では、繰り返しの決まりは変えられません。変更は反映していません。</source>
        <translation>The rule of a series cannot change with a single date. Nothing was changed.</translation>
    </message>
    <message>
        <source>一度に見られる期間は{days}日までです。</source>
        <translation>At most {days} days can be shown at a time.</translation>
    </message>
    <message>
        <source>一度に送れません</source>
        <translation>Too many at once</translation>
    </message>
    <message>
        <source>一度に送れる操作は{limit}件までです。</source>
        <translation>At most {limit} acts can be sent at once.</translation>
    </message>
    <message>
        <source>一覧から選び直してください。</source>
        <translation>Please choose from the list.</translation>
    </message>
    <message>
        <source>一覧から選び直すか、人事課にパターンの登録を依頼してください。</source>
        <translation>Please choose from the list, or ask HR to register it.</translation>
    </message>
    <message>
        <source>一覧で見分けられる名前を入れてください。</source>
        <translation>Please enter a name that can be told apart in the list.</translation>
    </message>
    <message>
        <source>一覧を取り直して、いまの状態を確かめてください。</source>
        <translation>Read the list again and see how it stands now.</translation>
    </message>
    <message>
        <source>一覧を取り直してください。</source>
        <translation>Please read the list again.</translation>
    </message>
    <message>
        <source>一覧を取り直して確かめてください。</source>
        <translation>Please fetch the list again.</translation>
    </message>
    <message>
        <source>一覧を取り直します</source>
        <translation>The list is fetched again</translation>
    </message>
    <message>
        <source>一覧を更新して、提出済みかどうかを確かめてください。</source>
        <translation>Refresh the list and check whether it was submitted.</translation>
    </message>
    <message>
        <source>一覧を更新して、送信済みかどうかを確かめてください。</source>
        <translation>Refresh the list and check whether it was sent.</translation>
    </message>
    <message>
        <source>一覧を更新して確かめてください。</source>
        <translation>Refresh the list and check.</translation>
    </message>
    <message>
        <source>一覧を読み直し、もう一度確かめてから締めてください。</source>
        <translation>Please read the list again before closing.</translation>
    </message>
    <message>
        <source>一覧を読み直し、新しい申込みとして予約してください。</source>
        <translation>Please read the list anew and book as a new request.</translation>
    </message>
    <message>
        <source>一覧を読み直して、次に使う番号を確かめてください。</source>
        <translation>Please read the list again and check which number comes next.</translation>
    </message>
    <message>
        <source>一覧を読み直してください。</source>
        <translation>Read the list again.</translation>
    </message>
    <message>
        <source>上のお知らせの「確かめる」を押して、ご自分の操作かどうかを答えてください。</source>
        <translation>Please press “View” in the notice above and say whether it is yours.</translation>
    </message>
    <message>
        <source>上司か文書主管に依頼してください。</source>
        <translation>Please ask one of them.</translation>
    </message>
    <message>
        <source>不同意か差戻しで、直してほしいところを伝えてください。</source>
        <translation>Please refuse consent or remand, saying what should be corrected.</translation>
    </message>
    <message>
        <source>不在のときは代決か後閲を、別の職に回すときは振替をお使いください。</source>
        <translation>In an absence use substitution or later reading; to send it elsewhere, reassign it.</translation>
    </message>
    <message>
        <source>不在のときは代決の定めに従ってください。</source>
        <translation>In an absence the rule of substitution applies.</translation>
    </message>
    <message>
        <source>不在の終わりが始まりより前です。</source>
        <translation>The absence ends before it begins.</translation>
    </message>
    <message>
        <source>不在を登録していません</source>
        <translation>The absence is not registered</translation>
    </message>
    <message>
        <source>不明</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>不要なファイルを片付けてから、もう一度行ってください。</source>
        <translation>Clear away files that you do not need, then try again.</translation>
    </message>
    <message>
        <source>両方を入力してください。</source>
        <translation>Please enter both.</translation>
    </message>
    <message>
        <source>中のファイルを個別に添付してください。</source>
        <translation>Attach the files inside one by one.</translation>
    </message>
    <message>
        <source>中抜け中のため、この打刻はできません。</source>
        <translation>You have stepped out, so this punch is not possible.</translation>
    </message>
    <message>
        <source>主催者に動かしてもらうか、予約を立ち退かせることを選んで、もう一度止めてください。</source>
        <translation>Please ask the organisers to move, or close it again and let the bookings give way.</translation>
    </message>
    <message>
        <source>主催者に頼んでください。</source>
        <translation>Please ask the organiser.</translation>
    </message>
    <message>
        <source>予約の画面から申込書を作り直してください。</source>
        <translation>Please make the application again from the booking.</translation>
    </message>
    <message>
        <source>事務取扱を置いてください。</source>
        <translation>Please register an acting head.</translation>
    </message>
    <message>
        <source>事務取扱を置くよう、人事の担当課に依頼してください。</source>
        <translation>Please ask the personnel section for an acting head.</translation>
    </message>
    <message>
        <source>二つの会議は同じ会議室を使っているため、入れ替えるものがありません。</source>
        <translation>Both meetings are in the same room, so there is nothing to exchange.</translation>
    </message>
    <message>
        <source>人事異動の反映を確かめてください。</source>
        <translation>Check whether the personnel change has been entered.</translation>
    </message>
    <message>
        <source>人事課が締めたあとに公表してください。</source>
        <translation>Please publish the month once HR has closed it.</translation>
    </message>
    <message>
        <source>人事課にお問い合わせください。</source>
        <translation>Please ask the personnel section.</translation>
    </message>
    <message>
        <source>今ある課を選んでください。</source>
        <translation>Please choose a section that there is.</translation>
    </message>
    <message>
        <source>今の規程でも、決裁は{label}（{article}）のままです。経路を組み直す必要はありません。</source>
        <translation>By the rules in force it is decided by the same: {label} ({article}). There is nothing to re-route.</translation>
    </message>
    <message>
        <source>今日の画面を開き直してください。</source>
        <translation>Please open the page Today anew.</translation>
    </message>
    <message>
        <source>今月か、それより前の月を選んでください。</source>
        <translation>Please choose this month or an earlier one.</translation>
    </message>
    <message>
        <source>仕事を変えていません</source>
        <translation>The work was not changed</translation>
    </message>
    <message>
        <source>代わりの会議室と備品の種類は、それぞれ {most} までです。予約はしていません。</source>
        <translation>At most {most} other rooms, and as many kinds of equipment, can be named. Nothing was booked.</translation>
    </message>
    <message>
        <source>代決できません</source>
        <translation>Nobody may decide in place</translation>
    </message>
    <message>
        <source>代決はできません</source>
        <translation>This cannot be decided by a substitute</translation>
    </message>
    <message>
        <source>仮パスワードでのサインインです。</source>
        <translation>This is a temporary password.</translation>
    </message>
    <message>
        <source>仮パスワードの期限が過ぎました。</source>
        <translation>The temporary password has run out.</translation>
    </message>
    <message>
        <source>仮パスワードを渡し、本人に変えてもらってください。</source>
        <translation>Please give a temporary password and have its holder change it.</translation>
    </message>
    <message>
        <source>件名が入力されていません。</source>
        <translation>There is no title.</translation>
    </message>
    <message>
        <source>件名と本文のほかも変わっているため、差し戻した人に直接は戻せません。</source>
        <translation>More than the title and the text has changed, so the case cannot go directly to who sent it back.</translation>
    </message>
    <message>
        <source>件名を入力してください。</source>
        <translation>Please enter a title.</translation>
    </message>
    <message>
        <source>休憩も中抜けもしていないため、再開はできません。</source>
        <translation>You are neither on a break nor stepped out, so you cannot resume.</translation>
    </message>
    <message>
        <source>休憩中のため、この打刻はできません。</source>
        <translation>You are on a break, so this punch is not possible.</translation>
    </message>
    <message>
        <source>休暇の時間を除いて申請してください。</source>
        <translation>Please apply without the hours of leave.</translation>
    </message>
    <message>
        <source>会議が次の回の始まりより長いため、自分自身と重なります。予約はしていません。</source>
        <translation>The meeting lasts past the beginning of its next date and would overlap itself. Nothing was booked.</translation>
    </message>
    <message>
        <source>会議が終わったときは「終了」を選んでください。残りの時間がすぐに空きます。</source>
        <translation>Please choose Finish when it is over; what remains of the time becomes free at once.</translation>
    </message>
    <message>
        <source>会議の予約はそのままです</source>
        <translation>The booking stays as it was</translation>
    </message>
    <message>
        <source>会議の出席者に頼んでください。</source>
        <translation>Please ask somebody who attends.</translation>
    </message>
    <message>
        <source>会議の履歴を見られるのは、主催者と出席者、会議室の管理者だけです。</source>
        <translation>The history of a meeting is for its organiser, its attendees and who keeps the room.</translation>
    </message>
    <message>
        <source>会議の長さは 1 分から {most} 分までです。予約はしていません。</source>
        <translation>A meeting takes 1 to {most} minutes. Nothing was booked.</translation>
    </message>
    <message>
        <source>会議の題名がないか、改行が入っています。予約はしていません。</source>
        <translation>The meeting has no title, or its title has several lines. Nothing was booked.</translation>
    </message>
    <message>
        <source>会議の題名・内容・出席者を変えられるのは主催者だけです。会議室の管理者は日時と場所だけを変えられます。</source>
        <translation>Only the organiser changes what a meeting is about and who comes; whoever keeps the room changes its time and place.</translation>
    </message>
    <message>
        <source>会議を短くするか、間隔を空けてください。</source>
        <translation>Please make the meeting shorter, or leave time between its dates.</translation>
    </message>
    <message>
        <source>会議を読み直し、一覧にある日を選んでください。</source>
        <translation>Please read the meeting anew and choose a date of its list.</translation>
    </message>
    <message>
        <source>会議を読み直し、改めて変更してください。</source>
        <translation>Please read the meeting anew and make the change again.</translation>
    </message>
    <message>
        <source>会議を開いてリンクを確かめ、主催者にたずねてください。</source>
        <translation>Open the meeting, look at the link and ask the organiser.</translation>
    </message>
    <message>
        <source>会議室「{room}」の予定の配信と入口の画面のアドレスは、その部屋を管理する課と管財課だけが作れます。アドレスは作っていません。</source>
        <translation>Only the section that keeps the room &quot;{room}&quot;, and the section for facilities, make addresses for its calendar and its door page. None was made.</translation>
    </message>
    <message>
        <source>会議室「{room}」は一覧からなくなりました。この回は予約していません。</source>
        <translation>The room “{room}” is not listed any more. This date is not booked.</translation>
    </message>
    <message>
        <source>会議室「{room}」は一覧にありません。予約はしていません。</source>
        <translation>The room “{room}” is not on the list. Nothing was booked.</translation>
    </message>
    <message>
        <source>会議室が空いていれば、改めて予約してください。</source>
        <translation>If the room is free, please book it again.</translation>
    </message>
    <message>
        <source>会議室が要るときは、もう一度予約してください。</source>
        <translation>If you still need the room, please book it again.</translation>
    </message>
    <message>
        <source>会議室の一覧を読み直し、選び直してください。</source>
        <translation>Please read the list of rooms anew and choose again.</translation>
    </message>
    <message>
        <source>会議室の申込みは受け付けていません</source>
        <translation>The application for the room is not taken</translation>
    </message>
    <message>
        <source>会議室の管理者に頼んでください。</source>
        <translation>Please ask the keeper of the rooms.</translation>
    </message>
    <message>
        <source>会議室の管理課か管財課に頼んでください。</source>
        <translation>Please ask the section that keeps the room.</translation>
    </message>
    <message>
        <source>会議室の表を変えていません</source>
        <translation>The tables of rooms were not changed</translation>
    </message>
    <message>
        <source>会議室を予約していません</source>
        <translation>The room is not booked</translation>
    </message>
    <message>
        <source>会議室を入れ替えると、ほかの予約と重なります。どちらの会議もそのままです。</source>
        <translation>With their rooms exchanged, one of the meetings would overlap another booking. Both stay as they were.</translation>
    </message>
    <message>
        <source>会議室を閉鎖する理由がないか、対象の課が多すぎます。閉鎖はしていません。</source>
        <translation>Closing a room needs a reason and at most 100 sections that may still book it. The room was not closed.</translation>
    </message>
    <message>
        <source>伺い文が入力されていません。</source>
        <translation>There is no proposal text.</translation>
    </message>
    <message>
        <source>何から読み取った実績かが書かれていません。</source>
        <translation>It is not said from what this figure was read.</translation>
    </message>
    <message>
        <source>何があったかを書いて、もう一度申し出てください。</source>
        <translation>Please write what happened and ask again.</translation>
    </message>
    <message>
        <source>何をどこへ施行したかが後から分かるように、入力してください。</source>
        <translation>Please fill it in, so that it is known later what took effect where.</translation>
    </message>
    <message>
        <source>作り直して添付してください。</source>
        <translation>Make it anew and attach it.</translation>
    </message>
    <message>
        <source>使えない文字が入っています。予約はしていません。</source>
        <translation>A text holds characters that cannot be used. Nothing was booked.</translation>
    </message>
    <message>
        <source>使っていないものを使えなくしてから、もう一度作ってください。</source>
        <translation>Please end one that is not used, and make it again.</translation>
    </message>
    <message>
        <source>使用の理由が空か、{limit}字を超えています。</source>
        <translation>The reason is empty or longer than {limit} characters.</translation>
    </message>
    <message>
        <source>使用の理由を書いてください。</source>
        <translation>Please write why it is used.</translation>
    </message>
    <message>
        <source>供覧の相手から外してください。</source>
        <translation>Please take it off the readers.</translation>
    </message>
    <message>
        <source>供覧の相手が選ばれていません。</source>
        <translation>No reader was chosen.</translation>
    </message>
    <message>
        <source>供覧の相手を確かめてください</source>
        <translation>Please check the readers</translation>
    </message>
    <message>
        <source>保存場所がほかのソフトに使われています。操作は保存されていません。</source>
        <translation>Another program is using the storage. Your act was not kept.</translation>
    </message>
    <message>
        <source>保存期間「{years}年」は使えません。</source>
        <translation>A retention of {years} years cannot be used.</translation>
    </message>
    <message>
        <source>保存期間の合う簿冊を選んでください。</source>
        <translation>Please choose a file that is kept long enough.</translation>
    </message>
    <message>
        <source>保留を解除してから行ってください。</source>
        <translation>Release the hold first.</translation>
    </message>
    <message>
        <source>信頼する認証局の設定を、管理者に確かめてください。</source>
        <translation>Please ask the administrator which authorities are trusted.</translation>
    </message>
    <message>
        <source>備品「{equipment}」は一覧にないか、二度書かれています。予約はしていません。</source>
        <translation>The equipment “{equipment}” is not on the list, or is named twice. Nothing was booked.</translation>
    </message>
    <message>
        <source>備品の一覧から選び直してください。</source>
        <translation>Please choose again from the list of equipment.</translation>
    </message>
    <message>
        <source>優先申込は、庁外の人が出席する会議のためのものです（優先申込の規則）。</source>
        <translation>The priority application is for meetings to which people from outside the city come (rule on priority applications).</translation>
    </message>
    <message>
        <source>元の案件を確かめて、選び直してください。</source>
        <translation>Please choose the case to follow again.</translation>
    </message>
    <message>
        <source>先にこの月を公表してください。</source>
        <translation>Please publish the month first.</translation>
    </message>
    <message>
        <source>先に再開してください。</source>
        <translation>Resume first.</translation>
    </message>
    <message>
        <source>先に別の管理者を登録してください。</source>
        <translation>Please add another one first.</translation>
    </message>
    <message>
        <source>先に利用者登録を申請してください。</source>
        <translation>Please apply for the registration first.</translation>
    </message>
    <message>
        <source>先に管理者に登録してもらってください。</source>
        <translation>Please have the administrator register it first.</translation>
    </message>
    <message>
        <source>先に開始してください。</source>
        <translation>Start first.</translation>
    </message>
    <message>
        <source>入力が長すぎます（{length}文字、上限{limit}文字）。</source>
        <translation>The text is too long ({length} characters, limit {limit}).</translation>
    </message>
    <message>
        <source>入力した内容と未送信の操作は残っています。</source>
        <translation>What you entered and what is not sent yet is kept.</translation>
    </message>
    <message>
        <source>全体を自動で取り直します。</source>
        <translation>Everything is fetched again by itself.</translation>
    </message>
    <message>
        <source>公開区分「{publication}」は使えません。</source>
        <translation>The publication class “{publication}” cannot be used.</translation>
    </message>
    <message>
        <source>共通会議室を選ぶか、管理する課に相談してください。</source>
        <translation>Please choose a shared room, or ask the section that keeps it.</translation>
    </message>
    <message>
        <source>内容がその後変わりました</source>
        <translation>The contents have changed since</translation>
    </message>
    <message>
        <source>内容のあるファイルを選び直してください。</source>
        <translation>Choose a file that is not empty.</translation>
    </message>
    <message>
        <source>内容を入力してください。</source>
        <translation>Please enter the contents.</translation>
    </message>
    <message>
        <source>内容を確かめ、必要ならもう一度PINを決めて申請してください。</source>
        <translation>Please check, and if need be choose a PIN again to apply.</translation>
    </message>
    <message>
        <source>再び提出されるまでお待ちください。</source>
        <translation>Please wait until it is submitted again.</translation>
    </message>
    <message>
        <source>再提出されてから、もう一度確認してください。</source>
        <translation>Please sign it off once it is submitted again.</translation>
    </message>
    <message>
        <source>再提出をお待ちください。</source>
        <translation>Please wait for it to be submitted again.</translation>
    </message>
    <message>
        <source>出席者「{name}」のメールアドレスか名前が読めません。予約はしていません。</source>
        <translation>The mail address or name of the attendee “{name}” cannot be read. Nothing was booked.</translation>
    </message>
    <message>
        <source>出席者「{name}」は、いまの職員にいません。予約はしていません。</source>
        <translation>The attendee “{name}” is nobody of today’s staff. Nothing was booked.</translation>
    </message>
    <message>
        <source>出席者は {most} 人までです。予約はしていません。</source>
        <translation>A meeting has at most {most} attendees. Nothing was booked.</translation>
    </message>
    <message>
        <source>出席者は{people}人で、{room}の定員{capacity}人を超えています。</source>
        <translation>{people} people are to come, and {room} has {capacity} seats.</translation>
    </message>
    <message>
        <source>出席者は{people}人で、{room}の定員{capacity}人を超えています（定員の規則）。</source>
        <translation>{people} people are to come, and {room} has {capacity} seats (rule on capacities).</translation>
    </message>
    <message>
        <source>出席者を減らしてください。</source>
        <translation>Please ask fewer people.</translation>
    </message>
    <message>
        <source>出席者を選び直してください。</source>
        <translation>Please choose the attendee again.</translation>
    </message>
    <message>
        <source>分けて添付してください。</source>
        <translation>Attach it in parts.</translation>
    </message>
    <message>
        <source>分けて送ってください。</source>
        <translation>Send it in parts.</translation>
    </message>
    <message>
        <source>別のPINを決めてください。</source>
        <translation>Choose another PIN.</translation>
    </message>
    <message>
        <source>別のカードでないか確かめ、設定の「署名の鍵」で選び直してください。</source>
        <translation>Make sure that it is not another card, and choose the key anew under “Signing key” in the settings.</translation>
    </message>
    <message>
        <source>別のパスワードを決めてください。</source>
        <translation>Please choose another password.</translation>
    </message>
    <message>
        <source>別のプリンターか保存先を選んで、もう一度印刷してください。</source>
        <translation>Choose another printer or place, and print again.</translation>
    </message>
    <message>
        <source>別のページに接続されています。Wi-Fiの認証が済んでいないようです。</source>
        <translation>Another page answered. The Wi-Fi seems to want you to sign in first.</translation>
    </message>
    <message>
        <source>別の会議を選ぶか、時間を変えてください。</source>
        <translation>Please choose another meeting, or change a time.</translation>
    </message>
    <message>
        <source>別の会議室か、別の日時を選んでください。</source>
        <translation>Please choose another room or another time.</translation>
    </message>
    <message>
        <source>別の会議室か、別の時間を選んでください。</source>
        <translation>Please choose another room or another time.</translation>
    </message>
    <message>
        <source>別の会議室の会議を選んでください。</source>
        <translation>Please choose a meeting in another room.</translation>
    </message>
    <message>
        <source>別の会議室を選ぶか、管理する課に相談してください。</source>
        <translation>Please choose another room, or ask the section that keeps it.</translation>
    </message>
    <message>
        <source>別の会議室を選んでください。</source>
        <translation>Please choose another room.</translation>
    </message>
    <message>
        <source>別の名前にしてください。</source>
        <translation>Please choose another one.</translation>
    </message>
    <message>
        <source>別の名前を入れてください。</source>
        <translation>Please enter another name.</translation>
    </message>
    <message>
        <source>別の場所を選んでください。</source>
        <translation>Please choose another place.</translation>
    </message>
    <message>
        <source>別の形で保存し直して、もう一度添付してください。</source>
        <translation>Save it in another form and attach it again.</translation>
    </message>
    <message>
        <source>別の文字に替えて、もう一度起案してください。</source>
        <translation>Replace them with others and draft again.</translation>
    </message>
    <message>
        <source>別の方が起案してください。</source>
        <translation>Somebody else must draft it.</translation>
    </message>
    <message>
        <source>別の方に承認を依頼してください。</source>
        <translation>Ask somebody else to approve.</translation>
    </message>
    <message>
        <source>別の日か、閉庁日にも使える会議室を選んでください。</source>
        <translation>Please choose another day, or a room that is open on closed days.</translation>
    </message>
    <message>
        <source>別の時刻を選ぶか、一回ずつ変更してください。</source>
        <translation>Please choose another time, or change the dates one by one.</translation>
    </message>
    <message>
        <source>別の時刻を選んでください。</source>
        <translation>Please choose another time.</translation>
    </message>
    <message>
        <source>別の時間か、別の会議室を選んでください。</source>
        <translation>Please choose another time or another room.</translation>
    </message>
    <message>
        <source>別の時間か会議室を選ぶか、主催者に相談してください。</source>
        <translation>Please choose another time or room, or ask the organiser.</translation>
    </message>
    <message>
        <source>別の案件を引用するときは、新しく起案してください。</source>
        <translation>To quote another case, draft a new one.</translation>
    </message>
    <message>
        <source>別の欄に付けた署名です</source>
        <translation>it was made in another field</translation>
    </message>
    <message>
        <source>別の簿冊を選んでください。</source>
        <translation>Please choose another record file.</translation>
    </message>
    <message>
        <source>別の職を選んでください。</source>
        <translation>Please choose another post.</translation>
    </message>
    <message>
        <source>別の起案用紙に付けた署名です</source>
        <translation>it was made on another sheet</translation>
    </message>
    <message>
        <source>利用者登録には病気などの理由が含まれるため、「部外秘」以上の秘密区分で出す必要があります。</source>
        <translation>A registration may tell of an illness, so its secrecy must be “restricted” at least.</translation>
    </message>
    <message>
        <source>前の変更より後で、今日までの日を入力してください。</source>
        <translation>Please enter a day after the last change, up to today.</translation>
    </message>
    <message>
        <source>前の操作が受け付けられなかったため、この操作は保留しています。</source>
        <translation>An earlier act was not accepted, so this one waits.</translation>
    </message>
    <message>
        <source>前の操作を確かめてください。</source>
        <translation>Check the earlier act.</translation>
    </message>
    <message>
        <source>割振りパターン「{pattern}」は登録されていません。</source>
        <translation>There is no pattern of hours “{pattern}”.</translation>
    </message>
    <message>
        <source>加えたいときは、その方に依頼してください。</source>
        <translation>Please ask one of them to add it.</translation>
    </message>
    <message>
        <source>動作を取り除いたPDFを作り直してください。</source>
        <translation>Please make the PDF again without it.</translation>
    </message>
    <message>
        <source>勤務する場所が選ばれていません。</source>
        <translation>No place of work is chosen.</translation>
    </message>
    <message>
        <source>勤務を開始していないため、この打刻はできません。</source>
        <translation>Work has not been started, so this punch is not possible.</translation>
    </message>
    <message>
        <source>勤務時間のある半日か、全日を選んでください。</source>
        <translation>Please choose the half with working hours, or the full day.</translation>
    </message>
    <message>
        <source>勤務時間を扱えません</source>
        <translation>This cannot be done with hours</translation>
    </message>
    <message>
        <source>区分「{flag}」は使えません。</source>
        <translation>The flag “{flag}” cannot be used.</translation>
    </message>
    <message>
        <source>単位「{unit}」を付けず、数字だけを小数{decimals}桁までで入力してください。</source>
        <translation>Please write digits only, without the unit “{unit}”, with at most {decimals} decimals.</translation>
    </message>
    <message>
        <source>印刷できませんでした</source>
        <translation>Not printed</translation>
    </message>
    <message>
        <source>印刷の途中でプリンターが止まりました。</source>
        <translation>The printer stopped while printing.</translation>
    </message>
    <message>
        <source>印字できない文字があります</source>
        <translation>Some characters cannot be printed</translation>
    </message>
    <message>
        <source>却下の理由が空か、長すぎます（上限{most}文字）。</source>
        <translation>The reason is empty or too long (at most {most} characters).</translation>
    </message>
    <message>
        <source>取りやめたいときは、所属長に相談してください。</source>
        <translation>If it should not take place, please ask your section head.</translation>
    </message>
    <message>
        <source>取り下げていません</source>
        <translation>It was not withdrawn</translation>
    </message>
    <message>
        <source>取り下げるか、答えを待ってください。</source>
        <translation>Please withdraw one, or wait for the answers.</translation>
    </message>
    <message>
        <source>取れなかった回を確かめ、「取れる回だけ予約」を選ぶか、日時を変えてください。</source>
        <translation>Please look at these dates, and choose to book the others only, or another time.</translation>
    </message>
    <message>
        <source>取れる回だけを予約するか、日時を変えてください。</source>
        <translation>Please book only those that can be had, or choose another time.</translation>
    </message>
    <message>
        <source>台数を 1 から {owned} のあいだにしてください。</source>
        <translation>Please ask for 1 to {owned}.</translation>
    </message>
    <message>
        <source>台数を減らすか、別の時間を選んでください。</source>
        <translation>Please ask for fewer, or choose another time.</translation>
    </message>
    <message>
        <source>合議が整うのを待つか、上位の決裁者に相談してください。</source>
        <translation>Please wait for the consents, or ask the decider above.</translation>
    </message>
    <message>
        <source>合議が済むまでお待ちください。</source>
        <translation>Please wait for the consent.</translation>
    </message>
    <message>
        <source>合議先から外してください。</source>
        <translation>Remove it from the consents.</translation>
    </message>
    <message>
        <source>合議先に{post}を加えて、もう一度提出してください。</source>
        <translation>Please add {post} to the consents and submit again.</translation>
    </message>
    <message>
        <source>合議先に加えて、もう一度提出してください。</source>
        <translation>Please add this post to the consents and submit again.</translation>
    </message>
    <message>
        <source>合議先の職（{post_id}）は現在の組織にありません。</source>
        <translation>The post asked for consent ({post_id}) does not exist today.</translation>
    </message>
    <message>
        <source>同じ場所への変更はできません。</source>
        <translation>You cannot change to the same place.</translation>
    </message>
    <message>
        <source>同じ操作番号で別の内容が届きました。操作は行われていません。</source>
        <translation>The same act number came with other contents. Nothing was done.</translation>
    </message>
    <message>
        <source>同じ文字の繰り返しや並んだ数字は、すぐに当てられるためPINに使えません。</source>
        <translation>Repeated characters or runs of digits are guessed at once and cannot be a PIN.</translation>
    </message>
    <message>
        <source>同じ番号の変更を、別の内容ですでに受け付けています。今回の内容は反映していません。</source>
        <translation>A change with this id and other contents was taken before, so this one was not.</translation>
    </message>
    <message>
        <source>同じ番号の申込みを、別の内容ですでに受け付けています。今回の内容では予約していません。</source>
        <translation>A request with this id and other contents was taken before. Nothing was booked for this one.</translation>
    </message>
    <message>
        <source>同じ部署か、その上司の職を選んでください。</source>
        <translation>Please choose a post of the same section or above it.</translation>
    </message>
    <message>
        <source>同じ鍵で作った申請（PKCS#10）を添えてください。</source>
        <translation>Please add a request (PKCS#10) made by the same key.</translation>
    </message>
    <message>
        <source>名前を確かめてください。</source>
        <translation>Please check the name.</translation>
    </message>
    <message>
        <source>回数か最後の日を決めてください。</source>
        <translation>Please say how many times, or until which day.</translation>
    </message>
    <message>
        <source>回数を出せません</source>
        <translation>The count cannot be given</translation>
    </message>
    <message>
        <source>回数を減らすか、申込みを分けてください。</source>
        <translation>Please ask for fewer, or make several requests.</translation>
    </message>
    <message>
        <source>回答がアンケートの設問に合いません。</source>
        <translation>The answers do not fit the questions of the survey.</translation>
    </message>
    <message>
        <source>回議先の{post}が空席です。事務取扱が登録されるまで提出できません。</source>
        <translation>{post} on the route is vacant. It cannot be submitted until an acting head is registered.</translation>
    </message>
    <message>
        <source>圧縮ファイル「{name}」に、安全に展開できない項目があります。</source>
        <translation>The archive “{name}” holds entries that cannot be unpacked safely.</translation>
    </message>
    <message>
        <source>圧縮ファイル「{name}」の中のファイルが多すぎます。</source>
        <translation>The archive “{name}” holds too many files.</translation>
    </message>
    <message>
        <source>圧縮ファイル「{name}」の展開後の大きさが大きすぎるため、受け付けられません。</source>
        <translation>The archive “{name}” is too large when unpacked and cannot be taken.</translation>
    </message>
    <message>
        <source>在宅、サテライト、モバイルから選んでください。</source>
        <translation>Please choose home, satellite or mobile.</translation>
    </message>
    <message>
        <source>場所や時刻に誤りがあるときは、打刻を訂正してください。</source>
        <translation>If the place or a time is wrong, please correct the punches.</translation>
    </message>
    <message>
        <source>場所を選んでください。</source>
        <translation>Please choose a place.</translation>
    </message>
    <message>
        <source>壊れていないか確かめ、PDFとして保存し直してください。</source>
        <translation>Please check that it is not damaged, and save it as PDF again.</translation>
    </message>
    <message>
        <source>変えるときは、取り消してから新しく許可してください。</source>
        <translation>To change it, take it back and give a new one.</translation>
    </message>
    <message>
        <source>変更の日は {first} から {today} までです。</source>
        <translation>The day of a change lies between {first} and {today}.</translation>
    </message>
    <message>
        <source>変更前の契約金額を入力してください。</source>
        <translation>Please enter the contract amount before the change.</translation>
    </message>
    <message>
        <source>変更後の回が、取りやめや立ち退きの記録が残る回と同じ日時になります。記録は上書きしません。</source>
        <translation>A date would come to stand where a cancelled or displaced one is on record, and records are not overwritten.</translation>
    </message>
    <message>
        <source>失効の理由が決められたものではありません。</source>
        <translation>That is no reason for which a certificate can be revoked.</translation>
    </message>
    <message>
        <source>始まってから {minutes} 分を過ぎたため、取りやめにはできません。</source>
        <translation>It began more than {minutes} minutes ago and can no longer be cancelled.</translation>
    </message>
    <message>
        <source>始まりと終わりの時刻を確かめてください。</source>
        <translation>Please check both times.</translation>
    </message>
    <message>
        <source>始まりと終わりを確かめてください。</source>
        <translation>Please check when it begins and ends.</translation>
    </message>
    <message>
        <source>完結の内容を確かめてください。</source>
        <translation>Please look at its closing.</translation>
    </message>
    <message>
        <source>完結日 {day} は、決裁日から今日（{today}）までの日ではありません。</source>
        <translation>The day of completion, {day}, does not lie between the decision and today ({today}).</translation>
    </message>
    <message>
        <source>定められた方に依頼してください。</source>
        <translation>Please ask whoever that article names.</translation>
    </message>
    <message>
        <source>実施を命じていません</source>
        <translation>It was not ordered</translation>
    </message>
    <message>
        <source>実績を入力していません</source>
        <translation>The figure was not entered</translation>
    </message>
    <message>
        <source>客観的記録との差に、説明のない日があります（{days}）。説明のない月は確認できません（労働時間の適正な把握のためのガイドライン）。</source>
        <translation>Differences from the objective record have no reason yet ({days}); such a month cannot be signed off (guideline on recording working hours).</translation>
    </message>
    <message>
        <source>対象の職員を確かめるか、その職員の所属長に依頼してください。</source>
        <translation>Please check the people, or ask their section head.</translation>
    </message>
    <message>
        <source>対象外の区分の登録には{post}の同意が要りますが、経路に入っていません（利用者登録の要件）。</source>
        <translation>Registering an excluded class needs the consent of {post}, which the route does not ask for (rule on eligibility).</translation>
    </message>
    <message>
        <source>小さくするか、分けて添付してください。</source>
        <translation>Make it smaller or attach it in parts.</translation>
    </message>
    <message>
        <source>少し待って、もう一度行ってください。</source>
        <translation>Wait a moment and try again.</translation>
    </message>
    <message>
        <source>届いたあとで、案件の画面から引き戻してください。</source>
        <translation>Take it back from the case once it has arrived.</translation>
    </message>
    <message>
        <source>届いたファイルが記録と一致しません。途中で変わったおそれがあるため、表示していません。</source>
        <translation>The file does not match the record. It may have been changed on its way and is not shown.</translation>
    </message>
    <message>
        <source>届いたファイルが途中で変わっています。</source>
        <translation>The file changed on its way.</translation>
    </message>
    <message>
        <source>届いた操作を読み取れませんでした。操作は行われていません。</source>
        <translation>The act could not be read. Nothing was done.</translation>
    </message>
    <message>
        <source>届きしだい自動で受け付けます。</source>
        <translation>It is accepted by itself on arrival.</translation>
    </message>
    <message>
        <source>届け先の登録を管理者に依頼してください。</source>
        <translation>Please ask the administrator to enter one.</translation>
    </message>
    <message>
        <source>差し戻した人は、直接戻すことを求めていません。</source>
        <translation>Who sent the case back did not ask to have it again directly.</translation>
    </message>
    <message>
        <source>差し戻してあり、本人の再提出を待っています。</source>
        <translation>It was returned and waits to be submitted again.</translation>
    </message>
    <message>
        <source>差し戻す理由を入力してください。</source>
        <translation>Please write the reason for the return.</translation>
    </message>
    <message>
        <source>差戻しの前と経路が違うか、差し戻した人より前に承認していない欄があるため、直接は戻せません。</source>
        <translation>The route differs from the one before, or a slot before the remander was not approved, so the case cannot go directly to who sent it back.</translation>
    </message>
    <message>
        <source>差戻しをお使いください。</source>
        <translation>Send it back instead.</translation>
    </message>
    <message>
        <source>差戻しを依頼してください。</source>
        <translation>Ask for it to be sent back.</translation>
    </message>
    <message>
        <source>差戻し先を選び直してください。</source>
        <translation>Choose again whom to send it back to.</translation>
    </message>
    <message>
        <source>市が信頼する認証局の証明書ではないため、使えません。</source>
        <translation>The certificate is of no authority that the city trusts and cannot be used.</translation>
    </message>
    <message>
        <source>庁内のプロキシが認証を求めています。まだ何も送られていません。</source>
        <translation>The office proxy asks for a login. Nothing was sent yet.</translation>
    </message>
    <message>
        <source>庁内認証局は閉局したため、証明書は発行されません。</source>
        <translation>The office&apos;s certification authority is closed and issues nothing any more.</translation>
    </message>
    <message>
        <source>庁外の出席者を加えるか、目的を「公務」にしてください。</source>
        <translation>Please add somebody from outside, or choose official business as the purpose.</translation>
    </message>
    <message>
        <source>広い会議室を選ぶか、Web会議で出席する人を決めてください。</source>
        <translation>Please choose a larger room, or let some of them join on the web.</translation>
    </message>
    <message>
        <source>廃案にできるのは、起案者（{drafter}）、その上司、文書主管だけです。</source>
        <translation>Only the drafter ({drafter}), a superior of the drafter or the records office can abandon this case.</translation>
    </message>
    <message>
        <source>廃棄・移管の案件に簿冊が一つも選ばれていません。</source>
        <translation>The disposal case names no record file.</translation>
    </message>
    <message>
        <source>引上げはできません</source>
        <translation>You cannot act before the others</translation>
    </message>
    <message>
        <source>引用しようとした案件が見つかりません。ご覧になれる範囲の外にあるか、番号が違います。</source>
        <translation>The case to be quoted was not found, or you may not see it.</translation>
    </message>
    <message>
        <source>引用しようとした案件（{number}）はまだ終わっていません。再起案は、終わった案件だけを引用できます。</source>
        <translation>The case to be quoted ({number}) has not ended. Only an ended case can be drafted anew.</translation>
    </message>
    <message>
        <source>引用する案件を選び直してください。</source>
        <translation>Please choose the case again.</translation>
    </message>
    <message>
        <source>役割が選ばれていないか、サーバーが知らない役割です。</source>
        <translation>No role is chosen, or one that the server does not know.</translation>
    </message>
    <message>
        <source>役割を1つ以上選んでください。</source>
        <translation>Please choose one role or more.</translation>
    </message>
    <message>
        <source>後から分かるように、理由を書いてください。</source>
        <translation>Please write it down so that it is known later.</translation>
    </message>
    <message>
        <source>後の{slot}の欄で{by}がすでに処理したため、引き戻せません。</source>
        <translation>{by} has already acted at {slot} later on, so it cannot be taken back.</translation>
    </message>
    <message>
        <source>後閲の印を外してください。</source>
        <translation>Please take that mark off.</translation>
    </message>
    <message>
        <source>後閲を記録していません</source>
        <translation>The reading was not recorded</translation>
    </message>
    <message>
        <source>必要なときは、主催者に尋ねてください。</source>
        <translation>Please ask the organiser if you need it.</translation>
    </message>
    <message>
        <source>必要なときは、申し出をもう一度頼んでください。</source>
        <translation>If you still want it, please ask for the offer again.</translation>
    </message>
    <message>
        <source>必要なら{by}に引戻しを依頼してください。</source>
        <translation>If needed, ask {by} to take it back.</translation>
    </message>
    <message>
        <source>必要なら上司か文書主管に依頼してください。</source>
        <translation>Please ask one of them if need be.</translation>
    </message>
    <message>
        <source>必要なら引用して新しく起案してください。</source>
        <translation>If needed, draft a new case from this one.</translation>
    </message>
    <message>
        <source>必要なら文書主管課に相談してください。</source>
        <translation>Please ask the records office if you need it.</translation>
    </message>
    <message>
        <source>必要なら管理者に依頼してください。</source>
        <translation>If needed, ask your administrator.</translation>
    </message>
    <message>
        <source>必要なら証明書の管理者に依頼してください。</source>
        <translation>Please ask its custodian if you need it.</translation>
    </message>
    <message>
        <source>必要なら起案者に依頼してください。</source>
        <translation>If needed, ask the drafter.</translation>
    </message>
    <message>
        <source>情報政策課が新しい版を配ります。新しい版になると、自動で送信します。</source>
        <translation>The information policy section will install a newer version. It sends what waits by itself.</translation>
    </message>
    <message>
        <source>情報政策課が配ります。届くまで、このままお使いください。</source>
        <translation>The information policy section will install it. Until then you can go on working.</translation>
    </message>
    <message>
        <source>情報政策課に伝えてください。</source>
        <translation>Please tell your administrator.</translation>
    </message>
    <message>
        <source>情報政策課に連絡してください。</source>
        <translation>Please contact the information policy section.</translation>
    </message>
    <message>
        <source>情報政策課に連絡してください。ほかの職員は先に確認できます。</source>
        <translation>Please contact the information policy section; the others can be signed off meanwhile.</translation>
    </message>
    <message>
        <source>情報政策課に連絡してください。値を直すと起動できます。</source>
        <translation>Please tell the Information Policy Section. The program starts once the value is corrected.</translation>
    </message>
    <message>
        <source>情報政策課に連絡してください。名前を直すか、その行を外すと起動できます。</source>
        <translation>Please tell the Information Policy Section. The program starts once the name is corrected or the line removed.</translation>
    </message>
    <message>
        <source>情報政策課に連絡してください。所有者をrootにし、ほかの人の書き込みを禁じると使えます。</source>
        <translation>Please tell the Information Policy Section. It can be used once it belongs to root and nobody else may write it.</translation>
    </message>
    <message>
        <source>情報政策課に連絡してください。直すと起動できます。</source>
        <translation>Please tell the Information Policy Section. The program starts once it is corrected.</translation>
    </message>
    <message>
        <source>意見が入力されていません。</source>
        <translation>There is no opinion text.</translation>
    </message>
    <message>
        <source>意見を入力してください。</source>
        <translation>Please enter an opinion.</translation>
    </message>
    <message>
        <source>意見を記録していません</source>
        <translation>The opinion was not recorded</translation>
    </message>
    <message>
        <source>所在（{location}）で確認し、「紙の添付を確認した」を選んでください。</source>
        <translation>Please look at it ({location}) and choose “I saw the paper”.</translation>
    </message>
    <message>
        <source>所属の方に依頼してください。</source>
        <translation>Please ask somebody of that section.</translation>
    </message>
    <message>
        <source>所属長か人事担当に依頼してください。</source>
        <translation>Please ask your head or the personnel office.</translation>
    </message>
    <message>
        <source>所属長に依頼してください。</source>
        <translation>Please ask the head.</translation>
    </message>
    <message>
        <source>所管課「{section}」は、今日の組織にありません。</source>
        <translation>The owner section {section} is not in today&apos;s organisation.</translation>
    </message>
    <message>
        <source>所管課に依頼してください。</source>
        <translation>Please ask the owner section.</translation>
    </message>
    <message>
        <source>手元の一覧が古くなりました。</source>
        <translation>Your list is out of date.</translation>
    </message>
    <message>
        <source>打刻していません</source>
        <translation>The punch was not recorded</translation>
    </message>
    <message>
        <source>打刻を取りやめました。サーバーの返事がなく、記録していません。</source>
        <translation>The punch was given up. The server did not answer, and nothing is recorded.</translation>
    </message>
    <message>
        <source>承認しない理由がないため、まだ決めていません。理由は本人が読みます。</source>
        <translation>A reason for refusing is missing, so nothing was decided. The person reads it.</translation>
    </message>
    <message>
        <source>承認の要る会議室は、両方の会議室の管理者だけが入れ替えられます。どちらの会議もそのままです。</source>
        <translation>A room that needs approval is exchanged only by whoever keeps both rooms. Both meetings stay as they were.</translation>
    </message>
    <message>
        <source>承認を待つ日時がありません。確保した30分が過ぎたか、取り消されています。</source>
        <translation>No date waits for approval: the thirty minutes of the hold are over, or it was cancelled.</translation>
    </message>
    <message>
        <source>承認を待つ間に、{room}のこの時間はほかの会議が使うことになりました。この回は予約していません。</source>
        <translation>While this waited for approval, {room} was given to another meeting at that time. This date is not booked.</translation>
    </message>
    <message>
        <source>担当課にお伝えください。</source>
        <translation>Please tell the owner section.</translation>
    </message>
    <message>
        <source>招待のリンクを写し直してください。</source>
        <translation>Please copy the link of the invitation again.</translation>
    </message>
    <message>
        <source>拡張子が .p12 か .pfx のファイルを選んでください。</source>
        <translation>Please choose a file that ends in .p12 or .pfx.</translation>
    </message>
    <message>
        <source>振替で別の職に回すか、事務取扱を置いてください。</source>
        <translation>Please reassign it, or register an acting head.</translation>
    </message>
    <message>
        <source>接続先の設定を確かめてください</source>
        <translation>Please check the server settings</translation>
    </message>
    <message>
        <source>提出が終わるまでお待ちください。</source>
        <translation>Please wait until it is submitted.</translation>
    </message>
    <message>
        <source>提出の有無と、客観的記録との差の理由を確かめてください。</source>
        <translation>Please check who has submitted, and the reasons of the differences.</translation>
    </message>
    <message>
        <source>提出は要りません。月を選び違えていないか確かめてください。</source>
        <translation>Please check that it is the right month; nothing needs to be submitted.</translation>
    </message>
    <message>
        <source>操作した端末から送ってください。</source>
        <translation>Send it from the terminal on which it was done.</translation>
    </message>
    <message>
        <source>操作は失われません。しばらくして自動でやり直します。</source>
        <translation>Nothing you did is lost. It will be tried again shortly.</translation>
    </message>
    <message>
        <source>改行を消してください。</source>
        <translation>Please remove the line break.</translation>
    </message>
    <message>
        <source>数を減らしてください。</source>
        <translation>Please name fewer.</translation>
    </message>
    <message>
        <source>数字が違うときは、元の記録を直してください。</source>
        <translation>Where the figure is wrong, please put the records right.</translation>
    </message>
    <message>
        <source>数字で入力し直してください。</source>
        <translation>Enter it again in digits.</translation>
    </message>
    <message>
        <source>文字を打ち直してください。</source>
        <translation>Please type it again.</translation>
    </message>
    <message>
        <source>文書「{name}」には、開いたときに動くスクリプトなどが入っています。</source>
        <translation>The document {name} runs a script or another action when it is opened.</translation>
    </message>
    <message>
        <source>文書「{name}」にはパスワードがかかっています。</source>
        <translation>The document {name} is protected by a password.</translation>
    </message>
    <message>
        <source>文書「{name}」は前の署名で閉じられています。署名を重ねると前の署名が無効になります。</source>
        <translation>An earlier signature closed the document {name}. Another would make it invalid.</translation>
    </message>
    <message>
        <source>文書「{name}」を読み取れません。</source>
        <translation>The document {name} cannot be read.</translation>
    </message>
    <message>
        <source>文書主管課に、上席順の資料への登録を依頼してください。</source>
        <translation>Please ask the records section to complete the seniority data.</translation>
    </message>
    <message>
        <source>文書主管課にお問い合わせください。</source>
        <translation>Please ask the records section.</translation>
    </message>
    <message>
        <source>文書主管課に依頼してください。</source>
        <translation>Please ask the records office.</translation>
    </message>
    <message>
        <source>文書主管課に登録を依頼してください。</source>
        <translation>Please ask the records section to register it.</translation>
    </message>
    <message>
        <source>文書主管課のほかの方に依頼してください。</source>
        <translation>Please ask another officer of the records office.</translation>
    </message>
    <message>
        <source>文書番号を確かめてください</source>
        <translation>Please check the document number</translation>
    </message>
    <message>
        <source>新しいPINがいまのPINと同じです。PINは変わっていません。</source>
        <translation>The new PIN is the present one. The PIN is unchanged.</translation>
    </message>
    <message>
        <source>新しいパスワードが仮パスワードと同じです。</source>
        <translation>The new password is the temporary one.</translation>
    </message>
    <message>
        <source>新しいパスワードが短すぎるか、長すぎます。</source>
        <translation>The new password is too short or too long.</translation>
    </message>
    <message>
        <source>新しい入力を確かめてから、必要ならもう一度訂正してください。</source>
        <translation>Please look at the new entry, and correct it again if need be.</translation>
    </message>
    <message>
        <source>新しい内容を確かめてから、もう一度登録してください。</source>
        <translation>Look at what is new, then register once more.</translation>
    </message>
    <message>
        <source>新しい内容を見てから、もう一度確認してください。</source>
        <translation>Please look at it and confirm again.</translation>
    </message>
    <message>
        <source>新しい版があります</source>
        <translation>There is a newer version</translation>
    </message>
    <message>
        <source>新しい版が要ります</source>
        <translation>A newer version is needed</translation>
    </message>
    <message>
        <source>新しい申込みを決裁し、こちらは差し戻してください。</source>
        <translation>Please decide the newer one and send this one back.</translation>
    </message>
    <message>
        <source>新しい確認書を見て、もう一度署名してください。</source>
        <translation>Please look at a new sheet and sign again.</translation>
    </message>
    <message>
        <source>新しい繰り返しの決まりを選んでください。</source>
        <translation>Please choose a new rule.</translation>
    </message>
    <message>
        <source>新しい認証局について管理者に確かめてください。</source>
        <translation>Please ask your administrator about the new one.</translation>
    </message>
    <message>
        <source>新しい起案として作り直してください。</source>
        <translation>Make it as a new draft.</translation>
    </message>
    <message>
        <source>新しい鍵で申請し直してください。</source>
        <translation>Apply again with a new key.</translation>
    </message>
    <message>
        <source>施策を扱えません</source>
        <translation>This measure cannot be used</translation>
    </message>
    <message>
        <source>施行を記録していません</source>
        <translation>The execution was not recorded</translation>
    </message>
    <message>
        <source>施行を記録できるのは、この案件を持つ所属（{section}）の方と文書主管の方です。</source>
        <translation>Only the section that owns this case ({section}) and the records office can record its execution.</translation>
    </message>
    <message>
        <source>施行先または施行の内容が空です。</source>
        <translation>To whom or what was executed is empty.</translation>
    </message>
    <message>
        <source>施行文書に署名していません</source>
        <translation>The outgoing document was not signed</translation>
    </message>
    <message>
        <source>施行文書をPDFとして保存し、選び直してください。</source>
        <translation>Please save the document as PDF and choose it again.</translation>
    </message>
    <message>
        <source>施行日 {day} は、決裁日（{decided}）から今日（{today}）までの日ではありません。施行は決裁の後に行います。</source>
        <translation>The day of execution, {day}, does not lie between the decision ({decided}) and today ({today}). A case is executed after it was decided.</translation>
    </message>
    <message>
        <source>施行日を確かめてください。</source>
        <translation>Please check the day.</translation>
    </message>
    <message>
        <source>日の記録を扱えません</source>
        <translation>This cannot be done with the day</translation>
    </message>
    <message>
        <source>日を空けるか、別の会議室を選んでください。</source>
        <translation>Please leave a day between, or choose another room.</translation>
    </message>
    <message>
        <source>日付が逆になっていないか確かめてください。</source>
        <translation>Please check its dates.</translation>
    </message>
    <message>
        <source>日付と時刻を書き直してください。</source>
        <translation>Please write the day and the time again.</translation>
    </message>
    <message>
        <source>日付を選び直してください。</source>
        <translation>Choose the date again.</translation>
    </message>
    <message>
        <source>時間をおいて、もう一度入力してください。</source>
        <translation>Wait a while and enter it again.</translation>
    </message>
    <message>
        <source>時間をずらすか、別のサービスのリンクを手で入れてください。</source>
        <translation>Please choose another time, or enter the link of another service by hand.</translation>
    </message>
    <message>
        <source>時間を直すか、先の分を取り下げてください。</source>
        <translation>Please change the hours, or withdraw the earlier one.</translation>
    </message>
    <message>
        <source>時間帯「{zone}」はありません。</source>
        <translation>There is no time zone “{zone}”.</translation>
    </message>
    <message>
        <source>時間帯「{zone}」は知られていません。予約はしていません。</source>
        <translation>The time zone “{zone}” is not known. Nothing was booked.</translation>
    </message>
    <message>
        <source>曜日や日付の規則に直すか、一回ずつ登録してください。</source>
        <translation>Please use a rule of weekdays or dates, or enter each meeting by itself.</translation>
    </message>
    <message>
        <source>書き直してください。</source>
        <translation>Please write it again.</translation>
    </message>
    <message>
        <source>書き足して、もう一度申請してください。</source>
        <translation>Please fill it in and apply again.</translation>
    </message>
    <message>
        <source>最初の人から回す形で提出してください。</source>
        <translation>Please submit it from the first slot.</translation>
    </message>
    <message>
        <source>最初の日か、繰り返しを直してください。</source>
        <translation>Please correct the first day or the rule.</translation>
    </message>
    <message>
        <source>最初の日が、繰り返しの決まりに合いません。予約はしていません。</source>
        <translation>The first day does not fit the rule of the series. Nothing was booked.</translation>
    </message>
    <message>
        <source>最後の管理者は、無効にも、管理者から外すこともできません。</source>
        <translation>The last administrator cannot be disabled and must stay an administrator.</translation>
    </message>
    <message>
        <source>最新の一覧を確かめてください。</source>
        <translation>Please look at the newest list.</translation>
    </message>
    <message>
        <source>最新の内容を確かめてから、もう一度登録してください。</source>
        <translation>Please look at what it is now, then register again.</translation>
    </message>
    <message>
        <source>最新の内容を確かめてから、改めて行ってください。</source>
        <translation>Check the newest contents, then do it anew.</translation>
    </message>
    <message>
        <source>最新の状態を確かめてください。</source>
        <translation>Check the newest state.</translation>
    </message>
    <message>
        <source>月か年度のどちらか一方を指定してください。</source>
        <translation>Please give either a month or a fiscal year.</translation>
    </message>
    <message>
        <source>月が始まってから入力してください。</source>
        <translation>Please enter it once the month has begun.</translation>
    </message>
    <message>
        <source>月が始まってから提出してください。</source>
        <translation>Please submit it once it has begun.</translation>
    </message>
    <message>
        <source>月が終わってから締めてください。</source>
        <translation>Please close it afterwards.</translation>
    </message>
    <message>
        <source>月が終わり、締めたあとに公表してください。</source>
        <translation>Please publish it once the month is over and closed.</translation>
    </message>
    <message>
        <source>月の提出を受け付けていません</source>
        <translation>The month was not submitted</translation>
    </message>
    <message>
        <source>月を差し戻していません</source>
        <translation>The month was not returned</translation>
    </message>
    <message>
        <source>月を確認していません</source>
        <translation>The month was not signed off</translation>
    </message>
    <message>
        <source>月を締めていません</source>
        <translation>The month was not closed</translation>
    </message>
    <message>
        <source>有効な署名証明書がありません。</source>
        <translation>There is no valid signing certificate.</translation>
    </message>
    <message>
        <source>有効な証明書が見つかりません。すでに失効したようです。</source>
        <translation>There is no valid certificate. It seems to be revoked already.</translation>
    </message>
    <message>
        <source>期間の末日が初日より前です。</source>
        <translation>The period ends before it begins.</translation>
    </message>
    <message>
        <source>期間の終わりが始まりより前です。</source>
        <translation>The period ends before it begins.</translation>
    </message>
    <message>
        <source>期間を短くして、もう一度開いてください。</source>
        <translation>Please choose a shorter period.</translation>
    </message>
    <message>
        <source>期間を確かめてください。</source>
        <translation>Please check the period.</translation>
    </message>
    <message>
        <source>期限「{due}」を日付として読み取れません。</source>
        <translation>The due date “{due}” is not a date.</translation>
    </message>
    <message>
        <source>未確認の日が残っています。確認済みの回数に入れないまま締めるには、理由が要ります。</source>
        <translation>There are unconfirmed days. To close without counting them as confirmed, a reason is needed.</translation>
    </message>
    <message>
        <source>未確認の日の一覧が、開いたあとに変わりました。締めていません。</source>
        <translation>The list of unconfirmed days changed after you opened it. Nothing was closed.</translation>
    </message>
    <message>
        <source>本人がまだ月を提出していないため、確認も差戻しもできません。</source>
        <translation>The person has not submitted the month yet, so it can neither be signed off nor returned.</translation>
    </message>
    <message>
        <source>本人に提出を依頼してください。</source>
        <translation>Please ask the person to submit it.</translation>
    </message>
    <message>
        <source>本人に理由の入力か時間の訂正を依頼してください。</source>
        <translation>Please ask the person for a reason or a correction.</translation>
    </message>
    <message>
        <source>本人に理由の入力を依頼してください。</source>
        <translation>Please ask the person for the reasons.</translation>
    </message>
    <message>
        <source>本文が申請書の内容と違います。本文は申請書から作られ、書き換えられません。</source>
        <translation>The text is not that of the form; it is made from the form and cannot be changed by hand.</translation>
    </message>
    <message>
        <source>机の新しい版（{newest}）があります。</source>
        <translation>There is a newer version of Tsukue ({newest}).</translation>
    </message>
    <message>
        <source>机はすでに開いています。同じ保存内容を二つの画面で開くことはできません。</source>
        <translation>Tsukue is already open. Two windows cannot use the same storage.</translation>
    </message>
    <message>
        <source>机を新しい版に更新してください。</source>
        <translation>Please update Tsukue.</translation>
    </message>
    <message>
        <source>机を起動し直してください。続くときは、触らずに管理者に連絡してください。</source>
        <translation>Start Tsukue again. If it persists, leave it as it is and ask your administrator.</translation>
    </message>
    <message>
        <source>条件に合うWeb会議（{provider}）の主催者ライセンスは、市にありません。予約はしていません。</source>
        <translation>The city has no host of {provider} with these features. Nothing was booked.</translation>
    </message>
    <message>
        <source>条件を減らすか、リンクを手で入れてください。</source>
        <translation>Please ask for fewer features, or enter the link by hand.</translation>
    </message>
    <message>
        <source>枝番の元になる案件が見つかりません。</source>
        <translation>The case whose number this one should follow was not found.</translation>
    </message>
    <message>
        <source>桁を確かめてください。</source>
        <translation>Check the number of digits.</translation>
    </message>
    <message>
        <source>案件が見つかりません。取り下げられたか、ご覧になれる範囲の外にあります。</source>
        <translation>The case is not found. It was withdrawn, or is outside what you may see.</translation>
    </message>
    <message>
        <source>案件の区分が申請書の内容と違います。庁外持出しと端末貸出しの区分は、申請書から決まります。</source>
        <translation>The flags are not those of the form: taking out and device loan follow from the form.</translation>
    </message>
    <message>
        <source>案件の種類「{matter}」は決裁規程にありません。</source>
        <translation>The rules know no matter “{matter}”.</translation>
    </message>
    <message>
        <source>案件の種類を選び直してください。</source>
        <translation>Please choose the matter again.</translation>
    </message>
    <message>
        <source>案件は、このまま回してください。</source>
        <translation>Please let the case go on as it is.</translation>
    </message>
    <message>
        <source>案件を開き直して、まだ順番の来ていない欄の前を選んでください。</source>
        <translation>Please open the case again and choose a slot whose turn has not come.</translation>
    </message>
    <message>
        <source>検証を始めていません</source>
        <translation>The check was not begun</translation>
    </message>
    <message>
        <source>様式の変更は登録していません</source>
        <translation>The change of the form was not registered</translation>
    </message>
    <message>
        <source>様式の番号か名称が空です。</source>
        <translation>The number or the name of the form is empty.</translation>
    </message>
    <message>
        <source>様式の見直しは、所管する課と改革プロジェクト推進課だけが登録できます。</source>
        <translation>Only the owner section and the reform office register the review of a form.</translation>
    </message>
    <message>
        <source>権限がありません</source>
        <translation>Not permitted</translation>
    </message>
    <message>
        <source>欄が長すぎるか、使えない文字が入っています。</source>
        <translation>A field is too long, or holds characters that cannot be used.</translation>
    </message>
    <message>
        <source>欠番の理由が空です。</source>
        <translation>The reason of the gap is empty.</translation>
    </message>
    <message>
        <source>次の中から選んでください: {known}</source>
        <translation>Please choose one of these: {known}</translation>
    </message>
    <message>
        <source>正しいファイルか確かめてください。</source>
        <translation>Check that it is the right file.</translation>
    </message>
    <message>
        <source>残りの案件を選び直して、もう一度PINを入力してください。</source>
        <translation>Select the remaining cases again and enter the PIN once more.</translation>
    </message>
    <message>
        <source>毎日、毎週、毎月のどれかに直すか、一回ずつ登録してください。</source>
        <translation>Please use days, weeks or months, or enter each meeting by itself.</translation>
    </message>
    <message>
        <source>氏名の文字（{characters}）が確認書の書体にないため、確認書に載せられません。</source>
        <translation>The typeface of the sheet lacks characters of the name ({characters}), so the person cannot stand on it.</translation>
    </message>
    <message>
        <source>決裁が済んで、起案用紙は閉じられています</source>
        <translation>the case is decided and its sheet is closed</translation>
    </message>
    <message>
        <source>決裁する職を決められません</source>
        <translation>Who decides cannot be found</translation>
    </message>
    <message>
        <source>決裁の後に署名してください。</source>
        <translation>Please sign after the decision.</translation>
    </message>
    <message>
        <source>決裁日 {day} は今日（{today}）より後です。</source>
        <translation>The day of the decision, {day}, lies after today ({today}).</translation>
    </message>
    <message>
        <source>決裁日を確かめてください。</source>
        <translation>Please check the day of the decision.</translation>
    </message>
    <message>
        <source>決裁者がご自身（{post}）になるため、起案できません。</source>
        <translation>You ({post}) would decide it yourself, so you cannot draft it.</translation>
    </message>
    <message>
        <source>決裁者の後閲をお待ちください。</source>
        <translation>Please wait for the decider to read.</translation>
    </message>
    <message>
        <source>決裁規程の表に、簿冊の廃棄・移管を決める行がありません。</source>
        <translation>No row of the decision rules says who decides on the disposal or transfer of record files.</translation>
    </message>
    <message>
        <source>添付「{name}」がまだサーバーに届いていません。</source>
        <translation>The attachment “{name}” has not reached the server yet.</translation>
    </message>
    <message>
        <source>添付「{name}」と同じファイルがすでに添付されています。</source>
        <translation>The same file as “{name}” is attached already.</translation>
    </message>
    <message>
        <source>添付「{name}」のファイル名は使えません。</source>
        <translation>The file name of the attachment “{name}” cannot be used.</translation>
    </message>
    <message>
        <source>添付「{name}」の大きさが、届いたファイルと違います。</source>
        <translation>The size of the attachment “{name}” differs from the file that arrived.</translation>
    </message>
    <message>
        <source>添付「{name}」の照合値が正しくありません。</source>
        <translation>The digest of the attachment “{name}” is wrong.</translation>
    </message>
    <message>
        <source>添付「{name}」は中身が空です。</source>
        <translation>The attachment “{name}” is empty.</translation>
    </message>
    <message>
        <source>添付し直してください。</source>
        <translation>Attach it again.</translation>
    </message>
    <message>
        <source>添付を小さくするか、分けてください。</source>
        <translation>Make the attachment smaller or split it.</translation>
    </message>
    <message>
        <source>添付を確かめてください</source>
        <translation>Please check the attachment</translation>
    </message>
    <message>
        <source>満了した簿冊の一覧を取り直してください。</source>
        <translation>Please take the list of expired files again.</translation>
    </message>
    <message>
        <source>満了した簿冊を選んでください。</source>
        <translation>Please choose files whose retention is over.</translation>
    </message>
    <message>
        <source>災害対策本部や議会のために会議を立ち退かせるには、理由が要ります。理由は相手への通知と監査の記録に載ります。</source>
        <translation>Displacing meetings for the disaster headquarters or the assembly needs a reason; it stands in the letters and in the audit log.</translation>
    </message>
    <message>
        <source>片方を外してください。</source>
        <translation>Remove one of them.</translation>
    </message>
    <message>
        <source>特に必要な理由を書いてください。定められた職の同意を得て登録できます。</source>
        <translation>Please write why it is needed all the same; with the consent laid down it can be registered.</translation>
    </message>
    <message>
        <source>状態と代わりの手続を確かめてください。</source>
        <translation>Please check the state and what replaced it.</translation>
    </message>
    <message>
        <source>現在{post}に就いていないため、この操作は行えません。</source>
        <translation>You do not hold {post} now, so you cannot do this.</translation>
    </message>
    <message>
        <source>理由がないため、差し戻していません。理由は本人が読みます。</source>
        <translation>A reason is missing, so nothing was returned. The person reads it.</translation>
    </message>
    <message>
        <source>理由が入力されていません。</source>
        <translation>There is no reason given.</translation>
    </message>
    <message>
        <source>理由が必要です</source>
        <translation>A reason is needed</translation>
    </message>
    <message>
        <source>理由と所在が後から分かるように、入力してください。</source>
        <translation>Please fill it in: why and where the paper is must be known later.</translation>
    </message>
    <message>
        <source>理由は {most} 文字までで、読めない制御文字は使えません。</source>
        <translation>A reason has at most {most} characters, and none that cannot be read.</translation>
    </message>
    <message>
        <source>理由は決裁の記録を見てください。</source>
        <translation>Please see the record of the decision for the reason.</translation>
    </message>
    <message>
        <source>理由を入力して、もう一度操作してください。</source>
        <translation>Please write the reason and repeat the step.</translation>
    </message>
    <message>
        <source>理由を入力して、もう一度締めてください。</source>
        <translation>Please write the reason and close again.</translation>
    </message>
    <message>
        <source>理由を入力してから、もう一度行ってください。</source>
        <translation>Enter a reason and try again.</translation>
    </message>
    <message>
        <source>理由を書いてください。</source>
        <translation>Please write the reason.</translation>
    </message>
    <message>
        <source>理由を書いて差し戻し、本人に直してもらってください。</source>
        <translation>Please send it back with a reason, so that the person corrects it.</translation>
    </message>
    <message>
        <source>理由を書き、対象の課を100までにしてください。</source>
        <translation>Please write the reason and check the sections.</translation>
    </message>
    <message>
        <source>用紙と接続を確かめて、もう一度印刷してください。</source>
        <translation>Check paper and connection, and print again.</translation>
    </message>
    <message>
        <source>申し込んだ {asked} 回のうち {missed} 回が取れなかったため、どの回も予約していません。</source>
        <translation>Of the {asked} dates asked for, {missed} cannot be had, so none was booked.</translation>
    </message>
    <message>
        <source>申し込んだ {asked} 回は、どれも取れませんでした（{missed} 回）。予約はしていません。</source>
        <translation>None of the {asked} dates could be had ({missed} missed). Nothing was booked.</translation>
    </message>
    <message>
        <source>申請した方に伝わる理由を書いてください。</source>
        <translation>Please write one that the applicant understands.</translation>
    </message>
    <message>
        <source>申請できません</source>
        <translation>This cannot be applied for</translation>
    </message>
    <message>
        <source>申請できるのは本人だけです。申請書にほかの方の名前があります。</source>
        <translation>Only the person may apply; the form names somebody else.</translation>
    </message>
    <message>
        <source>申請の「{field}」が空です。必ず要る欄です。</source>
        <translation>“{field}” is empty; an application needs it.</translation>
    </message>
    <message>
        <source>申請の「{field}」が長すぎます（{limit}字まで）。</source>
        <translation>“{field}” is too long (at most {limit} characters).</translation>
    </message>
    <message>
        <source>申請の鍵が弱いか、使えない種類です。証明書は発行されていません。</source>
        <translation>The key of the request is weak or of a kind that is not used. No certificate was issued.</translation>
    </message>
    <message>
        <source>申請を受け付けていません</source>
        <translation>The application was not taken</translation>
    </message>
    <message>
        <source>申請書のある案件は、回議の途中で本文を直せません。本文は申請書と一つだからです。</source>
        <translation>The text of a case with a form cannot be corrected on its way: it is one with the form.</translation>
    </message>
    <message>
        <source>申請書を読み取れません。形式が正しくありません。</source>
        <translation>The form cannot be read: its shape is wrong.</translation>
    </message>
    <message>
        <source>申請書を開き直して、もう一度提出してください。</source>
        <translation>Please open the form again and submit it.</translation>
    </message>
    <message>
        <source>申込みが取り下げられたため、予約を取り消しました。</source>
        <translation>The application was withdrawn, so the booking is cancelled.</translation>
    </message>
    <message>
        <source>申込みが廃案になったため、予約を取り消しました。</source>
        <translation>The application was abandoned, so the booking is cancelled.</translation>
    </message>
    <message>
        <source>申込みが承認されなかったため、予約を取り消しました。</source>
        <translation>The application was not approved, so the booking is cancelled.</translation>
    </message>
    <message>
        <source>申込みはそのままです</source>
        <translation>The request stays as it is</translation>
    </message>
    <message>
        <source>申込書を作った後に、会議の内容か日時が変わっています。このままでは違う予約を承認することになるため、受け付けていません。</source>
        <translation>The meeting or its dates changed after this application was made. It is not taken, as another booking would be approved than is read.</translation>
    </message>
    <message>
        <source>画面かPDFの報告で確かめてください。</source>
        <translation>Please look at the screen or the PDF report.</translation>
    </message>
    <message>
        <source>画面を読み直し、なければ改革の事務局にお問い合わせください。</source>
        <translation>Please reload the page; if it is still missing, ask the reform office.</translation>
    </message>
    <message>
        <source>画面を読み直し、新しい実績として入力してください。</source>
        <translation>Please reload the page and enter it as a new figure.</translation>
    </message>
    <message>
        <source>番号の系列を選び直してください。</source>
        <translation>Please choose the series again.</translation>
    </message>
    <message>
        <source>番号を確かめて、もう一度登録してください。</source>
        <translation>Please check it and register again.</translation>
    </message>
    <message>
        <source>発行元に更新を申し込み、新しい鍵を「鍵を替える」で選んでください。</source>
        <translation>Ask its issuer for a renewal and choose the new key with “Change key”.</translation>
    </message>
    <message>
        <source>登録された証明書を、管理者に確かめてください。</source>
        <translation>Please ask the administrator about the registered certificate.</translation>
    </message>
    <message>
        <source>登録できません</source>
        <translation>This cannot be registered</translation>
    </message>
    <message>
        <source>登録の内容を確かめてください。</source>
        <translation>Please look at its entry.</translation>
    </message>
    <message>
        <source>登録の始まりが{year}年度の中にありません。登録は年度ごとです（利用者登録の規則）。</source>
        <translation>The registration does not begin within fiscal year {year}; registrations are yearly (rule on registration).</translation>
    </message>
    <message>
        <source>登録の理由がないか、同じ理由が二度あります。</source>
        <translation>A reason of the registration is missing, or stands twice.</translation>
    </message>
    <message>
        <source>直してほしいときは、差し戻してください。そうでなければ決裁者を待ってください。</source>
        <translation>Please send it back if it needs changes; otherwise wait for the decider.</translation>
    </message>
    <message>
        <source>直すときは、その入力を選んで「訂正」してください。前の入力も残ります。</source>
        <translation>To put it right, please choose that entry and correct it. The former one stays visible.</translation>
    </message>
    <message>
        <source>直すところを書き直してください。</source>
        <translation>Please change what is to be corrected.</translation>
    </message>
    <message>
        <source>直すには、所属長に差戻しを頼んでください。</source>
        <translation>To put it right, please ask the head to return it.</translation>
    </message>
    <message>
        <source>直すには、締め後訂正を申し出てください。</source>
        <translation>To put it right, please ask for an amendment.</translation>
    </message>
    <message>
        <source>直すには締め後の訂正を申請してください。</source>
        <translation>Please ask for an amendment.</translation>
    </message>
    <message>
        <source>直すには締め後訂正を申し出てください。</source>
        <translation>Please ask for an amendment instead.</translation>
    </message>
    <message>
        <source>直前の署名に時刻を付けています。</source>
        <translation>The last signature is being time-stamped.</translation>
    </message>
    <message>
        <source>直接は戻せません</source>
        <translation>It cannot go back directly</translation>
    </message>
    <message>
        <source>相手の会議もあなたが変えられるため、申し出は要りません。</source>
        <translation>You may change the other meeting too, so no offer is needed.</translation>
    </message>
    <message>
        <source>短くして、もう一度申請してください。</source>
        <translation>Shorten it and apply again.</translation>
    </message>
    <message>
        <source>短くしてください。</source>
        <translation>Please shorten it.</translation>
    </message>
    <message>
        <source>短くするか、別の会議室を選んでください。</source>
        <translation>Please shorten it, or choose another room.</translation>
    </message>
    <message>
        <source>短くするか、添付にしてください。</source>
        <translation>Shorten it or attach it.</translation>
    </message>
    <message>
        <source>確かめて、もう一度入力してください。</source>
        <translation>Check it and enter it again.</translation>
    </message>
    <message>
        <source>確認するときは、選び直してもう一度署名してください。</source>
        <translation>To sign it off, please choose the person and sign again.</translation>
    </message>
    <message>
        <source>確認書に署名していません</source>
        <translation>The sheet was not signed</translation>
    </message>
    <message>
        <source>確認書を作ったあとに記録が変わったため、この月は確認していません。</source>
        <translation>The records changed after the sheet was made, so this month was not signed off.</translation>
    </message>
    <message>
        <source>確認書を作ったときの職（{role}）で署名できません。</source>
        <translation>You can no longer sign in the office the sheet was made for ({role}).</translation>
    </message>
    <message>
        <source>確認書を作り直してください。</source>
        <translation>Please make a new sheet.</translation>
    </message>
    <message>
        <source>秘密でない起案から、ひな形を作ってください。</source>
        <translation>Please make the template from a draft that is not confidential.</translation>
    </message>
    <message>
        <source>秘密のアドレスは {most} 個までです。新しいアドレスは作っていません。</source>
        <translation>There may be {most} secret addresses and no more, so none was made.</translation>
    </message>
    <message>
        <source>秘密のアドレスは作っていません</source>
        <translation>No secret address was made</translation>
    </message>
    <message>
        <source>秘密のアドレスを確かめてから、もう一度お試しください。</source>
        <translation>Please check the secret address and try again.</translation>
    </message>
    <message>
        <source>秘密区分「{secrecy}」は使えません。</source>
        <translation>The secrecy class “{secrecy}” cannot be used.</translation>
    </message>
    <message>
        <source>秘密区分のある起案は、ひな形にできません。ひな形から始めた起案には、秘密区分が付かないためです。</source>
        <translation>A confidential draft cannot become a template, because a draft begun from a template is not confidential.</translation>
    </message>
    <message>
        <source>種類を選び直してください。</source>
        <translation>Choose the kind again.</translation>
    </message>
    <message>
        <source>空き容量が足りません</source>
        <translation>There is too little room</translation>
    </message>
    <message>
        <source>空き容量と保存先を確かめて、もう一度保存してください。</source>
        <translation>Check free space and place, then save again.</translation>
    </message>
    <message>
        <source>空き容量を増やして、もう一度行ってください。</source>
        <translation>Free some space and try again.</translation>
    </message>
    <message>
        <source>空き待ちは一人 {most} 件までです。空き待ちには加えていません。</source>
        <translation>Each person waits for at most {most} times. You were not put on the list.</translation>
    </message>
    <message>
        <source>空白や見えない文字を含まない、{most}文字までの名前にしてください。</source>
        <translation>Please choose one of at most {most} characters without spaces and invisible characters.</translation>
    </message>
    <message>
        <source>端末の日付と時刻の設定を確かめてください。</source>
        <translation>Please check date and time of this terminal.</translation>
    </message>
    <message>
        <source>端末の時計がずれています</source>
        <translation>This terminal&apos;s clock is off</translation>
    </message>
    <message>
        <source>端末の時計が正しいか確かめてください。正しいときは、その日まで待ってください。</source>
        <translation>Check that the clock of the device is right. If it is, wait until that day.</translation>
    </message>
    <message>
        <source>答えを待つ申し出が {most} 件あるため、新しい申し出はできません（一人あたりの上限）。</source>
        <translation>{most} of your offers wait for an answer, so no further one can be made (limit per person).</translation>
    </message>
    <message>
        <source>管理する課に依頼してください。</source>
        <translation>Please ask that section.</translation>
    </message>
    <message>
        <source>管理者が登録するまでお待ちください。</source>
        <translation>Please wait until your administrator registers it.</translation>
    </message>
    <message>
        <source>管理者ではない方に、仮でないパスワードを設定することはできません。</source>
        <translation>Only an administrator can be given a password that is not temporary.</translation>
    </message>
    <message>
        <source>管理者に、同意の表（consents.csv）へ「{flag}」の行を加えるよう頼んでください。</source>
        <translation>Please ask the administrator to add a row for “{flag}” to the table of consents (consents.csv).</translation>
    </message>
    <message>
        <source>管理者に、新しい仮パスワードを頼んでください。</source>
        <translation>Please ask an administrator for a new one.</translation>
    </message>
    <message>
        <source>管理者に、種類 records_disposal の行を規程の表に加えるよう頼んでください。</source>
        <translation>Please ask the administrator to add a row for the matter records_disposal to the rules.</translation>
    </message>
    <message>
        <source>管理者に知らせてあります。ほかに心当たりのない操作があれば、情報政策課に連絡してください。</source>
        <translation>The administrator has been told. If there are other acts that you do not know, please contact the information policy section.</translation>
    </message>
    <message>
        <source>管理者に連絡して、OSの鍵束を使えるようにしてください。</source>
        <translation>Ask your administrator to enable the system&apos;s keyring.</translation>
    </message>
    <message>
        <source>範囲を確かめてください。</source>
        <translation>Please check the range.</translation>
    </message>
    <message>
        <source>簿冊「{file}」がないか、すでに廃棄・移管されています。</source>
        <translation>The record file “{file}” is not there, or is disposed of.</translation>
    </message>
    <message>
        <source>簿冊「{file}」の保存期間は、この案件の保存期間より短いものです。</source>
        <translation>The record file “{file}” is kept shorter than this case must be.</translation>
    </message>
    <message>
        <source>簿冊「{file}」は{year}年（度）のもので、完結日は{closed}年（度）に当たります。</source>
        <translation>The record file “{file}” is of {year}, the day of completion of {closed}.</translation>
    </message>
    <message>
        <source>簿冊「{file}」は保存期間が満了していないか、内容が一覧と違います。</source>
        <translation>The retention of the record file “{file}” is not over, or it is not as listed.</translation>
    </message>
    <message>
        <source>簿冊の廃棄・移管の起案は、ひな形にできません。</source>
        <translation>A draft on the disposal or transfer of record files cannot become a template.</translation>
    </message>
    <message>
        <source>簿冊の廃棄・移管は、その種類の案件だけで決裁できます。</source>
        <translation>Record files are disposed of or transferred by cases of that matter only.</translation>
    </message>
    <message>
        <source>簿冊を確かめてください</source>
        <translation>Please check the record file</translation>
    </message>
    <message>
        <source>紙で決裁した実際の理由を選んでください。</source>
        <translation>Please choose the real reason why it was decided on paper.</translation>
    </message>
    <message>
        <source>紙の決裁の登録は文書主管の役割を持つ方だけができます。</source>
        <translation>Only accounts with the role of the records office may register decisions on paper.</translation>
    </message>
    <message>
        <source>紙の決裁・添付を確かめてください</source>
        <translation>Please check the decision or attachment on paper</translation>
    </message>
    <message>
        <source>紙の添付「{paper}」をまだ確認していないため、{slot}の欄では承認できません。</source>
        <translation>You cannot approve in the slot {slot} before you have seen the paper “{paper}”.</translation>
    </message>
    <message>
        <source>紙の登録に必要な項目（{field}）が空です。</source>
        <translation>The field {field} of the paper entry is empty.</translation>
    </message>
    <message>
        <source>紙の確認は要りません。そのまま処理してください。</source>
        <translation>There is nothing to confirm. Please go on.</translation>
    </message>
    <message>
        <source>紛失したときは、ほかの端末から届け出てください。</source>
        <translation>Please report a lost one from another device.</translation>
    </message>
    <message>
        <source>紛失中の操作で、ご自分のものではないと答えたため、受け付けていません。</source>
        <translation>It was made while the device was lost and you said that it is not yours, so it was not taken.</translation>
    </message>
    <message>
        <source>終わった期間の不在は登録できません。</source>
        <translation>An absence that is over cannot be registered.</translation>
    </message>
    <message>
        <source>終わりしだい自動で受け付けます。</source>
        <translation>It is accepted by itself when that is done.</translation>
    </message>
    <message>
        <source>終わりの時刻だけを変えるか、早く終わったときは「終了」を選んでください。</source>
        <translation>Please change only when it ends, or choose Finish where it ended early.</translation>
    </message>
    <message>
        <source>終了の打刻か訂正のあとに確認してください。</source>
        <translation>Please confirm after the end or a correction.</translation>
    </message>
    <message>
        <source>組織と決裁規程がまだこの端末に届いていないため、経路を示せません。書いた内容は保存されています。</source>
        <translation>Organisation and rules have not reached this terminal yet, so the route cannot be shown. What you wrote is kept.</translation>
    </message>
    <message>
        <source>組織のファイルを読み込んでから追加してください。</source>
        <translation>Please load the organisation files first.</translation>
    </message>
    <message>
        <source>組織の情報がありません</source>
        <translation>The organisation is not known</translation>
    </message>
    <message>
        <source>組織の情報がまだ登録されていません。</source>
        <translation>The organisation is not registered yet.</translation>
    </message>
    <message>
        <source>組織の登録に誤りがあるときは、人事課に知らせてください。</source>
        <translation>If the organisation is registered wrongly, please tell the personnel section.</translation>
    </message>
    <message>
        <source>経路に加えられるのは、起案者（{drafter}）と、いま順番の来ている方だけです。決裁者の番になった後は、だれも加えられません。</source>
        <translation>Only the drafter ({drafter}) and whoever has the turn may add to the route, and nobody once it is the decider&apos;s turn.</translation>
    </message>
    <message>
        <source>経路をまだ示せません</source>
        <translation>The route cannot be shown yet</translation>
    </message>
    <message>
        <source>経路を今の規程で組み直せるのは、文書主管課だけです。提出済みの案件は、提出した日の規程で決裁します。</source>
        <translation>Only the records office re-routes a case by the rules in force. What was submitted is decided by the rules of that day.</translation>
    </message>
    <message>
        <source>経路を確かめてください</source>
        <translation>Please check the route</translation>
    </message>
    <message>
        <source>経路を組み直せません</source>
        <translation>The route stays as it is</translation>
    </message>
    <message>
        <source>統計を表示できません</source>
        <translation>The statistics cannot be shown</translation>
    </message>
    <message>
        <source>続けて失敗したため、しばらくサインインできません。</source>
        <translation>After repeated failures signing in is not possible for a while.</translation>
    </message>
    <message>
        <source>続けるには、自分のパスワードを決めてください。</source>
        <translation>Please choose a password of your own to go on.</translation>
    </message>
    <message>
        <source>締めていない月の日を選んでください。締めた月の記録を直すときは、締め後訂正を申し出てください。</source>
        <translation>Please choose a day of a month that is open. To put a closed month right, please ask for an amendment.</translation>
    </message>
    <message>
        <source>締め後訂正ではなく、日の記録を直してください。</source>
        <translation>Please correct the day itself instead.</translation>
    </message>
    <message>
        <source>締め後訂正の理由がないため、申し出ていません。理由は所属長が読みます。</source>
        <translation>The reason of the amendment is missing, so it was not asked for. The head reads it.</translation>
    </message>
    <message>
        <source>締切日の設定（telework_cut_off_day = {value}）が正しくないため、記録の変更と提出を止めています。</source>
        <translation>The cut-off day (telework_cut_off_day = {value}) makes no sense, so changes and submissions are blocked.</translation>
    </message>
    <message>
        <source>繰り返しと除外日を確かめてください。</source>
        <translation>Please check the rule and the days left out.</translation>
    </message>
    <message>
        <source>繰り返しに終わりがありません。予約はしていません。</source>
        <translation>The series has no end. Nothing was booked.</translation>
    </message>
    <message>
        <source>繰り返しの規則が {most} 文字を超えています。この規則は取り込みません。</source>
        <translation>The recurrence rule is longer than {most} characters. The rule is not taken.</translation>
    </message>
    <message>
        <source>繰り返しの規則を取り込んでいません</source>
        <translation>The recurrence rule was not taken</translation>
    </message>
    <message>
        <source>署名が届いていません。承認は行われていません。</source>
        <translation>The signature did not arrive. It was not approved.</translation>
    </message>
    <message>
        <source>署名が必要です</source>
        <translation>A signature is needed</translation>
    </message>
    <message>
        <source>署名が起案用紙の内容と合いません</source>
        <translation>it does not match the content of the sheet</translation>
    </message>
    <message>
        <source>署名する文書「{name}」がサーバーに届いていません。</source>
        <translation>The document {name} has not arrived at the server.</translation>
    </message>
    <message>
        <source>署名のほかにも起案用紙が変わっています</source>
        <translation>more than the signature has changed on the sheet</translation>
    </message>
    <message>
        <source>署名のデータが途中で壊れています</source>
        <translation>its data were damaged on the way</translation>
    </message>
    <message>
        <source>署名の形が正しくありません</source>
        <translation>its form is not right</translation>
    </message>
    <message>
        <source>署名の証明書の有効期限（{until}）が過ぎています。署名していません。</source>
        <translation>Your signing certificate ended on {until}. Nothing was signed.</translation>
    </message>
    <message>
        <source>署名の証明書は{since}から有効です。まだ使えません。署名していません。</source>
        <translation>Your signing certificate is valid from {since} and cannot be used yet. Nothing was signed.</translation>
    </message>
    <message>
        <source>署名の証明書は失効しています。署名していません。</source>
        <translation>Your signing certificate is revoked. Nothing was signed.</translation>
    </message>
    <message>
        <source>署名の証明書を確かめられません</source>
        <translation>its certificate could not be verified</translation>
    </message>
    <message>
        <source>署名の途中でカード「{card}」を使えなくなりました。この署名はしていません。</source>
        <translation>The card “{card}” went away while signing. This one was not signed.</translation>
    </message>
    <message>
        <source>署名の鍵がありません</source>
        <translation>There is no signing key</translation>
    </message>
    <message>
        <source>署名をいま確認できませんでした。</source>
        <translation>The signature could not be checked just now.</translation>
    </message>
    <message>
        <source>署名を確認できません</source>
        <translation>The signature cannot be checked</translation>
    </message>
    <message>
        <source>署名を確認できませんでした。{reason}。承認は行われていません。</source>
        <translation>The signature could not be verified: {reason}. Nothing was approved.</translation>
    </message>
    <message>
        <source>署名用の証明書を選んでください。</source>
        <translation>Please choose a certificate for signing.</translation>
    </message>
    <message>
        <source>職を選び直してください。</source>
        <translation>Choose the post again.</translation>
    </message>
    <message>
        <source>職員 {person} のアカウントがありません。</source>
        <translation>There is no account of {person}.</translation>
    </message>
    <message>
        <source>職員を確かめてください。</source>
        <translation>Please check the person.</translation>
    </message>
    <message>
        <source>職員を確かめるか、その職員の所属長に依頼してください。</source>
        <translation>Please check the person, or ask the head of that section.</translation>
    </message>
    <message>
        <source>職員用の署名カードか、発行窓口に確かめてください。</source>
        <translation>Make sure that it is a signing card for staff, or ask where it was issued.</translation>
    </message>
    <message>
        <source>職員番号かパスワードが違います。</source>
        <translation>Staff number or password is wrong.</translation>
    </message>
    <message>
        <source>自分の、または自分が申し出た締め後訂正は承認できません。</source>
        <translation>You cannot approve an amendment that concerns you or that you asked for.</translation>
    </message>
    <message>
        <source>自分のアカウントを無効にすることや、自分のパスワードを仮のものに戻すこと、自分から管理者を外すことはできません。</source>
        <translation>You cannot disable your own account, set your own password back to a temporary one, or stop being an administrator yourself.</translation>
    </message>
    <message>
        <source>自分の月は自分で確認できません。直近上位の上司が確認します。</source>
        <translation>You cannot sign off your own month; your next superior does.</translation>
    </message>
    <message>
        <source>自動で確かめ直します。続くときは管理者に連絡してください。</source>
        <translation>It is checked again by itself. If it persists, ask your administrator.</translation>
    </message>
    <message>
        <source>英小文字・数字・ハイフンで39字までにしてください。</source>
        <translation>Up to 39 small letters, digits and hyphens.</translation>
    </message>
    <message>
        <source>行えませんでした</source>
        <translation>It could not be done</translation>
    </message>
    <message>
        <source>要らなくなった空き待ちを取り消してください。</source>
        <translation>Please take back a wait that you no longer need.</translation>
    </message>
    <message>
        <source>要旨の変更が必要なら差し戻してください。</source>
        <translation>If the substance must change, please remand the case.</translation>
    </message>
    <message>
        <source>要求の形式が正しくありません。</source>
        <translation>The request is not in the right form.</translation>
    </message>
    <message>
        <source>要求を受け付けられません</source>
        <translation>The request cannot be taken</translation>
    </message>
    <message>
        <source>要求番号を情報政策課にお伝えください。</source>
        <translation>Please give the request number to the information policy section.</translation>
    </message>
    <message>
        <source>見つかりません</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>見つかりません。ないか、ご覧になれる範囲の外にあります。</source>
        <translation>Not found. It does not exist, or is outside what you may see.</translation>
    </message>
    <message>
        <source>見出しは、この画面の「CSVで保存」で書き出したファイルと同じにしてください。別の表のファイルでないかも確かめてください。</source>
        <translation>Use the headings of a file that “Save as CSV” of this screen has written, and make sure that the file is not of another table.</translation>
    </message>
    <message>
        <source>規則を作ったソフトで直してください。</source>
        <translation>Please correct it in the program that wrote it.</translation>
    </message>
    <message>
        <source>解除して、もう一度添付してください。</source>
        <translation>Remove it and attach the file again.</translation>
    </message>
    <message>
        <source>訂正が必要なら「テレワーク」で打刻を訂正してください。</source>
        <translation>If something must be corrected, correct the punch on the page Remote work.</translation>
    </message>
    <message>
        <source>訂正を受け付けていません</source>
        <translation>The amendment was not taken</translation>
    </message>
    <message>
        <source>訂正前と内容が同じです。訂正は行われませんでした。</source>
        <translation>The text is the same as before. Nothing was corrected.</translation>
    </message>
    <message>
        <source>訂正後の内容がありません。</source>
        <translation>There is nothing to put in its place.</translation>
    </message>
    <message>
        <source>訂正後の打刻が読み取れません（{line}行目）。訂正は申し出ていません。</source>
        <translation>Line {line} of the corrected day cannot be read; the amendment was not asked for.</translation>
    </message>
    <message>
        <source>記録に誤りがあるときは、「テレワーク」のその日から打刻を訂正してください。</source>
        <translation>If the record is wrong, please correct the punches of that day on “Remote work”.</translation>
    </message>
    <message>
        <source>記録は変わっていません</source>
        <translation>The record was not changed</translation>
    </message>
    <message>
        <source>設定の「署名の鍵」で、カードの製造元が示すファイルを選んでください。</source>
        <translation>Under “Signing key” in the settings, choose the file that the maker of the card names.</translation>
    </message>
    <message>
        <source>設定の「署名の鍵」で、新しい鍵を作ってください。</source>
        <translation>Make a new key under “Signing key” in the settings.</translation>
    </message>
    <message>
        <source>設定の「署名の鍵」で、証明書を更新してください。</source>
        <translation>Renew the certificate under “Signing key” in the settings.</translation>
    </message>
    <message>
        <source>設定の「署名の鍵」で、鍵を選び直してください。</source>
        <translation>Choose the key anew under “Signing key” in the settings.</translation>
    </message>
    <message>
        <source>設定の「署名の鍵」で鍵を外し、新しい鍵を作ってください。</source>
        <translation>Remove the key under “Signing key” in the settings and make a new one.</translation>
    </message>
    <message>
        <source>許可されてから、もう一度サインインしてください。</source>
        <translation>Sign in again once it is permitted.</translation>
    </message>
    <message>
        <source>証明書「{certificate}」と鍵の組が合いません。</source>
        <translation>The certificate {certificate} and its key do not belong together.</translation>
    </message>
    <message>
        <source>証明書「{certificate}」の鍵がサーバーにありません。</source>
        <translation>The key of {certificate} is not on the server.</translation>
    </message>
    <message>
        <source>証明書「{certificate}」の鍵をサーバーで開けません。</source>
        <translation>The server cannot open the key of {certificate}.</translation>
    </message>
    <message>
        <source>証明書「{certificate}」は登録されていません。</source>
        <translation>There is no certificate {certificate}.</translation>
    </message>
    <message>
        <source>証明書が失効していないことを、{days}日より前にしか確かめていません。署名していません。</source>
        <translation>That the certificate is not revoked was last checked more than {days} days ago. Nothing was signed.</translation>
    </message>
    <message>
        <source>証明書と鍵が合いません。別の鍵の証明書です。</source>
        <translation>The certificate does not fit the key; it belongs to another one.</translation>
    </message>
    <message>
        <source>証明書の名前「{certificate}」は使えません。</source>
        <translation>The name {certificate} cannot be used.</translation>
    </message>
    <message>
        <source>証明書の申請に、その鍵自身の署名がありません。証明書は発行されていません。</source>
        <translation>The request for a certificate is not signed by its own key. No certificate was issued.</translation>
    </message>
    <message>
        <source>証明書の申請は届いています。上司か管理者が承認すると、署名できるようになります。</source>
        <translation>The request for a certificate has arrived. Once a superior or an administrator approves it, you can sign.</translation>
    </message>
    <message>
        <source>証明書の申請は認められませんでした。理由: {reason}</source>
        <translation>The request for a certificate was refused. Reason: {reason}</translation>
    </message>
    <message>
        <source>証明書の申請を読み取れません。</source>
        <translation>The certificate request cannot be read.</translation>
    </message>
    <message>
        <source>証明書の発行者が多く、署名が文書の欄に収まりません。</source>
        <translation>The certificate has so many issuers that the signature does not fit.</translation>
    </message>
    <message>
        <source>証明書の管理者に更新を依頼してください。</source>
        <translation>Please ask its custodian to renew it.</translation>
    </message>
    <message>
        <source>証明書の管理者に確かめてください。</source>
        <translation>Please ask its custodian.</translation>
    </message>
    <message>
        <source>証明書の鍵を持っていることを確かめられません。登録していません。</source>
        <translation>That you have the key of the certificate could not be proved. It was not registered.</translation>
    </message>
    <message>
        <source>証明書または鍵「{certificate}」は登録されています。</source>
        <translation>A certificate or key {certificate} is there already.</translation>
    </message>
    <message>
        <source>証明書を使えません</source>
        <translation>The certificate cannot be used</translation>
    </message>
    <message>
        <source>証明書を発行してから、もう一度署名してください。</source>
        <translation>Get a certificate, then sign again.</translation>
    </message>
    <message>
        <source>証明書を読み取れません。</source>
        <translation>The certificate cannot be read.</translation>
    </message>
    <message>
        <source>認証局の鍵を、職員の証明書にすることはできません。</source>
        <translation>The key of an authority cannot become a staff certificate.</translation>
    </message>
    <message>
        <source>読み直してから、もう一度操作してください。</source>
        <translation>Please read it again and repeat the step.</translation>
    </message>
    <message>
        <source>読んでもらうだけなら供覧に、決裁者を改めるなら差し戻して起案し直してください。</source>
        <translation>Let the post read the case (供覧), or send the case back to plan another route.</translation>
    </message>
    <message>
        <source>読んでもらう職を選んでください。</source>
        <translation>Please choose the posts that are to read the case.</translation>
    </message>
    <message>
        <source>読取装置にカードがありません。</source>
        <translation>There is no card in a reader.</translation>
    </message>
    <message>
        <source>資料やシステムの名前を入力してください。</source>
        <translation>Please name the report or the system.</translation>
    </message>
    <message>
        <source>起案する職（{post_id}）は現在の組織にありません。</source>
        <translation>The drafting post ({post_id}) does not exist today.</translation>
    </message>
    <message>
        <source>起案の内容を確かめてください</source>
        <translation>Please check the draft</translation>
    </message>
    <message>
        <source>起案を確定し直してください。</source>
        <translation>Fix the draft again.</translation>
    </message>
    <message>
        <source>起案を開けません</source>
        <translation>The draft cannot be opened</translation>
    </message>
    <message>
        <source>起案用紙がこの端末になく、サーバーからも取り寄せられないため、押印できません。承認はまだ行われていません。</source>
        <translation>The sheet is not on this device and cannot be fetched from the server, so it cannot be sealed. Nothing has been approved.</translation>
    </message>
    <message>
        <source>起案用紙に、あなたの欄（{field}）がありません。</source>
        <translation>The sheet has no field for you ({field}).</translation>
    </message>
    <message>
        <source>起案用紙に印字できない文字があります（{characters}）。</source>
        <translation>The sheet cannot show these characters: {characters}.</translation>
    </message>
    <message>
        <source>起案用紙のファイルを読み出せませんでした。</source>
        <translation>The file of the sheet could not be read.</translation>
    </message>
    <message>
        <source>起案用紙の欄（{field}）の作りが、案件の流れと合いません。</source>
        <translation>How the field ({field}) of the sheet is made does not fit the route of the case.</translation>
    </message>
    <message>
        <source>起案用紙を作成しています。</source>
        <translation>The sheet is being made.</translation>
    </message>
    <message>
        <source>起案用紙を待っています</source>
        <translation>Waiting for the sheet</translation>
    </message>
    <message>
        <source>起案者に差し戻して、経路を立て直してください。</source>
        <translation>Please remand the case to its drafter, so that its route is planned anew.</translation>
    </message>
    <message>
        <source>起案者（{drafter}）は、自分の案件の経路を組み直せません。決裁者を選ぶことになるためです。</source>
        <translation>The drafter ({drafter}) cannot re-route his own case: he would choose who decides.</translation>
    </message>
    <message>
        <source>送られたファイルの大きさが、先に伝えられた大きさ（{declared}バイト）と違います。</source>
        <translation>The size of the file differs from what was announced ({declared} bytes).</translation>
    </message>
    <message>
        <source>送られた内容が大きすぎます。</source>
        <translation>What was sent is too large.</translation>
    </message>
    <message>
        <source>送られて予約になったか、カレンダーで確かめてください。</source>
        <translation>Look in the calendar whether it was sent and has become a booking.</translation>
    </message>
    <message>
        <source>送る内容が大きすぎて、サーバーが受け取りませんでした。</source>
        <translation>It was too large, and the server did not take it.</translation>
    </message>
    <message>
        <source>送信トレイの「署名し直す」を押してください。</source>
        <translation>Press “Sign again” in the outbox.</translation>
    </message>
    <message>
        <source>送信トレイを開く</source>
        <translation>Open the outbox</translation>
    </message>
    <message>
        <source>選び直してください。</source>
        <translation>Please choose again.</translation>
    </message>
    <message>
        <source>選択肢から選び直してください。</source>
        <translation>Choose again from the list.</translation>
    </message>
    <message>
        <source>重要な案件、秘密の案件、前に見た時から変わった案件は、まとめて承認できません。</source>
        <translation>Cases that are important, confidential or changed since you last saw them cannot be approved together.</translation>
    </message>
    <message>
        <source>重要度が二つ以上選ばれています（{flags}）。</source>
        <translation>More than one importance is chosen ({flags}).</translation>
    </message>
    <message>
        <source>重要度は一つだけ選んでください。</source>
        <translation>Please choose one importance only.</translation>
    </message>
    <message>
        <source>金額「{amount}」は扱える上限（{limit}）を超えています。</source>
        <translation>The amount “{amount}” is above the limit ({limit}).</translation>
    </message>
    <message>
        <source>金額「{amount}」は負の値です。</source>
        <translation>The amount “{amount}” is negative.</translation>
    </message>
    <message>
        <source>金額「{amount}」を数として読み取れません。</source>
        <translation>The amount “{amount}” is not a number.</translation>
    </message>
    <message>
        <source>金額が入力されていません。この種類の案件には金額が必要です。</source>
        <translation>There is no amount. Cases of this kind need one.</translation>
    </message>
    <message>
        <source>金額の訂正は字句修正にはできません。要旨の変更は、合議のやり直しが要ります。</source>
        <translation>An amount is not a matter of wording. A change of substance asks the consents again.</translation>
    </message>
    <message>
        <source>金額を入力してください。</source>
        <translation>Please enter an amount.</translation>
    </message>
    <message>
        <source>金額を確かめてください</source>
        <translation>Please check the amount</translation>
    </message>
    <message>
        <source>鍵のファイルを使えません</source>
        <translation>The key file cannot be used</translation>
    </message>
    <message>
        <source>鍵も含めて書き出したファイル（.p12、.pfx）を選んでください。</source>
        <translation>Please choose a file that was exported with its key (.p12, .pfx).</translation>
    </message>
    <message>
        <source>鍵束のロックを解除して、もう一度お試しください。端末にログインし直すと開くことがあります。</source>
        <translation>Unlock the keyring and try again. Logging in to the terminal again may open it.</translation>
    </message>
    <message>
        <source>鍵束の状態を管理者に確かめてください。</source>
        <translation>Ask your administrator about the keyring.</translation>
    </message>
    <message>
        <source>鍵束（キーリング）に鍵を保管できませんでした。この端末には何も保存していません。</source>
        <translation>The key could not be kept in the keyring. Nothing is kept on this terminal.</translation>
    </message>
    <message>
        <source>鍵束（キーリング）を使えません</source>
        <translation>The keyring cannot be used</translation>
    </message>
    <message>
        <source>長さか繰り返しの間隔を直してください。</source>
        <translation>Please correct its length or its interval.</translation>
    </message>
    <message>
        <source>長さを直してください。もっと長く使うときは、会議室の管理者に利用停止を頼んでください。</source>
        <translation>Please correct its length; for longer uses, please ask whoever keeps the room to close it.</translation>
    </message>
    <message>
        <source>閉じられる前の文書を選んでください。</source>
        <translation>Please choose the document before it was closed.</translation>
    </message>
    <message>
        <source>閉鎖の時間が読めないか、終わりが始まりより前か、2年を超えています。閉鎖はしていません。</source>
        <translation>The times of the closure cannot be read, end before they begin, or span more than two years. The room was not closed.</translation>
    </message>
    <message>
        <source>開いている机の画面をお使いください。</source>
        <translation>Use the window that is open.</translation>
    </message>
    <message>
        <source>開いて内容を確かめ、管理者に伝えてください。</source>
        <translation>Open it, look at it, and tell the administrator.</translation>
    </message>
    <message>
        <source>開いて確かめてください。</source>
        <translation>Open it and check.</translation>
    </message>
    <message>
        <source>開き直して、新しい内容を確かめてから変更してください。</source>
        <translation>Please open it anew, look at what stands now, and then change it.</translation>
    </message>
    <message>
        <source>開始「{value}」は日時として読めません。</source>
        <translation>The start “{value}” is no date and time.</translation>
    </message>
    <message>
        <source>開始の時刻が、分までの日時として読めません。予約はしていません。</source>
        <translation>The start cannot be read as a day and a time of whole minutes. Nothing was booked.</translation>
    </message>
    <message>
        <source>開始の時刻が近づいてから、もう一度押してください。</source>
        <translation>Please try again nearer to the start.</translation>
    </message>
    <message>
        <source>間違えて答えたときは、情報政策課に連絡してください。</source>
        <translation>If you answered by mistake, please contact the information policy section.</translation>
    </message>
    <message>
        <source>関係する職で行ってください。</source>
        <translation>Do it in a post concerned.</translation>
    </message>
    <message>
        <source>閲覧者に指定された職「{post_id}」は、いまの組織にありません。</source>
        <translation>The post “{post_id}” named as a reader is not in today’s organisation.</translation>
    </message>
    <message>
        <source>閲覧者を選び直してください。</source>
        <translation>Please choose the readers again.</translation>
    </message>
    <message>
        <source>集計できません</source>
        <translation>The figures cannot be made</translation>
    </message>
    <message>
        <source>集計の期間が指定されていません。</source>
        <translation>The period of the figures is missing.</translation>
    </message>
    <message>
        <source>順番が来るまでお待ちください。</source>
        <translation>Please wait for your turn.</translation>
    </message>
    <message>
        <source>題名を一行で書いてください。</source>
        <translation>Please write a title of one line.</translation>
    </message>
</context>
<context>
    <name>TroubleView</name>
    <message>
        <source>もう一度試す(&amp;R)</source>
        <translation>T&amp;ry again</translation>
    </message>
    <message>
        <source>理由の符号 {code}</source>
        <translation>reason code {code}</translation>
    </message>
</context>
<context>
    <name>TurnNotices</name>
    <message>
        <source>机 Tsukue</source>
        <translation>Tsukue</translation>
    </message>
    <message>
        <source>開く</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>TurnWords</name>
    <message>
        <source>{count}件の案件があなたの番になりました</source>
        <translation>{count} new: it is your turn</translation>
    </message>
    <message>
        <source>ほか{count}件</source>
        <translation>and {count} more</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>{at}（{by}） {until} までに更新が必要</source>
        <translation>{at} ({by}); to be renewed by {until}</translation>
    </message>
    <message>
        <source>判定不能</source>
        <translation>Could not judge</translation>
    </message>
    <message>
        <source>判定不能：確かめられない点があります</source>
        <translation>Could not judge: something cannot be confirmed</translation>
    </message>
    <message>
        <source>文書のタイムスタンプ {outcome}</source>
        <translation>Document timestamp: {outcome}</translation>
    </message>
    <message>
        <source>時刻 {at}（{by}）</source>
        <translation>Time {at} ({by})</translation>
    </message>
    <message>
        <source>時刻未付与（本人の申告 {at}）</source>
        <translation>No time yet (claimed {at})</translation>
    </message>
    <message>
        <source>有効</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>有効：署名はすべて確かで、登録簿と一致します</source>
        <translation>Valid: every signature holds and agrees with the register</translation>
    </message>
    <message>
        <source>水準 {level}  発行者 {issuer}</source>
        <translation>Level {level}  Issuer {issuer}</translation>
    </message>
    <message>
        <source>無効</source>
        <translation>Invalid</translation>
    </message>
    <message>
        <source>無効：確かでない点があります</source>
        <translation>Invalid: something does not hold</translation>
    </message>
    <message>
        <source>署名 {count}件  水準 {level}  検証 {at}</source>
        <translation>Signatures: {count}  Level {level}  Checked {at}</translation>
    </message>
</context>
<context>
    <name>VerdictDialog</name>
    <message>
        <source>ETSI形式の報告…(&amp;X)</source>
        <translation>ETSI report (XML)… (&amp;X)</translation>
    </message>
    <message>
        <source>JSONをコピー(&amp;J)</source>
        <translation>Copy as JSON (&amp;J)</translation>
    </message>
    <message>
        <source>「{path}」に保存しました。</source>
        <translation>Saved as {path}.</translation>
    </message>
    <message>
        <source>この用紙には、まだ署名がありません。</source>
        <translation>This sheet carries no signature yet.</translation>
    </message>
    <message>
        <source>もう一度検証する(&amp;R)</source>
        <translation>Check again (&amp;R)</translation>
    </message>
    <message>
        <source>サーバーが、用紙のすべての署名を確かめています。</source>
        <translation>The server is checking every signature of the sheet.</translation>
    </message>
    <message>
        <source>報告を作っています…</source>
        <translation>Making the report…</translation>
    </message>
    <message>
        <source>検証できませんでした</source>
        <translation>Could not be checked</translation>
    </message>
    <message>
        <source>検証の報告を保存する</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>検証の結果をJSONでコピーしました。</source>
        <translation>Copied as JSON.</translation>
    </message>
    <message>
        <source>署名の検証</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>署名を検証しています…</source>
        <translation>Checking the signatures…</translation>
    </message>
    <message>
        <source>署名付きPDFの報告…(&amp;P)</source>
        <translation>Signed PDF report… (&amp;P)</translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation>Close (&amp;C)</translation>
    </message>
</context>
<context>
    <name>VerificationPanel</name>
    <message>
        <source>{first}〜{last}（{by}）：{state}。{judged} / {total}件、有効 {valid}件、無効 {invalid}件、判定不能 {unclear}件</source>
        <translation>{first} to {last} ({by}): {state}. {judged} / {total}: {valid} valid, {invalid} invalid, {unclear} could not be judged</translation>
    </message>
    <message>
        <source>一括検証はまだ行っていません。年度か期間を選んで始めると、その間に決裁された文書の署名をサーバーがすべて確かめます。</source>
        <translation>No period was checked yet. Choose a year or a period and begin: the server checks the signatures of everything decided in it.</translation>
    </message>
    <message>
        <source>初日(&amp;D)</source>
        <translation>From (&amp;D)</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Fiscal year</translation>
    </message>
    <message>
        <source>年度(&amp;Y)</source>
        <translation>Year (&amp;Y)</translation>
    </message>
    <message>
        <source>文書番号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>有効でない文書の一覧</source>
        <translation>Documents that are not valid</translation>
    </message>
    <message>
        <source>期間の初日</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>期間の末日</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>末日(&amp;E)</source>
        <translation>To (&amp;E)</translation>
    </message>
    <message>
        <source>検証しています</source>
        <translation>checking</translation>
    </message>
    <message>
        <source>検証の進み</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>検証を始める(&amp;B)</source>
        <translation>Begin (&amp;B)</translation>
    </message>
    <message>
        <source>止まっています</source>
        <translation>stopped</translation>
    </message>
    <message>
        <source>止める(&amp;S)</source>
        <translation>Stop (&amp;S)</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>終わりました</source>
        <translation>done</translation>
    </message>
    <message>
        <source>結果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>続きから検証する(&amp;R)</source>
        <translation>Go on (&amp;R)</translation>
    </message>
    <message>
        <source>署名欄</source>
        <translation>Field</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>0.8.0より前の版</source>
        <translation>Older than 0.8.0</translation>
    </message>
    <message>
        <source>{newest}があります。</source>
        <translation>{newest} is available.</translation>
    </message>
    <message>
        <source>この端末の机</source>
        <translation>Tsukue on this device</translation>
    </message>
    <message>
        <source>まだ分かりません。</source>
        <translation>Not known yet.</translation>
    </message>
    <message>
        <source>まだ分かりません。サーバーに届いたときに確かめます。</source>
        <translation>Not known yet. It is checked when the server is reached.</translation>
    </message>
    <message>
        <source>サーバーの机</source>
        <translation>Tsukue on the server</translation>
    </message>
    <message>
        <source>必要です。新しい版になるまで、サーバーとやり取りできません。</source>
        <translation>Required. Until this device has it, it cannot exchange anything with the server.</translation>
    </message>
    <message>
        <source>新しい版</source>
        <translation>New version</translation>
    </message>
    <message>
        <source>知らされていません。</source>
        <translation>None has been announced.</translation>
    </message>
</context>
<context>
    <name>WaitLine</name>
    <message>
        <source>◐ サーバーに確認しています…</source>
        <translation>◐ Asking the server…</translation>
    </message>
    <message>
        <source>待つのをやめる</source>
        <translation>Stop waiting</translation>
    </message>
</context>
<context>
    <name>WalkBar</name>
    <message>
        <source>{count}件のうち{place}件目</source>
        <translation>case {place} of {count}</translation>
    </message>
    <message>
        <source>一覧の前の案件</source>
        <translation>Previous case of the list</translation>
    </message>
    <message>
        <source>一覧の次の案件</source>
        <translation>Next case of the list</translation>
    </message>
</context>
<context>
    <name>WebFields</name>
    <message>
        <source>Web会議</source>
        <translation>Web conference</translation>
    </message>
    <message>
        <source>Web会議(&amp;W)</source>
        <translation>Web conference (&amp;W)</translation>
    </message>
    <message>
        <source>Web会議の種類</source>
        <translation>Kind of web conference</translation>
    </message>
    <message>
        <source>パスコード</source>
        <translation>Passcode</translation>
    </message>
    <message>
        <source>パスコード（出席者だけが見られます）(&amp;P)</source>
        <translation>Passcode (for attendees alone) (&amp;P)</translation>
    </message>
    <message>
        <source>リンクに利用者名や暗証が入っています。取り除いてください。</source>
        <translation>The link holds a user name or a password. Please take it out.</translation>
    </message>
    <message>
        <source>リンクは https:// で始まるものにしてください。</source>
        <translation>The link must begin with https://.</translation>
    </message>
    <message>
        <source>リンクを手で入れる</source>
        <translation>A link typed by hand</translation>
    </message>
    <message>
        <source>リンクを読めません。招待の文からもう一度写してください。</source>
        <translation>The link cannot be read. Please copy it from the invitation once more.</translation>
    </message>
    <message>
        <source>主催者ライセンスを使う</source>
        <translation>A host of the city’s pool</translation>
    </message>
    <message>
        <source>使わない</source>
        <translation>None</translation>
    </message>
    <message>
        <source>参加用のリンク</source>
        <translation>Link to join</translation>
    </message>
    <message>
        <source>参加用のリンク(&amp;L)</source>
        <translation>Link to join (&amp;L)</translation>
    </message>
    <message>
        <source>参加用のリンクを入れてください。</source>
        <translation>Please enter the link to join.</translation>
    </message>
    <message>
        <source>待機室を使う(&amp;I)</source>
        <translation>Use a waiting room (&amp;I)</translation>
    </message>
    <message>
        <source>種類(&amp;Y)</source>
        <translation>Kind (&amp;Y)</translation>
    </message>
    <message>
        <source>種類：{name}</source>
        <translation>Kind: {name}</translation>
    </message>
    <message>
        <source>空いているライセンスが予約のときに一つ割り当てられます。</source>
        <translation>A free host is bound when the meeting is booked.</translation>
    </message>
    <message>
        <source>録画する(&amp;G)</source>
        <translation>Record (&amp;G)</translation>
    </message>
    <message>
        <source>電話で参加する番号</source>
        <translation>Number to join by phone</translation>
    </message>
    <message>
        <source>電話で参加する番号(&amp;T)</source>
        <translation>Number to join by phone (&amp;T)</translation>
    </message>
</context>
<context>
    <name>WhenFields</name>
    <message>
        <source>{hours}時間</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{hours}時間{minutes}分</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes}分</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{n}分</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>何時から</source>
        <translation>From</translation>
    </message>
    <message>
        <source>何時から(&amp;F)</source>
        <translation>From (&amp;F)</translation>
    </message>
    <message>
        <source>何時まで</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>何時まで(&amp;U)</source>
        <translation>Until (&amp;U)</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>日(&amp;D)</source>
        <translation>Day (&amp;D)</translation>
    </message>
    <message>
        <source>時刻を読めません。「15:30」「15時半」「1530」のように書いてください。</source>
        <translation>The time cannot be read. Please write it like “15:30”, “3:30 pm” or “1530”.</translation>
    </message>
    <message>
        <source>終日(&amp;Z)</source>
        <translation>All day (&amp;Z)</translation>
    </message>
    <message>
        <source>翌日まで、{words}</source>
        <translation>Until the next day, {words}</translation>
    </message>
    <message>
        <source>長さを{n}分にする</source>
        <translation>Make it {n} minutes long</translation>
    </message>
</context>
<context>
    <name>WhoAnswerView</name>
    <message>
        <source>{article} による代決（{post}は不在）</source>
        <translation>Decides as substitute by {article} ({post} is away)</translation>
    </message>
    <message>
        <source>あらかじめ必要な合議</source>
        <translation>Consent needed before</translation>
    </message>
    <message>
        <source>だれが決めるか</source>
        <translation>Who decides</translation>
    </message>
    <message>
        <source>不在のときに代わって決裁する人（代決）</source>
        <translation>Who decides instead when away (daiketsu)</translation>
    </message>
    <message>
        <source>代わって決裁できる人（代決の順）</source>
        <translation>Who may decide instead, in order</translation>
    </message>
    <message>
        <source>出典: {title}</source>
        <translation>Source: {title}</translation>
    </message>
    <message>
        <source>媒体と保存期間</source>
        <translation>Medium and retention</translation>
    </message>
    <message>
        <source>決裁した後、{post}が後閲します。</source>
        <translation>{post} reads it afterwards.</translation>
    </message>
    <message>
        <source>決裁する職</source>
        <translation>Decides</translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message>
        <source>‹ 戻る</source>
        <translation>‹ Back</translation>
    </message>
    <message>
        <source>いつの時点で(&amp;Y)</source>
        <translation>On which da&amp;y</translation>
    </message>
    <message>
        <source>だれが決める？</source>
        <translation>Who decides?</translation>
    </message>
    <message>
        <source>事項 / 金額</source>
        <translation>Matter / amount</translation>
    </message>
    <message>
        <source>前のページに戻る</source>
        <translation>Back to the page before</translation>
    </message>
    <message>
        <source>所属 / 日付</source>
        <translation>Section / day</translation>
    </message>
    <message>
        <source>日付</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>至急(&amp;U)</source>
        <translation>&amp;Urgent</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>{first}から</source>
        <translation>from {first}</translation>
    </message>
    <message>
        <source>{first}から、{end}の前日まで</source>
        <translation>from {first}, until the day before {end}</translation>
    </message>
    <message>
        <source>「{flags}」のどれにも当たりません。</source>
        <translation>None of these is the case: {flags}.</translation>
    </message>
    <message>
        <source>「{flag}」に当たる案件は除かれています。</source>
        <translation>Cases that are “{flag}” are excepted.</translation>
    </message>
    <message>
        <source>すべての条件に当てはまるので、これで決まります。</source>
        <translation>Everything it asks for is met, so it decides.</translation>
    </message>
    <message>
        <source>その日には効力がありません（{period}）。</source>
        <translation>It is not in force on that day ({period}).</translation>
    </message>
    <message>
        <source>を超える額</source>
        <translation>above</translation>
    </message>
    <message>
        <source>以上</source>
        <translation>at least</translation>
    </message>
    <message>
        <source>以下</source>
        <translation>at most</translation>
    </message>
    <message>
        <source>変更前の契約額が{limit}{op}ではありません（{value}）。</source>
        <translation>The contract before the change, {value}, is not {op} {limit}.</translation>
    </message>
    <message>
        <source>変更後の契約額が{limit}{op}ではありません（{value}）。</source>
        <translation>The contract after the change, {value}, is not {op} {limit}.</translation>
    </message>
    <message>
        <source>変更額が契約額の{limit}%{op}ではありません（{contract}に対して{value}）。</source>
        <translation>The change is not {op} {limit}% of the contract ({value} of {contract}).</translation>
    </message>
    <message>
        <source>未満</source>
        <translation>below</translation>
    </message>
    <message>
        <source>条件には当てはまりますが、先にある{article}で決まっています。</source>
        <translation>It would apply, but {article} comes before it.</translation>
    </message>
    <message>
        <source>金額が{limit}{op}ではありません（{value}）。</source>
        <translation>The amount {value} is not {op} {limit}.</translation>
    </message>
</context>
<context>
    <name>WithdrawAmendmentDialog</name>
    <message>
        <source>{day} の締め後訂正を取り下げます</source>
        <translation>Withdraw the amendment of {day}</translation>
    </message>
    <message>
        <source>取り下げる(&amp;S)</source>
        <translation>Withdraw (&amp;S)</translation>
    </message>
    <message>
        <source>締めた記録と回数はそのままです。締めたあとに届いた記録も消えませんが、回数には入りません。あらためて申し出ることもできます。</source>
        <translation>The record and the count stay as closed. What came after closing is not lost, but is not counted. You may ask again.</translation>
    </message>
</context>
<context>
    <name>WithdrawGrantDialog</name>
    <message>
        <source>この日はテレワークの実施日ではなくなり、所属長に知らされます。もう一度行うには、新しい申請が必要です。</source>
        <translation>This is no longer a day of remote work, and your head is told. To do it after all, a new application is needed.</translation>
    </message>
    <message>
        <source>テレワークの実施を取り下げます</source>
        <translation>Withdraw a day of remote work</translation>
    </message>
    <message>
        <source>取り下げる(&amp;S)</source>
        <translation>&amp;Withdraw</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>理由（任意）(&amp;I)</source>
        <translation>Reason (opt&amp;ional)</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>
先に、紙の添付「{paper}」を確認してください（所在 {location}）。</source>
        <translation>
Please look at the paper “{paper}” first (kept at {location}).</translation>
    </message>
    <message>
        <source>10年</source>
        <translation>10 years</translation>
    </message>
    <message>
        <source>1年</source>
        <translation>1 year</translation>
    </message>
    <message>
        <source>30年</source>
        <translation>30 years</translation>
    </message>
    <message>
        <source>30年以上保存する案件を、まだ開いていません</source>
        <translation>it is kept for 30 years or more and you have not opened it</translation>
    </message>
    <message>
        <source>3年</source>
        <translation>3 years</translation>
    </message>
    <message>
        <source>5年</source>
        <translation>5 years</translation>
    </message>
    <message>
        <source>{post}が不在のため、代決できます（{article}）。</source>
        <translation>{post} is absent: you may decide as substitute ({article}).</translation>
    </message>
    <message>
        <source>{post}が保留したまま不在です。保留を解除すると、代決できます（{article}）。</source>
        <translation>{post} put it on hold and is away. Release the hold, and you may decide as substitute ({article}).</translation>
    </message>
    <message>
        <source>{post}として、合議の前に仮に承認するかを判断してください。</source>
        <translation>As {post}, please decide whether to approve provisionally before the consents.</translation>
    </message>
    <message>
        <source>{post}として合議に同意するかを答えてください。</source>
        <translation>Please say whether you consent as {post}.</translation>
    </message>
    <message>
        <source>{post}として後閲をお願いします。</source>
        <translation>Please read this afterwards as {post}.</translation>
    </message>
    <message>
        <source>{post}として承認するかを判断してください。</source>
        <translation>Please judge whether to approve as {post}.</translation>
    </message>
    <message>
        <source>{post}として決裁してください。</source>
        <translation>Please decide as {post}.</translation>
    </message>
    <message>
        <source>あなたが承認か同意をした後に、訂正か添付の追加があります。</source>
        <translation>After you approved or consented, something was corrected or a file was added.</translation>
    </message>
    <message>
        <source>いま、あなたにお願いすることはありません。</source>
        <translation>Nothing is asked of you now.</translation>
    </message>
    <message>
        <source>いまここ</source>
        <translation>now here</translation>
    </message>
    <message>
        <source>お知らせ</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>お知らせを読んだら「読みました」を押してください。</source>
        <translation>When you have read this notice, press “Read”.</translation>
    </message>
    <message>
        <source>このあと</source>
        <translation>to come</translation>
    </message>
    <message>
        <source>この端末にない案件を、サーバーから読んでいます。見るだけで、操作はできません。</source>
        <translation>Read from the server, as it is not on this device. You can look at it, and do nothing.</translation>
    </message>
    <message>
        <source>この端末の机は古い版です</source>
        <translation>This version is too old</translation>
    </message>
    <message>
        <source>その他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>None</translation>
    </message>
    <message>
        <source>まだ提出されていません。</source>
        <translation>Not submitted yet.</translation>
    </message>
    <message>
        <source>まとめて承認できる段階ではありません</source>
        <translation>not at a stage that can be approved together</translation>
    </message>
    <message>
        <source>オフライン</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>サインアウト</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>サインインが必要です</source>
        <translation>Sign-in needed</translation>
    </message>
    <message>
        <source>サーバーが受け付けました。</source>
        <translation>The server has accepted it.</translation>
    </message>
    <message>
        <source>サーバーが受け付けませんでした。理由を読んで、次の操作を選んでください。</source>
        <translation>The server did not accept it. Read the reason and choose what to do.</translation>
    </message>
    <message>
        <source>サーバーが混み合っています</source>
        <translation>The server is busy</translation>
    </message>
    <message>
        <source>サーバーに届きません</source>
        <translation>The server cannot be reached</translation>
    </message>
    <message>
        <source>サーバーに送っています。</source>
        <translation>Being sent to the server.</translation>
    </message>
    <message>
        <source>サーバーは保守中です</source>
        <translation>The server is under maintenance</translation>
    </message>
    <message>
        <source>テレワークの取下げ</source>
        <translation>Withdrawal of remote work</translation>
    </message>
    <message>
        <source>一部公開</source>
        <translation>Partly open</translation>
    </message>
    <message>
        <source>下位の承認を待っています。急ぐときは、{post}として引上げができます。</source>
        <translation>This waits for approvals below. If it is urgent you may act first as {post}.</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Consent refused</translation>
    </message>
    <message>
        <source>不在の取消</source>
        <translation>Absence taken back</translation>
    </message>
    <message>
        <source>不在の登録</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>中抜け</source>
        <translation>Stepped out</translation>
    </message>
    <message>
        <source>乖離の理由</source>
        <translation>Reason of a difference</translation>
    </message>
    <message>
        <source>乖離や許可のない勤務の整理</source>
        <translation>Settling an exception</translation>
    </message>
    <message>
        <source>事務取扱</source>
        <translation>acting head</translation>
    </message>
    <message>
        <source>人身に係る</source>
        <translation>Injury to a person</translation>
    </message>
    <message>
        <source>代決</source>
        <translation>Substitute&apos;s decision</translation>
    </message>
    <message>
        <source>仮決裁</source>
        <translation>Provisional approval</translation>
    </message>
    <message>
        <source>件名</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>休憩</source>
        <translation>Break</translation>
    </message>
    <message>
        <source>伺い文</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>供覧</source>
        <translation>For reading</translation>
    </message>
    <message>
        <source>供覧されています。読んだら知らせてください。</source>
        <translation>This is circulated to you. Please say when you have read it.</translation>
    </message>
    <message>
        <source>供覧の追加</source>
        <translation>Add readers</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>保留中</source>
        <translation>on hold</translation>
    </message>
    <message>
        <source>保留解除</source>
        <translation>Released</translation>
    </message>
    <message>
        <source>先例になる</source>
        <translation>Sets a precedent</translation>
    </message>
    <message>
        <source>公印を要する</source>
        <translation>Official seal needed</translation>
    </message>
    <message>
        <source>公示</source>
        <translation>Public notice</translation>
    </message>
    <message>
        <source>公開</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>兼務</source>
        <translation>concurrent post</translation>
    </message>
    <message>
        <source>再署名待ち</source>
        <translation>Sign again</translation>
    </message>
    <message>
        <source>再開</source>
        <translation>Resumed</translation>
    </message>
    <message>
        <source>別のページに接続されています（Wi-Fiの認証など）</source>
        <translation>Connected to another page (such as a Wi-Fi login)</translation>
    </message>
    <message>
        <source>前に見た時から変わりました</source>
        <translation>changed since you last saw it</translation>
    </message>
    <message>
        <source>割振りの指定</source>
        <translation>Assignment of working hours</translation>
    </message>
    <message>
        <source>勤務の差戻し</source>
        <translation>Return of days</translation>
    </message>
    <message>
        <source>勤務の確認</source>
        <translation>Confirmation of days</translation>
    </message>
    <message>
        <source>勤務終了</source>
        <translation>Work ended</translation>
    </message>
    <message>
        <source>勤務開始</source>
        <translation>Work started</translation>
    </message>
    <message>
        <source>取下げ</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>合議</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>合議済み</source>
        <translation>Consent given</translation>
    </message>
    <message>
        <source>否決</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>否決されました。</source>
        <translation>Rejected.</translation>
    </message>
    <message>
        <source>回議</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>回議中</source>
        <translation>In circulation</translation>
    </message>
    <message>
        <source>場所の変更</source>
        <translation>Place changed</translation>
    </message>
    <message>
        <source>契約締結</source>
        <translation>Contract signed</translation>
    </message>
    <message>
        <source>字句修正</source>
        <translation>Wording only</translation>
    </message>
    <message>
        <source>完結</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>実施命令</source>
        <translation>Order to work remotely</translation>
    </message>
    <message>
        <source>差戻し</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>廃案</source>
        <translation>Abandoned</translation>
    </message>
    <message>
        <source>引戻し</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>後閲</source>
        <translation>Reading afterwards</translation>
    </message>
    <message>
        <source>心得</source>
        <translation>in charge (心得)</translation>
    </message>
    <message>
        <source>意見</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>打刻</source>
        <translation>Punch</translation>
    </message>
    <message>
        <source>打刻の入力</source>
        <translation>Entry of a punch</translation>
    </message>
    <message>
        <source>承認</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>振替</source>
        <translation>Reassigned</translation>
    </message>
    <message>
        <source>接続中</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>接続先の設定を確かめてください</source>
        <translation>Please check the server settings</translation>
    </message>
    <message>
        <source>提出</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>文書審査</source>
        <translation>Document examination</translation>
    </message>
    <message>
        <source>文書審査として形式と字句を確かめてください。</source>
        <translation>Please examine form and wording.</translation>
    </message>
    <message>
        <source>施行の記録</source>
        <translation>Execution recorded</translation>
    </message>
    <message>
        <source>時間外の許可</source>
        <translation>Overtime permission</translation>
    </message>
    <message>
        <source>時間外の許可の取消</source>
        <translation>Withdrawal of an overtime permission</translation>
    </message>
    <message>
        <source>月の提出</source>
        <translation>Submission of the month</translation>
    </message>
    <message>
        <source>月次の差戻し</source>
        <translation>Return of a month</translation>
    </message>
    <message>
        <source>未送信</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>本務</source>
        <translation>regular post</translation>
    </message>
    <message>
        <source>業務報告</source>
        <translation>Work report</translation>
    </message>
    <message>
        <source>業務計画</source>
        <translation>Work plan</translation>
    </message>
    <message>
        <source>極秘</source>
        <translation>Top secret</translation>
    </message>
    <message>
        <source>永年</source>
        <translation>Permanent</translation>
    </message>
    <message>
        <source>決裁</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>決裁が済みました。</source>
        <translation>Decided.</translation>
    </message>
    <message>
        <source>決裁されずに廃案になりました。</source>
        <translation>It was abandoned without a decision.</translation>
    </message>
    <message>
        <source>決裁済み</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>添付の追加</source>
        <translation>Attachment added</translation>
    </message>
    <message>
        <source>特に重要</source>
        <translation>Especially important</translation>
    </message>
    <message>
        <source>異例</source>
        <translation>Unusual</translation>
    </message>
    <message>
        <source>発送</source>
        <translation>Dispatch</translation>
    </message>
    <message>
        <source>確認待ち・結果未確認</source>
        <translation>checking, result unknown</translation>
    </message>
    <message>
        <source>確認待ち（結果未確認）</source>
        <translation>Awaiting answer (result unknown)</translation>
    </message>
    <message>
        <source>秘</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>秘密の案件です</source>
        <translation>confidential</translation>
    </message>
    <message>
        <source>端末に保存されています。ネットワークに戻ると自動で送ります。</source>
        <translation>Kept on this terminal. It is sent by itself when the network is back.</translation>
    </message>
    <message>
        <source>端末に保存されています。署名かサインインができると送信します。</source>
        <translation>Kept on this terminal. It is sent once it can be signed or you sign in.</translation>
    </message>
    <message>
        <source>端末の利用記録</source>
        <translation>Use of this terminal</translation>
    </message>
    <message>
        <source>紙の決裁の登録</source>
        <translation>Registration of a decision on paper</translation>
    </message>
    <message>
        <source>紙の確認</source>
        <translation>Paper seen</translation>
    </message>
    <message>
        <source>紛争のおそれ</source>
        <translation>May be disputed</translation>
    </message>
    <message>
        <source>経路の組直し</source>
        <translation>Re-routing</translation>
    </message>
    <message>
        <source>経路への追加</source>
        <translation>Addition to the route</translation>
    </message>
    <message>
        <source>署名の間に起案用紙が先へ進みました。「署名し直す」を押してください。</source>
        <translation>The sheet moved on while you signed. Please press “Sign again”.</translation>
    </message>
    <message>
        <source>職務代理者</source>
        <translation>statutory substitute</translation>
    </message>
    <message>
        <source>要対応</source>
        <translation>Needs you</translation>
    </message>
    <message>
        <source>要旨の変更</source>
        <translation>Change of substance</translation>
    </message>
    <message>
        <source>見え消し</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>議会に関係</source>
        <translation>Concerns the assembly</translation>
    </message>
    <message>
        <source>起案</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>起案中</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>起案者が取り下げました。</source>
        <translation>Withdrawn by the drafter.</translation>
    </message>
    <message>
        <source>起案者として提出してください。</source>
        <translation>Please submit as the drafter.</translation>
    </message>
    <message>
        <source>起案者に差し戻されています。</source>
        <translation>Sent back to the drafter.</translation>
    </message>
    <message>
        <source>軽易</source>
        <translation>Minor</translation>
    </message>
    <message>
        <source>送りましたが、返事を受け取れていません。同じ操作を二重にせずに確かめます。</source>
        <translation>Sent, but no answer has come. It will be checked without doing it twice.</translation>
    </message>
    <message>
        <source>送信中</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>送信待ち</source>
        <translation>Waiting to send</translation>
    </message>
    <message>
        <source>送信済み</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>通知</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>部外秘</source>
        <translation>Restricted</translation>
    </message>
    <message>
        <source>重要</source>
        <translation>Important</translation>
    </message>
    <message>
        <source>重要などの印があります</source>
        <translation>marked important or the like</translation>
    </message>
    <message>
        <source>金額</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>閲覧</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>閲覧済み</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>非公開</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>飛ばし</source>
        <translation>Skipped</translation>
    </message>
</context>
<context>
    <name>WritingFields</name>
    <message>
        <source>件名</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>件名(&amp;T)</source>
        <translation>Subjec&amp;t</translation>
    </message>
    <message>
        <source>伺い文</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>伺い文(&amp;B)</source>
        <translation>&amp;Body</translation>
    </message>
</context>
</TS>
