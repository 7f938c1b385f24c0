package org.petitions.bench.fill;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.petitions.bench.fill.TemplateValue.Node;

/**
 * All that is stored of one case that the platform carried through its rules.
 *
 * @param code its tracking code, which its copies have too
 * @param stage where it stands
 */
record CaseTemplate(CaseIdentity identity, String code, String stage, Map<StoredPart, List<Node>> parts) {
    private static final String OVER = "CLOSED";

    CaseTemplate {
        parts = Collections.unmodifiableMap(new EnumMap<>(parts));
    }

    /** Whether it has ended. */
    boolean isOver() {
        return stage.equals(OVER);
    }

    /** Its documents of one collection, as a copy has them. */
    List<BsonDocument> copied(StoredPart part, CaseCopy copy) {
        return parts.getOrDefault(part, List.of()).stream().map(node -> node.in(copy)).toList();
    }
}
