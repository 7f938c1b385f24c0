package org.petitions.local.process;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    private static final List<String> COMMON_OPTIONS = List.of("-XX:+UseSerialGC", "-Xshare:auto",
            "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Djava.awt.headless=true",
            "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** In every packed service beside the launcher that its manifest names, which has no way to be given more. */
    private static final String BOOT_LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

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
     * A service that Spring Boot packed.
     *
     * @param extra on its class path besides, before its own: a jar or a folder of classes
     */
    public static JvmProgram ofBootJar(String name, Path jar, Path extra, String... arguments) {
        return new JvmProgram(name, jar.toAbsolutePath() + File.pathSeparator + locationOf(ParentWatchdog.class),
                BOOT_LAUNCHER, List.of(arguments), List.of("-Dloader.path=" + extra.toAbsolutePath()), Map.of());
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
}
