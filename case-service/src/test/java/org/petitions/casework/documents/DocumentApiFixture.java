package org.petitions.casework.documents;

import java.util.List;
import org.bson.Document;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Documents of the running service. */
abstract class DocumentApiFixture {
    static final RunningCaseService SERVICE = RunningCaseService.shared();
    static final TopicClient EVENTS = TopicClient.shared();
    static final CaseFixtures PAPERS = new CaseFixtures(SERVICE, EVENTS);
    static final String RECEIPT = "本人签收㛃䶮";

    /** What is kept of the documents of a petition. */
    static List<Document> keptOf(TestPetition petition) {
        return SERVICE.bean(MongoTemplate.class).find(
                Query.query(Criteria.where("petitionId").is(petition.id())), Document.class, "papers");
    }
}
