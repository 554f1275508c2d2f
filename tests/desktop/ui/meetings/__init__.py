# SPDX-License-Identifier: Apache-2.0
"""会議: booking, series, changes, the finder and one's own list."""
