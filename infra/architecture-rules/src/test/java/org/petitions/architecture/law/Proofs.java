package org.petitions.architecture.law;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.petitions.architecture.Proves;
import org.petitions.architecture.sources.TestMethod;
import org.petitions.architecture.sources.TestSources;

/** What the tests of all modules say that they prove. */
final class Proofs {
    private Proofs() {}

    /** Every proof in the tests under {@code root}, in their order. */
    static List<Proof> under(Path root) {
        return TestSources.methods(root, text -> text.contains("@Proves(")).stream()
                .flatMap(method -> method.tree().getModifiers().getAnnotations().stream()
                        .filter(each -> each.getAnnotationType().toString().equals(Proves.class.getSimpleName()))
                        .map(annotation -> proof(annotation, method)))
                .sorted(Proof.ORDER).toList();
    }

    private static Proof proof(AnnotationTree annotation, TestMethod test) {
        Map<String, String> values = new HashMap<>();
        for (ExpressionTree argument : annotation.getArguments()) {
            var assignment = (AssignmentTree) argument;
            values.put(assignment.getVariable().toString(), text(assignment.getExpression()));
        }
        return new Proof(number(values, "article"), number(values, "paragraph"), number(values, "item"),
                Boolean.parseBoolean(values.get("cityRule")),
                new Proof.Statement(values.getOrDefault("zh", ""), values.getOrDefault("en", "")),
                new Proof.Test(test.file(), test.name()), test.runs());
    }

    private static int number(Map<String, String> values, String name) {
        return Integer.parseInt(values.getOrDefault(name, "0"));
    }

    /** Literals and their sums: what stands in the annotation is read as it is written. */
    private static String text(ExpressionTree expression) {
        return switch (expression) {
            case LiteralTree literal -> String.valueOf(literal.getValue());
            case BinaryTree sum -> text(sum.getLeftOperand()) + text(sum.getRightOperand());
            default -> throw new IllegalArgumentException("@Proves takes literals, not " + expression);
        };
    }
}
