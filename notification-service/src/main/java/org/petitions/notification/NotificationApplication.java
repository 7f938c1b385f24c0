package org.petitions.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts notification-service. */
@SpringBootApplication
public class NotificationApplication {

    /** Starts it with the settings of the environment. */
    public static void main(String[] args) {
        SpringApplication.run(NotificationApplication.class, args);
    }
}
