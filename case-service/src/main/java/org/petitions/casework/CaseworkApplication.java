package org.petitions.casework;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts case-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CaseworkApplication {

    /** Starts it with Spring Boot's usual arguments. */
    public static void main(String[] args) {
        SpringApplication.run(CaseworkApplication.class, args);
    }
}
