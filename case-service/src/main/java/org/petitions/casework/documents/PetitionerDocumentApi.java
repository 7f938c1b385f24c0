package org.petitions.casework.documents;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.documents.PetitionerDocuments.MatterDocuments;
import org.petitions.starter.access.OpenToAll;
import org.petitions.starter.pass.PassVerifier;
import org.petitions.starter.pass.PetitionPass;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The petitioner's own door: with the pass that intake-service gives for number and tracking code. The pass says which petition, so no
 * address and no log does.
 */
@RestController
@RequestMapping("/petitioner/documents")
class PetitionerDocumentApi {
    private static final String BEARER = "bearer ";

    private final PassVerifier passes;
    private final PetitionerDocuments documents;

    PetitionerDocumentApi(PassVerifier passes, PetitionerDocuments documents) {
        this.passes = passes;
        this.documents = documents;
    }

    /** What the petitioner may read and download, matter by matter. */
    record PetitionerDocumentList(List<MatterDocuments> matters) {}

    @OpenToAll("the petitioner shows a pass")
    @GetMapping
    ResponseEntity<PetitionerDocumentList> all(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(new PetitionerDocumentList(documents.of(bearer(authorization))));
    }

    /** Opens one. No GET: it records that the petitioner has it, which starts the window of the remedy against it. */
    @OpenToAll("the petitioner shows a pass")
    @PostMapping(path = "/{matter}/{n}/open", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> open(@PathVariable int matter, @PathVariable int n,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        PetitionerDocuments.Opened opened = documents.open(bearer(authorization), matter, n);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(opened.fileName()).build().toString())
                .body(opened.pdf());
    }

    private PetitionPass bearer(@Nullable String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw DocumentProblems.noPass();
        }
        return passes.verify(authorization.substring(BEARER.length()).strip()).orElseThrow(DocumentProblems::noPass);
    }
}
