package org.petitions.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.petitions.local.platform.DoorPart;
import org.petitions.local.platform.PlatformService;
import org.petitions.local.platform.RepositoryRoot;
import org.petitions.local.process.ExtractedJar;

class PackedServicesTest {

    /** Names of all classes in a packed service: its own, and those of the libraries in it. */
    private static List<String> classes(Path jar) throws IOException {
        List<String> names = new ArrayList<>();
        try (var packed = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(packed.entries())) {
                if (entry.getName().endsWith(".jar")) {
                    try (var library = new ZipInputStream(packed.getInputStream(entry))) {
                        for (ZipEntry each = library.getNextEntry(); each != null; each = library.getNextEntry()) {
                            names.add(each.getName());
                        }
                    }
                } else {
                    names.add(entry.getName().replaceFirst("^BOOT-INF/classes/", ""));
                }
            }
        }
        return names.stream().filter(name -> name.endsWith(".class")).toList();
    }

    @ParameterizedTest
    @EnumSource
    void no_service_packs_what_belongs_to_one_machine_alone(PlatformService service) throws IOException {
        var classes = classes(service.jar(RepositoryRoot.find().path()));
        assertThat(classes).as("the starter is in it")
                .contains("org/petitions/starter/time/TimeAutoConfiguration.class");
        assertThat(classes).noneMatch(name -> name.startsWith("org/petitions/local/"));
    }

    @Test
    void neither_does_the_gateway() throws IOException {
        var classes = classes(DoorPart.GATEWAY.jar(RepositoryRoot.find().path()));
        assertThat(classes).contains("org/petitions/gateway/GatewayApplication.class");
        assertThat(classes).noneMatch(name -> name.startsWith("org/petitions/local/"));
    }

    @Test
    void a_service_is_laid_out_once_a_build_and_runs_from_jars_alone(@TempDir Path folder) throws IOException {
        Path packed = PlatformService.NOTIFICATION.jar(RepositoryRoot.find().path());

        Path plain = ExtractedJar.of(packed, folder);

        assertThat(ExtractedJar.of(packed, folder)).isEqualTo(plain);
        try (var builds = Files.list(folder)) {
            assertThat(builds).containsExactly(plain.getParent());
        }
        try (var archive = new JarFile(plain.toFile())) {
            assertThat(archive.getManifest().getMainAttributes().getValue("Main-Class"))
                    .startsWith("org.petitions.notification");
            String[] libraries = archive.getManifest().getMainAttributes().getValue("Class-Path").split(" ");
            assertThat(libraries).isNotEmpty().allMatch(library -> Files.exists(plain.resolveSibling(library)));
        }
    }
}
