package org.petitions.casework.organisation;

import java.time.LocalDate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.law.LegalCalendar;
import org.petitions.outbox.ChangedDocument;
import org.petitions.outbox.NewDocument;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.Outbox.Insertion;
import org.petitions.outbox.Outbox.Update;
import org.petitions.starter.events.EventEncoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Publishes the organisation as the directory at start: what is new as revision 1, what has changed as the next revision, what is the
 * same not at all. A post that the files no longer have becomes vacant, so that its alerts go to the duty desk; a unit stays, because
 * cases name it. Who was appointed or withdrawn by command stays so, whatever the files say.
 */
@Component
class DirectoryPublisher implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryPublisher.class);

    private final Organisation organisation;
    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final EventEncoder events;
    private final Clock clock;

    DirectoryPublisher(Organisation organisation, MongoTemplate mongo, Outbox outbox, EventEncoder events,
            Clock clock) {
        this.organisation = organisation;
        this.mongo = mongo;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        publish();
    }

    /** Brings the directory up to the files. Two instances may do so at once, or somebody be appointed: the version guard lets one of them win. */
    void publish() {
        publish(DirectoryEntry.class, this::wanted);
        publish(AccountEntry.class, (published, _) -> wanted(published));
    }

    /** Whoever loses to another looks again at what there is then. */
    private <T extends Listed<T>> void publish(Class<T> type, BiFunction<Map<String, T>, LocalDate, Stream<T>> wanted) {
        while (true) {
            Map<String, T> published = new HashMap<>();
            mongo.findAll(type).forEach(entry -> published.put(entry.id(), entry));
            List<NewDocument<T>> fresh = new ArrayList<>();
            List<ChangedDocument<T>> changed = new ArrayList<>();
            Instant at = clock.instant();
            wanted.apply(published, LegalCalendar.dayOf(at)).forEach(entry -> {
                T before = published.get(entry.id());
                if (before == null) {
                    fresh.add(new NewDocument<>(entry, List.of(events.encode(entry.event(at)))));
                } else if (!entry.revision(before.version()).equals(before)) {
                    T next = entry.revision(before.version() + 1);
                    changed.add(new ChangedDocument<>(next, before.version(), List.of(events.encode(next.event(at)))));
                }
            });
            boolean lost = outbox.insertAll(fresh).contains(Insertion.DUPLICATE);
            lost |= outbox.updateAll(changed).contains(Update.STALE);
            LOG.info("{}: {} entries new, {} changed", type.getSimpleName(), fresh.size(), changed.size());
            if (!lost) {
                return;
            }
        }
    }

    private Stream<DirectoryEntry> wanted(Map<String, DirectoryEntry> published, LocalDate today) {
        Map<String, DirectoryEntry> wanted = new HashMap<>();
        organisation.units().forEach(unit -> wanted.put(unit.id().toString(), DirectoryEntry.of(unit, today)));
        organisation.posts().forEach(post -> wanted.put(post.id(),
                DirectoryEntry.of(post, staffOf(post, published.get(post.id())), today)));
        Stream<DirectoryEntry> gone = published.values().stream()
                .filter(entry -> entry.rung() != null && !wanted.containsKey(entry.id()))
                .map(DirectoryEntry::vacant);
        return Stream.concat(wanted.values().stream(), gone);
    }

    /** Nothing is known where no file says it and nobody was appointed by command. */
    private @Nullable Staff staffOf(Post post, @Nullable DirectoryEntry before) {
        Staff stored = before == null ? Staff.NOBODY : before.staff().orElse(Staff.NOBODY);
        Staff all = organisation.staff().forPost(post.id()).keeping(stored);
        return all.appointments().isEmpty() && !organisation.knowsHoldings() ? null : all;
    }

    /** What the files no longer say of an account is gone; the account stays, with what was done by command. */
    private Stream<AccountEntry> wanted(Map<String, AccountEntry> published) {
        Map<String, Staff> byAccount = organisation.staff().officesByAccount();
        Set<String> accounts = new TreeSet<>(byAccount.keySet());
        accounts.addAll(published.keySet());
        return accounts.stream().map(account -> {
            AccountEntry before = published.get(account);
            Staff stored = before == null ? Staff.NOBODY : before.staff();
            return AccountEntry.of(account, byAccount.getOrDefault(account, Staff.NOBODY).keeping(stored));
        });
    }
}
