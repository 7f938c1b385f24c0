package org.petitions.architecture.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The account of the law is written from the tests, leaves no article out and names none that does not exist. */
class LawDocumentTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path FILE = ROOT.resolve("docs").resolve("law.md");
    private static final String UNSAID = " has neither a test nor is it left to people in left-to-people.md";
    private static final Proof.Test TEST = new Proof.Test("case-service/src/test/java/SampleTest.java", "it_does");
    private static final Regulations REGULATIONS = Regulations
            .read(ROOT.resolve("infra/law/src/main/resources/org/petitions/law/regulations.md"));

    @Test
    void the_account_of_the_law_is_current() throws IOException {
        LawDocument document = shipped();
        if (Boolean.getBoolean("law.write")) {
            Files.writeString(FILE, document.markdown());
        }

        assertThat(FILE).as("renew it with -Dlaw.write=true").hasContent(document.markdown());
    }

    @Test
    void no_paragraph_is_left_out_and_none_is_invented() {
        assertThat(shipped().faults()).isEmpty();
    }

    @Test
    void the_text_has_fifty_articles_with_their_paragraphs_and_items() {
        assertThat(REGULATIONS.articles()).hasSize(50);
        assertThat(REGULATIONS.has(23, 4, 0)).isTrue();
        assertThat(REGULATIONS.has(23, 5, 0)).isFalse();
        assertThat(REGULATIONS.has(31, 1, 6)).isTrue();
        assertThat(REGULATIONS.has(31, 1, 7)).isFalse();
        assertThat(REGULATIONS.has(22, 2, 1)).as("the items of Art. 22 belong to its first paragraph").isFalse();
        assertThat(REGULATIONS.has(51, 0, 0)).isFalse();
    }

    @Test
    void a_paragraph_without_test_or_reason_is_a_fault() {
        LawDocument empty = new LawDocument(REGULATIONS, List.of(),
                LeftToPeople.parse(List.of("## 18: 1, 3, 4", "说明", "reason", "## 26", "说明", "reason")));

        assertThat(empty.faults()).contains("article 17, paragraph 1" + UNSAID, "article 18, paragraph 2" + UNSAID,
                "article 26, paragraph 1" + UNSAID, "article 46, paragraph 1" + UNSAID)
                .filteredOn(fault -> fault.startsWith("article 18,")).hasSize(1);
    }

    @Test
    void a_test_of_one_paragraph_or_of_the_citys_own_rule_does_not_stand_for_another() {
        Proof first = new Proof(18, 1, 0, false, new Proof.Statement("公布", "publishes"), TEST, true);
        Proof whole = new Proof(18, 0, 0, false, new Proof.Statement("公布", "publishes"), TEST, true);
        Proof cityRule = new Proof(18, 3, 0, true, new Proof.Statement("联合接访", "receives jointly"), TEST, true);

        LawDocument document = new LawDocument(REGULATIONS, List.of(first, whole, cityRule),
                LeftToPeople.parse(List.of("## 18: 5", "说明", "reason")));

        assertThat(document.faults()).filteredOn(fault -> fault.contains("article 18")).containsExactly(
                "left-to-people.md leaves paragraph 5 of article 18, which the text does not have",
                "article 18, paragraph 2" + UNSAID, "article 18, paragraph 3" + UNSAID,
                "article 18, paragraph 4" + UNSAID);
        assertThat(document.markdown()).contains("| 第一款 | 公布<br/>publishes |",
                "| 第三款 | **本市规定**：联合接访<br/>the city's own rule: receives jointly |");
    }

    @Test
    void a_place_the_law_does_not_have_a_missing_language_and_a_method_that_is_no_test_are_faults(@TempDir Path root)
            throws IOException {
        Path source = root.resolve("module/src/test/java/SampleTest.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, """
                class SampleTest {
                    @Test
                    @Proves(article = 51, zh = "登记" + "信访事项", en = "registers")
                    void an_article_too_many() {}

                    @Test
                    @Proves(article = 31, paragraph = 1, item = 7, zh = "办理", en = "handles")
                    void an_item_too_many() {}

                    @Test
                    @Proves(article = 17, zh = "登记", en = "")
                    @Proves(article = 19, zh = "登记", en = "registers")
                    void in_one_language() {}

                    @Proves(article = 17, zh = "登记", en = "registers")
                    void no_test() {}

                    @Test
                    @Disabled
                    @Proves(article = 17, zh = "登记", en = "registers")
                    void never_run() {}
                }
                """);

        List<Proof> proofs = Proofs.under(root);

        assertThat(proofs).hasSize(6);
        assertThat(proofs.getLast().does().zh()).isEqualTo("登记信访事项");
        assertThat(new LawDocument(REGULATIONS, proofs, LeftToPeople.parse(List.of())).faults())
                .filteredOn(fault -> fault.startsWith("SampleTest.")).satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).contains("an_article_too_many", "article 51"),
                        fault -> assertThat(fault).contains("an_item_too_many", "article 31"),
                        fault -> assertThat(fault).contains("in_one_language", "both languages"),
                        fault -> assertThat(fault).contains("no_test", "not run"),
                        fault -> assertThat(fault).contains("never_run", "not run"));
    }

    @Test
    void a_proof_stands_under_its_article_with_what_is_left_to_people() {
        Proof proof = new Proof(36, 2, 0, false, new Proof.Statement("听证期间不计入期限", "the hearing's days do not count"),
                new Proof.Test("case-service/src/test/java/HearingTest.java", "a_hearing_stops_the_clock"), true);

        String text = new LawDocument(REGULATIONS, List.of(proof),
                LeftToPeople.parse(List.of("# 说明", "", "## 36", "", "是否公示由机关决定。", "", "Whether it is published",
                        "is decided by people.")))
                .markdown();

        assertThat(text.substring(text.indexOf("## 第三十六条"), text.indexOf("## 第三十七条"))).contains("> 复核机关、单位可以",
                "| 第二款 | 听证期间不计入期限<br/>the hearing's days do not count | case-service [HearingTest](../case-service/src/test/java/HearingTest.java): a hearing stops the clock |",
                "是否公示由机关决定。<br/>\nWhether it is published is decided by people.");
    }

    private static LawDocument shipped() {
        return new LawDocument(REGULATIONS, Proofs.under(ROOT),
                LeftToPeople.read(ROOT.resolve("docs").resolve("left-to-people.md")));
    }
}
