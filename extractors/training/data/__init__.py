"""Where the lessons come from: treebanks, names, frames, tags, silver."""
