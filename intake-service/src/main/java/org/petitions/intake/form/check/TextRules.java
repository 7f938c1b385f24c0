package org.petitions.intake.form.check;

import java.util.Optional;
import org.petitions.intake.form.FaultCode;
import org.petitions.starter.text.IncomingText;

/** How texts of the form are taken: cleaned and refused by the rule of all APIs, and held to their length and number of lines. */
final class TextRules {
    private TextRules() {}

    /** The text as {@link IncomingText} cleans it, blanks around it cut off. Rare characters and emoji stay as they are. */
    static String normalized(String text) {
        return IncomingText.cleaned(text).strip();
    }

    /**
     * What is wrong with a tidied text, if anything.
     *
     * @param longest most characters (code points, so that a 4-byte character counts as one)
     * @param mayHaveLines whether line ends are allowed
     */
    static Optional<FaultCode> faultOf(String text, int longest, boolean mayHaveLines) {
        if (text.length() > longest && text.codePointCount(0, text.length()) > longest) {
            return Optional.of(FaultCode.TOO_LONG);
        }
        Optional<FaultCode> fault = IncomingText.faultOf(text).map(each -> switch (each) {
            case CONTROL_CHARACTER -> FaultCode.CONTROL_CHARACTER;
            case DAMAGED_TEXT -> FaultCode.DAMAGED_TEXT;
            case PRIVATE_CHARACTER -> FaultCode.PRIVATE_CHARACTER;
        });
        return fault.isEmpty() && !mayHaveLines && text.indexOf('\n') >= 0
                ? Optional.of(FaultCode.CONTROL_CHARACTER)
                : fault;
    }
}
