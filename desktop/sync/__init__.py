# SPDX-License-Identifier: Apache-2.0
"""Synchronisation: acts out, changes in, files up and down. No Qt, no screens."""
