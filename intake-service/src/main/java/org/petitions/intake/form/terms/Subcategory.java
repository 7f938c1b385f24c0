package org.petitions.intake.form.terms;

import org.petitions.events.terms.Category;
import org.petitions.events.terms.Term;

/** Content category, second level (内容小类), where the first has one. */
public enum Subcategory implements Term {
    DEMOLITION(Category.CONSTRUCTION, "征地拆迁", "demolition"),
    HOUSING(Category.CONSTRUCTION, "住房", "housing"),
    PLANNING(Category.CONSTRUCTION, "规划", "planning"),
    PROPERTY_MANAGEMENT(Category.CONSTRUCTION, "物业", "property management"),
    WAGES(Category.LABOUR, "欠薪", "unpaid wages"),
    WORK_INJURY(Category.LABOUR, "工伤", "work injury"),
    PENSION(Category.LABOUR, "养老", "pension"),
    DISMISSAL(Category.LABOUR, "辞退", "dismissal"),
    LAND_EXPROPRIATION(Category.LAND, "土地征收", "land expropriation"),
    CONTRACT_LAND(Category.LAND, "承包地", "contract land"),
    MINING(Category.LAND, "矿产", "mining"),
    MINIMUM_LIVING(Category.CIVIL_AFFAIRS, "低保", "minimum living allowance"),
    VETERANS(Category.CIVIL_AFFAIRS, "退役军人", "veterans"),
    DISASTER_RELIEF(Category.CIVIL_AFFAIRS, "救灾", "disaster relief");

    private final Category category;
    private final String zh;
    private final String en;

    Subcategory(Category category, String zh, String en) {
        this.category = category;
        this.zh = zh;
        this.en = en;
    }

    /** The category it belongs to. */
    public Category category() {
        return category;
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
