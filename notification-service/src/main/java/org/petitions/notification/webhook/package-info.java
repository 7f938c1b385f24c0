/**
 * Messages into a group by its robot (群机器人), as WeCom (企业微信) and DingTalk (钉钉) have them: a signed address, a JSON body, an answer that
 * says under a 200 what went wrong. May use what a channel is made of and the alerts' details.
 */
@NullMarked
package org.petitions.notification.webhook;

import org.jspecify.annotations.NullMarked;
