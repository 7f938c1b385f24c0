package org.petitions.scenario.month.driver;

/** A part of the month that goes on by itself. */
@FunctionalInterface
interface Story {
    /** Does what is to be done on a day of the plan. */
    void play(int day);
}
