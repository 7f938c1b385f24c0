package org.petitions.scenario.oracle;

/** The steps that can be taken in one petition, and those that most paths begin and end with. */
record PathSteps(ScenarioCase scenarioCase, DispatchSteps dispatch, RedirectSteps redirect, DisputeSteps dispute,
        MergingSteps merging, UrgentMatterSteps urgent, HandlingSteps handling, ExtensionSteps extension,
        RecusalSteps recusal, MediationSteps mediation, ReviewSteps review, EndingSteps ending,
        DocumentSteps documents, ClosingSteps closing) {

    static PathSteps of(ScenarioCase scenarioCase) {
        var dispatch = new DispatchSteps(scenarioCase);
        var handling = new HandlingSteps(scenarioCase);
        var review = new ReviewSteps(scenarioCase);
        var ending = new EndingSteps(scenarioCase);
        var documents = new DocumentSteps(scenarioCase);
        return new PathSteps(scenarioCase, dispatch, new RedirectSteps(scenarioCase),
                new DisputeSteps(scenarioCase, dispatch), new MergingSteps(scenarioCase),
                new UrgentMatterSteps(scenarioCase, dispatch), handling, new ExtensionSteps(scenarioCase),
                new RecusalSteps(scenarioCase), new MediationSteps(scenarioCase), review, ending, documents,
                new ClosingSteps(scenarioCase, handling, review, ending, documents));
    }

    /** What happens before the unit takes it on; then it goes as usual. */
    void beforeAcceptance(Runnable steps) {
        steps.run();
        decideReplyAndClose();
    }

    /** What happens once the unit has taken it on, or has not, as the plan says. */
    void inHandling(Runnable steps) {
        handling.decideAsPlanned();
        steps.run();
    }

    /** What happens once it was answered. */
    void afterReply(Runnable steps) {
        inHandling(() -> {
            handling.replyAsPlanned();
            ending.rateAndReportBack();
            steps.run();
        });
    }

    void decideReplyAndClose() {
        handling.decideAsPlanned();
        replyAndClose();
    }

    void replyAndClose() {
        handling.replyAsPlanned();
        closing.closeIfAccepted();
    }
}
