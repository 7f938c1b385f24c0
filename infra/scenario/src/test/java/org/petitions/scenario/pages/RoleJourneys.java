package org.petitions.scenario.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import org.petitions.local.platform.Platform;

/** Everybody's day at the pages, in a real browser with a real sign-in, on a platform that a hundred days have filled. */
public final class RoleJourneys {
    private @Nullable List<String> faults;

    /** Goes through them all; without a Chromium nobody goes anywhere, and {@link #faults()} skips the test. */
    public void go(Platform platform) {
        try (var tour = new PageTour(platform.settings().door())) {
            everybody(tour);
            faults = tour.faults();
        } catch (TestAbortedException _) {
            // No browser here: the day itself is examined all the same.
        }
    }

    /** What was found wrong, each with its page. */
    public List<String> faults() {
        if (faults == null) {
            throw new TestAbortedException("this machine has no Chromium with its driver");
        }
        return faults;
    }

    private static void everybody(PageTour tour) {
        tour.signIn("431222.leader");
        tour.look("home", "/");
        tour.look("inbox", "/inbox.html");
        tour.signOut();
    }
}
