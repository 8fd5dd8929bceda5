package org.notebooklearning.runner.run;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// A picture of an output by its pixels: the same drawing may be compressed in other bytes, and its
/// file may carry the time it was made.
final class SteadyImage {
    private static final long MOST_PIXELS = 40_000_000;

    private final int width;
    private final int height;

    /// As 0xAARRGGBB, line by line.
    private final int[] pixels;

    private SteadyImage(BufferedImage image) {
        this.width = image.getWidth();
        this.height = image.getHeight();
        this.pixels = image.getRGB(0, 0, width, height, null, 0, width);
    }

    /// The picture in `base64`; null where it can not be read as one, or is too large to be.
    static @Nullable SteadyImage of(String base64) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            if (image == null || (long) image.getWidth() * image.getHeight() > MOST_PIXELS) {
                return null;
            }
            return new SteadyImage(image);
        } catch (IOException | IllegalArgumentException e) {
            // No picture after all: its text is compared then.
            return null;
        }
    }

    /// What differs from `other`, in words; empty where nothing does.
    String differenceTo(SteadyImage other) {
        if (width != other.width || height != other.height) {
            return "%d x %d pixels, then %d x %d"
                    .formatted(width, height, other.width, other.height);
        }
        int differing = 0;
        for (int i = 0; i < pixels.length; i++) {
            differing += pixels[i] == other.pixels[i] ? 0 : 1;
        }
        return differing == 0 ? "" : differing + " of " + pixels.length + " pixels";
    }
}
