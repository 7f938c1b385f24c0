package org.petitions.starter.sealing;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The keysets this service was given. All are opened at start, so that a wrong address is seen then and not by a petitioner. */
@AutoConfiguration
@EnableConfigurationProperties(SealingSettings.class)
class SealingAutoConfiguration {

    @Bean
    SealingKeysets seals(SealingSettings settings) {
        Map<String, SealingKeyset> seals = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        CryptoExecutor remote = CryptoExecutor.remote(settings.remoteCalls());
        // In one order on every start, so that the same mistake is told in the same words.
        new TreeMap<>(settings.keysets()).forEach((name, address) -> {
            String setting = SealingSettings.PREFIX + "." + name;
            String known = names.putIfAbsent(SealingKeysets.key(name), name);
            if (known == null) {
                seals.put(SealingKeysets.key(name), new SealingKeyset(name, KeysetLoader.load(setting, address),
                        KeysetLoader.isRemote(address) ? remote : CryptoExecutor.local()));
            } else if (!address.equals(settings.keysets().get(known))) {
                throw new StartupFailure(
                        "Two addresses are given for one keyset: " + SealingSettings.PREFIX + "." + known
                                + ", " + setting,
                        "Give one, as a property or as an environment variable.");
            }
        });
        return new SealingKeysets(seals);
    }
}
