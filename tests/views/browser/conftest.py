"""A headless Chromium driven over the DevTools protocol, which records all that a page asks for."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from allegata.graph.views import write_views
from allegata.ontology.records import Mention

sys.path.insert(0, str(Path(__file__).parent))  # makes visits.py importable

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--remote-debugging-port=0",
    "--remote-allow-origins=*",
    "--window-size=1440,900",
)
PATIENCE = 60


class Browser:
    """One tab. ``requests`` collects what it asked for, ``blocked`` what its own policy stopped,
    ``complaints`` what went wrong, ``frames`` the sessions of frames in another process."""

    def __init__(self, command: str, profile: Path) -> None:
        websocket = pytest.importorskip("websocket", reason="websocket-client is not installed")
        self.process = subprocess.Popen(
            [command, *FLAGS, f"--user-data-dir={profile}", "about:blank"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        port, path = self._address(profile / "DevToolsActivePort")
        self.socket = websocket.create_connection(f"ws://127.0.0.1:{port}{path}", timeout=PATIENCE)
        self.numbers = count(1)
        self.session: str | None = None
        self.requests: list[str] = []
        self.blocked: list[str] = []
        self.asked: dict[str, str] = {}
        self.complaints: list[str] = []
        self.frames: list[str] = []
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        attached = self.send("Target.attachToTarget", targetId=target, flatten=True)
        self.session = attached["sessionId"]
        self._listen()

    def _listen(self) -> None:
        """Hear of all that the current session, and every frame that opens in it, does."""
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.send(f"{domain}.enable")
        self.send(
            "Target.setAutoAttach", autoAttach=True, flatten=True, waitForDebuggerOnStart=False
        )

    def _address(self, file: Path) -> tuple[str, str]:
        """Return the port and path that Chromium writes once it listens."""
        for _ in range(PATIENCE * 20):
            if file.exists() and file.read_text().count("\n") >= 1:
                port, path = file.read_text().splitlines()[:2]
                return port, path
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        self.process.kill()
        pytest.skip("Chromium is installed but does not start here")

    def send(self, method: str, **params: Any) -> dict[str, Any]:
        number = next(self.numbers)
        message = {"id": number, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        self.socket.send(json.dumps(message))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("id") == number:
                assert "error" not in answer, f"{method}: {answer['error']}"
                return answer["result"]
            self._note(answer)

    def _note(self, event: dict[str, Any]) -> None:
        method, params = event.get("method"), event.get("params", {})
        if method == "Target.attachedToTarget":
            self.frames.append(params["sessionId"])
        elif method == "Network.requestWillBeSent":
            self.asked[params["requestId"]] = params["request"]["url"]
            self.requests.append(params["request"]["url"])
        elif method == "Network.loadingFailed" and self._stopped(params):
            stopped = self.asked[params["requestId"]]
            self.requests.remove(stopped)
            self.blocked.append(stopped)
        elif method == "Runtime.exceptionThrown":
            self.complaints.append(json.dumps(params["exceptionDetails"]))
        elif method == "Runtime.consoleAPICalled" and params["type"] in ("error", "warning"):
            self.complaints.append(json.dumps(params["args"]))
        elif method == "Log.entryAdded" and params["entry"]["level"] in ("error", "warning"):
            self.complaints.append(params["entry"]["text"])

    def _stopped(self, failure: dict[str, Any]) -> bool:
        """Say whether the page's policy stopped a request of the page that is open."""
        return failure.get("blockedReason") == "csp" and failure["requestId"] in self.asked

    def open(self, path: Path, fragment: str = "", *, wait: str | None = None) -> None:
        """Open a file and wait until the expression ``wait`` is true there.

        A blank page comes between, because the same file with another fragment is not reloaded.
        """
        self.send("Page.navigate", url="about:blank")
        for kept in (self.requests, self.blocked, self.asked, self.complaints):
            kept.clear()
        self.send("Page.navigate", url=path.resolve().as_uri() + fragment)
        self.until(wait or "document.readyState === 'complete'")

    def until(self, expression: str) -> None:
        """Wait until an expression is true; while a page makes room for the next, none is."""
        for _ in range(PATIENCE * 20):
            try:
                told = self.send("Runtime.evaluate", expression=f"Boolean({expression})")
            except AssertionError as error:
                if "navigated" not in str(error):
                    raise
                continue
            if told["result"].get("value") is True:
                return
            time.sleep(0.05)
        pytest.fail(f"never true: {expression}; {self.complaints}")

    def value(self, expression: str, *, wait: bool = False) -> Any:
        """Return the value of an expression in the page, of a promise if it is to be awaited."""
        result = self.send(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=wait
        )
        assert "exceptionDetails" not in result, result["exceptionDetails"]
        return result["result"].get("value")

    def click(self, x: float, y: float) -> None:
        """Press and release the left button at a place of the window."""
        for kind in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def press(self, key: str) -> None:
        """Press and release a named key, or one that writes a sign."""
        named = {
            "Tab": 9,
            "Enter": 13,
            "Escape": 27,
            "ArrowUp": 38,
            "ArrowRight": 39,
            "ArrowDown": 40,
        }
        code = named.get(key, 0)
        text = {"text": "\r"} if key == "Enter" else {} if key in named else {"text": key}
        pressed = {"key": key, "code": key, "windowsVirtualKeyCode": code}
        self.send("Input.dispatchKeyEvent", type="keyDown", **pressed, **text)
        self.send("Input.dispatchKeyEvent", type="keyUp", **pressed)

    def close(self) -> None:
        self.socket.close()
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser():
    """Yield a browser, or skip where Chromium is not installed."""
    command = shutil.which("chromium") or shutil.which("chromium-browser")
    if command is None:
        pytest.skip("Chromium is not installed: apt-get install chromium")
    profile = Path(tempfile.mkdtemp(prefix="allegata-chromium-"))
    tab = Browser(command, profile)
    yield tab
    tab.close()
    shutil.rmtree(profile, ignore_errors=True)


@pytest.fixture(scope="session")
def site(sample, tmp_path_factory):
    """Return the pages of the sample with places, one name in its first document marked."""
    from visits import case_of

    out = tmp_path_factory.mktemp("site")
    start = sample.documents[0].text.index("Borduria")
    who = sample.claims[0].agent[0]
    name = Mention(start, start + 8, "StateActor", "Borduria", who.id, who.name)
    write_views(case_of(sample, (name,)), out)
    return out


@pytest.fixture(scope="session")
def hostile_site(hostile, tmp_path_factory):
    """Return the pages of the hostile sample, its places hostile as well."""
    from visits import PLACES, case_of

    out = tmp_path_factory.mktemp("hostile-site")
    claims = tuple(replace(claim, event_start="2013") for claim in hostile.claims)
    attack = hostile.documents[0].title
    places = [replace(place, name=f"{attack}{place.name}") for place in PLACES]
    write_views(case_of(replace(hostile, claims=claims), places=places), out)
    return out
