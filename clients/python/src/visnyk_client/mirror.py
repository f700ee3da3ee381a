"""A folder with one JSON file a text, and the cursor."""

from __future__ import annotations

import json
import os
import re
from typing import Any

from .client import Client, FileCursor

_ID = re.compile(r"urn:uuid:([0-9a-f-]{36})")


def mirror(folder: str | os.PathLike[str], client: Client, *, once: bool = False, **selection: Any) -> None:
    """Keeps the texts of a selection in a folder, until the program ends; with `once` until it has caught up.

    What was withdrawn or left the selection is deleted; where everything has to be told again, so is what was not told of by its end.
    """
    os.makedirs(folder, exist_ok=True)
    cursor = FileCursor(os.path.join(folder, "cursor"))
    unseen: set[str] = set()

    def restart() -> None:
        unseen.update(name for name in os.listdir(folder) if name.endswith(".json"))

    class Restarted(Exception):
        pass

    def restart_late() -> None:
        # A restart while it waits is taken to the end like the first one.
        cursor.write(None)
        restart()
        raise Restarted

    while True:
        for change in client.follow(cursor, once=True, on_restart=restart, **selection):
            unseen.discard(_keep(folder, change))
        for name in unseen:
            os.remove(os.path.join(folder, name))
        unseen.clear()
        if once:
            return
        try:
            for change in client.follow(cursor, on_restart=restart_late, **selection):
                _keep(folder, change)
        except Restarted:
            continue


def _keep(folder: str | os.PathLike[str], change: dict[str, Any]) -> str:
    """Does what a change says; the name of its file. Nothing else of what an answer says gets into a path."""
    found = _ID.fullmatch(change["id"])
    if found is None:
        raise ValueError(f"This is no id of a text: {change['id']}")
    name = f"{found[1]}.json"
    file = os.path.join(folder, name)
    if change["item"] is not None:
        with open(f"{file}.new", "w", encoding="utf-8") as new:
            json.dump(change["item"], new, ensure_ascii=False)
        os.replace(f"{file}.new", file)
    elif os.path.exists(file):
        os.remove(file)
    return name
