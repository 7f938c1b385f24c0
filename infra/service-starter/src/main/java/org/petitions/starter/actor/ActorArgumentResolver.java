package org.petitions.starter.actor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.problem.ProblemException;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Fills in {@link Actor} arguments of controllers. */
final class ActorArgumentResolver implements HandlerMethodArgumentResolver {
    private final List<ActorSource> sources;
    private final AccountPosts organisation;

    ActorArgumentResolver(List<ActorSource> sources, AccountPosts organisation) {
        this.sources = List.copyOf(sources);
        this.organisation = organisation;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        var servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        Actor named = sources.stream().flatMap(source -> source.actorOf(servlet).stream()).findFirst()
                .orElseThrow(() -> new ProblemException(ActorProblem.ACTOR_UNKNOWN));
        return new Actor(named.id(), named.role(), named.unit(), organisation.of(named.id()));
    }
}
