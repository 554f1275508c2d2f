# SPDX-License-Identifier: Apache-2.0
"""The screens, worked by keyboard against a desk in memory."""
