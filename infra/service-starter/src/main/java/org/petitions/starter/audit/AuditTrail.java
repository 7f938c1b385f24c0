package org.petitions.starter.audit;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.access.Action;
import org.petitions.starter.actor.Account;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.audit.AuditEntry.Outcome;
import org.petitions.starter.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Writes down what saves nothing of its own: what is opened and what is refused, before it is; and commands that were answered well and
 * saved nothing with an outbox. One write each.
 */
final class AuditTrail implements HandlerInterceptor, HandlerExceptionResolver, SignInLog, RefusalLog,
        PetitionerOpenings, ExportLog, FindingLog, Ordered, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);
    /** To ask for these is to be shown what only whoever the trail names is shown; a correction shows why it was made. */
    static final Set<Action> OPENINGS = EnumSet.of(Action.OPEN_WORDS, Action.OPEN_MINUTES,
            Action.OPEN_RELIEF, Action.OPEN_BOOKINGS, Action.OPEN_HOUSEHOLD, Action.OPEN_MEASURE_WORDS,
            Action.OPEN_CONFERENCE, Action.OPEN_DIGEST,
            Action.READ_ATTACHMENTS, Action.OPEN_ATTACHMENT, Action.EXPORT_EVIDENCE, Action.CORRECT_REGISTRATION);

    /** These are openings also where a page asks for them by a form, which saves nothing. */
    private static final Set<Action> OPENED_BY_FORM = EnumSet.of(Action.OPEN_WORDS, Action.OPEN_MINUTES,
            Action.OPEN_RELIEF, Action.OPEN_BOOKINGS, Action.OPEN_HOUSEHOLD, Action.OPEN_MEASURE_WORDS,
            Action.OPEN_CONFERENCE, Action.OPEN_DIGEST);

    private final RequestAudit requests;
    private final AuditLog log;
    private final Clock clock;
    private final EntryLimit refusals = new EntryLimit();
    private final EntryLimit signIns = new EntryLimit();
    private final RecentFindings findings = new RecentFindings();

    AuditTrail(RequestAudit requests, AuditLog log, Clock clock) {
        this.requests = requests;
        this.log = log;
        this.clock = clock;
    }

    /** Comes after the decision on access: what cannot be written down is not opened. */
    HandlerInterceptor openings() {
        return new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (request.getDispatcherType() != DispatcherType.ASYNC) {
                    requests.entry(request, Outcome.OPENED)
                            .filter(entry -> entry.act() != null
                                    && (isCommand(request) ? OPENED_BY_FORM : OPENINGS).contains(entry.act().action()))
                            .ifPresent(entry -> {
                                write(entry);
                                RequestAudit.written(request);
                            });
                }
                return true;
            }
        };
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable Exception thrown) {
        // A page answers a command that was carried out by leading on.
        if (response.getStatus() < 400 && isCommand(request) && !RequestAudit.isWritten(request)) {
            requests.entry(request, Outcome.ANSWERED).ifPresent(this::write);
        }
    }

    /** Hears of every refusal before it is answered, and leaves the answer to others. */
    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception thrown) {
        if (thrown instanceof ProblemException refusal) {
            refused(request, refusal);
        }
        return null;
    }

    @Override
    public void refused(HttpServletRequest request, ProblemException refusal) {
        try {
            switch (refusal.getStatusCode().value()) {
                case 403 -> refused(request, Outcome.REFUSED);
                case 404 -> refused(request, Outcome.NOT_FOUND);
                default -> {
                }
            }
        } catch (RuntimeException e) {
            // Refused it stays, whether or not it can be written down.
            LOG.error("a refusal is not in the audit trail: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private static boolean isCommand(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod());
    }

    private void refused(HttpServletRequest request, Outcome outcome) {
        writeCounts(refusals.leftOutBy(clock.instant()), Outcome.REFUSED);
        requests.entry(request, outcome).filter(entry -> refusals.admits(entry.by().account()))
                .ifPresent(this::write);
    }

    @Override
    public void signedIn(Account account) {
        writeCounts(signIns.leftOutBy(clock.instant()), Outcome.SIGNED_IN);
        if (signIns.admits(account.id())) {
            write(requests.signedIn(account));
        }
    }

    @Override
    public void opened(HttpServletRequest request, Action action, String petitionId) {
        write(requests.byPetitioner(request, action, petitionId));
    }

    @Override
    public void exported(HttpServletRequest request, int rows) {
        write(requests.exported(request, rows).orElseThrow(Actor::notAllowed));
    }

    @Override
    public void found(HttpServletRequest request, Collection<String> petitions) {
        for (String petition : petitions) {
            requests.entry(request, Outcome.OPENED, petition).filter(entry -> !findings.has(entry))
                    .ifPresent(entry -> {
                        write(entry);
                        findings.add(entry);
                    });
        }
        RequestAudit.written(request);
    }

    /** Writes what is still only counted. */
    @Override
    public void destroy() {
        writeCounts(refusals.leftOut(), Outcome.REFUSED);
        writeCounts(signIns.leftOut(), Outcome.SIGNED_IN);
    }

    /** They are counted no longer: each is written, whatever becomes of the others and of what is at hand. */
    private void writeCounts(Map<String, Integer> leftOut, Outcome outcome) {
        leftOut.forEach((account, number) -> {
            try {
                write(requests.counted(account, outcome, number));
            } catch (RuntimeException e) {
                LOG.error("{} entries that were only counted are not in the audit trail: {}", number,
                        e.getClass().getSimpleName());
            }
        });
    }

    private void write(AuditEntry entry) {
        log.append(entry, requests.record(entry));
    }
}
