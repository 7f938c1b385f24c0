package org.petitions.events.terms;

/** What a file is that is added to a petition (附件). */
public enum AttachmentKind implements Term {
    PDF("PDF 文件", "PDF document"),
    JPEG("JPEG 图片", "JPEG picture"),
    PNG("PNG 图片", "PNG picture"),
    DOCX("Word 文档（DOCX）", "Word document (DOCX)"),
    XLSX("Excel 表格（XLSX）", "Excel sheet (XLSX)"),
    DOC("Word 97-2003 文档（DOC）", "Word 97-2003 document (DOC)"),
    XLS("Excel 97-2003 表格（XLS）", "Excel 97-2003 sheet (XLS)"),
    WPS("WPS 文字文档", "WPS document"),
    TXT("文本文件", "plain text"),
    MP3("MP3 录音", "MP3 recording"),
    MP4("MP4 录像", "MP4 video");

    private final String zh;
    private final String en;

    AttachmentKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
