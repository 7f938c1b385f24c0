package org.petitions.starter.rotation;

import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.petitions.starter.sealing.SealingKeyset;

/**
 * A collection of sealed boxes. A bean of this type is all that a service says of what is to be sealed anew.
 *
 * @param name the collection's
 * @param keyset that its boxes are sealed with
 * @param fields the documents' own fields that hold boxes, at whatever depth
 * @param places where a document, of which these fields were read, may have a box
 * @param page so many documents are read at once, all of which stand in memory for that long
 */
public record SealedCollection(String name, SealingKeyset keyset, List<String> fields,
        Function<Document, List<Place>> places, int page) {
    private static final int PAGE = 100;

    public SealedCollection {
        fields = List.copyOf(fields);
    }

    /** One of small documents. */
    public SealedCollection(String name, SealingKeyset keyset, List<String> fields,
            Function<Document, List<Place>> places) {
        this(name, keyset, fields, places, PAGE);
    }

    /**
     * A place for a box.
     *
     * @param path as a query names it, e.g. {@code requests.2.sealedReason}
     * @param boundTo what the box is bound to when it is sealed
     */
    public record Place(String path, String boundTo) {}

    /** One whose documents have one field that holds a box bound to the document's own id. */
    public static SealedCollection of(String name, SealingKeyset keyset, String field) {
        return new SealedCollection(name, keyset, List.of(field),
                document -> List.of(new Place(field, document.getString("_id"))));
    }
}
