package org.petitions.starter.endpoints;

import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.petitions.starter.access.OpenToAll;
import org.petitions.starter.access.Requires;
import org.petitions.starter.access.SignedIn;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Lets no service start that has an endpoint of which nobody said who may ask it, or whose address names something that nobody decides on. */
final class EndpointAccessCheck implements SmartInitializingSingleton {
    private static final String OURS = "org.petitions.";
    private static final List<Class<? extends Annotation>> SAID = List.of(Requires.class, SignedIn.class,
            OpenToAll.class);
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)");

    private final RequestMappingHandlerMapping endpoints;
    private final List<SubjectAccess> subjects;

    EndpointAccessCheck(RequestMappingHandlerMapping endpoints, List<SubjectAccess> subjects) {
        this.endpoints = endpoints;
        this.subjects = List.copyOf(subjects);
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<RequestMappingInfo, HandlerMethod> ours = endpoints.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getName().startsWith(OURS))
                // What went wrong outside every endpoint is answered to whoever asked.
                .filter(each -> !ErrorController.class.isAssignableFrom(each.getValue().getBeanType()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<String> unsaid = ours.values().stream()
                .filter(method -> SAID.stream().filter(method::hasMethodAnnotation).count() != 1)
                .map(HandlerMethod::getShortLogMessage).sorted().toList();
        if (!unsaid.isEmpty()) {
            throw new StartupFailure("Nobody says who may ask these endpoints: " + String.join(", ", unsaid),
                    "Put one of @Requires, @SignedIn and @OpenToAll on each.");
        }
        List<String> undecided = ours.entrySet().stream()
                .flatMap(each -> each.getKey().getPatternValues().stream()
                        .map(address -> undecided(address, each.getValue())).flatMap(Collection::stream)
                        .map(variable -> each.getValue().getShortLogMessage() + " {" + variable + "}"))
                .sorted().toList();
        if (!undecided.isEmpty()) {
            throw new StartupFailure("Nobody decides on what these addresses name: " + String.join(", ", undecided),
                    "Name the variable as the service's SubjectAccess does, or let the method look it up for its caller"
                            + " alone and say so by lookedUpForCaller of @Requires.");
        }
    }

    private Set<String> undecided(String address, HandlerMethod method) {
        Set<String> variables = VARIABLE.matcher(address).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        if (method.hasMethodAnnotation(OpenToAll.class)) {
            return Set.of(); // who shows a pass is known by it, and decided on with it
        }
        Requires required = method.getMethodAnnotation(Requires.class);
        if (required != null) {
            Set<String> named = Set.copyOf(variables);
            subjects.forEach(each -> variables.removeAll(each.decidesOn(named)));
            variables.removeAll(List.of(required.lookedUpForCaller()));
        }
        return variables;
    }
}
