# SPDX-License-Identifier: Apache-2.0
"""Use cases of the measures: register, figures, forms and surveys."""
