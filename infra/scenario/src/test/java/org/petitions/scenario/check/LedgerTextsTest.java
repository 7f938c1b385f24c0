package org.petitions.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** A leak is only found where its words are searched for. */
class LedgerTextsTest {
    private final Set<String> words = new LedgerTexts(Set.of("431202-20260302", "431222-20260302")).personalData();

    @Test
    void who_somebody_is_where_they_live_and_what_they_wrote_is_searched_for() {
        assertThat(words).anyMatch(word -> word.matches("\\d{17}[\\dX]"))
                .anyMatch(word -> word.matches("例.*村\\d+组\\d+号"))
                .contains("蒲例𣲗", "李例䶮", "口头答复，没有书面意见", "村所在镇人民政府");
    }

    @Test
    void the_words_of_the_online_forms_are_searched_for_too() {
        assertThat(words).contains("石例之", "0745-0301748", "sample-340@example.org", "例龙潭村2组38号", "购买的稻种不出苗",
                "误了农时，一年的收成没有着落。");
    }

    @Test
    void codes_and_dates_which_travel_in_the_clear_are_not() {
        assertThat(words).doesNotContain("REAL_NAME", "431202", "431202-PB", "2025-02-27", "AGRICULTURE");
    }
}
