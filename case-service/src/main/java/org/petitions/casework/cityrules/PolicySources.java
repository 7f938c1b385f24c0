package org.petitions.casework.cityrules;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which of the city's rules the values of its policy come from.
 *
 * @param sources document number (文号) by {@link PolicyValue#key()}; a value that is not named has none recorded
 */
@ConfigurationProperties("petitions.practice")
record PolicySources(@DefaultValue Map<String, String> sources) {
    PolicySources {
        sources = Map.copyOf(sources);
        for (String key : sources.keySet()) {
            if (PolicyValue.find(key).isEmpty()) {
                throw new IllegalArgumentException(
                        "petitions.practice.sources: no value of the policy is called " + key);
            }
        }
    }

    /** The document number of the rule that a value comes from; null where none is recorded. */
    @Nullable
    String of(PolicyValue value) {
        return sources.get(value.key());
    }
}
