package org.petitions.intake.form;

/**
 * What is practice and not law in the check of a form.
 *
 * @param groupVisitFrom from how many persons a visit is a group visit (集体访) that elects representatives
 * @param receiptYears how many years before its registration a petition may have been received (收到)
 */
public record FormRules(int groupVisitFrom, int receiptYears) {
    /** Five persons make a group; nothing lies unregistered for longer than a year. */
    public static final FormRules USUAL = new FormRules(5, 1);
}
