package org.petitions.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

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

    /** Every child is small and quiet: this is one machine, and seven of them share it. */
    private static final List<String> COMMON_OPTIONS = List.of("-XX:+UseSerialGC", "-Xshare:auto",
            "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Djava.awt.headless=true",
            "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

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

    /** An executable jar, such as a service that Spring Boot packed. */
    public static JvmProgram ofJar(String name, Path jar, String... arguments) {
        try (var file = new JarFile(jar.toFile())) {
            var manifest = file.getManifest();
            var main = manifest == null ? null : manifest.getMainAttributes().getValue("Main-Class");
            if (main == null) {
                throw new ProcessStartException("%s 不是可执行的 jar 文件。 / %s is not an executable jar.".formatted(jar, jar));
            }
            return new JvmProgram(name, jar.toAbsolutePath() + File.pathSeparator + watchdogLocation(), main,
                    List.of(arguments), List.of(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jar, e);
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

    /** The Java that runs us runs our children: one JDK to find, in one place (the start script). */
    List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(COMMON_OPTIONS);
        command.addAll(jvmOptions);
        command.add(ParentWatchdog.class.getName());
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    private static Path watchdogLocation() {
        try {
            return Path.of(ParentWatchdog.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the leash's own place can't be read", e);
        }
    }
}
