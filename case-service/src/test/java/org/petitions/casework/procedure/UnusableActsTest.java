package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.petitions.casework.cases.CaseProblems;
import org.petitions.casework.procedure.CaseDecision.Unusable;
import org.petitions.casework.procedure.handling.AcceptanceRules.Accept;
import org.petitions.casework.procedure.handling.CommitmentRules.MakeCommitment;
import org.petitions.casework.procedure.routing.DispatchRules.Dispatch;
import org.petitions.casework.procedure.routing.ConsultationRules.SettleDispute;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.events.terms.DispatchKind;
import org.petitions.starter.problem.FieldFault;

/** What whoever keeps the clocks could not use is refused here, and not published. */
class UnusableActsTest {
    private static final Instant BEYOND = Instant.parse("2200-01-01T00:00:00Z");

    private static Stream<Arguments> unusable() {
        return Stream.of(
                arguments("claim: open", Dispatch.transfer("HRSS"), Duration.ZERO, "unit"),
                arguments("claim: open",
                        new Dispatch("431222", DispatchKind.ASSIGNMENT, LocalDate.of(2027, 3, 1), List.of()),
                        Duration.ZERO, "unit"),
                arguments("claim: open, dispatch, raise dispute, decline unit, climb dispute",
                        new SettleDispute("HRSS"), Duration.ZERO, "unit"),
                arguments("claim: open, dispatch", new Accept(), Duration.between(ProcedureSamples.AT, BEYOND), "$"),
                arguments("claim: open, dispatch, accept, reply", new MakeCommitment("m:1", LocalDate.of(2028, 6, 1)),
                        Duration.ZERO, "measure"));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void a_command_that_would_make_such_an_event_is_refused_by_its_field(String path, CaseCommand command,
            Duration later, String field) {
        ScriptedCase story = ScriptedCase.of(path);
        story.passDays((int) later.toDays());
        List<?> before = List.copyOf(story.events());
        assertThat(story.attempt(command)).isInstanceOfSatisfying(Unusable.class,
                unusable -> assertThat(CaseProblems.unusable(unusable.act()).faults())
                        .extracting(FieldFault::field).containsExactly(field));
        assertThat(story.events()).isEqualTo(before);
    }
}
