# SPDX-License-Identifier: Apache-2.0
"""What people read about troubles, by area; put together in ``desktop.ui.texts``."""
