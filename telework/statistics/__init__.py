# SPDX-License-Identifier: Apache-2.0
"""What HR reads about remote work: figures from counted days, small groups kept back."""
