package org.petitions.intake.attachments;

/** A piece of a file is not there: the file was erased meanwhile, or the store lost it. The message names the piece only. */
final class MissingPieceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingPieceException(String piece) {
        super("no piece " + piece);
    }
}
