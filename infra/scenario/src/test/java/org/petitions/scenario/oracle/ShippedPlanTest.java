package org.petitions.scenario.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.Rung;
import org.petitions.local.platform.RepositoryRoot;
import org.petitions.scenario.action.PlannedAction;
import org.petitions.scenario.client.Acting;
import org.petitions.scenario.clocks.CityPolicy;
import org.petitions.scenario.clocks.PostsFile;
import org.petitions.scenario.driver.StepNames;
import org.petitions.scenario.outcome.AlertOutcome;
import org.petitions.scenario.outcome.CaseOutcome;
import org.petitions.scenario.outcome.FigureHeading;
import org.petitions.scenario.outcome.OutcomeFigures;
import org.petitions.scenario.plan.LedgerRowKey;
import org.petitions.scenario.plan.PlanCsv;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.ProcedurePath;

/** That the shipped plan leaves no path through the procedure and no rung of the ladder unplayed. */
class ShippedPlanTest {
    /**
     * What a unit answers happens by the signature of its leader. The petitioners of the day ask for a review through tracking and not on
     * paper, and no hearing is called off.
     * Nobody of the day is the province's to inquire into, and no leader takes charge of a case in it.
     * What colleagues note among themselves is no step of the procedure.
     */
    private static final Set<String> NOT_PLAYED = Set.of("request-review", "request-rereview",
            "correct-review-request", "cancel-hearing", "transfer-elsewhere",
            "not-accept", "not-accept-by-bureau", "refuse-review", "lead-elsewhere", "reply", "name-leader",
            "draw-leader",
            "release-leader", "hand-down", "accept-charge", "record-deed", "report-charge", "end-charge",
            "set-follow-up", "finish-follow-up", "remarks");

    private final ScenarioOracle expectation = expectation();
    private final OutcomeFigures figures = OutcomeFigures.of(expectation.outcomes(),
            expectation.plan().petitions().stream().map(PlannedRow.Petition::path).toList(), expectation.refusals(), 0);

    @Test
    void every_limit_is_kept_by_some_missed_by_others_and_left_open_by_some() {
        for (FigureHeading heading : new FigureHeading[]{FigureHeading.DISPATCHED, FigureHeading.DECIDED,
                FigureHeading.REPLIED}) {
            for (String bucket : new String[]{"IN_TIME", "LATE", "OVERDUE_AND_OPEN"}) {
                assertThat(figures.figure(heading, bucket)).as(heading + " " + bucket).isPositive();
            }
        }
    }

    @Test
    void petitioners_are_told_of_documents_by_mail_and_what_cannot_leave_is_left_to_the_unit() {
        assertThat(figures.figure(FigureHeading.NOTICES, "SENT")).isPositive();
        assertThat(figures.figure(FigureHeading.NOTICES, "LEFT_TO_UNIT")).isPositive();
    }

    @Test
    void every_rung_is_alerted_and_every_rung_acknowledges_something() {
        for (Rung rung : Rung.values()) {
            if (rung != Rung.DUTY_DESK) {
                assertThat(figures.figure(FigureHeading.ACKNOWLEDGED, rung.name())).as(rung.name()).isPositive();
            }
        }
    }

    @Test
    void where_a_county_has_several_leaders_each_is_told_of_the_own_field() {
        assertThat(expectation.outcomes().values()).flatExtracting(CaseOutcome::alerts)
                .filteredOn(alert -> alert.rung() == Rung.COUNTY_LEADER
                        && alert.recipient() == AlertOutcome.Recipient.LADDER)
                .extracting(AlertOutcome::post).contains("431224.county-leader", "431224.county-leader-2",
                        "431224.county-leader-3");
    }

    @Test
    void a_leader_takes_note_under_an_account_of_their_own() {
        assertThat(expectation.actions()).filteredOn(action -> action instanceof PlannedAction.AcknowledgeAlert note
                && note.post().equals("431224.county-leader-2")).isNotEmpty();
        assertThat(Acting.leader("431224.county-leader-2").account()).doesNotContain("county-leader");
    }

