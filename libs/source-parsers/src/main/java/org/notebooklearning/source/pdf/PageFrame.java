package org.notebooklearning.source.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.notebooklearning.contracts.source.SourceDocument.Region;

/// How a page lies. Its text is read upright: in coordinates whose origin is the left upper corner
/// of the page when the page is turned so that most of its text runs from left to right. What is
/// told to others counts from the left upper corner of the page as viewers show it.
///
/// @param left of the crop box, in points of user space (ISO 32000-2, 8.3.2.3)
/// @param bottom of the crop box
/// @param width of the crop box
/// @param height of the crop box
/// @param rotation by which viewers turn the page, in degrees clockwise
/// @param direction in which most text of the page runs, in degrees counterclockwise
record PageFrame(
        double left, double bottom, double width, double height, int rotation, int direction) {

    static PageFrame of(PDPage page, float direction) {
        PDRectangle crop = page.getCropBox();
        return new PageFrame(
                crop.getLowerLeftX(),
                crop.getLowerLeftY(),
                crop.getWidth(),
                crop.getHeight(),
                Math.floorMod(page.getRotation(), 360),
                Math.floorMod(Math.round(direction), 360));
    }

    /// The height of the page when its text is upright.
    double uprightHeight() {
        return direction % 180 == 0 ? height : width;
    }

    /// The width of the page when its text is upright.
    double uprightWidth() {
        return direction % 180 == 0 ? width : height;
    }

    /// The place of two opposite corners, given in user space, on the upright page.
    Box upright(double x1, double y1, double x2, double y2) {
        return Box.between(
                turned(x1 - left, y1 - bottom, direction),
                turned(x2 - left, y2 - bottom, direction));
    }

    /// The place of a box of the upright page as viewers show it.
    Region region(Box box) {
        Box shown =
                Box.between(
                        turned(unturned(box.left(), box.top())),
                        turned(unturned(box.right(), box.bottom())));
        return new Region(
                round(shown.left()),
                round(shown.top()),
                round(shown.width()),
                round(shown.height()));
    }

    private double[] turned(double[] user) {
        return turned(user[0], user[1], rotation);
    }

    private double[] turned(double x, double y, int degrees) {
        return switch (degrees) {
            case 90 -> new double[] {y, x};
            case 180 -> new double[] {width - x, y};
            case 270 -> new double[] {height - y, width - x};
            default -> new double[] {x, height - y};
        };
    }

    private double[] unturned(double x, double y) {
        return switch (direction) {
            case 90 -> new double[] {y, x};
            case 180 -> new double[] {width - x, y};
            case 270 -> new double[] {width - y, height - x};
            default -> new double[] {x, height - y};
        };
    }

    private static double round(double points) {
        return Math.round(points * 100) / 100.0;
    }
}
