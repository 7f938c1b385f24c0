package org.petitions.casework.procedure;

import org.petitions.events.terms.Term;

/** A step of the procedure (办理环节), by the code the API uses, with who takes it and the article that gives it. */
public enum Step implements Term {
    /** A case is opened for a registered petition. */
    OPEN("登记立案", "open", 22, Taker.PLATFORM),

    /** The bureau sends it to the unit in whose competence it lies. */
    DISPATCH("转送交办", "dispatch", 22, Taker.BUREAU),

    /** The responsible unit takes it on. */
    ACCEPT("受理", "accept", 23, Taker.RESPONSIBLE_UNIT),

    /** The responsible unit lawfully does not take it on. */
    NOT_ACCEPT("不予受理", "not accept", 23, Taker.RESPONSIBLE_UNIT),

    /** The responsible unit gives the petitioner its handling opinion. */
    REPLY("答复", "reply", 32, Taker.RESPONSIBLE_UNIT),

    /** The petitioner rates the bureau and the unit. */
    RATE("满意度评价", "rate", 21, Taker.PETITIONER),

    /** The responsible unit ends the case once living and work are settled. */
    CLOSE("办结", "close", 27, Taker.RESPONSIBLE_UNIT);

    /** Who may take a step. */
    public enum Taker implements Term {
        /** Nobody in person: it follows from an event. */
        PLATFORM("平台", "platform"),
        /** The bureau that answers for the dispatch, or the city's bureau. */
        BUREAU("信访局", "petition bureau"),
        /** A handler of the responsible unit. */
        RESPONSIBLE_UNIT("责任单位", "responsible unit"),
        /** The petitioner, through intake-service's tracking. */
        PETITIONER("信访人", "petitioner");

        private final String zh;
        private final String en;

        Taker(String zh, String en) {
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

    private final String zh;
    private final String en;
    private final Article article;
    private final Taker taker;

    Step(String zh, String en, int article, Taker taker) {
        this.zh = zh;
        this.en = en;
        this.article = new Article(article);
        this.taker = taker;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    /** The article that gives this step. */
    public Article article() {
        return article;
    }

    /** Who takes it. */
    public Taker taker() {
        return taker;
    }
}
