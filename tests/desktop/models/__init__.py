# SPDX-License-Identifier: Apache-2.0
"""The item models, held to Qt's rules."""
