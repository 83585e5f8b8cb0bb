"""Where: places by the gazetteer, told apart by what stands around them."""
