# SPDX-License-Identifier: Apache-2.0
"""What a new organisation changes, in English."""

SENTENCES: dict[str, str] = {
    "holder.changed": "{post}: {after} takes over from {before}.",
    "holder.new": "{post}: {after} takes office.",
    "holder.vacant": "{post}: {before} leaves and the post falls vacant.",
    "post.abolished": (
        "post abolished: {old}. It has no successor; its open cases go to the administrator."
    ),
    "post.new": "new post: {post}.",
    "post.renamed": "post renamed: {before} becomes {after}.",
    "post.succeeded": "post abolished: {old}. Its open cases pass to {heir}.",
    "section.abolished": "section abolished: {old}. Nobody is named to take over its affairs.",
    "section.mark": "document mark of {section}: {before} becomes {after}.",
    "section.moved": "section changed: {before} becomes {after}.",
    "section.new": "new section: {section}.",
    "section.succeeded": "section abolished: {old}. Its affairs pass to {heir}.",
}
