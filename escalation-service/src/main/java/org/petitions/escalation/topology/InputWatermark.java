package org.petitions.escalation.topology;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Up to which moment the events of a partition are known to have been read. A clock fires only when everything published before its
 * end has been read: otherwise a service that was down over midnight would, when it starts, accuse offices of what they did in time and
 * it has not read yet.
 */
@FunctionalInterface
interface InputWatermark {

    /**
     * Everything published in this partition before that moment has been read and committed; null when not known yet.
     *
     * @param partition the number that the partitions of all the petitions' topics share
     */
    @Nullable
    Instant of(int partition);
}
