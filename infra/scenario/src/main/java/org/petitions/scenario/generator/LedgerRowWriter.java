package org.petitions.scenario.generator;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Term;
import org.petitions.scenario.ledger.LedgerColumn;
import org.petitions.scenario.ledger.LedgerRow;

/** Writes a petition down as the county office's clerk keeps it: words, people and dates; some with codes, most with Chinese terms. */
final class LedgerRowWriter {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter[] DATES = {DateTimeFormatter.ofPattern("yyyy-MM-dd"),
            DateTimeFormatter.ofPattern("yyyy/M/d"), DateTimeFormatter.ofPattern("yyyy年M月d日")};
    private static final String[] OCCUPATIONS = {"FARMER", "WORKER", "MIGRANT_WORKER", "SELF_EMPLOYED", "RETIRED",
            "VETERAN", "UNEMPLOYED", "OTHER"};

    /** What stays empty where officials found the matter themselves. */
    private static final Set<LedgerColumn> ABOUT_THE_PETITIONER = EnumSet.of(LedgerColumn.IDENTITY, LedgerColumn.NAME,
            LedgerColumn.SEX, LedgerColumn.ID_KIND, LedgerColumn.ID_NUMBER, LedgerColumn.BIRTH_YEAR, LedgerColumn.PHONE,
            LedgerColumn.EMAIL, LedgerColumn.ADDRESS_DIVISION, LedgerColumn.ADDRESS, LedgerColumn.OCCUPATION,
            LedgerColumn.HARDSHIP, LedgerColumn.PERSONS, LedgerColumn.REPRESENTATIVES, LedgerColumn.NOTICE);

    private final Random random;
    private final SamplePeople people;

    LedgerRowWriter(Random random) {
        this.random = random;
        this.people = new SamplePeople(random);
    }

    LedgerRow write(SamplePetition petition) {
        Map<LedgerColumn, String> cells = new EnumMap<>(LedgerColumn.class);
        writeHead(petition, cells);
        if (petition.identity() != Identity.ANONYMOUS) {
            writePetitioner(petition, cells);
        }
        writePersons(petition, cells);
        writeMatter(petition, cells);
        if (!petition.hasPetitioner()) {
            ABOUT_THE_PETITIONER.forEach(cells::remove);
        }
        return new LedgerRow(cells);
    }

    private void writeHead(SamplePetition petition, Map<LedgerColumn, String> cells) {
        boolean codes = petition.isWrittenInCodes();
        cells.put(LedgerColumn.NUMBER, petition.key().number());
        cells.put(LedgerColumn.REGISTERED_AT, LocalDateTime.ofInstant(petition.registeredAt(), ZONE).format(MINUTES));
        LocalDate received = petition.receivedOn();
        if (received != null) {
            cells.put(LedgerColumn.RECEIVED_ON, received.format(DATES[petition.index() % DATES.length]));
        }
        cells.put(LedgerColumn.OFFICE, petition.office());
        cells.put(LedgerColumn.CHANNEL, term(petition.channel(), codes));
        cells.put(LedgerColumn.BROUGHT_TO, term(level(petition), codes));
        cells.put(LedgerColumn.PURPOSE, term(petition.purpose(), codes));
        cells.put(LedgerColumn.REPEAT, petition.repeat() ? "是" : "否");
        cells.put(LedgerColumn.URGENCY, term(petition.urgency(), codes));
        cells.put(LedgerColumn.IDENTITY, term(petition.identity(), codes));
        cells.put(LedgerColumn.LANGUAGE, "zh");
    }

