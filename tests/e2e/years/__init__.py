# SPDX-License-Identifier: Apache-2.0
"""Years of a whole city, and every figure of the page 統計 counted again from raw records."""
