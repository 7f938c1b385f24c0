package org.petitions.local.expected;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.Urgency;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The limits, warnings and rungs of the city, read from the same {@code policy.yml} that escalation-service obeys, by code of our own.
 *
 * @param clocks the rule of each legal clock
 * @param acknowledgement how long a leader has to take note, e.g. {@code 24 hours}
 */
public record CityRules(Map<ClockKind, ClockRule> clocks, Map<Urgency, String> acknowledgement) {

    /**
     * One clock's rule.
     *
     * @param limit e.g. {@code 15 days}
     * @param warnings days before the end
     * @param rungs who is told when it was missed, lowest first
     * @param rungsOfCityUnits the same for the city's own units
     */
    public record ClockRule(String limit, List<Integer> warnings, List<Rung> rungs, List<Rung> rungsOfCityUnits) {}

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** Reads the text of {@code policy.yml}. */
    public static CityRules read(String yaml) {
        return YAML.readValue(yaml, CityRules.class);
    }

    /** The limit in calendar days. */
    public int limitDays(ClockKind kind) {
        return Integer.parseInt(number(rule(kind).limit(), "days"));
    }

    List<Integer> warnings(ClockKind kind) {
        return rule(kind).warnings();
    }

    List<Rung> rungs(ClockKind kind, String unit) {
        boolean ofTheCity = PostId.cityOf(unit).equals(UnitId.divisionOf(unit));
        return ofTheCity ? rule(kind).rungsOfCityUnits() : rule(kind).rungs();
    }

    Duration timeToAcknowledge(Urgency urgency) {
        return Duration
                .ofHours(Long.parseLong(number(Objects.requireNonNull(acknowledgement.get(urgency)), "hours")));
    }

    private ClockRule rule(ClockKind kind) {
        return Objects.requireNonNull(clocks.get(kind), kind::name);
    }

    private static String number(String amount, String unit) {
        if (!amount.endsWith(" " + unit)) {
            throw new IllegalArgumentException("the sample day can count only " + unit + " here, not " + amount);
        }
        return amount.substring(0, amount.length() - unit.length() - 1);
    }
}
