"""Readers that do what a harmful file may make a reader do, for the tests of their limits."""

from __future__ import annotations

import ctypes
import os
import socket
import subprocess
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from allegata.extractors.sources.reading import File
    from allegata.ontology.records import Document, Failure


def hang(file: File) -> Iterator[Document | Failure]:
    time.sleep(600)
    yield from ()


def swell(file: File) -> Iterator[Document | Failure]:
    held = [bytes(100_000_000) for _ in range(100)]
    del held
    yield from ()


def die(file: File) -> Iterator[Document | Failure]:
    os._exit(9)
    yield from ()


def crash(file: File) -> Iterator[Document | Failure]:
    ctypes.string_at(0)
    yield from ()


def call_out(file: File) -> Iterator[Document | Failure]:
    with socket.socket() as made:
        made.connect(("127.0.0.1", 9))
    yield from ()


def start(file: File) -> Iterator[Document | Failure]:
    subprocess.run(["true"], check=True)
    yield from ()


def chatter(file: File) -> Iterator[Document | Failure]:
    print("not a frame", flush=True)
    yield from ()


def loop(file: File) -> Iterator[Document | Failure]:
    yield from loop(file)
