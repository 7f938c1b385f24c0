package org.petitions.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * CPU of a life through the gateway beside that of one past it, in the same run.
 *
 * @param door through it
 * @param direct past it
 */
record DoorCost(CpuOfLives door, CpuOfLives direct) {

    /** CPU of a life through the door over that of one past it; 0 where nothing was measured. */
    double ratio() {
        return direct.all() == 0 ? 0 : door.all() / direct.all();
    }

    /** A line a process, their sum, and a last one for who compares runs. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("  %-22s %10s %10s %12s".formatted("CPU ms a life", "door", "direct", "difference"));
        door.millis().keySet().forEach(process -> lines.add(line(process, door.of(process), direct.of(process))));
        lines.add(line("all", door.all(), direct.all()));
        lines.add(String.format(Locale.ROOT, "door ratio=%.2f gateway-share=%.2f", ratio(),
                door.all() == 0 ? 0 : door.of("gateway") / door.all()));
        return lines;
    }

    private static String line(String process, double door, double direct) {
        return String.format(Locale.ROOT, "  %-22s %10.2f %10.2f %12.2f", process, door, direct, door - direct);
    }
}
