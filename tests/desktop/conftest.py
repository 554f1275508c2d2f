# SPDX-License-Identifier: Apache-2.0
"""What the client's own start does before Qt, done for its tests."""

from desktop.qtbridge.immortals import keep_alive

keep_alive()
