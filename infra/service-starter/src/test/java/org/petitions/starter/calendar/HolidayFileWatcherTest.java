package org.petitions.starter.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.law.CurrentCalendar;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.core.io.FileSystemResource;

class HolidayFileWatcherTest {
    private static final String FILE = """
            # source: invented for a test
            # revision: 2026-11-20T02:00:00Z
            # first-year: 2026
            # last-year: 2027
            from,to,kind,name
            2026-01-01,2026-01-03,REST,元旦
            2026-10-01,2026-10-07,REST,国庆节
            2027-01-01,2027-01-03,REST,元旦
            2027-10-01,2027-10-07,REST,国庆节
            """;

    private final CurrentCalendar calendar = new CurrentCalendar(LegalCalendar.china());
    private Path file = Path.of("");
    private HolidayFileWatcher watcher = new HolidayFileWatcher(calendar,
            new CalendarSettings(null, Duration.ofDays(1)));

    @BeforeEach
    void watch(@TempDir Path folder) {
        file = folder.resolve("holidays.csv");
        watcher = new HolidayFileWatcher(calendar,
                new CalendarSettings(new FileSystemResource(file), Duration.ofMillis(5)));
    }

    @AfterEach
    void stop() {
        watcher.stop();
    }

    @Test
    void a_notice_that_is_put_in_the_files_place_holds_without_a_restart() throws IOException {
        Files.writeString(file, FILE);
        watcher.readFirst();
        watcher.start();
        assertThat(calendar.get().lastCertainDay()).isEqualTo("2027-12-28");
        Files.writeString(file, FILE.replace("2026-11-20T02", "2027-11-20T02").replace("last-year: 2027",
                "last-year: 2028") + "2028-01-01,2028-01-03,REST,元旦\n2028-10-01,2028-10-07,REST,国庆节\n");
        await().until(() -> calendar.get().lastCertainDay().getYear() == 2028);
    }

    @Test
    void a_file_that_cannot_be_used_changes_nothing_and_shows() throws IOException {
        Files.writeString(file, FILE);
        watcher.readFirst();
        LegalCalendar before = calendar.get();
        Files.writeString(file, FILE + "2027-05-01,2027-05-03,FREE,劳动节\n");
        watcher.look();
        assertThat(calendar.get()).isSameAs(before);
        assertThat(watcher.isRefusing()).isTrue();
        Files.writeString(file, FILE);
        watcher.look();
        assertThat(watcher.isRefusing()).isFalse();
    }

    @Test
    void other_days_under_the_same_revision_are_refused_until_the_revision_is_raised() throws IOException {
        Files.writeString(file, FILE);
        watcher.readFirst();
        LegalCalendar before = calendar.get();
        String corrected = FILE + "2027-05-01,2027-05-03,REST,劳动节\n";
        Files.writeString(file, corrected);
        watcher.look();
        watcher.look();
        assertThat(calendar.get()).isSameAs(before);
        assertThat(watcher.isRefusing()).isTrue();
        assertThatThrownBy(watcher::readFirst).isInstanceOf(StartupFailure.class)
                .hasMessageContaining("same revision, other days")
                .hasMessageContaining("raise the revision");
        Files.writeString(file, corrected.replace("2026-11-20T02", "2026-11-21T02"));
        watcher.look();
        assertThat(watcher.isRefusing()).isFalse();
        assertThat(calendar.get()).isNotSameAs(before);
    }

    @Test
    void the_same_days_with_another_remark_are_no_trouble() throws IOException {
        Files.writeString(file, FILE);
        watcher.readFirst();
        Files.writeString(file, FILE.replace("invented", "made up"));
        watcher.look();
        assertThat(watcher.isRefusing()).isFalse();
    }

    @Test
    void an_older_file_does_not_take_the_place_of_the_one_that_is_shipped() throws IOException {
        Files.writeString(file, FILE.replace("2026-11-20", "2020-11-20"));
        watcher.readFirst();
        assertThat(calendar.get()).isSameAs(LegalCalendar.china());
    }

    @Test
    void a_bad_or_missing_file_stops_the_start_with_its_lines() throws IOException {
        assertThatThrownBy(watcher::readFirst).isInstanceOf(StartupFailure.class)
                .hasMessageContaining("petitions.law.holidays");
        Files.writeString(file, FILE + "2027-05-01,2027-05-03,FREE,劳动节\n");
        assertThatThrownBy(watcher::readFirst).isInstanceOf(StartupFailure.class).hasMessageContaining("line 10: ");
    }
}
