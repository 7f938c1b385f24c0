package org.petitions.intake.petition;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.form.ConfidentialFields;
import org.petitions.intake.form.ConfidentialFields.Petitioner;
import org.petitions.intake.form.check.IdNumbers;
import org.petitions.intake.form.check.PhoneNumbers;
import org.petitions.intake.petition.KeyedDigests.Purpose;
import org.petitions.intake.petition.PetitionStore.TitleMatch;
import org.petitions.intake.petition.StoredPetition.StoredIndexEntry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * A blind index: by it an office finds its own petitions again while nothing of a petitioner is kept in the clear. It holds keyed digests alone, with
 * the office in each: what one office registered is found by no digest of another. It knows no person, only petitions, and answers nobody who does
 * not say already whom or what they look for. It comes and goes with the petition's words, in the same write.
 */
@Component
public class OfficeIndex {
    /** Titles are alike from this share of the pieces on. */
    private static final double ALIKE = 0.6;
    private static final double PARTLY_ALIKE = 0.3;
    /** 64 bits: a piece that is taken for another makes a title a little more alike, no more. */
    private static final int PIECE_LENGTH = 16;
    private static final Pattern NO_SIGN = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    /** The country's own prefix before a mobile number. */
    private static final Pattern PREFIX = Pattern.compile("^(?:00)?86(?=1[0-9]{10}$)");

    private final PetitionStore petitions;
    private final PetitionSealer sealer;
    private final KeyedDigests digests;

    OfficeIndex(PetitionStore petitions, PetitionSealer sealer, KeyedDigests digests) {
        this.petitions = petitions;
        this.sealer = sealer;
        this.digests = digests;
    }

    /**
     * The particulars that tell who somebody is, as they were written.
     *
     * @param phone telephone number
     */
    public record Particulars(@Nullable String idNumber, @Nullable String name, @Nullable String phone) {
        /** Whether it tells an identity number, and not signs alone. */
        public boolean hasIdNumber() {
            return !signs(idNumber).isEmpty();
        }

        /** Says nothing of them. */
        @Override
        public String toString() {
            return "Particulars[sealed]";
        }
    }

    /** What a petition of that office with these words is found again by. */
    public StoredIndexEntry entryOf(String office, ConfidentialFields words) {
        Petitioner person = words.petitioner();
        return entryOf(office, words.title(), person == null
                ? new Particulars(null, null, null)
                : new Particulars(person.idNumber(), person.name(), person.phone()));
    }

    private StoredIndexEntry entryOf(String office, String title, Particulars person) {
        return new StoredIndexEntry(idNumberDigest(office, person), nameAndPhoneDigest(office, person),
                List.copyOf(titleDigests(office, title)));
    }

    /** The petition with what it is found again by as its words stand; the very same once they were erased. */
    public StoredPetition renewed(StoredPetition petition) {
        if (petition.isErased()) {
            return petition;
        }
        JsonNode words = sealer.openWords(petition).json();
        JsonNode person = words.path("petitioner");
        return petition.indexedAs(entryOf(petition.matter().office(), words.path("title").asString(""),
                new Particulars(text(person, "idNumber"), text(person, "name"), text(person, "phone"))));
    }

    private static @Nullable String text(JsonNode person, String field) {
        JsonNode value = person.path(field);
        return value.isString() ? value.asString() : null;
    }

    /**
     * The office's petitions of the same petitioner, the newest first: by the identity number, else by name and telephone number. Where both
     * petitions tell identity numbers, these decide.
     *
     * @param limit looks at so many at most by each of the two
     * @return empty where the particulars tell nobody
     */
    public List<StoredPetition> ofSamePerson(String office, Particulars person, int limit) {
        String idNumber = idNumberDigest(office, person);
        String nameAndPhone = nameAndPhoneDigest(office, person);
        Stream<StoredPetition> byNumber = idNumber == null
                ? Stream.of()
                : petitions.byIdNumber(idNumber, limit).stream();
        Stream<StoredPetition> byName = nameAndPhone == null
                ? Stream.of()
                : petitions.byNameAndPhone(nameAndPhone, limit).stream().filter(isNobodyElse(idNumber));
        Map<String, StoredPetition> found = new LinkedHashMap<>();
        Stream.concat(byNumber, byName).forEach(each -> found.putIfAbsent(each.id(), each));
        return found.values().stream().sorted(Comparator.comparing(StoredPetition::registeredAt).reversed()).toList();
    }

