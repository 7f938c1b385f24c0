package org.petitions.casework.organisation;

import java.time.Instant;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One version of the whole organisation that was imported. Those before it stay.
 *
 * @param id its number, counted from 1: two who import at one moment want the same, and one of them gets it
 * @param version always 1: no version changes
 * @param tables CSV by the code of its {@link OrganisationPart}
 * @param by account
 * @param unit unit id of the office that they did it at
 * @param at UTC
 * @param reason why, as whoever imported it wrote
 */
@Document(OrganisationVersion.COLLECTION)
record OrganisationVersion(@Id String id, long version, Map<String, String> tables, String by, String unit, Instant at,
        String reason) {
    static final String COLLECTION = "organisationVersions";

    OrganisationVersion {
        tables = Map.copyOf(tables);
    }

    int number() {
        return Integer.parseInt(id);
    }
}
