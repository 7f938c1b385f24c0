package org.petitions.casework.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.SealedTexts;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.erasure.CaseErasureFixture;
import org.petitions.casework.erasure.ErasureParticipant;
import org.petitions.casework.facts.FactsReader;
import org.petitions.events.terms.DocumentKind;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Role;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.sealing.SealingKeysets;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** A document that is made while its petition is erased does not survive it, in whatever order the writes of the two come. */
class DocumentErasureTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final CaseFixtures DOCUMENTS = new CaseFixtures(SERVICE, TopicClient.shared());
    private static final DocumentStore STORE = SERVICE.bean(DocumentStore.class);
    private static final Instant AT = Instant.parse("2030-01-01T00:00:00Z");
    /** Reserve, read the facts, read what was written, keep. */
    private static final int MAKING = 4;
    private static final int ERASING = ErasureParticipant.Stage.values().length;

    /** Every order of the two: true where the next write is the erasure's. */
    static List<List<Boolean>> orders() {
        return IntStream.range(0, 1 << (MAKING + ERASING)).filter(bits -> Integer.bitCount(bits) == ERASING)
                .mapToObj(bits -> IntStream.range(0, MAKING + ERASING).mapToObj(i -> (bits >> i & 1) == 1).toList())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("orders")
    void nothing_of_it_is_left(List<Boolean> order) {
        TestPetition petition = DOCUMENTS.answered();
        List<ErasureParticipant> stages = CaseErasureFixture.participants(SERVICE);
        List<String> read = new ArrayList<>();
        String number = "测试〔2030〕" + petition.id();
        int erased = 0;
        int made = 0;
        for (boolean erases : order) {
            if (erases) {
                stages.get(erased++).erase(petition.id(), AT);
            } else {
                make(made++, petition, number, read);
            }
        }

        Document left = SERVICE.bean(MongoTemplate.class).findById(petition.id() + "/" + number, Document.class,
                "papers");
        assertThat(left == null || !left.containsKey("pdf") && !left.containsKey("docx") || read.isEmpty())
                .as("read %s, left %s", read, left).isTrue();
    }

    /** How far the erasure has come at each of five moments of the real making, from before its place is reserved until it is done. */
    static List<List<Integer>> courses() {
        return IntStream.range(0, 1 << (MAKING + ERASING)).filter(bits -> Integer.bitCount(bits) == ERASING)
                .mapToObj(bits -> IntStream.rangeClosed(0, MAKING).mapToObj(moment -> stagesBy(bits, moment)).toList())
                .toList();
    }

    /** A set bit is a stage, a clear one the next moment of making. */
    private static int stagesBy(int bits, int moment) {
        int stages = 0;
        int moments = 0;
        for (int i = 0; i < MAKING + ERASING && moments <= moment; i++) {
            if ((bits >> i & 1) == 1) {
                stages++;
            } else {
                moments++;
            }
        }
        return stages;
    }

    @ParameterizedTest
    @MethodSource("courses")
    void neither_is_it_with_what_the_official_added(List<Integer> course) {
        TestPetition petition = DOCUMENTS.answered();
        var erasure = new RunningErasure(petition.id(), course);
        DocumentIssuer issuer = DocumentIssuerTest.issuer(SERVICE.bean(CaseCommandHandler.class), erasure);

        boolean issued = true;
        try {
            issuer.issue(petition.id(), new ExpectedVersion(4),
                    SampleActors.actor("h-01", Role.HANDLER, TestPetition.UNIT),
                    DocumentKind.HANDLING_OPINION, new Added("另告知：请携带身份证件。", null),
                    NoticeRequest.NOT_YET);
        } catch (ProblemException refused) {
            issued = false;
        }
        erasure.until(MAKING);

        MongoTemplate mongo = SERVICE.bean(MongoTemplate.class);
        assertThat(erasure.erased).isEqualTo(ERASING);
        assertThat(mongo.find(Query.query(Criteria.where("petitionId").is(petition.id())), Document.class, "papers"))
                .isEmpty();
        assertThat(SERVICE.bean(CaseQueries.class).find(petition.id()).orElseThrow()).satisfies(file -> {
            assertThat(file.words()).isEmpty();
            assertThat(file.wordsErasedAt()).isEqualTo(AT);
        });
        // Made only if nothing was gone when it was read, and at most the facts, which it has by then, when its words were saved.
        assertThat(issued).isEqualTo(course.get(3) == 0 || course.get(1) == 0 && course.get(3) == 1);
    }

    /** Goes on with an erasure before and after the writes that keep a document. */
    private static final class RunningErasure extends DocumentStore {
        private final String petitionId;
        private final List<Integer> course;
        private int erased;

        RunningErasure(String petitionId, List<Integer> course) {
            super(SERVICE.bean(MongoTemplate.class), SERVICE.bean(SealingKeysets.class));
            this.petitionId = petitionId;
            this.course = course;
        }

        private void until(int moment) {
            List<ErasureParticipant> stages = CaseErasureFixture.participants(SERVICE);
            while (erased < course.get(moment)) {
                stages.get(erased++).erase(petitionId, AT);
            }
        }

        @Override
        boolean reserve(String petitionId, String number, String template, Instant at) {
            until(0);
            boolean reserved = super.reserve(petitionId, number, template, at);
            until(1);
            return reserved;
        }

        @Override
        boolean save(String petitionId, String number, byte[] pdf, byte[] docx) {
            until(2);
            boolean kept = super.save(petitionId, number, pdf, docx);
            until(3);
            return kept;
        }
    }

    private static void make(int step, TestPetition petition, String number, List<String> read) {
        switch (step) {
            case 0 -> STORE.reserve(petition.id(), number, "handling-opinion/1", AT);
            case 1 -> SERVICE.bean(FactsReader.class).find(petition.id()).ifPresent(_ -> read.add("facts"));
            case 2 -> SERVICE.bean(CaseQueries.class).find(petition.id())
                    .flatMap(file -> SERVICE.bean(SealedTexts.class).open(file, 4)).ifPresent(_ -> read.add("texts"));
            default -> STORE.save(petition.id(), number, new byte[]{1}, new byte[]{2});
        }
    }
}
