# SPDX-License-Identifier: Apache-2.0
"""The one register (文書管理): numbers, decisions on paper, record files and retention."""
