package org.petitions.intake.attachments;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.petitions.intake.petition.PetitionStore;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Erases a petition's files with its words. The petition's own write decides that its words are erased, and the files lie beside it: so the intention is kept
 * first, and whatever a kill left undone is done by it later.
 */
@Component
public class AttachmentErasure {
    private static final String COLLECTION = "attachmentErasures";
    private static final int AT_A_TIME = 500;

    /** An erasure that was not decided by then never will be. */
    private static final Duration UNDECIDED = Duration.ofHours(1);

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

    private record Intention(@Id String petitionId, Instant at) {}

    /** To be called before the petition's words are erased. */
    public void intend(String petitionId) {
        mongo.save(new Intention(petitionId, now()), COLLECTION);
    }

    /** To be called once they are: deletes content and names of all its files. Nothing happens to what is erased already. */
    public void carryOut(String petitionId) {
        register.all(petitionId).forEach(this::erase);
        mongo.remove(query(where("_id").is(petitionId)), COLLECTION);
    }

    private void erase(Attachment file) {
        Optional<Attachment> now = Optional.of(file);
        while (now.isPresent() && now.get().state() != AttachmentState.ERASED
                && !register.replace(now.get(), now.get().erased(now()))) {
            now = register.find(file.petitionId(), file.place());
        }
        contents.delete(now.orElse(file));
    }

    /** Goes on with what a kill left. */
    void carryOutWhatIsLeft() {
        List<Intention> left = mongo.find(query(where("_id").gt("")).limit(AT_A_TIME), Intention.class, COLLECTION);
        for (Intention each : left) {
            if (petitions.byId(each.petitionId()).filter(petition -> petition.isErased()).isPresent()) {
                carryOut(each.petitionId());
            } else if (each.at().isBefore(now().minus(UNDECIDED))) {
                mongo.remove(query(where("_id").is(each.petitionId())), COLLECTION);
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
