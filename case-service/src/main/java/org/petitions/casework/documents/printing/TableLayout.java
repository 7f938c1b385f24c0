package org.petitions.casework.documents.printing;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** Lays a table out on A4, its heading on each page. */
final class TableLayout {
    private static final String STYLE = """
            @page { size: A4; margin: 16mm 14mm; }
            html, body { margin: 0; padding: 0; }
            body { font-family: %1$s; font-size: 10.5pt; line-height: 15pt; }
            h1 { font-size: 20pt; font-weight: normal; line-height: 28pt; text-align: center; margin: 0 0 8pt 0; }
            table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate; }
            tr { page-break-inside: avoid; }
            th, td { border: 0.5pt solid #444; padding: 3pt 5pt; text-align: left; vertical-align: top; font-weight: normal; }
            th { background: #eee; }
            .foot { margin: 6pt 0 0 0; font-size: 9pt; text-align: right; }
            """;

    private TableLayout() {}

    static String html(TableSheet sheet, String families) {
        StringBuilder html = new StringBuilder("<html lang=\"zh\"><head><title>").append(escaped(sheet.title()))
                .append("</title><style>").append(STYLE.formatted(families)).append("</style></head><body><h1>")
                .append(escaped(sheet.title())).append("</h1><table><thead>");
        row(html, "th", sheet.columns());
        html.append("</thead><tbody>");
        sheet.rows().forEach(cells -> row(html, "td", cells));
        return html.append("</tbody></table><p class=\"foot\">").append(escaped(sheet.foot()))
                .append("</p></body></html>").toString();
    }

    private static void row(StringBuilder html, String cell, List<String> texts) {
        html.append("<tr>");
        texts.forEach(text -> html.append('<').append(cell).append('>').append(escaped(text)).append("</")
                .append(cell).append('>'));
        html.append("</tr>");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
