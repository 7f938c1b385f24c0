package org.petitions.events.terms;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The divisions (行政区划, GB/T 2260) the platform serves: the city of Huaihua and its thirteen counties and districts. Another city is
 * another list.
 */
public final class Divisions {

    /** Code of the city itself. */
    public static final String CITY = "431200";

    private static final Map<String, Division> ALL = all();

    private Divisions() {}

    /** The division with this code, or empty when it is not one of ours. */
    public static Optional<Division> find(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    /** All of them, the city first, in the order of their codes. */
    public static Collection<Division> list() {
        return ALL.values();
    }

    /**
     * One division.
     *
     * @param code 6 digits
     */
    public record Division(String code, String zh, String en, Level level) {}

    private static Map<String, Division> all() {
        Map<String, Division> divisions = new LinkedHashMap<>();
        divisions.put(CITY, new Division(CITY, "怀化市", "Huaihua", Level.CITY));
        county(divisions, "431202", "鹤城区", "Hecheng");
        county(divisions, "431221", "中方县", "Zhongfang");
        county(divisions, "431222", "沅陵县", "Yuanling");
        county(divisions, "431223", "辰溪县", "Chenxi");
        county(divisions, "431224", "溆浦县", "Xupu");
        county(divisions, "431225", "会同县", "Huitong");
        county(divisions, "431226", "麻阳苗族自治县", "Mayang");
        county(divisions, "431227", "新晃侗族自治县", "Xinhuang");
        county(divisions, "431228", "芷江侗族自治县", "Zhijiang");
        county(divisions, "431229", "靖州苗族侗族自治县", "Jingzhou");
        county(divisions, "431230", "通道侗族自治县", "Tongdao");
        county(divisions, "431271", "洪江管理区", "Hongjiang Management District");
        county(divisions, "431281", "洪江市", "Hongjiang");
        return Collections.unmodifiableMap(divisions);
    }

    private static void county(Map<String, Division> divisions, String code, String zh, String en) {
        divisions.put(code, new Division(code, zh, en, Level.COUNTY));
    }
}
