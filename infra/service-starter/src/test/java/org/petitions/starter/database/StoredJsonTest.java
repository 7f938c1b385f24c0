package org.petitions.starter.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON is kept as a document and comes back as it was. */
class StoredJsonTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void what_an_event_can_hold_comes_back_as_it_was() {
        ObjectNode event = json("""
                {"at":"2026-11-28T00:02:54.692Z","exact":"2026-11-28T00:02:54.692986294Z","day":"2026-11-28","yes":true,
                 "few":3,"many":9876543210,"none":[],"posts":["431222-HRSS.head","2026-11-28T00:02:54Z"],
                 "decision":{"act":"ANSWER","on":null},"number":"沅人社信受〔2026〕1号"}""");

        assertThat(StoredJson.json(StoredJson.document(event))).isEqualTo(event);
    }

    @Property
    void a_moment_comes_back_with_every_sign(
            @ForAll @LongRange(min = -70_000_000_000L, max = 300_000_000_000L) long second,
            @ForAll @LongRange(min = 0, max = 999_999_999) long nano) {
        ObjectNode event = JSON.createObjectNode().put("exact", Instant.ofEpochSecond(second, nano).toString())
                .put("millis", Instant.ofEpochSecond(second, nano / 1_000_000 * 1_000_000).toString())
                .put("second", Instant.ofEpochSecond(second).toString());

        assertThat(StoredJson.json(StoredJson.document(event))).isEqualTo(event);
    }

    @Test
    void a_moment_that_a_date_tells_whole_is_a_date_and_any_other_text_stays_text() {
        Document stored = StoredJson.document(
                json("""
                        {"second":"2026-11-28T00:02:54Z","milli":"2026-11-28T00:02:54.692Z","nano":"2026-11-28T00:02:54.692986Z",
                         "written":"2026-11-28T00:02:54.500000Z","zeros":"2026-11-28T00:02:54.000Z","far":"2026-13-28T00:02:54Z"}"""));

        assertThat(stored.get("second")).isInstanceOf(Date.class);
        assertThat(stored.get("milli")).isInstanceOf(Date.class);
        for (String text : new String[]{"nano", "written", "zeros", "far"}) {
            assertThat(stored.get(text)).as(text).isInstanceOf(String.class);
        }
    }

    @Test
    void what_it_would_change_is_refused() {
        assertThatThrownBy(() -> StoredJson.document(json("{\"share\":0.1}")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StoredJson.json(new Document("share", 0.1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text);
    }
}
