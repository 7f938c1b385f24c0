package org.petitions.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class MessageBundleTest {
    private enum Code {
        ONE,
        TWO_WORDS
    }

    private static final Set<String> KEYS = MessageBundle.keysOf("kind", Code.values());

    @Test
    void a_bundle_with_both_texts_for_every_code_is_sound() {
        assertThat(KEYS).containsExactly("kind.one", "kind.two-words");
        assertThatCode(() -> MessageBundle.named("sound").holdsExactly(KEYS)).doesNotThrowAnyException();
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertThatThrownBy(() -> MessageBundle.named("faulty").holdsExactly(KEYS)).isInstanceOf(AssertionError.class)
                .message().contains("kind.left-over stands in Chinese and nobody tells it",
                        "kind.other stands in English and nobody tells it",
                        "kind.one is filled in with other things in English than in Chinese",
                        "kind.two-words has an apostrophe that is not written twice",
                        "kind.two-words is in Chinese among the English texts",
                        "kind.three is not in Chinese among the Chinese texts")
                .doesNotContain("kind.only-filled-in is not");
    }

    @Test
    void a_code_without_a_text_is_told_in_each_language() {
        assertThatThrownBy(
                () -> MessageBundle.named("sound").holdsExactly(Set.of("kind.one", "kind.two-words", "kind.new")))
                .message().isEqualTo("kind.new has no text in Chinese\nkind.new has no text in English");
    }

    @Test
    void a_bundle_that_is_not_there_is_told() {
        assertThatThrownBy(() -> MessageBundle.named("nowhere"))
                .hasMessage("nowhere.properties is not on the class path");
    }
}
