package org.petitions.events.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.petitions.events.clocks.ClockAct.Cancel;
import org.petitions.events.clocks.ClockAct.HandOver;
import org.petitions.events.clocks.ClockAct.Lengthen;
import org.petitions.events.clocks.ClockAct.Pause;
import org.petitions.events.clocks.ClockAct.Resume;
import org.petitions.events.clocks.ClockAct.Start;
import org.petitions.events.clocks.ClockAct.Stop;
import org.petitions.events.clocks.ClockAct.StopAll;
import org.petitions.events.clocks.ClockActCheck.UnusableAct;
import org.petitions.events.terms.ClockKind;

class ClockActCheckTest {
    private static final ClockActCheck CHECK = new ClockActCheck(30);
    private static final String UNIT = "431222-HRSS";
    private static final Instant AT = Instant.parse("2026-03-01T01:30:00Z");
    private static final Instant FIRST = Instant.parse("1949-10-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2199-12-31T00:00:00Z");

    private static Stream<ClockAct> usable() {
        return Stream.of(new Start(ClockKind.HANDLING, ClockAct.SOLE, UNIT, FIRST, null),
                new Start(ClockKind.HANDLING, ClockAct.SOLE, UNIT, LAST, null),
                new Start(ClockKind.MEASURE, "m-1", UNIT, AT, LAST),
                new Start(ClockKind.RETURN_VISIT, "1", UNIT, AT, LAST, 1),
                new Start(ClockKind.RETURN_VISIT, "1", UNIT, AT, LAST, 3_660),
                new Start(ClockKind.SUSPENSION, ClockAct.SOLE, UNIT, AT, null),
                new Start(ClockKind.SUSPENSION, ClockAct.SOLE, UNIT, AT, LAST, 90),
                new HandOver(ClockKind.DISPATCH, UNIT),
                new Stop(ClockKind.MEASURE, null), new Stop(ClockKind.MEASURE, "m".repeat(64)),
                new Cancel(ClockKind.RETURN_VISIT, null), new Cancel(ClockKind.REPORT_BACK, ClockAct.SOLE),
                new StopAll(), new Lengthen(ClockKind.HANDLING, 1), new Lengthen(ClockKind.HANDLING, 30),
                new Pause(ClockKind.HANDLING, LocalDate.of(1949, 10, 2)),
                new Resume(ClockKind.HANDLING, LocalDate.of(2199, 12, 31)));
    }

    private static Stream<Arguments> unusable() {
        return Stream.of(arguments(new Start(ClockKind.MEASURE, "m:1", UNIT, AT, LAST), "key"),
                arguments(new Start(ClockKind.HANDLING, ClockAct.SOLE, "HRSS", AT, null), "unit"),
                arguments(new Start(ClockKind.HANDLING, ClockAct.SOLE, "431222-H R", AT, null), "unit"),
                arguments(new Start(ClockKind.HANDLING, ClockAct.SOLE, UNIT, FIRST.minusNanos(1), null), "at"),
                arguments(new Start(ClockKind.HANDLING, ClockAct.SOLE, UNIT, LAST.plusNanos(1), null), "at"),
                arguments(new Start(ClockKind.REPORT_BACK, ClockAct.SOLE, UNIT, AT, LAST.plusNanos(1)), "due"),
                arguments(new Start(ClockKind.REPORT_BACK, ClockAct.SOLE, UNIT, AT, null), "due"),
                arguments(new Start(ClockKind.HANDLING, ClockAct.SOLE, UNIT, AT, LAST), "due"),
                arguments(new Start(ClockKind.RETURN_VISIT, "1", UNIT, AT, null, 30), "due"),
                arguments(new Start(ClockKind.SUSPENSION, ClockAct.SOLE, UNIT, AT, null, 30), "due"),
                arguments(new Start(ClockKind.SUSPENSION, ClockAct.SOLE, UNIT, AT, LAST), "due"),
                arguments(new Start(ClockKind.RETURN_VISIT, "1", UNIT, AT, LAST, 0), "days"),
                arguments(new Start(ClockKind.RETURN_VISIT, "1", UNIT, AT, LAST, 3_661), "days"),
                arguments(new Start(ClockKind.HANDLING, ClockAct.SOLE, UNIT, AT, null, 60), "days"),
                arguments(new HandOver(ClockKind.DISPATCH, "431222"), "unit"),
                arguments(new Stop(ClockKind.MEASURE, "m".repeat(65)), "key"),
                arguments(new Cancel(ClockKind.MEASURE, "m.1"), "key"),
                arguments(new Lengthen(ClockKind.HANDLING, 0), "days"),
                arguments(new Lengthen(ClockKind.HANDLING, 31), "days"),
                arguments(new Pause(ClockKind.HANDLING, LocalDate.of(1949, 9, 30)), "from"),
                arguments(new Resume(ClockKind.HANDLING, LocalDate.of(2200, 1, 1)), "lastPaused"));
    }

    @ParameterizedTest
    @MethodSource("usable")
    void an_act_that_can_be_carried_out_is_let_by(ClockAct act) {
        assertThat(CHECK.firstUnusable(List.of(act))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void an_act_that_cannot_is_told_by_its_field(ClockAct act, String field) {
        assertThat(CHECK.firstUnusable(List.of(act))).contains(new UnusableAct(act.kind(), field));
    }

    @Test
    void of_several_the_first_is_told() {
        assertThat(CHECK.firstUnusable(List.of(new StopAll(), new Lengthen(ClockKind.HANDLING, 31),
                new HandOver(ClockKind.DISPATCH, "")))).contains(new UnusableAct(ClockKind.HANDLING, "days"));
    }
}
