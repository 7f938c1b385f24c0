package org.petitions.scenario.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.scenario.ledger.InvalidRows;
import org.petitions.scenario.ledger.LedgerColumn;
import org.petitions.scenario.ledger.LedgerEncoding;
import org.petitions.scenario.ledger.LedgerFile;
import org.petitions.scenario.ledger.LedgerRow;
import org.petitions.scenario.ledger.OnlineForm;
import org.petitions.scenario.plan.LedgerRowKey;
import org.petitions.scenario.plan.PlanCsv;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.ProcedurePath;
import org.petitions.scenario.plan.ScenarioPlan;

/** Writes the sample day's files: one ledger for each county and the plan. Run it after a change here and commit what it wrote. */
public final class ScenarioGenerator {
    private static final int COUNTIES = 13;
    private static final int PETITIONS_A_COUNTY = 26;
    private static final String DAY = "20260302";
    /** Most are of the day itself; a Monday's ledger also holds what came on Friday and over the weekend. Shanghai mornings, in UTC. */
    private static final List<Instant> MORNINGS = List.of(Instant.parse("2026-03-02T00:30:00Z"),
            Instant.parse("2026-03-02T00:30:00Z"), Instant.parse("2026-03-02T00:30:00Z"),
            Instant.parse("2026-02-27T00:30:00Z"), Instant.parse("2026-03-01T00:30:00Z"));

    /** In the local organisation nobody heads the first, and the head of the second has no address. */
    private static final Set<String> WITHOUT_A_HEAD_TO_TELL = Set.of("431225-EDU", "431226-CIVIL");

    /** How many matters the online form of a county names beside its first (一件多诉); the ledgers of the day have one request a row. */
    private static final Map<String, Integer> FURTHER_MATTERS = new TreeMap<>(Map.of("431202", 1, "431224", 2));

    /** Which of a letter's matters is a suggestion (Art. 29), beside the claims of the others. */
    private static final int SUGGESTED = 3;

    /** What petitioners bring to a unit of the city though one below it, in this county, is competent (Art. 23). */
    private static final Map<ProcedurePath, String> BROUGHT_ABOVE = new TreeMap<>(
            Map.of(ProcedurePath.SENT_ON, "431222", ProcedurePath.SENT_ON_RETURNED, "431230"));

    private final SampleTexts phrases = SampleTexts.shipped();
    private final List<LedgerFile> ledgers = new ArrayList<>();
    private final List<PlannedRow> plan = new ArrayList<>();
    private final List<LedgerRow> online = new ArrayList<>();
    private final PathAllocator paths = new PathAllocator();
    private int index;
    private int manualDispatches;

    /**
     * Writes the files.
     *
     * @param args the folder, usually {@code src/main/resources/sample-day}
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        for (var file : files().entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    /** All files by their path under the folder. */
    static Map<String, byte[]> files() throws IOException {
        var writer = new ScenarioGenerator();
        var counties = Divisions.list().stream().filter(division -> division.level() == Level.COUNTY).toList();
        for (int county = 0; county < counties.size(); county++) {
            writer.writeCounty(counties.get(county).code(), county);
        }
        writer.writeOnline();
        Map<String, byte[]> files = new TreeMap<>();
        writer.ledgers.forEach(ledger -> files.put("ledgers/" + ledger.name() + ".csv", ledger.file()));
        files.put("online.json", OnlineForm.file(writer.online));
        var planCsv = new StringBuilder();
        PlanCsv.write(new ScenarioPlan(writer.plan), planCsv);
        files.put("plan.csv", LedgerEncoding.UTF_8.encode(planCsv.toString()));
        return files;
    }

