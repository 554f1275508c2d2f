# SPDX-License-Identifier: Apache-2.0
"""Rooms and web conferences on both databases, alone and with many at once."""
