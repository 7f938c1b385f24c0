package org.petitions.casework.mailbox;

import java.util.regex.Pattern;
import org.petitions.events.terms.Term;

/** What tells of a person and has no place in what everybody reads, and how it looks. Full-width characters are plain ones here. */
enum PersonalData implements Term {
    ID_NUMBER("证件号码", "an identity number", "(?<!\\d)(?:\\d{17}[\\dXx]|\\d{15})(?!\\d)"),
    PHONE("电话号码", "a telephone number",
            "(?<!\\d)(?:(?:\\+?86[- ]?)?1[3-9]\\d(?:[- ]?\\d{4}){2}|0\\d{2,3}[- )]?\\d{7,8})(?!\\d)"
                    + "|(?:电话|手机|tel)\\D{0,4}\\d{7,8}|[〇零一二三四五六七八九幺]{7,}"),
    ACCOUNT("银行账号", "an account number", "(?<!\\d)\\d{4}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?(?!\\d)"),
    REGISTRATION_NUMBER("登记编号", "a registration number", "\\d{6}-\\d{8}-[A-Z]-\\d{5}"),
    EMAIL("电子邮箱", "an e-mail address", "[\\w.+-]+@[\\w-]+\\.[\\w.]+"),

    /** Numbers of documents (怀信发〔2026〕1号) and of buses and the like (第3号) are none. */
    ADDRESS("住址", "an address", "(?<![〕\\])第月\\d])\\d{1,5}(?:号(?!文|令|线|公告)|栋|幢|单元|室)"
            + "|[村社区寨屯]第?[\\d一二三四五六七八九十]{1,3}组"),
    NAME("姓名", "a name", "(?:姓名|信访人|联系人):\\s*\\p{IsHan}{2,4}"
            + "|[" + Surnames.COMMON + "](?:\\p{IsHan}{0,2}(?:先生|女士|小姐|大爷|大妈|大娘|师傅)"
            + "|某某?(?!些|个|种|地|年|月|日|县|市|乡|镇|村|局|公司))");

    private final String zh;
    private final String en;
    private final Pattern pattern;

    PersonalData(String zh, String en, String pattern) {
        this.zh = zh;
        this.en = en;
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    /** The commonest family names; whoever has another is known by the particulars of the petition. */
    private static final class Surnames {
        private static final String COMMON = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
                + "余潘杜戴夏钟汪田任姜范石姚谭廖邹熊金陆郝孔崔邱秦向滕瞿龙舒粟米易贺";

        private Surnames() {}
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    Pattern pattern() {
        return pattern;
    }
}
