package org.petitions.law;

import java.util.List;

/** A holiday file cannot be used. */
public final class InvalidHolidayFileException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    InvalidHolidayFileException(List<String> faults) {
        super("holiday file, " + String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    /** Every fault that was found, each with its line: {@code line 12: WORK is for Saturdays and Sundays}. */
    public List<String> faults() {
        return faults;
    }
}
