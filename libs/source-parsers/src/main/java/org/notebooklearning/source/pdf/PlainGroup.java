package org.notebooklearning.source.pdf;

import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/// Tells transparency groups that look the same painted straight onto the page: nothing in or
/// around them is blended otherwise than by covering (ISO 32000-2, 11.4). Plotting programs make
/// each figure such a group, and a picture of its own for each takes most of the time of a page.
final class PlainGroup {
    /// What a group may hold before it is painted the long way.
    private static final int MOST_STATES = 200;

    private PlainGroup() {}

    /// Whether `group`, painted with `state`, needs no picture of its own.
    static boolean is(PDTransparencyGroup group, PDGraphicsState state) {
        boolean covers =
                state.getSoftMask() == null
                        && state.getNonStrokeAlphaConstant() == 1
                        && state.getAlphaConstant() == 1
                        && BlendMode.NORMAL.equals(state.getBlendMode());
        return covers && !group.getGroup().isKnockout() && isPlain(group.getResources());
    }

    /// Whether no graphics state of `resources` blends or masks; what stands in forms inside is
    /// asked for when they are painted.
    private static boolean isPlain(PDResources resources) {
        if (resources == null) {
            return true;
        }
        Set<COSName> names = new HashSet<>();
        for (COSName name : resources.getExtGStateNames()) {
            PDExtendedGraphicsState state = resources.getExtGState(name);
            boolean plain =
                    state == null
                            || (BlendMode.NORMAL.equals(state.getBlendMode())
                                    && state.getSoftMask() == null);
            if (!plain || !names.add(name) || names.size() > MOST_STATES) {
                return false;
            }
        }
        return true;
    }
}
