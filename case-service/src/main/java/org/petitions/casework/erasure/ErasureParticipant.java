package org.petitions.casework.erasure;

import java.time.Instant;

/** What another package keeps of a petitioner and has to go when the petition is erased. */
public interface ErasureParticipant {

    /**
     * What is erased, in the order it is erased in. First what others are written from, last what was written from it: whoever is writing a
     * document reserves its place first and reads afterwards, so either the place is taken away before the document is in it, or there is
     * nothing left to read.
     */
    enum Stage {
        /** What the petitioner wrote and who they are. */
        FACTS,

        /** What offices wrote with the case's steps. */
        TEXTS,

        /** What was printed from both. */
        DOCUMENTS
    }

    /** Its turn. */
    Stage stage();

    /**
     * Erases all of it; doing it again does no harm.
     *
     * @param at when the petition was erased; what is sealed earlier and comes later is not kept
     */
    void erase(String petitionId, Instant at);
}
