package org.petitions.intake.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.events.DirectoryEvent.UnitListed;
import org.petitions.events.DirectoryEvent.UnitListed.UnitStanding;
import org.petitions.events.terms.UnitKind;

/** What a petitioner reads for a unit by the day. */
class ListedUnitTest {
    private static final LocalDate FIRST = LocalDate.of(2019, 3, 1);
    private static final LocalDate RENAMED = LocalDate.of(2026, 7, 1);

    @Test
    void a_renamed_unit_is_called_by_the_day_and_after_its_end_as_it_was_last() {
        ListedUnit unit = ListedUnit.of(listed(List.of(
                new UnitStanding("沅陵县住建局", "Yuanling housing", null, FIRST, RENAMED.minusDays(1), null),
                new UnitStanding("沅陵县住房和城市更新局", "Renewal", null, RENAMED, LocalDate.of(2027, 12, 31), null))));

        assertThat(unit.nameOn(FIRST.minusDays(1))).isEqualTo("沅陵县住建局");
        assertThat(unit.nameOn(RENAMED.minusDays(1))).isEqualTo("沅陵县住建局");
        assertThat(unit.nameOn(RENAMED)).isEqualTo("沅陵县住房和城市更新局");
        assertThat(unit.nameOn(LocalDate.of(2028, 1, 1))).isEqualTo("沅陵县住房和城市更新局");
    }

    @Test
    void of_an_event_of_before_the_one_name_holds_on_every_day() {
        assertThat(ListedUnit.of(listed(null)).nameOn(FIRST.minusYears(1))).isEqualTo("沅陵县住建局");
    }

    private static UnitListed listed(@Nullable List<UnitStanding> standings) {
        return new UnitListed("431222-HC", 1, Instant.EPOCH, "431222", UnitKind.HC, "沅陵县住建局", "Yuanling housing",
                null, FIRST, null, null, null, null, standings);
    }
}
