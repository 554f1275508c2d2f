# SPDX-License-Identifier: Apache-2.0
"""The measures (施策) of the work-style reform: register, courses, figures, forms and surveys."""
