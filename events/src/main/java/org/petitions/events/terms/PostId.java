package org.petitions.events.terms;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A post's id on the ladder. It follows from the unit or the division, so that a rung finds its post without a search:
 * {@code 431222-HRSS.head}, {@code 431222.county-leader}, {@code 431200.city-leader}, {@code 431200.principal-leader},
 * {@code 431222.duty-desk}. Where a county or the city has several leaders on a rung, each with a field of charge (分管), the further ones are
 * numbered and keep their number whatever their field: {@code 431222.county-leader-2}.
 *
 * @param owner the unit's id for its head, else the division's code
 * @param number which leader of its rung: 1, the one without a number in the id, to {@value #MOST_ON_A_RUNG}
 */
public record PostId(Rung rung, String owner, int number) {
    /** How many leaders one rung of one division can have. */
    public static final int MOST_ON_A_RUNG = 20;

    private static final Pattern FORM = Pattern
            .compile("(\\d{6}((?:\\d{3})?-[A-Z]+(?:-[1-9]\\d?)?)?)\\.([a-z]+(?:-[a-z]+)*)(?:-([1-9]\\d?))?");

    /** The only post of its rung, or the first. */
    public PostId(Rung rung, String owner) {
        this(rung, owner, 1);
    }

    /**
     * The post on a rung for a unit: the only one, or the first where there are several.
     *
     * @param rung the rung
     * @param unitId the unit held to its duty
     * @return the post's id; whether anybody holds it is the directory's to say
     */
    public static String on(Rung rung, String unitId) {
        String county = UnitId.divisionOf(unitId);
        return new PostId(rung, switch (rung) {
            case UNIT_HEAD -> unitId;
            case COUNTY_LEADER, DUTY_DESK -> county;
            case CITY_LEADER, PRINCIPAL_LEADER -> UnitId.cityOf(county);
        }).toString();
    }

    /**
     * Every post that can be on a rung for a unit, the first first: several for the leaders of a county or of the city, one for all others.
     */
    public static List<String> allOn(Rung rung, String unitId) {
        return all(rung, on(rung, unitId));
    }

    private static List<String> all(Rung rung, String first) {
        return hasSeveral(rung)
                ? IntStream.rangeClosed(1, MOST_ON_A_RUNG).mapToObj(number -> numbered(first, number)).toList()
                : List.of(first);
    }

    /** The id that {@code text} is, or empty when it is none. Whether its unit or division exists is another question. */
    public static Optional<PostId> parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        boolean ofUnit = match.group(2) != null;
        for (Rung rung : Rung.values()) {
            if (nameOf(rung).equals(match.group(3)) && ofUnit == (rung == Rung.UNIT_HEAD)) {
                return Optional.of(new PostId(rung, match.group(1),
                        match.group(4) == null ? 1 : Integer.parseInt(match.group(4))))
                        .filter(post -> post.toString().equals(text))
                        .filter(post -> post.number == 1 || hasSeveral(rung) && post.number <= MOST_ON_A_RUNG);
            }
        }
        return Optional.empty();
    }

    /** The unit whose head a post is; empty for every other post, and for what is none. */
    public static Optional<String> unitHeadedBy(String postId) {
        return parse(postId).filter(post -> post.rung == Rung.UNIT_HEAD).map(PostId::owner);
    }

    /** The unit whose people work for it: the one a head is the head of, and the government's office for every post of a division. */
    public String office() {
        return rung == Rung.UNIT_HEAD ? owner : new UnitId(owner, UnitKind.OFFICE).toString();
    }

    /**
     * The leaders whom an office or a duty desk works for: those of its division for the general offices of its committee and government,
     * for the government itself and for the desk. What is kept from such a leader is kept from these (Art. 30). Empty for all others.
     *
     * @param id of a unit or of a post
     */
    public static List<String> leadersServedBy(String id) {
        return divisionServedBy(id).map(PostId::leadersOf).orElse(List.of());
    }

    /**
     * The division whose leaders an office or a duty desk works for; empty for all others.
     *
     * @param id of a unit or of a post
     */
    public static Optional<String> divisionServedBy(String id) {
        return UnitId.parse(id)
                .filter(unit -> unit.kind() == UnitKind.PCO || unit.kind() == UnitKind.GOV
                        || unit.kind() == UnitKind.OFFICE)
                .map(UnitId::division)
                .or(() -> parse(id).filter(post -> post.rung == Rung.DUTY_DESK).map(PostId::owner));
    }

    /** Every post that a division's leaders can have. */
    public static List<String> leadersOf(String division) {
        return Stream.of(Rung.COUNTY_LEADER, Rung.CITY_LEADER, Rung.PRINCIPAL_LEADER)
                .flatMap(rung -> all(rung, new PostId(rung, division).toString()).stream()).toList();
    }

    private static boolean hasSeveral(Rung rung) {
        return rung == Rung.COUNTY_LEADER || rung == Rung.CITY_LEADER;
    }

    private static String numbered(String first, int number) {
        return number == 1 ? first : first + "-" + number;
    }

    private static String nameOf(Rung rung) {
        return switch (rung) {
            case UNIT_HEAD -> "head";
            case COUNTY_LEADER -> "county-leader";
            case CITY_LEADER -> "city-leader";
            case PRINCIPAL_LEADER -> "principal-leader";
            case DUTY_DESK -> "duty-desk";
        };
    }

    @Override
    public String toString() {
        return numbered(owner + "." + nameOf(rung), number);
    }
}
