package org.petitions.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.petitions.local.platform.RepositoryRoot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is packed is listed in the jar itself (CycloneDX), and under licences that an office may take it by. */
class LicencesTest {
    static final List<String> PROGRAMS = List.of("intake-service", "case-service", "escalation-service",
            "notification-service", "infra/gateway");

    /** Each lets an office use, change and pass on the whole; of several, one is chosen. */
    private static final Set<String> ACCEPTED = Set.of("Apache-2.0", "MIT", "MIT-0", "0BSD", "BSD-2-Clause",
            "BSD-3-Clause", "ISC", "EPL-1.0", "EPL-2.0", "MPL-2.0", "CC0-1.0", "Bouncy Castle Licence", "Go License",
            "OFL-1.1", "LGPL-2.1-only", "LGPL-2.1-or-later", "GPL-2.0-with-classpath-exception", "EDL 1.0");

    private static final Path ROOT = RepositoryRoot.find().path();
    private static final Path FILE = ROOT.resolve("docs").resolve("licences.md");

    /** A library and what it may be used by. */
    private record Library(String name, String version, Set<String> licences) implements Comparable<Library> {
        @Override
        public int compareTo(Library other) {
            return name.compareTo(other.name);
        }
    }

    @ParameterizedTest
    @FieldSource("PROGRAMS")
    void a_jar_lists_every_library_that_is_in_it(String program) throws IOException {
        Set<String> listed = listed(program).map(each -> fileName(text(each, "name"), text(each, "version")))
                .collect(Collectors.toSet());

        try (var packed = new ZipFile(jar(program).toFile())) {
            assertThat(packed.stream().map(ZipEntry::getName).filter(LicencesTest::isLibrary))
                    .isNotEmpty().map(name -> name.substring(name.lastIndexOf('/') + 1))
                    .allMatch(file -> listed.stream().anyMatch(file::startsWith));
        }
    }

    /** The packer adds its own tool, under its own licence (Apache-2.0), after the list is made. */
    private static boolean isLibrary(String name) {
        return name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar") && !name.contains("spring-boot-jarmode-tools");
    }

    @ParameterizedTest
    @FieldSource("PROGRAMS")
    void every_library_has_a_licence_by_which_an_office_may_take_it(String program) throws IOException {
        assertThat(libraries(program)).isNotEmpty()
                .allSatisfy(
                        library -> assertThat(library.licences()).as(library.name()).containsAnyElementsOf(ACCEPTED));
    }

    @Test
    void the_list_in_the_papers_is_current() throws IOException {
        String list = document();
        if (Boolean.getBoolean("licences.write")) {
            Files.writeString(FILE, list);
        }

        assertThat(FILE).as("renew it with -Dlicences.write=true").hasContent(list);
    }

    private static String document() throws IOException {
        var all = new TreeSet<Library>();
        for (String program : PROGRAMS) {
            all.addAll(libraries(program));
        }
        var lines = new ArrayList<String>(List.of("# 第三方程序库与许可证 · Libraries and their licences", "",
                "由各程序包内的清单（CycloneDX，`META-INF/sbom/application.cdx.json`）生成，勿手工修改。",
                "Made from the lists in the programs' own jars; not to be changed by hand.", "",
                "| 程序库 library | 版本 version | 许可证 licence |", "| --- | --- | --- |"));
        all.forEach(each -> lines.add(
                "| `" + each.name() + "` | " + each.version() + " | " + String.join(", ", each.licences()) + " |"));
        return String.join("\n", lines) + "\n";
    }

    private static List<Library> libraries(String program) throws IOException {
        return listed(program).filter(each -> !text(each, "group").equals("org.petitions"))
                .map(each -> new Library(text(each, "group") + ":" + text(each, "name"), text(each, "version"),
                        licences(each)))
                .toList();
    }

    private static Set<String> licences(JsonNode library) {
        return library.path("licenses").valueStream()
                .flatMap(each -> Stream.of(each.path("expression"), each.at("/license/id"), each.at("/license/name"))
                        .filter(JsonNode::isString).limit(1))
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JsonNode> listed(String program) throws IOException {
        try (var packed = new ZipFile(jar(program).toFile());
                var list = packed.getInputStream(packed.getEntry("META-INF/sbom/application.cdx.json"))) {
            return JsonMapper.shared().readTree(list).path("components").valueStream();
        }
    }

    private static Path jar(String program) throws IOException {
        try (var jars = Files.newDirectoryStream(ROOT.resolve(program).resolve("target"), "*-app.jar")) {
            return jars.iterator().next();
        }
    }

    private static String fileName(String name, String version) {
        return name + "-" + version;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
