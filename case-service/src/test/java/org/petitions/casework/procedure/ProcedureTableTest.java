package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.petitions.casework.procedure.CaseDecision.Refused;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Refusal;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.terms.CaseEnd;

/** The procedure as two tables: every path with where it leads, and every refusal with the article behind it, 0 for the city's own rule. */
class ProcedureTableTest {
    @TestFactory
    Stream<DynamicTest> each_path_leads_where_the_table_says() {
        return ProcedurePaths.lines().map(line -> dynamicTest(line, () -> {
            String[] cells = ProcedurePaths.cells(line);
            assertThat(whereItStands(ScriptedCase.of(cells[0]).state())).isEqualTo(cells[1]);
        }));
    }

    @TestFactory
    Stream<DynamicTest> each_refusal_names_the_rule_and_its_article() {
        return ProcedureRefusals.lines().map(line -> dynamicTest(line, () -> {
            String[] cells = ProcedureRefusals.cells(line);
            ScriptedCase story = ScriptedCase.of(cells[0]);
            CaseState before = story.state();
            CaseDecision decision = story.attempt(cells[1]);
            assertThat(decision).isInstanceOfSatisfying(Refused.class, refused -> {
                Refusal refusal = refused.refusal();
                assertThat(refusal.reason() + " " + refusal.article().number()).isEqualTo(cells[2]);
                assertThat(refusal.legalSteps()).isEqualTo(Procedure.legalSteps(before, story.policy()));
                assertThat(refusal.status()).isEqualTo(before.status());
            });
        }));
    }

    @Test
    void the_tables_have_every_command_every_end_every_status_and_every_reason() {
        Set<String> told = new TreeSet<>();
        Stream.concat(ProcedurePaths.lines(), ProcedureRefusals.lines())
                .map(line -> line.split("\\|")[0].split(":", 2)[1])
                .flatMap(path -> Arrays.stream(path.split(","))).map(String::strip).forEach(told::add);
        ProcedureRefusals.lines().map(line -> ProcedureRefusals.cells(line)[1]).forEach(told::add);
        assertThat(told.stream().map(word -> word.split(" as ", 2)[0]).toList())
                .containsAll(ProcedureSamples.commands().keySet());

        Set<String> reached = new TreeSet<>();
        ProcedurePaths.lines().map(line -> ProcedurePaths.cells(line)[1]).forEach(reached::add);
        assertThat(reached).containsAll(names(EnumSet.allOf(CaseEnd.class)));
        Set<CaseStatus> passed = EnumSet.noneOf(CaseStatus.class);
        ProcedurePaths.paths().forEach(path -> passed.add(ScriptedCase.of(path).state().status()));
        assertThat(passed).containsAll(EnumSet.complementOf(EnumSet.of(CaseStatus.REGISTERED)));

        Set<String> broken = new TreeSet<>();
        ProcedureRefusals.lines().map(line -> ProcedureRefusals.cells(line)[2].split(" ")[0]).forEach(broken::add);
        assertThat(broken).containsAll(names(EnumSet.allOf(Reason.class)));
    }

    @Test
    void the_sample_commands_have_one_of_each_kind_and_ask_for_each_step() {
        assertThat(ProcedureSamples.commands().values().stream().<Class<?>>map(CaseCommand::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(ProcedureSamples.commandTypes());
        assertThat(ProcedureSamples.commands().values()).extracting(CaseCommand::step)
                .containsAll(EnumSet.allOf(Step.class));
    }

    private static List<String> names(EnumSet<?> codes) {
        return codes.stream().map(Enum::name).toList();
    }

    private static String whereItStands(CaseState state) {
        return state.phase() instanceof Ended ended ? ended.end().name() : state.status().name();
    }
}
