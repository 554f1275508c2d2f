# SPDX-License-Identifier: Apache-2.0
"""Closing months (締め): states, snapshots that never change, and amendments beside them."""
