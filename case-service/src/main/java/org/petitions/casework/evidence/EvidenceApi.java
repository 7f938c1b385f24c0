package org.petitions.casework.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.petitions.casework.access.CaseAccessRules;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.StepActor;
import org.petitions.casework.keys.SigningKey;
import org.petitions.casework.timeline.Note;
import org.petitions.casework.timeline.NoteStore;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.OpenToAll;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API for evidence packs, and for the key that anybody checks them with. */
@RestController
class EvidenceApi {
    private final CaseReader reading;
    private final EvidencePackBuilder pack;
    private final SigningKey key;
    private final NoteStore notes;
    private final Clock clock;

    EvidenceApi(CaseReader reading, EvidencePackBuilder pack, SigningKey key, NoteStore notes, Clock clock) {
        this.reading = reading;
        this.pack = pack;
        this.key = key;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * One case as a signed ZIP, streamed. Bureaus get it with what people wrote; operations, who open no words, get the coded facts.
     */
    @Requires(Action.EXPORT_EVIDENCE)
    @GetMapping("/cases/{id}/evidence")
    void evidence(@PathVariable String id, @RequestParam EvidencePurpose why, Actor actor,
            HttpServletResponse response) throws IOException {
        Case shown = reading.read(id, actor);
        boolean words = CaseAccessRules.mayOpenTexts(shown.state(), actor);
        Instant at = clock.instant();
        notes.add(Note.opened(UUID.randomUUID().toString(), id, at, Note.Kind.EVIDENCE_TAKEN, why.name(),
                StepActor.person(actor), shown.file().unit()));
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(shown.file().numberInNames() + "-evidence.zip").build().toString());
        pack.write(shown, why, words, at, response.getOutputStream());
    }

    /** The public key, PEM; for everybody. */
    @OpenToAll("whoever was given a pack checks its signature")
    @GetMapping(path = "/evidence/key", produces = "application/x-pem-file")
    String key() {
        return key.publicKeyPem();
    }
}
