package org.petitions.bench.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateTextTest {
    private static final CaseIdentity TEMPLATE = new CaseIdentity("5f0c7a3e-2a57-5f0b-9a5e-6f8f6a1c3d42",
            "431222-20260310-L-00007-B");
    private static final CaseCopy COPY = new CaseCopy(
            TEMPLATE.copied("00000000-0000-5000-8000-000000000001", "431281", 70, 5), 70, 100_010);

    @Test
    void an_event_of_the_copy_is_of_its_case_its_county_and_its_day() {
        assertThat(text("{\"petitionId\":\"" + TEMPLATE.id()
                + "\",\"version\":3,\"at\":\"2026-03-12T01:02:03.456Z\",\"unit\":\"431222-HRSS\",\"by\":\"2026-05-11\"}"))
                .isEqualTo("{\"petitionId\":\"00000000-0000-5000-8000-000000000001\",\"version\":3,"
                        + "\"at\":\"2026-01-01T01:02:03.456Z\",\"unit\":\"431281-HRSS\",\"by\":\"2026-03-02\"}");
    }

    @Test
    void its_number_tells_county_and_day_of_registration_and_is_nobody_elses() {
        assertThat(text("\"" + TEMPLATE.number() + "\"")).isEqualTo("\"" + COPY.identity().number() + "\"");
        assertThat(COPY.identity().number()).startsWith("431281-20251230-L-1000000005-");
    }

    @Test
    void a_number_is_made_with_its_check_character() {
        // As intake-service has given it out.
        assertThat(new CaseIdentity("x", "431222-20260302-L-00001-0").copied("y", "431222", 1, 5).number())
                .hasSize("431222-20260301-L-1000000005-X".length()).doesNotContain("*");
    }

    @Test
    void documents_of_the_case_get_numbers_of_their_own_and_one_from_elsewhere_keeps_its_number() {
        assertThat(text("沅人社信受〔2026〕3号")).isEqualTo("沅人社信受〔2026〕100010号");
        assertThat(text(TEMPLATE.id() + "/沅人社信处〔2026〕7号"))
                .isEqualTo("00000000-0000-5000-8000-000000000001/沅人社信处〔2026〕100011号");
        assertThat(text("湘信复核字〔2025〕12号")).isEqualTo("湘信复核字〔2025〕12号");
    }

    @Test
    void other_texts_stay() {
        assertThat(TemplateText.of("ACCEPTED", TEMPLATE, List.of()).isVaried()).isFalse();
        assertThat(TemplateText.of("431222-HRSS", TEMPLATE, List.of()).isIdentified()).isFalse();
    }

    private static String text(String template) {
        return TemplateText.of(template, TEMPLATE, List.of("沅人社信受〔2026〕3号", "沅人社信处〔2026〕7号")).in(COPY);
    }
}