    private static Predicate<StoredPetition> isNobodyElse(@Nullable String idNumber) {
        return petition -> {
            StoredIndexEntry entry = petition.digests() == null ? null : petition.digests().office();
            return idNumber == null || entry == null || entry.idNumber() == null || entry.idNumber().equals(idNumber);
        };
    }

    /** The office's petitions whose titles have most of what is written, the most alike first, of those the newest. */
    public List<StoredPetition> ofSimilarTitle(String office, String title, int limit) {
        return ofTitle(titleDigests(office, title), ALIKE, limit).alike();
    }

    /**
     * Petitions by their titles, the most alike first, of those the newest.
     *
     * @param alike have most of what is written
     * @param partly have some of it: enough to compare with only where place and category are the same, too
     */
    public record SimilarTitles(List<StoredPetition> alike, List<StoredPetition> partly) {}

    /** The office's petitions whose titles have most or some of what is written, together as many as the limit at most. */
    public SimilarTitles ofPartlySimilarTitle(String office, String title, int limit) {
        return ofTitle(titleDigests(office, title), PARTLY_ALIKE, limit);
    }

    private SimilarTitles ofTitle(Set<String> pieces, double share, int limit) {
        if (pieces.isEmpty()) {
            return new SimilarTitles(List.of(), List.of());
        }
        List<TitleMatch> matches = petitions.byTitlePieces(pieces, atLeast(share, pieces), limit);
        Map<String, StoredPetition> found = petitions.byIds(matches.stream().map(TitleMatch::petitionId).toList());
        var byShare = matches.stream().filter(match -> found.containsKey(match.petitionId()))
                .collect(Collectors.partitioningBy(match -> match.shared() >= atLeast(ALIKE, pieces),
                        Collectors.mapping(match -> Objects.requireNonNull(found.get(match.petitionId())),
                                Collectors.toList())));
        return new SimilarTitles(byShare.getOrDefault(true, List.of()), byShare.getOrDefault(false, List.of()));
    }

    private static int atLeast(double share, Set<String> pieces) {
        return (int) Math.ceil(share * pieces.size());
    }

    private @Nullable String idNumberDigest(String office, Particulars person) {
        String number = person.idNumber() == null ? "" : signs(IdNumbers.normalized(person.idNumber()));
        return number.isEmpty() ? null : digests.of(Purpose.PETITIONER_ID_NUMBER, office + "/" + number);
    }

    private @Nullable String nameAndPhoneDigest(String office, Particulars person) {
        String name = signs(person.name());
        String digits = NO_DIGIT.matcher(signs(firstPhone(person.phone()))).replaceAll("");
        String phone = PREFIX.matcher(digits).replaceFirst("");
        return name.isEmpty() || phone.isEmpty()
                ? null
                : digests.of(Purpose.PETITIONER_NAME_AND_PHONE, office + "/" + name + "/" + phone);
    }

    /** The first, as registration takes it; what that would refuse is taken as it stands. */
    private static @Nullable String firstPhone(@Nullable String text) {
        return text == null ? null : PhoneNumbers.read(text).numbers().stream().findFirst().orElse(text);
    }

    private Set<String> titleDigests(String office, String title) {
        int[] signs = signs(title).codePoints().toArray();
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < signs.length; i++) {
            pieces.add(new String(signs, i, 2));
        }
        Set<String> made = new HashSet<>();
        pieces.stream().distinct().forEach(piece -> made.add(
                digests.of(Purpose.TITLE_PIECE, office + "/" + piece).substring(0, PIECE_LENGTH)));
        return made;
    }

    /** Letters and digits alone, whatever their width, and in capitals. */
    private static String signs(@Nullable String text) {
        return text == null
                ? ""
                : NO_SIGN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("")
                        .toUpperCase(Locale.ROOT);
    }
}
