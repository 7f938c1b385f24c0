package org.petitions.casework.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.casework.organisation.OrganisationFiles.Reading;
import org.petitions.events.terms.UnitId;

/** Who is shown as answering for a unit is whom the ladder alerts: of several county leaders the one in whose field it lies. */
class LeadersInChargeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Reading READING = FourFiles.check(OrganisationFilesTest.file("""
            unit,name_zh,name_en
            431222-HRSS,甲,A
            431222-EDU,乙,B
            431222-AGRI,丙,C
            431222-AGRI-2,丁,D
            """, "units.csv"), OrganisationFilesTest.file("""
            post,rung,title_zh,title_en,held,email,in_charge_of,from,until
            431222-HRSS.head,UNIT_HEAD,局长,Head,yes,,,,
            431222.county-leader,COUNTY_LEADER,县长,Chief,yes,,,,
            431222.county-leader-2,COUNTY_LEADER,副县长一,Deputy 1,yes,,HRSS AGRI,,2026-06-30
            431222.county-leader-2,COUNTY_LEADER,副县长一,Deputy 1,yes,,EDU,2026-07-01,
            431222.county-leader-3,COUNTY_LEADER,副县长二,Deputy 2,yes,,431222-AGRI-2,,
            """, "posts.csv"), null, null);

    private static List<String> leaders(String unit, LocalDate day) {
        return LeadersInCharge.of(UnitId.parse(unit).orElseThrow(), READING.organisation(), day).stream()
                .map(Post::id).toList();
    }

    @Test
    void R1_of_several_county_leaders_the_one_answers_in_whose_field_the_unit_lies_on_that_day() {
        assertThat(leaders("431222-HRSS", DAY)).containsExactly("431222-HRSS.head", "431222.county-leader-2");
        assertThat(leaders("431222-HRSS", LocalDate.of(2026, 7, 1))).containsExactly("431222-HRSS.head",
                "431222.county-leader");
        assertThat(leaders("431222-EDU", DAY)).containsExactly("431222.county-leader");
        assertThat(leaders("431222-AGRI", DAY)).containsExactly("431222.county-leader-2");
        assertThat(leaders("431222-AGRI-2", DAY)).as("a single unit goes before its kind")
                .containsExactly("431222.county-leader-3");
    }
}
