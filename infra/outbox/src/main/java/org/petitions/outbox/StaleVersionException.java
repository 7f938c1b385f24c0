package org.petitions.outbox;

import org.springframework.dao.OptimisticLockingFailureException;

/** The document has another version than the one the change was decided on, or is gone: read it again and decide again. */
public final class StaleVersionException extends OptimisticLockingFailureException {
    private static final long serialVersionUID = 1L;

    StaleVersionException(String collection, Object id, long expectedVersion) {
        super("%s %s is not at version %d any more".formatted(collection, id, expectedVersion));
    }
}
