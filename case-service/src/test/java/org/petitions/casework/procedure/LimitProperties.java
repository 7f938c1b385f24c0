package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.petitions.calendar.Deadline;
import org.petitions.calendar.LegalCalendar;
import org.petitions.calendar.PausedDays;
import org.petitions.casework.procedure.Samples.Story;
import org.petitions.casework.procedure.Standing.InHandling;
import org.petitions.events.CaseEvent;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.clocks.ClockActs;
import org.petitions.events.terms.ClockKind;

/** What a notice says of the handling limit is what the clock judges by, whenever handling stood still and was extended. */
class LimitProperties {

    /** Hours that pass, and the step that is tried then. */
    private record Then(int hours, String step) {}

    @Property
    void the_limit_that_is_told_is_the_limit_that_is_judged_by(@ForAll("lives") List<Then> life) {
        Story story = Story.of("claim: open, dispatch, accept");
        Judged judged = new Judged();
        for (Then then : life) {
            story.passHours(then.hours());
            if (then.step().equals("extend")) {
                assertThat(isTooLate(story)).as("extended %s", story.at()).isEqualTo(judged.isPast(story));
            }
            story.attempt(Samples.command(then.step(), story.at()));
            judged.sees(story.events().getLast());
        }

        assertThat(story.state().standing()).isInstanceOfSatisfying(InHandling.class,
                here -> assertThat(here.limit(Samples.CALENDAR)).isEqualTo(judged.expiry));
    }

    @Provide
    Arbitrary<List<Then>> lives() {
        // A few hours are within a day or over midnight; some weeks are over rest days and festivals.
        Arbitrary<Integer> hours = Arbitraries.oneOf(Arbitraries.integers().between(1, 30),
                Arbitraries.integers().between(24, 24 * 40));
        return Combinators.combine(hours, Arbitraries.of("suspend", "resume", "suspend", "resume", "extend"))
                .as(Then::new).list().ofMaxSize(8);
    }

    /** Where an extension would be lawful but for its lateness. */
    private static boolean isTooLate(Story story) {
        return story.state().legalSteps().contains(Step.EXTEND)
                && Procedure.decide(story.state(), Samples.command("extend", story.at()),
                        Samples.now(story.at())) instanceof Decision.Refused;
    }

    /** The handling clock as escalation-service keeps it: what comes after its end moves it no more. */
    private static final class Judged {
        private static final LocalDate START = LegalCalendar.dayOf(Samples.AT);
        private final List<PausedDays> paused = new ArrayList<>();
        private int more;
        private long seen;
        private @Nullable LocalDate pausedFrom;
        private Deadline expiry = Samples.CALENDAR.afterDays(START, Law.HANDLING_DAYS);

        boolean isPast(Story story) {
            return story.state().legalSteps().contains(Step.EXTEND) && !story.at().isBefore(expiry.end());
        }

        void sees(CaseEvent event) {
            boolean isPast = pausedFrom == null && !event.at().isBefore(expiry.end());
            if (event.version() > seen && !isPast) {
                ClockActs.of(event).forEach(this::takes);
            }
            seen = event.version();
            expiry = Samples.CALENDAR.afterDays(START, Law.HANDLING_DAYS + more, paused);
        }

        private void takes(ClockAct act) {
            switch (act) {
                case ClockAct.Lengthen(ClockKind kind, int days) when kind == ClockKind.HANDLING -> more += days;
                case ClockAct.Pause(ClockKind kind, LocalDate from) when kind == ClockKind.HANDLING ->
                    pausedFrom = from;
                case ClockAct.Resume(ClockKind kind, LocalDate last) when kind == ClockKind.HANDLING -> {
                    if (pausedFrom != null && !last.isBefore(pausedFrom)) {
                        paused.add(new PausedDays(pausedFrom, last));
                    }
                    pausedFrom = null;
                }
                default -> {
                    // another clock's
                }
            }
        }
    }
}
