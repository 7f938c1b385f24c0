package org.petitions.local.issuer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Signs in on one machine whoever says who they are, as an OpenID Connect provider would. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IssuerApplication {

    /** Starts it. */
    public static void main(String[] args) {
        SpringApplication.run(IssuerApplication.class, args);
    }
}
