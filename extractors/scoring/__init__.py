"""Compare what was read with what people wrote down: the gold sets of ``allegata score``."""
