package org.petitions.intake.tracking;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CaseId;
import org.petitions.intake.limits.SourceLimit;
import org.petitions.intake.numbering.CaseNumber;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.intake.petition.PetitionSealer;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredRequest;
import org.petitions.intake.petition.TrackingKeys;
import org.petitions.intake.status.StatusView;
import org.petitions.intake.status.TrackedCase;
import org.petitions.intake.status.TrackedCaseStore;
import org.petitions.intake.status.TrackedLimitStore;
import org.petitions.intake.status.TrackedLimits;
import org.petitions.outbox.StaleVersionException;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.events.EventEncoder;
import org.petitions.starter.pass.PassSigner;
import org.petitions.starter.pass.PetitionPass;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.web.PreferredWait;
import org.springframework.stereotype.Component;

/**
 * Lets in who has number and code, and nobody learns which of the two was wrong. The right code is let in whatever others have tried: no
 * stranger can keep a petitioner from what has a last day.
 */
@Component
class TrackingService {
    private static final int WRONG_CODES = 30;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int SOURCES = 50_000;

    private final PetitionStore petitions;
    private final TrackingKeys trackingKeys;
    private final PetitionSealer sealer;
    private final TrackedCaseStore progress;
    private final TrackedLimitStore limits;
    private final EventEncoder events;
    private final PassSigner passes;
    private final Supplier<PetitionerOptions.CountingRules> rules;
    private final PreferredWait answers;
    private final MeterRegistry meters;
    private final Clock clock;
    /**
     * It guards no secret, which is the codes' length to do, and nobody who has the right code ever meets it: so a code is looked at before the
     * address counts, and what keeps guessers from taking the time of those who are served is that a wrong code costs next to nothing
     * ({@link TrackingKeys}).
     */
    private final SourceLimit wrongCodes = new SourceLimit(WRONG_CODES, WINDOW, SOURCES, Ticker.systemTicker());

    TrackingService(PetitionStore petitions, TrackingKeys trackingKeys, PetitionSealer sealer,
            TrackedCaseStore progress,
            TrackedLimitStore limits, EventEncoder events, PassSigner passes,
            Supplier<PetitionerOptions.CountingRules> rules, PreferredWait answers, MeterRegistry meters,
            Clock clock) {
        this.petitions = petitions;
        this.trackingKeys = trackingKeys;
        this.sealer = sealer;
        this.progress = progress;
        this.limits = limits;
        this.events = events;
        this.passes = passes;
        this.rules = rules;
        this.answers = answers;
        this.meters = meters;
        this.clock = clock;
    }

    /** What an attempt to get in came to. */
    sealed interface AccessResult {}

    /** Number and code belong together; the number names one of the petition's matters (一件多诉), and the petition's own the first. */
    record Admitted(PetitionMatter matter) implements AccessResult {}

    /** They do not. */
    record NoMatch() implements AccessResult {}

    /** They do not, and too many from there did not; this long to wait. */
    record TooManyWrong(Duration delay) implements AccessResult {}

    /**
     * Who comes in.
     *
     * @param address where the request came from, as the connection has it
     */
    AccessResult authenticate(String number, String code, String address) {
        Optional<PetitionMatter> matter = CaseNumber.parse(number)
                .flatMap(parsed -> trackingKeys.find(parsed.petition().toString(), code)
                        .filter(petition -> parsed.matter() <= petition.matter().matters())
                        .map(petition -> new PetitionMatter(petition, parsed.matter())));
        if (matter.isPresent()) {
            return new Admitted(matter.get());
        }
        meters.counter("petitions.tracking.wrong").increment();
        return wrongCodes.count(address).<AccessResult>map(TooManyWrong::new).orElseGet(NoMatch::new);
    }

