package org.petitions.intake.form;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words that a petitioner adds after registration, taken by the same rules as the form's. */
public final class FreeText {
    private FreeText() {}

    /** The text in composed form without blanks around it, or null when nothing is left. */
    public static @Nullable String tidied(@Nullable String text) {
        String tidied = text == null ? "" : Texts.tidied(text);
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
                : Texts.faultOf(Texts.tidied(text), longest, true).map(code -> new FormFault(field, code));
    }
}
