package org.notebooklearning.gateway.access;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Whether a path can be read in one way only. What decides by paths, the gate, the router, the
/// resources and a proxy in front, each has ways of its own with parameters, empty and dotted
/// segments and encodings (RFC 3986, 3.3 and 6.2.2); where they could disagree, a call is not
/// taken.
final class PlainPath {
    private static final Pattern SEGMENTS =
            Pattern.compile("(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~!$&'()*+,=:@%-]+)*+/?");
    private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    /// What stands for itself and needs no encoding, and what means something in a path.
    private static final Pattern NOT_TO_BE_ENCODED =
            Pattern.compile("[A-Za-z0-9._~/\\\\;%-]|\\p{Cntrl}");

    private PlainPath() {}

    static boolean matches(String path) {
        return path.startsWith("/")
                && SEGMENTS.matcher(path).matches()
                && !ENCODED.matcher(path).replaceAll("").contains("%")
                && ENCODED.matcher(path).results().allMatch(run -> isNeeded(run.group()));
    }

    private static boolean isNeeded(String encoded) {
        byte[] bytes = HexFormat.of().parseHex(encoded.replace("%", ""));
        try {
            String decoded =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return !NOT_TO_BE_ENCODED.matcher(decoded).find();
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
