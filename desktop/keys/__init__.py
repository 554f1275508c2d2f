# SPDX-License-Identifier: Apache-2.0
"""Keys of this installation: the store's data key in the OS keyring, the signing key under PIN.

The data key, the signing key and the key of the evidence chain are three different keys
(security.md, section 4); the server never sees a signing key.
"""
