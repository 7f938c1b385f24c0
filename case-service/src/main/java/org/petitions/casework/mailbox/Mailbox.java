package org.petitions.casework.mailbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseEventListener;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.PetitionEventListener;
import org.petitions.casework.mailbox.MailboxEntry.Consent;
import org.petitions.casework.mailbox.MailboxEntry.Course;
import org.petitions.casework.procedure.state.CaseDocument;
import org.petitions.casework.procedure.state.CasePhase;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.events.CaseEvent;
import org.petitions.events.IntakeEvent;
import org.petitions.events.IntakeEvent.AnswerPublicationChosen;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.Purpose;
import org.petitions.law.LegalCalendar;
import org.springframework.stereotype.Component;

/** Follows letters to leaders' mailboxes from registration to the answer that went out, and what the petitioner says of publishing it. */
@Component
class Mailbox implements PetitionEventListener, CaseEventListener {
    /** What answers a petitioner on the matter itself. */
    private static final Set<DocumentKind> ANSWERS = EnumSet.of(DocumentKind.HANDLING_OPINION,
            DocumentKind.SUGGESTION_REPLY, DocumentKind.DUTY_REPLY);

    private final MailboxStore store;
    private final CaseQueries files;
    private final CaseReader cases;
    private final Clock clock;

    Mailbox(MailboxStore store, CaseQueries files, CaseReader cases, Clock clock) {
        this.store = store;
        this.files = files;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void onPetitionEvents(List<IntakeEvent> events) {
        for (IntakeEvent event : events) {
            switch (event) {
                case PetitionRegistered written when written.channel() == Channel.LEADER_MAILBOX -> add(written);
                case AnswerPublicationChosen chosen -> store.change(chosen.petitionId(),
                        entry -> entry.said(new Consent(chosen.agreed(), chosen.sequence())));
                default -> {
                    // says nothing of a mailbox
                }
            }
        }
    }

    /** A later look at the case puts right what it has come to by now, and its events what comes after. */
    private void add(PetitionRegistered written) {
        CaseFile file = files.find(written.petitionId()).orElse(null);
        if (written.leader() == null || file == null) {
            return;
        }
        Case found = cases.caseOf(file);
        store.add(MailboxEntry.opened(written.petitionId(), written.number(), found.receivedOn(),
                written.leader().post(), found.state().matter().bureau(), courseOf(found.state()),
                new Consent(written.leader().agreesToPublication(), written.sequence())));
        follow(found);
    }

    @Override
    public void onCaseEvents(List<CaseEvent> events) {
        Set<String> ids = events.stream().map(CaseEvent::petitionId).collect(Collectors.toSet());
        List<String> ours = store.findAll(ids).stream().map(MailboxEntry::id).toList();
        if (!ours.isEmpty()) {
            files.findAll(ours).values().stream().map(cases::caseOf).forEach(this::follow);
        }
    }

    /** The file may be ahead of the events, and is never behind them. */
    private void follow(Case found) {
        CaseState state = found.state();
        store.change(found.file().id(), entry -> entry.standing(state.matter().bureau(), courseOf(state)));
    }

    private static Course courseOf(CaseState state) {
        LocalDate answered = state.documents().all().stream()
                .filter(document -> ANSWERS.contains(document.kind()) && !document.superseded())
                .flatMap(Mailbox::goneOut).min(LocalDate::compareTo).orElse(null);
        boolean ended = state.phase() instanceof CasePhase.Ended end && end.answered() != null;
        boolean accusing = state.matter().purpose() == Purpose.ACCUSATION || !state.matter().accused().isEmpty();
        return new Course(answered, ended, accusing);
    }

    /** The days on which a document was sent or handed over; what a proxy takes along (委托送达) has gone out with its receipt. */
    private static Stream<LocalDate> goneOut(CaseDocument document) {
        return Stream.concat(document.sent().stream().filter(CaseDocument.Sending::tells).map(CaseDocument.Sending::on),
                Stream.ofNullable(document.receivedAt()).map(LegalCalendar::dayOf));
    }

    /** What everybody may read: how many letters a leader received, how many were answered, and how many answers are published. */
    record Tally(String post, long received, long answered, long published) {}

    /** The tally of each leader within some days, by post. */
    List<Tally> tally(MailboxStore.Days days) {
        Map<String, Long> received = store.countReceived(days);
        Map<String, Long> answered = store.countAnswered(days);
        Map<String, Long> published = store.countPublished(days);
        Map<String, Tally> all = new LinkedHashMap<>();
        List.of(received, answered, published).forEach(each -> each.keySet().stream().sorted()
                .forEach(post -> all.computeIfAbsent(post, _ -> new Tally(post, received.getOrDefault(post, 0L),
                        answered.getOrDefault(post, 0L), published.getOrDefault(post, 0L)))));
        return List.copyOf(all.values());
    }

    /** An answer that is published. */
    record Published(MailboxEntry entry, PublicWords words) {}

    /**
     * A page of what is published.
     *
     * @param next what {@code after} has to be for the next page, null on the last
     */
    record Page(List<Published> lines, @Nullable String next) {}

    /** One page, the latest first. */
    Page published(@Nullable String post, MailboxStore.Days days, @Nullable String after, int limit) {
        List<MailboxEntry> found = store.published(post, days, MailboxStore.Place.parse(after), limit + 1);
        List<MailboxEntry> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page(shown.stream()
                .flatMap(entry -> store.open(entry).map(words -> new Published(entry, words)).stream()).toList(),
                found.size() > limit
                        ? new MailboxStore.Place(publishedOn(shown.getLast()), shown.getLast().id()).toString()
                        : null);
    }

    private static LocalDate publishedOn(MailboxEntry entry) {
        return Objects.requireNonNull(Objects.requireNonNull(entry.publication(), "published").publishedOn());
    }

    LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }
}
