package org.petitions.local.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What was tried against the platform and by which test, and what it does of OWASP's list, as they stand between their marks on the page. */
final class SecurityLists {
    private static final Map<String, String> ANSWERS = Map.of("yes", "是 / yes", "no", "否 / no", "partly", "部分 / partly",
            "n/a", "不涉及 / not applicable");

    private SecurityLists() {}

    /**
     * An attack.
     *
     * @param tests that make it, {@code path#method}
     */
    record Attack(String zh, String en, List<String> tests) {}

    static List<Attack> attacks() {
        List<Attack> all = new ArrayList<>();
        for (String line : lines("attacks.txt")) {
            if (line.startsWith("  ")) {
                all.getLast().tests().add(line.strip());
            } else {
                String[] names = line.split(" \\| ", 2);
                all.add(new Attack(names[0], names[1], new ArrayList<>()));
            }
        }
        return all;
    }

    /** The page with both drawn anew. */
    static String renewed(String page) {
        return between(between(page, "attacks", attackTable()), "asvs", asvsTable());
    }

    private static String between(String page, String name, String content) {
        String begin = "<!-- " + name + ": begin -->\n";
        int at = page.indexOf(begin);
        int end = page.indexOf("<!-- " + name + ": end -->");
        if (at < 0 || end < at) {
            throw new IllegalArgumentException("the page has no place for " + name);
        }
        return page.substring(0, at) + begin + content + page.substring(end);
    }

    private static String attackTable() {
        StringBuilder text = new StringBuilder("| 攻击 / attack | 测试 / test |\n| --- | --- |\n");
        for (Attack attack : attacks()) {
            text.append("| ").append(attack.zh()).append("<br/>").append(attack.en()).append(" | ")
                    .append(String.join("<br/>", attack.tests().stream().map(SecurityLists::shortened).toList()))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String shortened(String test) {
        return "`" + test.substring(test.lastIndexOf('/') + 1).replace(".java", "") + "`";
    }

    private static String asvsTable() {
        StringBuilder text = new StringBuilder();
        for (String line : lines("asvs.txt")) {
            if (line.startsWith("# ")) {
                text.append("\n### V").append(line.substring(2))
                        .append("\n\n| | 是否 / done | 原因、出处 / why, and where |\n")
                        .append("| --- | --- | --- |\n");
            } else {
                String[] parts = line.split(" ", 3);
                String[] why = parts[2].split(" \\| ", 2);
                text.append("| V").append(parts[0]).append(" | ")
                        .append(Objects.requireNonNull(ANSWERS.get(parts[1]), line)).append(" | ").append(why[0])
                        .append("<br/>").append(why[1]).append(" |\n");
            }
        }
        return text.append('\n').toString();
    }

    private static List<String> lines(String name) {
        try (InputStream list = Objects.requireNonNull(
                SecurityLists.class.getResourceAsStream("/security/" + name), name)) {
            return new String(list.readAllBytes(), UTF_8).lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
