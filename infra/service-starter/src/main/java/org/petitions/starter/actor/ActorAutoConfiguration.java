package org.petitions.starter.actor;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who acts: who signed in. */
@AutoConfiguration
@ConditionalOnWebApplication
class ActorAutoConfiguration {

    @Bean
    CurrentActor currentActor(ObjectProvider<ActorSource> source, ObjectProvider<AccountPosts> organisation) {
        return new CurrentActor(source.getIfAvailable(), account -> organisation.stream()
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
