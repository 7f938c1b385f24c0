package org.petitions.casework.indicators;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How many persons brought a petition, which no step of its case needs. It is read by its id alone.
 *
 * @param id case id
 * @param persons at least 1, and 0 of what was found by screening
 * @param sequence place in the petition's intake stream of what said so last
 */
@Document(RegisteredPersons.COLLECTION)
record RegisteredPersons(@Id String id, int persons, long sequence) {
    static final String COLLECTION = "registeredPersons";
}