    private void writeCounty(String county, int place) {
        String name = county + "-" + DAY;
        Map<LedgerRow, PlannedRow> rows = new LinkedHashMap<>();
        // A generator of its own for each county, so that a change in one leaves the others as they are.
        var random = new Random(Long.parseLong(county));
        var clerk = new LedgerRowWriter(random);
        for (int row = 0; row < PETITIONS_A_COUNTY; row++) {
            var petition = next(new LedgerRowKey(name, "%04d".formatted(row + 1)), county, random);
            rows.put(clerk.write(petition), script(petition).plan(petition));
        }
        addInvalidRows(name, place, rows);
        ledgers.add(new LedgerFile(name, LedgerEncoding.values()[place % LedgerEncoding.values().length],
                List.copyOf(rows.keySet())));
        plan.addAll(rows.values());
    }

    /** A few come by the online form; nobody acts on them, so that their trace can be followed from the form to the alert. */
    private void writeOnline() {
        var random = new Random(1);
        var clerk = new LedgerRowWriter(random);
        for (String county : List.of("431202", "431224", "431281")) {
            var petition = next(new LedgerRowKey(LedgerRowKey.ONLINE, county), county, random);
            online.add(clerk.write(petition));
            plan.add(PetitionScript.withoutAction(petition).plan(petition));
        }
        FURTHER_MATTERS.forEach((county, matters) -> {
            for (int place = 2; place <= 1 + matters; place++) {
                var matter = ordinary(place == SUGGESTED ? Purpose.SUGGESTION : Purpose.CLAIM,
                        new LedgerRowKey(LedgerRowKey.ONLINE, county).matter(place), county, random);
                online.add(clerk.write(matter));
                plan.add(PetitionScript.forAutomaticDispatch(matter).plan(matter));
            }
        });
        BROUGHT_ABOVE.forEach((path, county) -> {
            var petition = ordinary(Purpose.CLAIM, OnlinePaths.keyOf(path), county, random).broughtToUpperUnit();
            online.add(clerk.write(petition));
            plan.add(PetitionScript.forPath(path, petition, null).plan(petition));
        });
        OnlinePaths.of(this::next, random).forEach((petition, script) -> {
            online.add(clerk.write(petition));
            plan.add(script.plan(petition));
        });
    }

    /** An ordinary petition against nobody, which goes straight to its unit. */
    private SamplePetition ordinary(Purpose purpose, LedgerRowKey key, String county, Random random) {
        SamplePetition matter;
        do {
            matter = next(key, county, random);
        } while (matter.purpose() != purpose || matter.urgency() != Urgency.ORDINARY || matter.toldBy() == null
                || !matter.complainedOfPosts().isEmpty() || !PetitionScript.isInTimeThroughout(matter));
        return matter;
    }

    private PetitionScript script(SamplePetition petition) {
        if (petition.needsManualDispatch()) {
            return PetitionScript.forManualDispatch(petition, manualDispatches++);
        }
        return WITHOUT_A_HEAD_TO_TELL.contains(petition.responsibleUnit())
                ? PetitionScript.withoutAction(petition)
                : paths.allocate(petition).orElseGet(() -> PetitionScript.forAutomaticDispatch(petition));
    }

    /** Each county makes one or two of the mistakes, on a copy of a plain row: nothing else is wrong with it. */
    private static void addInvalidRows(String ledger, int place, Map<LedgerRow, PlannedRow> rows) {
        LedgerRow plain = rows.keySet().stream().filter(InvalidRows::isPlain).findFirst().orElseThrow();
        for (int kind = place; kind < InvalidRows.ALL.size(); kind += COUNTIES) {
            var mistake = InvalidRows.ALL.get(kind);
            var row = mistake.applyTo(plain.with(LedgerColumn.NUMBER, "9%03d".formatted(kind)));
            rows.put(row,
                    new PlannedRow.Refused(new LedgerRowKey(ledger, row.get(LedgerColumn.NUMBER)), mistake.faults()));
        }
    }

    private SamplePetition next(LedgerRowKey key, String county, Random random) {
        int mine = index++;
        var category = Category.values()[mine * 5 % Category.values().length];
        var text = phrases.about(category, mine / Category.values().length).filledWith(random);
        var registeredAt = MORNINGS.get(mine % MORNINGS.size()).plusSeconds(60L * random.nextInt(480));
        return new SamplePetition(mine, key, county, registeredAt, text, null);
    }
}
