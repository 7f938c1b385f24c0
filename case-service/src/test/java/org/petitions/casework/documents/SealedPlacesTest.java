package org.petitions.casework.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.casework.TestPetition;
import org.petitions.starter.rotation.SealedCollection;
import org.petitions.starter.sealing.SealedBox;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** A change of keys knows every place where this service keeps a sealed box, and what it is bound to there. */
@Tag("database")
class SealedPlacesTest extends DocumentApiFixture {

    @Test
    void every_box_that_is_kept_of_a_case_stands_where_a_change_of_keys_looks_and_opens_there() {
        TestPetition petition = PAPERS.answered();
        assertThat(PAPERS.issue(petition, AT_UNIT, 4, "HANDLING_OPINION").status()).isEqualTo(201);
        Map<String, SealedCollection> known = SERVICE.beans(SealedCollection.class).stream()
                .collect(Collectors.toMap(SealedCollection::name, Function.identity()));

        assertThat(known).containsOnlyKeys("facts", "cases", "papers", "chargeSessions", "receptionBookings",
                "pairings",
                "reliefs", "accountabilityMeasures", "conferenceSessions", "playbookProgress", "letterDigests",
                "mailboxEntries");
        known.remove("chargeSessions"); // of several cases, and kept under none of them
        known.remove("receptionBookings"); // of who asked for a place, and of no case
        known.remove("letterDigests"); // of what many wrote about, and of no case
        known.remove("reliefs"); // of help that this case did not ask for
        known.remove("mailboxEntries"); // of what this petition's bureau has not published
        known.remove("pairings"); // of households that are helped, and of no case
        known.remove("accountabilityMeasures"); // documents of their own
        known.remove("playbookProgress"); // of steps that nobody ticked off here
        known.remove("conferenceSessions"); // of several cases, and kept under none of them
        known.forEach((name, collection) -> {
            List<Document> kept = SERVICE.bean(MongoTemplate.class).find(Query.query(new Criteria().orOperator(
                    Criteria.where("_id").is(petition.id()), Criteria.where("petitionId").is(petition.id()))),
                    Document.class, name);
            kept.forEach(document -> document.remove("outbox")); // what leaves by it is bytes, too, and no box
            assertThat(kept).as(name).hasSize(1).allSatisfy(document -> {
                long opened = collection.places().apply(document).stream()
                        .filter(place -> valueAt(document, place.path()) instanceof Binary box && collection.keyset()
                                .open(SealedBox.of(box.getData()), place.boundTo()).length > 0)
                        .count();
                assertThat(opened).as(name).isPositive().isEqualTo(boxesIn(document).count());
            });
        });
    }

    private static @Nullable Object valueAt(Document document, String path) {
        Object at = document;
        for (String step : path.split("\\.")) {
            at = at instanceof Document inner ? inner.get(step) : null;
        }
        return at;
    }

    private static Stream<Binary> boxesIn(@Nullable Object value) {
        return switch (value) {
            case Binary box -> Stream.of(box);
            case Document inner -> inner.values().stream().flatMap(SealedPlacesTest::boxesIn);
            case List<?> list -> list.stream().flatMap(SealedPlacesTest::boxesIn);
            case null, default -> Stream.of();
        };
    }
}
