"""Runs a command in a terminal of its own: what arrives here is typed there, and what it shows is written here.

    python3 terminal.py COMMAND [ARGUMENT...]
"""

import os
import pty
import signal
import sys

# A shell that starts this in the background ignores Ctrl-C, and what is ignored is inherited.
signal.signal(signal.SIGINT, signal.SIG_DFL)
sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))
