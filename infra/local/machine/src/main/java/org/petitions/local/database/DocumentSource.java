package org.petitions.local.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;

/** The documents of a query or an aggregation, read as far as they are asked for. */
interface DocumentSource extends Iterator<Document>, AutoCloseable {
    /** Whether there may be a next one; where that can be told without reading it, without. */
    boolean mayHaveNext();

    /** Lets go of the store until the next step. */
    void pause();

    /** Bytes it holds, paused or not. */
    long held();

    /** Gives back what it holds. */
    @Override
    void close();
}
