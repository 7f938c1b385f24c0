package org.petitions.intake.importing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeaderNamesTest {

    @ParameterizedTest
    @EnumSource
    void every_column_is_found_by_its_header_in_either_language(LedgerColumn column) {
        assertThat(HeaderNames.columnOf(column.zh())).contains(column);
        assertThat(HeaderNames.columnOf(" " + column.en().toUpperCase(Locale.ROOT))).contains(column);
    }
}
