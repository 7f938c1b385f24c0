package org.petitions.bench.fill;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/** A value of a stored document, as each copy has it. */
sealed interface TemplateValue {

    /** In one copy. */
    BsonValue in(CaseCopy copy);

    /** Is the same in all. */
    record Constant(BsonValue value) implements TemplateValue {
        @Override
        public BsonValue in(CaseCopy copy) {
            return value;
        }
    }

    /** Names the case, its county or a day. */
    record Varied(TemplateText text) implements TemplateValue {
        @Override
        public BsonValue in(CaseCopy copy) {
            return new BsonString(text.in(copy));
        }
    }

    /** A moment, UTC. */
    record Moment(long millis) implements TemplateValue {
        @Override
        public BsonValue in(CaseCopy copy) {
            return new BsonDateTime(millis - TimeUnit.DAYS.toMillis(copy.days()));
        }
    }

    /**
     * Words, sealed for the copy.
     *
     * @param boundTo what the box is bound to
     * @param asText whether it is kept as base64
     */
    record Sealed(Seals.Opened opened, TemplateText boundTo, boolean asText) implements TemplateValue {
        @Override
        public BsonValue in(CaseCopy copy) {
            byte[] box = opened.sealed(boundTo.in(copy));
            return asText ? new BsonString(Base64.getEncoder().encodeToString(box)) : new BsonBinary(box);
        }
    }

    /** The digest of number and tracking code: the copy has its template's code. */
    record CodeDigest(TrackingDigest digest, String code, boolean asText) implements TemplateValue {
        @Override
        public BsonValue in(CaseCopy copy) {
            String number = copy.identity().number();
            return asText ? new BsonString(digest.hexOf(number, code)) : new BsonBinary(digest.of(number, code));
        }
    }

    /** An id that does not name the case. */
    record OwnId(int place) implements TemplateValue {
        @Override
        public BsonValue in(CaseCopy copy) {
            return new BsonString(copy.identity().id() + "/copied/" + place);
        }
    }

    /** A document in the document. */
    record Node(Map<String, TemplateValue> fields) implements TemplateValue {
        public Node {
            fields = new LinkedHashMap<>(fields);
        }

        @Override
        public BsonDocument in(CaseCopy copy) {
            BsonDocument document = new BsonDocument(fields.size());
            fields.forEach((name, value) -> document.append(name, value.in(copy)));
            return document;
        }
    }

    /** A list. */
    record Items(List<TemplateValue> items) implements TemplateValue {
        @Override
        public BsonValue in(CaseCopy copy) {
            BsonArray array = new BsonArray(items.size());
            items.forEach(item -> array.add(item.in(copy)));
            return array;
        }
    }
}
