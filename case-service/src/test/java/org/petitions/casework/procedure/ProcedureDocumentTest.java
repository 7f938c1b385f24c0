package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.petitions.casework.procedure.terms.Step;

/** The picture of the procedure is the procedure. */
class ProcedureDocumentTest {
    private static final Path FILE = Path.of("..", "docs", "procedure.md");

    @Test
    void the_picture_in_the_papers_is_current() throws IOException {
        if (Boolean.getBoolean("procedure.write")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, ProcedureDocument.draw());
        }

        assertThat(FILE).as("renew it with -Dprocedure.write=true").hasContent(ProcedureDocument.draw());
    }

    @Test
    void every_step_is_an_arrow_in_it() {
        String drawn = ProcedureDocument.draw();
        for (Step step : Step.values()) {
            assertThat(drawn).containsPattern("-->.*" + step.zh() + " " + step.en());
        }
    }
}
