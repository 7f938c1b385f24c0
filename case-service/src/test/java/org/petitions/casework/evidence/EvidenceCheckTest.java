package org.petitions.casework.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.petitions.casework.keys.Ed25519;
import tools.jackson.databind.json.JsonMapper;

/** A pack that two readers could read differently is no evidence, however well it is signed. */
class EvidenceCheckTest {
    private static final KeyPair KEY = key();
    private static final String PUBLIC = "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(KEY.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----\n";
    private static final byte[] CASE = "{\"status\":\"CLOSED\"}".getBytes(UTF_8);
    private static final byte[] FORGED = "{\"status\":\"FORGED\"}".getBytes(UTF_8);
    private static final byte[] WORDS = "同意".getBytes(UTF_8);
    private static final List<EvidenceManifest.Item> ITEMS = List.of(EvidenceManifest.Item.of("case.json", CASE),
            EvidenceManifest.Item.of("words/0004-Replied.txt", WORDS));

    @TempDir
    private Path folder;

    /** What was done to a pack, each beside the pack as it should be. */
    static Stream<Named<byte[]>> packs_that_readers_read_differently() {
        return Stream.of(
                pack("a name twice, the forged one first", zip -> signed(whole(zip.add("case.json", FORGED)))),
                pack("a name twice, the forged one last", zip -> signed(whole(zip)).add("case.json", FORGED)),
                pack("the same entry listed twice", zip -> signed(whole(zip).listAgainAs("words/0004-Replied.txt"))),
                pack("one entry under two names", zip -> signed(whole(zip).listAgainAs("words/0005-Replied.txt"))),
                pack("the manifest twice", zip -> signed(whole(zip.add("manifest.json", FORGED)))),
                pack("the signature twice", zip -> signed(whole(zip)).add("manifest.sig", FORGED)),
                pack("a name that differs in case alone", zip -> signed(whole(zip)).add("Case.json", FORGED)),
                pack("a name with a backslash", zip -> signed(whole(zip)).add("words\\0004-Replied.txt", FORGED)),
                pack("a name that leads out", zip -> signed(whole(zip)).add("../case.json", FORGED)),
                pack("a folder", zip -> signed(whole(zip)).add("words/", new byte[0])),
                pack("an entry that is not in the manifest", zip -> signed(whole(zip)).add("more.txt", FORGED)),
                pack("an entry that only the local headers have",
                        zip -> signed(whole(zip.addHidden("case.json", FORGED)))),
                pack("an entry hidden at the end", zip -> signed(whole(zip)).addHidden("case.json", FORGED)),
                pack("another name in the local header",
                        zip -> signed(zip.addRenamed("other.json", "case.json", CASE)
                                .add("words/0004-Replied.txt", WORDS))),
                pack("a missing entry", zip -> signed(zip.add("case.json", CASE))),
                pack("data in front", zip -> signed(whole(zip.raw(FORGED)))),
                pack("data between entries", zip -> signed(whole(zip).raw(FORGED))),
                pack("data before the directory", zip -> signed(whole(zip)).beforeDirectory(FORGED)),
                pack("a comment", zip -> signed(whole(zip)).comment(FORGED)),
                pack("a comment that is a whole pack", zip -> signed(whole(zip)).comment(sound())),
                pack("an entry's comment", zip -> signed(zip.addWithComment("case.json", CASE, "不同")
                        .add("words/0004-Replied.txt", WORDS))),
                pack("an extra field", zip -> signed(zip.addWithExtra("case.json", CASE, new byte[]{0x75, 0x70, 0, 0})
                        .add("words/0004-Replied.txt", WORDS))),
                pack("data after the end of what is compressed", zip -> signed(zip
                        .addWithTail("case.json", CASE, FORGED).add("words/0004-Replied.txt", WORDS))),
                pack("a sum of other content", zip -> signed(zip.addWithSumOf("case.json", CASE, FORGED)
                        .add("words/0004-Replied.txt", WORDS))),
                pack("an encrypted entry", zip -> signed(zip.addWithFlags("case.json", CASE, 1)
                        .add("words/0004-Replied.txt", WORDS))),
                Named.of("a wrong number of entries", signed(whole(new HandMadeZip())).end(3)),
                Named.of("data after the end", concat(sound(), FORGED)),
                Named.of("a second pack after the first", concat(sound(), sound())),
                Named.of("an empty file", new byte[0]), Named.of("no pack", FORGED));
    }

    @ParameterizedTest
    @MethodSource("packs_that_readers_read_differently")
    void what_readers_could_read_differently_is_refused(byte[] pack) throws IOException {
        assertThat(faults(pack)).isNotEmpty();
    }

    @Test
    void a_pack_with_each_file_once_is_whole() throws IOException {
        assertThat(faults(sound())).isEmpty();
    }

    @Test
    void a_fault_says_what_it_is_without_quoting_the_pack() throws IOException {
        assertThat(faults(signed(whole(new HandMadeZip())).add("case.json", FORGED).end())).singleElement().asString()
                .contains("重名", "twice").doesNotContain("FORGED");
    }

    @Test
    void a_manifest_that_names_a_file_twice_is_refused() throws IOException {
        HandMadeZip zip = whole(new HandMadeZip());

        assertThat(faults(signed(zip, List.of(ITEMS.getFirst(), ITEMS.getFirst(), ITEMS.getLast())).end()))
                .isNotEmpty();
    }

    @Test
    void a_form_of_packs_that_it_does_not_know_is_not_called_whole() throws IOException {
        HandMadeZip zip = whole(new HandMadeZip());
        byte[] manifest = JsonMapper.shared().writeValueAsBytes(new EvidenceManifest("petitions-evidence/9", "p", "n",
                Instant.EPOCH, EvidencePurpose.COURT, true, "2026.1", "2026-12-31", ITEMS));

        assertThat(faults(zip.add("manifest.json", manifest).add("manifest.sig", signature(manifest)).end()))
                .isNotEmpty();
    }

    private List<String> faults(byte[] pack) throws IOException {
        return EvidenceCheck.faults(Files.write(Files.createTempFile(folder, "pack", ".zip"), pack), PUBLIC);
    }

    private static Named<byte[]> pack(String what, Function<HandMadeZip, HandMadeZip> done) {
        return Named.of(what, done.apply(new HandMadeZip()).end());
    }

    private static byte[] sound() {
        return signed(whole(new HandMadeZip())).end();
    }

    private static HandMadeZip whole(HandMadeZip zip) {
        return zip.add("case.json", CASE).add("words/0004-Replied.txt", WORDS);
    }

    private static HandMadeZip signed(HandMadeZip zip) {
        return signed(zip, ITEMS);
    }

    private static HandMadeZip signed(HandMadeZip zip, List<EvidenceManifest.Item> items) {
        byte[] manifest = JsonMapper.shared().writeValueAsBytes(new EvidenceManifest(EvidenceManifest.FORMAT, "p", "n",
                Instant.EPOCH, EvidencePurpose.COURT, true, "2026.1", "2026-12-31", items));
        return zip.add("manifest.json", manifest).add("manifest.sig", signature(manifest));
    }

    private static byte[] signature(byte[] manifest) {
        try {
            return Ed25519.sign(KEY.getPrivate(), manifest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
