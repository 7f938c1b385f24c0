package org.petitions.bench.fill;

import org.petitions.local.platform.PlatformService;

/** A collection that has documents of a case. */
public enum StoredPart {
    /** The petition as received: codes in the clear, words sealed. */
    PETITION(PlatformService.INTAKE, "petitions", "_id"),

    /** How far it has come, for tracking. */
    PROGRESS(PlatformService.INTAKE, "progress", "_id"),

    /** Its limits, for tracking. */
    TRACKED_LIMITS(PlatformService.INTAKE, "limits", "_id"),

    /** The case with its history. */
    CASE(PlatformService.CASEWORK, "cases", "_id"),

    /** What the petitioner wrote, sealed for case-service. */
    FACTS(PlatformService.CASEWORK, "facts", "_id"),

    /** Its limits (期限). */
    LIMITS(PlatformService.CASEWORK, "limits", "_id"),

    /** What else its timeline shows. */
    NOTES(PlatformService.CASEWORK, "timeline", "petitionId"),

    /** What has to be sent to the petitioner by hand. */
    UNSENT_NOTICES(PlatformService.CASEWORK, "unsentNotices", "caseId"),

    /** Its documents (文书), printed and sealed. */
    DOCUMENTS(PlatformService.CASEWORK, "papers", "petitionId");

    private final PlatformService service;
    private final String collection;
    private final String key;

    StoredPart(PlatformService service, String collection, String key) {
        this.service = service;
        this.collection = collection;
        this.key = key;
    }

    /** Whose database it is in. */
    public PlatformService service() {
        return service;
    }

    /** The collection's name. */
    public String collection() {
        return collection;
    }

    /** The field that has the case's id. */
    String key() {
        return key;
    }
}
