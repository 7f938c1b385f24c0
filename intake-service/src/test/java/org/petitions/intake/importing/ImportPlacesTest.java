package org.petitions.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.petitions.starter.problem.ProblemException;

class ImportPlacesTest {

    @Test
    void who_waits_is_heard_of_and_who_looks_on_is_told_to_come_later() throws Exception {
        ImportPlaces places = new ImportPlaces(1, Duration.ofMillis(5));
        var heard = new CountDownLatch(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try (var _ = places.take()) {
                var waiting = threads.submit(() -> {
                    places.await(heard::countDown).close();
                    return true;
                });
                heard.await();
                assertThatThrownBy(places::take).isInstanceOfSatisfying(ProblemException.class,
                        busy -> assertThat(busy.getStatusCode().value()).isEqualTo(503));
                assertThat(waiting.isDone()).isFalse();
            }
        }
        places.take().close();
    }
}
