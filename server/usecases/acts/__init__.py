# SPDX-License-Identifier: Apache-2.0
"""Taking acts in: a batch of device events, each in a transaction of its own (server.md, 5)."""
