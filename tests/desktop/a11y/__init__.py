# SPDX-License-Identifier: Apache-2.0
"""What screen readers are told."""
