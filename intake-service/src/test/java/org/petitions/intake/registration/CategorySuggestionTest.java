package org.petitions.intake.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.Category;
import org.petitions.intake.registration.CategorySuggestion.SuggestedCategory;

class CategorySuggestionTest {
    @Test
    void the_category_with_the_most_words_in_the_text_stands_first_and_says_why() {
        assertThat(CategorySuggestion.of("某工地欠薪，农民工工资、工伤未赔，法院判决后执行难")).startsWith(
                new SuggestedCategory(Category.LABOUR, List.of("工资", "欠薪", "农民工", "工伤")),
                new SuggestedCategory(Category.LAW_AND_LITIGATION, List.of("法院", "判决", "执行难")));
        assertThat(CategorySuggestion.of("杜撰的一句话")).isEmpty();
    }
}
