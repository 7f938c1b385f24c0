package org.petitions.starter.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class KeptKeysTest {
    private boolean down;

    private final KeptKeys keys = new KeptKeys(new JWKSetSource<>() {
        @Override
        public JWKSet getJWKSet(@Nullable JWKSetCacheRefreshEvaluator refresh, long now,
                @Nullable SecurityContext context) throws KeySourceException {
            if (down) {
                throw new JWKSetUnavailableException("down");
            }
            return new JWKSet();
        }

        @Override
        public void close() {}
    }, null);

    private JWKSet ask(JWKSetCacheRefreshEvaluator refresh, long now) throws KeySourceException {
        return keys.getJWKSet(refresh, now, null);
    }

    @Test
    void those_of_before_stand_but_for_whoever_misses_a_key_in_them(CapturedOutput output) throws KeySourceException {
        JWKSet before = ask(JWKSetCacheRefreshEvaluator.noRefresh(), 0);
        down = true;
        for (int second = 0; second < 119; second++) {
            assertThat(ask(JWKSetCacheRefreshEvaluator.noRefresh(), second * 1000L)).isSameAs(before);
        }
        assertThatThrownBy(() -> ask(JWKSetCacheRefreshEvaluator.referenceComparison(before), 0))
                .isInstanceOf(KeySourceException.class);
        assertThat(output.getAll().split("cannot be read", -1)).as("said once a minute").hasSize(3);
    }
}
