package org.petitions.casework.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.petitions.casework.audience.Audience;
import org.petitions.casework.cases.By;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseReading;
import org.petitions.casework.timeline.Note;
import org.petitions.casework.timeline.Notes;
import org.petitions.shell.actor.Actor;
import org.petitions.shell.actor.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door for evidence packs, and for the key that anybody checks them with. */
@RestController
class EvidenceApi {
    private final CaseReading reading;
    private final EvidencePack pack;
    private final EvidenceKey key;
    private final Notes notes;
    private final Clock clock;

    EvidenceApi(CaseReading reading, EvidencePack pack, EvidenceKey key, Notes notes, Clock clock) {
        this.reading = reading;
        this.pack = pack;
        this.key = key;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * One case as a signed ZIP, streamed. Bureaus get it with what people wrote; operations, who open no words, get the coded facts.
     */
    @GetMapping("/cases/{id}/evidence")
    void evidence(@PathVariable String id, @RequestParam EvidencePurpose why, Actor actor,
            HttpServletResponse response) throws IOException {
        Case shown = reading.coded(id, actor);
        actor.mustBe(Role.BUREAU, Role.OPERATIONS);
        boolean words = Audience.mayOpenWords(shown.state(), actor);
        Instant at = clock.instant();
        notes.note(Note.opened(UUID.randomUUID().toString(), id, at, Note.Kind.EVIDENCE_TAKEN, why.name(),
                By.person(actor), shown.file().unit()));
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(shown.file().number() + "-evidence.zip").build().toString());
        pack.write(shown, why, words, at, response.getOutputStream());
    }

    /** The public key, PEM; for everybody. */
    @GetMapping(path = "/evidence/key", produces = "application/x-pem-file")
    String key() {
        return key.published();
    }
}
