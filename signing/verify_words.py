# SPDX-License-Identifier: Apache-2.0
"""The sentences of the verification report, Japanese first, English complete.

A code without a sentence of its own takes that of its family (the part before the dot), so
that a new reason never leaves a person without words; the code itself is always shown.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence in both languages."""

    ja: str
    en: str

    def in_language(self, language: str) -> str:
        """The sentence in ``ja`` or ``en``."""
        return self.en if language == "en" else self.ja


OUTCOMES = {
    "valid": Words("有効", "VALID"),
    "invalid": Words("無効", "INVALID"),
    "could_not_judge": Words("判定不能", "COULD NOT JUDGE"),
}
STANDINGS = {
    **{name: OUTCOMES[name] for name in ("valid", "invalid")},
    "indeterminate": OUTCOMES["could_not_judge"],
    "unsigned": Words("署名なし", "UNSIGNED"),
    "unreadable": Words("読めません", "UNREADABLE"),
}
ACTS = {
    "origin": Words("起案", "drafted"),
    "approval": Words("承認", "approved"),
    "": Words("署名", "signed"),
}
LABELS = {
    "document": Words("文書全体", "Document"),
    "who": Words("署名者", "Signer"),
    "capacity": Words("職・資格", "Capacity"),
    "act": Words("行為", "Act"),
    "claimed": Words("本人の申告時刻", "Time claimed"),
    "timestamp": Words("タイムスタンプ", "Timestamp"),
    "document_stamp": Words("文書のタイムスタンプ", "Document timestamp"),
    "carried": Words("収録されたファイル", "File carried within"),
    "level": Words("水準", "Level"),
    "no_timestamp": Words("時刻未付与", "none yet"),
    "content": Words("署名された内容", "Signed content"),
    "intact": Words("改変なし", "intact"),
    "not_intact": Words("確認できません", "not confirmed"),
    "since": Words("この署名の後", "After this signature"),
    "nothing_since": Words("変更なし", "no change"),
    "later": Words("{count} 人が署名", "{count} more signed"),
    "issuer": Words("発行者", "Issuer"),
    "trust": Words("発行者の信頼", "Trust in the issuer"),
    "trusted": Words("確認済み", "confirmed"),
    "untrusted": Words("未確認", "not confirmed"),
    "reason": Words("理由", "Reason"),
    "note": Words("備考", "Note"),
    "holds_until": Words("有効期限（この日までに更新が必要）", "Holds until (renew before)"),
}
_REASONS = {
    "algorithm": Words(
        "暗号の安全な期間が終わる前に、新しいタイムスタンプで更新されていません。",
        "An algorithm has ended, and no newer timestamp was added before that.",
    ),
    "algorithm.unknown": Words(
        "安全と認められていない暗号が使われています。",
        "An algorithm is used that is not accepted as safe.",
    ),
    "certificate": Words(
        "証明書を信頼できるものと確認できません。発行元の証明書を確かめてください。",
        "The certificate cannot be trusted. Please check the issuing office's certificate.",
    ),
    "certificate.untrusted": Words(
        "発行者の証明書が信頼の一覧にありません。--trust で発行者の証明書を指定してください。",
        "The issuer is not among the trusted ones. Please name its certificate with --trust.",
    ),
    "certificate.expired": Words(
        "署名時刻を証明するものがなく、証明書の期限が切れています。",
        "The certificate has expired and nothing proves when the signature was made.",
    ),
    "certificate.not_yet_valid": Words(
        "証明書の有効期間がまだ始まっていません。時計を確かめてください。",
        "The certificate is not valid yet. Please check the clock.",
    ),
    "certificate.key_usage": Words(
        "署名用でない証明書で署名されています。",
        "The signature was made with a certificate that is not for signing.",
    ),
    "certificate.revoked": Words(
        "証明された時刻より前に、証明書が失効しています。",
        "The certificate was revoked before the time proved for this signature.",
    ),
    "certificate.revoked_unproved": Words(
        "証明書が失効しています。失効前の署名か、時刻を証明するものがありません。",
        "The certificate is revoked, and nothing proves that the signature was made before.",
    ),
    "child": Words(
        "検証の途中で制限を超えたため、判定できませんでした。原本を管理する担当に確かめてください。",
        "Verification passed its limits and was ended. Please ask who keeps the original.",
    ),
    "cms": Words(
        "署名が内容と合いません。署名の後に改変されたおそれがあります。",
        "The signature does not fit the content, which may have been changed afterwards.",
    ),
    "cms.algorithm": Words(
        "この署名の暗号方式には対応していないため、判定できませんでした。",
        "The algorithm of this signature is not supported, so it could not be judged.",
    ),
    "cms.empty": Words("署名欄に署名の中身がありません。", "The field holds no signature at all."),
    "cms.weak": Words(
        "安全でなくなった古い暗号方式の署名のため、改変されていないと言い切れません。",
        "The signature uses an algorithm that is no longer safe, so it proves nothing.",
    ),
    "document": Words(
        "文書に、署名以外の変更があります。原本と比べてください。",
        "The document holds changes other than signatures. Please compare it with the original.",
    ),
    "document.enclosed": Words(
        "ファイルが埋め込まれています（署名の判定には関係しません）。",
        "Files are enclosed in the document (this does not change the verdict).",
    ),
    "document.encrypted": Words(
        "開くのにパスワードが要る文書のため、判定できませんでした。送り主に、パスワードなしで"
        "開けるものを頼んでください。",
        "The document needs a password, so it could not be judged. Please ask for one without.",
    ),
    "document.launch": Words(
        "開くと他のプログラムを動かそうとする文書です。送り主を確かめてから開いてください。",
        "The document tries to start other programs. Please make sure who sent it.",
    ),
    "document.lenient": Words(
        "規格どおりに読めない文書のため、有効とは判定できません。",
        "The document does not keep to the format strictly, so it cannot be judged valid.",
    ),
    "document.script": Words(
        "プログラム（スクリプト）を含む文書です。送り主を確かめてから開いてください。",
        "The document contains scripts. Please make sure who sent it.",
    ),
    "document.sends": Words(
        "入力した内容を外部に送ることのできる文書です。",
        "The document can send what is entered in it to somewhere else.",
    ),
    "document.unclear": Words(
        "文書の一部を調べられなかったため、判定できませんでした。",
        "A part of the document could not be examined, so it could not be judged.",
    ),
    "document.not_signed": Words(
        "この文書には署名がありません。", "This document carries no signature."
    ),
    "document.unreadable": Words(
        "文書を読めませんでした。壊れていないか確かめてください。",
        "The document could not be read. Please check that it is not damaged.",
    ),
    "document.validation_data": Words(
        "文書に入っている検証情報の一部を読めません。原本を管理する担当に確かめてください。",
        "Part of the validation data in the document cannot be read. Please ask who keeps it.",
    ),
    "document.empty": Words(
        "ファイルが空です。もう一度受け取ってください。",
        "The file is empty. Please fetch it again.",
    ),
    "document.signature_removed": Words(
        "以前の版にあった署名が取り除かれています。原本を管理する担当に確かめてください。",
        "A signature of an earlier version was taken out. Please ask who keeps the original.",
    ),
    "document.uncovered_tail": Words(
        "最後の署名の後に、どの署名にも守られていない内容があります。",
        "Content stands behind the last signature that no signature covers.",
    ),
    "document.overlapping_boxes": Words("署名欄が重なっています。", "Signature boxes overlap."),
    "file": Words(
        "ファイルを読めませんでした。名前と場所を確かめてください。",
        "The file could not be read. Please check its name and place.",
    ),
    "file.folder": Words(
        "ファイルではなくフォルダーです。中のファイルを指定してください。",
        "This is a folder. Please name the files in it.",
    ),
    "file.missing": Words(
        "ファイルがありません。名前と場所を確かめてください。",
        "There is no such file. Please check its name and place.",
    ),
    "file.refused": Words(
        "ファイルを開けませんでした。読む権限があるか確かめてください。",
        "The file could not be opened. Please check whether you may read it.",
    ),
    "expected": Words(
        "登録簿にある署名と合いません。文書主管課が原因を確かめてください。",
        "The signatures are not those of the register. The records office has to find out why.",
    ),
    "expected.missing": Words(
        "登録簿にある押印が、この文書にありません。後から切り取られたおそれがあります。",
        "A seal of the register is not on the document. It may have been cut off.",
    ),
    "expected.order": Words(
        "署名の順序が、登録簿の記録と違います。",
        "The signatures were not made in the order of the register.",
    ),
    "expected.other_role": Words(
        "署名の職・資格が、登録簿の記録と違います。",
        "The capacity in the signature is not the one in the register.",
    ),
    "expected.other_signer": Words(
        "署名者が、登録簿の記録と違います。",
        "Somebody else signed than the register says.",
    ),
    "expected.revision": Words(
        "文書の途中の版が、登録簿の照合値と合いません。",
        "An earlier state of the document is not the one whose digest the register holds.",
    ),
    "expected.stripped": Words(
        "登録簿にある最後の押印または保存タイムスタンプがありません。切り取られたおそれがあります。",
        "The last seals or the archive timestamp of the register are gone, as if cut off.",
    ),
    "expected.unknown": Words(
        "登録簿にない署名があります。",
        "The document carries a signature that the register does not know.",
    ),
    "increment": Words(
        "文書に、署名以外の変更があります。原本と比べてください。",
        "The document holds changes other than signatures. Please compare it with the original.",
    ),
    "register": Words(
        "登録簿の記録と合いません。文書主管課が原因を確かめてください。",
        "This does not agree with the register. The records office has to find out why.",
    ),
    "register.bytes_missing": Words(
        "登録簿にある文書の本体が見つかりません。控えから戻してください。",
        "The document itself is missing. Please restore it from the backup.",
    ),
    "register.no_document": Words(
        "決裁済みですが、用紙がまだできていません。",
        "The case is decided, but its sheet is not there yet.",
    ),
    "register.other_bytes": Words(
        "文書の本体が、登録簿の照合値と合いません。置き換えられたおそれがあります。",
        "The document is not the one whose digest the register holds. It may have been replaced.",
    ),
    "revocation": Words(
        "証明書が失効していなかったことを確かめられません。",
        "It cannot be confirmed that the certificate was not revoked.",
    ),
    "revocation.forgotten": Words(
        "失効情報が証明書の期限より後に作られ、期限の切れた証明書を載せているか分かりません。",
        "The revocation data was made after the certificate ended, and may leave such out.",
    ),
    "revocation.missing": Words(
        "証明書の失効情報が文書に入っていません。",
        "The document holds no revocation data for the certificate.",
    ),
    "revocation.too_old": Words(
        "失効情報が署名や時刻より古く、その間の失効を確かめられません。",
        "The revocation data is older than what it should vouch for.",
    ),
    "revocation.unknown": Words(
        "失効情報が文書に入っていないため、失効は確かめていません（長期保存化の前は通常です）。",
        "Revocation was not checked: the document holds no data (usual before archiving).",
    ),
    "signature": Words(
        "署名を確認できませんでした。原本を管理する担当に確かめてください。",
        "The signature could not be checked. Please ask who keeps the original.",
    ),
    "signature.byte_range": Words(
        "署名の守る範囲が、文書と合いません。",
        "What the signature says it covers does not fit the document.",
    ),
    "signature.change_unclear": Words(
        "この署名の後の変更が、見た目どおりの内容か確かめられません。文書を開いて確かめてください。",
        "Whether a later change shows what it is cannot be told. Please look at the document.",
    ),
    "signature.coverage": Words(
        "署名が文書の全体を守っていません。", "The signature does not cover the whole document."
    ),
    "signature.outside_form": Words(
        "署名がページの上だけにあり、文書の様式に登録されていません。",
        "The signature stands on a page, but the document's form does not know it.",
    ),
    "signature.changed_since": Words(
        "この署名の後に、許されていない変更があります。",
        "A change that is not allowed was made after this signature.",
    ),
    "signature.doubled": Words(
        "同じ署名が複数の欄にあります。どの欄の署名とも認められません。",
        "One signature stands in several fields, so it counts for none of them.",
    ),
    "signature.locked": Words(
        "変更を禁じた署名の後に変更されています。",
        "The document was changed after a signature that closed it.",
    ),
    "signature.unsupported": Words(
        "この形式の署名には対応していません。署名がないという意味ではありません。",
        "This kind of signature is not supported. That does not mean there is none.",
    ),
    "time": Words(
        "署名の時刻を証明するものがありません。",
        "Nothing proves when the signature was made.",
    ),
    "time.missing": Words(
        "時刻未付与：この署名自体にはタイムスタンプがありません。",
        "The signature itself carries no timestamp.",
    ),
    "time.from_later_signatures": Words(
        "時刻は、後の署名のタイムスタンプによって証明されています。",
        "Its time is proved by the timestamps of later signatures.",
    ),
    "time.from_archive_stamp": Words(
        "時刻は、後の保存タイムスタンプによって証明されています。",
        "Its time is proved by a later archive timestamp.",
    ),
    "token.algorithm": Words(
        "タイムスタンプの暗号の安全な期間が終わる前に更新されていません。",
        "The timestamp's algorithm has ended, and it was not renewed before that.",
    ),
    "token.certificate.expired": Words(
        "タイムスタンプの証明書の期限が切れる前に、新しいタイムスタンプで更新されていません。",
        "The timestamp's certificate has expired, and it was not renewed before that.",
    ),
    "token.certificate.revoked": Words(
        "時刻認証局の証明書が失効しているため、時刻を確かめられません。",
        "The time authority's certificate is revoked, so the time cannot be confirmed.",
    ),
    "token.order": Words(
        "タイムスタンプの時刻の順序が合いません。時計を確かめてください。",
        "The timestamps are not in the order of time. Please check the clocks.",
    ),
    "token.revocation": Words(
        "時刻認証局の証明書が失効していなかったことを確かめられません。",
        "It cannot be confirmed that the time authority's certificate was not revoked.",
    ),
    "token": Words(
        "タイムスタンプを確認できません。時刻認証局の証明書を確かめてください。",
        "The timestamp cannot be believed. Please check the time authority's certificate.",
    ),
}


def reason(code: str, language: str) -> str:
    """The sentence of a code, in ``ja`` or ``en``."""
    family, _, rest = code.partition(".")
    narrow = f"{family}.{rest.partition('.')[0]}"
    words = _REASONS.get(code) or _REASONS.get(narrow) or _REASONS.get(family)
    words = words or _REASONS["signature"]
    return words.in_language(language)
