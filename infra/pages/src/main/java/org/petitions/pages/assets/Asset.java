package org.petitions.pages.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.Resource;

/**
 * One file of the pages, kept in memory.
 *
 * @param folder of the service that has it, with a stroke at its end; nothing for what all share
 * @param type as the header {@code Content-Type} says it
 * @param hash of its content, the beginning of its SHA-256
 * @param packed the same by gzip
 */
record Asset(String folder, String type, String hash, byte[] content, byte[] packed) {
    private static final int HASH_DIGITS = 12;

    static Asset of(String name, String folder, Resource file) {
        try {
            byte[] content = file.getContentAsByteArray();
            return new Asset(folder, type(name), hash(content), content, packed(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            default ->
                throw new IllegalArgumentException("there is no type for a file for pages that is called " + name);
        };
    }

    private static String hash(byte[] content) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(all).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] packed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
