# SPDX-License-Identifier: Apache-2.0
"""Backups of the whole server: taken while it runs, verified, and restored elsewhere."""

from server.ops.backup.summary import BackupSummary, newest_backup, newest_verified

__all__ = ["BackupSummary", "newest_backup", "newest_verified"]
