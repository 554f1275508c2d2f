# SPDX-License-Identifier: Apache-2.0
"""Kinds of work left in the outbox by an act, with their payloads."""

SHEET_FREEZE = "sheet.freeze"
"""Make the sheet of a draft: ``case_id``, ``round``, ``revision_hash``."""

SHEET_TIMESTAMP = "sheet.timestamp"
"""Fetch the time of the newest signature: ``case_id``, ``sha256`` of the sheet, ``slot_id``."""
