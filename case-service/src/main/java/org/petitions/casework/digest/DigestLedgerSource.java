package org.petitions.casework.digest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.digest.Digest.Instruction;
import org.petitions.casework.ledger.LedgerColumn;
import org.petitions.casework.ledger.LedgerSource;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.springframework.stereotype.Component;

/** The ledger's column of instructions (批示): what leaders asked for on digests of letters. It names no case, so that whoever reads the ledger may know. */
@Component
class DigestLedgerSource implements LedgerSource {
    private final DigestStore store;

    DigestLedgerSource(DigestStore store) {
        this.store = store;
    }

    private record Given(Digest digest, Instruction instruction) {}

    @Override
    public Set<LedgerColumn> columns() {
        return Set.of(LedgerColumn.INSTRUCTIONS);
    }

    @Override
    public List<Count> counts(LedgerQuery query) {
        Map<String, Long> given = given(query)
                .collect(Collectors.groupingBy(each -> each.instruction().post(), TreeMap::new,
                        Collectors.counting()));
        return given.entrySet().stream()
                .map(each -> new Count(LedgerColumn.INSTRUCTIONS, each.getKey(), each.getValue())).toList();
    }

    @Override
    public List<Item> items(LedgerColumn column, LedgerQuery query, String after, int limit) {
        return given(query).filter(each -> each.instruction().id().compareTo(after) > 0)
                .sorted(Comparator.comparing((Given each) -> each.instruction().id())).limit(limit)
                .map(each -> new Item(each.instruction().id(), each.instruction().post(), each.instruction().on(), 1,
                        link(each, query.reader())))
                .toList();
    }

    private Stream<Given> given(LedgerQuery query) {
        return store.instructedBy(query.holders()).stream()
                .flatMap(digest -> digest.instructions().stream().map(each -> new Given(digest, each)))
                .filter(each -> query.holders().contains(each.instruction().post())
                        && !each.instruction().on().isBefore(query.from())
                        && !each.instruction().on().isAfter(query.to()));
    }

    /** Only whom the digest's page answers is led there. */
    private static @Nullable Link link(Given given, Actor reader) {
        return reader.role() == Role.BUREAU && given.digest().bureau().equals(reader.unit())
                || reader.actingFor().contains(given.instruction().post())
                        ? new Link(DigestNames.address(given.digest().id()) + ".html", null)
                        : null;
    }
}
