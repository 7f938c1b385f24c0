package org.petitions.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What officials and petitioners read in Chinese besides the documents has the words of the Regulations too, and none of the courts'. */
class OfficialWordingTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final String[] NOT_WRITTEN = {"案件", "本案", "立案", "终结意见", "解释疏导", "截止日", "管辖争议", "检举控告反馈书"};

    @TestFactory
    Stream<DynamicTest> no_text_says_what_an_official_would_not_write() throws IOException {
        List<Path> texts = texts();
        assertThat(texts).hasSizeGreaterThan(5);
        return texts.stream().map(text -> DynamicTest.dynamicTest(ROOT.relativize(text).toString(),
                () -> assertThat(Files.readString(text)).doesNotContain(NOT_WRITTEN)));
    }

    /** The texts of problems and pages, and what is written in Chinese alone of the documentation. */
    private static List<Path> texts() throws IOException {
        List<Path> texts = new ArrayList<>(files(ROOT.resolve("docs")).stream()
                .filter(file -> file.toString().contains("zh-CN") && file.toString().endsWith(".md")).toList());
        for (Path parent : List.of(ROOT, ROOT.resolve("infra"), ROOT.resolve("infra/local"))) {
            for (Path module : folders(parent)) {
                // Only what is kept: what another module builds at the same time comes and goes.
                Path resources = module.resolve("src/main/resources");
                if (Files.isDirectory(resources)) {
                    files(resources).stream().filter(file -> file.toString().endsWith(".properties")
                            && !file.toString().endsWith("_en.properties")).forEach(texts::add);
                }
            }
        }
        return texts.stream().sorted().toList();
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
