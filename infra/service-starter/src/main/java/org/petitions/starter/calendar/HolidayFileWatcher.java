package org.petitions.starter.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.petitions.law.CurrentCalendar;
import org.petitions.law.InvalidHolidayFileException;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.startup.StartupFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;

/**
 * Reads the holiday file, and again whenever its text changes. By its text and not by its time stamp: a mounted ConfigMap is swapped by a
 * link whose time says nothing. A file that cannot be used changes nothing.
 */
final class HolidayFileWatcher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(HolidayFileWatcher.class);

    private final CurrentCalendar calendar;
    private final CalendarSettings settings;
    private @Nullable String lastRead;
    private volatile boolean refusing;
    private volatile @Nullable Thread thread;

    HolidayFileWatcher(CurrentCalendar calendar, CalendarSettings settings) {
        this.calendar = calendar;
        this.settings = settings;
    }

    /** @throws StartupFailure when a file is set and cannot be used: at the start there is a person who can mend it */
    void readFirst() {
        Resource file = settings.holidays();
        if (file == null) {
            return;
        }
        try {
            read(file);
        } catch (InvalidHolidayFileException e) {
            throw new StartupFailure("The holiday file cannot be used: " + e.getMessage(),
                    "Mend these lines of " + file.getDescription() + ", or make it anew with update-holidays.mjs.", e);
        } catch (IOException e) {
            throw new StartupFailure("petitions.law.holidays names no file that can be read",
                    "Set petitions.law.holidays, or remove it to use the one that is shipped.", e);
        }
    }

    /** Whether the file as it is now cannot be used. */
    boolean isRefusing() {
        return refusing;
    }

    /** Reads the file if it has changed. */
    void look() {
        Resource file = settings.holidays();
        if (file == null) {
            return;
        }
        try {
            read(file);
            refusing = false;
        } catch (InvalidHolidayFileException | IOException e) {
            if (!refusing) {
                LOG.error("the holiday file that is set cannot be used, the calendar before it holds on: {}",
                        e.getMessage());
            }
            refusing = true;
        }
    }

    private void read(Resource file) throws IOException {
        String text = file.getContentAsString(StandardCharsets.UTF_8);
        if (text.equals(lastRead)) {
            return;
        }
        LegalCalendar read = LegalCalendar.of(text);
        boolean replaced = calendar.replaceBy(read);
        lastRead = text;
        if (replaced) {
            LOG.info("the calendar of {} holds, certain up to {}, source {}", read.revision(), read.lastCertainDay(),
                    read.source());
        } else if (calendar.get().isNewerThan(read)) {
            LOG.warn("the holiday file that is set was made at {}, before the one in force, which holds on: {}",
                    read.revision(), calendar.get().revision());
        }
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                Thread.sleep(settings.lookEvery());
                look();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                // Whatever it was: if this thread ended, no notice would ever be read, and nothing would show it.
                LOG.error("looking for the next holiday notice failed", e);
            }
        }
    }

    @Override
    public void start() {
        if (settings.holidays() != null) {
            thread = Thread.ofVirtual().name("holiday-file").unstarted(this::run);
            thread.start();
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
