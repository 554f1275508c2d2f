# SPDX-License-Identifier: Apache-2.0
"""The screens: Qt widgets that ask the ``Desk`` and paint what it answers."""
