package org.petitions.escalation.stores;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.escalation.stores.ParkedEvents.ParkedEvent;
import org.petitions.escalation.stores.ParkedEvents.Waiting;

/** What waits is found again at a start, and what of it cannot be read stops nobody. */
class ParkedEventsTest {
    private final KeyValueStore<String, ParkedEvent> store = Stores
            .keyValueStoreBuilder(Stores.inMemoryKeyValueStore("parked"), Serdes.String(),
                    StoredClocksSerde.parkedSerde())
            .withLoggingDisabled().build();

    @BeforeEach
    void open() {
        var context = new MockProcessorContext<Void, Void>();
        store.init(context.getStateStoreContext(), store);
    }

    @Test
    void what_waits_is_found_again_in_its_order() {
        ParkedEvents parked = new ParkedEvents(store);
        parked.add("p-1", event("first"));
        parked.add("p-1", event("second"));
        ParkedEvents again = new ParkedEvents(store);
        again.add("p-1", event("third"));
        assertThat(again.of("p-1")).extracting(waiting -> waiting.event().reason()).containsExactly("first", "second",
                "third");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "null", "7", "{}", "{\"topic\":null,\"headers\":{},\"value\":\"\"}",
            "{\"topic\":\"petition.case.v1\",\"partition\":\"seven\",\"headers\":{}}"})
    void one_that_cannot_be_read_is_passed_over_and_named_and_the_others_are_carried_out(String damaged) {
        ParkedEvents before = new ParkedEvents(store);
        before.add("p-1", event("first"));
        before.add("p-2", event("other"));
        before.add("p-1", event("third"));
        raw().put(key("p-1:0000000000000000001"), damaged.getBytes(UTF_8));
        raw().put(key("p-3:0000000000000000009"), damaged.getBytes(UTF_8));
        ParkedEvents parked = new ParkedEvents(store);
        assertThat(parked.petitions()).containsExactlyInAnyOrder("p-1", "p-2");
        assertThat(parked.unreadable()).containsExactly("p-1:0000000000000000001", "p-3:0000000000000000009");
        assertThat(parked.holds("p-3")).isFalse();
        for (String petition : parked.petitions()) {
            for (Waiting waiting : parked.of(petition)) {
                parked.remove(waiting);
            }
        }
        assertThat(parked.size()).isZero();
        assertThat(raw().get(key("p-3:0000000000000000009"))).asString(UTF_8).isEqualTo(damaged);
    }

    @Test
    void a_key_of_another_form_is_passed_over_too() {
        raw().put(key("p-1"), "{}".getBytes(UTF_8));
        raw().put(key("p-1:seven"), "{}".getBytes(UTF_8));
        assertThat(new ParkedEvents(store).unreadable()).containsExactly("p-1", "p-1:seven");
    }

    @Test
    void a_build_that_can_read_it_takes_it_up_at_its_start() {
        ParkedEvents before = new ParkedEvents(store);
        before.add("p-1", event("first"));
        byte[] readable = raw().get(key("p-1:0000000000000000000"));
        raw().put(key("p-1:0000000000000000000"), "{".getBytes(UTF_8));
        assertThat(new ParkedEvents(store).holds("p-1")).isFalse();
        raw().put(key("p-1:0000000000000000000"), readable);
        assertThat(new ParkedEvents(store).of("p-1")).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private KeyValueStore<Bytes, byte[]> raw() {
        return (KeyValueStore<Bytes, byte[]>) ((WrappedStateStore<?, ?, ?>) store).wrapped();
    }

    private static Bytes key(String text) {
        return Bytes.wrap(text.getBytes(UTF_8));
    }

    private static ParkedEvent event(String reason) {
        return new ParkedEvent("petition.case.v1", 1, 7, Map.of("ce_type", "t"), new byte[]{1}, reason);
    }
}
