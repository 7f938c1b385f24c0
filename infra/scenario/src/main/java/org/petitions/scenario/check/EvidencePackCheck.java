package org.petitions.scenario.check;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.petitions.scenario.client.Acting;
import org.petitions.scenario.client.Receipt;
import org.petitions.scenario.client.ServiceClient;
import org.petitions.scenario.driver.DriverResult;
import org.petitions.scenario.oracle.ScenarioOracle;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.ProcedurePath;
import org.petitions.scenario.report.Criterion;
import org.petitions.scenario.report.CriterionResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes evidence packs as the city's bureau does, and checks them as a court would: by the file and the published key alone. */
final class EvidencePackCheck {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Acting CITY_BUREAU = Acting.bureau("431200-PB");
    private static final String MANIFEST = "manifest.json";
    private static final String SIGNATURE = "manifest.sig";
    private static final List<String> ALWAYS = List.of("case.json", "timeline.json", "notices.json", "events.json",
            "documents.json", "petition.json");
    /** Documents with their receipts; a missed limit with its notices; a case that went through all steps. */
    static final Set<ProcedurePath> LOOKED_AT = Set.of(ProcedurePath.DOCUMENTED, ProcedurePath.EXTENDED_LATE,
            ProcedurePath.REREVIEW);

    private final ServiceClient door;

    private EvidencePackCheck(ServiceClient door) {
        this.door = door;
    }

    static CriterionResult result(ServiceClient door, ScenarioOracle expectation, DriverResult played) {
        var packs = new EvidencePackCheck(door);
        List<String> wrong = new ArrayList<>();
        int taken = 0;
        PublicKey key = packs.key();
        for (PlannedRow.Petition petition : expectation.plan().petitions()) {
            Receipt receipt = played.receipts().get(petition.key());
            if (receipt != null && LOOKED_AT.contains(petition.path())) {
                taken++;
                packs.faults(receipt.petitionId(), petition.path(), key)
                        .forEach(fault -> wrong.add(petition.key() + " " + fault));
            }
        }
        return new CriterionResult(Criterion.EVIDENCE, taken + " packs", wrong);
    }

    private List<String> faults(String petitionId, ProcedurePath path, PublicKey key) {
        Map<String, byte[]> files = unzipped(
                door.bytes("/cases/" + petitionId + "/evidence?why=COURT", CITY_BUREAU));
        byte[] manifest = files.getOrDefault(MANIFEST, new byte[0]);
        List<String> faults = new ArrayList<>();
        if (!isSigned(manifest, files.getOrDefault(SIGNATURE, new byte[0]), key)) {
            faults.add("is not signed by the published key");
            return faults;
        }
        Set<String> listed = new TreeSet<>(Set.of(MANIFEST, SIGNATURE));
        for (JsonNode item : JSON.readTree(manifest).path("files")) {
            String name = item.path("name").asString();
            listed.add(name);
            if (!item.path("sha256").asString().equals(sum(files.getOrDefault(name, new byte[0])))) {
                faults.add(name + " has another sum");
            }
        }
        if (!listed.equals(new TreeSet<>(files.keySet()))) {
            faults.add("holds other files than it lists: " + files.keySet());
        }
        ALWAYS.stream().filter(name -> !files.containsKey(name)).forEach(name -> faults.add("lacks " + name));
        if (faults.isEmpty()) {
            faults.addAll(missing(path, files));
        }
        return faults;
    }

    /** What a pack of this path has to tell beside what every pack tells. */
    private static List<String> missing(ProcedurePath path, Map<String, byte[]> files) {
        return switch (path) {
            case DOCUMENTED -> {
                JsonNode documents = JSON.readTree(Objects.requireNonNull(files.get("documents.json")));
                boolean served = documents.size() == 3 && documents.valueStream().allMatch(
                        paper -> paper.path("receipt").isString() && isPdf(files.get(paper.path("file").asString(""))));
                boolean corrected = documents.path(1).path("document").path("correctedBy").asString("")
                        .equals(documents.path(2).path("document").path("number").asString());
                yield served && corrected
                        ? List.of()
                        : List.of("lacks the documents, their receipts or which is valid");
            }
            case EXTENDED_LATE -> {
                JsonNode notices = JSON.readTree(Objects.requireNonNull(files.get("notices.json")));
                boolean judged = notices.valueStream().anyMatch(notice -> notice.path("policy").isString());
                yield judged ? List.of() : List.of("lacks the notices and the policy they were judged by");
            }
            default -> List.of();
        };
    }

    private static boolean isPdf(byte @Nullable [] file) {
        return file != null && file.length > 4 && file[0] == '%' && file[1] == 'P' && file[2] == 'D' && file[3] == 'F';
    }

    private PublicKey key() {
        String pem = new String(door.bytes("/evidence/key", CITY_BUREAU), US_ASCII);
        String base64 = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the published key cannot be read", e);
        }
    }

    private static boolean isSigned(byte[] manifest, byte[] signature, PublicKey key) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(manifest);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String sum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Map<String, byte[]> unzipped(byte[] pack) {
        Map<String, byte[]> files = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
