"""Takes texts from a Visnyk press centre: lists, every change and withdrawal, webhooks, a mirror in a folder."""

from .client import Client, FileCursor, MemoryCursor, ProblemError
from .mirror import mirror
from .webhook import is_genuine_webhook

__all__ = ["Client", "FileCursor", "MemoryCursor", "ProblemError", "is_genuine_webhook", "mirror"]
