package org.notebooklearning.source.latex;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.eprint.Eprint;

/// The picture files of an e-print as PNG. Drawings in PDF or PostScript are not rendered.
final class Graphics {
    private static final long MOST_PIXELS = 30_000_000;
    private static final String[] ENDINGS = {
        ".png", ".jpg", ".jpeg", ".PNG", ".JPG", ".JPEG", ".gif"
    };

    private final Eprint.Files files;
    private final List<String> folders = new ArrayList<>(List.of(""));

    Graphics(Eprint.Files files) {
        this.files = files;
    }

    /// Looks also in the `folder`.
    void folder(String folder) {
        if (folders.size() < 50) {
            folders.add(folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/");
        }
    }

    /// The picture that the document calls `name`; null where it is none that can be read.
    byte @Nullable [] png(String name) {
        for (String folder : folders) {
            byte[] bytes = files.find(folder + name, ENDINGS);
            if (bytes != null) {
                return converted(bytes);
            }
        }
        return null;
    }

    private static byte @Nullable [] converted(byte[] bytes) {
        ImageIO.setUseCache(false);
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    return null;
                }
                BufferedImage image = reader.read(0);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                return ImageIO.write(image, "png", out) ? out.toByteArray() : null;
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // A broken picture is left out, which the document's notes then say.
            return null;
        }
    }
}
