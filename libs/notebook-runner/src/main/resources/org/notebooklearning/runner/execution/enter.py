"""Gives up what a sandbox must not have of this machine, and becomes bubblewrap, which makes it.

    python enter.py FILTER USER BUBBLEWRAP ARGUMENT...

`FILTER` is the file with the program that sifts system calls. `USER` is the number of the user and
group to become first, or `self` for whoever may stay who they are.
"""

import ctypes
import os
import resource
import sys

JOIN_SESSION_KEYRING = 1
KEYCTL = {"x86_64": 250, "aarch64": 219}  # the system call, which has no function in the C library


def become(user):
    """Another user for good, and in no other group. Root loses its rights by that."""
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)


def dump_no_core():
    """At a limit of 1, which is special to Linux, not even a program that core dumps are piped to is
    started; at 0 it is, outside and as root."""
    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    limit = 0 if hard == 0 else 1  # whoever has less already may not have more
    resource.setrlimit(resource.RLIMIT_CORE, (limit, limit))


def leave_session_keyring():
    """Takes a new one. A kernel without keys has nothing to leave, so that it may say no."""
    ctypes.CDLL(None).syscall(KEYCTL[os.uname().machine], JOIN_SESSION_KEYRING, None)


def main():
    sifting, user, bubblewrap, *arguments = sys.argv[1:]
    try:
        program = os.open(sifting, os.O_RDONLY)
        os.set_inheritable(program, True)
        dump_no_core()
        if user != "self":
            become(int(user))
        leave_session_keyring()
        os.execv(bubblewrap, [bubblewrap, "--seccomp", str(program), *arguments])
    except (OSError, ValueError) as error:
        sys.exit(f"sandbox: {error}")


if __name__ == "__main__":
    main()
