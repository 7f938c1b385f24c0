package org.petitions.pages.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every page what its layout needs. */
@AutoConfiguration
@ConditionalOnWebApplication
class LayoutAutoConfiguration {

    @Bean
    WebMvcConfigurer pageLayout(ObjectProvider<PageVisitors> visitors) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new Layout(visitors));
            }
        };
    }

    /** What has a view, and is no redirect, is a page or a part of one. */
    private record Layout(ObjectProvider<PageVisitors> visitors) implements HandlerInterceptor {
        @Override
        public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
                @Nullable ModelAndView view) {
            if (view == null || view.getViewName() == null || view.getViewName().startsWith("redirect:")) {
                return;
            }
            PageVisitors known = visitors.getObject();
            if (!response.containsHeader(PageHeaders.POLICY)) {
                PageHeaders.set(response, known.issuer().stream().toArray(URI[]::new));
            }
            if (!view.getModel().containsKey("page")) {
                view.addObject("page", Page.of(request, known));
            }
        }
    }
}
