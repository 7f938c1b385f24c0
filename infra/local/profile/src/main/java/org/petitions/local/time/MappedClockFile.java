package org.petitions.local.time;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The memory that all processes share: five longs behind a sequence lock. The sequence is odd while the one writer writes, so a
 * reader never sees half of a step.
 */
final class MappedClockFile {
    static final long BYTES = 6 * Long.BYTES;

    private static final VarHandle CELL = ValueLayout.JAVA_LONG.varHandle();
    private static final long SEQUENCE = 0;
    private static final long MAGIC = 8;
    private static final long SHOWN = 16;
    private static final long SINCE = 24;
    private static final long RATE = 32;
    private static final long UNTIL = 40;
    private static final long MAGIC_VALUE = 0x50_45_54_43_4c_4f_43_4bL;

    /**
     * How the clock runs.
     *
     * @param shown what it showed at {@code since}, in milliseconds since 1970
     * @param since real time, in milliseconds since 1970
     * @param rateInThousandths 1000 runs like a real clock, 0 stands still
     * @param until real time at which it stops unless its keeper moves this on
     */
    record Setting(long shown, long since, long rateInThousandths, long until) {
        long at(long realNow) {
            long real = Math.clamp(realNow, since, Math.max(since, until));
            return shown + (real - since) * rateInThousandths / 1000;
        }
    }

    private final MemorySegment cells;

    private MappedClockFile(MemorySegment cells) {
        this.cells = cells;
    }

    static MappedClockFile forReading(Path file) throws IOException {
        return new MappedClockFile(map(file, MapMode.READ_ONLY, StandardOpenOption.READ));
    }

    static MappedClockFile forWriting(Path file) throws IOException {
        return new MappedClockFile(map(file, MapMode.READ_WRITE, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE));
    }

    private static MemorySegment map(Path file, MapMode mode, OpenOption... options) throws IOException {
        try (FileChannel channel = FileChannel.open(file, options)) {
            if (mode == MapMode.READ_ONLY && channel.size() < BYTES) {
                throw new IOException("clock file is too short");
            }
            return channel.map(mode, 0, BYTES, Arena.global());
        }
    }

    boolean isSet() {
        return (long) CELL.getAcquire(cells, MAGIC) == MAGIC_VALUE;
    }

    Setting read() {
        while (true) {
            long before = (long) CELL.getVolatile(cells, SEQUENCE);
            if ((before & 1) == 0) {
                var setting = new Setting((long) CELL.getVolatile(cells, SHOWN), (long) CELL.getVolatile(cells, SINCE),
                        (long) CELL.getVolatile(cells, RATE), (long) CELL.getVolatile(cells, UNTIL));
                if ((long) CELL.getVolatile(cells, SEQUENCE) == before) {
                    return setting;
                }
            }
            Thread.onSpinWait();
        }
    }

    void write(Setting setting) {
        long sequence = (long) CELL.getVolatile(cells, SEQUENCE) | 1;
        CELL.setVolatile(cells, SEQUENCE, sequence);
        CELL.setVolatile(cells, SHOWN, setting.shown());
        CELL.setVolatile(cells, SINCE, setting.since());
        CELL.setVolatile(cells, RATE, setting.rateInThousandths());
        CELL.setVolatile(cells, UNTIL, setting.until());
        CELL.setVolatile(cells, MAGIC, MAGIC_VALUE);
        CELL.setVolatile(cells, SEQUENCE, sequence + 1);
    }
}
