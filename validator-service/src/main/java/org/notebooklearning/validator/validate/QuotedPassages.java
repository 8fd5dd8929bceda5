package org.notebooklearning.validator.validate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.LessonDraft.Quotation;
import org.notebooklearning.contracts.report.SourcePassages;
import org.notebooklearning.contracts.report.SourcePassages.Passage;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Reading;
import org.notebooklearning.contracts.source.SourceDocument.Section;

/// Finds the paragraphs that a draft quotes. Nothing of the draft but its quotations goes in.
final class QuotedPassages {
    private static final int AROUND = 320;
    private final SourceDocument source;

    private QuotedPassages(SourceDocument source) {
        this.source = source;
    }

    /// The quotations of `draft`, each with what stands around it in `source`. One that `source`
    /// does not say word by word stands alone: the rule on quotations tells of it.
    static SourcePassages of(LessonDraft draft, SourceDocument source) {
        QuotedPassages passages = new QuotedPassages(source);
        return new SourcePassages(
                source.title(),
                source.origin(),
                draft.quotations().stream().map(passages::passage).toList());
    }

    private Passage passage(Quotation quotation) {
        Place place = find(quotation);
        if (place == null) {
            return passage(quotation, name(), "", "", SourceAddress.of(source, null));
        }
        Reading reading = source.readingOf(place.section).orElse(null);
        String text = place.text;
        return passage(
                quotation,
                reading == null ? name() : reading.title(),
                end(text.substring(0, place.at).strip()),
                begin(text.substring(place.at + quotation.text().length()).strip()),
                SourceAddress.of(source, reading));
    }

    private static Passage passage(
            Quotation quotation,
            String work,
            String before,
            String after,
            @Nullable SourceAddress address) {
        return new Passage(
                quotation.cell(),
                work,
                quotation.page(),
                quotation.section(),
                before,
                quotation.text(),
                after,
                address == null ? null : address.at(quotation.page(), quotation.text()));
    }

    private String name() {
        return source.title().isEmpty() ? source.origin() : source.title();
    }

    /// The paragraph that says it, best the one of the section that the quotation names.
    private @Nullable Place find(Quotation quotation) {
        Place elsewhere = null;
        List<Section> sections = source.sections();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            for (Paragraph paragraph : section.paragraphs()) {
                int at =
                        quotation.text().isEmpty()
                                ? -1
                                : paragraph.text().indexOf(quotation.text());
                if (at < 0) {
                    continue;
                }
                Place place = new Place(i, paragraph.text(), at);
                String heading = (section.number() + " " + section.heading()).strip();
                if (heading.equals(quotation.section())) {
                    return place;
                }
                elsewhere = elsewhere == null ? place : elsewhere;
            }
        }
        return elsewhere;
    }

    private static String end(String text) {
        if (text.length() <= AROUND) {
            return text;
        }
        String last = text.substring(text.length() - AROUND);
        return "… " + last.substring(last.indexOf(' ') + 1);
    }

    private static String begin(String text) {
        if (text.length() <= AROUND) {
            return text;
        }
        String first = text.substring(0, AROUND);
        int space = first.lastIndexOf(' ');
        return (space < 0 ? first : first.substring(0, space)) + " …";
    }

    private record Place(int section, String text, int at) {}
}
