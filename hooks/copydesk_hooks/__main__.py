"""`python -m copydesk_hooks` is the command `copydesk`."""

import sys

from copydesk_hooks.cli import main

if __name__ == "__main__":
    sys.exit(main())
