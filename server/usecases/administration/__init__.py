# SPDX-License-Identifier: Apache-2.0
"""Use cases of the page 管理: what an administrator looks after, without a command line."""
