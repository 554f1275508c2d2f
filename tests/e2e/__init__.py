# SPDX-License-Identifier: Apache-2.0
"""Real clients against a real server, and what happens when the line between fails."""
