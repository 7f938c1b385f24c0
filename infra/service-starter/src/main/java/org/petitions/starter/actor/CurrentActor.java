package org.petitions.starter.actor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.petitions.starter.problem.ProblemException;

/** Who acts in a request, with the posts that the organisation says they act for. Looked up once a request. */
public final class CurrentActor {
    private static final String KNOWN = CurrentActor.class.getName();

    private final List<ActorSource> sources;
    private final AccountPosts organisation;

    CurrentActor(List<ActorSource> sources, AccountPosts organisation) {
        this.sources = List.copyOf(sources);
        this.organisation = organisation;
    }

    /**
     * Who acts.
     *
     * @throws ProblemException 401 when nobody is named, or not understandably
     */
    public Actor of(HttpServletRequest request) {
        if (request.getAttribute(KNOWN) instanceof Actor known) {
            return known;
        }
        Actor named = sources.stream().flatMap(source -> source.actorOf(request).stream()).findFirst()
                .orElseThrow(() -> new ProblemException(ActorProblem.ACTOR_UNKNOWN));
        Actor actor = new Actor(named.id(), named.role(), named.unit(), organisation.of(named.id()));
        request.setAttribute(KNOWN, actor);
        return actor;
    }
}
