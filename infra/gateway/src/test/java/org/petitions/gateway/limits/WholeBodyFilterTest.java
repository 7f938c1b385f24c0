package org.petitions.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.ServletException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.petitions.gateway.errors.Problem;
import org.petitions.gateway.errors.ProblemException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WholeBodyFilterTest {

    @Test
    void a_body_that_is_not_there_in_time_is_refused_before_a_service_is_asked() {
        var now = new AtomicReference<>(Instant.parse("2026-03-01T00:00:00Z"));
        // Each look at the clock is seconds later: a piece of the body comes, and takes its time.
        var filter = new WholeBodyFilter(Duration.ofSeconds(10),
                () -> now.getAndUpdate(each -> each.plusSeconds(4)));
        var request = new MockHttpServletRequest("POST", "/tracking");
        request.setContent(new byte[20_000]);
        var service = new MockFilterChain();
        var refusal = catchThrowableOfType(ProblemException.class,
                () -> filter.doFilter(request, new MockHttpServletResponse(), service));
        assertThat(refusal.problem()).isEqualTo(new Problem.TooSlow());
        assertThat(service.getRequest()).isNull();
    }

    @Test
    void of_pieces_of_files_so_many_are_held_at_once_and_of_what_is_small_any_number() throws Exception {
        var filter = new WholeBodyFilter(Duration.ofSeconds(10), InstantSource.fixed(Instant.EPOCH));

        assertThat(heldAtOnce(filter, "/tracking/attachments/files/1", 40)).isEqualTo(32);
        assertThat(heldAtOnce(filter, "/tracking/attachments/files/1", 40)).as("given back").isEqualTo(32);
        assertThat(heldAtOnce(filter, "/tracking", 40)).isEqualTo(40);
    }

    /** Each is sent while those before it wait for their answers. */
    private static int heldAtOnce(WholeBodyFilter filter, String path, int most) throws Exception {
        if (most == 0) {
            return 0;
        }
        var inside = new AtomicInteger();
        var request = new MockHttpServletRequest("PATCH", path);
        request.setContent(new byte[16]);
        try {
            filter.doFilter(request, new MockHttpServletResponse(), (_, _) -> {
                try {
                    inside.set(1 + heldAtOnce(filter, path, most - 1));
                } catch (Exception e) {
                    throw new ServletException(e);
                }
            });
        } catch (ProblemException refused) {
            assertThat(refused.problem()).isEqualTo(new Problem.Busy());
        }
        return inside.get();
    }

    @Test
    void a_petition_may_be_as_long_as_it_takes() throws Exception {
        var filter = new WholeBodyFilter(Duration.ofSeconds(10), InstantSource.fixed(Instant.EPOCH));
        for (String path : List.of("/petition.html", "/online-petitions")) {
            var petition = new MockHttpServletRequest("POST", path);
            petition.setContent(new byte[600 * 1024]);
            var service = new MockFilterChain();
            filter.doFilter(petition, new MockHttpServletResponse(), service);
            assertThat(service.getRequest()).as(path).isNotNull();
        }
    }

    @Test
    void a_piece_of_a_file_may_be_larger_and_take_longer_than_a_form() throws Exception {
        var now = new AtomicReference<>(Instant.parse("2026-03-01T00:00:00Z"));
        var filter = new WholeBodyFilter(Duration.ofSeconds(10),
                () -> now.getAndUpdate(each -> each.plusMillis(200)));
        var piece = new MockHttpServletRequest("PATCH", "/tracking/attachments/files/1");
        piece.setContent(new byte[1024 * 1024]);
        var service = new MockFilterChain();
        filter.doFilter(piece, new MockHttpServletResponse(), service);
        assertThat(service.getRequest()).isNotNull();

        var form = new MockHttpServletRequest("POST", "/tracking/attachments/files");
        form.setContent(new byte[64 * 1024 + 1]);
        var refusal = catchThrowableOfType(ProblemException.class,
                () -> filter.doFilter(form, new MockHttpServletResponse(), new MockFilterChain()));
        assertThat(refusal.problem()).isEqualTo(new Problem.TooLarge());
    }
}
