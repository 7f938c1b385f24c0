package org.petitions.casework.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.SealedTexts;
import org.petitions.casework.cases.StepActor;
import org.petitions.events.CaseEvent;
import org.petitions.events.HandlingEvent.Recused;
import org.petitions.outbox.Outbox;
import org.petitions.starter.events.EventEncoder;

/** Words that are erased stay erased, whatever step was under way. */
class TextErasureTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final CaseFixtures PAPERS = new CaseFixtures(SERVICE, TopicClient.shared());
    private static final CaseQueries FILES = SERVICE.bean(CaseQueries.class);
    private static final TextErasure ERASED = SERVICE.bean(TextErasure.class);

    @Test
    void a_step_that_had_read_them_before_does_not_bring_them_back_and_keeps_its_own() {
        TestPetition petition = PAPERS.answered();
        CaseFile read = FILES.find(petition.id()).orElseThrow();
        ERASED.erase(petition.id());
        ERASED.erase(petition.id());

        CaseFile written = step(read);
        ERASED.eraseRewritten(List.of(written));

        assertThat(read.words()).containsKey("4");
        assertThat(FILES.find(petition.id()).orElseThrow()).satisfies(file -> {
            assertThat(file.version()).isEqualTo(5);
            assertThat(file.words()).containsOnlyKeys("5");
        });
    }

    @Test
    void where_there_is_no_case_there_is_nothing_to_erase() {
        ERASED.erase("no-such-petition");

        assertThat(FILES.find("no-such-petition")).isEmpty();
    }

    private static CaseFile step(CaseFile read) {
        List<CaseEvent> events = List.of(new Recused(read.id(), 5, Instant.EPOCH, "h-07"));
        var records = SERVICE.bean(EventEncoder.class).encodeAll(events);
        CaseFile next = SERVICE.bean(SealedTexts.class).sealInto(
                Case.of(read).after(events, records, StepActor.platform("test"), List.of(), Instant.EPOCH).file(), 5,
                "理由");
        SERVICE.bean(Outbox.class).update(next, 4, records);
        return next;
    }
}
