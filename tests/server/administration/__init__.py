# SPDX-License-Identifier: Apache-2.0
"""What an administrator does from the page 管理, on both databases."""
