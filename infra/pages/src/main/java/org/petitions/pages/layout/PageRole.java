package org.petitions.pages.layout;

/** What somebody who is signed in may do, as the services and the directory call it. */
public enum PageRole {
    /** County office clerk (县区信访窗口). */
    CLERK,

    /** Handler at a responsible unit (责任单位经办人). */
    HANDLER,

    /** Leader (领导). */
    LEADER,

    /** City petition bureau (市信访局). */
    BUREAU,

    /** Operations of the platform (平台运维). */
    OPERATIONS,

    /** Who appoints at a unit (单位管理员). */
    ADMINISTRATOR,

    /** Who reads what was done by whom (审计员). */
    AUDITOR
}
