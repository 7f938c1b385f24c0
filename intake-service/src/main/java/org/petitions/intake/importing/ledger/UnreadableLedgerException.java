package org.petitions.intake.importing.ledger;

import java.io.IOException;

/** The file itself cannot be read on as a ledger. Says why in both languages, never with what stands in it. */
public final class UnreadableLedgerException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with the file. */
    public enum Reason {
        WORKBOOK("workbook", "这是 Excel 工作簿，不是 CSV；请用“另存为”选 CSV 格式", "This is an Excel workbook; save it as CSV"),
        WEB_PAGE("web-page", "这是网页格式的表格，不是 CSV；请用“另存为”选 CSV 格式", "This is a table as a web page; save it as CSV"),
        UNKNOWN_CHARSET("unknown-charset", "只接受 UTF-8、UTF-16 或 GB18030（GBK、GB2312）",
                "Only UTF-8, UTF-16 and GB18030 (GBK, GB2312) are taken"),
        UNDETECTED("charset-undetected", "文件既不是 UTF-8 也不是 GB18030 编码", "The file is neither UTF-8 nor GB18030"),
        WRONG_BYTES("wrong-bytes", "此处的字节不符合文件的编码；可用 charset 参数标明编码",
                "The bytes here do not fit the file's encoding; name it with charset"),
        BROKEN_QUOTES("broken-quotes", "此处的引号不成对，无法继续读取", "The quotes here do not match; it cannot be read on"),
        ROW_TOO_LONG("row-too-long", "此行过长，可能是引号不成对", "This row is too long; perhaps a quote is not closed"),
        TOO_MANY_ROWS("too-many-rows", "一次最多导入 20,000 行，其余请分开提交", "At most 20,000 rows at a time; send the rest apart"),
        EMPTY("empty", "文件没有内容", "The file is empty");

        public final String code;
        public final String zh;
        public final String en;

        Reason(String code, String zh, String en) {
            this.code = code;
            this.zh = zh;
            this.en = en;
        }
    }

    private final Reason reason;

    public UnreadableLedgerException(Reason kind) {
        super(kind.code);
        this.reason = kind;
    }

    public Reason reason() {
        return reason;
    }
}
