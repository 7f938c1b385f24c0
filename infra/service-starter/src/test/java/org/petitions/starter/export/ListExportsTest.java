package org.petitions.starter.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.starter.export.XlsxList.Column;
import org.petitions.starter.problem.ProblemException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ListExportsTest {
    private static final XlsxList<String> LIST = new XlsxList<>("list", List.of(new Column<>("a", 8, row -> row)));

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void the_trail_has_the_number_of_rows_before_the_first_byte_leaves() throws IOException {
        List<Integer> told = new ArrayList<>();

        new ListExports((_, rows) -> {
            assertThat(response.getContentAsByteArray()).isEmpty();
            told.add(rows);
        }).send(LIST, List.of("x", "y"), "list", new MockHttpServletRequest(), response);

        assertThat(told).containsExactly(2);
        assertThat(response.getContentAsByteArray()).startsWith('P', 'K');
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"list.xlsx\"");
    }

    @Test
    void what_cannot_be_written_down_is_not_handed_out() {
        var exports = new ListExports((_, _) -> {
            throw new IllegalStateException("the database is away");
        });

        assertThatThrownBy(() -> exports.send(LIST, List.of("x"), "list", new MockHttpServletRequest(), response))
                .isInstanceOf(IllegalStateException.class);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void a_list_that_is_too_long_for_a_file_is_refused_and_not_cut_off() {
        var exports = new ListExports((_, _) -> {
            throw new AssertionError("nothing was taken out");
        });

        assertThatThrownBy(() -> exports.send(LIST, Collections.nCopies(ListExports.MOST_ROWS + 1, "x"), "list",
                new MockHttpServletRequest(), response)).isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.getStatusCode().value()).isEqualTo(422);
                    assertThat(refused.code()).isEqualTo("too-many-rows");
                });
        assertThat(response.getContentAsByteArray()).isEmpty();
    }
}
