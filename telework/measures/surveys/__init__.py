# SPDX-License-Identifier: Apache-2.0
"""Surveys (アンケート) of the staff: questions, answers, sums, and what is shown of them."""
