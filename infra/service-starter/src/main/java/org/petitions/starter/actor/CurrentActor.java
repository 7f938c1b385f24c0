package org.petitions.starter.actor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.problem.ProblemException;

/** Who acts in a request, with the posts that the organisation says they act for. Looked up once a request. */
public final class CurrentActor {
    private static final String KNOWN = CurrentActor.class.getName();
    private static final String ACCOUNT = KNOWN + ".account";

    private final @Nullable ActorSource source;
    private final AccountPosts organisation;

    /** @param source null where nobody signs in: then nobody is known */
    CurrentActor(@Nullable ActorSource source, AccountPosts organisation) {
        this.source = source;
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
        // Before who acts: one who may not is known by the account.
        knownAccount(request).ifPresent(account -> request.setAttribute(ACCOUNT, account));
        Actor named = Optional.ofNullable(source).flatMap(known -> known.actorOf(request))
                .orElseThrow(() -> new ProblemException(ActorProblem.ACTOR_UNKNOWN));
        // Who signed in and leads nothing has no post: that is known without asking.
        boolean withoutPosts = !named.offices().isEmpty()
                && named.offices().stream().allMatch(office -> office.posts().isEmpty());
        Actor actor = withoutPosts ? named : named.withPosts(organisation.of(named.id()));
        request.setAttribute(KNOWN, actor);
        return actor;
    }

    /** Whether somebody still acts for the same posts as when a request began that lasts. */
    public boolean isStill(Actor actor) {
        return organisation.of(actor.id()).equals(actor.posts());
    }

    /** Who acts, if somebody was found before in this request. */
    public static Optional<Actor> knownIn(HttpServletRequest request) {
        return request.getAttribute(KNOWN) instanceof Actor known ? Optional.of(known) : Optional.empty();
    }

    /** The account of who asked to act in this request, whether or not they may. */
    public static Optional<Account> accountKnownIn(HttpServletRequest request) {
        return request.getAttribute(ACCOUNT) instanceof Account account ? Optional.of(account) : Optional.empty();
    }

    /**
     * Who is signed in, whichever offices they have.
     *
     * @throws ProblemException 401 when nobody is named, or not understandably
     */
    public Account accountOf(HttpServletRequest request) {
        return knownAccount(request).orElseThrow(() -> new ProblemException(ActorProblem.ACTOR_UNKNOWN));
    }

    private Optional<Account> knownAccount(HttpServletRequest request) {
        return Optional.ofNullable(source).flatMap(known -> known.accountOf(request));
    }
}
