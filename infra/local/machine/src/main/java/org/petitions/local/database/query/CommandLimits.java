package org.petitions.local.database.query;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one command may take, whichever thread carries it out: time, if it named a limit ({@code maxTimeMS}), and memory, which it gives back at its
 * end unless a cursor keeps it.
 */
public final class CommandLimits {
    private static final int MAX_TIME_EXPIRED = 50;
    private static final ScopedValue<CommandLimits> CURRENT = ScopedValue.newInstance();

    /** Of what the server does by itself, as at its start. */
    private static final SharedMemory ITS_OWN = new SharedMemory(Long.MAX_VALUE >> 1, () -> false);

    private final SharedMemory memory;
    private final List<MemoryBudget> budgets = new ArrayList<>();
    private @Nullable Long endsAt;

    private CommandLimits(SharedMemory memory) {
        this.memory = memory;
    }

    /** Whether this thread is carrying out a command. */
    public static boolean areSet() {
        return CURRENT.isBound();
    }

    /** Those of the command that this thread is carrying out; none where it carries out none. */
    public static CommandLimits current() {
        return CURRENT.isBound() ? CURRENT.get() : new CommandLimits(ITS_OWN);
    }

    /** Carries out a command; what it has opened is given back before this returns. */
    public static <T extends @Nullable Object> T within(SharedMemory memory, Supplier<T> command) {
        var limits = new CommandLimits(memory);
        try {
            return limits.carry(command);
        } finally {
            limits.budgets.forEach(MemoryBudget::close);
        }
    }

    /** Does a part of the command, on any thread. */
    public <T extends @Nullable Object> T carry(Supplier<T> part) {
        return ScopedValue.where(CURRENT, this).call(part::get);
    }

    /** @param millis from now, 0 for as long as it takes */
    public void endAfter(long millis) {
        endsAt = millis > 0 ? System.nanoTime() + millis * 1_000_000 : null;
    }

    /** A budget that ends with the command. */
    public MemoryBudget open() {
        var budget = new MemoryBudget(memory);
        budgets.add(budget);
        return budget;
    }

    /** As {@link #open()}, with less in it. */
    public MemoryBudget open(long most) {
        var budget = new MemoryBudget(memory, most);
        budgets.add(budget);
        return budget;
    }

    /** Leaves a budget to a cursor, which closes it. */
    public void keep(MemoryBudget budget) {
        budgets.remove(budget);
    }

    /**
     * Asked before each document.
     *
     * @throws MongoServerError when the command's time is over
     */
    static void checkTime() {
        if (CURRENT.isBound()) {
            var limit = CURRENT.get().endsAt;
            if (limit != null && System.nanoTime() - limit > 0) {
                throw new MongoServerError(MAX_TIME_EXPIRED, "MaxTimeMSExpired", "operation exceeded time limit");
            }
        }
    }
}
