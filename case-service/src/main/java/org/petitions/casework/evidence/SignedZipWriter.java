package org.petitions.casework.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.petitions.casework.keys.SigningKey;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a pack straight to where it goes, one file at a time, and remembers their sums alone. The signed manifest comes last: a pack that
 * was cut off has none and proves nothing.
 */
final class SignedZipWriter implements AutoCloseable {
    private final ZipOutputStream zip;
    private final JsonMapper json;
    private final Instant at;
    private final List<EvidenceManifest.Item> items = new ArrayList<>();

    SignedZipWriter(OutputStream out, JsonMapper json, Instant at) {
        this.zip = new ZipOutputStream(out, UTF_8);
        this.json = json;
        this.at = at;
    }

    void add(String name, byte[] content) throws IOException {
        items.add(EvidenceManifest.Item.of(name, content));
        write(name, content);
    }

    void addText(String name, String content) throws IOException {
        add(name, content.getBytes(UTF_8));
    }

    void addJson(String name, Object content) throws IOException {
        add(name, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
    }

    /** Everything that was added. */
    List<EvidenceManifest.Item> items() {
        return List.copyOf(items);
    }

    /** Ends the pack with its manifest. */
    void sign(EvidenceManifest manifest, SigningKey key) throws IOException {
        byte[] written = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
        write(EvidenceManifest.FILE, written);
        write(EvidenceManifest.SIGNATURE, key.sign(written));
        zip.finish();
    }

    private void write(String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.flush();
    }
}
