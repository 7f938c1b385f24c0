package org.petitions.scenario.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.petitions.scenario.plan.PlanCsv;
import org.petitions.scenario.plan.PlannedRow;

/** An office may send some of its rows: the file is written as the whole of it is, so that nothing else is tried than on the whole day. */
class LedgerFileTest {
    private static final Path FOLDER = Path.of("src/main/resources/sample-day/ledgers");
    private static final Map<String, Set<String>> NUMBERS = PlanCsv.shipped().rows().stream().map(PlannedRow::key)
            .filter(key -> !key.isOnline())
            .collect(Collectors.groupingBy(key -> key.ledger(),
                    Collectors.mapping(key -> key.number(), Collectors.toSet())));

    static Set<String> ledgers() {
        return NUMBERS.keySet();
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void with_all_its_rows_it_is_the_file_that_is_shipped(String ledger) throws IOException {
        byte[] shipped = shipped(ledger);
        assertThat(LedgerFile.excerpt(shipped, NUMBERS.getOrDefault(ledger, Set.of()))).isEqualTo(shipped);
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void with_some_it_has_them_and_no_other_in_the_same_encoding(String ledger) throws IOException {
        byte[] shipped = shipped(ledger);
        byte[] excerpt = LedgerFile.excerpt(shipped, Set.of("0003", "0020"));

        LedgerEncoding encoding = LedgerEncoding.of(shipped);
        assertThat(LedgerEncoding.of(excerpt)).isEqualTo(encoding);
        List<String> lines = encoding.decode(excerpt).lines().toList();
        assertThat(lines.getFirst()).isEqualTo(encoding.decode(shipped).lines().findFirst().orElseThrow());
        assertThat(lines).filteredOn(line -> line.startsWith("0003,") || line.startsWith("0020,")).hasSize(2);
        assertThat(lines).noneMatch(line -> line.startsWith("0004,"));
    }

    private static byte[] shipped(String ledger) throws IOException {
        return Files.readAllBytes(FOLDER.resolve(ledger + ".csv"));
    }
}
