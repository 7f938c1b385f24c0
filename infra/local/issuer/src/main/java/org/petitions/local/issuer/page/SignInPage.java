package org.petitions.local.issuer.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.petitions.local.issuer.people.DemoPeople;
import org.petitions.local.issuer.people.DemoPerson;
import org.petitions.local.issuer.people.Place;
import org.petitions.local.issuer.people.Profile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which people say who they are: demo people by place and role, each a button, and a field for any other account. */
@Controller
class SignInPage {
    private final DemoPeople people;
    private final String gateway;

    SignInPage(DemoPeople people, @Value("${issuer.gateway}") String gateway) {
        this.people = people;
        this.gateway = gateway;
    }

    @GetMapping("/login")
    String page(Locale reader, Model model) {
        model.addAttribute("places", Stream.of(Place.values()).map(place -> section(place, reader))
                .filter(section -> !section.groups().isEmpty()).toList());
        return "sign-in";
    }

    /** Who comes here by hand wants the platform, which sends them back to sign in. */
    @GetMapping("/")
    String front() {
        return "redirect:" + gateway;
    }

    private Section section(Place place, Locale reader) {
        Map<Profile, List<DemoPerson>> byProfile = people.shown().stream().filter(person -> person.place() == place)
                .collect(Collectors.groupingBy(DemoPerson::profile, TreeMap::new, Collectors.toList()));
        return new Section(place, byProfile.entrySet().stream()
                .map(group -> new Group(group.getKey(), choices(group.getValue(), reader))).toList());
    }

    private static List<Choice> choices(List<DemoPerson> people, Locale reader) {
        return people.stream().map(person -> new Choice(person.account(), person.office().in(reader))).toList();
    }

    /** A place and its people. */
    record Section(Place place, List<Group> groups) {}

    /** Those of one role. */
    record Group(Profile profile, List<Choice> people) {}

    /** One person to sign in as. */
    record Choice(String account, String office) {}
}
