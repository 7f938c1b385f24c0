package org.petitions.pages.assets;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Serves sheets and scripts, and lets templates find them as {@code #assets}. */
@AutoConfiguration(beforeName = "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration")
@ConditionalOnWebApplication
class AssetsAutoConfiguration {
    /** Before routes and controllers; none lies there. */
    private static final int PLACE = -2;

    @Bean
    Assets assets() {
        return Assets.found();
    }

    @Bean
    SimpleUrlHandlerMapping assetAddresses(Assets assets) {
        return new SimpleUrlHandlerMapping(
                assets.patterns().stream().collect(Collectors.toMap(Function.identity(), _ -> assets)), PLACE);
    }

    @Bean
    IDialect assetsInTemplates(Assets assets) {
        return new AssetsDialect(assets);
    }

    private record AssetsDialect(Assets assets) implements IExpressionObjectDialect, IExpressionObjectFactory {
        private static final String NAME = "assets";

        @Override
        public String getName() {
            return NAME;
        }

        @Override
        public IExpressionObjectFactory getExpressionObjectFactory() {
            return this;
        }

        @Override
        public Set<String> getAllExpressionObjectNames() {
            return Set.of(NAME);
        }

        @Override
        public @Nullable Object buildObject(IExpressionContext context, String name) {
            return NAME.equals(name) ? assets : null;
        }

        @Override
        public boolean isCacheable(String name) {
            return true;
        }
    }
}
