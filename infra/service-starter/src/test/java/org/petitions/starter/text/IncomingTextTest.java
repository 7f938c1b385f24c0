package org.petitions.starter.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingTextTest {
    private static final String FAMILY = "👨‍👩‍👧";

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {"0009, ' '", "00a0, ' '", "202f, ' '", "200b, ''",
            "feff, ''", "00ad, ''",
            "2060, ''", "200e, ''", "202e, ''", "2066, ''", "061c, ''", "3164, ''", "200d, ''", "200c, ''"})
    void what_nobody_sees_goes_or_becomes_a_space(String point, String instead) {
        String character = Character.toString(Integer.parseInt(point, 16));
        assertThat(IncomingText.cleaned("甲" + character + "乙")).isEqualTo("甲" + instead + "乙");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\u000B", "\f", "\u2028", "\u2029"})
    void every_line_end_is_one(String lineEnd) {
        assertThat(IncomingText.cleaned("一" + lineEnd + "二")).isEqualTo("一\n二");
    }

    @ParameterizedTest
    @ValueSource(strings = {FAMILY, "🏳️‍🌈", "𠮷𬭛䶮㛃", "葛\uDB40\uDD00城", "می‌خواهم", "ئۇيغۇر", "བོད་ཡིག", "ꆈꌠꉙ",
            "ᠮᠣᠩᠭᠣᠯ", "　首行"})
    void what_people_write_stays(String text) {
        assertThat(IncomingText.cleaned(text)).isEqualTo(text);
        assertThat(IncomingText.faultOf(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0000, CONTROL_CHARACTER", "001b, CONTROL_CHARACTER", "0085, CONTROL_CHARACTER",
            "fffd, DAMAGED_TEXT", "fffc, DAMAGED_TEXT", "d800, DAMAGED_TEXT", "fdd0, DAMAGED_TEXT",
            "1fffe, DAMAGED_TEXT",
            "e5e5, PRIVATE_CHARACTER", "f0000, PRIVATE_CHARACTER"})
    void what_no_person_writes_is_a_fault(String point, TextFault fault) {
        String text = "甲" + Character.toString(Integer.parseInt(point, 16)) + "乙";
        assertThat(IncomingText.faultOf(IncomingText.cleaned(text))).contains(fault);
    }

    @Test
    void codes_are_understood_as_people_type_them() {
        assertThat(TypedCode.normalized(" ４３１２２２－２０２６０３０１—ｌ‐00017\u200B − k\u00A0"))
                .isEqualTo("431222-20260301-L-00017-K");
    }
}
