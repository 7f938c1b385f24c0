package org.petitions.starter.actor;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.petitions.starter.startup.LocalProfile;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who acts: a header in the local profile, and nothing yet anywhere else. */
@AutoConfiguration
@ConditionalOnWebApplication
class ActorAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ActorSource actorSource(Environment environment) {
        if (!LocalProfile.isActive(environment)) {
            throw new StartupFailure(
                    "There is no sign-in yet, so nobody could act outside the profile '" + LocalProfile.NAME
                            + "'",
                    "Start with SPRING_PROFILES_ACTIVE=local, on a machine without real petitions.");
        }
        return new HeaderActorSource();
    }

    @Bean
    WebMvcConfigurer actorArguments(ActorSource source, ObjectProvider<AccountPosts> organisation) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorArgumentResolver(source,
                        account -> organisation.stream().flatMap(known -> known.of(account).stream())
                                .collect(Collectors.toUnmodifiableSet())));
            }
        };
    }
}
