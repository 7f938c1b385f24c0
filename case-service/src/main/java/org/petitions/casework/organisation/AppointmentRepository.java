package org.petitions.casework.organisation;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.petitions.casework.organisation.Office.AtUnit;
import org.petitions.casework.organisation.Office.ForPost;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.PostId;
import org.petitions.outbox.Outbox;
import org.petitions.starter.actor.ActingPost;
import org.petitions.starter.actor.Role;
import org.petitions.starter.events.EventEncoder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Who is appointed to what, as the database has it: what the files say and what was done by command. It is asked anew each time, so that who
 * is withdrawn is out at the next request, at whichever instance.
 */
@Component
public class AppointmentRepository {
    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final EventEncoder events;
    private final Organisation organisation;
    private final Clock clock;

    AppointmentRepository(MongoTemplate mongo, Outbox outbox, EventEncoder events, Organisation organisation,
            Clock clock) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.events = events;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Everything that an account is appointed to. */
    public Staff ofAccount(String account) {
        List<Appointment> all = new ArrayList<>(postsOf(account).appointments());
        AccountEntry entry = mongo.findById(account, AccountEntry.class);
        if (entry != null) {
            all.addAll(entry.staff().appointments());
        }
        return new Staff(all);
    }

    /** The posts that an account acts for. */
    public Staff postsOf(String account) {
        return staff(mongo.find(Query.query(where("post.holdings.account").is(account)), DirectoryEntry.class))
                .of(account);
    }

    /** All offices of an account on a day (China's), those at units and those that come with posts, in a fixed order. */
    List<org.petitions.starter.actor.Office> officesOf(String account, LocalDate day) {
        Staff staff = ofAccount(account);
        Set<ActingPost> posts = new HashSet<>(staff.postsOn(day));
        if (isCalledAsPost(account, day)) {
            posts.add(new ActingPost(account, PostCapacity.HOLDER));
        }
        return org.petitions.starter.actor.Office.all(staff.officesOn(day), posts);
    }

    /** Whether an account is called as a post that is held on a day (China's), and of which nothing says who acts for it. */
    public boolean isCalledAsPost(String account, LocalDate day) {
        if (PostId.parse(account).isEmpty()) {
            return false;
        }
        DirectoryEntry post = mongo.findById(account, DirectoryEntry.class);
        return post != null && post.staff().isEmpty() && post.isHeldOn(day);
    }

    /** Everybody who is appointed to something at a unit. */
    public Staff ofUnit(String unit) {
        List<String> posts = organisation.posts().stream().map(Post::id)
                .filter(post -> PostId.parse(post).orElseThrow().office().equals(unit)).toList();
        List<Appointment> all = new ArrayList<>(
                staff(mongo.find(Query.query(where("_id").in(posts)), DirectoryEntry.class)).appointments());
        mongo.find(Query.query(where("offices.unit").is(unit)), AccountEntry.class)
                .forEach(entry -> all.addAll(entry.staff().where(each -> each.office().unit().equals(unit))
                        .appointments()));
        return new Staff(all);
    }

    private static Staff staff(List<DirectoryEntry> posts) {
        return new Staff(posts.stream().flatMap(entry -> entry.staff().stream())
                .flatMap(each -> each.appointments().stream()).toList());
    }

    /**
     * In what capacities an account acts on a day (China's) for a post in what belongs to a category; none when it does not: a deputy acts
     * in the own field alone (分管). Where nothing says who acts for it, the holder's account is called as the post.
     */
    public Set<PostCapacity> capacitiesOn(LocalDate day, String account, String postId, Category category) {
        DirectoryEntry post = mongo.findById(postId, DirectoryEntry.class);
        if (post == null || post.rung() == null) {
            return Set.of();
        }
        return post.staff().map(staff -> staff.of(account).capacitiesOn(day, category))
                .orElse(account.equals(postId) ? Set.of(PostCapacity.HOLDER) : Set.of());
    }

    /**
     * Saves what is decided on whoever is appointed at the office's unit then, with the event that tells the other services of it, in one
     * write. Where somebody else came in between, it is decided again.
     *
     * @param account whose appointment it is
     * @param decide what is new or changed, to that account and office; what is there already in this form is saved no second time
     */
    public Appointment save(String account, Office office, Function<Appointed, Appointment> decide) {
        while (true) {
            try {
                return switch (office) {
                    case AtUnit at -> saveOffice(account, at, decide);
                    case ForPost post -> savePost(post, decide);
                };
            } catch (OptimisticLockingFailureException | DuplicateKeyException _) {
                // decided on what is not so any more
            }
        }
    }

    private Appointment saveOffice(String account, AtUnit office, Function<Appointed, Appointment> decide) {
        // Read in this order: who left since the first stands in the second.
        UnitAdministrators administrators = Objects.requireNonNullElseGet(
                mongo.findById(office.unit(), UnitAdministrators.class), () -> UnitAdministrators.of(office.unit()));
        AccountEntry before = mongo.findById(account, AccountEntry.class);
        Staff stored = ofUnit(office.unit());
        Staff staff = administrators.without(stored);
        Appointment decided = decide.apply(new Appointed(staff, before == null ? Staff.NOBODY : before.staff()));
        if (stored.appointments().contains(decided)) {
            return decided;
        }
        StoredAct withdrawn = StoredAct.of(decided.withdrawn());
        if (office.role() == Role.ADMINISTRATOR && withdrawn != null && !staff.appointments().contains(decided)) {
            save(administrators, administrators.with(decided, withdrawn, stored));
        }
        if (before == null) {
            AccountEntry entry = AccountEntry.of(account, Staff.NOBODY.with(decided));
            outbox.insert(entry, List.of(events.encode(entry.event(clock.instant()))));
        } else {
            update(before, entry -> entry.with(entry.staff().with(decided)));
        }
        return decided;
    }

    private void save(UnitAdministrators before, UnitAdministrators next) {
        if (before.version() == 0) {
            mongo.insert(next);
        } else if (mongo.findAndReplace(
                Query.query(where("_id").is(before.id()).and("version").is(before.version())), next) == null) {
            throw new OptimisticLockingFailureException("somebody else was withdrawn at " + before.id());
        }
    }

    private Appointment savePost(ForPost office, Function<Appointed, Appointment> decide) {
        DirectoryEntry before = mongo.findById(office.post(), DirectoryEntry.class);
        if (before == null) {
            throw new IllegalStateException("the directory has no post " + office.post());
        }
        Staff staff = ofUnit(office.unit());
        Appointment decided = decide.apply(new Appointed(staff, before.staff().orElse(Staff.NOBODY)));
        if (!staff.appointments().contains(decided)) {
            update(before, entry -> entry.with(entry.staff().orElse(Staff.NOBODY).with(decided)));
        }
        return decided;
    }

    private <T extends Listed<T>> void update(T before, UnaryOperator<T> change) {
        Instant at = clock.instant();
        T next = change.apply(before).revision(before.version() + 1);
        outbox.update(next, before.version(), List.of(events.encode(next.event(at))));
    }
}
