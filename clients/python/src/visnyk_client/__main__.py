"""python -m visnyk_client ORIGIN FOLDER [name=value …] [--once]: keeps a mirror. A key is read from VISNYK_KEY."""

from __future__ import annotations

import os
import sys

from . import Client, ProblemError, mirror


def main(words: list[str]) -> int:
    once = "--once" in words
    rest = [word for word in words if word != "--once"]
    if len(rest) < 2 or any("=" not in word for word in rest[2:]):
        print(__doc__, file=sys.stderr)
        return 2
    origin, folder, *selection = rest
    try:
        mirror(folder, Client(origin, os.environ.get("VISNYK_KEY")), once=once, **dict(word.split("=", 1) for word in selection))
    except ProblemError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


sys.exit(main(sys.argv[1:]))
