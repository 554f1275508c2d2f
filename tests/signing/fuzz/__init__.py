# SPDX-License-Identifier: Apache-2.0
"""Fuzzing the verification: ``make fuzz``, or a few seconds of it in every run of the tests.

Valid files are damaged at random, in many ways that know what a PDF and a signature are, and
judged in children with limits. Whatever comes: no exception escapes, nothing hangs, memory is
bounded, and no damaged file is valid unless it says exactly what the whole one said.
"""
