package org.petitions.intake.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of the kinds that tests send, made up. */
final class SampleFiles {
    /** What a scanner is tested with; harmless, and put together here so that no scanner takes this source for it. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private SampleFiles() {}

    /** A PDF of this length at least, with no two parts alike. */
    static byte[] pdf(int length) {
        byte[] file = Arrays.copyOf("%PDF-1.7\n".getBytes(UTF_8), Math.max(length, 16));
        for (int i = 9; i < file.length; i++) {
            file[i] = (byte) (i * 31 + i / 251);
        }
        return file;
    }

    static byte[] png() {
        return HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489");
    }

    static byte[] jpeg() {
        return HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000ffdb");
    }

    static byte[] mp4() {
        return HexFormat.of().parseHex("0000001c667479706d70343200000000" + "6d70343269736f6d61766331");
    }

    static byte[] mp3() {
        return HexFormat.of().parseHex("49443303000000000f7654495432000000050000006e616d65");
    }

    static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    /** What Word and its like wrote until 2003 begins so. */
    static byte[] officeBinary() {
        return Arrays.copyOf(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 1024);
    }

    /** What Word and its like write today: an archive that begins with its list of types. */
    static byte[] officeXml() {
        return zip("[Content_Types].xml", "<Types/>");
    }

    static byte[] zip(String entry, String content) {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
