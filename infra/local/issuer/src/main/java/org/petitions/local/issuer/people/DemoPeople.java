package org.petitions.local.issuer.people;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.petitions.local.issuer.people.OrganisationFiles.Appointment;
import org.petitions.local.issuer.people.OrganisationFiles.Holding;

/** The people of the sample organisation: those who stand on the page, and what each account is called. */
public final class DemoPeople {
    /** Units whose handlers stand on the page; the others have the same, and the field for an account is for them. */
    private static final Set<String> SHOWN_HANDLERS = Set.of("HRSS", "NR", "CDI", "GOV");

    private static final Set<String> SHOWN_HEADS = Set.of("PB", "HRSS");

    /** People are numbered within their unit; whatever has a word there is a program. */
    private static final Pattern PERSON = Pattern.compile(".*\\.[a-z]-\\d\\d");

    private final List<DemoPerson> shown;
    private final Map<String, String> names;

    private DemoPeople(List<DemoPerson> shown, Map<String, String> names) {
        this.shown = shown;
        this.names = names;
    }

    /**
     * Reads them.
     *
     * @param folder where the organisation's files are
     * @throws IOException when one is missing or has not its columns
     */
    public static DemoPeople read(Path folder) throws IOException {
        return of(OrganisationFiles.read(folder));
    }

    static DemoPeople of(OrganisationFiles files) {
        List<DemoPerson> shown = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (Appointment appointment : files.staff()) {
            Names unit = files.units().getOrDefault(appointment.unit(), same(appointment.unit()));
            names.putIfAbsent(appointment.account(), unit.zh());
            person(appointment, unit).ifPresent(shown::add);
        }
        for (Holding holding : files.holdings()) {
            Names post = titled(holding, files.posts().getOrDefault(holding.post(), same(holding.post())));
            names.putIfAbsent(holding.account(), post.zh());
            leader(holding, post).ifPresent(shown::add);
        }
        return new DemoPeople(List.copyOf(shown), Map.copyOf(names));
    }

    private static Optional<DemoPerson> person(Appointment appointment, Names unit) {
        boolean listed = PERSON.matcher(appointment.account()).matches()
                && (!appointment.role().equals("HANDLER") || SHOWN_HANDLERS.contains(kindOf(appointment.unit())));
        return !listed
                ? Optional.empty()
                : Place.of(appointment.unit()).flatMap(place -> Profile.of(appointment.role(), appointment.unit())
                        .map(profile -> new DemoPerson(appointment.account(), place, profile, unit)));
    }

    private static Optional<DemoPerson> leader(Holding holding, Names title) {
        String owner = holding.post().substring(0, holding.post().lastIndexOf('.'));
        boolean ofUnit = owner.contains("-");
        return ofUnit && !SHOWN_HEADS.contains(kindOf(owner))
                ? Optional.empty()
                : Place.of(holding.post()).map(place -> new DemoPerson(holding.account(), place,
                        ofUnit ? Profile.UNIT_HEAD : Profile.LEADER, title));
    }

    private static Names titled(Holding holding, Names post) {
        return switch (holding.capacity()) {
            case "DEPUTY" -> new Names(post.zh() + "（副职）", post.en() + " (deputy)");
            case "SUBSTITUTE" -> new Names(post.zh() + "（代行职责）", post.en() + " (substitute)");
            default -> post;
        };
    }

    private static String kindOf(String unit) {
        return unit.substring(unit.indexOf('-') + 1);
    }

    private static Names same(String code) {
        return new Names(code, code);
    }

    /** Those who stand on the page, in the order of the files. */
    public List<DemoPerson> shown() {
        return shown;
    }

    /** What tokens call somebody: no name of a person, but their office and account; the account alone for whom no file knows. */
    public String nameOf(String account) {
        String office = names.get(account);
        return office == null ? account : office + " " + account;
    }
}
