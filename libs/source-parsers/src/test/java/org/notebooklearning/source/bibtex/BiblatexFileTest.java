package org.notebooklearning.source.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class BiblatexFileTest {
    private static final String BBL =
            """
            % $ biblatex auxiliary file $
            \\refsection{0}
              \\datalist[entry]{nty/global//global/global}
                \\entry{doe:norms}{inproceedings}{}
                  \\name{author}{2}{}{%
                    {{hash=aa}{%
                       family={Doe},
                       familyi={D\\bibinitperiod},
                       given={Jo\\"{e}l},
                       giveni={J\\bibinitperiod}}}%
                    {{hash=bb}{%
                       family={Dam},
                       prefix={van}}}%
                  }
                  \\list{publisher}{1}{%
                    {MIT Press}%
                  }
                  \\strng{namehash}{cc}
                  \\field{booktitle}{Proc. of {Norms}}
                  \\field{title}{On
                    norms}
                  \\field{year}{2019}
                  \\verb{doi}
                  \\verb 10.1/a_b
                  \\endverb
                \\endentry
                \\entry{roe}{article}{}
                  \\field{title}{Second}
                \\endentry
              \\enddatalist
            \\endrefsection
            """;

    @Test
    void readsTheFieldsOfEveryEntry() {
        Map<String, BibEntry> entries = BiblatexFile.parse(BBL);

        assertThat(entries.keySet()).containsExactly("doe:norms", "roe");
        BibEntry first = entries.get("doe:norms");
        assertThat(first.type()).isEqualTo("inproceedings");
        assertThat(first.people()).containsExactly("Doe, Jo\\\"{e}l", "{van Dam}");
        assertThat(first.year()).isEqualTo("2019");
        assertThat(first.field("title")).isEqualTo("On norms");
        assertThat(first.field("booktitle")).isEqualTo("Proc. of {Norms}");
        assertThat(first.field("publisher")).isEqualTo("MIT Press");
        assertThat(first.field("doi")).isEqualTo("10.1/a_b");
        assertThat(first.field("namehash")).isEmpty();
    }

    @Test
    void isToldFromWhatBibtexWrites() {
        assertThat(BiblatexFile.is(BBL)).isTrue();
        assertThat(BiblatexFile.is("\\begin{thebibliography}{9}\\bibitem{a} A.")).isFalse();
    }

    @Test
    void endsOnFilesThatBreakOff() {
        String broken = "\\entry{a}{book}{}\\name{author}{1}{}{{{family={" + "{".repeat(200_000);

        Assertions.assertThatNoException().isThrownBy(() -> BiblatexFile.parse(broken));
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> BiblatexFile.parse("\\entry{a}{book}{}\\field{title}{".repeat(20_000)));
    }
}
