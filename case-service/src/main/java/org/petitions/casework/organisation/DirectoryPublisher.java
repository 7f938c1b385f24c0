package org.petitions.casework.organisation;

import java.time.LocalDate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.petitions.law.LegalCalendar;
import org.petitions.outbox.ChangedDocument;
import org.petitions.outbox.NewDocument;
import org.petitions.outbox.Outbox;
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
 * cases name it.
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

    /** Brings the directory up to the files. Two instances may do so at once: the version guard lets one of them win. */
    void publish() {
        Map<String, DirectoryEntry> published = new HashMap<>();
        mongo.findAll(DirectoryEntry.class).forEach(entry -> published.put(entry.id(), entry));
        List<NewDocument<DirectoryEntry>> fresh = new ArrayList<>();
        List<ChangedDocument<DirectoryEntry>> changed = new ArrayList<>();
        Instant at = clock.instant();
        wanted(published, LegalCalendar.dayOf(at)).forEach(entry -> {
            DirectoryEntry before = published.get(entry.id());
            if (before == null) {
                fresh.add(new NewDocument<>(entry, List.of(events.encode(entry.event(at)))));
            } else if (!entry.hasSameContentAs(before)) {
                DirectoryEntry next = entry.revision(before.version() + 1);
                changed.add(new ChangedDocument<>(next, before.version(), List.of(events.encode(next.event(at)))));
            }
        });
        outbox.insertAll(fresh);
        outbox.updateAll(changed);
        LOG.info("directory: {} units, {} posts; {} entries new, {} changed", organisation.units().size(),
                organisation.posts().size(), fresh.size(), changed.size());
    }

    private Stream<DirectoryEntry> wanted(Map<String, DirectoryEntry> published, LocalDate today) {
        Map<String, DirectoryEntry> wanted = new HashMap<>();
        organisation.units().forEach(unit -> wanted.put(unit.id().toString(), DirectoryEntry.of(unit, today)));
        organisation.posts().forEach(post -> wanted.put(post.id(), DirectoryEntry.of(post, today)));
        Stream<DirectoryEntry> gone = published.values().stream()
                .filter(entry -> entry.rung() != null && !wanted.containsKey(entry.id()))
                .map(DirectoryEntry::vacant);
        return Stream.concat(wanted.values().stream(), gone);
    }
}
