# SPDX-License-Identifier: Apache-2.0
"""What the audit log may say: tags as ``source:subject:action``, summaries in English."""
