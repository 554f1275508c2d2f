# SPDX-License-Identifier: Apache-2.0
"""Pictures of every page and dialog, made from the desk in memory."""
