package org.petitions.local.database.index;

import java.util.List;

/**
 * A field of an index.
 *
 * @param path      as queries name it, with dots into documents and arrays
 * @param steps     the path's parts
 * @param ascending the order of its values
 */
public record IndexField(String path, List<String> steps, boolean ascending) {
    /** @param path as queries name it */
    public static IndexField of(String path, boolean ascending) {
        return new IndexField(path, List.of(path.split("\\.", -1)), ascending);
    }

    /** The field of the whole document that the path begins with. */
    String head() {
        return steps.getFirst();
    }
}
