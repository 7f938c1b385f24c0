package org.petitions.intake.importing.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.intake.importing.ledger.UnreadableLedgerException.Reason;

class DecodedLedgerTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String TEXT = "台账序号,姓名\r\n1,向𬭛㛃𠮷😀\r\n";

    @Test
    void utf_8_is_recognised() throws IOException {
        assertThat(read(TEXT.getBytes(UTF_8), null)).isEqualTo(TEXT);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_header() throws IOException {
        assertThat(read(("\uFEFF" + TEXT).getBytes(UTF_8), null)).isEqualTo(TEXT);
        assertThat(read(("\uFEFF" + TEXT).getBytes(UTF_8), "utf-8")).isEqualTo(TEXT);
    }

    @Test
    void gb18030_is_recognised_with_all_its_rare_characters() throws IOException {
        assertThat(read(TEXT.getBytes(GB18030), null)).isEqualTo(TEXT);
    }

    @Test
    void a_named_encoding_is_believed() throws IOException {
        assertThat(read(TEXT.getBytes(GB18030), "gbk")).isEqualTo(TEXT);
    }

    @Test
    void a_wrongly_named_encoding_is_refused_and_never_becomes_other_characters() {
        assertThatThrownBy(() -> read(TEXT.getBytes(GB18030), "UTF-8")).isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void what_excel_calls_unicode_text_is_recognised() throws IOException {
        assertThat(read(("\uFEFF" + TEXT).getBytes(UTF_16LE), null)).isEqualTo(TEXT);
        assertThat(read(("\uFEFF" + TEXT).getBytes(UTF_16BE), null)).isEqualTo(TEXT);
    }

    @Test
    void a_mark_of_gb18030_is_no_part_of_the_first_header() throws IOException {
        assertThat(read(("\uFEFF" + TEXT).getBytes(GB18030), null)).isEqualTo(TEXT);
    }

    @Test
    void a_workbook_or_a_web_page_that_is_called_csv_is_refused_with_advice() {
        for (var file : Map.of("PK\u0003\u0004xl", Reason.WORKBOOK, "\u00D0\u00CF\u0011\u00E0", Reason.WORKBOOK,
                "<html><table>", Reason.WEB_PAGE, "  <?xml version", Reason.WEB_PAGE).entrySet()) {
            assertThatThrownBy(() -> read(file.getKey().getBytes(ISO_8859_1), null)).isInstanceOfSatisfying(
                    UnreadableLedgerException.class, fault -> assertThat(fault.reason()).isEqualTo(file.getValue()));
        }
    }

    @Test
    void bytes_that_are_neither_are_refused() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, (byte) 0xFF, (byte) 0xFF};
        assertThatThrownBy(() -> read(picture, null)).isInstanceOfSatisfying(UnreadableLedgerException.class,
                fault -> assertThat(fault.reason()).isEqualTo(UnreadableLedgerException.Reason.CHARSET_UNDETECTED));
    }

    @Test
    void other_encodings_are_not_taken() {
        assertThatThrownBy(() -> read(TEXT.getBytes(UTF_8), "Big5")).isInstanceOfSatisfying(
                UnreadableLedgerException.class,
                fault -> assertThat(fault.reason()).isEqualTo(UnreadableLedgerException.Reason.UNKNOWN_CHARSET));
    }

    @Test
    void a_character_cut_by_the_window_is_still_recognised() throws IOException {
        for (int shift = 0; shift < 4; shift++) {
            String text = "a".repeat(64 * 1024 - 9 + shift) + "汉字𠮷汉字汉字汉字";
            assertThat(read(text.getBytes(UTF_8), null)).isEqualTo(text);
            assertThat(read(text.getBytes(GB18030), null)).isEqualTo(text);
        }
    }

    @Test
    void a_wrong_byte_far_behind_the_window_stops_the_reading() {
        byte[] text = ("汉".repeat(40_000) + "x").getBytes(UTF_8);
        text[text.length - 1] = (byte) 0xFF;
        assertThatThrownBy(() -> read(text, null)).isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void an_empty_file_is_told_so() {
        assertThatThrownBy(() -> read(new byte[0], null)).isInstanceOfSatisfying(UnreadableLedgerException.class,
                fault -> assertThat(fault.reason()).isEqualTo(UnreadableLedgerException.Reason.EMPTY));
    }

    private static String read(byte[] bytes, @Nullable String named) throws IOException {
        StringWriter text = new StringWriter();
        DecodedLedger.open(new ByteArrayInputStream(bytes), named).reader().transferTo(text);
        return text.toString();
    }
}
