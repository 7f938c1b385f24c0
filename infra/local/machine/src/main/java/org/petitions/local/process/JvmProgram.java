package org.petitions.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a child JVM runs.
 *
 * @param name        short name for messages and log files, such as {@code broker}
 * @param classPath   as for {@code java -cp}
 * @param mainClass   the program's own main class
 * @param arguments   its arguments
 * @param jvmOptions  options beyond the ones every child gets
 * @param environment variables added to our own environment
 */
public record JvmProgram(String name, String classPath, String mainClass, List<String> arguments,
        List<String> jvmOptions, Map<String, String> environment) {

    /** Every child is small and logs little: this is one machine, and seven of them share it. */
    private static final List<String> COMMON_OPTIONS = List.of("-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Djava.awt.headless=true",
            "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** The Java that runs us runs our children: one JDK to find, in one place (the start script). */
    static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final String RECORD = "-XX:AOTMode=record";

    /** A JVM that has recorded writes down at its end what it has learned. */
    private static final Duration RECORDING_STOP_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

    public JvmProgram {
        arguments = List.copyOf(arguments);
        jvmOptions = List.copyOf(jvmOptions);
        environment = Map.copyOf(environment);
    }

    /** A main class on the class path of this very process. */
    public static JvmProgram ofMain(String name, Class<?> mainClass, String... arguments) {
        return new JvmProgram(name, System.getProperty("java.class.path"), mainClass.getName(), List.of(arguments),
                List.of(), Map.of());
    }

    /**
     * A program that Spring Boot packed, from its plain jar with the libraries beside it ({@link ExtractedJar}).
     *
     * @param extra on its class path besides, before its own: jars or folders of classes
     */
    public static JvmProgram ofJar(String name, Path jar, List<Path> extra, String... arguments) {
        try (var archive = new JarFile(jar.toFile())) {
            var classPath = Stream.concat(extra.stream(), Stream.of(jar, locationOf(ParentWatchdog.class)))
                    .map(entry -> entry.toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
            String main = Objects.requireNonNull(archive.getManifest().getMainAttributes().getValue("Main-Class"),
                    name);
            return new JvmProgram(name, classPath, main, List.of(arguments), List.of(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar, or the folder of classes, that a class of this process was loaded from. */
    public static Path locationOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no path leads to " + type.getSimpleName(), e);
        }
    }

    /** The same program with more JVM options, such as {@code -Xmx256m}. */
    public JvmProgram withJvmOptions(String... options) {
        var all = new ArrayList<>(jvmOptions);
        Collections.addAll(all, options);
        return new JvmProgram(name, classPath, mainClass, arguments, all, environment);
    }

    /** The same program with these variables in its environment. */
    public JvmProgram withEnvironment(Map<String, String> variables) {
        var all = new HashMap<>(environment);
        all.putAll(variables);
        return new JvmProgram(name, classPath, mainClass, arguments, jvmOptions, all);
    }

    /** The same program, writing down at its end what its JVM has learned. */
    JvmProgram recording(Path configuration) {
        // What cannot be kept (proxies, classes of instrumented libraries) would fill the log with warnings.
        return withJvmOptions(RECORD, "-XX:AOTConfiguration=" + configuration, "-Xlog:aot*=error");
    }

    /** Which build of it this is: the same as long as a cache fits. */
    String fingerprint() {
        return JarFingerprint.of(classPath, Stream.of(List.of(System.getProperty("java.vm.vendor"),
                System.getProperty("java.vm.version"), System.getProperty("os.arch")), COMMON_OPTIONS, jvmOptions)
                .flatMap(List::stream).toList());
    }

    /** What makes a cache of a recording; runs nothing of the program. */
    ProcessBuilder cacheMaker(Path configuration, Path cache) {
        var command = withOptions();
        command.addAll(List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + configuration, "-XX:AOTCache=" + cache));
        var builder = new ProcessBuilder(command);
        prepare(builder);
        return builder;
    }

    /** How long it may take to end in good order. */
    Duration stopLimit() {
        return jvmOptions.contains(RECORD) ? RECORDING_STOP_LIMIT : STOP_LIMIT;
    }

    ProcessBuilder process() {
        var command = withOptions();
        command.add(ParentWatchdog.class.getName());
        command.add(mainClass);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        prepare(builder);
        return builder;
    }

    private void prepare(ProcessBuilder builder) {
        builder.environment().put("CLASSPATH", classPath);
        // options meant for us (a debugger's port, an agent) must not reach a child
        builder.environment().remove("JAVA_TOOL_OPTIONS");
    }

    private List<String> withOptions() {
        List<String> command = new ArrayList<>();
        command.add(JAVA);
        command.addAll(COMMON_OPTIONS);
        command.addAll(jvmOptions);
        return command;
    }
}
