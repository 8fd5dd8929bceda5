package org.notebooklearning.source.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/// Collects where one page is drawn on: the boxes of its paths, shadings and images, without
/// painting any and without its text. Clipping is followed by boxes, which is all that is needed
/// and costs nothing on hostile outlines.
final class DrawnBoxes extends PDFGraphicsStreamEngine {
    private static final int MOST_OPERATORS = 400_000;
    private static final int MOST_BOXES = 20_000;

    /// What is painted next to the last box belongs to it: a curve is thousands of pieces.
    private static final double NEXT_TO = 2;

    private final PageFrame frame;
    private final List<Box> boxes = new ArrayList<>();
    private final Deque<Rectangle2D> outerClips = new ArrayDeque<>();
    private final GeneralPath path = new GeneralPath();
    private Rectangle2D clip;
    private boolean clipsNext;
    private int operators;

    private DrawnBoxes(PDPage page, PageFrame frame) {
        super(page);
        this.frame = frame;
        PDRectangle crop = page.getCropBox();
        clip =
                new Rectangle2D.Double(
                        crop.getLowerLeftX(),
                        crop.getLowerLeftY(),
                        crop.getWidth(),
                        crop.getHeight());
    }

    /// The boxes of `page`, as far as it can be read.
    static List<Box> of(PDPage page, PageFrame frame) {
        LeanPage shapes = new LeanPage(page, LeanContent.Part.SHAPES);
        DrawnBoxes collector = new DrawnBoxes(shapes, frame);
        try {
            collector.processPage(shapes);
        } catch (IOException | RuntimeException e) {
            // What was drawn before the damage still tells where figures are.
            return List.copyOf(collector.boxes);
        }
        return List.copyOf(collector.boxes);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw new IOException("The page has more operators than are looked at");
        }
        super.processOperator(operator, operands);
    }

    @Override
    public void saveGraphicsState() {
        outerClips.push(clip);
        super.saveGraphicsState();
    }

    @Override
    public void restoreGraphicsState() {
        if (!outerClips.isEmpty()) {
            clip = outerClips.pop();
        }
        super.restoreGraphicsState();
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        Rectangle2D outer = clip;
        int depth = outerClips.size();
        PDRectangle box = form.getBBox();
        if (box != null) {
            AffineTransform place =
                    getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
            place.concatenate(form.getMatrix().createAffineTransform());
            clip =
                    clip.createIntersection(
                            place.createTransformedShape(box.toGeneralPath()).getBounds2D());
        }
        super.showForm(new LeanForm(form, LeanContent.Part.SHAPES));
        while (outerClips.size() > depth) {
            outerClips.pop();
        }
        clip = outer;
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        super.showTransparencyGroup(new LeanGroup(group, LeanContent.Part.SHAPES));
    }

    @Override
    protected void showText(byte[] string) {
        // Lettering comes with the lines of the page.
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
    }

    @Override
    public void drawImage(PDImage image) {
        AffineTransform place =
                getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        add(place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D());
    }

    @Override
    public void clip(int windingRule) {
        clipsNext = true;
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        }
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        lineTo(x1, y1);
        lineTo(x2, y2);
        lineTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        // The box stays the same.
    }

    @Override
    public void endPath() {
        if (clipsNext && path.getCurrentPoint() != null) {
            clip = clip.createIntersection(path.getBounds2D());
        }
        clipsNext = false;
        path.reset();
    }

    @Override
    public void strokePath() {
        paint();
    }

    @Override
    public void fillPath(int windingRule) {
        paint();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        paint();
    }

    @Override
    public void shadingFill(COSName shadingName) {
        add(clip);
    }

    private void paint() {
        if (path.getCurrentPoint() != null) {
            add(path.getBounds2D());
        }
        endPath();
    }

    private void add(Rectangle2D painted) {
        Rectangle2D seen = painted.createIntersection(clip);
        if (!(seen.getWidth() >= 0 && seen.getHeight() >= 0)) {
            return;
        }
        Box box = frame.upright(seen.getMinX(), seen.getMinY(), seen.getMaxX(), seen.getMaxY());
        boolean wholePage =
                box.width() > 0.9 * frame.uprightWidth()
                        && box.height() > 0.9 * frame.uprightHeight();
        if (wholePage || !Double.isFinite(box.width() + box.height())) {
            return;
        }
        if (!boxes.isEmpty() && boxes.getLast().grown(NEXT_TO).touches(box)) {
            boxes.set(boxes.size() - 1, boxes.getLast().with(box));
        } else if (boxes.size() < MOST_BOXES) {
            boxes.add(box);
        }
    }
}
