package org.petitions.starter.idle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /local/quiet}: whether this service has anything left to do. */
@RestController
final class IdleEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(IdleEndpoint.class);

    private final String service;
    private final List<IdleContributor> contributors;

    IdleEndpoint(String service, List<IdleContributor> contributors) {
        this.service = service;
        this.contributors = List.copyOf(contributors);
    }

    @GetMapping("/local/quiet")
    Map<String, Object> idle() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("service", service);
        answer.put("quiet", true);
        for (IdleContributor contributor : contributors) {
            try {
                long left = contributor.remaining();
                answer.put(contributor.name(), left);
                if (left != 0) {
                    answer.put("quiet", false);
                }
            } catch (RuntimeException e) {
                LOG.info("cannot say whether {} is quiet: {}", contributor.name(), e.getMessage());
                answer.put(contributor.name(), "unknown");
                answer.put("quiet", false);
            }
        }
        return answer;
    }
}
