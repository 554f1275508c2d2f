# SPDX-License-Identifier: Apache-2.0
"""Item models over the rows that the ``Desk`` answers."""
