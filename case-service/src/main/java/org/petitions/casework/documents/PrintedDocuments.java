package org.petitions.casework.documents;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Printed documents for the package that packs them up. */
@Component
public class PrintedDocuments {
    private final DocumentStore store;

    PrintedDocuments(DocumentStore store) {
        this.store = store;
    }

    /** A document as PDF, opened. Whoever calls this records the opening first. Empty once it was erased. */
    public Optional<byte[]> pdf(String petitionId, IssuedDocument paper) {
        return store.find(petitionId, paper.number(), DocumentFormat.PDF).map(DocumentStore.Sealed::open);
    }
}
