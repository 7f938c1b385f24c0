package org.petitions.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArticleTest {
    @Test
    void an_article_is_cited_as_documents_cite_it() {
        assertThat(Stream.of(1, 10, 19, 20, 34, 50).map(number -> new Article(number).zh()))
                .containsExactly("第一条", "第十条", "第十九条", "第二十条", "第三十四条", "第五十条");
        assertThat(new Article(34).en()).isEqualTo("Art. 34");
    }

    @Test
    void what_stands_in_no_article_is_called_the_citys_own_rule() {
        assertThat(Article.CITY_RULE.zh()).isEqualTo("本市规定");
        assertThat(Article.CITY_RULE.en()).isEqualTo("the city's own rule");
        assertThat(Article.CITY_RULE.isOfTheRegulations()).isFalse();
    }

    @Test
    void there_are_fifty_articles() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Article(51));
        assertThatIllegalArgumentException().isThrownBy(() -> new Article(-1));
    }
}
