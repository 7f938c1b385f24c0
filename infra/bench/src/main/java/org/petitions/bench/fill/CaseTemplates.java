package org.petitions.bench.fill;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;
import org.petitions.bench.fill.TemplateValue.Node;
import org.petitions.local.platform.PlatformService;
import org.petitions.local.platform.PlatformSettings;

/** Takes what the services have stored of cases as templates. */
final class CaseTemplates {
    private static final String OUTBOX = "outbox";

    private final MongoClient server;
    private final PlatformSettings platform;
    private final Seals seals;
    private final TrackingDigest digest;

    private CaseTemplates(MongoClient server, PlatformSettings platform, Seals seals) {
        this.server = server;
        this.platform = platform;
        this.seals = seals;
        this.digest = TrackingDigest.of(databaseOf(server, platform, PlatformService.INTAKE), seals);
    }

    /**
     * Those of the cases that all services are done with; a case with a pause to come is left out, for in a copy it would have begun without
     * anybody having looked.
     */
    static List<CaseTemplate> of(Collection<CarriedCase> cases, MongoClient server, PlatformSettings platform)
            throws IOException {
        var templates = new CaseTemplates(server, platform, Seals.of(platform));
        return cases.stream().map(templates::of).flatMap(Optional::stream).toList();
    }

    static MongoDatabase databaseOf(MongoClient server, PlatformSettings platform, PlatformService service) {
        return server.getDatabase(platform.databasePrefix() + service.database());
    }

    private Optional<CaseTemplate> of(CarriedCase carried) {
        Map<StoredPart, List<BsonDocument>> stored = new EnumMap<>(StoredPart.class);
        for (StoredPart part : StoredPart.values()) {
            stored.put(part, documentsOf(carried, part));
        }
        if (stored.values().stream().flatMap(List::stream).anyMatch(CaseTemplates::isWaiting)
                || stored.getOrDefault(StoredPart.CASE, List.of()).size() != 1
                || stored.getOrDefault(StoredPart.PROGRESS, List.of()).size() != 1) {
            return Optional.empty();
        }
        BsonDocument file = stored.getOrDefault(StoredPart.CASE, List.of()).getFirst();
        if (file.containsKey("pausesAt")) {
            return Optional.empty();
        }
        return Optional.of(new CaseTemplate(carried.identity(), carried.code(), file.getString("stage").getValue(),
                nodes(carried, stored)));
    }

    private Map<StoredPart, List<Node>> nodes(CarriedCase carried, Map<StoredPart, List<BsonDocument>> stored) {
        List<String> numbers = stored.getOrDefault(StoredPart.DOCUMENTS, List.of()).stream()
                .map(document -> document.getString("number").getValue()).toList();
        var reader = new TemplateReader(carried.identity(), carried.code(), numbers, seals, digest);
        Map<StoredPart, List<Node>> nodes = new EnumMap<>(StoredPart.class);
        stored.forEach((part, documents) -> {
            List<Node> read = new ArrayList<>();
            documents.forEach(document -> read.add(reader.read(document, read.size())));
            nodes.put(part, List.copyOf(read));
        });
        return nodes;
    }

    private List<BsonDocument> documentsOf(CarriedCase carried, StoredPart part) {
        List<BsonDocument> found = databaseOf(server, platform, part.service())
                .getCollection(part.collection(), BsonDocument.class)
                .find(Filters.eq(part.key(), carried.identity().id())).into(new ArrayList<>());
        found.forEach(document -> {
            if (document.containsKey(OUTBOX) && document.getArray(OUTBOX).isEmpty()) {
                document.remove(OUTBOX);
            }
        });
        return found;
    }

    private static boolean isWaiting(BsonDocument document) {
        return document.containsKey(OUTBOX);
    }
}
