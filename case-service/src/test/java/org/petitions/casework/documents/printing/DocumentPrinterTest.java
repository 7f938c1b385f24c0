package org.petitions.casework.documents.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.HandlingWay;
import org.petitions.law.Article;
import org.springframework.core.io.ClassPathResource;

/** Every kind of document, printed in both forms from one sheet. */
class DocumentPrinterTest {
    private static final DocumentPrinter PRINTERS = new DocumentPrinter(new DocumentSettings(List.of()));
    private static final String NUMBER = "沅信转〔2026〕12号";
    private static final String ADDRESSEE = "㛃䶮𬭛";
    private static final DocumentContent.Parties PARTIES = new DocumentContent.Parties("沅陵县信访局", ADDRESSEE);
    private static final DocumentContent.Parties UNADDRESSED = new DocumentContent.Parties("沅陵县信访局", null);

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void every_kind_says_number_addressee_article_and_remedy_in_both_forms(DocumentKind kind) throws Exception {
        DocumentTemplate template = new DocumentTemplates().of(kind).template();
        for (HandlingWay way : waysOf(kind)) {
            DocumentContent sheet = filled(template, way);

            String pdf = PrintedText.pdf(PRINTERS.pdf(sheet));

            for (String docxOrPdf : List.of(pdf, PrintedText.docx(PRINTERS.docx(sheet)))) {
                assertThat(docxOrPdf).contains(PrintedText.withoutSpaces(NUMBER),
                        PrintedText.withoutSpaces(template.title()),
                        PrintedText.withoutSpaces("沅陵县信访局" + DocumentContent.SEAL_PLACE + "2026年3月1日"));
                String salutation = PrintedText.withoutSpaces(ADDRESSEE) + PrintedText.withoutSpaces("：");
                assertThat(docxOrPdf.contains(salutation)).isEqualTo(template.hasSalutation());
                template.articles().forEach(article -> assertThat(docxOrPdf).contains(new Article(article).zh()));
                sheet.texts().forEach(text -> assertThat(docxOrPdf).contains(PrintedText.withoutSpaces(text)));
                assertThat(docxOrPdf).contains(PrintedText.withoutSpaces(template.headingOfRemedy()))
                        .doesNotContain("{", "}", "#");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void no_kind_says_what_an_official_would_not_write(DocumentKind kind) throws Exception {
        DocumentTemplate template = new DocumentTemplates().of(kind).template();

        assertThat(Stream.concat(template.body().stream(), template.remedy().values().stream())
                .collect(Collectors.joining())).doesNotContain("截止日", "终结意见", "解释疏导", "甲方", "乙方", "采纳情况。",
                        "Until}前办结", "即{", "立案", "案件", "本案", "（第", "依据第");
    }

    @Test
    void records_and_agreements_speak_to_nobody() throws Exception {
        DocumentTemplates templates = new DocumentTemplates();

        assertThat(Arrays.stream(DocumentKind.values())
                .filter(kind -> !templates.of(kind).template().hasSalutation())).containsExactlyInAnyOrder(
                        DocumentKind.MEDIATION_AGREEMENT, DocumentKind.RECONCILIATION_AGREEMENT,
                        DocumentKind.HEARING_RECORD);
    }

    @ParameterizedTest
    @CsvSource({"HANDLING_OPINION, 三十日内，向{reviewBody}请求复查", "REVIEW_OPINION, 三十日内，向{rereviewBody}请求复核"})
    void an_opinion_says_whom_to_turn_to_and_within_which_days(DocumentKind kind, String remedy) throws Exception {
        assertThat(new DocumentTemplates().of(kind).template().remedyFor(HandlingWay.PETITION_PROCEDURE))
                .contains(remedy);
    }

    @Test
    void both_forms_say_the_same_in_the_same_order() throws Exception {
        DocumentContent sheet = filled(new DocumentTemplates().of(DocumentKind.HANDLING_OPINION).template(),
                HandlingWay.PETITION_PROCEDURE);

        assertThat(PrintedText.pdf(PRINTERS.pdf(sheet))).isEqualTo(PrintedText.docx(PRINTERS.docx(sheet)));
    }

    @Test
    void documents_printed_at_once_say_the_same_as_one_by_one() throws Exception {
        DocumentTemplates templates = new DocumentTemplates();
        List<DocumentContent> sheets = new ArrayList<>();
        for (DocumentKind kind : DocumentKind.values()) {
            sheets.add(filled(templates.of(kind).template(), waysOf(kind).getFirst()));
        }

        List<byte[]> atOnce = sheets.parallelStream().map(PRINTERS::pdf).toList();

        for (int sheet = 0; sheet < sheets.size(); sheet++) {
            assertThat(PrintedText.pdf(atOnce.get(sheet)))
                    .isEqualTo(PrintedText.docx(PRINTERS.docx(sheets.get(sheet))));
        }
    }

    @Test
    void fonts_are_embedded_and_a_page_is_small() throws Exception {
        byte[] printed = PRINTERS.pdf(filled(new DocumentTemplates().of(DocumentKind.HANDLING_OPINION).template(),
                HandlingWay.PETITION_PROCEDURE));

        assertThat(PrintedText.fontsNotEmbedded(printed)).isEmpty();
        assertThat(printed.length).isLessThan(200_000);
    }

    @Test
    void a_long_opinion_goes_on_over_pages_and_loses_nothing() throws Exception {
        String opinion = "经调查核实，用人单位拖欠工资属实。".repeat(400) + "完";
        Map<String, String> said = everything(new DocumentTemplates().of(DocumentKind.HANDLING_OPINION).template());
        said.put("opinion", opinion);
        DocumentTemplate template = new DocumentTemplates().of(DocumentKind.HANDLING_OPINION).template();
        DocumentContent sheet = DocumentContent
                .fill(template, said, template.remedyFor(HandlingWay.PETITION_PROCEDURE), PARTIES,
                        "2026年3月1日")
                .withNumber(NUMBER);

        byte[] printed = PRINTERS.pdf(sheet);

        assertThat(PrintedText.pageCount(printed)).isGreaterThan(5);
        assertThat(PrintedText.pdf(printed)).contains(PrintedText.withoutSpaces(opinion));
    }

    @Test
    void the_signature_never_stands_on_a_page_of_its_own() throws Exception {
        DocumentTemplate template = new DocumentTemplates().of(DocumentKind.NON_ACCEPTANCE_NOTICE).template();
        for (int lines = 0; lines < 12; lines++) {
            Map<String, String> said = everything(template);
            said.put("text", "补充说明。\n".repeat(lines + 1));
            DocumentContent sheet = DocumentContent.fill(template, said,
                    template.remedyFor(HandlingWay.PETITION_PROCEDURE), PARTIES, "2026年3月1日").withNumber(NUMBER);

            assertThat(PrintedText.lastPage(PRINTERS.pdf(sheet))).as(lines + " lines")
                    .contains(template.headingOfRemedy(), DocumentContent.SEAL_PLACE);
        }
    }

    @Test
    void rare_characters_of_both_planes_are_printed() {
        DocumentContent sheet = of("㛃某、䶮某、𬭛某");

        assertThat(PrintedText.pdf(PRINTERS.pdf(sheet))).contains(PrintedText.withoutSpaces("㛃某、䶮某、𬭛某"));
    }

    @Test
    void a_character_that_no_font_has_gets_a_stand_in_and_a_further_font_prints_it() {
        DocumentContent sheet = of("שם");
        for (String text : List.of(PrintedText.pdf(PRINTERS.pdf(sheet)), PrintedText.docx(PRINTERS.docx(sheet)))) {
            assertThat(text).contains("〓〓：", "依次为U+05E9、U+05DD；").doesNotContain("ש", "#");
        }

        DocumentPrinter more = new DocumentPrinter(new DocumentSettings(
                List.of(new ClassPathResource("org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))));

        assertThat(PrintedText.fontsNotEmbedded(more.pdf(sheet))).isEmpty();
        assertThat(PrintedText.pdf(more.pdf(sheet))).containsAnyOf("שם", "םש").doesNotContain("〓");
    }

    @Test
    void an_emoji_has_a_stand_in_of_its_own_and_what_nobody_sees_is_left_out() {
        DocumentContent sheet = of("甲👨‍👩‍👧😀\u200B乙\uDB40\uDD01丙\u000B丁");
        for (String text : List.of(PrintedText.pdf(PRINTERS.pdf(sheet)), PrintedText.docx(PRINTERS.docx(sheet)))) {
            assertThat(text).contains("甲〔表情〕乙丙丁：").doesNotContain("〓", "注：");
        }
    }

    @Test
    void what_people_wrote_is_text_and_never_markup_nor_a_placeholder() throws Exception {
        DocumentTemplate template = new DocumentTemplates().of(DocumentKind.HANDLING_OPINION).template();
        Map<String, String> said = everything(template);
        said.put("request", "<b>{opinion}</b> & <script>$1</script>");

        DocumentContent sheet = DocumentContent
                .fill(template, said, template.remedyFor(HandlingWay.PETITION_PROCEDURE), PARTIES, "日")
                .withNumber(NUMBER);

        assertThat(PrintedText.pdf(PRINTERS.pdf(sheet))).contains("<b>{opinion}</b>&<script>$1</script>");
        assertThat(PrintedText.docx(PRINTERS.docx(sheet))).contains("<b>{opinion}</b>&<script>$1</script>");
    }

    @Test
    void what_a_template_cannot_do_without_is_named_and_what_it_can_is_left_out() throws IOException {
        DocumentTemplate template = new DocumentTemplates().of(DocumentKind.HANDLING_OPINION).template();
        Map<String, String> said = everything(template);
        said.remove("request");
        said.remove("text");

        assertThatThrownBy(() -> DocumentContent.fill(template, said,
                template.remedyFor(HandlingWay.PETITION_PROCEDURE), PARTIES, "日"))
                .isInstanceOfSatisfying(DocumentContent.MissingContentException.class,
                        missing -> assertThat(missing.placeholders()).containsExactly("request"));
    }

    @Test
    void text_copied_from_a_pdf_has_the_characters_that_were_written_and_no_radicals() {
        String common = "见门长欠车贝页风飞马鱼鸟龙一人口土女子";

        assertThat(PrintedText.pdf(PRINTERS.pdf(of(common)))).contains(common);
    }

    /** An answer is given in its own way alone. */
    private static List<HandlingWay> waysOf(DocumentKind kind) {
        return Arrays.stream(HandlingWay.values())
                .filter(way -> !kind.isAnswer() || DocumentKind.answerIn(way) == kind).toList();
    }

    private static DocumentContent filled(DocumentTemplate template, HandlingWay way)
            throws DocumentContent.MissingContentException {
        return DocumentContent.fill(template, everything(template), template.remedyFor(way),
                template.hasSalutation() ? PARTIES : UNADDRESSED,
                "2026年3月1日").withNumber(NUMBER);
    }

    private static Map<String, String> everything(DocumentTemplate template) {
        Map<String, String> said = new HashMap<>();
        template.placeholders().forEach(name -> said.put(name, "〔" + name + "〕"));
        said.put("basis", template.basis());
        return said;
    }

    private static DocumentContent of(String addressee) {
        return new DocumentContent(new DocumentContent.Parties("沅陵县信访局", addressee), NUMBER, "转送函", "",
                List.of(new DocumentContent.Part.Paragraph("正文。")), "2026年3月1日");
    }
}
