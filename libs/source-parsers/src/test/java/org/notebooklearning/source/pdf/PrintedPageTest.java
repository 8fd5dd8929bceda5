package org.notebooklearning.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.source.pdf.Sheet.BOLD;
import static org.notebooklearning.source.pdf.Sheet.ITALIC;
import static org.notebooklearning.source.pdf.Sheet.MONO;
import static org.notebooklearning.source.pdf.Sheet.ROMAN;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// What is printed in ways that plain extraction of text gets wrong.
class PrintedPageTest {
    private static final String TEXT =
            "This line of running text is long enough to fill most of the width of its column.";

    @Test
    void keepsListingsAsTheyAreSetOverEmptyLinesAndPages() throws IOException {
        try (Sheet sheet = new Sheet()) {
            sheet.lines(ROMAN, 10, 72, 740, TEXT, TEXT, "The first loop is short:");
            sheet.lines(
                    MONO,
                    9,
                    90,
                    690,
                    "import torch",
                    "",
                    "def f(x):",
                    "    y = x  # twice",
                    "",
                    "    return y",
                    "",
                    "",
                    "print(f('a'))");
            sheet.lines(ROMAN, 10, 72, 560, TEXT, TEXT, TEXT);
            sheet.lines(MONO, 9, 90, 100, "class A:", "    def g(self):", "        if self.x:");
            sheet.newPage();
            sheet.lines(MONO, 9, 90, 740, "            return 1", "", "        return 2");
            sheet.lines(ROMAN, 10, 72, 660, TEXT, TEXT, TEXT);
            assertThat(sheet.shown())
                    .contains(
                            """
                            CODE:
                            import torch

                            def f(x):
                                y = x  # twice

                                return y


                            print(f('a'))
                            TEXT""")
                    .contains(
                            """
                            CODE:
                            class A:
                                def g(self):
                                    if self.x:
                                        return 1

                                    return 2
                            TEXT""");
        }
    }

    @Test
    void leavesOutTheNumbersOfLines() throws IOException {
        try (Sheet sheet = new Sheet()) {
            sheet.lines(ROMAN, 10, 72, 740, TEXT, TEXT, TEXT);
            for (int i = 0; i < 6; i++) {
                sheet.at(78, 690 - 10.8 * i).write(ROMAN, 6, String.valueOf(i + 1));
            }
            sheet.lines(
                    MONO,
                    9,
                    90,
                    690,
                    "for i in range(3):",
                    "    x = i ** 2",
                    "",
                    "    print(x)",
                    "",
                    "done = True");
            sheet.newPage();
            for (int i = 0; i < 20; i++) {
                if (i % 5 == 4) {
                    sheet.at(55, 740 - 12 * i).write(String.valueOf(i + 1));
                }
                sheet.at(72, 740 - 12 * i).write(TEXT);
            }
            assertThat(sheet.shown())
                    .contains(
                            """
                            for i in range(3):
                                x = i ** 2

                                print(x)

                            done = True
                            """)
                    .doesNotContain("5 This", "10 This", "20 This");
        }
    }

    @Test
    void tellsPowersFromOrdinalsAndMarks() throws IOException {
        try (Sheet sheet = new Sheet()) {
            sheet.at(72, 740).write("The model has 10").raised(4, "9");
            sheet.write(" weights, water is H").raised(-2, "2").write("O, and the rate is 10");
            sheet.raised(4, "-3").write(" per second.");
            sheet.at(72, 728).write("This is the 1").raised(4, "st").write(" of May, energy is mc");
            sheet.raised(4, "2").write(", area 25 km").raised(4, "2").write(", speed m s");
            sheet.raised(4, "-1").write(", and x").raised(-2, "i").raised(4, "2").write(" is it.");
            sheet.at(72, 716).write("It was shown before").raised(4, "12,13").write(" that Ca");
            sheet.raised(4, "2+").write(" and CO").raised(-2, "2").write(" matter as tokens");
            sheet.raised(4, "1").write(" do, and R").raised(4, "2").write(" is 0.9.");
            sheet.lines(ROMAN, 10, 72, 704, TEXT, TEXT, TEXT);
            sheet.at(72, 90).raised(3, "1").write(ROMAN, 8, " Pieces of words.");
            assertThat(sheet.shown())
                    .contains("10^9 weights, water is H_2O", "10^{-3} per second")
                    .contains("the 1st of May, energy is mc^2, area 25 km^2, speed m s^{-1}")
                    .contains("x_i^2 is it", "shown before [12,13] that Ca^{2+} and CO_2 matter")
                    .contains("as tokens do, and R^2 is 0.9.")
                    .contains("FOOTNOTE: Pieces of words.");
        }
    }

