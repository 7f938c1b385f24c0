package org.petitions.starter.endpoints;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.petitions.starter.access.AccessRules;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Decision;
import org.petitions.starter.access.Requires;
import org.petitions.starter.access.SignedIn;
import org.petitions.starter.actor.Account;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.CurrentActor;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Decides before body, parameters and headers are looked at: what would be wrong with them tells nobody anything of what they may not know of.
 */
final class AccessInterceptor implements HandlerInterceptor {
    private final CurrentActor actors;
    private final List<SubjectAccess> subjects;

    AccessInterceptor(CurrentActor actors, List<SubjectAccess> subjects) {
        this.actors = actors;
        this.subjects = List.copyOf(subjects);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        if (method.hasMethodAnnotation(SignedIn.class)) {
            Account _ = actors.accountOf(request);
        }
        Requires required = method.getMethodAnnotation(Requires.class);
        if (required == null) {
            return true;
        }
        Actor actor = actors.of(request);
        Action action = required.value();
        if (!AccessRules.decide(actor, action).equals(Decision.YES)) {
            throw Actor.notAllowed();
        }
        String address = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        subjects.forEach(each -> each.require(actor, action, address, names(request)));
        return true;
    }

    @SuppressWarnings("unchecked") // Spring's own attribute
    private static Map<String, String> names(HttpServletRequest request) {
        Object names = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return names == null ? Map.of() : (Map<String, String>) names;
    }
}
