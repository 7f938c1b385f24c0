package org.petitions.casework.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.petitions.casework.Petition.AT_UNIT;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.petitions.calendar.LegalCalendar;
import org.petitions.casework.CaseService;
import org.petitions.casework.Events;
import org.petitions.casework.PapersOfCases;
import org.petitions.casework.Petition;
import org.petitions.casework.cases.FailingDesk;
import org.petitions.casework.cases.WrittenWords;
import org.petitions.casework.facts.KeptFacts;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.timeline.Notes;
import org.petitions.events.terms.DocumentKind;
import org.petitions.shell.actor.Actor;
import org.petitions.shell.actor.Role;
import org.petitions.shell.web.ExpectedVersion;
import org.springframework.dao.DataAccessResourceFailureException;

/** What is kept when nobody knows whether the step was taken. */
class PaperDeskTest {
    private static final CaseService SERVICE = CaseService.shared();
    private static final PapersOfCases PAPERS = new PapersOfCases(SERVICE, Events.shared());

    @Test
    void a_document_that_the_case_may_name_is_not_taken_back() {
        Petition petition = PAPERS.answered();

        assertThatThrownBy(() -> desk().issue(petition.id(), new ExpectedVersion(4),
                new Actor("h-01", Role.HANDLER, Petition.UNIT), DocumentKind.HANDLING_OPINION, null))
                .isInstanceOf(DataAccessResourceFailureException.class);

        assertThat(SERVICE.get(petition.path("documents"), AT_UNIT).json().path("documents")).hasSize(1);
        assertThat(Read.pdf(SERVICE.bytes(petition.path("documents/1/pdf"), AT_UNIT))).contains(PapersOfCases.OPINION);
    }

    private static PaperDesk desk() {
        return new PaperDesk(FailingDesk.of(SERVICE), SERVICE.bean(PaperTemplates.class), SERVICE.bean(KeptFacts.class),
                SERVICE.bean(WrittenWords.class), SERVICE.bean(Notes.class), SERVICE.bean(Organisation.class),
                SERVICE.bean(LegalCalendar.class), SERVICE.bean(PaperNumbers.class), SERVICE.bean(PaperStore.class),
                SERVICE.bean(Printers.class), SERVICE.bean(Clock.class));
    }
}
