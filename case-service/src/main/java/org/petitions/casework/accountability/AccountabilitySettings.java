package org.petitions.casework.accountability;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the city settles of how units are held to their duty, in calendar days.
 *
 * @param answerDays for a written answer, as the form proposes and a card gives
 * @param rootCauseDays for the account of why a matter was brought to a higher level, as the form proposes
 * @param farthestDays that anybody may give
 * @param redAfterDays from when a late answer gets a red card (红牌) at once
 * @param againWithinDays within which a second late answer of a unit gets one
 */
@Validated
@ConfigurationProperties("petitions.accountability")
record AccountabilitySettings(@DefaultValue("15") @Positive @Max(365) int answerDays,
        @DefaultValue("5") @Positive @Max(365) int rootCauseDays,
        @DefaultValue("180") @Positive @Max(730) int farthestDays,
        @DefaultValue("30") @Positive @Max(365) int redAfterDays,
        @DefaultValue("365") @Positive @Max(1095) int againWithinDays) {

    CardRule cards() {
        return new CardRule(redAfterDays, againWithinDays, answerDays);
    }
}
