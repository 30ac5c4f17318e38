package eightbells.site.me.tokens;

import eightbells.platform.form.FormErrors;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Gives a token another name.
 *
 * @param typed the name that it is to have
 */
@CheckedTemplate(basePath = "site/me/tokens")
record TokenNamePage(Frame frame, TokensPage.Line token, String typed, FormErrors errors) implements TemplateInstance {}
