# SPDX-License-Identifier: Apache-2.0
"""Parts that tests of several packages share."""
