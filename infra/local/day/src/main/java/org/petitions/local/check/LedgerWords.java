package org.petitions.local.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.petitions.local.plan.LedgerKey;

/** What stands in the ledgers, read by code that shares nothing with intake-service's. */
final class LedgerWords {
    /** What says who somebody is or what they wrote. */
    private static final List<String> PERSONAL = List.of("姓名", "证件号码", "联系电话", "电子邮箱", "标题", "诉求", "事实", "理由");
    private static final String REPRESENTATIVES = "信访代表";

    private final Map<LedgerKey, CSVRecord> rows = new HashMap<>();

    /** Reads the ledgers of that name. */
    LedgerWords(Collection<String> ledgers) {
        ledgers.forEach(this::read);
    }

    /** One cell of one row. */
    String cell(LedgerKey key, String heading) {
        return Objects.requireNonNull(rows.get(key), key::toString).get(heading);
    }

    /** Names, numbers and texts of all rows; lines of a text apart, as an escaped line break would hide it. */
    Set<String> personal() {
        Set<String> words = new HashSet<>();
        for (CSVRecord row : rows.values()) {
            PERSONAL.stream().flatMap(heading -> row.get(heading).lines()).forEach(words::add);
            List.of(row.get(REPRESENTATIVES).split("[；/]")).forEach(words::add);
        }
        words.removeIf(word -> word.codePointCount(0, word.length()) < 3);
        return words;
    }

    private void read(String ledger) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var records = format.parse(new StringReader(decode(bytes(ledger))))) {
            records.forEach(row -> rows.put(new LedgerKey(ledger, row.get("台账序号")), row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String ledger) throws IOException {
        String resource = "/sample-day/ledgers/" + ledger + ".csv";
        try (InputStream in = Objects.requireNonNull(LedgerWords.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        }
    }

    private static String decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
