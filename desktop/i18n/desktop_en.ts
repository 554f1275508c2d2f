<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="ja_JP">
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
        <source>保留(&amp;H)</source>
        <translation>&amp;Hold</translation>
    </message>
    <message>
        <source>保留解除(&amp;H)</source>
        <translation>Release &amp;hold</translation>
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
        <source>否決する…</source>
        <translation>Reject…</translation>
    </message>
    <message>
        <source>差戻し(&amp;R)</source>
        <translation>Send back (&amp;R)</translation>
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
        <source>意見を書く…</source>
        <translation>Write an opinion…</translation>
    </message>
    <message>
        <source>承認(&amp;A)</source>
        <translation>&amp;Approve</translation>
    </message>
    <message>
        <source>添付を追加する…</source>
        <translation>Add an attachment…</translation>
    </message>
    <message>
        <source>直して起案し直す…</source>
        <translation>Revise and draft again…</translation>
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
    <name>ApproveDialog</name>
    <message>
        <source>PIN(&amp;P)</source>
        <translation>&amp;PIN</translation>
    </message>
    <message>
        <source>PINを入力してください。</source>
        <translation>Please enter your PIN.</translation>
    </message>
    <message>
        <source>あなたの立場: {post}</source>
        <translation>You act as: {post}</translation>
    </message>
    <message>
        <source>合議に同意します</source>
        <translation>Give consent</translation>
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
        <source>第{round}回 ・ 版 {revision}</source>
        <translation>Round {round} ・ revision {revision}</translation>
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
    <name>CaseColumn</name>
    <message>
        <source>履歴</source>
        <translation>History</translation>
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
        <source>時刻未付与</source>
        <translation>time not stamped yet</translation>
    </message>
    <message>
        <source>期限 {day}</source>
        <translation>due {day}</translation>
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
        <source>理由: {reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
    <message>
        <source>経路</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>署名 {count}</source>
        <translation>signatures {count}</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>‹ 一覧へ戻る</source>
        <translation>‹ Back to the list</translation>
    </message>
    <message>
        <source>この案件は表示できません。終わったか、見る権限がなくなった可能性があります。</source>
        <translation>This case cannot be shown. It may have ended, or you may no longer see it.</translation>
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
        <source>保留</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>差戻し</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>承認</source>
        <translation>Approve</translation>
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
        <source>{days}日</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>today</translation>
    </message>
    <message>
        <source>期限 {day}</source>
        <translation>due {day}</translation>
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
    <name>CasesPage</name>
    <message>
        <source>「{query}」をサーバーのすべての案件から探す(&amp;G)</source>
        <translation>Search all cases on the server for “{query}” (&amp;G)</translation>
    </message>
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
        <source>一覧の種類</source>
        <translation>Which list</translation>
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
        <source>案件の一覧</source>
        <translation>List of cases</translation>
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
        <source>起案する</source>
        <translation>Draft a case</translation>
    </message>
    <message>
        <source>起案する(&amp;N)</source>
        <translation>&amp;New draft</translation>
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
        <source>{time} から</source>
        <translation>since {time}</translation>
    </message>
    <message>
        <source>◐ {count}件の打刻は端末に保存済み、送信待ちです。</source>
        <translation>◐ {count} punches are kept on this terminal and wait to be sent.</translation>
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
        <source>中抜けする</source>
        <translation>Step out</translation>
    </message>
    <message>
        <source>中抜け中</source>
        <translation>Stepped out</translation>
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
</context>
<context>
    <name>History</name>
    <message>
        <source>保留</source>
        <translation>put on hold</translation>
    </message>
    <message>
        <source>保留解除</source>
        <translation>released from hold</translation>
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
        <source>差戻し</source>
        <translation>sent back</translation>
    </message>
    <message>
        <source>引戻し</source>
        <translation>taken back</translation>
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
        <source>提出</source>
        <translation>submitted</translation>
    </message>
    <message>
        <source>文書番号を取得</source>
        <translation>document number given</translation>
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
        <source>経路を決定</source>
        <translation>route set</translation>
    </message>
    <message>
        <source>起案</source>
        <translation>drafted</translation>
    </message>
    <message>
        <source>順番が到来</source>
        <translation>turn reached</translation>
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
    <name>NoticeBar</name>
    <message>
        <source>お知らせを閉じる</source>
        <translation>Close the message</translation>
    </message>
</context>
<context>
    <name>OutboxDetail</name>
    <message>
        <source>問い合わせのための番号</source>
        <translation>Numbers for support</translation>
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
    <message>
        <source>通信の番号 {request_id}</source>
        <translation>request {request_id}</translation>
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
    <name>PinField</name>
    <message>
        <source>◐ あと{count}回間違えると、鍵が5分間使えなくなります。</source>
        <translation>◐ After {count} more wrong tries the key locks for 5 minutes.</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>伺い文</source>
        <translation>Proposal</translation>
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
    <name>ReasonDialog</name>
    <message>
        <source>あなたの承認を取り消し、もう一度あなたの番にします。</source>
        <translation>Takes your approval back; it is your turn again.</translation>
    </message>
    <message>
        <source>あなたの番のまま止めておきます。いつでも解除できます。</source>
        <translation>Stays with you and waits. You can release it at any time.</translation>
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
        <source>案件は否決されず、調整のため起案者に戻ります。</source>
        <translation>The case is not rejected; it goes back to the drafter to be reconciled.</translation>
    </message>
    <message>
        <source>案件は決裁されずに終わります。合議した課に知らせます。</source>
        <translation>The case ends undecided. The sections that gave consent are told.</translation>
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
        <source>起案者 {name}</source>
        <translation>drafter {name}</translation>
    </message>
    <message>
        <source>起案者に戻すと経路は最初からになります。これまでの記録は残ります。</source>
        <translation>Sent back to the drafter, the route starts from the beginning. The record so far is kept.</translation>
    </message>
</context>
<context>
    <name>RouteView</name>
    <message>
        <source>不在（後任の登録が必要です）</source>
        <translation>vacant (a successor must be registered)</translation>
    </message>
    <message>
        <source>経路</source>
        <translation>Route</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>PINを変更する(&amp;P)…</source>
        <translation>Change &amp;PIN…</translation>
    </message>
    <message>
        <source>PINを続けて間違えたため、鍵は少しの間使えません。</source>
        <translation>The PIN was wrong several times, so the key rests for a short while.</translation>
    </message>
    <message>
        <source>◐ 文字の大きさと言語は、次に起動したときに変わります。</source>
        <translation>◐ Text size and language change at the next start.</translation>
    </message>
    <message>
        <source>このソフトウェアについて</source>
        <translation>About this software</translation>
    </message>
    <message>
        <source>この端末にはまだ鍵がありません。サインインすると作れます。</source>
        <translation>This terminal has no key yet. You can make one when you sign in.</translation>
    </message>
    <message>
        <source>この端末の設定に合わせる</source>
        <translation>Follow this terminal</translation>
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
        <source>接続先はサインインの画面で決めます。</source>
        <translation>The address is chosen when signing in.</translation>
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
        <source>管理者が決めているため、変えられません。</source>
        <translation>Fixed by your administrator.</translation>
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
    <message>
        <source>鍵とPIN</source>
        <translation>Key and PIN</translation>
    </message>
    <message>
        <source>鍵と証明書はこの端末にあり、PINで守られています。</source>
        <translation>Key and certificate are on this terminal, guarded by the PIN.</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>幅に合わせる</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>起案用紙</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>起案用紙 {count}ページ</source>
        <translation>Sheet, pages: {count}</translation>
    </message>
    <message>
        <source>起案用紙を大きく</source>
        <translation>Enlarge the sheet</translation>
    </message>
    <message>
        <source>起案用紙を小さく</source>
        <translation>Shrink the sheet</translation>
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
        <source>PINを入力してください。</source>
        <translation>Please enter your PIN.</translation>
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
    <name>TodayPage</name>
    <message>
        <source>すべて見る（{count}件）</source>
        <translation>See all ({count})</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
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
    <name>Words</name>
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
        <source>3年</source>
        <translation>3 years</translation>
    </message>
    <message>
        <source>5年</source>
        <translation>5 years</translation>
    </message>
    <message>
        <source>{post}として合議に同意するかを答えてください。</source>
        <translation>Please say whether you consent as {post}.</translation>
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
        <source>いま、あなたにお願いすることはありません。</source>
        <translation>Nothing is asked of you now.</translation>
    </message>
    <message>
        <source>いまここ</source>
        <translation>now here</translation>
    </message>
    <message>
        <source>このあと</source>
        <translation>to come</translation>
    </message>
    <message>
        <source>まだ提出されていません。</source>
        <translation>Not submitted yet.</translation>
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
        <source>一部公開</source>
        <translation>Partly open</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Consent refused</translation>
    </message>
    <message>
        <source>中抜け</source>
        <translation>Stepped out</translation>
    </message>
    <message>
        <source>事務取扱</source>
        <translation>acting head</translation>
    </message>
    <message>
        <source>休憩</source>
        <translation>Break</translation>
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
        <source>差戻し</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>引戻し</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>意見</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>承認</source>
        <translation>Approved</translation>
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
        <source>未送信</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>本務</source>
        <translation>regular post</translation>
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
        <source>決裁済み</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>添付の追加</source>
        <translation>Attachment added</translation>
    </message>
    <message>
        <source>異例</source>
        <translation>Unusual</translation>
    </message>
    <message>
        <source>確認待ち（結果未確認）</source>
        <translation>Awaiting answer (result unknown)</translation>
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
        <source>紛争のおそれ</source>
        <translation>May be disputed</translation>
    </message>
    <message>
        <source>署名の間に起案用紙が先へ進みました。「署名し直す」を押してください。</source>
        <translation>The sheet moved on while you signed. Please press “Sign again”.</translation>
    </message>
    <message>
        <source>要対応</source>
        <translation>Needs you</translation>
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
        <source>重要</source>
        <translation>Important</translation>
    </message>
    <message>
        <source>非公開</source>
        <translation>Closed</translation>
    </message>
</context>
</TS>
