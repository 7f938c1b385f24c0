package org.petitions.architecture.law;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.ToolProvider;
import org.petitions.architecture.Proves;

/**
 * The tests of all modules, read as sources: this module is built before the others, and a class file does not say where its source stands.
 */
final class TestSources {
    private static final Set<String> TESTS = Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory",
            "Property", "Example");

    private TestSources() {}

    /** Every proof in the tests under {@code root}, in their order. */
    static List<Proof> proofs(Path root) {
        try {
            List<Path> files = withProofs(root);
            List<Proof> proofs = new ArrayList<>();
            var compiler = ToolProvider.getSystemJavaCompiler();
            try (var manager = compiler.getStandardFileManager(null, null, null)) {
                var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
                        manager.getJavaFileObjectsFromPaths(files));
                for (CompilationUnitTree unit : task.parse()) {
                    String file = root.toRealPath().relativize(Path.of(unit.getSourceFile().toUri()).toRealPath())
                            .toString().replace('\\', '/');
                    new Methods(file).scan(unit, proofs);
                }
            }
            return proofs.stream().sorted(Proof.ORDER).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> withProofs(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
                boolean ours = folder.equals(root) || !name.startsWith(".") && !name.equals("target");
                return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.toString().endsWith(".java") && file.toString().replace('\\', '/').contains("/src/test/java/")
                        && Files.readString(file).contains("@Proves(")) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    /** Collects the proofs on the methods of one file. */
    private static final class Methods extends TreeScanner<Void, List<Proof>> {
        private final String file;

        Methods(String file) {
            this.file = file;
        }

        @Override
        public Void visitMethod(MethodTree method, List<Proof> proofs) {
            List<? extends AnnotationTree> annotations = method.getModifiers().getAnnotations();
            List<String> names = annotations.stream().map(each -> each.getAnnotationType().toString()).toList();
            boolean runs = names.stream().anyMatch(TESTS::contains) && !names.contains("Disabled");
            for (AnnotationTree annotation : annotations) {
                if (annotation.getAnnotationType().toString().equals(Proves.class.getSimpleName())) {
                    proofs.add(proof(annotation, new Proof.Test(file, method.getName().toString()), runs));
                }
            }
            return super.visitMethod(method, proofs);
        }

        private static Proof proof(AnnotationTree annotation, Proof.Test test, boolean runs) {
            Map<String, String> values = new HashMap<>();
            for (ExpressionTree argument : annotation.getArguments()) {
                var assignment = (AssignmentTree) argument;
                values.put(assignment.getVariable().toString(), text(assignment.getExpression()));
            }
            return new Proof(number(values, "article"), number(values, "paragraph"), number(values, "item"),
                    Boolean.parseBoolean(values.get("cityRule")),
                    new Proof.Statement(values.getOrDefault("zh", ""), values.getOrDefault("en", "")), test, runs);
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
}
