package org.petitions.casework.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A ZIP file put together byte by byte (APPNOTE.TXT 4.3), as no library would: its two lists of entries, the local headers that some readers
 * walk and the central directory that others look into, can be made to disagree.
 */
final class HandMadeZip {
    private static final int DEFLATED = 8;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Listed> directory = new ArrayList<>();
    private byte[] comment = {};
    private byte[] beforeDirectory = {};

    /** An entry of the central directory, which can say something else than the local header it points to. */
    private record Listed(String name, int method, int flags, byte[] extra, String comment, long crc, int packed,
            int size,
            int offset) {}

    /** An entry in both lists. */
    HandMadeZip add(String name, byte[] content) {
        return add(name, name, content, content, 0, new byte[0], "", new byte[0]);
    }

    /** An entry that the local headers alone have. */
    HandMadeZip addHidden(String name, byte[] content) {
        add(name, content);
        directory.removeLast();
        return this;
    }

    /** An entry that has another name in the central directory. */
    HandMadeZip addRenamed(String localName, String listedName, byte[] content) {
        return add(localName, listedName, content, content, 0, new byte[0], "", new byte[0]);
    }

    /** An entry with bytes after the end of its compressed data, still within its size. */
    HandMadeZip addWithTail(String name, byte[] content, byte[] tail) {
        return add(name, name, content, content, 0, new byte[0], "", tail);
    }

    /** An entry whose sum in both lists is that of other content. */
    HandMadeZip addWithSumOf(String name, byte[] content, byte[] other) {
        return add(name, name, content, other, 0, new byte[0], "", new byte[0]);
    }

    HandMadeZip addWithFlags(String name, byte[] content, int flags) {
        return add(name, name, content, content, flags, new byte[0], "", new byte[0]);
    }

    /** An entry with an extra field, as those that give it a second name have. */
    HandMadeZip addWithExtra(String name, byte[] content, byte[] extra) {
        return add(name, name, content, content, 0, extra, "", new byte[0]);
    }

    HandMadeZip addWithComment(String name, byte[] content, String said) {
        return add(name, name, content, content, 0, new byte[0], said, new byte[0]);
    }

    /** Lists the last entry a second time, under another name. */
    HandMadeZip listAgainAs(String name) {
        Listed last = directory.getLast();
        directory.add(
                new Listed(name, last.method(), last.flags(), last.extra(), last.comment(), last.crc(), last.packed(),
                        last.size(), last.offset()));
        return this;
    }

    HandMadeZip raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    HandMadeZip comment(byte[] said) {
        comment = said;
        return this;
    }

    HandMadeZip beforeDirectory(byte[] bytes) {
        beforeDirectory = bytes;
        return this;
    }

    private HandMadeZip add(String localName, String listedName, byte[] content, byte[] summed, int flags, byte[] extra,
            String said, byte[] tail) {
        byte[] packed = join(deflated(content), tail);
        CRC32 crc = new CRC32();
        crc.update(summed);
        int offset = out.size();
        byte[] name = localName.getBytes(UTF_8);
        out.writeBytes(
                buffer(30).putInt(0x04034b50).putShort((short) 20).putShort((short) flags).putShort((short) DEFLATED)
                        .putInt(0x5a210000).putInt((int) crc.getValue()).putInt(packed.length).putInt(content.length)
                        .putShort((short) name.length).putShort((short) extra.length).array());
        out.writeBytes(name);
        out.writeBytes(extra);
        out.writeBytes(packed);
        directory
                .add(new Listed(listedName, DEFLATED, flags, extra, said, crc.getValue(), packed.length, content.length,
                        offset));
        return this;
    }

    /** The file as it has to be, but for what was done to it. */
    byte[] end() {
        return end(directory.size());
    }

    /** The file with a wrong number of entries at its end. */
    byte[] end(int entries) {
        out.writeBytes(beforeDirectory);
        int start = out.size();
        for (Listed entry : directory) {
            byte[] name = entry.name().getBytes(UTF_8);
            byte[] said = entry.comment().getBytes(UTF_8);
            out.writeBytes(buffer(46).putInt(0x02014b50).putShort((short) 20).putShort((short) 20)
                    .putShort((short) entry.flags()).putShort((short) entry.method()).putInt(0x5a210000)
                    .putInt((int) entry.crc()).putInt(entry.packed()).putInt(entry.size()).putShort((short) name.length)
                    .putShort((short) entry.extra().length).putShort((short) said.length).putShort((short) 0)
                    .putShort((short) 0).putInt(0).putInt(entry.offset()).array());
            out.writeBytes(name);
            out.writeBytes(entry.extra());
            out.writeBytes(said);
        }
        int size = out.size() - start;
        out.writeBytes(buffer(22).putInt(0x06054b50).putInt(0).putShort((short) entries).putShort((short) entries)
                .putInt(size).putInt(start).putShort((short) comment.length).array());
        out.writeBytes(comment);
        return out.toByteArray();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        byte[] buffer = new byte[content.length + 64];
        int length = deflater.deflate(buffer);
        deflater.end();
        return java.util.Arrays.copyOf(buffer, length);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