    @Test
    void whoever_acts_has_the_office_they_act_in() throws IOException {
        Set<Acting> acting = Stream.concat(whoRegisters(),
                expectation.actions().stream().flatMap(ShippedPlanTest::whoActs))
                .collect(Collectors.toCollection(HashSet::new));

        assertThat(acting).hasSizeGreaterThan(50);
        acting.removeAll(offices());
        assertThat(acting).as("who has not that office").isEmpty();
    }

    /** Offices send their ledgers and the petitions of their online forms. */
    private Stream<Acting> whoRegisters() throws IOException {
        String forms = Files.readString(RepositoryRoot.find().path()
                .resolve("infra/scenario/src/main/resources/sample-day/online.json"));
        return Stream.concat(
                expectation.plan().rows().stream().map(PlannedRow::key).filter(key -> !key.isOnline())
                        .map(key -> key.ledger().substring(0, 6) + "-PB"),
                Pattern.compile("\"office\"\\s*:\\s*\"([^\"]+)\"").matcher(forms).results().map(form -> form.group(1)))
                .map(Acting::clerk);
    }

    private static Stream<Acting> whoActs(PlannedAction action) {
        return switch (action) {
            case PlannedAction.TakeStep step -> Stream.of(Acting.of(step.official()));
            case PlannedAction.MergeCase merge -> Stream.of(Acting.of(merge.official()));
            case PlannedAction.CorrectRegistration correction -> Stream.of(Acting.clerk(correction.office()));
            case PlannedAction.ReissueCode reissue -> Stream.of(Acting.clerk(reissue.office()));
            case PlannedAction.AcknowledgeAlert note -> Stream.of(Acting.leader(note.post()));
            case PlannedAction.RequestByPetitioner _,PlannedAction.OpenDocument _ -> Stream.empty();
        };
    }

    /** As the organisation's files give them: roles at units, and to whoever acts for a post the office of leaders where it is. */
    private static Set<Acting> offices() throws IOException {
        Path files = RepositoryRoot.find().path().resolve("case-service/src/main/resources/local");
        Set<Acting> offices = new HashSet<>();
        for (String line : Files.readAllLines(files.resolve("staff.csv"))) {
            String[] cells = line.split(",");
            offices.add(new Acting(cells[0], cells[2] + "@" + cells[1]));
        }
        for (String line : Files.readAllLines(files.resolve("holdings.csv"))) {
            String[] cells = line.split(",");
            if (cells[0].contains(".")) {
                offices.add(new Acting(cells[1], Acting.leader(cells[0]).office()));
            }
        }
        return offices;
    }

    @Test
    void every_reason_for_an_alert_and_for_calling_the_duty_desk_comes_up() {
        // Nobody on the day accuses all bureaus at once, and nobody brings again to a higher level what a unit here has.
        for (AlertReason reason : EnumSet.complementOf(EnumSet.of(AlertReason.BUREAUS_BARRED,
                AlertReason.BROUGHT_TO_CITY, AlertReason.BROUGHT_TO_PROVINCE, AlertReason.BROUGHT_TO_CENTRE))) {
            assertThat(Arrays.stream(Rung.values())
                    .mapToLong(rung -> figures.figure(FigureHeading.ALERTS, rung + " " + reason)).sum())
                    .as(reason.name())
                    .isPositive();
        }
        // What the unit of a head who stands aside drafts on the day, its deputy signs; and nobody says that an alert is not theirs.
        for (DutyDeskReason reason : EnumSet.complementOf(EnumSet.of(DutyDeskReason.NO_SUBSTITUTE,
                DutyDeskReason.LEADER_DECLINED))) {
            assertThat(figures.figure(FigureHeading.DUTY_DESK_CALLS, reason.name())).as(reason.name()).isPositive();
        }
    }

    @Test
    void every_status_occurs_and_every_matter_has_one() {
        String[] all = {"OPENED", "DISPATCHED", "ACCEPTED", "REPLIED", "SUSPENDED", "CLOSED"};
        assertThat(Arrays.stream(all).mapToLong(status -> figures.figure(FigureHeading.STATUS, status)).sum())
                .isEqualTo(figures.figure(FigureHeading.MATTERS, ""))
                .isGreaterThan(figures.figure(FigureHeading.REGISTERED, ""));
        assertThat(all).allMatch(status -> figures.figure(FigureHeading.STATUS, status) > 0);
    }

