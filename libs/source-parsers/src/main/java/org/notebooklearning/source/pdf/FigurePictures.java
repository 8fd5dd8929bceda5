package org.notebooklearning.source.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument.Region;

/// Cuts figures out of rendered pages as PNG. Bounded in pixels, in pictures and in time, which is
/// looked at between the operators of a page; what a single operator costs is bounded by the
/// process this runs in.
final class FigurePictures {
    private static final double DOTS_PER_POINT = 150 / 72.0;
    private static final double MOST_PIXELS = 4_000_000;
    /// In pixels: a few bytes can unpack to an image that fills the memory.
    private static final long LARGEST_IMAGE = 30_000_000;

    private static final int MOST_PICTURES = 60;

    private final PDDocument pdf;
    private final PDFRenderer renderer;
    private final Duration time;
    private long spentNanos;
    private long deadline;
    private int pictures;
    private int renderedPage;
    private double scale;
    private @Nullable BufferedImage rendered;

    /// @param time that rendering may take in all
    FigurePictures(PDDocument pdf, Duration time) {
        this.pdf = pdf;
        this.time = time;
        this.renderer = new Renderer(pdf);
        renderer.setSubsamplingAllowed(true);
    }

    /// The picture of `region` on `page`; none where the budget is spent, the page can not be
    /// rendered or nothing is to be seen there.
    Optional<byte[]> png(int page, Region region) {
        if (pictures >= MOST_PICTURES || spentNanos > time.toNanos()) {
            return Optional.empty();
        }
        long start = System.nanoTime();
        deadline = start + time.toNanos() - spentNanos;
        try {
            BufferedImage whole = page(page);
            return whole == null ? Optional.empty() : cut(whole, region);
        } finally {
            spentNanos += System.nanoTime() - start;
        }
    }

    private @Nullable BufferedImage page(int page) {
        if (renderedPage != page) {
            renderedPage = page;
            rendered = null;
            var crop = pdf.getPage(page - 1).getCropBox();
            double area = Math.max(1.0, (double) crop.getWidth() * crop.getHeight());
            scale = Math.min(DOTS_PER_POINT, Math.sqrt(MOST_PIXELS / area));
            try {
                rendered = renderer.renderImage(page - 1, (float) scale, ImageType.RGB);
            } catch (IOException | RuntimeException | StackOverflowError e) {
                // PDFBox reports damage by all of these; the figure then goes without its picture.
                rendered = null;
            }
        }
        return rendered;
    }

    private Optional<byte[]> cut(BufferedImage whole, Region region) {
        int left = pixel(region.x(), whole.getWidth());
        int top = pixel(region.y(), whole.getHeight());
        int width = pixel(region.x() + region.width(), whole.getWidth()) - left;
        int height = pixel(region.y() + region.height(), whole.getHeight()) - top;
        if (width < 8 || height < 8) {
            return Optional.empty();
        }
        BufferedImage part = whole.getSubimage(left, top, width, height);
        if (isBlank(part)) {
            return Optional.empty();
        }
        pictures++;
        return Optional.of(encoded(part));
    }

    private int pixel(double points, int most) {
        return Math.clamp(Math.round(points * scale), 0, most);
    }

    private static boolean isBlank(BufferedImage image) {
        int first = image.getRGB(0, 0);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) != first) {
                    return false;
                }
            }
        }
        return true;
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can be written to", e);
        }
        return png.toByteArray();
    }

    /// A renderer that stops at the deadline.
    private final class Renderer extends PDFRenderer {
        Renderer(PDDocument pdf) {
            super(pdf);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void processOperator(Operator operator, List<COSBase> operands)
                        throws IOException {
                    if (System.nanoTime() > deadline) {
                        throw new IllegalStateException("The page takes too long to render");
                    }
                    super.processOperator(operator, operands);
                }

                @Override
                public void drawImage(PDImage image) throws IOException {
                    if ((long) image.getWidth() * image.getHeight() > LARGEST_IMAGE) {
                        throw new IllegalStateException(
                                "The page holds an image that is too large");
                    }
                    super.drawImage(image);
                }
            };
        }
    }
}
