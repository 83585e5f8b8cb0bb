"""How the files that places are read with are made: the gazetteer, and the weights."""
