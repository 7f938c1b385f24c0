package org.petitions.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.casework.CaseService;
import org.petitions.casework.Events;
import org.petitions.casework.PapersOfCases;
import org.petitions.casework.Petition;
import org.petitions.events.CaseEvent;
import org.petitions.events.HandlingEvent.Recused;
import org.petitions.outbox.Outbox;
import org.petitions.shell.events.EventWriter;

/** Words that are erased stay erased, whatever step was under way. */
class ErasedWordsTest {
    private static final CaseService SERVICE = CaseService.shared();
    private static final PapersOfCases PAPERS = new PapersOfCases(SERVICE, Events.shared());
    private static final CaseFiles FILES = SERVICE.bean(CaseFiles.class);
    private static final ErasedWords ERASED = SERVICE.bean(ErasedWords.class);

    @Test
    void a_step_that_had_read_them_before_does_not_bring_them_back_and_keeps_its_own() {
        Petition petition = PAPERS.answered();
        CaseFile read = FILES.find(petition.id()).orElseThrow();
        ERASED.erase(petition.id());
        ERASED.erase(petition.id());

        CaseFile written = step(read);
        ERASED.after(List.of(written));

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
        var records = SERVICE.bean(EventWriter.class).writeAll(events);
        CaseFile next = SERVICE.bean(WrittenWords.class).enclose(
                Case.of(read).after(events, records, By.platform("test"), List.of(), Instant.EPOCH).file(), 5, "理由");
        SERVICE.bean(Outbox.class).update(next, 4, records);
        return next;
    }
}
