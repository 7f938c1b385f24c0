package org.petitions.architecture.sources;

import com.sun.source.tree.CompilationUnitTree;
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
import java.util.List;
import java.util.function.Predicate;
import javax.tools.ToolProvider;

/**
 * The tests of all modules, read as sources: this module is built before the others, and a class file does not say where its source stands.
 */
public final class TestSources {
    private TestSources() {}

    /**
     * The methods in those test sources under {@code root} whose text is wanted.
     *
     * @throws UncheckedIOException if they cannot be read
     */
    public static List<TestMethod> methods(Path root, Predicate<String> wanted) {
        try {
            List<TestMethod> methods = new ArrayList<>();
            var compiler = ToolProvider.getSystemJavaCompiler();
            try (var manager = compiler.getStandardFileManager(null, null, null)) {
                var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
                        manager.getJavaFileObjectsFromPaths(files(root, wanted)));
                for (CompilationUnitTree unit : task.parse()) {
                    String file = root.toRealPath().relativize(Path.of(unit.getSourceFile().toUri()).toRealPath())
                            .toString().replace('\\', '/');
                    new Methods(file).scan(unit, methods);
                }
            }
            return methods;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path root, Predicate<String> wanted) throws IOException {
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
                        && wanted.test(Files.readString(file))) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    /** Collects the methods of one file. */
    private static final class Methods extends TreeScanner<Void, List<TestMethod>> {
        private final String file;

        Methods(String file) {
            this.file = file;
        }

        @Override
        public Void visitMethod(MethodTree method, List<TestMethod> methods) {
            methods.add(new TestMethod(file, method));
            return super.visitMethod(method, methods);
        }
    }
}
