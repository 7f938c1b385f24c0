package org.petitions.casework.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP file that every reader reads alike. The format keeps two lists of what is in a file: the headers in front of each entry, which some
 * readers walk, and the directory at the end, which others trust; and it lets bytes stand before, between and after them. A pack in which
 * the two lists differ, a name stands twice or a byte belongs to nothing can show one reader what it hides from another, so it is refused
 * whole. Only what {@link SignedZipWriter} writes is taken: no comments, no extra fields, no encryption, nothing stored in several parts.
 */
final class StrictZip {
    private static final Pattern NAME = Pattern.compile("(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+\\.[A-Za-z0-9]+");
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int DIRECTORY_HEADER = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int LOCAL_SIZE = 30;
    private static final int DIRECTORY_SIZE = 46;
    private static final int END_SIZE = 22;
    private static final int DESCRIPTOR_SIZE = 16;
    private static final int DEFLATED = 8;
    /** Sum and sizes follow the content, as a writer must do that does not know them before. */
    private static final int SIZES_FOLLOW = 1 << 3;
    private static final int UTF8_NAMES = 1 << 11;

    private final ByteBuffer bytes;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private StrictZip(byte[] pack) {
        this.bytes = ByteBuffer.wrap(pack).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Where an entry's compressed content stands, and what it has to come to. */
    private record Entry(int start, int packed, long size, int crc) {}

    /** The file is none that all readers read alike. */
    static final class AmbiguousZipException extends Exception {
        private static final long serialVersionUID = 1L;

        AmbiguousZipException(String zh, String en) {
            super(zh + " / " + en);
        }
    }

    /**
     * Reads the lists of a file and holds them against each other; no content is unpacked.
     *
     * @throws AmbiguousZipException when it could be read in two ways, or is no ZIP file
     */
    static StrictZip of(byte[] pack) throws AmbiguousZipException {
        StrictZip zip = new StrictZip(pack);
        try {
            zip.readDirectory();
        } catch (IndexOutOfBoundsException e) {
            throw notWhole();
        }
        return zip;
    }

    /** The names, in the order of the file. */
    Set<String> names() {
        return entries.keySet();
    }

    /**
     * The content of an entry.
     *
     * @param longest how many bytes it may have: no more are unpacked
     * @return null when there is no such entry, or it is longer
     * @throws AmbiguousZipException when it is not what the lists say
     */
    byte @Nullable [] content(String name, int longest) throws AmbiguousZipException {
        Entry entry = entries.get(name);
        return entry == null || entry.size() > longest ? null : unpacked(entry);
    }

    private void readDirectory() throws AmbiguousZipException {
        int end = bytes.capacity() - END_SIZE;
        if (end < 0 || bytes.getInt(end) != END) {
            throw notWhole();
        }
        int count = shortAt(end + 10);
        int start = bytes.getInt(end + 16);
        if (bytes.getInt(end + 4) != 0 || shortAt(end + 8) != count || shortAt(end + 20) != 0 || start < 0
                || (long) start + Integer.toUnsignedLong(bytes.getInt(end + 12)) != end) {
            throw notWhole();
        }
        Set<String> names = new HashSet<>();
        int local = 0;
        int listed = start;
        for (int i = 0; i < count; i++) {
            String name = name(listed);
            // Many file systems keep one of two names that differ in case alone.
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw new AmbiguousZipException("文件重名：" + name, "a name stands twice: " + name);
            }
            local = readEntry(name, listed, local);
            listed += DIRECTORY_SIZE + name.length();
        }
        if (local != start || listed != end) {
            throw new AmbiguousZipException("夹带目录以外的内容", "it has content that its directory does not list");
        }
    }

    private String name(int listed) throws AmbiguousZipException {
        int length = shortAt(listed + 28);
        if (bytes.getInt(listed) != DIRECTORY_HEADER || shortAt(listed + 30) != 0 || shortAt(listed + 32) != 0
                || shortAt(listed + 34) != 0) {
            throw notWhole();
        }
        String name = new String(bytes.array(), listed + DIRECTORY_SIZE, length, StandardCharsets.ISO_8859_1);
        if (!NAME.matcher(name).matches()) {
            throw new AmbiguousZipException("文件名不规范", "a file has a name that no pack has");
        }
        return name;
    }

    /** Holds a directory entry against the header that has to stand at a place, and gives the place after it. */
    private int readEntry(String name, int listed, int local) throws AmbiguousZipException {
        int flags = shortAt(listed + 8);
        boolean sizesFollow = (flags & SIZES_FOLLOW) != 0;
        int crc = bytes.getInt(listed + 16);
        int packed = bytes.getInt(listed + 20);
        long size = Integer.toUnsignedLong(bytes.getInt(listed + 24));
        boolean known = (flags & ~(SIZES_FOLLOW | UTF8_NAMES)) == 0 && shortAt(listed + 10) == DEFLATED && packed >= 0;
        boolean sameHeader = bytes.getInt(listed + 42) == local && bytes.getInt(local) == LOCAL_HEADER
                && shortAt(local + 6) == flags && shortAt(local + 8) == DEFLATED
                && bytes.getInt(local + 10) == bytes.getInt(listed + 12) && shortAt(local + 26) == name.length()
                && shortAt(local + 28) == 0
                && name.equals(
                        new String(bytes.array(), local + LOCAL_SIZE, name.length(), StandardCharsets.ISO_8859_1));
        int start = local + LOCAL_SIZE + name.length();
        int after = start + packed;
        if (!known || !sameHeader || after < start
                || !isSized(local + 14, sizesFollow ? 0 : crc, sizesFollow ? 0 : packed, sizesFollow ? 0 : size)
                || sizesFollow && !(bytes.getInt(after) == DESCRIPTOR && isSized(after + 4, crc, packed, size))) {
            throw new AmbiguousZipException("目录与文件头不一致：" + name, "directory and header disagree: " + name);
        }
        entries.put(name, new Entry(start, packed, size, crc));
        return sizesFollow ? after + DESCRIPTOR_SIZE : after;
    }

    private boolean isSized(int at, int crc, int packed, long size) {
        return bytes.getInt(at) == crc && bytes.getInt(at + 4) == packed
                && Integer.toUnsignedLong(bytes.getInt(at + 8)) == size;
    }

    private byte[] unpacked(Entry entry) throws AmbiguousZipException {
        byte[] content = new byte[(int) entry.size()];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes.array(), entry.start(), entry.packed());
            int length = 0;
            while (length < content.length && !inflater.finished() && !inflater.needsInput()) {
                length += inflater.inflate(content, length, content.length - length);
            }
            // The end of the stream may be all that is left to read; one byte of room tells whether there is more content.
            boolean more = !inflater.finished() && inflater.inflate(new byte[1]) > 0;
            CRC32 crc = new CRC32();
            crc.update(content);
            if (more || length < content.length || !inflater.finished() || inflater.getRemaining() > 0
                    || (int) crc.getValue() != entry.crc()) {
                throw notWhole();
            }
            return content;
        } catch (DataFormatException e) {
            throw notWhole();
        } finally {
            inflater.end();
        }
    }

    private int shortAt(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private static AmbiguousZipException notWhole() {
        return new AmbiguousZipException("不是完整的证据包，或者含有多余内容",
                "it is no whole pack, or has something in it that no pack has");
    }
}
