# SPDX-License-Identifier: Apache-2.0
"""The local store: sealed rows in SQLite, the outbox, drafts and files.

Nothing here knows Qt or the network, and nothing here imports more than the standard
library and ``cryptography``: the first window is painted from it.
"""
