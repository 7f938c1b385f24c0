package org.petitions.architecture.sources;

import com.sun.source.tree.MethodTree;
import java.util.Set;

/**
 * A method that stands in the tests.
 *
 * @param file from the root of the project, with forward slashes
 * @param tree the method as it is written
 */
public record TestMethod(String file, MethodTree tree) {
    private static final Set<String> TESTS = Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory",
            "Property", "Example");

    /** As it is written. */
    public String name() {
        return tree.getName().toString();
    }

    /** Whether it is a test that the gate runs, and no method that only looks like one. */
    public boolean runs() {
        var annotations = tree.getModifiers().getAnnotations().stream()
                .map(each -> each.getAnnotationType().toString()).toList();
        return annotations.stream().anyMatch(TESTS::contains) && !annotations.contains("Disabled");
    }

    /** The class that it stands in, by the name of its file. */
    public String type() {
        return file.substring(file.lastIndexOf('/') + 1).replace(".java", "");
    }
}
