package eightbells.auth.token;

import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Before a token is withdrawn: what will stop working. */
@CheckedTemplate(basePath = "auth/token")
record TokenQuestionPage(Frame frame, TokensPage.Line token) implements TemplateInstance {}
