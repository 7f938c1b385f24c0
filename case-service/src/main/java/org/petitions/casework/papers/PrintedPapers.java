package org.petitions.casework.papers;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Printed documents for the room that packs them up. */
@Component
public class PrintedPapers {
    private final PaperStore store;

    PrintedPapers(PaperStore store) {
        this.store = store;
    }

    /** A document as PDF, opened. Whoever calls this records the opening first. Empty once it was erased. */
    public Optional<byte[]> pdf(String petitionId, IssuedPaper paper) {
        return store.open(petitionId, paper.number(), PaperForm.PDF);
    }
}
