package org.petitions.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegulationsTextTest {
    @Test
    void all_fifty_articles_stand_in_their_chapters_with_their_paragraphs() {
        RegulationsText text = RegulationsText.shipped();

        assertThat(text.title()).isEqualTo("信访工作条例");
        assertThat(text.history()).hasSize(2);
        assertThat(text.chapters()).hasSize(6).allSatisfy(chapter -> assertThat(chapter.articles()).isNotEmpty());
        assertThat(text.chapters().stream().flatMap(chapter -> chapter.articles().stream())
                .map(RegulationsText.ArticleText::number)).isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
        assertThat(text.chapters().getFirst().articles().get(4).paragraphs()).hasSize(6);
    }
}
