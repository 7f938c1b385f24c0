package org.petitions.starter.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class IncomingTextProperties {

    @Property
    void cleaning_once_is_enough(@ForAll("texts") String text) {
        String cleaned = IncomingText.cleaned(text);
        assertThat(IncomingText.cleaned(cleaned)).isEqualTo(cleaned);
    }

    @Property
    void nothing_invisible_is_left(@ForAll("texts") String text) {
        assertThat(IncomingText.cleaned(text).codePoints()).noneMatch(IncomingText::isInvisible)
                .noneMatch(point -> point == '\t' || point == '\r' || point == 0x0B || point == 0xA0);
    }

    @Property
    void every_visible_letter_stays(@ForAll("texts") String text) {
        assertThat(lettersOf(IncomingText.cleaned(text))).isEqualTo(lettersOf(text));
    }

    @Property
    void what_is_taken_can_be_stored_and_written_as_xml(@ForAll("texts") String text) {
        String cleaned = IncomingText.cleaned(text);
        if (IncomingText.faultOf(cleaned).isEmpty()) {
            assertThat(cleaned.codePoints()).allMatch(point -> point == '\n' || point >= 0x20 && point <= 0xD7FF
                    || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000);
        }
    }

    private static String lettersOf(String text) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFD).codePoints()
                .filter(point -> Character.isLetterOrDigit(point) && !IncomingText.isInvisible(point))
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Integer> points = Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.integers().between(0, 0x10FFFF)),
                Tuple.of(1, Arbitraries.integers().between(0, 0xFF)),
                Tuple.of(1, Arbitraries.integers().between(0x2000, 0x206F)),
                Tuple.of(1, Arbitraries.of(0x200D, 0x200C, 0xFE0F, 0x1F468, 0x4E00, 0xFEFF, 0x3000, 0xE0101, 0x0301,
                        0x65)));
        return points.list().ofMaxSize(30).map(list -> {
            StringBuilder text = new StringBuilder();
            list.forEach(text::appendCodePoint);
            return text.toString();
        });
    }
}
