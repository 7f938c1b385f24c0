package org.petitions.pages.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.AbstractResourceBasedMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Chinese and English pages. */
@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")
@ConditionalOnWebApplication
class LanguageAutoConfiguration {
    private static final Duration KEPT = Duration.ofDays(365);

    /** Puts the pages' bundles after those of the service. */
    @Bean
    static BeanPostProcessor pageBundles() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof AbstractResourceBasedMessageSource texts) {
                    texts.addBasenames(PageBundles.names().toArray(String[]::new));
                }
                return bean;
            }
        };
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return PageLanguage.of(request);
            }

            @Override
            public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response,
                    @Nullable Locale locale) {
                throw new UnsupportedOperationException("the language is chosen on the page");
            }
        };
    }

    @Bean
    WebMvcConfigurer languageIsKept() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new Keeper());
            }
        };
    }

    /** Keeps the language that was chosen in an address for all pages. */
    private static final class Keeper implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            PageLanguage.asked(request).ifPresent(language -> response.addHeader(HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(PageLanguage.COOKIE, language).path("/").sameSite("Lax")
                            .secure(request.isSecure()).maxAge(KEPT).build().toString()));
            return true;
        }
    }
}
