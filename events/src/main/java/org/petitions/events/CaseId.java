package org.petitions.events;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of a case. A petition may hold several matters (一件多诉), and each is a case of its own: the first has the petition's id, every
 * further one that id with its place, e.g. {@code 0198….2}. The case's number is made alike: the registration number, and for a further
 * matter {@code 431222-20260301-L-00017-K/2}.
 *
 * @param petitionId the petition's id
 * @param matter the matter's place in the petition, from 1
 */
public record CaseId(String petitionId, int matter) {
    /** The place of the first matter; of most petitions the only one. */
    public static final int FIRST = 1;
    /** The most matters that an id can name. */
    public static final int MOST = 99;

    private static final Pattern FURTHER = Pattern.compile("(.+)\\.([2-9]|[1-9][0-9])");
    private static final char BEFORE_PLACE = '.';
    private static final char BEFORE_PLACE_IN_NUMBER = '/';

    public CaseId {
        if (matter < FIRST || matter > MOST) {
            throw new IllegalArgumentException("a petition has no matter " + matter);
        }
    }

    /** Reads an id as {@link #toString()} writes it. */
    public static CaseId parse(String text) {
        if (text.indexOf(BEFORE_PLACE) < 0) {
            return new CaseId(text, FIRST);
        }
        Matcher further = FURTHER.matcher(text);
        return further.matches()
                ? new CaseId(further.group(1), Integer.parseInt(further.group(2)))
                : new CaseId(text, FIRST);
    }

    /** The id of the petition that a case belongs to. */
    public static String petitionOf(String caseId) {
        return parse(caseId).petitionId();
    }

    /** The id of another matter of the same petition. */
    public CaseId sibling(int place) {
        return new CaseId(petitionId, place);
    }

    /** Whether it is not the petition's first matter. */
    public boolean isFurther() {
        return matter > FIRST;
    }

    /**
     * The case's number as it is printed.
     *
     * @param registrationNumber the petition's
     */
    public String number(String registrationNumber) {
        return isFurther() ? registrationNumber + BEFORE_PLACE_IN_NUMBER + matter : registrationNumber;
    }

    /** The id as events and addresses have it. */
    @Override
    public String toString() {
        return isFurther() ? petitionId + BEFORE_PLACE + matter : petitionId;
    }
}
