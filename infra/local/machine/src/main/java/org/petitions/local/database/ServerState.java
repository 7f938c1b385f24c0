package org.petitions.local.database;

import org.h2.mvstore.MVStore;

/**
 * What the collections of one server share.
 *
 * @param commitPoint called between two documents of a write: commits where much has gathered
 */
record ServerState(MVStore store, OpenCursors cursors, UncommittedDocuments unkept, QueryCounters paths,
        Runnable commitPoint) {}
