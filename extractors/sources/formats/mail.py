"""Read a message (EML) or a box of messages (MBOX): one document each, and one an attachment."""

from __future__ import annotations

import mailbox
from dataclasses import replace
from typing import TYPE_CHECKING

from ....ontology.records import Document, Failure
from ..mail.message import message_documents
from ..reading import File, empty, too_large

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..members import Members

_TIMES_LARGER = 10
"""A message with its attachments may be as large as so many texts."""


def read_eml(file: File, *, members: Members) -> Iterator[Document | Failure]:
    """Yield the documents of one message."""
    size = file.path.stat().st_size
    if size > _TIMES_LARGER * file.most_bytes:
        yield too_large(file.source, size, _TIMES_LARGER * file.most_bytes)
        return
    yield from message_documents(file, file.path.read_bytes(), members)


def read_mbox(file: File, *, members: Members) -> Iterator[Document | Failure]:
    """Yield the documents of all messages in a box, named by their number from one."""
    box = mailbox.mbox(file.path, create=False)
    try:
        keys = list(box.iterkeys())
        if not keys:
            reason = "no message begins in it with a line 'From …'"
            yield Failure(file.source, reason, "export the folder as MBOX, or its messages as EML")
        for number, key in enumerate(keys, 1):
            raw = box.get_bytes(key)
            one = replace(file, source=f"{file.source}:{number}")
            if len(raw) > _TIMES_LARGER * file.most_bytes:
                yield too_large(one.source, len(raw), _TIMES_LARGER * file.most_bytes)
            elif raw.strip():
                yield from message_documents(one, raw, members)
            else:
                yield empty(one.source)
    finally:
        box.close()
