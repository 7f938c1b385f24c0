package org.petitions.casework.reception;

/**
 * A session as a page shows it.
 *
 * @param places how many are left
 * @param bookable whether a place can be asked for today
 */
record SessionLine(String id, When when, String form, Who who, String place, State state, String places,
        boolean bookable) {
    /** The day and the hours. */
    record When(String on, String hours) {}

    /** Who receives, and with whom; empty where it is alone. */
    record Who(String leader, String joint) {}

    /** How it stands, the colour of that, and why it was moved or cancelled. */
    record State(String text, String colour, String why) {}
}
