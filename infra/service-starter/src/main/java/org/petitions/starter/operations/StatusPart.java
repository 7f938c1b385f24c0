package org.petitions.starter.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one service alone can say of how it runs. A bean for each; asked every few seconds, so it looks at what it has in memory. */
@FunctionalInterface
public interface StatusPart {

    /** The figures of this moment. */
    List<Figure> figures();

    /**
     * A figure. Numbers and codes alone: no petition, nobody's account.
     *
     * @param code what it is, e.g. {@code clocks-open}; its text stands in the pages' bundle under {@code operations.figure.} and the code
     * @param of what it is counted of, a code, e.g. a kind of clock; null where it is of all
     * @param value how many
     * @param trouble whether somebody should look
     */
    record Figure(String code, @Nullable String of, long value, boolean trouble) {}
}
