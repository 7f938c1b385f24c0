package org.petitions.scenario.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.local.platform.RepositoryRoot;
import org.petitions.scenario.clocks.CityPolicy;
import org.petitions.scenario.clocks.PostsFile;
import org.petitions.scenario.outcome.AlertOutcome;
import org.petitions.scenario.outcome.CaseOutcome;
import org.petitions.scenario.plan.LedgerRowKey;
import org.petitions.scenario.plan.PlanCsv;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.ProcedurePath;
import org.petitions.scenario.plan.ScenarioPlan;

/** Of the day a part can be played, which leaves out petitions and nothing that happens to petitions. */
class DayPartTest {
    private static final Set<ProcedurePath> LOOKED_AT = EnumSet.of(ProcedurePath.HEARING, ProcedurePath.RELIEF,
            ProcedurePath.REREVIEW);

    private final ScenarioOracle day = oracle(PlanCsv.shipped());

    @Test
    void one_in_one_is_the_whole_day() {
        ScenarioOracle whole = day.part(1, LOOKED_AT);
        assertThat(whole.plan()).isEqualTo(day.plan());
        assertThat(whole.actions()).isEqualTo(day.actions());
    }

    @Test
    void one_in_three_is_not_much_more_than_a_third_of_each_path_that_many_go_and_every_row_that_is_refused() {
        ScenarioOracle third = day.part(3, LOOKED_AT);
        assertThat(third.plan().petitions().size()).isBetween(day.plan().petitions().size() / 3,
                day.plan().petitions().size() / 2);
        assertThat(count(third, ProcedurePath.CLAIM)).isBetween(count(day, ProcedurePath.CLAIM) / 3,
                count(day, ProcedurePath.CLAIM) / 2);
        assertThat(third.refusals()).isEqualTo(day.refusals());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 7, 1000})
    void all_that_are_bound_to_one_another_are_in_it_together(int share) {
        Set<LedgerRowKey> taken = keys(day.part(share, LOOKED_AT));
        assertThat(day.plan().petitions()).filteredOn(petition -> petition.lead() != null).allSatisfy(
                follower -> assertThat(taken.contains(follower.key()))
                        .isEqualTo(taken.contains(Objects.requireNonNull(follower.lead()))));
        assertThat(keys(day)).allSatisfy(
                key -> assertThat(taken.contains(key)).isEqualTo(taken.contains(key.petition())));
    }

    /** The account of a plan that never had the others is the same. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 7, 1000})
    void each_petition_in_it_fares_as_if_there_were_no_others(int share) {
        ScenarioOracle part = day.part(share, LOOKED_AT);
        ScenarioOracle alone = oracle(part.plan());
        assertThat(part.outcomes()).isEqualTo(alone.outcomes());
        assertThat(part.actions()).isEqualTo(alone.actions());
        assertThat(part.moments()).isEqualTo(alone.moments());
        assertThat(day.outcomes()).containsAllEntriesOf(part.outcomes());
        assertThat(day.actions()).containsSubsequence(part.actions());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 7, 1000})
    void whatever_kind_of_thing_happens_on_the_day_happens_in_it(int share) {
        ScenarioOracle part = day.part(share, LOOKED_AT);
        assertThat(part.actions().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(day.actions().stream().map(Object::getClass).collect(Collectors.toSet()));
        for (Function<CaseOutcome, Stream<?>> kind : List.<Function<CaseOutcome, Stream<?>>>of(
                outcome -> outcome.missedLimits().stream(),
                outcome -> outcome.alerts().stream().map(AlertOutcome::reason),
                outcome -> Stream.of(outcome.status()), outcome -> Stream.ofNullable(outcome.end()))) {
            assertThat(codes(part, kind)).isEqualTo(codes(day, kind));
        }
    }

    @Test
    void what_is_looked_into_afterwards_is_in_every_part() {
        assertThat(day.part(1000, LOOKED_AT).plan().petitions()).extracting(PlannedRow.Petition::path)
                .containsAll(LOOKED_AT);
    }

    @Test
    void there_is_no_part_of_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> day.part(0, LOOKED_AT));
    }

    private static Set<Object> codes(ScenarioOracle oracle, Function<CaseOutcome, Stream<?>> kind) {
        return oracle.outcomes().values().stream().flatMap(kind).collect(Collectors.toSet());
    }

    private static long count(ScenarioOracle oracle, ProcedurePath path) {
        return oracle.plan().petitions().stream().filter(petition -> petition.path() == path).count();
    }

    private static Set<LedgerRowKey> keys(ScenarioOracle oracle) {
        return oracle.plan().petitions().stream().map(PlannedRow.Petition::key).collect(Collectors.toSet());
    }

    private static ScenarioOracle oracle(ScenarioPlan plan) {
        try {
            RepositoryRoot home = RepositoryRoot.find();
            return ScenarioOracle.of(plan, CityPolicy.of(home), PostsFile.of(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
