package org.petitions.escalation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts escalation-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class EscalationApplication {

    /** Starts it with Spring Boot's usual arguments. */
    public static void main(String[] args) {
        SpringApplication.run(EscalationApplication.class, args);
    }
}
