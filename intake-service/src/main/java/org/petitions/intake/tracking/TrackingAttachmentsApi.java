package org.petitions.intake.tracking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.attachments.AttachmentDownloads;
import org.petitions.intake.attachments.AttachmentForm;
import org.petitions.intake.attachments.AttachmentService;
import org.petitions.intake.attachments.AttachmentView;
import org.petitions.intake.attachments.UploadPasses;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.starter.access.OpenToAll;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The petitioner's files: number and code are typed once and give a pass, with which files are sent piece by piece and fetched. */
@RestController
class TrackingAttachmentsApi {
    private static final String BY_PASS = "the petitioner shows a pass that number and code gave";

    private final TrackingService desk;
    private final UploadPasses passes;
    private final AttachmentService files;
    private final AttachmentDownloads downloads;

    TrackingAttachmentsApi(TrackingService desk, UploadPasses passes, AttachmentService files,
            AttachmentDownloads downloads) {
        this.desk = desk;
        this.passes = passes;
        this.files = files;
        this.downloads = downloads;
    }

    /** The files that the petitioner added, and those that an office handed in with a reply which has gone out, in their order. */
    record OwnAttachments(List<AttachmentView> attachments) {}

    /** Gives a pass with which the petitioner's files are sent and fetched. */
    @OpenToAll("the petitioner names number and code")
    @PostMapping("/tracking/attachments")
    ResponseEntity<UploadPasses.UploadPass> pass(@RequestBody TrackingApi.TrackingRequest key,
            HttpServletRequest from) {
        StoredPetition petition = TrackingApi.authenticated(desk, key.number(), key.code(), from).petition();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(passes.issue(petition));
    }

    /** Announces a file; announced again with its digest it is the same file. */
    @OpenToAll(BY_PASS)
    @PostMapping("/tracking/attachments/files")
    @ResponseStatus(HttpStatus.CREATED)
    AttachmentView announce(@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String pass,
            @RequestBody AttachmentForm form) {
        return files.announceByPetitioner(passes.petitionOf(pass), form);
    }

    /** What the petitioner added, and what an office handed in with a reply, once that has gone out. */
    @OpenToAll(BY_PASS)
    @GetMapping("/tracking/attachments/files")
    OwnAttachments all(@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String pass) {
        return new OwnAttachments(files.listForPetitioner(passes.petitionOf(pass)));
    }

    /** How far a file has come, in the header {@code Upload-Offset} too. */
    @OpenToAll(BY_PASS)
    @GetMapping("/tracking/attachments/files/{place}")
    ResponseEntity<AttachmentView> show(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String pass,
            @PathVariable int place) {
        return answer(files.showToPetitioner(passes.petitionOf(pass), place));
    }

    /**
     * Takes the next piece of a file, as the office's window does.
     *
     * @param offset where the piece begins; 409 with the right one in {@code Upload-Offset} where it is another
     */
    @OpenToAll(BY_PASS)
    @PatchMapping(path = "/tracking/attachments/files/{place}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<AttachmentView> append(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String pass,
            @PathVariable int place, @RequestHeader(AttachmentService.OFFSET) long offset,
            @RequestBody byte[] piece) {
        return answer(files.appendByPetitioner(passes.petitionOf(pass), place, offset, piece));
    }

    /** The content of one of these, as offices fetch it. That it was opened with the petition's code stands in the audit trail, before anything of it is out. */
    @OpenToAll(BY_PASS)
    @GetMapping("/tracking/attachments/{place}/content")
    void fetch(@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String pass,
            @PathVariable int place, HttpServletRequest request, HttpServletResponse response) throws IOException {
        downloads.toPetitioner(passes.petitionOf(pass), place, request, response);
    }

    private static ResponseEntity<AttachmentView> answer(AttachmentView file) {
        return ResponseEntity.ok().header(AttachmentService.OFFSET, Long.toString(file.offset())).body(file);
    }
}
