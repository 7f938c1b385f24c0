package org.petitions.starter.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Account;
import org.petitions.starter.actor.CurrentActor;
import org.petitions.starter.audit.AuditEntry.Act;
import org.petitions.starter.audit.AuditEntry.Exported;
import org.petitions.starter.audit.AuditEntry.Outcome;
import org.petitions.starter.audit.AuditEntry.Person;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Who does what in a request. */
final class RequestAudit {
    private static final String WRITTEN = RequestAudit.class.getName() + ".written";
    /** A purpose is a code; whatever else somebody sends as one is not written down. */
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    /** A petition has some twenty files; a longer number was typed by somebody and is not written down. */
    private static final Pattern PLACE = Pattern.compile("[1-9][0-9]?");

    private final Supplier<@Nullable String> currentTrace;
    private final String service;
    private final StepCodes steps;
    private final Clock clock;

    /**
     * @param currentTrace W3C trace context of what is done now, or null when nothing is traced
     * @param steps which steps of an address are written out
     */
    RequestAudit(Supplier<@Nullable String> currentTrace, String service, StepCodes steps, Clock clock) {
        this.currentTrace = currentTrace;
        this.service = service;
        this.steps = steps;
        this.clock = clock;
    }

    /** Something was saved in this request, and an entry with it. */
    static void written(HttpServletRequest request) {
        request.setAttribute(WRITTEN, true);
    }

    /** Whether something was saved in this request, and an entry with it. */
    static boolean isWritten(HttpServletRequest request) {
        return request.getAttribute(WRITTEN) != null;
    }

    OutgoingRecord record(AuditEntry entry) {
        return AuditRecords.of(entry, currentTrace.get());
    }

    /** An entry about what the address names; empty where nobody acts, or nothing is decided on. */
    Optional<AuditEntry> entry(HttpServletRequest request, Outcome outcome) {
        return entry(request, outcome, null);
    }

    /** An entry that counts what was not written one by one. */
    AuditEntry counted(String account, Outcome outcome, int count) {
        return entry(new Person(account, null, null), null, outcome, count);
    }

    AuditEntry signedIn(Account account) {
        return entry(new Person(account.id(), null, null), null, Outcome.SIGNED_IN, null);
    }

    /** An entry of whoever showed a petition's code: the petitioner, or somebody they told it. */
    AuditEntry byPetitioner(HttpServletRequest request, Action action, String petitionId) {
        Act act = new Act(action, address(request), petitionId, null, place(request), null);
        return entry(new Person(Person.PETITIONER, null, null), act, Outcome.OPENED, null);
    }

    /**
     * An entry about a document.
     *
     * @param written id of the one that is written; null for what the address names
     */
    Optional<AuditEntry> entry(HttpServletRequest request, Outcome outcome, @Nullable String written) {
        return entry(request, outcome, written, null);
    }

    /** An entry of a list that is taken out as a file. */
    Optional<AuditEntry> exported(HttpServletRequest request, int rows) {
        return entry(request, Outcome.OPENED, null, new Exported(AskedList.of(request.getQueryString()), rows));
    }

    private Optional<AuditEntry> entry(HttpServletRequest request, Outcome outcome, @Nullable String written,
            @Nullable Exported exported) {
        Optional<Person> by = personIn(request);
        Requires required = requiredBy(request);
        if (by.isEmpty() || required == null) {
            return Optional.empty();
        }
        Act act = new Act(required.value(), address(request), written == null ? named(request) : written,
                purpose(request), place(request), exported);
        return Optional.of(entry(by.get(), act, outcome, null));
    }

    /** Method and address, with the names of its variables; a step that there is stands for its variable, as in an address of the API. */
    private String address(HttpServletRequest request) {
        String address = request.getMethod() + " "
                + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String step = String.valueOf(variables(request).get("step"));
        return steps.contains(step) ? address.replace("{step}", step) : address;
    }

    /** Whoever signed in and acts as nothing, or not as what they chose, is refused under their account. */
    private static Optional<Person> personIn(HttpServletRequest request) {
        return CurrentActor.knownIn(request)
                .map(actor -> new Person(actor.id(), actor.role() + "@" + actor.unit(), actor.chosenPost()))
                .or(() -> CurrentActor.accountKnownIn(request)
                        .map(account -> new Person(account.id(), null, null)));
    }

    private AuditEntry entry(Person by, @Nullable Act act, Outcome outcome, @Nullable Integer count) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String traceParent = currentTrace.get();
        return new AuditEntry(UUID.randomUUID().toString(), at, service, by, act, outcome, count,
                traceParent == null ? null : traceParent.split("-", -1)[1]);
    }

    private static @Nullable Requires requiredBy(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
                ? method.getMethodAnnotation(Requires.class)
                : null;
    }

    /** Of an address the first that the platform gave out; anything else is somebody's invention and not written down. */
    private static @Nullable String named(HttpServletRequest request) {
        return variables(request).values().stream().map(String::valueOf)
                .flatMap(each -> SubjectForm.of(each).stream()).findFirst().orElse(null);
    }

    /** Of an address that names a file of a petition, which. */
    private static @Nullable Integer place(HttpServletRequest request) {
        String place = String.valueOf(variables(request).get("place"));
        return PLACE.matcher(place).matches() ? Integer.valueOf(place) : null;
    }

    private static Map<?, ?> variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> names
                ? names
                : Map.of();
    }

    private static @Nullable String purpose(HttpServletRequest request) {
        // Of the query alone: to ask for parameters would read a form's body before its size is looked at.
        String query = request.getQueryString();
        if (query == null) {
            return null;
        }
        return Pattern.compile("&").splitAsStream(query).filter(each -> each.startsWith("why="))
                .map(each -> each.substring(4)).filter(each -> CODE.matcher(each).matches()).findFirst().orElse(null);
    }
}
