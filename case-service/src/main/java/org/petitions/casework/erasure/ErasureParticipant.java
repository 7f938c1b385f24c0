package org.petitions.casework.erasure;

/** What another room keeps of a petitioner and has to go when the petition is erased. */
public interface ErasureParticipant {

    /** Erases all of it; doing it again does no harm. */
    void erase(String petitionId);
}
