package org.petitions.casework.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.petitions.casework.evidence.StrictZip.AmbiguousZipException;
import org.petitions.casework.keys.Ed25519;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks a pack against the published key, without the platform: that all readers of ZIP files see the same in
 * it, the signature, every file's sum, and that nothing was left out or put in.
 * {@code docs/operations.md} has the command line, and how to do the same with openssl.
 */
public final class EvidenceCheck {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Bytes: some hundred thousand files. */
    private static final int LONGEST_MANIFEST = 64 << 20;

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
        try {
            StrictZip zip = StrictZip.of(Files.readAllBytes(pack));
            byte[] manifest = content(zip, EvidenceManifest.FILE);
            if (!Ed25519.isSignedBy(Ed25519.publicKey(publicKey), manifest, content(zip, EvidenceManifest.SIGNATURE))) {
                return List.of("签名不符 / the manifest is not signed with this key");
            }
            EvidenceManifest signed = JSON.readValue(manifest, EvidenceManifest.class);
            return signed.format().equals(EvidenceManifest.FORMAT)
                    ? faults(zip, signed)
                    : List.of("版式不明 / it is of a form that this check does not know");
        } catch (AmbiguousZipException e) {
            return List.of(String.valueOf(e.getMessage()));
        } catch (IOException | GeneralSecurityException | JacksonException | IllegalArgumentException e) {
            return List.of("无法读取 / cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static List<String> faults(StrictZip zip, EvidenceManifest manifest) throws AmbiguousZipException {
        List<String> faults = new ArrayList<>();
        Set<String> named = new HashSet<>(Set.of(EvidenceManifest.FILE, EvidenceManifest.SIGNATURE));
        for (EvidenceManifest.Item item : manifest.files()) {
            if (!named.add(item.name())) {
                faults.add("清单中重名 / twice in the manifest: " + item.name());
            }
            // What is signed says how much there is to unpack, so that a forged file cannot fill the memory.
            byte[] content = zip.content(item.name(), (int) Math.clamp(item.size(), 0, Integer.MAX_VALUE));
            if (content == null || !item.fits(content)) {
                faults.add("内容缺失或者被改动 / missing or changed: " + item.name());
            }
        }
        zip.names().stream().filter(name -> !named.contains(name))
                .forEach(name -> faults.add("未列入清单 / not in the manifest: " + name));
        return faults;
    }

    private static byte[] content(StrictZip zip, String name) throws IOException, AmbiguousZipException {
        byte[] content = zip.content(name, LONGEST_MANIFEST);
        if (content == null) {
            throw new IOException("there is no " + name);
        }
        return content;
    }
}
