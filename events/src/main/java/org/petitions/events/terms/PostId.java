package org.petitions.events.terms;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A post's id on the ladder. It follows from the unit or the division, so that a rung finds its post without a search:
 * {@code 431222-HRSS.head}, {@code 431222.county-leader}, {@code 431200.city-leader}, {@code 431200.principal-leader},
 * {@code 431222.duty-desk}.
 *
 * @param owner the unit's id for its head, else the division's code
 */
public record PostId(Rung rung, String owner) {
    private static final Pattern FORM = Pattern.compile("(\\d{6}((?:\\d{3})?-[A-Z]+)?)\\.([a-z-]+)");

    /**
     * The post on a rung for a unit.
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
            case CITY_LEADER, PRINCIPAL_LEADER -> cityOf(county);
        }).toString();
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
                return Optional.of(new PostId(rung, match.group(1)));
            }
        }
        return Optional.empty();
    }

    /** The unit whose head a post is; empty for every other post, and for what is none. */
    public static Optional<String> unitHeadedBy(String postId) {
        return parse(postId).filter(post -> post.rung == Rung.UNIT_HEAD).map(PostId::owner);
    }

    /**
     * The leaders whom an office or a duty desk works for: those of its division for the general offices of its committee and government,
     * for the government itself and for the desk. What is kept from such a leader is kept from these (Art. 30). Empty for all others.
     *
     * @param id of a unit or of a post
     */
    public static List<String> leadersServedBy(String id) {
        Optional<String> division = UnitId.parse(id)
                .filter(unit -> unit.kind() == UnitKind.PCO || unit.kind() == UnitKind.GOV
                        || unit.kind() == UnitKind.OFFICE)
                .map(UnitId::division)
                .or(() -> parse(id).filter(post -> post.rung == Rung.DUTY_DESK).map(PostId::owner));
        return division.map(of -> Stream.of(Rung.COUNTY_LEADER, Rung.CITY_LEADER, Rung.PRINCIPAL_LEADER)
                .map(rung -> new PostId(rung, of).toString()).toList()).orElse(List.of());
    }

    /** Code of the city a division belongs to: {@code 431222} to {@code 431200}. */
    public static String cityOf(String division) {
        return division.substring(0, 4) + "00";
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
        return owner + "." + nameOf(rung);
    }
}
