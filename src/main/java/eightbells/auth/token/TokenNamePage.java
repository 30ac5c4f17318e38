package eightbells.auth.token;

import eightbells.web.FormErrors;
import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Gives a token another name.
 *
 * @param typed the name that it is to have
 */
@CheckedTemplate(basePath = "auth/token")
record TokenNamePage(Frame frame, TokensPage.Line token, String typed, FormErrors errors) implements TemplateInstance {}
