"""Readers of formats that can harm: run in a process of their own, with limits of time and memory.

The process is kept for the next file and started anew where a file broke it or took too long. It
may open no socket and start no program. What it sends back are pickled records, to its parent
only.
"""

from __future__ import annotations

import atexit
import logging
import os
import pickle
import selectors
import signal
import subprocess
import sys
import time
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ...ontology.records import Document, Failure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .reading import File, Reader

MOST_SECONDS: Final = 60.0
SECONDS_PER_MEGABYTE: Final = 20.0
"""How long a reader may take until its next document: so long, and more for a large file."""

LONGEST: Final = 600.0
_TIMES_WAITED: Final = 4
"""How many times longer it may take where the machine is busy: its own seconds count first."""

MOST_MEMORY: Final = 2_000_000_000
"""Bytes of memory that the process may ask for."""

_INSIDE: Final = "ALLEGATA_ISOLATED"
_START: Final = (
    "import pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer);"
    "from allegata.extractors.sources.limits import serve; serve()"
)
_REFUSED: Final = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork")


class _BrokenError(Exception):
    """The process ended, or took too long; ``str`` tells which."""


@dataclass(frozen=True, slots=True)
class _Isolated:
    """A reader that runs elsewhere, unless it is there already."""

    reader: Callable[[File], Iterator[Document | Failure]]
    noun: str

    def __call__(self, file: File) -> Iterator[Document | Failure]:
        """Yield what the reader yields; one failure where it breaks or runs over its limits."""
        if os.environ.get(_INSIDE):
            yield from guarded(self.reader, file, self.noun)
            return
        limit = min(MOST_SECONDS + SECONDS_PER_MEGABYTE * _megabytes(file), LONGEST)
        process = _idle.pop() if _idle else _Process()
        try:
            yield from process.items((self.reader, file, self.noun), limit)
        except _BrokenError as error:
            process.end()
            remedy = "open it in its own program and save it anew, or as text"
            yield Failure(file.source, f"reading this {self.noun} {error}", remedy)
        except GeneratorExit:
            process.end()
            raise
        else:
            _idle.append(process)


def isolated(reader: Reader, noun: str) -> Reader:
    """Return ``reader``, which reads what is called a ``noun``, with limits around it."""
    return _Isolated(reader, noun)


class _Process:
    """A process that reads files; frames of its output are a length and a pickle."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(  # noqa: S603 -- this Python, and nothing of the file
            [sys.executable, "-c", _START],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, _INSIDE: "1"},
        )
        self.waiting = selectors.DefaultSelector()
        assert self.process.stdout is not None  # noqa: S101 -- it is piped
        self.waiting.register(self.process.stdout, selectors.EVENT_READ)
        self._send([path or os.getcwd() for path in sys.path])  # noqa: PTH109 -- as sys.path has it

    def items(self, job: object, limit: float) -> Iterator[Document | Failure]:
        """Yield what comes of a job; raise _BrokenError where the process breaks."""
        self._send(job)
        while (item := self._received(limit)) is not None:
            yield item

    def end(self) -> None:
        """End the process."""
        self.process.kill()
        self.process.communicate()
        self.waiting.close()

    def _send(self, value: object) -> None:
        assert self.process.stdin is not None  # noqa: S101 -- it is piped
        try:
            pickle.dump(value, self.process.stdin)
            self.process.stdin.flush()
        except OSError as error:
            raise _BrokenError("broke it down") from error

    def _received(self, limit: float) -> Any:
        start, spent = time.monotonic(), _seconds_of(self.process.pid)
        until = (start + _TIMES_WAITED * limit, spent + limit)
        size = int.from_bytes(self._bytes(8, until, limit))
        return pickle.loads(self._bytes(size, until, limit))  # noqa: S301 -- our own process

    def _bytes(self, count: int, until: tuple[float, float], limit: float) -> bytes:
        """Return ``count`` bytes; ``until`` are the last second of the clock and of its own."""
        assert self.process.stdout is not None  # noqa: S101 -- it is piped
        got = bytearray()
        while len(got) < count:
            while not self.waiting.select(1.0):
                is_late = time.monotonic() > until[0]
                if is_late or _seconds_of(self.process.pid) > until[1]:
                    raise _BrokenError(f"took more than {limit:.0f} seconds")
            part = os.read(self.process.stdout.fileno(), min(count - len(got), 1 << 20))
            if not part:
                raise _BrokenError("took too much memory or broke its reader")
            got += part
        return bytes(got)


def _seconds_of(process: int) -> float:
    """Return the processor's seconds that a process has used; the clock's where no /proc tells."""
    try:
        told = Path(f"/proc/{process}/stat").read_text(encoding="ascii")
    except OSError:
        return time.monotonic()
    fields = told.rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


_idle: list[_Process] = []
"""Processes that wait for a file."""


@atexit.register
def _end_all() -> None:
    while _idle:
        _idle.pop().end()


def serve() -> None:
    """Read files as they are named on standard input, until it closes."""
    _limit()
    logging.disable()
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is told, and ends this process
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not come between the frames
    while True:
        try:
            reader, file, noun = pickle.load(sys.stdin.buffer)  # noqa: S301 -- our own parent
        except EOFError:
            return
        for item in guarded(reader, file, noun):
            _write(out, item)
        _write(out, None)


def guarded(reader: Reader, file: File, noun: str) -> Iterator[Document | Failure]:
    """Yield what a reader yields; one failure, in a line, for whatever it raises."""
    try:
        yield from reader(file)
    except MemoryError:
        remedy = "split it, or save it as text"
        yield Failure(file.source, f"reading this {noun} takes too much memory", remedy)
    except RecursionError:
        yield Failure(file.source, f"the {noun} is nested too deeply", "save it as text")
    except OSError as error:
        reason = error.strerror or " ".join(str(error).split()) or "cannot be read"
        yield Failure(file.source, reason, "check that the file can be read")
    except Exception as error:
        told = " ".join(str(error).split())[:200] or type(error).__name__
        remedy = "open it in its own program and save it anew, or as text"
        yield Failure(file.source, f"the {noun} is damaged: {told}", remedy)


def _write(out: Any, item: object) -> None:
    raw = pickle.dumps(item)
    out.write(len(raw).to_bytes(8) + raw)
    out.flush()


def _limit() -> None:
    """Bound this process's memory where the system can, and shut the network and other programs."""
    try:
        import resource
    except ImportError:  # Windows has no such limits; the time still counts
        pass
    else:
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.addaudithook(_refuse)


def _refuse(event: str, _: object) -> None:
    if event.startswith(_REFUSED) and event != "socket.gethostname":
        raise PermissionError(0, f"a file tried to reach out of its reader ({event})")


def _megabytes(file: File) -> float:
    return file.path.stat().st_size / 1e6
