package org.petitions.starter.actor;

import java.util.List;
import java.util.stream.Collectors;
import org.petitions.starter.startup.LocalProfile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who acts: who signed in, and in the local profile, where nobody did, whom a header names. */
@AutoConfiguration
@ConditionalOnWebApplication
class ActorAutoConfiguration {

    @Bean
    @Profile(LocalProfile.NAME)
    @Order(Ordered.LOWEST_PRECEDENCE)
    ActorSource headerActorSource() {
        return new HeaderActorSource();
    }

    @Bean
    CurrentActor currentActor(ObjectProvider<ActorSource> sources, ObjectProvider<AccountPosts> organisation) {
        return new CurrentActor(sources.orderedStream().toList(), account -> organisation.stream()
                .flatMap(known -> known.of(account).stream()).collect(Collectors.toUnmodifiableSet()));
    }

    @Bean
    WebMvcConfigurer actorArguments(CurrentActor actors) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorArgumentResolver(actors));
            }
        };
    }
}
