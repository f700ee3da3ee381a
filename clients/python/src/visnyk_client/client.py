"""Lists, single texts and changes of one press centre."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from typing import Any, Protocol
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode, urlsplit
from urllib.request import Request, urlopen

LONGEST_PAUSE_SECONDS = 60
USUAL_WAIT_SECONDS = 5
TIMEOUT_SECONDS = 60


class ProblemError(Exception):
    """An answer that is no success (RFC 9457). Branch on `problem`, what ends its type: "bad-cursor", "too-many-requests"."""

    def __init__(self, status: int, problem: str, detail: str, retry_after_seconds: float | None) -> None:
        super().__init__(f"{problem}: {detail}")
        self.status = status
        self.problem = problem
        #: Seconds to wait before asking again; None where that would be of no use.
        self.retry_after_seconds = retry_after_seconds


class CursorStore(Protocol):
    """Where a follower's place is kept between two runs; None is the beginning."""

    def read(self) -> str | None: ...

    def write(self, cursor: str | None) -> None: ...


class MemoryCursor:
    """A place that is forgotten when the program ends."""

    def __init__(self, cursor: str | None = None) -> None:
        self._cursor = cursor

    def read(self) -> str | None:
        return self._cursor

    def write(self, cursor: str | None) -> None:
        self._cursor = cursor


class FileCursor:
    """A place kept in a file, which is there whole or not at all."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = os.fspath(path)

    def read(self) -> str | None:
        try:
            with open(self._path, encoding="utf-8") as file:
                return file.read()
        except FileNotFoundError:
            return None

    def write(self, cursor: str | None) -> None:
        if cursor is not None:
            with open(f"{self._path}.new", "w", encoding="utf-8") as file:
                file.write(cursor)
            os.replace(f"{self._path}.new", self._path)
        elif os.path.exists(self._path):
            os.remove(self._path)


class Client:
    """Texts of one press centre, as they are now and as they change."""

    def __init__(self, origin: str, key: str | None = None, sleep: Callable[[float], None] = time.sleep) -> None:
        self._origin = origin.rstrip("/")
        self._headers = {"Accept": "application/json", "User-Agent": "visnyk-client/0.1"}
        if key is not None:
            self._headers["Authorization"] = f"Bearer {key}"
        self._sleep = sleep

    def page(self, **query: Any) -> dict[str, Any]:
        """One page of a list; the next begins at its "next". A parameter that is a Python word takes a line: `from_`."""
        return self.read("/v1/items", query)

    def items(self, **query: Any) -> Iterator[dict[str, Any]]:
        """All texts of a list, page by page as they are asked for."""
        page = self.page(**query)
        while True:
            yield from page["items"]
            if page["next"] is None:
                return
            page = self.read(page["next"])

    def item(self, uid: str, **query: Any) -> dict[str, Any] | None:
        """One text by its uid or id; None where there is none, or it was withdrawn."""
        try:
            return self.read(f"/v1/items/{quote(uid, safe='')}", query)
        except ProblemError as error:
            if error.status in (404, 410):
                return None
            raise

    def follow(
        self,
        cursor: CursorStore | None = None,
        *,
        once: bool = False,
        wait_seconds: int = 15,
        path: str = "/v1/changes",
        on_restart: Callable[[], None] | None = None,
        **selection: Any,
    ) -> Iterator[dict[str, Any]]:
        """Every change, oldest first, from where the cursor stands; when caught up it waits for the next, unless `once`.

        The cursor is kept when all that came with it was dealt with: nothing is lost whenever the program ends, and what comes twice does no harm.
        """
        store = MemoryCursor() if cursor is None else cursor
        after = store.read()
        failures = 0
        while True:
            query = dict(selection)
            if after is not None:
                query["after"] = after
            if not once and wait_seconds > 0:
                query["wait"] = wait_seconds
            try:
                page = self.read(path, query)
            except (ProblemError, URLError, TimeoutError, ConnectionError) as error:
                if isinstance(error, ProblemError) and error.problem == "bad-cursor" and after is not None:
                    if on_restart is not None:
                        on_restart()
                    after = None
                    store.write(None)
                    continue
                failures += 1
                self._sleep(_seconds_after(error, failures))
                continue
            failures = 0
            yield from page["changes"]
            after = page["cursor"]
            store.write(after)
            if once and not page["hasMore"]:
                return

    def read(self, address: str, query: dict[str, Any] | None = None) -> dict[str, Any]:
        """Any address of the API: what it answers, or a ProblemError. Lists go into one parameter, with commas between."""
        parts = urlsplit(address)
        url = self._origin + parts.path
        written = {name.rstrip("_"): _written(value) for name, value in (query or {}).items() if value is not None}
        search = "&".join(part for part in (parts.query, urlencode(written)) if part != "")
        request = Request(f"{url}?{search}" if search != "" else url, headers=self._headers)
        try:
            with urlopen(request, timeout=TIMEOUT_SECONDS) as answer:
                return json.load(answer)
        except HTTPError as error:
            raise _problem_of(error) from error


def _written(value: Any) -> str:
    return ",".join(str(one) for one in value) if isinstance(value, (list, tuple)) else str(value)


def _problem_of(error: HTTPError) -> ProblemError:
    body = error.read()
    may_retry = error.code == 429 or error.code >= 500
    given = error.headers.get("Retry-After", "")
    retry_after = (float(given) if given.isdigit() else USUAL_WAIT_SECONDS) if may_retry else None
    if not error.headers.get("Content-Type", "").startswith("application/problem+json"):
        return ProblemError(error.code, f"http-{error.code}", f"The answer is {error.code}.", retry_after)
    told = json.loads(body)
    return ProblemError(error.code, told["type"].rpartition("#problem-")[2], told["detail"], retry_after)


def _seconds_after(error: Exception, failures: int) -> float:
    """How long to wait after a failure. What waiting cannot mend is raised: a key that was revoked, a tag that there is not."""
    grown = min(LONGEST_PAUSE_SECONDS, 2**failures)
    if not isinstance(error, ProblemError):
        return grown
    if error.retry_after_seconds is None:
        raise error
    return error.retry_after_seconds if error.status == 429 else max(error.retry_after_seconds, grown)
