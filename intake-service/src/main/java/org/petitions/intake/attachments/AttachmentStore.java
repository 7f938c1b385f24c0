package org.petitions.intake.attachments;

import org.petitions.starter.sealing.SealedBox;

/** Where the pieces of files lie, each sealed before it gets here: the service's database, or whatever store of objects takes its place. */
interface AttachmentStore {

    /** Keeps a piece under a name that none had before; when this returns it is durable. */
    void put(String piece, SealedBox content);

    /**
     * The content of a piece.
     *
     * @throws MissingPieceException when there is none of this name
     */
    SealedBox get(String piece);

    /** Deletes one, if it is there. */
    void delete(String piece);

    /** Deletes every piece whose name is this and a stroke and anything behind it. */
    void deleteAllOf(String file);
}
