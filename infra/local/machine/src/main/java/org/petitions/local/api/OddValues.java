package org.petitions.local.api;

import java.util.List;

/** What no field, address or header should ever be told, and some programs send all the same. */
final class OddValues {
    /** Stands in what is sent; no refusal may say it again. */
    static final String SECRET = "秘密的话";

    private static final String OPERATOR = "{\"$gt\":\"\"}";

    /** In the place of any value of a JSON body, as JSON: several are no JSON that a library would write. */
    static final List<String> JSON = List.of("null", "true", "0", "-1", "1.5", "1e400", "-1e-400", "NaN",
            "9223372036854775808", "123456789012345678901234567890", "\"\"", "\" \"", "[]", "{}", "[[[]]]", "[null]",
            "[" + "1,".repeat(2_000) + "1]", OPERATOR, "{\"$where\":\"" + SECRET + "\"}", "{\"$ne\":null}",
            "[" + OPERATOR + "]", text(SECRET), text(SECRET.repeat(30_000)), text(SECRET + "\\u0000"),
            text(SECRET + "\\ud842"), text("\\udfb7" + SECRET), text("\\u202e" + SECRET), text("\\ufeff\\u200b"),
            text("𠮷䶮" + SECRET), text("a\\u0301".repeat(500)), text("\\r\\nBcc: " + SECRET + "@example.org"),
            text("=cmd|'/C calc'!A0"), text("$where"), text("__proto__"), text("../../../etc/passwd"),
            text("http://169.254.169.254/latest"), text("<script>alert(1)</script>"), text("${jndi:ldap://x/a}"),
            text("#{T(java.lang.Runtime)}"), text("' or '1'='1"), text("2026-02-30"), text("0000-00-00"),
            text("9999-12-31"), text("+999999999-12-31"), text("-999999999-01-01"), text("0001-01-01"),
            text("+1000000000-12-31T23:59:59.999999999Z"), text("-1000000000-01-01T00:00:00Z"),
            text("2026-03-01T02:00:00+18:00"), text("9999-12-31T23:59:59Z"), text("2026-03-01"), text("9".repeat(400)),
            "2147483647", "2147483648", "-2147483648", "20260301", "false");

    /** In the place of a whole JSON body. */
    static final List<String> BODIES = List.of("", " ", "{", "[]", "null", "\"" + SECRET + "\"", "12", "{}{}",
            "{\"a\":", OPERATOR, "{\"\":1}", "{\"$\":1,\"$\":2}", "\ufeff{}", "\u0000", "{'a':1}", "{\"a\":1,}",
            "// " + SECRET + "\n{}", "[".repeat(3_000), "{\"a\":".repeat(3_000), "<a>" + SECRET + "</a>",
            "{\"a\":1e999999999}", "{\"a\":" + "9".repeat(2_000) + "}");

    /** Fields that no description names, as JSON: what a program would set that must not be set. */
    static final List<String> FURTHER_FIELDS = List.of("\"_id\":\"x\"", "\"id\":\"x\"", "\"version\":99",
            "\"status\":\"CLOSED\"", "\"role\":\"BUREAU\"", "\"actor\":" + OPERATOR, "\"$set\":{\"status\":\"CLOSED\"}",
            "\"_class\":\"java.lang.Object\"", "\"@class\":\"java.lang.Object\"", "\"__proto__\":{}",
            "\"score\":\"" + SECRET + "\"", "\"url\":\"http://169.254.169.254/\"");

    /** In the place of what stands in an address. */
    static final List<String> TEXTS = List.of("", " ", "none", "0", "-1", "1.5", "2147483648", "99999999999999999999",
            "NaN", "true", "null", "undefined", OPERATOR, "[$gt]", "$where", "*", ".", "..", "../../etc/passwd", "/",
            "\\", ";a=b", "a;b", "a,b", "%", "%25", "?", "#", "&", "=", "'", "\"", "<script>", "{id}", "${id}",
            "\u0000", "a\u0000b", "\r\nSet-Cookie: a=b", "\t", "\u202e" + SECRET, SECRET, "𠮷", "\ud842", "\ufeff",
            "x".repeat(65), "x".repeat(500), "秘".repeat(900), "2026-02-30", "9999-12-31", "0001-01-01",
            "-999999999-01-01", "+999999999-12-31", "0000-00-00", "2026-03-01T00:00:00Z",
            "00000000-0000-0000-0000-000000000000", "0198D3A2-5C1E-7B60-9D1F-2F6F2C1A7E10", "431222-20260301-L-00001-K",
            "431222-20269999-L-99999-?");

    /** In the place of a header's value; more than this no client of HTTP sends. */
    static final List<String> HEADERS = List.of("", "x", "*", "\"", "\"\"", "\"x\"", "W/\"1\"", "\"1\", \"2\"",
            "\"-1\"",
            "\"99999999999999999999\"", "1", "wait", "wait=", "wait=-1", "wait=99999999999", "wait=x", "Bearer",
            "Bearer ",
            "Bearer a.b.c", "Basic YTpi", "x".repeat(65), "x".repeat(4_000), "a,b;c=d", OPERATOR, "../..", "%00");

    private OddValues() {}

    private static String text(String content) {
        return "\"" + content + "\"";
    }
}
