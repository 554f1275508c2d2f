# SPDX-License-Identifier: Apache-2.0
"""Everything that is tested, mirrored package by package."""
