package org.petitions.scenario.driver;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.petitions.local.platform.RepositoryRoot;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the steps of the procedure are called, read from the published description of case-service's API.
 *
 * @param byAddress a step's names by its address under a case, with {@code {n}} for a document's place
 */
public record StepNames(Map<String, String> byAddress) {
    private static final String CASE = "/cases/{id}/";
    private static final String POST = "post";

    public StepNames {
        byAddress = Map.copyOf(byAddress);
    }

    /** The names as they stand in the sources. */
    public static StepNames of(RepositoryRoot home) {
        return new StepNames(JsonMapper.shared().readTree(home.path().resolve("docs/api/case-service.json").toFile())
                .path("paths").propertyStream()
                .filter(path -> path.getKey().startsWith(CASE) && path.getValue().has(POST))
                .collect(Collectors.toMap(path -> path.getKey().substring(CASE.length()),
                        path -> withoutArticle(path.getValue().path(POST).path("summary").asString("")))));
    }

    /** The address of a step as the description has it, e.g. {@code documents/{n}/deliver} for {@code documents/2/deliver}. */
    public static String address(String path) {
        return path.replaceAll("\\d+", "{n}");
    }

    /** The Chinese and the English name of the step at a path, e.g. {@code accept}. */
    String of(String path) {
        return Objects.requireNonNull(byAddress.get(address(path)), path);
    }

    private static String withoutArticle(String summary) {
        int article = summary.lastIndexOf('（');
        return article > 0 ? summary.substring(0, article) : summary;
    }
}
