package org.petitions.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
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
