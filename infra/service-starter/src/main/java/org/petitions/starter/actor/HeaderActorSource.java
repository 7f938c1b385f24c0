package org.petitions.starter.actor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.petitions.starter.problem.ProblemException;

/** Believes the header {@code Acting-As: ROLE/unit/id}. Local profile only: it is no sign-in. */
final class HeaderActorSource implements ActorSource {
    static final String HEADER = "Acting-As";

    private static final Pattern FORM = Pattern.compile(
            Stream.of(Role.values()).map(Role::name).collect(Collectors.joining("|", "(", ")"))
                    + "/([A-Za-z0-9.-]{1,64})/([A-Za-z0-9._-]{1,64})");

    @Override
    public Optional<Actor> actorOf(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        if (header == null) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(header);
        if (!form.matches()) {
            throw new ProblemException(ActorProblem.ACTOR_UNKNOWN);
        }
        return Optional.of(new Actor(form.group(3), Role.valueOf(form.group(1)), form.group(2)));
    }

    @Override
    public Optional<Account> accountOf(HttpServletRequest request) {
        return actorOf(request).map(actor -> new Account(actor.id()));
    }
}
