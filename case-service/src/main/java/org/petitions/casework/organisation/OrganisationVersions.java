package org.petitions.casework.organisation;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.organisation.OrganisationFiles.Reading;
import org.petitions.outbox.Outbox;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.startup.StartupFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Which version of the organisation is in force: the last that was imported, or what the files say while none was. Each instance goes by the database,
 * so that all agree, after a restart too.
 */
class OrganisationVersions {
    private static final Logger LOG = LoggerFactory.getLogger(OrganisationVersions.class);

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final Clock clock;
    private final Organisation organisation;
    private volatile InForce inForce;

    /**
     * A version and its tables.
     *
     * @param number 0 for what the files say
     */
    record InForce(int number, OrganisationTables tables) {}

    /** Takes what is in force; the files are looked at only while no version was imported. */
    OrganisationVersions(OrganisationSettings settings, MongoTemplate mongo, Outbox outbox, Clock clock) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.clock = clock;
        InForce newest = newest(0);
        this.inForce = newest == null ? new InForce(0, OrganisationTables.ofFiles(settings.files())) : newest;
        this.organisation = read(inForce);
        LOG.info("organisation: version {}{}", inForce.number(),
                newest == null ? ", as the files say" : "; it was imported, and the files are not read");
    }

    private static Organisation read(InForce version) {
        Reading reading = version.tables().read();
        if (!reading.faults().isEmpty()) {
            throw new StartupFailure("version %d of the organisation: %s".formatted(version.number(),
                    OrganisationFiles.told(reading.faults())),
                    "It was right for the release that imported it: start that one, and import a version that this one takes.");
        }
        return reading.organisation();
    }

    /** The one organisation, which becomes each version. */
    Organisation organisation() {
        return organisation;
    }

    /** What is in force as this instance knows. */
    InForce inForce() {
        return inForce;
    }

    /** Brings this instance up to the last version; says whether there was a new one. */
    synchronized boolean catchUp() {
        InForce newest = newest(inForce.number());
        if (newest == null) {
            return false;
        }
        organisation.become(read(newest));
        inForce = newest;
        LOG.info("organisation: version {} is in force", newest.number());
        return true;
    }

    /** Versions have numbers without a gap: exact look-ups, which every server answers by its index. */
    private @Nullable InForce newest(int known) {
        int last = known;
        while (mongo.exists(byNumber(last + 1), OrganisationVersion.class)) {
            last++;
        }
        OrganisationVersion newest = last == known ? null : find(last);
        return newest == null ? null : new InForce(last, tables(newest));
    }

    /**
     * Makes the next version of the organisation and puts it in force here.
     *
     * @param basedOn the version that it was made from
     * @return false when another came first
     */
    boolean add(int basedOn, OrganisationTables tables, Actor actor, String reason) {
        var next = new OrganisationVersion(Integer.toString(basedOn + 1), 1, stored(tables.texts()), actor.id(),
                actor.unit(), clock.instant(), reason);
        try {
            outbox.insert(next, List.of());
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        } finally {
            catchUp();
        }
    }

    /** Whether the same person made the same of the same version already: a form that was sent twice. */
    boolean isRepeat(int basedOn, Map<OrganisationPart, String> given, Actor actor) {
        OrganisationVersion there = find(basedOn + 1);
        return there != null && there.by().equals(actor.id())
                && there.tables().entrySet().containsAll(stored(given).entrySet());
    }

    private static Map<String, String> stored(Map<OrganisationPart, String> tables) {
        Map<String, String> texts = new HashMap<>();
        tables.forEach((part, text) -> texts.put(part.name(), text));
        return texts;
    }

    /** The last versions, the newest first. */
    List<OrganisationVersion> last(int most) {
        List<OrganisationVersion> versions = new ArrayList<>();
        for (int number = inForce.number(); number > 0 && versions.size() < most; number--) {
            OrganisationVersion each = find(number);
            if (each != null) {
                versions.add(each);
            }
        }
        return versions;
    }

    private @Nullable OrganisationVersion find(int number) {
        return mongo.findOne(byNumber(number), OrganisationVersion.class);
    }

    private static Query byNumber(int number) {
        return Query.query(where("_id").is(Integer.toString(number)));
    }

    private static OrganisationTables tables(OrganisationVersion version) {
        Map<OrganisationPart, String> texts = new EnumMap<>(OrganisationPart.class);
        version.tables().forEach((part, text) -> texts.put(OrganisationPart.valueOf(part), text));
        return new OrganisationTables(texts);
    }
}
