package org.petitions.casework.documents;

import java.util.Optional;
import java.util.function.Function;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.StepActor;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.procedure.documents.ElectronicDelivery;
import org.petitions.casework.procedure.documents.ElectronicDelivery.NoteSendingFailed;
import org.petitions.casework.procedure.documents.ElectronicDelivery.NoteSentElectronically;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.timeline.NoticeOutcomeListener;
import org.petitions.events.NotificationEvent.NoticeFailed;
import org.petitions.events.NotificationEvent.NoticeOutcome;
import org.petitions.events.NotificationEvent.NoticeSent;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What follows from a notice to a petitioner: one that left is its document's going out, with the document to be read where petitions
 * are tracked (Art. 23); of one that could not leave the office that made the document has to send it otherwise.
 */
@Component
class NoticeOutcomes implements NoticeOutcomeListener {
    /** As whom the platform notes what it sent. */
    static final String BY = "petitioner-notice";

    private static final Logger LOG = LoggerFactory.getLogger(NoticeOutcomes.class);

    private final CaseQueries cases;
    private final CaseCommandHandler commands;
    private final UnsentDocuments unsent;

    NoticeOutcomes(CaseQueries cases, CaseCommandHandler commands, UnsentDocuments unsent) {
        this.cases = cases;
        this.commands = commands;
        this.unsent = unsent;
    }

    @Override
    public void onOutcome(NoticeOutcome outcome) {
        Optional<CaseFile> file = cases.find(outcome.petitionId());
        if (file.isEmpty()) {
            return; // a case that is nowhere has made no document
        }
        switch (outcome) {
            case NoticeSent sent -> sent(sent);
            case NoticeFailed failed -> failed(failed, file.get());
        }
    }

    /**
     * It went out, whatever document it is: the written notice is told by it (Art. 23), and an opinion's delivery begins (Art. 31 (6)). What
     * the case has no place for any more stands on the timeline alone: an outcome that was refused for ever would keep from all other cases
     * what became of theirs.
     */
    private void sent(NoticeSent sent) {
        note(sent, state -> ElectronicDelivery.isToBeNoted(sent.number(), state)
                ? Optional.of(new NoteSentElectronically(sent.number(), LegalCalendar.dayOf(sent.at())))
                : Optional.empty());
    }

    /** It may have been taken before, and counted as gone out since: then it has not, and is owed as it was (Art. 23, 35, 36). */
    private void failed(NoticeFailed failed, CaseFile file) {
        note(failed, state -> ElectronicDelivery.isSentAlone(failed.number(), state)
                ? Optional.of(new NoteSendingFailed(failed.number()))
                : Optional.empty());
        unsent.failed(failed, file);
    }

    private void note(NoticeOutcome outcome, Function<CaseState, Optional<CaseCommand>> step) {
        try {
            commands.record(outcome.petitionId(), StepActor.platform(BY), outcome.at(),
                    found -> step.apply(found.state()));
        } catch (ProblemException refused) {
            LOG.warn("The case {} has no place for what became of a notice: {}", outcome.petitionId(),
                    refused.code());
        }
    }
}
