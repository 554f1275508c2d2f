# SPDX-License-Identifier: Apache-2.0
"""Rooms and web conferences: booking, changing and what happens on the day."""
