/**
 * The registration form (信访登记表) and what makes it sound: pure records and functions that give back every fault at once. May
 * use the events' terms and numbers of petitions; no Spring, no clock, no I/O.
 */
@NullMarked
package org.petitions.intake.form;

import org.jspecify.annotations.NullMarked;
