package org.petitions.starter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedListTest {
    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {
            "null, ''",
            "unit=431222-HRSS&status=DISPATCHED&overdue=true&why=SUPERVISION, unit=431222-HRSS&status=DISPATCHED&overdue=true",
            "from=2026-03-01&month=2026-03&dueWithinDays=7, from=2026-03-01&month=2026-03&dueWithinDays=7",
            "unit=&status=ACCEPTED, status=ACCEPTED",
            "number=431222-20260301-L-00017-K, number=431222-20260301-L-00017-K",
            "unit=%E5%BC%A0%E4%B8%89, unit=?",
            "number=431222199001011234&unit=13907451234, number=?&unit=?",
            "account=E12345678&subject=G01234567, account=?&subject=?",
            "unit=%zz, unit=?",
            "%E5%BC%A0=1&x1=2, ''"})
    void the_trail_says_codes_days_and_ids_and_nothing_that_somebody_typed(String query, String said) {
        assertThat(AskedList.of(query)).isEqualTo(said);
    }
}
