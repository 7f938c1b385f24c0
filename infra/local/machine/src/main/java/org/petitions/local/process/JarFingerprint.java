package org.petitions.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * What jars hold, in a few letters that are file names, too. Read from the check sums that an archive keeps of its entries: jars that are
 * built again have the same time and often the same size, and to read hundreds of megabytes would take longer than is won.
 */
final class JarFingerprint {
    private static final int BYTES = 8;
    private static final Pattern SEPARATOR = Pattern.compile(File.pathSeparator, Pattern.LITERAL);

    private final MessageDigest digest = sha256();

    private JarFingerprint() {}

    /** Of one jar's content, wherever it lies. */
    static String ofContent(Path jar) {
        var fingerprint = new JarFingerprint();
        fingerprint.addContent(jar);
        return fingerprint.text();
    }

    /**
     * Of a class path and whatever else decides whether a cache fits: the JVM itself compares no more than paths, times and sizes.
     *
     * @param more such as the JVM's build and its options
     */
    static String of(String classPath, List<String> more) {
        var fingerprint = new JarFingerprint();
        more.forEach(fingerprint::add);
        SEPARATOR.splitAsStream(classPath).forEach(entry -> {
            fingerprint.add(entry);
            fingerprint.addContent(Path.of(entry));
        });
        return fingerprint.text();
    }

    private void addContent(Path jar) {
        try (var archive = new ZipFile(jar.toFile())) {
            archive.stream().forEach(entry -> add(entry.getName() + ' ' + entry.getCrc()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    private String text() {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }
}
