"""Processes that answer questions, each of which may be ended alone and is then replaced."""

from __future__ import annotations

import multiprocessing
import queue
import time
from typing import TYPE_CHECKING, NamedTuple, Self

from ...ontology.errors import AllegataError, CaseError
from ..store.answering import Answer, Asked, answer_all

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess
    from pathlib import Path

    from .snapshots import Snapshots

_STARTING = 60.0
"""Seconds that a new process may take to begin, on a busy machine."""


class TooLateError(AllegataError):
    """A question that took longer than it may, or found nobody free in that time."""


class _Answerer(NamedTuple):
    process: BaseProcess
    pipe: Connection


class Answerers:
    """So many processes that answer from ``snapshots``; each question has ``seconds``.

    Safe to be asked from several threads. One that is late, or that a question kills, is ended
    and replaced; the others do not notice.
    """

    def __init__(self, snapshots: Snapshots, *, number: int, seconds: float) -> None:
        self._snapshots = snapshots
        self.seconds = seconds
        self._free: queue.Queue[_Answerer | None] = queue.Queue()
        self._all: set[BaseProcess] = set()
        for _ in range(number):
            self._free.put(self._started())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def ask(self, asked: Asked) -> Answer:
        """Return the answer; ``TooLateError`` says that there was none in time."""
        try:
            found = self._free.get(timeout=self.seconds)
        except queue.Empty:
            raise TooLateError(
                f"nobody was free to answer within {self.seconds:g} seconds; ask again"
            ) from None
        answerer: _Answerer | None = None
        try:
            answerer = found or self._started()
            with self._snapshots.newest() as path:
                answer = self._answer(answerer, path, asked)
        except BaseException:
            if answerer is not None:
                self._end(answerer)
            self._free.put(None)  # started again by whoever asks next
            raise
        self._free.put(answerer)
        return answer

    def close(self) -> None:
        """End all processes."""
        for process in list(self._all):
            process.kill()
            process.join()
        self._all.clear()

    def _answer(self, answerer: _Answerer, path: Path, asked: Asked) -> Answer:
        try:
            answerer.pipe.send((str(path), asked))
            in_time = answerer.pipe.poll(self.seconds)
            answer: Answer | None = answerer.pipe.recv() if in_time else None
        except (EOFError, OSError) as error:
            raise TooLateError("the question ended the process that answered it") from error
        if answer is None:
            raise TooLateError(
                f"no answer within {self.seconds:g} seconds; ask for less, or serve the case "
                "with a longer --timeout"
            )
        return answer

    def _started(self) -> _Answerer:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=answer_all, args=(theirs,), daemon=True)
        process.start()
        theirs.close()
        self._all.add(process)
        if not _is_ready(process, ours):
            self._end(_Answerer(process, ours))
            raise CaseError("a process to answer questions does not start; serve the case again")
        return _Answerer(process, ours)

    def _end(self, answerer: _Answerer) -> None:
        answerer.process.kill()
        answerer.process.join()
        answerer.pipe.close()
        self._all.discard(answerer.process)


def _is_ready(process: BaseProcess, pipe: Connection) -> bool:
    """Wait until a new process takes questions; say whether it does."""
    until = time.monotonic() + _STARTING
    while not pipe.poll(0.5):
        if not process.is_alive() or time.monotonic() > until:
            return False
    try:
        return bool(pipe.recv() == "ready")
    except EOFError:
        return False
