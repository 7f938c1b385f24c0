package org.petitions.casework.documents.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** No document fails for its letters, whatever anybody wrote. */
class DocumentPrinterProperties {
    private static final DocumentPrinter PRINTER = new DocumentPrinter(new DocumentSettings(List.of()));

    @Property(tries = 60)
    void any_text_is_printed_in_both_forms_and_they_say_the_same(@ForAll("texts") String text) {
        DocumentContent sheet = new DocumentContent(
                new DocumentContent.Parties("沅陵县信访局", "始" + text + "终"), "沅陵县信访局信转〔2026〕12号", "转送函", "",
                List.of(new DocumentContent.Part.Paragraph("始" + text + "终")), "2026年3月1日");

        String pdf = PrintedText.pdf(PRINTER.pdf(sheet));
        String docx = PrintedText.docx(PRINTER.docx(sheet));

        assertThat(docx).startsWith("沅陵县信访局").contains("2026年3月1日").doesNotContain("#");
        assertThat(pdf.codePoints().filter(Character::isIdeographic).count())
                .isEqualTo(docx.codePoints().filter(Character::isIdeographic).count());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.integers().between(0, 0x10FFFF)),
                Tuple.of(1, Arbitraries.integers().between(0, 0x24FF)),
                Tuple.of(1, Arbitraries.integers().between(0xD7FF, 0xFFFF)),
                Tuple.of(1, Arbitraries.integers().between(0x1F000, 0x1FAFF)),
                Tuple.of(2, Arbitraries.integers().between(0x4E00, 0x9FFF)),
                Tuple.of(1, Arbitraries.integers().between(0x20000, 0x33479))).filter(point -> point != '#').list()
                .ofMinSize(1).ofMaxSize(120).map(points -> {
                    StringBuilder text = new StringBuilder();
                    points.forEach(text::appendCodePoint);
                    return text.toString();
                });
    }
}
