# SPDX-License-Identifier: Apache-2.0
"""Rooms, equipment and hosts as the CSV files that the city keeps of them."""
