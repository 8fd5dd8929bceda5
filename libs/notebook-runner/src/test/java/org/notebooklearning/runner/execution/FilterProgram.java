package org.notebooklearning.runner.execution;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// A filter of system calls, run here as the kernel runs it: classic BPF, of which filters use only
/// a few instructions.
record FilterProgram(byte[] program) {
    static final int ALLOW = 0x7fff0000;

    /// To which the number of an error is added.
    static final int ERRNO = 0x00050000;

    private static final int INSTRUCTION_BYTES = 8;

    /// What the program returns for a system call.
    ///
    /// @param machine as in `AUDIT_ARCH` of Linux
    /// @param arguments six of them
    int verdict(int call, int machine, long... arguments) {
        ByteBuffer data = ByteBuffer.allocate(16 + 8 * 6).order(ByteOrder.LITTLE_ENDIAN);
        data.putInt(call).putInt(machine).putLong(0);
        for (long argument : arguments) {
            data.putLong(argument);
        }
        ByteBuffer code = ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN);
        int accumulator = 0;
        int next = 0;
        while (true) {
            int at = INSTRUCTION_BYTES * next++;
            int then = code.get(at + 2) & 0xff;
            int otherwise = code.get(at + 3) & 0xff;
            int value = code.getInt(at + 4);
            switch (code.getShort(at)) {
                case 0x20 -> accumulator = data.getInt(value);
                case 0x54 -> accumulator &= value;
                case 0x05 -> next += value;
                case 0x15 -> next += accumulator == value ? then : otherwise;
                case 0x25 ->
                        next += Integer.compareUnsigned(accumulator, value) > 0 ? then : otherwise;
                case 0x35 ->
                        next += Integer.compareUnsigned(accumulator, value) >= 0 ? then : otherwise;
                case 0x45 -> next += (accumulator & value) != 0 ? then : otherwise;
                case 0x06 -> {
                    return value;
                }
                default ->
                        throw new AssertionError(
                                "unknown instruction " + Integer.toHexString(code.getShort(at)));
            }
        }
    }
}
