"""Compiles system-calls.txt into the filters of sandboxes, with libseccomp.

    pip install pyseccomp
    python compile.py

Needs the library libseccomp (Debian: libseccomp2), and writes for each kind of machine its program,
and for the tests the number that each call has there.
"""

import errno
import os
import re

import pyseccomp as seccomp

HERE = os.path.dirname(os.path.abspath(__file__))
PACKAGE = os.path.join("resources", "org", "notebooklearning", "check", "execution")
PROGRAMS = os.path.join(HERE, "..", PACKAGE)
NUMBERS = os.path.join(HERE, "..", "..", "test", PACKAGE, "system-call-numbers.txt")
MACHINES = {"x86_64": seccomp.Arch.X86_64, "aarch64": seccomp.Arch.AARCH64}
CONDITION = re.compile(r"(\d)(?:&(\w+))?(==|!=)(\w+)")
BINARY_TREE = 2


def rules():
    """Verdict, name and conditions of each line."""
    with open(os.path.join(HERE, "system-calls.txt"), encoding="utf-8") as policy:
        for line in policy:
            words = line.partition("#")[0].split()
            if words:
                yield words[0], words[1], [condition(word) for word in words[2:]]


def condition(text):
    argument, mask, how, value = CONDITION.fullmatch(text).groups()
    if mask is not None:
        return seccomp.Arg(int(argument), seccomp.MASKED_EQ, int(mask, 0), int(value, 0))
    equality = seccomp.EQ if how == "==" else seccomp.NE
    return seccomp.Arg(int(argument), equality, int(value, 0))


def action(verdict):
    return seccomp.ALLOW if verdict == "allow" else seccomp.ERRNO(getattr(errno, verdict))


def numbers(machine):
    """The number of each call that there is on such machines; negative ones stand for calls of others."""
    found = {name: seccomp.resolve_syscall(machine, name) for _, name, _ in rules()}
    return {name: number for name, number in found.items() if number >= 0}


def program(machine, path):
    known = numbers(machine)
    unsupported = seccomp.ERRNO(errno.ENOSYS)
    filters = seccomp.SyscallFilter(unsupported)
    filters.remove_arch(seccomp.system_arch())
    filters.add_arch(machine)
    filters.set_attr(seccomp.Attr.ACT_BADARCH, unsupported)
    filters.set_attr(seccomp.Attr.CTL_OPTIMIZE, BINARY_TREE)
    for verdict, name, conditions in rules():
        if name in known:
            filters.add_rule_exactly(action(verdict), name, *conditions)
    with open(path, "wb") as out:
        filters.export_bpf(out)


def main():
    tables = {name: numbers(machine) for name, machine in MACHINES.items()}
    for name, machine in MACHINES.items():
        program(machine, os.path.join(PROGRAMS, f"seccomp-{name}.bpf"))
    with open(NUMBERS, "w", encoding="utf-8") as out:
        out.write("# Written by compile.py: a call and its number on " + " and ".join(MACHINES) + "\n")
        for call in sorted({name for _, name, _ in rules()}):
            out.write(" ".join([call, *(str(table.get(call, "-")) for table in tables.values())]) + "\n")


if __name__ == "__main__":
    main()
