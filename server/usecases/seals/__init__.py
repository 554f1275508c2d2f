# SPDX-License-Identifier: Apache-2.0
"""The organisation's certificates (職責証明書): kept, used for what goes out, and accounted for."""
