package org.petitions.shell.sealing;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The keysets this service was given. All are opened at start, so that a wrong address is seen then and not by a petitioner. */
@AutoConfiguration
@EnableConfigurationProperties(SealingSettings.class)
class SealingAutoConfiguration {

    @Bean
    Seals seals(SealingSettings settings) {
        Map<String, Seal> seals = new HashMap<>();
        settings.keysets().forEach((name, address) -> seals.put(name,
                new Seal(name, Keysets.open(SealingSettings.PREFIX + "." + name, address))));
        return new Seals(seals);
    }
}
