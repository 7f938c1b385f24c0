package org.petitions.architecture.law;

import java.util.ArrayList;
import java.util.List;

/**
 * What the platform does for each article of Chapters 3 to 5, by the tests that hold it to it, and what is left to people.
 *
 * @param proofs in their order
 */
record LawDocument(Regulations regulations, List<Proof> proofs, LeftToPeople people) {
    static final int FIRST = 17;
    static final int LAST = 46;

    private static final String HEAD = """
            # 条例与平台 / The Regulations and the platform

            由测试生成，请勿手改；更新：`mvn -pl infra/architecture-rules test -Dtest=LawDocumentTest -Dlaw.write=true`。
            每一条先列《信访工作条例》原文，再列平台所做的事和证明它的测试（测试上的 `@Proves`），最后写明留给人的事和原因（`left-to-people.md`，手工维护）。
            标明“本市规定”的，是《条例》没有规定、由本市规定的事项，列在与其相关的条下。

            Written from the tests, not by hand; the command above renews it. Each article stands with its text, what the platform does with the
            test that proves it (`@Proves` on the test), and what is left to people and why (`left-to-people.md`, kept by hand).
            What is marked as the city's own rule the Regulations do not ask for; it stands under the article that it goes with.
            """;

    /** What is wrong with it: places that the law does not have, articles that nobody speaks of, methods that no gate runs. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Proof proof : proofs) {
            String where = proof.test().type() + "." + proof.test().method();
            if (!regulations.has(proof.article(), proof.paragraph(), proof.item())) {
                faults.add(where + " names " + place(proof) + " of article " + proof.article()
                        + ", which the text does not have");
            }
            if (!proof.does().isComplete()) {
                faults.add(where + " does not say in both languages what the platform does");
            }
            if (!proof.runs()) {
                faults.add(where + " is not run as a test");
            }
        }
        people.paragraphs().forEach((article, paragraphs) -> paragraphs.stream()
                .filter(paragraph -> !regulations.has(article, paragraph, 0))
                .forEach(paragraph -> faults.add("left-to-people.md leaves paragraph " + paragraph + " of article "
                        + article + ", which the text does not have")));
        people.byArticle().forEach((article, statement) -> {
            if (!regulations.has(article, 0, 0) || !statement.isComplete()) {
                faults.add("the entry of article " + article
                        + " in left-to-people.md is incomplete, or there is no such article");
            }
        });
        for (int article = FIRST; article <= LAST; article++) {
            for (int paragraph = 1; paragraph <= regulations.paragraphs(article); paragraph++) {
                if (!isProved(article, paragraph) && !people.isLeft(article, paragraph)) {
                    faults.add("article " + article + ", paragraph " + paragraph
                            + " has neither a test nor is it left to people in left-to-people.md");
                }
            }
        }
        return faults;
    }

    /** By a test that names the paragraph, or the article where it has but one; the city's own rules prove nothing of the law. */
    private boolean isProved(int article, int paragraph) {
        return proofsOf(article).stream().filter(proof -> !proof.cityRule()).anyMatch(
                proof -> proof.paragraph() == paragraph
                        || proof.paragraph() == 0 && regulations.paragraphs(article) == 1);
    }

    String markdown() {
        StringBuilder text = new StringBuilder(HEAD);
        for (int article = FIRST; article <= LAST; article++) {
            text.append("\n## ").append(Regulations.name(article)).append(" / Article ").append(article).append("\n\n");
            regulations.articles().getOrDefault(article, List.of())
                    .forEach(line -> text.append("> ").append(line).append("<br/>\n"));
            table(text, proofsOf(article));
            Proof.Statement left = people.byArticle().get(article);
            if (left != null) {
                text.append("\n**留给人的 / Left to people**：").append(left.zh()).append("<br/>\n").append(left.en())
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static void table(StringBuilder text, List<Proof> proofs) {
        if (proofs.isEmpty()) {
            return;
        }
        text.append("\n| 款项 | 平台 / the platform | 测试 / test |\n| --- | --- | --- |\n");
        for (Proof proof : proofs) {
            text.append("| ").append(place(proof)).append(" | ").append(proof.cityRule() ? "**本市规定**：" : "")
                    .append(cell(proof.does().zh())).append("<br/>")
                    .append(proof.cityRule() ? "the city's own rule: " : "")
                    .append(cell(proof.does().en())).append(" | ").append(proof.test().module()).append(' ').append('[')
                    .append(proof.test().type()).append("](../").append(proof.test().file()).append("): ")
                    .append(proof.test().sentence()).append(" |\n");
        }
    }

    private static String place(Proof proof) {
        String paragraph = proof.paragraph() == 0 ? "" : "第" + Regulations.digit(proof.paragraph()) + "款";
        String item = proof.item() == 0 ? "" : "第" + Regulations.digit(proof.item()) + "项";
        return paragraph.isEmpty() && item.isEmpty() ? "–" : paragraph + item;
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private List<Proof> proofsOf(int article) {
        return proofs.stream().filter(proof -> proof.article() == article).toList();
    }
}
