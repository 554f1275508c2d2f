# SPDX-License-Identifier: Apache-2.0
"""Databases as released versions left them, brought to the schema of this one."""
