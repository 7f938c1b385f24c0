package org.petitions.scenario.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.petitions.scenario.ledger.LedgerEncoding;
import org.petitions.scenario.plan.LedgerRowKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in the ledgers and the online forms, read by code that shares nothing with intake-service's. */
final class LedgerTexts {
    /** What says who somebody is or what they wrote. */
    private static final List<String> PERSONAL = List.of("姓名", "证件号码", "联系电话", "电子邮箱", "详细住址", "标题", "诉求", "事实", "理由",
            "曾办理单位", "曾办理结果");
    /** Several in one cell. */
    private static final List<String> LISTS = List.of("信访代表", "反映人员");

    /** What else a form holds: codes, divisions, offices and dates. A field that is none of these is searched for, a new one too. */
    private static final Pattern CODE = Pattern.compile("[A-Z_]+|\\d{6}(-[A-Z]+(-\\d+)?)?|\\d{4}-\\d{2}-\\d{2}");

    private final Map<LedgerRowKey, CSVRecord> rows = new HashMap<>();

    /** Reads the ledgers of that name. */
    LedgerTexts(Collection<String> ledgers) {
        ledgers.forEach(this::read);
    }

    /** One cell of one row. */
    String cell(LedgerRowKey key, String heading) {
        return Objects.requireNonNull(rows.get(key), key::toString).get(heading);
    }

    /** Names, numbers and texts of all rows and online forms; lines of a text apart, as an escaped line break would hide it. */
    Set<String> personalData() {
        Set<String> words = new HashSet<>();
        for (CSVRecord row : rows.values()) {
            PERSONAL.stream().flatMap(heading -> row.get(heading).lines()).forEach(words::add);
            LISTS.stream().flatMap(heading -> Stream.of(row.get(heading).split("[；/]"))).forEach(words::add);
        }
        collect(JsonMapper.shared().readTree(resource("online.json")), words);
        words.removeIf(word -> word.codePointCount(0, word.length()) < 3);
        return words;
    }

    private static void collect(JsonNode part, Set<String> words) {
        if (part.isString() && !CODE.matcher(part.asString()).matches()) {
            part.asString().lines().forEach(words::add);
        }
        part.forEach(child -> collect(child, words));
    }

    private void read(String ledger) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        byte[] file = resource("ledgers/" + ledger + ".csv");
        try (var records = format.parse(new StringReader(LedgerEncoding.of(file).decode(file)))) {
            records.forEach(row -> rows.put(new LedgerRowKey(ledger, row.get("台账序号")), row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String file) {
        String name = "/sample-day/" + file;
        try (InputStream in = Objects.requireNonNull(LedgerTexts.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