    /** What the petitioner sees of a matter, and of the first with it all others. */
    TrackingView view(PetitionMatter matter) {
        Instant now = clock.instant();
        List<PetitionMatter> all = PetitionMatter.all(matter.petition());
        List<String> ids = all.stream().map(PetitionMatter::caseId).toList();
        Map<String, TrackedCase> cases = progress.ofAll(ids);
        List<TrackedCase> stand = ids.stream().map(id -> cases.getOrDefault(id, TrackedCase.NO_EVENTS_YET)).toList();
        String lead = all.size() == 1 ? null : TrackedCase.leadUnit(stand);
        boolean showsAll = all.size() > 1 && matter.place() == CaseId.FIRST;
        List<PetitionMatter> shown = showsAll ? all : List.of(matter);
        Map<String, TrackedLimits> dates = limits.ofAll(shown.stream().map(PetitionMatter::caseId).toList());
        List<TrackingView> views = shown.stream().map(each -> view(each, stand.get(each.place() - CaseId.FIRST),
                dates.getOrDefault(each.caseId(), TrackedLimits.NONE), lead, now)).toList();
        return showsAll
                ? views.getFirst().with(views.subList(1, views.size()),
                        stand.stream().allMatch(TrackedCase::isEnded))
                : views.getFirst();
    }

    private TrackingView view(PetitionMatter matter, TrackedCase tracked, TrackedLimits dates,
            @Nullable String leadUnit, Instant now) {
        TrackingView own = TrackingView.of(matter, tracked, NextDateView.ofNext(dates, LegalCalendar.dayOf(now)),
                PetitionerOptions.of(matter, tracked, rules.get(), now), leadUnit);
        String lead = tracked.leadWaitedFor();
        return lead == null ? own : own.with(leading(lead, now));
    }

    /** What was merged in its turn is shown where it goes on. */
    private TrackingView.LeadingCaseView leading(String first, Instant now) {
        String lead = first;
        TrackedCase tracked = progress.of(lead);
        Set<String> seen = new HashSet<>(Set.of(lead));
        for (String next = tracked.leadWaitedFor(); next != null && seen.add(next); next = tracked.leadWaitedFor()) {
            lead = next;
            tracked = progress.of(lead);
        }
        TrackedLimits dates = limits.ofAll(List.of(lead)).getOrDefault(lead, TrackedLimits.NONE);
        return new TrackingView.LeadingCaseView(StatusView.of(tracked, now), tracked.unit(),
                NextDateView.ofNext(dates, LegalCalendar.dayOf(now)));
    }

    /** A pass with which the petitioner reads the documents of this petition's matters where they are kept, for a quarter of an hour. */
    PassSigner.SignedPass pass(StoredPetition petition) {
        meters.counter("petitions.tracking.passes").increment();
        return passes.sign(new PetitionPass(petition.id(), sealer.wishesElectronicNotice(petition)), clock.instant());
    }

    /** What the petitioner wrote with a rating, sealed. */
    @Nullable
    SealedBox seal(StoredPetition petition, @Nullable String reason) {
        return sealer.sealReason(petition, reason);
    }

    /**
     * Keeps what the petitioner asks for and hands it to the case; where another request came in between, it is decided again on that.
     * Where the petition was erased in between, what was written with it is not kept.
     *
     * @param key what the client calls it, or null
     */
    RequestDecision ask(PetitionMatter admitted, PetitionerRequest request, @Nullable String key) {
        PetitionMatter matter = admitted;
        PetitionerRequest kept = request;
        while (true) {
            RequestDecision decision = decided(matter, kept, key);
            if (!(decision instanceof RequestDecision.Asked asked)) {
                return decision;
            }
            try {
                petitions.update(matter.petition(), asked.next(), List.of(events.encode(asked.event())));
                meters.counter("petitions.said", "word", asked.event().getClass().getSimpleName()).increment();
                return decision;
            } catch (StaleVersionException e) {
                StoredPetition petition = petitions.byId(admitted.petition().id()).orElseThrow(() -> e);
                matter = admitted.of(petition);
                kept = petition.erasures().equals(admitted.petition().erasures()) ? request : request.withoutWords();
            }
        }
    }

    /** While another of its kind waits for the case's answer, a request that prefers to wait for that does. */
    private RequestDecision decided(PetitionMatter matter, PetitionerRequest request, @Nullable String key) {
        return answers.find(matter.caseId(), () -> {
            RequestDecision decision = RequestDecision.decide(matter, progress.of(matter.caseId()).requests(), request,
                    key, clock.instant());
            return decision instanceof RequestDecision.StillPending ? Optional.empty() : Optional.of(decision);
        }).orElseGet(RequestDecision.StillPending::new);
    }

    /** A request as tracking shows it now. */
    RequestView show(PetitionMatter matter, StoredRequest request) {
        return RequestView.of(request, progress.of(matter.caseId()).requests());
    }
}
