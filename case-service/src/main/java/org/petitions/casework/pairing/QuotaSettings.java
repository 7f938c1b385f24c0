package org.petitions.casework.pairing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.MonthDay;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the city asks of its officials in a year (结对帮扶、下基层定额).
 *
 * @param remindFrom month and day, {@code 10-01}, from which on what is not done is called short
 * @param rules none two by one code
 */
@Validated
@ConfigurationProperties("petitions.quotas")
record QuotaSettings(
        @NotNull @DefaultValue("10-01") @Pattern(regexp = "(0[1-9]|1[0-2])-(0[1-9]|[12][0-9])") String remindFrom,
        @Valid @DefaultValue List<Quota> rules) {
    QuotaSettings {
        rules = List.copyOf(rules);
    }

    @AssertTrue(message = "has two rules by one code")
    boolean isEachNamedOnce() {
        return rules.stream().map(Quota::code).distinct().count() == rules.size();
    }

    MonthDay reminderDay() {
        return MonthDay.parse("--" + remindFrom);
    }
}
