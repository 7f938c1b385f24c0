package org.petitions.casework.organisation;

import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.BilingualText;

/**
 * What is wrong in a file of the organisation.
 *
 * @param file which file
 * @param line its line, counted from 1 with the heading, or 0 where it is no single one
 * @param column the column's name, or null where it is no single one
 * @param what what is wrong, as the end of a sentence that begins with the column
 */
record FileFault(String file, long line, @Nullable String column, BilingualText what) {
    @Override
    public String toString() {
        return file + (line == 0 ? "" : ", line " + line) + (column == null ? "" : ", column " + column) + ": "
                + what.en();
    }
}
