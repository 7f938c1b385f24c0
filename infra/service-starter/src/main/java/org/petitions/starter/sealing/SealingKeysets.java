package org.petitions.starter.sealing;

import java.util.Locale;
import java.util.Map;
import org.petitions.starter.startup.StartupFailure;

/** The keysets this service was given, by name. */
public final class SealingKeysets {
    private final Map<String, SealingKeyset> byKey;

    SealingKeysets(Map<String, SealingKeyset> byKey) {
        this.byKey = Map.copyOf(byKey);
    }

    /** What is left of a name in an environment variable, which knows neither hyphens nor small letters: case-service, CASE_SERVICE. */
    static String key(String name) {
        return name.replaceAll("[^\\p{Alnum}]", "").toLowerCase(Locale.ROOT);
    }

    /**
     * The keyset of a reader.
     *
     * @param name as in the setting {@code petitions.sealing.keysets.<name>}, e.g. {@code case-service}
     * @throws StartupFailure when it was not set; ask while the service starts
     */
    public SealingKeyset named(String name) {
        SealingKeyset seal = byKey.get(key(name));
        if (seal == null) {
            throw new StartupFailure("Settings are missing: " + SealingSettings.PREFIX + "." + name,
                    "Set it to the address of a keyset, e.g. file:/etc/petitions/" + name + ".json");
        }
        return seal;
    }
}
