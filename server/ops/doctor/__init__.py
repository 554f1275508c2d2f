# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server doctor``: looks at everything a city depends on, and says what to do."""
