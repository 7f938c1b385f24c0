package org.petitions.scenario.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.scenario.client.Receipt;
import org.petitions.scenario.plan.LedgerRowKey;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the players have to remember when a run is broken off and goes on tomorrow: the petitioners' receipts, and how far the day has
 * been played.
 */
final class ScenarioCheckpoint {
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * The page as it is kept.
     *
     * @param receipts by {@link LedgerRowKey}, written as text
     * @param playedUntil the last moment that was played to its end
     */
    record Content(Map<String, Receipt> receipts, Instant playedUntil) {}

    private final Path file;
    private final Map<String, Receipt> receipts;
    private Instant playedUntil;

    private ScenarioCheckpoint(Path file, Content page) {
        this.file = file;
        this.receipts = new HashMap<>(page.receipts());
        this.playedUntil = page.playedUntil();
    }

    static ScenarioCheckpoint open(Path file) {
        try {
            return new ScenarioCheckpoint(file, Files.exists(file)
                    ? JSON.readValue(Files.readAllBytes(file), Content.class)
                    : new Content(Map.of(), Instant.MIN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a receipt. A row that was already there comes without its code: the first receipt stays. */
    void keep(LedgerRowKey key, Receipt receipt) {
        receipts.merge(key.toString(), receipt, (first, again) -> again.trackingCode().isEmpty() ? first : again);
    }

    @Nullable
    Receipt receipt(LedgerRowKey key) {
        return receipts.get(key.toString());
    }

    boolean hasPlayed(Instant moment) {
        return !moment.isAfter(playedUntil);
    }

    /** Writes all of it down, whole or not at all. */
    void playedUntil(Instant moment) {
        playedUntil = moment;
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(fresh, JSON.writeValueAsBytes(new Content(receipts, playedUntil)));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
