package org.petitions.local.profile;

import org.petitions.starter.startup.LocalProfile;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** No service starts with this jar on its class path outside the local profile: its clock can be moved. */
@AutoConfiguration
class LocalProfileAutoConfiguration {

    @Bean
    static BeanFactoryPostProcessor localProfileCheck(Environment environment) {
        return _ -> {
            if (!LocalProfile.isActive(environment)) {
                throw new StartupFailure(
                        "local-profile is on the class path, but a clock that can be moved exists in the profile "
                                + LocalProfile.NAME + " only",
                        "Take the jar off the class path, or start with the profile " + LocalProfile.NAME
                                + " on a machine without real petitions.");
            }
        };
    }
}
