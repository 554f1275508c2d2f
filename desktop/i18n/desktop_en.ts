<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="ja_JP">
<context>
    <name>ActBar</name>
    <message>
        <source>その他 ▾(&amp;O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>その他の操作</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保留(&amp;H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保留解除(&amp;H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取下げする…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合議に同意しない…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>否決する…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>差戻し(&amp;R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>引戻しする…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>引用して起案する…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>意見を書く…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認(&amp;A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>添付を追加する…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>直して起案し直す…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActDialog</name>
    <message>
        <source>Ctrl+Enter で実行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消(&amp;C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>書きかけの内容があります。やめるときは「取消」を押してください。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApproveDialog</name>
    <message>
        <source>PIN(&amp;P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PINを入力してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>あなたの立場: {post}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合議に同意します</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>意見</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>意見（任意・記録に残ります）(&amp;I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認します</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認する(&amp;S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>決裁します</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第{round}回 ・ 版 {revision}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttachmentRow</name>
    <message>
        <source>▲ 内容が異なります</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ 内容一致</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>あとから追加</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>開く</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseColumn</name>
    <message>
        <source>履歴</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>意見</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>意見はまだありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>時刻未付与</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>期限 {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>添付</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>添付はありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>理由: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>経路</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名 {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>‹ 一覧へ戻る</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この案件は表示できません。終わったか、見る権限がなくなった可能性があります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>その他</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一覧に戻る</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保留</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>差戻し</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>添付を保存する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起案用紙を作成しています。できあがるとここに表示されます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起案用紙を印刷する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起案用紙を大きく / 小さく</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起案用紙を読み込んでいます…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起案用紙を開けませんでした。F5で読み直してください。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseRowDelegate</name>
    <message>
        <source>至急</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>{days}日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>期限 {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>次: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>至急</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（件名はまだありません）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>「{query}」をサーバーのすべての案件から探す(&amp;G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>あなたが関わる案件はまだありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この一覧に「{query}」を含む案件はありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>すべて</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一覧の種類</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出した案件はまだありません。提出するとここで進み具合が分かります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未処理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未処理の案件はありません。あなたの番になった案件がここに並びます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案件の一覧</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案件を開く</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>横に内容を見る</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>次の一覧</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>次の案件 / 前の案件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>決裁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起案する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起案する(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起案中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起案中の案件はありません。「起案する」で書き始めると、書いたまま保存されてここに並びます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起案済み</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangePinDialog</name>
    <message>
        <source>PINは、この端末にあるあなたの鍵を守ります。6文字以上で、同じ数字の繰り返しや並んだ数字は使えません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PINを変更します</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PINを変更する(&amp;S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>いまのPIN(&amp;P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>いまのPINを入力してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新しいPIN(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新しいPINが二つの欄で違います。同じPINをもう一度入力してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新しいPINをもう一度(&amp;M)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>▲ 保存できませんでした。別の場所を選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ 保存しました。担当者に渡してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下の報告には、氏名や件名は含まれていません。自動では送りません。保存して担当者に渡すと、原因が分かります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>処理の途中で問題が起きました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>前回、机が途中で終わりました</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>報告の内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>報告を保存する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>報告を保存する(&amp;S)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認や打刻、書きかけの起案は、この端末に保存されています。画面がおかしいときは、机を起動し直してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayCard</name>
    <message>
        <source>{time} から</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◐ {count}件の打刻は端末に保存済み、送信待ちです。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>サテライト</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>モバイル</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中抜けする</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中抜け中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今日の勤務</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今日の打刻はまだありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>休憩に入る</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>休憩中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再開する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>勤務する場所</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>勤務を終了する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>勤務を開始する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>勤務中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>勤務公署</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>勤務前</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>勤務終了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在宅</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>場所を変える</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>保留</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保留解除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取下げ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合議に不同意</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合議に同意</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>否決</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>差戻し</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>引戻し</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>意見</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文書番号を取得</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>決裁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>添付を追加</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>経路を決定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>順番が到来</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>ライセンス</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ライセンスの一覧</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>机（Tsukue）はApache License 2.0で公開されています。次のライブラリをそれぞれのライセンスに従って使っています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>お知らせを閉じる</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutboxDetail</name>
    <message>
        <source>問い合わせのための番号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>操作した時刻 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>操作の番号 {event_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案件を開く(&amp;O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>次の送信 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>理由の符号 {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>理由を確認した(&amp;D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>端末の通し番号 {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名し直す(&amp;S)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>詳しい番号を見る ▾(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>送信を試した回数 {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>通信の番号 {request_id}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>あなたの操作は、押した時にこの端末に保存されています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>いま送受信する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>いま送受信する(&amp;Y)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案件を開く</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>次の操作 / 前の操作</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>理由を確認した</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名し直す</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>送信トレイ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>送信トレイは空です。承認や打刻はまずこの端末に保存され、送られるまでここに並びます。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutboxRowDelegate</name>
    <message>
        <source>次の送信 {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutboxRows</name>
    <message>
        <source>送信トレイの一覧</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinField</name>
    <message>
        <source>◐ あと{count}回間違えると、鍵が5分間使えなくなります。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>伺い文</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>机 Tsukue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>あなたの承認を取り消し、もう一度あなたの番にします。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>あなたの番のまま止めておきます。いつでも解除できます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保留します</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保留する(&amp;S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保留の理由（任意）(&amp;I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取り下げます</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取り下げる(&amp;S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取下げの理由（必須）(&amp;I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合議に同意しません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同意しない(&amp;S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同意しない理由（必須）(&amp;I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>否決します</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>否決する(&amp;S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>否決の理由（必須）(&amp;I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>差し戻します</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>差し戻す(&amp;S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>差戻しの理由（必須）(&amp;I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>引き戻します</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>引き戻す(&amp;S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>引戻しの理由（任意）(&amp;I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>意見は記録に残り、関係者が読めます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>意見を書きます</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>意見を残す(&amp;S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>意見（必須）(&amp;I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>戻す相手</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>戻す相手(&amp;T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案件は否決されず、調整のため起案者に戻ります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案件は決裁されずに終わります。合議した課に知らせます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案件は終わり、再提出はできません。直してほしいときは差戻しを使ってください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>理由や意見は必ず書いてください。相手が次にすることが分かります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起案者 {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起案者に戻すと経路は最初からになります。これまでの記録は残ります。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RouteView</name>
    <message>
        <source>不在（後任の登録が必要です）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>経路</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>PINを変更する(&amp;P)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PINを続けて間違えたため、鍵は少しの間使えません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◐ 文字の大きさと言語は、次に起動したときに変わります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>このソフトウェアについて</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この端末にはまだ鍵がありません。サインインすると作れます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この端末の設定に合わせる</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>まだサインインしていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>サインアウト(&amp;T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>サインアウトしても、送信待ちの操作はこの端末に残ります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>サーバー</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ライセンスを見る(&amp;I)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>接続先はサインインの画面で決めます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文字の大きさ(&amp;Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>明るい</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>暗い</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更新は管理者が行います。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>管理者が決めているため、変えられません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>色(&amp;L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>言語 Language(&amp;G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>設定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>読みやすさ優先（濃い文字）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>鍵とPIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>鍵と証明書はこの端末にあり、PINで守られています。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>幅に合わせる</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起案用紙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起案用紙 {count}ページ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起案用紙を大きく</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起案用紙を小さく</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsOverlay</name>
    <message>
        <source>いま送受信する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>この一覧を開く</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>どの画面でも</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>キーボードの操作</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案件を検索する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>次の区画へ移る</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>次の項目 / 前の項目</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>画面を切り替える</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>閉じる(&amp;C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>閉じる、または戻る</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>開いている画面の主な操作を行う</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignAgainDialog</name>
    <message>
        <source>PIN(&amp;P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PINを入力してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>あなたが署名する間に、ほかの人の印が先に届きました。案件の内容が同じであれば、新しい起案用紙に署名し直して送信します。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>操作した時は正しい時刻を確かめられなかったため、まだ署名していません。署名すると送信します。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>操作した時刻 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最後の印: {act}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第{round}回 ・ 版 {revision}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名し直します</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名し直す(&amp;S)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>{time} 同期済み</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>まだ同期していません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最後の同期 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要対応 {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>送信トレイを開きます</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>送信待ち {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>すべて見る（{count}件）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待っている決裁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待っている決裁はありません。あなたの番になった案件がここに並びます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案件を開く</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>次の案件 / 前の案件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起案する</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起案する(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>10年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{post}として合議に同意するかを答えてください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{post}として承認するかを判断してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{post}として決裁してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>いま、あなたにお願いすることはありません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>いまここ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>このあと</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>まだ提出されていません。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>オフライン</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>サインアウト</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>サインインが必要です</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>サーバーが受け付けました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>サーバーが受け付けませんでした。理由を読んで、次の操作を選んでください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>サーバーが混み合っています</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>サーバーに届きません</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>サーバーに送っています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>サーバーは保守中です</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一部公開</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不同意</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中抜け</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>事務取扱</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>休憩</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保留</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保留中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保留解除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先例になる</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公開</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>兼務</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再署名待ち</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再開</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>別のページに接続されています（Wi-Fiの認証など）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>勤務終了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>勤務開始</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取下げ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合議</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合議済み</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>否決</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>否決されました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回議</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回議中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>場所の変更</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>差戻し</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>引戻し</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>意見</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承認</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>接続中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>接続先の設定を確かめてください</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未送信</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本務</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>永年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>決裁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>決裁が済みました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>決裁済み</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>添付の追加</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>異例</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>確認待ち（結果未確認）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>端末に保存されています。ネットワークに戻ると自動で送ります。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>端末に保存されています。署名かサインインができると送信します。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>紛争のおそれ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>署名の間に起案用紙が先へ進みました。「署名し直す」を押してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要対応</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>議会に関係</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起案中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起案者が取り下げました。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起案者として提出してください。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起案者に差し戻されています。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>送りましたが、返事を受け取れていません。同じ操作を二重にせずに確かめます。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>送信中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>送信待ち</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>送信済み</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重要</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>非公開</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
