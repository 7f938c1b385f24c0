package org.petitions.casework.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not stand in a published answer. */
class PublicWordsTest {
    private static final Map<PersonalData, List<String>> PARTICULARS = Map.of(PersonalData.NAME, List.of("欧阳㛃"),
            PersonalData.PHONE, List.of("7714523"), PersonalData.ADDRESS, List.of("例村三社"));

    @ParameterizedTest
    @CsvSource({"手机 138-0013-8000, PHONE", "０７４５－２７１２３４５, PHONE", "一三八零零一三八零零零, PHONE", "拨打 7714523, PHONE",
            "43120019900101123X, ID_NUMBER", "6222 0212 3456 7890 123, ACCOUNT",
            "见 431222-20260301-M-00017-K, REGISTRATION_NUMBER",
            "写信至 a.b@example.org, EMAIL", "住沿江路12号, ADDRESS", "2栋3单元, ADDRESS", "例样村3组, ADDRESS", "例 村 三 社, ADDRESS",
            "张女士反映, NAME", "李某反映, NAME", "欧 阳·㛃 反映, NAME", "联系人：舒样山, NAME"})
    void it_is_refused_by_what_it_looks_like(String text, PersonalData kind) {
        assertThat(new PublicWords("何时解决？", text).faults(PARTICULARS)).extracting(PublicWords.Fault::kind)
                .contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"依据怀信发〔2026〕1号文件，自2026年3月1日起补发。", "3月5号前答复，每户补助3000元，共128户。", "第12号窗口办理，任何人可以咨询。",
            "高龄老人每月补贴100元，请登录12345热线网站。", "某公司已整改，某些路段已修复。"})
    void what_an_office_writes_about_a_matter_is_not(String text) {
        assertThat(new PublicWords("何时解决？", text).faults(PARTICULARS)).as(text).isEmpty();
    }
}
