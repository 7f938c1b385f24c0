package org.petitions.scenario.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

/** What a browser would send of a page. */
class PageFormTest {
    private static final Page PAGE = new Page(URI.create("http://127.0.0.1/page.html"), 200,
            """
                    <form method="get" action="/page/done.html"><input name="filter" value="x"></form>
                    <form method="post" novalidate action="/page/done.html">
                      <input type="hidden" name="_csrf" value="t&amp;1">
                      <input type="radio" name="kind" value="A"><input type="radio" name="kind" value="B" checked="checked">
                      <input type="checkbox" name="more" value="true">
                      <select class="s" name="unit"><option value="">—</option><option value="U" selected="selected">u</option></select>
                      <textarea name="text" rows="3">
                    first &lt; second</textarea>
                      <button type="submit" formaction="/page/opened.html?why=A&amp;n=1">open</button>
                    </form>
                    <ul class="govuk-list govuk-error-summary__list"><li><a href="#a">请填写日期</a></li></ul>
                    """);

    @Test
    void what_stands_in_the_fields_is_sent_and_what_is_typed_takes_its_place() {
        assertThat(PAGE.form("/page/done.html").with("more", true).with("unit", "V", "W").body())
                .isEqualTo("_csrf=t%261&kind=B&unit=V&unit=W&text=first+%3C+second&more=true");
    }

    @Test
    void a_button_sends_its_form_to_an_address_of_its_own() {
        PageForm form = PAGE.form("/page/opened.html?why=A&n=1");
        assertThat(form.action()).isEqualTo("/page/opened.html?why=A&n=1");
        assertThat(form.body()).startsWith("_csrf=t%261&kind=B&unit=U");
        assertThatThrownBy(() -> PAGE.form("/elsewhere.html")).hasMessageContaining("/page.html has no form");
    }

    @Test
    void what_is_wrong_is_read_as_people_read_it() {
        assertThat(PAGE.faults()).isEqualTo("请填写日期");
    }
}
