package org.petitions.escalation.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Duration;
import java.util.regex.Pattern;

/** How long a leader has to take note of an alert before the next rung is told: whole hours of real time, nights and holidays too. */
public record AcknowledgementTime(Duration time) {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,3}) hours?");

    @JsonCreator
    static AcknowledgementTime parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("expected '24 hours'");
        }
        return new AcknowledgementTime(Duration.ofHours(Long.parseLong(match.group(1))));
    }
}
