package org.petitions.shell.sealing;

import java.util.Map;
import org.petitions.shell.start.StartRefused;

/** The keysets this service was given, by name. */
public final class Seals {
    private final Map<String, Seal> byName;

    Seals(Map<String, Seal> byName) {
        this.byName = Map.copyOf(byName);
    }

    /**
     * The keyset of a reader.
     *
     * @param name as in the setting {@code petitions.sealing.keysets.<name>}, e.g. {@code case-service}
     * @throws StartRefused when it was not set; ask while the service starts
     */
    public Seal named(String name) {
        Seal seal = byName.get(name);
        if (seal == null) {
            throw new StartRefused("Settings are missing: " + SealingSettings.PREFIX + "." + name,
                    "Set it to the address of a keyset, e.g. file:/etc/petitions/" + name + ".json");
        }
        return seal;
    }
}
