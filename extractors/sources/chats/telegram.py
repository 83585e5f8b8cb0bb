"""Telegram's export ``result.json``: one chat, or all of an account's.

https://core.telegram.org/import-export describes messages with ``from``, ``date`` and ``text``,
which is a string or a list of strings and of objects with a ``text``. What a message passes on is
said by the one it is ``forwarded_from``.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ....ontology.records import Document, Failure, Notice
from ..encoding import normal
from ..reading import File, counted, empty
from ..segmentation.dating.dates import iso_value
from .messages import Message, conversation

if TYPE_CHECKING:
    from collections.abc import Iterator


def is_telegram(loaded: Any) -> bool:
    """Tell whether a JSON value is an export of Telegram."""
    return isinstance(loaded, dict) and next(_chats(loaded), None) is not None


def telegram_documents(file: File, loaded: Any) -> Iterator[Document | Failure]:
    """Yield a conversation for each chat of the export, and how much of it is without text."""
    chats = list(_chats(loaded))
    for chat in chats:
        name = str(chat.get("name") or "chat")
        source = file.source if len(chats) == 1 else f"{file.source}/{name}"
        entries = [entry for entry in chat["messages"] if isinstance(entry, dict)]
        messages = [message for entry in entries if (message := _message(entry, name))]
        if not messages:
            yield empty(source)
            continue
        if len(messages) < len(entries):
            reason = f"{counted(len(entries) - len(messages), 'message')} without text not read"
            yield Notice(source, reason, "describe their pictures and voices in a text of its own")
        raw = json.dumps(chat, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")
        yield conversation(source, messages, title=name, raw=raw)


def _chats(loaded: dict[str, Any]) -> Iterator[dict[str, Any]]:
    inner = loaded.get("chats")
    listed = inner.get("list") if isinstance(inner, dict) else None
    for chat in listed if isinstance(listed, list) else [loaded]:
        messages = chat.get("messages") if isinstance(chat, dict) else None
        is_chat = isinstance(messages, list) and any(
            isinstance(entry, dict) and entry.get("type") in ("message", "service")
            for entry in messages[:20]
        )
        if is_chat:
            yield chat


def _message(entry: dict[str, Any], chat: str) -> Message | None:
    """Return a message, None where it holds no words; a channel's posts are the channel's."""
    text = normal(_words(entry.get("text"))).strip()
    if not text:
        return None
    stamp = str(entry.get("date") or "")
    writer = entry.get("forwarded_from") or entry.get("from") or chat
    is_service = entry.get("type") == "service"
    day = iso_value(stamp)
    return Message(None if is_service else normal(str(writer)), day, stamp[11:16], text)


def _words(text: Any) -> str:
    if isinstance(text, list):
        return "".join(_words(part) for part in text)
    if isinstance(text, dict):
        return _words(text.get("text"))
    return text if isinstance(text, str) else ""
