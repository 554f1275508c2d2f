# SPDX-License-Identifier: Apache-2.0
"""What a new organisation changes, in Japanese."""

SENTENCES: dict[str, str] = {
    "holder.changed": "{post}: {before}から{after}に代わります。",
    "holder.new": "{post}: {after}が就きます。",
    "holder.vacant": "{post}: {before}が離れ、欠員になります。",
    "post.abolished": (
        "職の廃止: {old}。後継の職がないため、未処理の案件は管理者の確認待ちになります。"
    ),
    "post.new": "職の新設: {post}。",
    "post.renamed": "職の名称変更: {before}が{after}になります。",
    "post.succeeded": "職の廃止: {old}。未処理の案件は{heir}に引き継がれます。",
    "section.abolished": "所属の廃止: {old}。事務を引き継ぐ所属が登録されていません。",
    "section.mark": "{section}の文書記号: {before}が{after}になります。",
    "section.moved": "所属の変更: {before}が{after}になります。",
    "section.new": "所属の新設: {section}。",
    "section.succeeded": "所属の廃止: {old}。事務は{heir}に引き継がれます。",
}
