# SPDX-License-Identifier: Apache-2.0
"""会議 (meetings): when they recur. Pure, like all of :mod:`telework`."""
