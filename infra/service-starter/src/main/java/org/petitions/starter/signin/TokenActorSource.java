package org.petitions.starter.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.petitions.starter.actor.Account;
import org.petitions.starter.actor.AccountOffices;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.ActorSource;
import org.petitions.starter.actor.Office;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardFieldCode;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who signed in, acting as what the organisation says today. Who has several offices chooses one with the header {@code Acting-For}, by its code
 * ({@code HANDLER@431222-HRSS}) or one of its posts; the header picks among them and grants nothing.
 */
final class TokenActorSource implements ActorSource {
    static final String CHOICE = "Acting-For";

    private final AccountOffices organisation;

    TokenActorSource(AccountOffices organisation) {
        this.organisation = organisation;
    }

    @Override
    public Optional<Actor> actorOf(HttpServletRequest request) {
        return accountOf(request).map(account -> actor(account, Collections.list(request.getHeaders(CHOICE))));
    }

    @Override
    public Optional<Account> accountOf(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken signedIn
                ? Optional.of(new Account(signedIn.getName()))
                : Optional.empty();
    }

    /** While not all offices are known nobody acts: one that is not known yet may be at the unit that an accusation is against. */
    private Actor actor(Account account, List<String> choice) {
        List<Office> offices = organisation.of(account.id())
                .orElseThrow(() -> new ProblemException(SignInProblem.SIGN_IN_UNAVAILABLE));
        if (offices.isEmpty()) {
            throw new ProblemException(SignInProblem.NO_OFFICE);
        }
        Office office = chosen(offices, choice);
        String post = choice.stream().filter(text -> !text.equals(office.code())).findFirst().orElse(null);
        return new Actor(account.id(), office.role(), office.unit(), Set.of(), offices, post);
    }

    private static Office chosen(List<Office> offices, List<String> choice) {
        if (choice.isEmpty()) {
            if (offices.size() > 1) {
                throw notChosen(SignInProblem.OFFICE_NOT_CHOSEN, offices);
            }
            return offices.getFirst();
        }
        List<Office> called = offices.stream().filter(office -> choice.stream().allMatch(office::isCalled)).toList();
        if (called.isEmpty()) {
            throw notChosen(SignInProblem.OFFICE_NOT_HELD, offices);
        }
        return called.getFirst();
    }

    /** With the offices there are to choose from, which are the asker's own. */
    private static ProblemException notChosen(SignInProblem problem, List<Office> offices) {
        String choices = String.join(", ", offices.stream().flatMap(Office::names).toList());
        return new ProblemException(problem, FieldFault.of(CHOICE, StandardFieldCode.ONE_OF_EXPECTED, choices));
    }
}
