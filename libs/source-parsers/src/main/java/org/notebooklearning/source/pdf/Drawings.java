package org.notebooklearning.source.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/// What is drawn on the pages that have captions, as areas: boxes that touch or nearly touch are
/// one.
final class Drawings {
    /// In points; the labels of an axis stand so far from it.
    private static final double NEAR = 9;

    private final Map<Integer, List<Box>> boxes = new HashMap<>();
    private final Map<Integer, List<Box>> areas = new HashMap<>();

    static Drawings of(PDDocument pdf, List<PageGlyphs> pages, List<Line> lines) {
        Drawings drawings = new Drawings();
        Map<Integer, PageFrame> frames = new HashMap<>();
        pages.forEach(page -> frames.put(page.page(), page.frame()));
        for (Line line : lines) {
            PageFrame frame = frames.get(line.page());
            if (frame != null
                    && !drawings.boxes.containsKey(line.page())
                    && Captions.LABEL.matcher(line.text()).find()) {
                List<Box> drawn = DrawnBoxes.of(pdf.getPage(line.page() - 1), frame);
                drawings.boxes.put(line.page(), drawn);
                drawings.areas.put(line.page(), joined(drawn, frame));
            }
        }
        return drawings;
    }

    /// No drawings at all.
    static Drawings none() {
        return new Drawings();
    }

    /// All boxes of `page`, rules included.
    List<Box> boxes(int page) {
        return boxes.getOrDefault(page, List.of());
    }

    /// The areas of `page` that are larger than rules and bullets.
    List<Box> areas(int page) {
        return areas.getOrDefault(page, List.of());
    }

    /// Joins through a grid of cells, which is linear in the boxes.
    private static List<Box> joined(List<Box> boxes, PageFrame frame) {
        int columns = (int) Math.clamp(frame.uprightWidth() / NEAR + 2, 1, 400);
        int rows = (int) Math.clamp(frame.uprightHeight() / NEAR + 2, 1, 400);
        boolean[][] drawn = new boolean[columns][rows];
        for (Box box : boxes) {
            for (int x = cell(box.left(), columns); x <= cell(box.right(), columns); x++) {
                for (int y = cell(box.top(), rows); y <= cell(box.bottom(), rows); y++) {
                    drawn[x][y] = true;
                }
            }
        }
        List<int[]> islands = islands(drawn);
        List<Box> areas = new ArrayList<>();
        for (int[] island : islands) {
            Box around =
                    new Box(
                            island[0] * NEAR,
                            island[1] * NEAR,
                            (island[2] + 1) * NEAR,
                            (island[3] + 1) * NEAR);
            List<Box> inside = boxes.stream().filter(around::holdsMiddleOf).toList();
            if (!inside.isEmpty()) {
                Box area = Box.around(inside);
                if (area.width() > 12 && area.height() > 12) {
                    areas.add(area);
                }
            }
        }
        return areas;
    }

    private static int cell(double at, int cells) {
        return Math.clamp((int) (at / NEAR), 0, cells - 1);
    }

    /// The bounds (left, top, right, bottom in cells) of what hangs together; at most 500.
    private static List<int[]> islands(boolean[][] drawn) {
        List<int[]> islands = new ArrayList<>();
        List<int[]> open = new ArrayList<>();
        for (int x = 0; x < drawn.length; x++) {
            for (int y = 0; y < drawn[x].length && islands.size() < 500; y++) {
                if (!drawn[x][y]) {
                    continue;
                }
                int[] bounds = {x, y, x, y};
                drawn[x][y] = false;
                open.add(new int[] {x, y});
                while (!open.isEmpty()) {
                    int[] at = open.removeLast();
                    bounds[0] = Math.min(bounds[0], at[0]);
                    bounds[1] = Math.min(bounds[1], at[1]);
                    bounds[2] = Math.max(bounds[2], at[0]);
                    bounds[3] = Math.max(bounds[3], at[1]);
                    openAround(drawn, at, open);
                }
                islands.add(bounds);
            }
        }
        return islands;
    }

    private static void openAround(boolean[][] drawn, int[] at, List<int[]> open) {
        for (int x = Math.max(0, at[0] - 1); x <= at[0] + 1 && x < drawn.length; x++) {
            for (int y = Math.max(0, at[1] - 1); y <= at[1] + 1 && y < drawn[x].length; y++) {
                if (drawn[x][y]) {
                    drawn[x][y] = false;
                    open.add(new int[] {x, y});
                }
            }
        }
    }
}
