package org.petitions.casework.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks a pack against the published key, without the platform: the signature, every file's sum, and that nothing was left out or put in.
 * {@code docs/operations.md} has the command line, and how to do the same with openssl.
 */
public final class EvidenceCheck {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EvidenceCheck() {}

    /** {@code EvidenceCheck <pack.zip> <key.pem>}: says what it found; exit code 0 when the pack is whole, 1 when not, 2 for wrong use. */
    public static void main(String[] arguments) throws IOException {
        System.exit(run(arguments, System.out));
    }

    static int run(String[] arguments, PrintStream out) throws IOException {
        if (arguments.length != 2) {
            out.println("EvidenceCheck <pack.zip> <key.pem>");
            return 2;
        }
        List<String> faults = faults(Path.of(arguments[0]), Files.readString(Path.of(arguments[1])));
        faults.forEach(out::println);
        out.println(faults.isEmpty() ? "完好 / whole" : "不可采信 / not to be trusted");
        return faults.isEmpty() ? 0 : 1;
    }

    /** What is wrong with a pack; empty when it is as it was signed. */
    static List<String> faults(Path pack, String publicKey) {
        try (ZipFile zip = new ZipFile(pack.toFile(), UTF_8)) {
            byte[] manifest = content(zip, EvidenceManifest.FILE);
            if (!Ed25519.isSignedBy(Ed25519.publicKey(publicKey), manifest, content(zip, EvidenceManifest.SIGNATURE))) {
                return List.of("签名不符 / the manifest is not signed with this key");
            }
            return faults(zip, JSON.readValue(manifest, EvidenceManifest.class));
        } catch (IOException | GeneralSecurityException | JacksonException | IllegalArgumentException e) {
            return List.of("无法读取 / cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static List<String> faults(ZipFile zip, EvidenceManifest manifest) throws IOException {
        List<String> faults = new ArrayList<>();
        Set<String> named = new HashSet<>(Set.of(EvidenceManifest.FILE, EvidenceManifest.SIGNATURE));
        for (EvidenceManifest.Item item : manifest.files()) {
            named.add(item.name());
            if (!item.fits(content(zip, item.name()))) {
                faults.add("内容被改动 / changed: " + item.name());
            }
        }
        zip.stream().map(ZipEntry::getName).filter(name -> !named.contains(name))
                .forEach(name -> faults.add("未列入清单 / not in the manifest: " + name));
        return faults;
    }

    private static byte[] content(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("there is no " + name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
