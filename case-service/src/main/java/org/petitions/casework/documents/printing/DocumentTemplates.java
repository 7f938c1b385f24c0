package org.petitions.casework.documents.printing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.HandlingWay;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The templates that are shipped, {@code papers/<kind>/<version>.yml}. The newest of a kind is filled; older ones stay, because documents
 * name them.
 */
@Component
public class DocumentTemplates {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Map<DocumentKind, VersionedTemplate> newest = new EnumMap<>(DocumentKind.class);

    /**
     * A template and what it is called.
     *
     * @param name its kind and version, e.g. {@code handling-opinion/1}
     */
    public record VersionedTemplate(String name, DocumentTemplate template) {}

    DocumentTemplates() throws IOException {
        for (DocumentKind kind : DocumentKind.values()) {
            newest.put(kind, read(kind));
        }
    }

    /** The newest template of a kind. */
    public VersionedTemplate of(DocumentKind kind) {
        VersionedTemplate named = newest.get(kind);
        if (named == null) {
            throw new IllegalStateException("no template for " + kind);
        }
        return named;
    }

    private static VersionedTemplate read(DocumentKind kind) throws IOException {
        String folder = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        int version = 0;
        for (Resource found : new PathMatchingResourcePatternResolver().getResources("classpath:papers/" + folder
                + "/*.yml")) {
            version = Math.max(version, versionOf(found));
        }
        String name = folder + "/" + version;
        try (InputStream in = DocumentTemplates.class.getResourceAsStream("/papers/" + name + ".yml")) {
            if (in == null) {
                throw new IllegalStateException("no template for " + kind);
            }
            DocumentTemplate template = YAML.readValue(in, DocumentTemplate.class);
            // A missing wording shows at start, not when the document is due.
            Arrays.stream(HandlingWay.values()).filter(way -> isFor(kind, way)).forEach(template::remedyFor);
            return new VersionedTemplate(name, template);
        }
    }

    /** An answer is given in its own way alone; every other document in any. */
    private static boolean isFor(DocumentKind kind, HandlingWay way) {
        return !kind.isAnswer() || DocumentKind.answerIn(way) == kind;
    }

    private static int versionOf(Resource file) {
        String name = String.valueOf(file.getFilename());
        return Integer.parseInt(name.substring(0, name.length() - ".yml".length()));
    }
}
