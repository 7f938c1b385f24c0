package org.petitions.casework.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.petitions.casework.procedure.Article;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.Purpose;
import org.springframework.core.io.ClassPathResource;

/** Every kind of document, printed in both forms from one sheet. */
class PrintersTest {
    private static final Printers PRINTERS = new Printers(new PaperSettings(List.of()));
    private static final String NUMBER = "沅陵县信访局信转〔2026〕12号";
    private static final String ADDRESSEE = "㛃䶮𬭛（住址：沅陵县例村三组）";

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void every_kind_says_number_addressee_article_and_remedy_in_both_forms(DocumentKind kind) throws Exception {
        PaperTemplate template = new PaperTemplates().of(kind).template();
        for (Purpose purpose : Purpose.values()) {
            Sheet sheet = filled(template, purpose);

            String pdf = Read.pdf(PRINTERS.pdf(sheet));

            for (String docxOrPdf : List.of(pdf, Read.docx(PRINTERS.docx(sheet)))) {
                assertThat(docxOrPdf).contains(Read.bare(NUMBER), Read.bare(ADDRESSEE) + Read.bare("："),
                        Read.bare(template.title()), Read.bare("沅陵县信访局" + Sheet.SEAL_PLACE + "2026年3月1日"));
                template.articles().forEach(article -> assertThat(docxOrPdf).contains(new Article(article).zh()));
                sheet.texts().forEach(text -> assertThat(docxOrPdf).contains(Read.bare(text)));
                assertThat(docxOrPdf).contains("救济途径和期限").doesNotContain("{", "}", "#");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void every_kind_says_until_when_or_that_there_is_no_last_day(DocumentKind kind) throws Exception {
        PaperTemplate template = new PaperTemplates().of(kind).template();

        for (Purpose purpose : Purpose.values()) {
            assertThat(template.remedyFor(purpose)).containsPattern("Until}|日内|期限|截止日|最后一日|逾期");
        }
    }

    @Test
    void both_forms_say_the_same_in_the_same_order() throws Exception {
        Sheet sheet = filled(new PaperTemplates().of(DocumentKind.HANDLING_OPINION).template(), Purpose.CLAIM);

        assertThat(Read.pdf(PRINTERS.pdf(sheet))).isEqualTo(Read.docx(PRINTERS.docx(sheet)));
    }

    @Test
    void fonts_are_embedded_and_a_page_is_small() throws Exception {
        byte[] printed = PRINTERS.pdf(filled(new PaperTemplates().of(DocumentKind.HANDLING_OPINION).template(),
                Purpose.CLAIM));

        assertThat(Read.fontsNotEmbedded(printed)).isEmpty();
        assertThat(printed.length).isLessThan(200_000);
    }

    @Test
    void a_long_opinion_goes_on_over_pages_and_loses_nothing() throws Exception {
        String opinion = "经调查核实，用人单位拖欠工资属实。".repeat(400) + "完";
        Map<String, String> said = everything(new PaperTemplates().of(DocumentKind.HANDLING_OPINION).template());
        said.put("opinion", opinion);
        PaperTemplate template = new PaperTemplates().of(DocumentKind.HANDLING_OPINION).template();
        Sheet sheet = Sheet.fill(template, said, template.remedyFor(Purpose.CLAIM), "沅陵县信访局", ADDRESSEE,
                "2026年3月1日").numbered(NUMBER);

        byte[] printed = PRINTERS.pdf(sheet);

        assertThat(Read.pages(printed)).isGreaterThan(5);
        assertThat(Read.pdf(printed)).contains(Read.bare(opinion));
    }

    @Test
    void rare_characters_of_both_planes_are_printed() {
        Sheet sheet = of("㛃某、䶮某、𬭛某");

        assertThat(PRINTERS.unprintable(sheet)).isEmpty();
        assertThat(Read.pdf(PRINTERS.pdf(sheet))).contains(Read.bare("㛃某、䶮某、𬭛某"));
    }

    @Test
    void a_character_that_no_font_has_is_named_and_a_further_font_prints_it() {
        Sheet sheet = of("שם");
        assertThat(PRINTERS.unprintable(sheet)).hasValue('ש');

        Printers more = new Printers(new PaperSettings(
                List.of(new ClassPathResource("org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))));

        assertThat(more.unprintable(sheet)).isEmpty();
        assertThat(Read.fontsNotEmbedded(more.pdf(sheet))).isEmpty();
        assertThat(Read.pdf(more.pdf(sheet))).containsAnyOf("שם", "םש");
    }

    @Test
    void what_people_wrote_is_text_and_never_markup_nor_a_placeholder() throws Exception {
        PaperTemplate template = new PaperTemplates().of(DocumentKind.HANDLING_OPINION).template();
        Map<String, String> said = everything(template);
        said.put("request", "<b>{opinion}</b> & <script>$1</script>");

        Sheet sheet = Sheet.fill(template, said, template.remedyFor(Purpose.CLAIM), "局", "人", "日").numbered(NUMBER);

        assertThat(Read.pdf(PRINTERS.pdf(sheet))).contains("<b>{opinion}</b>&<script>$1</script>");
        assertThat(Read.docx(PRINTERS.docx(sheet))).contains("<b>{opinion}</b>&<script>$1</script>");
    }

    @Test
    void what_a_template_cannot_do_without_is_named_and_what_it_can_is_left_out() throws IOException {
        PaperTemplate template = new PaperTemplates().of(DocumentKind.HANDLING_OPINION).template();
        Map<String, String> said = everything(template);
        said.remove("request");
        said.remove("text");

        assertThatThrownBy(() -> Sheet.fill(template, said, template.remedyFor(Purpose.CLAIM), "局", "人", "日"))
                .isInstanceOfSatisfying(Sheet.MissingException.class,
                        missing -> assertThat(missing.placeholders()).containsExactly("request"));
    }

    @Test
    void text_copied_from_a_pdf_has_the_characters_that_were_written_and_no_radicals() {
        String common = "见门长欠车贝页风飞马鱼鸟龙一人口土女子";

        assertThat(Read.pdf(PRINTERS.pdf(of(common)))).contains(common);
    }

    private static Sheet filled(PaperTemplate template, Purpose purpose) throws Sheet.MissingException {
        return Sheet.fill(template, everything(template), template.remedyFor(purpose), "沅陵县信访局", ADDRESSEE,
                "2026年3月1日").numbered(NUMBER);
    }

    private static Map<String, String> everything(PaperTemplate template) {
        Map<String, String> said = new HashMap<>();
        template.placeholders().forEach(name -> said.put(name, "〔" + name + "〕"));
        said.put("basis", template.basis());
        return said;
    }

    private static Sheet of(String addressee) {
        return new Sheet("沅陵县信访局", NUMBER, "转送函", addressee, List.of(new Sheet.Part.Paragraph("正文。")), "2026年3月1日");
    }
}
