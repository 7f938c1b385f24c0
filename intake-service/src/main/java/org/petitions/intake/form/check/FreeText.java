package org.petitions.intake.form.check;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.form.FormFault;

/** Words that a petitioner adds after registration, taken by the same rules as the form's. */
public final class FreeText {
    private FreeText() {}

    /** The text in composed form without blanks around it, or null when nothing is left. */
    public static @Nullable String normalized(@Nullable String text) {
        String tidied = text == null ? "" : TextRules.normalized(text);
        return tidied.isEmpty() ? null : tidied;
    }

    /**
     * What is wrong with an optional text of several lines.
     *
     * @param longest most characters
     */
    public static Optional<FormFault> faultOf(String field, @Nullable String text, int longest) {
        return text == null
                ? Optional.empty()
                : TextRules.faultOf(TextRules.normalized(text), longest, true).map(code -> new FormFault(field, code));
    }
}
