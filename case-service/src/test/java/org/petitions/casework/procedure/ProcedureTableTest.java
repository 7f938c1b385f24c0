package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.petitions.casework.procedure.Decision.Happens;
import org.petitions.casework.procedure.Decision.Refused;
import org.petitions.casework.procedure.Refusal.Reason;

/** The procedure as one table: each state and each command, and what comes of it. */
class ProcedureTableTest {

    /** A cell: the stage it leads to; {@code -} no such step here; or the rule broken and its article. */
    private static final String TABLE = """
            state                | open   | open+dispatch | dispatch   | accept   | not accept | reply   | rate             | close  | close unsettled
            registered           | OPENED | DISPATCHED    | -          | -        | -          | -       | -                | -      | -
            opened               | -      | -             | DISPATCHED | -        | -          | -       | -                | -      | -
            dispatched           | -      | -             | -          | ACCEPTED | CLOSED     | -       | -                | -      | -
            accepted             | -      | -             | -          | -        | -          | REPLIED | -                | -      | -
            not accepted         | -      | -             | -          | -        | -          | -       | -                | -      | -
            replied              | -      | -             | -          | -        | -          | -       | REPLIED          | CLOSED | NOT_SETTLED 27
            replied, rated       | -      | -             | -          | -        | -          | -       | ALREADY_RATED 21 | CLOSED | NOT_SETTLED 27
            closed               | -      | -             | -          | -        | -          | -       | CLOSED           | -      | -
            closed, rated        | -      | -             | -          | -        | -          | -       | ALREADY_RATED 21 | -      | -
            closed, not accepted | -      | -             | -          | -        | -          | -       | -                | -      | -
            """;

    @TestFactory
    Stream<DynamicTest> each_state_answers_each_command_as_the_table_says() {
        List<String[]> rows = TABLE.lines().map(line -> line.strip().split("\\s*\\|\\s*")).toList();
        List<DynamicTest> tests = new ArrayList<>();
        for (String[] row : rows.subList(1, rows.size())) {
            assertThat(row).as("a cell for every command: %s", row[0]).hasSameSizeAs(rows.getFirst());
            for (int column = 1; column < row.length; column++) {
                String state = row[0];
                String command = rows.getFirst()[column];
                String cell = row[column];
                tests.add(dynamicTest(state + " · " + command + " → " + cell, () -> check(state, command, cell)));
            }
        }
        return tests.stream();
    }

    private static void check(String stateName, String commandName, String cell) {
        CaseState state = Samples.state(stateName);
        CaseCommand command = Samples.command(commandName);
        switch (Procedure.decide(state, command, Samples.AT)) {
            case Happens happens -> assertThat(Samples.evolveAll(state, happens).stage()).hasToString(cell);
            case Refused(Refusal refusal) -> {
                String shown = refusal.reason() + " " + refusal.article().number();
                String expected = cell.equals("-")
                        ? Reason.ILLEGAL_STEP + " " + command.step().article().number()
                        : cell;
                assertThat(shown).isEqualTo(expected);
                assertThat(refusal.legalSteps()).isEqualTo(state.legalSteps());
                assertThat(refusal.stage()).isEqualTo(state.stage());
            }
        }
    }

    @Test
    void the_table_has_every_state_and_every_command() {
        List<String[]> rows = TABLE.lines().map(line -> line.strip().split("\\s*\\|\\s*")).toList();
        assertThat(rows.stream().skip(1).map(row -> row[0]))
                .containsExactlyInAnyOrderElementsOf(Samples.states().keySet());
        assertThat(Arrays.stream(rows.getFirst()).skip(1))
                .containsExactlyElementsOf(Samples.commands().keySet());
        assertThat(Samples.states().values())
                .hasOnlyElementsOfTypes(Samples.leaves(CaseState.class).toArray(Class[]::new))
                .extracting(Object::getClass).containsAll(Samples.leaves(CaseState.class));
        assertThat(Samples.commands().values()).extracting(Object::getClass)
                .containsAll(Samples.leaves(CaseCommand.class));
    }

    @Test
    void a_step_is_refused_as_illegal_exactly_where_the_state_does_not_list_it() {
        Samples.states().forEach((stateName, state) -> Samples.commands().forEach((commandName, command) -> {
            boolean illegal = Procedure.decide(state, command, Samples.AT) instanceof Refused(Refusal refusal)
                    && refusal.reason() == Reason.ILLEGAL_STEP;
            boolean alreadyRated = Procedure.decide(state, command, Samples.AT) instanceof Refused(Refusal refusal)
                    && refusal.reason() == Reason.ALREADY_RATED;
            assertThat(illegal || alreadyRated).as("%s · %s", stateName, commandName)
                    .isEqualTo(!state.legalSteps().contains(command.step()));
        }));
    }
}
