package org.petitions.intake.attachments;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.registration.PetitionAccess;
import org.petitions.intake.registration.RegistrationProblem;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The API for a petition's files: the office that registered it, its bureaus, and the unit that handles the case or reviews its answer read and add them,
 * each with what it may hand in files with ({@link OccasionRules}); the unit's leader reads.
 */
@RestController
@RequestMapping("/petitions/{number}/attachments")
class AttachmentApi {
    private final AttachmentService files;
    private final AttachmentDownloads downloads;
    private final PetitionStore petitions;

    AttachmentApi(AttachmentService files, AttachmentDownloads downloads, PetitionStore petitions) {
        this.files = files;
        this.downloads = downloads;
        this.petitions = petitions;
    }

    /** All of a petition's, in their order. */
    record AttachmentList(String petitionId, String number, List<AttachmentView> attachments) {}

    /** Announces a file; its content is sent piece by piece afterwards. Announced again with its digest it is the same file. */
    @Requires(Action.ADD_ATTACHMENT)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AttachmentView announce(Actor actor, @PathVariable String number, @RequestBody AttachmentForm form) {
        return files.announce(petition(actor, number), form, actor);
    }

    /** All files of a petition. */
    @Requires(Action.READ_ATTACHMENTS)
    @GetMapping
    AttachmentList all(Actor actor, @PathVariable String number) {
        StoredPetition petition = petition(actor, number);
        return new AttachmentList(petition.id(), petition.number(), files.list(petition.id()));
    }

    /** How far a file has come, in the header {@code Upload-Offset} too: whoever lost the line goes on from there. */
    @Requires(value = Action.READ_ATTACHMENTS, lookedUpForCaller = "place")
    @GetMapping("/{place}")
    ResponseEntity<AttachmentView> show(Actor actor, @PathVariable String number, @PathVariable int place) {
        return answer(files.show(petition(actor, number).id(), place));
    }

    /**
     * Takes the next piece of a file: at least 16 KiB unless it is the last, at most 1 MiB. With the last the file is looked at, and the answer tells
     * what became of it.
     *
     * @param offset where the piece begins; 409 with the right one in {@code Upload-Offset} where it is another
     */
    @Requires(value = Action.ADD_ATTACHMENT, lookedUpForCaller = "place")
    @PatchMapping(path = "/{place}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<AttachmentView> append(Actor actor, @PathVariable String number, @PathVariable int place,
            @RequestHeader(AttachmentService.OFFSET) long offset, @RequestBody byte[] piece) {
        return answer(files.append(petition(actor, number), place, offset, piece, actor));
    }

    /**
     * The content. The opening stands in the audit trail, with its purpose, before anything of it is out.
     *
     * @param why what it is opened for
     */
    @Requires(value = Action.OPEN_ATTACHMENT, lookedUpForCaller = "place")
    @GetMapping("/{place}/content")
    void content(Actor actor, @PathVariable String number, @PathVariable int place, @RequestParam OpeningPurpose why,
            HttpServletResponse response) throws IOException {
        downloads.toOffice(petition(actor, number), place, response);
    }

    private static ResponseEntity<AttachmentView> answer(AttachmentView file) {
        return ResponseEntity.ok().header(AttachmentService.OFFSET, Long.toString(file.offset())).body(file);
    }

    private StoredPetition petition(Actor actor, String number) {
        return PetitionAccess.find(petitions, number, actor)
                .orElseThrow(() -> new ProblemException(RegistrationProblem.NO_SUCH_PETITION));
    }
}
