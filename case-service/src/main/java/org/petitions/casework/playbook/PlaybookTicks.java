package org.petitions.casework.playbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.access.ResponsibilityScope;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.CaseQueries.Filter;
import org.petitions.casework.cases.CaseQueries.ListField;
import org.petitions.casework.cases.CaseQueries.Narrowing;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.lists.CaseLists;
import org.petitions.casework.organisation.GroupMember;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.playbook.PlaybookProgress.Tick;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.law.LegalCalendar;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.sealing.PackedText;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingKeyset;
import org.petitions.starter.sealing.SealingKeysets;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What of a playbook was done in which case, and what is late: a matter of the offices, never of who petitioned. */
@Component
class PlaybookTicks {
    static final String KEYSET = "case-store";
    /** So many running cases of a stage are looked through for late steps. */
    private static final int A_STAGE = 200;

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final Playbooks playbooks;
    private final CaseQueries files;
    private final CaseReader reading;
    private final Organisation organisation;
    private final SealingKeyset seal;

    PlaybookTicks(MongoTemplate mongo, Outbox outbox, Playbooks playbooks, CaseQueries files, CaseReader reading,
            Organisation organisation, SealingKeysets seals) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.playbooks = playbooks;
        this.files = files;
        this.reading = reading;
        this.organisation = organisation;
        this.seal = seals.named(KEYSET);
    }

    /**
     * A case's playbook and what was done of it.
     *
     * @param opened the day from which its days count, in Asia/Shanghai
     */
    record OfCase(Playbook playbook, PlaybookProgress progress, LocalDate opened) {
        /** The last day of a step. */
        LocalDate by(int step) {
            return opened.plusDays(playbook.steps().get(step).days());
        }

        /** Whether a step is late on a day, or was when it was done. */
        boolean isLate(int step, LocalDate today) {
            return progress.tick(step).map(Tick::on).orElse(today).isAfter(by(step));
        }

        /** Places of the steps that are not done and late. */
        List<Integer> late(LocalDate today) {
            return Stream.iterate(0, step -> step + 1).limit(playbook.steps().size())
                    .filter(step -> progress.tick(step).isEmpty() && isLate(step, today)).toList();
        }
    }

    /**
     * A case in which steps are late.
     *
     * @param edition by which it goes
     * @param steps their places
     */
    record Late(CaseRow row, Playbook edition, List<Integer> steps) {}

    /** The playbook of a case: the edition it began by, else the one in force today; empty where its category has none. */
    Optional<OfCase> of(Case found) {
        PlaybookProgress begun = mongo.findById(found.file().id(), PlaybookProgress.class);
        Optional<Playbook> playbook = begun == null
                ? playbooks.inForce(found.state().matter().category(), found.state().matter().bureau())
                : playbooks.find(begun.playbook());
        return playbook.map(each -> new OfCase(each, begun == null ? none(found.file().id(), each) : begun,
                LegalCalendar.dayOf(found.file().openedAt())));
    }

    private static PlaybookProgress none(String caseId, Playbook playbook) {
        return new PlaybookProgress(caseId, 0, playbook.id(), List.of(), Map.of());
    }

    /** As whom the actor ticks off steps of a case: its responsible unit, the special group or one of its members; empty for nobody. */
    Optional<String> tickerOf(OfCase ofCase, Case found, Actor actor) {
        if (actor.names().stream().anyMatch(found.state().recusals()::bars)) {
            return Optional.empty();
        }
        Set<String> may = members(ofCase.playbook().group()).map(GroupMember::member)
                .collect(Collectors.toCollection(HashSet::new));
        may.add(ofCase.playbook().group());
        Optional.ofNullable(found.state().unit()).ifPresent(may::add);
        Stream<String> posts = actor.role() == Role.LEADER ? actor.actingFor().stream() : Stream.of();
        Stream<String> units = actor.role() == Role.LEADER && !actor.headsOwnUnit()
                ? Stream.of()
                : Stream.of(actor.unit());
        return Stream.concat(posts, units).filter(may::contains).findFirst();
    }

    /** Who belongs to a group today. */
    Stream<GroupMember> members(String group) {
        LocalDate today = playbooks.today();
        return organisation.groupMembers().stream().filter(member -> member.group().equals(group))
                .filter(member -> (member.from() == null || !member.from().isAfter(today))
                        && (member.until() == null || !member.until().isBefore(today)));
    }

    /**
     * Ticks a step off; a step that is ticked off already stays so.
     *
     * @param version of the progress that was shown
     * @param note or null
     * @throws ProblemException 403 for who is neither of the unit nor of the group, or stands aside; 412 where somebody wrote since
     */
    void tick(OfCase ofCase, Case found, long version, Tick tick, @Nullable String note) {
        PlaybookProgress now = ofCase.progress();
        if (now.tick(tick.step()).isPresent()) {
            return;
        }
        if (now.version() != version) {
            throw ExpectedVersion.stale();
        }
        SealedBox sealed = note == null || found.file().wordsErasedAt() != null
                ? null
                : seal.seal(PackedText.pack(note.getBytes(UTF_8)), now.id());
        PlaybookProgress next = now.with(tick, sealed);
        try {
            if (version == 0) {
                outbox.insert(next, List.of());
            } else {
                outbox.update(next, version, List.of());
            }
        } catch (StaleVersionException | DuplicateKeyException _) {
            throw ExpectedVersion.stale();
        }
    }

    /** What was noted on a step; empty for nothing. Whoever calls this records the opening first. */
    String note(PlaybookProgress progress, int step) {
        SealedBox box = progress.words().get(Integer.toString(step));
        return box == null ? "" : new String(PackedText.unpack(seal.open(box, progress.id())), UTF_8);
    }

    /**
     * Running cases of a playbook in which steps are late, among the first of the reader's list at each stage; none that the reader stands aside in.
     *
     * @param bureau unit id of the bureau whose cases are looked through, where the reader sees several bureaus'; else null
     */
    List<Late> late(Playbook playbook, @Nullable String bureau, Actor actor) {
        ResponsibilityScope scope = CaseLists.scopeOf(actor);
        Filter filter = Filter.of(actor).with(ListField.UNIT, scope.unit())
                .with(ListField.BUREAU,
                        scope.bureau() == null && scope.unit() == null ? bureau : scope.bureau())
                .narrowed(Narrowing.CATEGORY, playbook.category().name());
        List<CaseRow> rows = new ArrayList<>();
        for (CaseStatus status : EnumSet.complementOf(EnumSet.of(CaseStatus.CLOSED))) {
            rows.addAll(files.page(filter.with(status, null, null), A_STAGE));
        }
        Map<String, PlaybookProgress> begun = begun(rows);
        Set<String> concerned = reading.concernedAmong(rows.stream().map(CaseRow::id).toList(), actor);
        LocalDate today = playbooks.today();
        Map<String, Optional<Playbook>> ofBureaus = new HashMap<>();
        Map<String, Optional<Playbook>> editions = new HashMap<>(Map.of(playbook.id(), Optional.of(playbook)));
        List<Late> late = new ArrayList<>();
        for (CaseRow row : rows) {
            PlaybookProgress progress = begun.get(row.id());
            // What began stays with its edition; what did not goes by the one of its bureau.
            Optional<Playbook> edition = progress == null
                    ? ofBureaus
                            .computeIfAbsent(row.matter().bureau(),
                                    each -> playbooks.inForce(playbook.category(), each))
                            .filter(each -> each.id().equals(playbook.id()))
                    : editions.computeIfAbsent(progress.playbook(), playbooks::find);
            edition.filter(_ -> concerned.contains(row.id())).map(each -> new Late(row, each,
                    new OfCase(each, progress == null ? none(row.id(), each) : progress,
                            LegalCalendar.dayOf(row.openedAt())).late(today)))
                    .filter(each -> !each.steps().isEmpty()).ifPresent(late::add);
        }
        return late;
    }

    private Map<String, PlaybookProgress> begun(List<CaseRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        Query query = Query.query(Criteria.where("_id").in(rows.stream().map(CaseRow::id).toList()));
        query.fields().exclude(PlaybookProgress.WORDS);
        return mongo.find(query, PlaybookProgress.class).stream()
                .collect(Collectors.toMap(PlaybookProgress::id, Function.identity()));
    }
}
