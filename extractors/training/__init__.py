"""How the embedded pipeline in models/ was made, and makes it again; not shipped in the wheel."""
