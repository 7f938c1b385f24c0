package org.petitions.scenario.oracle;

import java.util.function.Function;
import org.petitions.law.LegalCalendar;
import org.petitions.scenario.clocks.CityPolicy;
import org.petitions.scenario.clocks.PostsFile;
import org.petitions.scenario.plan.LedgerRowKey;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.ProcedurePath;

/** Plays one petition by its path: which steps come one after the other, and on which days. */
final class PathSimulator {
    private final ScenarioCase scenarioCase;
    private final PlannedRow.Petition petition;
    private final PathSteps steps;
    private final Function<LedgerRowKey, ExpectedCase> others;

    private PathSimulator(ScenarioCase scenarioCase, Function<LedgerRowKey, ExpectedCase> others) {
        this.scenarioCase = scenarioCase;
        this.petition = scenarioCase.petition();
        this.steps = PathSteps.of(scenarioCase);
        this.others = others;
    }

    /**
     * A petition's whole way through the days.
     *
     * @param others the way of another petition, on which this one's depends
     */
    static ExpectedCase simulate(PlannedRow.Petition petition, CityPolicy rules, PostsFile posts,
            LegalCalendar calendar, Function<LedgerRowKey, ExpectedCase> others) {
        var scenarioCase = new ScenarioCase(petition, rules, posts, calendar);
        new PathSimulator(scenarioCase, others).run();
        return scenarioCase.toExpectedCase();
    }

    private void run() {
        steps.dispatch().open();
        steps.urgent().reportUp();
        steps.urgent().notifyOrganisation();
        if (petition.path() == ProcedurePath.RECEIPT_CORRECTED) {
            steps.dispatch().correctReceipt();
        } else if (petition.path() == ProcedurePath.PARTICULARS_CORRECTED) {
            steps.dispatch().correctParticulars();
        }
        steps.dispatch().dispatchAsPlanned();
        if (!scenarioCase.isOver()) {
            runPath();
        }
    }

    /** Every path stands in one place; what makes it different, in the file of the part of the procedure where it does. */
    private void runPath() {
        switch (petition.path()) {
            case CLAIM, SUGGESTION, ACCUSATION, SCREENED, URGENT, URGENT_LATE, NOT_ACCEPTED,
                    NO_LONGER_ACCEPTED, RECEIPT_CORRECTED, PARTICULARS_CORRECTED, REPORT_LEFT,
                    VISIT_MISSED ->
                steps.decideReplyAndClose();
            case FURTHER_MATTER, SENT_ON, SENT_ON_RETURNED, SIGNED, OBJECTION_ALLOWED, RENAMED_UNIT,
                    NOT_ACCEPTED_BY_BUREAU, HANDLED_BELOW, GUIDED, SUCCEEDED, SUCCEEDED_LATE, HANDED_ON, REDIRECTED,
                    HANDED_BACK_TWICE,
                    OBJECTION_REJECTED, DISPUTE_AGREED, DISPUTE_SUPERIOR, DISPUTE_CONFERENCE, LEADS, MERGED,
                    SEPARATED ->
                new RoutingPaths(steps, others).play(petition.path());
            case NOTICE_LATE, NOTICE_EXEMPT, LED_ELSEWHERE, LITIGATION, PARTY_APPEAL_LATE, WAY_CHANGED,
                    DUTY_APPLICATION, RECUSED, INSTRUCTED, SIGNED_LATE, EXTENDED, EXTENDED_LATE, SUSPENDED,
                    LEFT_SUSPENDED, MEDIATED, MEDIATION_FAILED, WITHDRAWN, WITHDRAWAL_DENIED, HEAD_RECUSED,
                    RELIEF_EARLY, PROCEDURE_SUSPENDED ->
                new HandlingPaths(steps).play(petition.path());
            case CODE_REISSUED, UNSETTLED, HEARING, DOCUMENTED, PROMISE_KEPT, PROMISE_LATE, REVIEW_UPHELD,
                    REVIEW_CHANGED, REVIEW_SENT_BACK, REVIEW_AFTER_CLOSING, REVIEW_REFUSED, AGREED_IN_REVIEW,
                    REREVIEW, REREVIEW_LATE, RELIEF, REOPENED ->
                new AnswerPaths(steps).play(petition.path());
        }
    }
}
