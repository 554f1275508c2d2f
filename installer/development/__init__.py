# SPDX-License-Identifier: Apache-2.0
"""Prepares a checkout: system packages, and a virtual environment from the lock."""
