package org.petitions.intake.attachments;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.StoredPetition;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Erases a petition's files with its words. The petition's own write decides that its words are erased, and the files lie beside it: so the intention is kept
 * first, and whatever a kill left undone is done by it later.
 */
@Component
public class AttachmentErasure {
    private static final String COLLECTION = "attachmentErasures";
    private static final int AT_A_TIME = 500;

    /** An erasure that was not decided by then never will be, and nobody writes any more who had read the petition before it was. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private final MongoTemplate mongo;
    private final AttachmentRegister register;
    private final AttachmentContent contents;
    private final PetitionStore petitions;
    private final Clock clock;

    AttachmentErasure(MongoTemplate mongo, AttachmentRegister register, AttachmentContent contents,
            PetitionStore petitions, Clock clock) {
        this.mongo = mongo;
        this.register = register;
        this.contents = contents;
        this.petitions = petitions;
        this.clock = clock;
    }

    /** @param carriedOutAt null while it is left to be done */
    private record Intention(@Id String petitionId, Instant at, @Nullable Instant carriedOutAt) {}

    /** To be called before the petition's words are erased. */
    public void intend(String petitionId) {
        mongo.save(new Intention(petitionId, now(), null), COLLECTION);
    }

    /**
     * To be called once they are: deletes content and names of all its files. Nothing happens to what is erased already. It is done once more later:
     * whoever had read the petition before it was erased may still add to it.
     */
    public void carryOut(String petitionId) {
        eraseFiles(petitionId);
        mongo.updateFirst(query(where("_id").is(petitionId)), Update.update("carriedOutAt", now()), COLLECTION);
    }

    private void eraseFiles(String petitionId) {
        register.all(petitionId).forEach(this::erase);
    }

    private void erase(Attachment file) {
        Optional<Attachment> now = Optional.of(file);
        while (now.isPresent() && now.get().state() != AttachmentState.ERASED
                && !register.replace(now.get(), now.get().erased(now()))) {
            now = register.find(file.petitionId(), file.place());
        }
        contents.delete(now.orElse(file));
    }

    /**
     * Goes on with what a kill left, and does once more what was done a while ago.
     *
     * @param now the moment by which ages are told
     */
    void carryOutWhatIsLeft(Instant now) {
        List<Intention> page = left("");
        while (!page.isEmpty()) {
            page.forEach(each -> goOn(each, now.minus(SETTLED)));
            page = left(page.getLast().petitionId());
        }
    }

    private List<Intention> left(String after) {
        return mongo.find(query(where("_id").gt(after)).with(Sort.by("_id")).limit(AT_A_TIME), Intention.class,
                COLLECTION);
    }

    private void goOn(Intention intention, Instant settled) {
        String id = intention.petitionId();
        boolean decided = petitions.byId(id).filter(StoredPetition::isErased).isPresent();
        if (decided && intention.carriedOutAt() == null) {
            carryOut(id);
        } else if (intention.at().isBefore(settled)) {
            if (decided) {
                eraseFiles(id);
            }
            mongo.remove(query(where("_id").is(id)), COLLECTION);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
