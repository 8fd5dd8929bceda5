package org.notebooklearning.source.pdf;

import java.nio.charset.StandardCharsets;

/// The rectangle around the path that a content stream is building (ISO 32000-2, 8.5.2).
final class PathBounds {
    private static final byte[] NOTHING = {};
    private static final int MOST_OPERANDS = 6;

    private final double[] operands = new double[MOST_OPERANDS];
    private int count;
    private double left = Double.POSITIVE_INFINITY;
    private double bottom = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double top = Double.NEGATIVE_INFINITY;
    private boolean clips;

    void forgetOperands() {
        count = 0;
    }

    /// The number between two places is an operand of the next operator.
    void operand(byte[] bytes, int from, int to) {
        if (count == MOST_OPERANDS) {
            System.arraycopy(operands, 1, operands, 0, MOST_OPERANDS - 1);
            count--;
        }
        operands[count++] = number(bytes, from, to);
    }

    /// Takes in what the operator adds to the path; other operators do nothing.
    void add(String operator) {
        switch (operator) {
            case "m", "l" -> points(1);
            case "v", "y" -> points(2);
            case "c" -> points(3);
            case "re" -> {
                if (count == 4) {
                    point(operands[0], operands[1]);
                    point(operands[0] + operands[2], operands[1] + operands[3]);
                }
            }
            case "W", "W*" -> clips = true;
            default -> {
                // Colours, widths and text have no place in a path.
            }
        }
    }

    /// The rectangle with the operator that paints or clips it; the next path begins.
    byte[] painted(String operator) {
        boolean seen = right >= left && (clips || !operator.equals("n"));
        byte[] rectangle = seen ? rectangle(operator) : NOTHING;
        left = Double.POSITIVE_INFINITY;
        bottom = Double.POSITIVE_INFINITY;
        right = Double.NEGATIVE_INFINITY;
        top = Double.NEGATIVE_INFINITY;
        clips = false;
        return rectangle;
    }

    private byte[] rectangle(String operator) {
        StringBuilder rectangle = new StringBuilder(48);
        append(left, rectangle);
        append(bottom, rectangle);
        append(right - left, rectangle);
        append(top - bottom, rectangle);
        rectangle.append("re ").append(clips ? "W " : "").append(operator).append('\n');
        return rectangle.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// With four digits behind the point, as content streams write numbers: without an exponent.
    private static void append(double number, StringBuilder text) {
        long tenThousandths = Math.round(number * 10_000);
        long size = Math.abs(tenThousandths);
        text.append(tenThousandths < 0 ? "-" : "").append(size / 10_000);
        long rest = size % 10_000;
        if (rest > 0) {
            text.append('.').append(Long.toString(10_000 + rest), 1, 5);
        }
        text.append(' ');
    }

    private void points(int points) {
        if (count == 2 * points) {
            for (int i = 0; i < count; i += 2) {
                point(operands[i], operands[i + 1]);
            }
        }
    }

    private void point(double x, double y) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        bottom = Math.min(bottom, y);
        top = Math.max(top, y);
    }

    private static double number(byte[] bytes, int from, int to) {
        double whole = 0;
        double unit = 0;
        boolean negative = false;
        for (int i = from; i < to; i++) {
            byte c = bytes[i];
            if (c >= '0' && c <= '9') {
                whole = whole * 10 + (c - '0');
                unit *= 10;
            } else if (c == '.') {
                unit = 1;
            } else if (c == '-' && i == from) {
                negative = true;
            }
        }
        double value = unit > 0 ? whole / unit : whole;
        return negative ? -value : value;
    }
}
