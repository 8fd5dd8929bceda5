package org.notebooklearning.source.pdf;

import java.awt.geom.Rectangle2D;
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
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument.Region;

/// Renders figures as PNG, and nothing else of their pages. Bounded in pixels, in pictures and in
/// time, which is looked at between the operators of a page; what a single operator costs is
/// bounded by the process this runs in.
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
    private PDRectangle shown = new PDRectangle();

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
            BufferedImage picture = rendered(page, region);
            if (picture == null || isBlank(picture)) {
                return Optional.empty();
            }
            pictures++;
            return Optional.of(encoded(picture));
        } finally {
            spentNanos += System.nanoTime() - start;
        }
    }

    private @Nullable BufferedImage rendered(int number, Region region) {
        PDPage page = pdf.getPage(number - 1);
        PDRectangle crop = page.getCropBox();
        double area = Math.max(1.0, (double) crop.getWidth() * crop.getHeight());
        double scale = Math.min(DOTS_PER_POINT, Math.sqrt(MOST_PIXELS / area));
        int left = pixel(region.x(), scale, crop.getWidth());
        int top = pixel(region.y(), scale, crop.getHeight());
        int width = pixel(region.x() + region.width(), scale, crop.getWidth()) - left;
        int height = pixel(region.y() + region.height(), scale, crop.getHeight()) - top;
        boolean upright = page.getRotation() % 360 == 0;
        if (upright && (width < 8 || height < 8)) {
            return null;
        }
        return upright
                ? cropped(page, number, crop, new int[] {left, top, width, height}, scale)
                : cut(number, region, scale);
    }

    /// Only what lies in the box is drawn: the page's crop box is set to it for the while.
    private @Nullable BufferedImage cropped(
            PDPage page, int number, PDRectangle crop, int[] box, double scale) {
        COSDictionary dictionary = page.getCOSObject();
        COSBase before = dictionary.getItem(COSName.CROP_BOX);
        // A little more than whole pixels, since PDFBox drops the rest of one.
        double width = (box[2] + 0.01) / scale;
        double height = (box[3] + 0.01) / scale;
        shown =
                new PDRectangle(
                        (float) (crop.getLowerLeftX() + box[0] / scale),
                        (float) (crop.getUpperRightY() - box[1] / scale - height),
                        (float) width,
                        (float) height);
        page.setCropBox(shown);
        try {
            return image(number, scale);
        } finally {
            dictionary.setItem(COSName.CROP_BOX, before);
        }
    }

    private @Nullable BufferedImage cut(int number, Region region, double scale) {
        shown = pdf.getPage(number - 1).getCropBox();
        BufferedImage whole = image(number, scale);
        if (whole == null) {
            return null;
        }
        int left = pixel(region.x(), scale, whole.getWidth() / scale);
        int top = pixel(region.y(), scale, whole.getHeight() / scale);
        int width = pixel(region.x() + region.width(), scale, whole.getWidth() / scale) - left;
        int height = pixel(region.y() + region.height(), scale, whole.getHeight() / scale) - top;
        return width < 8 || height < 8 ? null : whole.getSubimage(left, top, width, height);
    }

    private @Nullable BufferedImage image(int number, double scale) {
        try {
            return renderer.renderImage(number - 1, (float) scale, ImageType.RGB);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // PDFBox reports damage by all of these; the figure then goes without its picture.
            return null;
        }
    }

    private static int pixel(double points, double scale, double mostPoints) {
        return Math.clamp(Math.round(points * scale), 0, (int) (mostPoints * scale));
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
            return new Drawer(parameters);
        }
    }

    /// Passes over what lies outside of the part that is shown.
    private final class Drawer extends PageDrawer {
        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        public void processPage(PDPage page) throws IOException {
            super.processPage(new LeanPage(page, LeanContent.Part.ALL));
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands)
                throws IOException {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The page takes too long to render");
            }
            super.processOperator(operator, operands);
        }

        @Override
        public void showForm(PDFormXObject form) throws IOException {
            if (isShown(form)) {
                super.showForm(new LeanForm(form, LeanContent.Part.ALL));
            }
        }

        @Override
        public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
            if (!isShown(group)) {
                return;
            }
            if (PlainGroup.is(group, getGraphicsState())) {
                super.showForm(new LeanForm(group, LeanContent.Part.ALL));
            } else {
                super.showTransparencyGroup(new LeanGroup(group, LeanContent.Part.ALL));
            }
        }

        private boolean isShown(PDFormXObject form) {
            PDRectangle box = form.getBBox();
            if (box == null) {
                return true;
            }
            Matrix place = getGraphicsState().getCurrentTransformationMatrix();
            Rectangle2D bounds =
                    box.transform(Matrix.concatenate(place, form.getMatrix())).getBounds2D();
            return bounds.intersects(
                    shown.getLowerLeftX() - 1,
                    shown.getLowerLeftY() - 1,
                    shown.getWidth() + 2,
                    shown.getHeight() + 2);
        }

        @Override
        protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement)
                throws IOException {
            double margin = 3 * Math.abs(place.getScalingFactorY()) + 1;
            double x = place.getTranslateX();
            double y = place.getTranslateY();
            if (x > shown.getLowerLeftX() - margin
                    && x < shown.getUpperRightX() + margin
                    && y > shown.getLowerLeftY() - margin
                    && y < shown.getUpperRightY() + margin) {
                super.showGlyph(place, font, code, displacement);
            }
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            if ((long) image.getWidth() * image.getHeight() > LARGEST_IMAGE) {
                throw new IllegalStateException("The page holds an image that is too large");
            }
            super.drawImage(image);
        }
    }
}
