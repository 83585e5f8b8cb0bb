"""What the language pipeline is tested on: sentences, names and figures in files beside this."""

from __future__ import annotations

from pathlib import Path

import allegata.extractors

# The training folder is not in the wheel; it is read from the checkout that the tests stand in.
allegata.extractors.__path__.append(str(Path(__file__).parents[2] / "extractors"))
