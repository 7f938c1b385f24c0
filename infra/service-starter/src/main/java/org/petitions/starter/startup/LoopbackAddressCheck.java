package org.petitions.starter.startup;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Keeps a service off the network where a header may say who acts, which is the local profile, and says so at start. */
final class LoopbackAddressCheck implements ApplicationListener<ApplicationReadyEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(LoopbackAddressCheck.class);
    private static final String ADDRESS = "server.address";
    private static final String MANAGEMENT_ADDRESS = "management.server.address";

    LoopbackAddressCheck(Environment environment) {
        requireLoopback(ADDRESS, environment.getProperty(ADDRESS, ""));
        requireLoopback(MANAGEMENT_ADDRESS, environment.getProperty(MANAGEMENT_ADDRESS, "127.0.0.1"));
    }

    private static void requireLoopback(String setting, String address) {
        if (!isLoopback(address)) {
            throw new StartupFailure(
                    setting + " is '" + address
                            + "', but only a loopback address is allowed in the profile '"
                            + LocalProfile.NAME + "', where a header says who acts",
                    "Leave " + setting
                            + " at 127.0.0.1, or start without the profile and with petitions.sign-in.issuer.");
        }
    }

    private static boolean isLoopback(String address) {
        if (address.isBlank()) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info("{} listens on 127.0.0.1:{} only, because a header may say who acts",
                    event.getApplicationContext().getEnvironment().getProperty("spring.application.name"),
                    web.getWebServer().getPort());
        }
    }
}
