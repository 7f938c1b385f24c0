package org.petitions.casework.mailbox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.facts.FactsReader;
import org.petitions.casework.mailbox.PublicWords.Fault;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Answers to letters to leaders' mailboxes as the bureau of the case publishes them: one account writes, another releases. */
@Component
class Answers {
    private final MailboxStore store;
    private final Mailbox mailbox;
    private final CaseReader cases;
    private final FactsReader facts;

    Answers(MailboxStore store, Mailbox mailbox, CaseReader cases, FactsReader facts) {
        this.store = store;
        this.mailbox = mailbox;
        this.cases = cases;
        this.facts = facts;
    }

    /**
     * A page of a list.
     *
     * @param next what {@code after} has to be for the next page, null on the last
     */
    record Page(List<MailboxEntry> entries, @Nullable String next) {}

    /** Why something is not done. */
    enum Refused {
        /** The case or the answer is not so far, or the petitioner does not agree any more. */
        NOT_NOW,

        /** Somebody wrote since it was shown. */
        STALE,

        /** Who wrote it does not release it. */
        OWN_DRAFT,

        /** It tells of a person. */
        PERSONAL
    }

    /** What came of it; null where it is done. */
    record Outcome(@Nullable Refused refused, List<Fault> faults) {
        static final Outcome DONE = new Outcome(null, List.of());

        static Outcome of(Refused refused) {
            return new Outcome(refused, List.of());
        }
    }

    /** One page of what the actor's bureau has; what they may not know of is left out. */
    Page page(Set<MailboxStage> stages, @Nullable String after, int limit, Actor actor) {
        List<MailboxEntry> found = store.page(actor.unit(), stages, MailboxStore.Place.parse(after), limit + 1);
        List<MailboxEntry> entries = found.subList(0, Math.min(limit, found.size()));
        Set<String> known = cases.knownAmong(entries.stream().map(MailboxEntry::id).collect(Collectors.toSet()),
                actor);
        return new Page(entries.stream().filter(entry -> known.contains(entry.id())).toList(),
                found.size() > limit
                        ? new MailboxStore.Place(entries.getLast().receivedOn(), entries.getLast().id()).toString()
                        : null);
    }

    /**
     * One for the bureau that has its case.
     *
     * @throws ProblemException 404 for every other, and for who may not know of the case; 403 for who stands aside
     */
    MailboxEntry find(String id, Actor actor) {
        MailboxEntry entry = store.find(id).filter(each -> each.bureau().equals(actor.unit()))
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
        cases.readForTexts(entry.id(), actor);
        return entry;
    }

    /**
     * Writes question and answer, or writes them anew.
     *
     * @param version of the entry that was shown; the same form twice writes once
     */
    Outcome draft(MailboxEntry entry, long version, PublicWords words, Actor actor) {
        if (entry.stage() == MailboxStage.DRAFTED && entry.isDraftedBy(actor.id())
                && store.open(entry).filter(words::equals).isPresent()) {
            return Outcome.DONE;
        }
        if (entry.version() != version) {
            return Outcome.of(Refused.STALE);
        }
        if (!entry.stage().isWritable()) {
            return Outcome.of(Refused.NOT_NOW);
        }
        if (facts.find(entry.id()).isEmpty()) {
            return Outcome.of(Refused.NOT_NOW); // nothing to compare with
        }
        List<Fault> faults = words.faults(particulars(entry.id()));
        return faults.isEmpty()
                ? written(entry.drafted(store.seal(entry, words), actor.id()), version)
                : new Outcome(Refused.PERSONAL, faults);
    }

    /** Releases what another account wrote; it is looked through once more, for particulars may have been put right since. */
    Outcome release(MailboxEntry entry, long version, Actor actor) {
        if (entry.stage() == MailboxStage.PUBLISHED && entry.isReleasedBy(actor.id())) {
            return Outcome.DONE;
        }
        if (entry.version() != version) {
            return Outcome.of(Refused.STALE);
        }
        if (entry.stage() != MailboxStage.DRAFTED) {
            return Outcome.of(Refused.NOT_NOW);
        }
        if (entry.isDraftedBy(actor.id())) {
            return Outcome.of(Refused.OWN_DRAFT);
        }
        if (facts.find(entry.id()).isEmpty()) {
            return Outcome.of(Refused.NOT_NOW);
        }
        List<Fault> faults = store.open(entry).map(words -> words.faults(particulars(entry.id()))).orElse(List.of());
        return faults.isEmpty()
                ? written(entry.released(actor.id(), mailbox.today()), version)
                : new Outcome(Refused.PERSONAL, faults);
    }

    /** Takes back what is published. */
    Outcome takeBack(MailboxEntry entry) {
        store.change(entry.id(), now -> now.stage() == MailboxStage.PUBLISHED
                ? now.takenBack(mailbox.today())
                : now);
        return Outcome.DONE;
    }

    private Outcome written(MailboxEntry next, long version) {
        try {
            store.update(next, version);
            return Outcome.DONE;
        } catch (StaleVersionException _) {
            return Outcome.of(Refused.STALE);
        }
    }

    /** Who petitions and whom they name: compared with what is to be published, and shown to nobody. */
    private Map<PersonalData, List<String>> particulars(String caseId) {
        Map<PersonalData, List<String>> all = new EnumMap<>(PersonalData.class);
        facts.find(caseId).map(FactsReader.Sealed::open).ifPresent(words -> {
            List<JsonNode> people = Stream.concat(Stream.of(words.path("petitioner")),
                    words.path("representatives").valueStream()).toList();
            all.put(PersonalData.NAME, Stream.concat(texts(people, "name"),
                    words.path("complainedOfPersons").valueStream().map(each -> each.asString(""))).toList());
            all.put(PersonalData.PHONE, Stream.concat(texts(people, "phone"), people.getFirst().path("otherPhones")
                    .valueStream().map(each -> each.asString(""))).toList());
            all.put(PersonalData.ID_NUMBER, texts(people, "idNumber").toList());
            all.put(PersonalData.EMAIL, texts(people, "email").toList());
            all.put(PersonalData.ADDRESS, List.of(people.getFirst().path("address").path("text").asString("")));
        });
        return all;
    }

    private static Stream<String> texts(List<JsonNode> people, String field) {
        return people.stream().map(each -> each.path(field).asString(""));
    }
}
