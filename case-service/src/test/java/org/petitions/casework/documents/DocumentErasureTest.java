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
import org.petitions.casework.erasure.CaseErasureFixture;
import org.petitions.casework.erasure.ErasureParticipant;
import org.petitions.casework.facts.FactsReader;
import org.springframework.data.mongodb.core.MongoTemplate;

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
