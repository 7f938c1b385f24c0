package org.petitions.casework.figures;

import org.petitions.starter.signin.OpenPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Published figures are everybody's. */
@Configuration(proxyBeanMethods = false)
class FiguresConfiguration {
    @Bean
    OpenPaths publishedFigurePaths() {
        return OpenPaths.of(PublicFiguresPage.ADDRESS, PublicFiguresPage.FILE);
    }
}
