package org.petitions.gateway.caller;

import java.io.IOException;
import java.nio.file.Files;
import org.petitions.gateway.GatewaySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CallerConfiguration {

    @Bean
    CallerSignature callerSignature(GatewaySettings settings) throws IOException {
        return new CallerSignature(Files.readAllBytes(settings.callerKeyFile()));
    }
}
