package org.petitions.starter.text;

import java.util.Locale;

/** Why a text is refused. */
public enum TextFault {
    CONTROL_CHARACTER,
    /** Half a character, the replacement character, or a place where a picture was. */
    DAMAGED_TEXT,
    /** A private-use character means something on the machine where it was made and nothing anywhere else. */
    PRIVATE_CHARACTER;

    /** The code as programs see it, e.g. {@code control-character}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