    private void writePetitioner(SamplePetition petition, Map<LedgerColumn, String> cells) {
        LocalDate birthday = people.birthday();
        cells.put(LedgerColumn.NAME, people.name());
        cells.put(LedgerColumn.SEX, petition.index() % 2 == 0 ? "MALE" : "FEMALE");
        cells.put(LedgerColumn.BIRTH_YEAR, String.valueOf(birthday.getYear()));
        if (petition.index() % 3 != 1) {
            cells.put(LedgerColumn.ID_KIND, "RESIDENT_ID");
            cells.put(LedgerColumn.ID_NUMBER, SamplePeople.identityNumber(birthday));
        }
        cells.put(LedgerColumn.PHONE, people.phone());
        cells.put(LedgerColumn.NOTICE, "SMS");
        if (petition.wishesMail()) {
            cells.put(LedgerColumn.EMAIL, "sample-%03d@example.org".formatted(petition.index()));
            cells.put(LedgerColumn.NOTICE, "SMS；MAIL");
        }
        cells.put(LedgerColumn.ADDRESS_DIVISION, division(petition));
        cells.put(LedgerColumn.ADDRESS,
                SampleTexts.village(random) + (1 + random.nextInt(12)) + "组" + (1 + random.nextInt(90)) + "号");
        cells.put(LedgerColumn.OCCUPATION, OCCUPATIONS[random.nextInt(OCCUPATIONS.length)]);
        cells.put(LedgerColumn.HARDSHIP, petition.index() % 11 == 2 ? "是" : "否");
    }

    private void writePersons(SamplePetition petition, Map<LedgerColumn, String> cells) {
        cells.put(LedgerColumn.PERSONS, String.valueOf(petition.persons()));
        cells.put(LedgerColumn.REPRESENTATIVES, IntStream.range(0, petition.representatives())
                .mapToObj(each -> representative()).collect(Collectors.joining("；")));
        String unit = petition.complainedOfUnit();
        if (unit != null) {
            cells.put(LedgerColumn.COMPLAINED_OF_UNIT, unit);
            cells.put(LedgerColumn.COMPLAINED_OF_PERSONS, people.name());
        } else if (petition.namesInWords()) {
            cells.put(LedgerColumn.COMPLAINED_OF_PERSONS, people.name() + "；" + people.name());
        }
        cells.put(LedgerColumn.COMPLAINED_OF_POSTS, String.join("；", petition.complainedOfPosts()));
    }

    private void writeMatter(SamplePetition petition, Map<LedgerColumn, String> cells) {
        LocalDate happened = LocalDate.ofInstant(petition.registeredAt(), ZONE).minusDays(3 + random.nextInt(400));
        cells.put(LedgerColumn.TITLE, petition.text().title());
        cells.put(LedgerColumn.CATEGORY, term(petition.category(), petition.isWrittenInCodes()));
        cells.put(LedgerColumn.MATTER_DIVISION, division(petition));
        cells.put(LedgerColumn.MATTER_DATE,
                happened.format(DATES[petition.isWrittenInCodes() ? 0 : petition.index() % DATES.length]));
        cells.put(LedgerColumn.REQUEST, petition.text().statement().request());
        cells.put(LedgerColumn.FACTS, facts(petition));
        cells.put(LedgerColumn.REASONS, petition.text().statement().reasons());
        if (petition.repeat()) {
            cells.put(LedgerColumn.EARLIER_BY, "村所在镇人民政府");
            cells.put(LedgerColumn.EARLIER_OUTCOME, "口头答复，没有书面意见");
            cells.put(LedgerColumn.OTHER_PROCEDURE, "否");
        }
    }

    /** Now and then with what breaks careless readers of CSV: quotes, commas, a line break, an emoji, a rare character. */
    private static String facts(SamplePetition petition) {
        String facts = petition.text().statement().facts();
        return switch (petition.index() % 12) {
            case 1 -> facts + "\n第二次反映时，工作人员说\"回去等通知\", 再没有下文。";
            case 5 -> facts + "（附照片三张📷）";
            case 9 -> facts + "地名“𪨶脑坳”在地图上写作“岩脑坳”。";
            default -> facts;
        };
    }

    private String representative() {
        return people.name() + "/" + SamplePeople.identityNumber(people.birthday()) + "/" + people.phone();
    }

    private static Level level(SamplePetition petition) {
        if (petition.channel() == Channel.FROM_ABOVE) {
            return petition.index() % 16 == 7 ? Level.PROVINCE : Level.CENTRE;
        }
        return switch (petition.index() % 10) {
            case 1, 2 -> Level.TOWNSHIP;
            case 7 -> Level.CITY;
            default -> Level.COUNTY;
        };
    }

    private static String division(SamplePetition petition) {
        return petition.index() % 4 == 0 && !petition.isWrittenInCodes()
                ? Divisions.find(petition.county()).orElseThrow().zh()
                : petition.county();
    }

    private static String term(Term term, boolean code) {
        return code ? term.toString() : term.zh();
    }
}
