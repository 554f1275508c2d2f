# SPDX-License-Identifier: Apache-2.0
"""A month of remote work of a whole city through the real intake (``make simulate-month``)."""
