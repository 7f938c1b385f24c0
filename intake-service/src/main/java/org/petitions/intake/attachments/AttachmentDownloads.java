package org.petitions.intake.attachments;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.starter.access.Action;
import org.petitions.starter.audit.PetitionerOpenings;
import org.petitions.starter.problem.ProblemException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Hands files out. A browser keeps them and never shows one in the place of a page of ours. */
@Component
public class AttachmentDownloads {
    private final AttachmentService files;
    private final PetitionerOpenings openings;

    AttachmentDownloads(AttachmentService files, PetitionerOpenings openings) {
        this.files = files;
        this.openings = openings;
    }

    /**
     * To an office, whose opening stands in the audit trail by then.
     *
     * @throws ProblemException 404 when there is none in this place, 409 while or because nobody gets it
     */
    void toOffice(StoredPetition petition, int place, HttpServletResponse response) throws IOException {
        requireWords(petition);
        write(files.ready(petition.id(), place), response);
    }

    /**
     * To the petitioner, of their own files and those that an office handed in with a reply which has gone out. That it was opened with the petition's code stands in the
     * audit trail before anything of it is out.
     *
     * @throws ProblemException 404 when there is none for them in this place, 409 while or because nobody gets it
     */
    public void toPetitioner(StoredPetition petition, int place, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        requireWords(petition);
        Attachment file = files.readyForPetitioner(petition, place);
        openings.opened(request, Action.OPEN_ATTACHMENT, petition.id());
        write(file, response);
    }

    private static void requireWords(StoredPetition petition) {
        if (petition.isErased()) {
            throw new ProblemException(AttachmentProblem.ATTACHMENT_NOT_READY);
        }
    }

    private void write(Attachment file, HttpServletResponse response) throws IOException {
        response.setContentType(FileKinds.mediaType(file.kind()));
        response.setContentLengthLong(file.bytes());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(files.nameOf(file), StandardCharsets.UTF_8).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        files.write(file, response.getOutputStream());
    }
}
