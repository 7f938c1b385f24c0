package org.petitions.local.database.query;

import de.bwaldvogel.mongo.bson.Document;

/**
 * A document that was found.
 *
 * @param place where it is: its {@code _id}
 */
public record Found(Object place, Document document) {}
