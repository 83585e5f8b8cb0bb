"""A view is one HTML page: everything in it, nothing fetched, every string escaped."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from ..telling.evidence import pieces

if TYPE_CHECKING:
    from pathlib import Path


SANDBOX = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox"


@dataclass(frozen=True, slots=True)
class View:
    """One self-contained HTML page; a notebook shows it in a sandboxed frame."""

    html: str
    height: int = 940

    def write(self, path: Path) -> Path:
        """Write the page to ``path`` (its folder is made) and return the path."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.html, encoding="utf-8", newline="\n")
        return path

    def _repr_html_(self) -> str:
        """Return the page in a frame that may run its scripts and reach nothing around it.

        A link to an original, where the reader follows one, opens a window of its own.
        """
        return (
            f'<iframe srcdoc="{escape(self.html)}" sandbox="{SANDBOX}" '
            f'width="100%" height="{self.height}" style="border:1px solid #d5d8de" '
            'title="allegata view"></iframe>'
        )


def render(template: str, **values: Any) -> str:
    """Return the page of a template of this package."""
    return _environment().get_template(template).render(**values).rstrip() + "\n"


@cache
def asset(name: str) -> str:
    """Return the text of an asset, without its source map (nothing may be looked for)."""
    text = files("allegata.graph.views").joinpath("assets", name).read_text(encoding="utf-8")
    head, mark, _ = text.rpartition("//# sourceMappingURL=")
    return head if mark else text


def script(*names: str) -> Markup:
    """Return the assets as one script element; ``policy`` must name the same assets."""
    return Markup("<script>{}</script>").format(Markup(_joined(*names)))  # noqa: S704 own assets


def style(*names: str) -> Markup:
    """Return the assets as one style element."""
    return Markup("<style>{}</style>").format(Markup(_joined(*names)))  # noqa: S704 own assets


def policy(
    *,
    scripts: list[list[str]],
    styles: list[list[str]],
    images: bool = False,
    sends: bool = False,
) -> str:
    """Return the Content-Security-Policy: these scripts and styles run, nothing is fetched.

    Each entry is the list of assets of one element, named as in ``script`` and ``style``;
    ``images`` allows pictures that the page has made itself, such as its drawing as pixels;
    ``sends`` lets it send what a reader decides to the server that it comes from, and no other.
    """
    allowed = [
        " ".join([rule, *(_digest(*names) for names in elements)])
        for rule, elements in (("script-src", scripts), ("style-src", styles))
        if elements
    ]
    allowed += ["img-src data:"] if images else []
    allowed += ["connect-src 'self'"] if sends else []
    closed = ["base-uri 'none'", "form-action 'none'"]
    return "; ".join(["default-src 'none'", *allowed, *closed])


def embedded(value: Any) -> Markup:
    """Return a value as JSON for a script element that only holds it; ``<`` never ends it.

    All that is not ASCII is escaped: a browser keeps such text in half the memory, and no hidden
    sign stands in the file.
    """
    text = json.dumps(value, sort_keys=True, separators=(",", ":"))
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 every sign that HTML reads is escaped above


def picture_name(path: str) -> str:
    """Return what a link to a picture's page says.

    >>> picture_name("../arms.html")
    'arms'
    """
    return path.rsplit("/", 1)[-1].removesuffix(".html")


@cache
def _joined(*names: str) -> str:
    return "\n" + "\n".join(asset(name).strip() for name in names) + "\n"


@cache
def _digest(*names: str) -> str:
    value = hashlib.sha256(_joined(*names).encode()).digest()
    return f"'sha256-{base64.b64encode(value).decode()}'"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("allegata.graph.views", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"script": script, "style": style, "policy": policy}
    environment.filters |= {
        "embedded": embedded,
        "picture_name": picture_name,
        "pieces": pieces,
    }
    return environment
