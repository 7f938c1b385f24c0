package org.petitions.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** How much memory the platform's processes hold, as Linux counts it. */
public final class ResidentMemory {
    private ResidentMemory() {}

    /**
     * Resident memory in MiB by part, the launcher among them.
     *
     * @return empty on a system without {@code /proc}
     */
    public static Map<String, Long> residentMiB(Map<String, Long> pids) {
        Map<String, Long> all = new LinkedHashMap<>(pids);
        all.put("run", ProcessHandle.current().pid());
        Map<String, Long> resident = new TreeMap<>();
        all.forEach((part, pid) -> residentMiB(pid).ifPresent(mib -> resident.put(part, mib)));
        return resident;
    }

    private static OptionalLong residentMiB(long pid) {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.isReadable(status)) {
            return OptionalLong.empty();
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst();
        } catch (IOException e) {
            return OptionalLong.empty(); // it ended between two looks
        }
    }
}
