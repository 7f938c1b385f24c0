package org.petitions.casework.documents.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class FontPoolTest {
    private static final List<FontFile> FILES = List
            .of(FontFile.of(new ClassPathResource("papers/fonts/NotoSerifSC-Regular.ttf")));
    private static final int MEETING_LIMIT_SECONDS = 60;

    @Test
    void two_use_fonts_at_once_each_a_set_of_its_own() throws Exception {
        FontPool pool = new FontPool(FILES, 2);
        CyclicBarrier bothInside = new CyclicBarrier(2);
        Callable<FontSet> use = () -> pool.use(fonts -> {
            meet(bothInside);
            return fonts;
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<FontSet> one = threads.submit(use);
            Future<FontSet> other = threads.submit(use);

            assertThat(one.get()).isNotSameAs(other.get());
        }
    }

    @Test
    void fonts_are_kept_for_the_next_but_not_those_whose_use_failed() {
        FontPool pool = new FontPool(FILES, 1);
        FontSet first = pool.use(fonts -> fonts);

        assertThat(pool.<FontSet>use(fonts -> fonts)).isSameAs(first);
        assertThatThrownBy(() -> pool.use(fonts -> {
            throw new IllegalStateException("broken off");
        })).hasMessage("broken off");
        assertThat(pool.<FontSet>use(fonts -> fonts)).isNotSameAs(first);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            assertThat(barrier.await(MEETING_LIMIT_SECONDS, TimeUnit.SECONDS)).isBetween(0, 1);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
