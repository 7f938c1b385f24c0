package org.petitions.starter.problem;

import java.util.List;
import org.springframework.http.HttpStatusCode;

/** The problems that every service answers alike. */
public enum StandardProblem {
    MALFORMED_JSON(400, "malformed-json", "请求体不是合法的 JSON", "The body is not valid JSON"),
    INVALID_FIELDS(400, "invalid-fields", "有字段不符合要求", "Some fields are not as they should be"),
    BAD_REQUEST(400, "bad-request", "请求无法理解", "The request cannot be understood"),
    NOT_FOUND(404, "not-found", "没有这个地址", "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "此地址不支持该请求方法", "This address does not support the method"),
    NOT_ACCEPTABLE(406, "not-acceptable", "无法提供所要求的格式", "The format asked for is not offered"),
    VERSION_STALE(412, "version-stale", "内容已被他人更新，请重新读取后再提交",
            "It has changed since you read it: read it again and repeat"),
    TOO_LARGE(413, "too-large", "请求体过大", "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "不支持请求体的格式", "The format of the body is not supported"),
    VERSION_MISSING(428, "version-missing", "须用 If-Match 标明所依据的版本", "Say with If-Match which version you have read"),
    /** Not 503: after that Tomcat hangs up, and whoever was turned away would come back with a connection to be made anew. */
    BUSY(429, "busy", "当前请求过多，请稍后再试", "Too many requests at the moment, try again shortly"),
    INTERNAL(500, "internal", "服务内部错误，已记录", "Something went wrong on our side; it has been recorded"),
    DATABASE_UNAVAILABLE(503, "database-unavailable", "数据库暂时不可用，请稍后再试",
            "The database is not available, try again shortly");

    private final int status;
    private final String code;
    private final String zh;
    private final String en;

    StandardProblem(int status, String code, String zh, String en) {
        this.status = status;
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    int status() {
        return status;
    }

    public Problem problem(FieldProblem... errors) {
        return problem(List.of(errors));
    }

    Problem problem(List<FieldProblem> errors) {
        return Problem.of(status, code, zh, en, errors, null);
    }

    /** The problem for a status that the framework chose. */
    static Problem forStatus(HttpStatusCode status) {
        for (StandardProblem standard : values()) {
            if (standard.status == status.value() && standard != MALFORMED_JSON && standard != INVALID_FIELDS) {
                return standard.problem();
            }
        }
        return status.is4xxClientError()
                ? Problem.of(status.value(), "refused", "请求被拒绝", "The request was refused", List.of(), null)
                : INTERNAL.problem();
    }
}
