package org.petitions.casework.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.petitions.casework.facts.TextsOpening;
import tools.jackson.databind.JsonNode;

/** What the petitioner wrote, as a page shows it: each field by its name, in the order intake-service gives them. */
final class OpenedFacts {
    /** Codes that the case says already, or that are about how the petitioner is told. */
    private static final Set<String> LEFT_OUT = Set.of("language", "notice", "subcategory", "idKind", "division");

    private OpenedFacts() {}

    static List<CaseOverview.Line> of(JsonNode facts, Say say) {
        List<CaseOverview.Line> lines = new ArrayList<>();
        add(facts, "", say, lines);
        return List.copyOf(lines);
    }

    /** What was written with a step. */
    static CaseOverview.Line written(TextsOpening.Text text, Say say) {
        return new CaseOverview.Line(say.text("case.written", text.version()), text.text());
    }

    private static void add(JsonNode node, String path, Say say, List<CaseOverview.Line> lines) {
        if (node.isObject()) {
            node.properties().stream().filter(each -> !LEFT_OUT.contains(each.getKey()))
                    .forEach(each -> add(each.getValue(), path.isEmpty() ? each.getKey() : path + "." + each.getKey(),
                            say, lines));
        } else if (node.isArray()) {
            node.forEach(each -> add(each, path, say, lines));
        } else if (!node.isNull()) {
            // A field that has no name yet is shown under the one of all others.
            String name = say.known("facts." + path).orElseGet(() -> say.text("facts.other"));
            lines.add(new CaseOverview.Line(name, node.asString()));
        }
    }
}
