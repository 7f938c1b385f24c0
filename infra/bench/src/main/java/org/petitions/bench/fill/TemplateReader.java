package org.petitions.bench.fill;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.petitions.bench.fill.TemplateValue.CodeDigest;
import org.petitions.bench.fill.TemplateValue.Constant;
import org.petitions.bench.fill.TemplateValue.Items;
import org.petitions.bench.fill.TemplateValue.Moment;
import org.petitions.bench.fill.TemplateValue.Node;
import org.petitions.bench.fill.TemplateValue.OwnId;
import org.petitions.bench.fill.TemplateValue.Sealed;
import org.petitions.bench.fill.TemplateValue.Varied;

/** Finds in the stored documents of one case what differs in a copy, whatever the fields are called. */
final class TemplateReader {
    private static final String ID = "_id";
    /** Shorter than any box: random start, tag and the keyset's mark alone are more. */
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{44,}={0,2}");

    /** Of what a petition is known again by. A copy has the template's petitioner and words, and so its digests too. */
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final CaseIdentity template;
    private final String code;
    private final List<String> documents;
    private final Seals seals;
    private final TrackingDigest digest;
    private final List<String> bindings;

    /**
     * @param code its tracking code
     * @param documents numbers of its documents
     */
    TemplateReader(CaseIdentity template, String code, List<String> documents, Seals seals, TrackingDigest digest) {
        this.template = template;
        this.code = code;
        this.documents = List.copyOf(documents);
        this.seals = seals;
        this.digest = digest;
        String id = template.id();
        this.bindings = Stream.concat(Stream.of(id, id + "/receipt", id + "/rating"), documents.stream()
                .flatMap(number -> Stream.of("PDF", "DOCX").map(form -> id + "/paper/" + number + "/" + form)))
                .toList();
    }

    /**
     * The document as a template.
     *
     * @param place among the case's documents of that collection
     */
    Node read(BsonDocument stored, int place) {
        Map<String, TemplateValue> fields = new LinkedHashMap<>(node(stored).fields());
        BsonValue id = Objects.requireNonNull(stored.get(ID), ID);
        if (!template.id().equals(id.asString().getValue()) && !isNamed(id)) {
            fields.replace(ID, new OwnId(place));
        }
        return new Node(fields);
    }

    private boolean isNamed(BsonValue id) {
        return text(id.asString().getValue()).isIdentified();
    }

    private Node node(BsonDocument stored) {
        Map<String, TemplateValue> fields = new LinkedHashMap<>();
        stored.forEach((name, value) -> fields.put(name, value(value)));
        return new Node(fields);
    }

    private TemplateValue value(BsonValue stored) {
        return switch (stored.getBsonType()) {
            case STRING -> string(stored);
            case BINARY -> binary(stored);
            case DATE_TIME -> stored.asDateTime().getValue() == 0
                    ? new Constant(stored)
                    : new Moment(stored.asDateTime().getValue());
            case DOCUMENT -> node(stored.asDocument());
            case ARRAY -> {
                List<TemplateValue> items = new ArrayList<>();
                stored.asArray().forEach(item -> items.add(value(item)));
                yield new Items(List.copyOf(items));
            }
            default -> new Constant(stored);
        };
    }

    private TemplateValue string(BsonValue stored) {
        String string = stored.asString().getValue();
        if (string.equals(digest.hexOf(template.number(), code))) {
            return new CodeDigest(digest, code, true);
        }
        if (DIGEST.matcher(string).matches()) {
            return new Constant(stored);
        }
        if (BASE64.matcher(string).matches()) {
            return sealed(Base64.getDecoder().decode(string), true)
                    .orElseThrow(
                            () -> new IllegalStateException("a box that is bound to something this does not know"));
        }
        TemplateText text = text(string);
        return text.isVaried() ? new Varied(text) : new Constant(stored);
    }

    private TemplateValue binary(BsonValue stored) {
        byte[] bytes = stored.asBinary().getData();
        if (Arrays.equals(bytes, digest.of(template.number(), code))) {
            return new CodeDigest(digest, code, false);
        }
        if (new String(bytes, StandardCharsets.ISO_8859_1).contains(template.id())) {
            throw new IllegalStateException("bytes that name their case: a form of storing that this does not know");
        }
        return sealed(bytes, false).orElseGet(() -> new Constant(stored));
    }

    private Optional<TemplateValue> sealed(byte[] box, boolean asText) {
        return seals.open(box, bindings).map(opened -> new Sealed(opened, text(opened.boundTo()), asText));
    }

    private TemplateText text(String text) {
        return TemplateText.of(text, template, documents);
    }
}
