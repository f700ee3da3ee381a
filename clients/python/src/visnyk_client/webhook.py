"""Messages of webhooks (Standard Webhooks 1.0)."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import time
from collections.abc import Mapping

TOLERANCE_SECONDS = 300


def is_genuine_webhook(headers: Mapping[str, str], body: bytes, secret: str, now: float | None = None) -> bool:
    """Whether the press centre sent it. `headers` by lower-case names, `body` as it came, `secret` is `whsec_…`."""
    stamp = headers.get("webhook-timestamp", "")
    now = time.time() if now is None else now
    # A message that is older or newer may be an old one that somebody repeats.
    if not (stamp.isascii() and stamp.isdigit() and abs(now - int(stamp)) < TOLERANCE_SECONDS):
        return False
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{headers.get('webhook-id', '')}.{stamp}.".encode() + body
    own = hmac.new(key, signed, hashlib.sha256).digest()
    return any(hmac.compare_digest(own, _signature(part)) for part in headers.get("webhook-signature", "").split(" "))


def _signature(part: str) -> bytes:
    try:
        return base64.b64decode(part.removeprefix("v1,"), validate=True) if part.startswith("v1,") else b""
    except (binascii.Error, ValueError):
        return b""
