"""What the language pipeline is tested on: sentences, names and figures in files beside this."""

from __future__ import annotations

import sys
from pathlib import Path

import allegata.extractors

sys.path.insert(0, str(Path(__file__).parent))  # makes name_sentences importable

# The training folder is not in the wheel; it is read from the checkout that the tests stand in.
allegata.extractors.__path__.append(str(Path(__file__).parents[2] / "extractors"))
