"""Run the command line as ``python -m allegata.graph.cli``."""

from . import main

main()
