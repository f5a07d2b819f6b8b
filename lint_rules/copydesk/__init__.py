"""copydesk, the copy desk of a newsroom as a library: text in, findings out.

The library knows no terminal, no git and no editor; those live in `copydesk_hooks`.
"""

__version__ = "0.1.0"
