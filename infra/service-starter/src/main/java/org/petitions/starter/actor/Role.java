package org.petitions.starter.actor;

/** What an actor may do. */
public enum Role {
    /** County office clerk (县区信访窗口). */
    CLERK,

    /** Handler at a responsible unit (责任单位经办人). */
    HANDLER,

    /** Leader (领导); the actor's id is the post id. */
    LEADER,

    /** City petition bureau (市信访局). */
    BUREAU,

    /** Operations of the platform (平台运维). */
    OPERATIONS,

    /** Who appoints and withdraws at a unit (单位管理员): of cases and petitions nothing. */
    ADMINISTRATOR,

    /** Who reads what was done by whom (审计员), and changes nothing. */
    AUDITOR
}
