# SPDX-License-Identifier: Apache-2.0
"""Reading: every path starts from the one visibility statement."""
