package org.petitions.local.issuer;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

/**
 * Refuses the start, before the first bean is made, wherever others than the person at this machine could sign in: this issuer asks nobody for a
 * password, so outside the profile {@code local} or on an address that others reach it would let anybody be anybody.
 */
final class ThisMachineOnly implements BeanFactoryPostProcessor {
    private static final String PROFILE = "local";

    private final Environment environment;

    ThisMachineOnly(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (!environment.matchesProfiles(PROFILE)) {
            throw new StartRefusal(
                    "The development issuer asks nobody for a password and runs in the profile local alone",
                    "Sign in by an OpenID Connect provider of your own; on one machine, start with --spring.profiles.active=local.");
        }
        requireLoopback("server.address", environment.getProperty("server.address"));
        requireLoopback("issuer.gateway", hostOf(environment.getProperty("issuer.gateway", "")));
    }

    private static void requireLoopback(String setting, @Nullable String host) {
        if (host == null || !isLoopback(host)) {
            throw new StartRefusal(setting
                    + " is no address of this machine alone, and the development issuer asks nobody for a password",
                    "Leave " + setting + " on 127.0.0.1.");
        }
    }

    private static @Nullable String hostOf(String address) {
        try {
            return URI.create(address).getHost();
        } catch (IllegalArgumentException _) {
            return null; // no address at all
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return !host.isBlank() && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
