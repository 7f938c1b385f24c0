package org.petitions.starter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectFormTest {
    @ParameterizedTest
    @ValueSource(strings = {
            "0198a1b2-0000-7000-8000-123456789012",
            "0198a1b2-0000-7000-8000-123456789012.2",
            "0198a1b2-0000-7000-8000-123456789012:handling:1:UNIT_HEAD",
            "0198a1b2-0000-7000-8000-123456789012.2:handling:1:missed:handed-to-431222101-PB:desk",
            "431222-20260301-L-00017-K",
            "431222-20260301-L-00017-K/2",
            "431222-HRSS",
            "431222101-PB-2",
            "431222-HRSS.head"})
    void what_the_platform_gives_out_is_written_down(String value) {
        assertThat(SubjectForm.of(value)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "431222199001011234",
            "43122219900101123X",
            "431222-19900101-1234",
            "13907451234",
            "0745-8812345",
            "8612345678901",
            "G12345678",
            "zhangsan",
            "张三",
            "none",
            "0198a1b2-0000-7000-8000-123456789012:13907451234",
            "0198a1b2-0000-7000-8000-123456789012:431222199001011234",
            ""})
    void what_somebody_typed_is_not(String value) {
        assertThat(SubjectForm.of(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"431222-20260301-L-00017-k", "43122220260301L00017K", "４３１２２２-20260301-L-00017-K"})
    void a_number_is_written_down_as_it_is_printed(String typed) {
        assertThat(SubjectForm.of(typed)).contains("431222-20260301-L-00017-K");
    }
}
