package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.LimitEvent;
import org.petitions.events.LimitEvent.LimitEnded;
import org.petitions.events.LimitEvent.LimitMet;
import org.petitions.events.LimitEvent.LimitMissTakenBack;
import org.petitions.events.PetitionEvent;
import org.petitions.events.terms.MissTakenBackReason;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;

/** Calendars that come and go while a case lives: what has ended in time is never spoken of again, and what was missed is said once. */
class CalendarChangeProperties {
    private static final LocalDate FIRST_MONDAY = LocalDate.parse("2026-01-05");

    @Property
    void of_a_limit_that_has_ended_in_time_nothing_more_is_told(@ForAll("cases") RandomCase life,
            @ForAll Random random) {
        Set<String> inTime = new HashSet<>();
        for (EscalationEvent event : lived(life, random, _ -> {}).everything()) {
            String limit = limitOf(event);
            assertThat(inTime).as("of %s", event).doesNotContain(limit);
            if (event instanceof LimitMet met && !met.late() || event instanceof LimitEnded ended && !ended.late()) {
                inTime.add(limit);
            }
        }
    }

    /** At one moment two notices may come one after the other, of which the later tells again what the earlier took back: each is asked alone. */
    @Property
    void a_calendar_takes_no_miss_back_only_to_tell_it_again(@ForAll("cases") RandomCase life, @ForAll Random random) {
        lived(life, random, told -> {
            Set<String> takenBack = new HashSet<>();
            for (EscalationEvent event : told) {
                if (event instanceof LimitMissTakenBack back && back.reason() == MissTakenBackReason.CALENDAR) {
                    takenBack.add(limitOf(back) + " by " + back.unit());
                }
                if (event instanceof LimitMissed missed) {
                    assertThat(takenBack).doesNotContain(limitOf(missed) + " by " + missed.unit());
                }
            }
        });
    }

    private static String limitOf(EscalationEvent event) {
        return switch (event) {
            case LimitEvent limit -> limit.limitId();
            case LimitMissed missed ->
                LimitEvent.limitId(missed.petitionId(), missed.clock(), missed.clockKey(), missed.occurrence());
            default -> "";
        };
    }

    /**
     * Every step is known at once; between two there is often another calendar.
     *
     * @param ofOneCalendar is given what each calendar has brought about at its moment, what falls due by it with it
     */
    private static ClockEngineDriver lived(RandomCase life, Random random,
            Consumer<List<EscalationEvent>> ofOneCalendar) {
        List<LegalCalendar> calendars = List.of(LegalCalendar.china(), invented(random), invented(random));
        ClockEngineDriver story = new ClockEngineDriver();
        for (PetitionEvent event : life.events()) {
            if (random.nextInt(3) == 0) {
                notice(story, calendars.get(random.nextInt(calendars.size())), ofOneCalendar);
            }
            story.until(event.at()).happens(event);
        }
        notice(story, invented(random), ofOneCalendar);
        return story.until(ClockEngineDriver.at("2031-01-01T00:00"));
    }

    private static void notice(ClockEngineDriver story, LegalCalendar calendar,
            Consumer<List<EscalationEvent>> ofOneCalendar) {
        int before = story.everything().size();
        List<EscalationEvent> all = story.notice(calendar).until(story.now()).everything();
        ofOneCalendar.accept(all.subList(before, all.size()));
    }

    /** In some weeks the weekend is worked, in others the first days are not. */
    private static LegalCalendar invented(Random random) {
        int lastYear = 2026 + random.nextInt(3);
        List<String> file = new ArrayList<>(List.of("# source: invented for a test", "# revision: 2026-01-01T00:00:00Z",
                "# first-year: 2026", "# last-year: " + lastYear, "from,to,kind,name"));
        for (int year = 2026; year <= lastYear; year++) {
            file.add(LocalDate.of(year, 1, 1) + "," + LocalDate.of(year, 1, 1) + ",REST,元旦");
            file.add(LocalDate.of(year, 10, 1) + "," + LocalDate.of(year, 10, 1) + ",REST,国庆节");
        }
        for (LocalDate monday = FIRST_MONDAY; monday.plusDays(6).getYear() <= lastYear; monday = monday.plusWeeks(1)) {
            if (monday.datesUntil(monday.plusWeeks(1)).noneMatch(CalendarChangeProperties::isFixedHoliday)) {
                addWeek(file, monday, random);
            }
        }
        return LegalCalendar.of(String.join("\n", file));
    }

    private static boolean isFixedHoliday(LocalDate day) {
        return day.getDayOfMonth() == 1 && (day.getMonthValue() == 1 || day.getMonthValue() == 10);
    }

    private static void addWeek(List<String> file, LocalDate monday, Random random) {
        switch (random.nextInt(3)) {
            case 0 -> file.add(monday.plusDays(5) + "," + monday.plusDays(6) + ",WORK,调休");
            case 1 -> file.add(monday + "," + monday.plusDays(random.nextInt(4)) + ",REST,放假");
            default -> {
                // a week like most
            }
        }
    }

    @Provide
    Arbitrary<RandomCase> cases() {
        Arbitrary<Integer> hours = Arbitraries.oneOf(Arbitraries.integers().between(0, 24 * 5),
                Arbitraries.integers().between(0, 24 * 80));
        return Combinators.combine(Arbitraries.integers().between(0, 999).list().ofMinSize(4).ofMaxSize(14),
                hours.list().ofSize(14), Arbitraries.of("431222-CIVIL", "431222.county-leader"),
                Arbitraries.of(Urgency.class)).as(RandomCase::simulate);
    }
}
