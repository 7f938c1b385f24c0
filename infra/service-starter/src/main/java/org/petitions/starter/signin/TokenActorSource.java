package org.petitions.starter.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.ActorSource;
import org.petitions.starter.directory.AccountDirectory;
import org.petitions.starter.directory.Office;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardFieldCode;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who signed in, acting as what the directory says today. Who has several offices chooses one with the header {@code Acting-For}, by its code
 * ({@code HANDLER@431222-HRSS}) or one of its posts; the header picks among them and grants nothing.
 */
final class TokenActorSource implements ActorSource {
    static final String CHOICE = "Acting-For";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final AccountDirectory directory;
    private final Clock clock;

    TokenActorSource(AccountDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Optional<Actor> actorOf(HttpServletRequest request) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken signedIn)) {
            return Optional.empty();
        }
        String account = signedIn.getName();
        List<Office> offices = directory.officesOf(account, LocalDate.ofInstant(clock.instant(), CHINA));
        if (offices.isEmpty()) {
            throw new ProblemException(directory.isComplete()
                    ? SignInProblem.NO_OFFICE
                    : SignInProblem.SIGN_IN_UNAVAILABLE);
        }
        Office office = chosen(offices, Collections.list(request.getHeaders(CHOICE)));
        return Optional.of(new Actor(account, office.role(), office.unit()));
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
        String choices = String.join(", ", offices.stream().flatMap(office -> Stream.concat(Stream.of(office.code()),
                office.posts().stream().sorted())).toList());
        return new ProblemException(problem, FieldFault.of(CHOICE, StandardFieldCode.ONE_OF_EXPECTED, choices));
    }
}
