package org.petitions.intake.form;

import java.util.List;

/** What the check of a form came to. */
public sealed interface Checked {

    /** The form is sound. */
    record Sound(Matter matter, Words words) implements Checked {}

    /** It is not; all faults are here, in the order of the form. */
    record Faulty(List<FormFault> faults) implements Checked {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
