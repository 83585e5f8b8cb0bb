"""Read subtitles (SRT, WebVTT): what is said, by speaker, with its time.

webvtt-py reads both formats, in Python alone and without other packages.
"""

from __future__ import annotations

import io
import re
from html import unescape
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError

from ....ontology.records import Document, Failure
from ..reading import File, counted, empty
from ..spoken.cues import Cue, turns_of
from ..spoken.turns import spoken
from ..whole_text import whole_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_LANGUAGE: Final = re.compile(r"\.[a-z]{2,3}(?:-[A-Za-z]{2,4})?$")
_STYLE: Final = re.compile(r"\{\\[^{}]*\}|</?[bius](?:\.[\w.]+)?>|</?font[^<>]*>", re.IGNORECASE)


def read_subtitles(file: File) -> Iterator[Document | Failure]:
    """Yield the document of a file of subtitles, or why it cannot be read."""
    read = whole_text(file)
    if isinstance(read, Failure):
        yield read
        return
    raw, decoded = read
    yield from decoded.failures(file.source)
    if not decoded.text.strip():
        yield empty(file.source)
        return
    form = "vtt" if decoded.text.lstrip("\ufeff \n").startswith("WEBVTT") else "srt"
    try:
        captions = webvtt.from_buffer(io.StringIO(decoded.text), format=form)
    except (MalformedFileError, MalformedCaptionError) as error:
        reason = f"no subtitles: {' '.join(str(error).split())[:200] or type(error).__name__}"
        yield Failure(file.source, reason, "save them anew as SRT or WebVTT, or as text")
        return
    broken = decoded.text.count("-->") - len(captions)
    if broken > 0:
        reason = f"{counted(broken, 'cue')} with a broken time not read"
        yield Failure(file.source, reason, "mend their lines: 00:01:02,500 --> 00:01:04,000")
    turns = list(turns_of(Cue(one.start, _lines(one), one.voice) for one in captions.captions))
    if not any(not turn.is_sound for turn in turns):
        yield empty(file.source)
        return
    title = _LANGUAGE.sub("", PurePath(file.source).stem)
    yield spoken(file.source, turns, title=title, raw=raw)


def _lines(caption: webvtt.Caption) -> tuple[str, ...]:
    """Return the lines of a caption without their mark-up."""
    return tuple(unescape(_STYLE.sub("", line)) for line in caption.text.split("\n"))
