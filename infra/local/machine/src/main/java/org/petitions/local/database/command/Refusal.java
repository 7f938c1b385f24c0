package org.petitions.local.database.command;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** How what is not carried out here is refused: said by name, with the way out, and without any value. */
final class Refusal {
    private static final int COMMAND_NOT_SUPPORTED = 115;

    private Refusal() {}

    /** @param what as it stands behind 'does not have' */
    static MongoServerError of(String what) {
        return new MongoServerError(COMMAND_NOT_SUPPORTED, "CommandNotSupported",
                "the embedded database does not have " + what + "; a MongoDB server (MONGODB_URI) may");
    }
}
