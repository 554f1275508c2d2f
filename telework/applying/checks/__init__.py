# SPDX-License-Identifier: Apache-2.0
"""One validator for each rule on applications, and the judgement that asks them all."""