    @Test
    void the_open_clocks_at_the_end_are_those_of_the_cases_that_still_wait() {
        assertThat(expectation.openClocks(ClockKind.DISPATCH))
                .isEqualTo(figures.figure(FigureHeading.STATUS, "OPENED"));
        assertThat(expectation.openClocks(ClockKind.ACCEPTANCE))
                .isEqualTo(figures.figure(FigureHeading.STATUS, "DISPATCHED"));
        assertThat(expectation.openClocks(ClockKind.HANDLING)).isEqualTo(
                figures.figure(FigureHeading.STATUS, "ACCEPTED") + figures.figure(FigureHeading.STATUS, "SUSPENDED"));
        assertThat(expectation.openClocks(ClockKind.SETTLEMENT))
                .isEqualTo(figures.figure(FigureHeading.STATUS, "REPLIED"));
    }

    @Test
    void every_path_is_taken_by_some_petition() {
        for (ProcedurePath path : ProcedurePath.values()) {
            assertThat(figures.figure(FigureHeading.PATHS, path.name())).as(path.name()).isPositive();
        }
    }

    /** Against the published description of case-service's API, so that a new step is missed here by whoever forgets the day. */
    @Test
    void every_step_that_an_office_can_take_is_taken() {
        Set<String> offered = new TreeSet<>(StepNames.of(RepositoryRoot.find()).byAddress().keySet());
        Set<String> taken = new TreeSet<>();
        for (PlannedAction action : expectation.actions()) {
            if (action instanceof PlannedAction.TakeStep step) {
                taken.add(StepNames.address(step.path()));
            } else if (action instanceof PlannedAction.MergeCase) {
                taken.add("merge");
            }
        }
        offered.removeAll(NOT_PLAYED);

        assertThat(taken).containsExactlyElementsOf(offered);
    }

    @Test
    void every_end_comes_up() {
        for (CaseEnd end : CaseEnd.values()) {
            // A suspended procedure is taken up again within the days, and what was merged is answered with its lead. All
            // bodies that are competent on the day are on the platform.
            if (end != CaseEnd.PROCEDURAL_SUSPENSION && end != CaseEnd.MERGED
                    && end != CaseEnd.TRANSFERRED_ELSEWHERE) {
                assertThat(figures.figure(FigureHeading.ENDS, end.name())).as(end.name()).isPositive();
            }
        }
    }

    @Test
    void every_clock_of_an_office_on_the_platform_is_missed_by_some() {
        for (ClockKind kind : ClockKind.values()) {
            // Alerts have clocks of their own, and no leader takes charge of a case of the day, and no unit is supervised.
            if (kind != ClockKind.ACKNOWLEDGEMENT && !kind.isBesideProcedure()) {
                assertThat(figures.figure(FigureHeading.MISSED, kind.name())).as(kind.name()).isPositive();
            }
        }
    }

    @Test
    void a_merged_petition_goes_on_in_a_leading_one_of_its_own_bureau_that_takes_it_in_at_that_moment() {
        Map<LedgerRowKey, String> leads = expectation.plan().petitions().stream()
                .filter(petition -> petition.path() == ProcedurePath.LEADS)
                .collect(Collectors.toMap(PlannedRow.Petition::key, PlannedRow.Petition::bureau));
        var followers = expectation.plan().petitions().stream()
                .filter(petition -> petition.path() == ProcedurePath.MERGED
                        || petition.path() == ProcedurePath.SEPARATED)
                .toList();

        assertThat(followers).extracting(PlannedRow.Petition::lead).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(leads.keySet());
        assertThat(followers).allSatisfy(follower -> assertThat(leads)
                .containsEntry(Objects.requireNonNull(follower.lead()), follower.bureau()));
    }

    @Test
    void the_moments_are_few_enough_for_a_check_of_minutes() {
        assertThat(expectation.moments()).hasSizeLessThan(240);
    }

    private static ScenarioOracle expectation() {
        try {
            RepositoryRoot home = RepositoryRoot.find();
            return ScenarioOracle.of(PlanCsv.shipped(), CityPolicy.of(home), PostsFile.of(home));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
