# SPDX-License-Identifier: Apache-2.0
"""Verifying every decision of a period together (一括検証)."""
