package org.petitions.casework.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.commands.FailingCaseCommandHandler;
import org.petitions.casework.documents.printing.DocumentPrinter;
import org.petitions.casework.documents.printing.DocumentTemplates;
import org.petitions.casework.documents.printing.PrintedText;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.events.terms.DocumentKind;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Role;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.dao.DataAccessResourceFailureException;

/** What is kept when nobody knows whether the step was taken. */
class DocumentIssuerTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final CaseFixtures PAPERS = new CaseFixtures(SERVICE, TopicClient.shared());

    @Test
    void a_document_that_the_case_may_name_is_not_taken_back() {
        TestPetition petition = PAPERS.answered();

        assertThatThrownBy(() -> issuer(FailingCaseCommandHandler.of(SERVICE), SERVICE.bean(DocumentStore.class)).issue(
                petition.id(), new ExpectedVersion(4),
                SampleActors.actor("h-01", Role.HANDLER, TestPetition.UNIT), DocumentKind.HANDLING_OPINION,
                new Added(null, null), NoticeRequest.NOT_YET))
                .isInstanceOf(DataAccessResourceFailureException.class);

        assertThat(SERVICE.get(petition.path("documents"), AT_UNIT).json().path("documents")).hasSize(1);
        assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("documents/1/pdf"), AT_UNIT)))
                .contains(CaseFixtures.OPINION);
    }

    /** The service's own but for these two. */
    static DocumentIssuer issuer(CaseCommandHandler commands, DocumentStore store) {
        DocumentTemplates templates = SERVICE.bean(DocumentTemplates.class);
        Clock clock = SERVICE.bean(Clock.class);
        DocumentMaker maker = new DocumentMaker(commands, templates, SERVICE.bean(DocumentFiller.class),
                SERVICE.bean(Organisation.class), SERVICE.bean(DocumentNumbers.class), store,
                SERVICE.bean(DocumentPrinter.class), clock);
        return new DocumentIssuer(SERVICE.bean(CaseQueries.class), commands, templates, maker,
                SERVICE.bean(OfficialWords.class), SERVICE.bean(CityPolicy.class), clock);
    }
}
