package org.petitions.casework.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.casework.audit.PublishedEntry.About;

class PublishedEntryTest {
    @Test
    void an_entry_is_searched_by_what_it_says() {
        String text = """
                {"id":"e1","at":"2026-03-01T01:30:00.123Z","by":{"account":"h-01"},"act":{"subject":"s"}}""";

        assertThat(PublishedEntry.read(text)).contains(new PublishedEntry(
                new About("e1", Instant.parse("2026-03-01T01:30:00.123Z"), "h-01", "s"), text));
    }

    /** Each of these would stop all chains, or be taken for changed for ever. */
    @ParameterizedTest
    @ValueSource(strings = {
            """
                    {"id":"e1","at":"+999999999-12-31T00:00:00Z","by":{"account":"h-01"}}""",
            """
                    {"id":"e1","at":"-999999999-01-01T00:00:00Z","by":{"account":"h-01"}}""",
            """
                    {"id":"e1","at":"2026-03-01T01:30:00.123456Z","by":{"account":"h-01"}}""",
            """
                    {"id":"e1","at":"2026-03-01T01:30:00Z","by":{"account":"h-\\ud800"}}""",
            """
                    {"id":"e\\udc00","at":"2026-03-01T01:30:00Z","by":{"account":"h-01"}}""",
            """
                    {"id":"e1","at":"2026-03-01T01:30:00Z","by":{"account":"h-01"},"act":{"subject":"\\ud83d"}}""",
            """
                    {"id":"","at":"2026-03-01T01:30:00Z","by":{"account":"h-01"}}""",
            """
                    {"id":"e1","by":{"account":"h-01"}}""",
            "{no json"})
    void what_the_database_cannot_give_back_as_it_was_is_no_entry(String text) {
        assertThat(PublishedEntry.read(text)).isEmpty();
    }
}
