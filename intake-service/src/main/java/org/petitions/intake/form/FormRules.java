package org.petitions.intake.form;

/**
 * What is practice and not law in the check of a form.
 *
 * @param groupVisitFrom from how many persons a visit is a group visit (集体访) that elects representatives
 */
public record FormRules(int groupVisitFrom) {
    /** Five persons make a group. */
    public static final FormRules USUAL = new FormRules(5);
}
