# SPDX-License-Identifier: Apache-2.0
"""起案: the page of one draft."""
