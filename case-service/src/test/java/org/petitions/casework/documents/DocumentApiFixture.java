package org.petitions.casework.documents;

import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TopicClient;

/** Documents of the running service. */
abstract class DocumentApiFixture {
    static final RunningCaseService SERVICE = RunningCaseService.shared();
    static final TopicClient EVENTS = TopicClient.shared();
    static final CaseFixtures PAPERS = new CaseFixtures(SERVICE, EVENTS);
    static final String RECEIPT = "本人签收㛃䶮";
}
