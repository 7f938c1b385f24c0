package org.petitions.escalation.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.stores.ClockQueries;
import org.petitions.escalation.stores.ClockQueries.StoresNotReadyException;
import org.petitions.law.CurrentCalendar;
import org.petitions.law.InvalidHolidayFileException;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.access.SignedIn;
import org.petitions.starter.actor.Account;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /calendar}: which holiday notice is in force, and what the next one would move. */
@RestController
final class CalendarApi {
    private static final int MOST_OF_A_PAGE = 500;

    private final CurrentCalendar calendar;
    private final ClockQueries queries;

    CalendarApi(CurrentCalendar calendar, ClockQueries queries) {
        this.calendar = calendar;
        this.queries = queries;
    }

    /** The calendar in force: everybody's limits are counted by it. */
    @SignedIn("the State Council's notice is public")
    @GetMapping("/calendar")
    CalendarPreview.Edition inForce(Account account) {
        return CalendarPreview.Edition.of(calendar.get());
    }

    /**
     * What a holiday file would move if it were brought in now: nothing is changed. It goes through the petitions of all counties, so it is
     * for those who watch over them all; none is counted or listed that complains of whoever asks, or of anybody in their unit (Art. 28, 30).
     *
     * @param file the file's text, UTF-8
     * @param after the petition the page before ended with; without it the first page, which counts all
     * @param limit petitions on the page at most
     */
    @Requires(Action.PREVIEW_CALENDAR)
    @PostMapping("/calendar/preview")
    CalendarPreview preview(@RequestBody byte[] file, @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit, Actor actor) {
        if (limit < 1 || limit > MOST_OF_A_PAGE) {
            throw new ProblemException(ClocksProblem.OUT_OF_RANGE.status(), ClocksProblem.OUT_OF_RANGE,
                    List.of(MOST_OF_A_PAGE), List.of(FieldFault.of("limit", ClocksFieldCode.OUT_OF_RANGE)), null);
        }
        LegalCalendar next = read(file);
        PreviewPage page = new PreviewPage(next, limit);
        long unreadable;
        try {
            unreadable = queries.forEach(after, petition -> {
                if (!ClockAccess.accuses(petition, actor)) {
                    page.look(petition);
                }
            });
        } catch (StoresNotReadyException e) {
            throw new ProblemException(ClocksProblem.CLOCKS_NOT_READY);
        }
        return CalendarPreview.of(calendar.get(), next, page, after == null, unreadable);
    }

    private static LegalCalendar read(byte[] file) {
        try {
            return LegalCalendar.of(new String(file, UTF_8));
        } catch (InvalidHolidayFileException e) {
            List<FieldFault> faults = e.faults().stream()
                    .map(fault -> FieldFault.of("$", ClocksFieldCode.HOLIDAY_FILE, fault)).toList();
            throw new ProblemException(ClocksProblem.HOLIDAY_FILE, faults);
        }
    }
}
