package org.petitions.gateway.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.petitions.pages.language.PageLanguage;
import org.petitions.pages.layout.Page;
import org.petitions.pages.layout.PageHeaders;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;

/** Says a problem: a page to people, in their language; to programs what RFC 9457 asks for, in both. */
public final class ProblemWriter {
    private final MessageSource texts;
    private final ITemplateEngine templates;
    private final JsonMapper json;

    ProblemWriter(MessageSource texts, ITemplateEngine templates, JsonMapper json) {
        this.texts = texts;
        this.templates = templates;
        this.json = json;
    }

    /** Answers with it; does nothing when an answer is already on its way. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (!response.containsHeader(PageHeaders.POLICY)) {
            // Before the filters that set it for every answer.
            response.setHeader(PageHeaders.POLICY, PageHeaders.policy());
        }
        Duration retryAfter = problem.retryAfter();
        if (retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        if (problem.status() == 401) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (Pages.wanted(request)) {
            body(response, MediaType.TEXT_HTML_VALUE + ";charset=UTF-8", page(problem, request));
        } else {
            body(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE, json.writeValueAsString(members(problem)));
        }
    }

    private String page(Problem problem, HttpServletRequest request) {
        Locale language = PageLanguage.of(request);
        var context = new Context(language);
        context.setVariable("page", Page.plain(language));
        context.setVariable("title", title(problem, language));
        context.setVariable("petitioner", Pages.isForPetitioners(request));
        context.setVariable("advice", text("advice." + problem.code(), language));
        return templates.process("errors/problem", context);
    }

    private Map<String, Object> members(Problem problem) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "urn:petitions:problem:" + problem.code());
        members.put("title", title(problem, Locale.SIMPLIFIED_CHINESE) + " / " + title(problem, Locale.ENGLISH));
        members.put("status", problem.status());
        members.put("code", problem.code());
        Part part = problem.missing();
        if (part != null) {
            members.put("part", part.code());
        }
        return members;
    }

    private String title(Problem problem, Locale language) {
        Part part = problem.missing();
        return part == null
                ? text("problem." + problem.code(), language)
                : text("problem." + problem.code(), language, text("part." + part.code(), language));
    }

    private String text(String key, Locale language, Object... values) {
        return texts.getMessage(key, values, language);
    }

    private static void body(HttpServletResponse response, String type, String text) throws IOException {
        response.setContentType(type);
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
