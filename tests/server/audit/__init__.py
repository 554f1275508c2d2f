# SPDX-License-Identifier: Apache-2.0
"""Tests of the outbox worker and what it makes."""
