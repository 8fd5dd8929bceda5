package org.notebooklearning.author.cells;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/// How large a picture is.
///
/// @param width in pixels
/// @param height in pixels
public record PictureSize(int width, int height) {
    /// Where width and height stand in a PNG, four bytes each.
    private static final int PLACE = 16;

    private static final int HEADER = 24;

    /// The longest side that a page can show.
    private static final int LARGEST = 2_400;

    /// The size of a PNG in base64; empty where it is none.
    public static Optional<PictureSize> of(String png) {
        if (png.length() < 2 * HEADER) {
            return Optional.empty();
        }
        try {
            // 32 characters of base64 are the 24 bytes of the header.
            ByteBuffer header = ByteBuffer.wrap(Base64.getDecoder().decode(png.substring(0, 32)));
            return Optional.of(new PictureSize(header.getInt(PLACE), header.getInt(PLACE + 4)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Whether something was drawn far outside of the axes, so that nothing can be seen.
    public boolean isBurst() {
        return width > LARGEST || height > LARGEST;
    }
}
