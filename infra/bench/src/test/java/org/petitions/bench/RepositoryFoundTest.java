package org.petitions.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.petitions.local.platform.RepositoryRoot;

class RepositoryFoundTest {

    @Test
    void the_bench_takes_the_repository_for_its_root_and_not_its_own_folder() {
        assertThat(RepositoryRoot.find().path().resolve("infra/bench/run")).isRegularFile();
    }
}
