package org.notebooklearning.source.pdf;

import java.util.Arrays;
import java.util.List;

/// The operators of content streams (ISO 32000-2, table 50). A page has thousands of them, so that
/// each is looked up by its bytes instead of becoming a string of its own.
final class ContentOperators {
    private static final List<String> ALL =
            List.of(
                    "b", "B", "b*", "B*", "BDC", "BI", "BMC", "BT", "BX", "c", "cm", "CS", "cs",
                    "d", "d0", "d1", "Do", "DP", "EI", "EMC", "ET", "EX", "f", "F", "f*", "G", "g",
                    "gs", "h", "i", "ID", "j", "J", "K", "k", "l", "m", "M", "MP", "n", "q", "Q",
                    "re", "RG", "rg", "ri", "s", "S", "SC", "sc", "SCN", "scn", "sh", "T*", "Tc",
                    "Td", "TD", "Tf", "Tj", "TJ", "TL", "Tm", "Tr", "Ts", "Tw", "Tz", "v", "w", "W",
                    "W*", "y", "'", "\"", "true", "false", "null");

    private static final String[][] BY_FIRST = byFirst();

    private ContentOperators() {}

    /// The operator or keyword between two places; empty where there is none of that name.
    static String name(byte[] bytes, int from, int to) {
        for (String name : BY_FIRST[bytes[from] & 0x7F]) {
            if (isAt(name, bytes, from, to)) {
                return name;
            }
        }
        return "";
    }

    private static boolean isAt(String name, byte[] bytes, int from, int to) {
        if (name.length() != to - from) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static String[][] byFirst() {
        String[][] names = new String[128][0];
        for (String name : ALL) {
            char first = name.charAt(0);
            names[first] = Arrays.copyOf(names[first], names[first].length + 1);
            names[first][names[first].length - 1] = name;
        }
        return names;
    }
}