    @Test
    void readsColumnsOfFewLinesOneAfterTheOther() throws IOException {
        try (Sheet sheet = new Sheet()) {
            sheet.at(72, 740).write(BOLD, 16, "A short sheet on walks");
            sheet.lines(
                    ROMAN,
                    10,
                    72,
                    700,
                    "The walker goes on to the left",
                    "and then, later, it turns",
                    "back to where it began.");
            sheet.lines(
                    ROMAN,
                    10,
                    330,
                    700,
                    "Nobody knows why it does so",
                    "but many have guessed it is",
                    "looking for something.");
            assertThat(sheet.shown())
                    .contains("left and then, later, it turns back to where it began.")
                    .contains("does so but many have guessed it is looking for something.");
        }
    }

    @Test
    void readsListsOfTermsAcross() throws IOException {
        try (Sheet sheet = new Sheet()) {
            sheet.at(72, 740).write(TEXT);
            sheet.lines(ROMAN, 10, 72, 720, "Learning rate", "Batch size", "Weight decay");
            sheet.lines(ROMAN, 10, 300, 720, "How far a step goes", "How many", "How strong it is");
            assertThat(sheet.shown()).contains("Learning rate How far a step goes Batch size");
        }
    }

    @Test
    void findsHeadingsBesideTheText() throws IOException {
        try (Sheet sheet = new Sheet()) {
            sheet.at(72, 740).write(BOLD, 16, "A sheet with headings in italics");
            sheet.at(72, 700).write(ITALIC, 11, "The data");
            sheet.lines(
                    ROMAN,
                    11,
                    190,
                    700,
                    "Collect a few thousand examples and look at some",
                    "hundred of them by eye, as others will ask.");
            sheet.at(72, 660).write(ITALIC, 11, "The long name of");
            sheet.at(72, 646).write(ITALIC, 11, "the model");
            sheet.lines(
                    ROMAN,
                    11,
                    190,
                    660,
                    "Begin with the smallest model that can be wrong in an",
                    "interesting way. A straight line is often enough.");
            assertThat(sheet.shown())
                    .contains("# The data\nTEXT: Collect a few thousand examples")
                    .contains("# The long name of the model\nTEXT: Begin with the smallest");
        }
    }

    @Test
    void mendsWordsAtTheEndsOfLines() throws IOException {
        try (Sheet sheet = new Sheet()) {
            sheet.lines(
                    ROMAN,
                    10,
                    72,
                    740,
                    "The peer-reviewed study told of a long list of well-",
                    "known facts and a data-",
                    "driven, end-to-",
                    "end model with gradient-",
                    "based methods, a trans-",
                    "former that is a re-",
                    "current one, GPT-",
                    "4o and COVID-",
                    "19 with a T-",
                    "cell, a CPU-",
                    "bound learn-",
                    "ing rate and state-of-the-",
                    "art results.");
            assertThat(sheet.shown())
                    .contains("well-known facts and a data-driven, end-to-end model")
                    .contains("gradient-based methods, a transformer that is a recurrent one")
                    .contains("GPT-4o and COVID-19 with a T-cell, a CPU-bound learning rate")
                    .contains("state-of-the-art results");
        }
    }

    @Test
    void keepsTheNumbersOfItems() throws IOException {
        try (Sheet sheet = new Sheet()) {
            sheet.lines(
                    ROMAN,
                    10,
                    72,
                    740,
                    "Do these things in order and stop when it fails:",
                    "1. Open the file.",
                    "2. Choose New and give it a name that says what is in it,",
                    "and does not change.",
                    "3. Save it.");
            sheet.at(72, 660).write("Then go back to step 2.");
            assertThat(sheet.shown())
                    .contains("LIST_ITEM: 1. Open the file.\nLIST_ITEM: 2. Choose New and give")
                    .contains("in it, and does not change.\nLIST_ITEM: 3. Save it.\nTEXT: Then go");
        }
    }
}
