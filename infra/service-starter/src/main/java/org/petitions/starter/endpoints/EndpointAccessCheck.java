package org.petitions.starter.endpoints;

import java.lang.annotation.Annotation;
import java.util.List;
import org.petitions.starter.access.OpenToAll;
import org.petitions.starter.access.Requires;
import org.petitions.starter.access.SignedIn;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Lets no service start that has an endpoint of which nobody said who may ask it. */
final class EndpointAccessCheck implements SmartInitializingSingleton {
    private static final String OURS = "org.petitions.";
    private static final List<Class<? extends Annotation>> SAID = List.of(Requires.class, SignedIn.class,
            OpenToAll.class);

    private final RequestMappingHandlerMapping endpoints;

    EndpointAccessCheck(RequestMappingHandlerMapping endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> unsaid = endpoints.getHandlerMethods().values().stream()
                .filter(method -> method.getBeanType().getName().startsWith(OURS))
                // What went wrong outside every endpoint is answered to whoever asked.
                .filter(method -> !ErrorController.class.isAssignableFrom(method.getBeanType()))
                .filter(method -> SAID.stream().filter(method::hasMethodAnnotation).count() != 1)
                .map(HandlerMethod::getShortLogMessage).sorted().toList();
        if (!unsaid.isEmpty()) {
            throw new StartupFailure("Nobody says who may ask these endpoints: " + String.join(", ", unsaid),
                    "Put one of @Requires, @SignedIn and @OpenToAll on each.");
        }
    }
}
