# SPDX-License-Identifier: Apache-2.0
"""Tables, statements and the one owner of transactions; nothing else writes SQL."""

from server.store.migration import migrate

__all__ = ["migrate"]
