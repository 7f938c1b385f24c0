/**
 * The registration form (信访登记表) and what makes it sound: pure records and functions that give back every fault at once. May
 * use the events' terms and numbers of petitions; no Spring, no clock, no I/O.
 *
 * <p>To add a field: {@link org.petitions.intake.form.PetitionForm} takes it, {@link org.petitions.intake.form.check.FormCheck} judges
 * it and puts it into {@link org.petitions.intake.form.CodedFields} (a code) or {@link org.petitions.intake.form.ConfidentialFields} (words,
 * persons: sealed), and a ledger's column in {@code importing} brings it. Make it optional, or ledgers in use are refused.
 */
@NullMarked
package org.petitions.intake.form;

import org.jspecify.annotations.NullMarked;
