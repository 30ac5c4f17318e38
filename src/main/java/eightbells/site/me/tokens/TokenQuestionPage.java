package eightbells.site.me.tokens;

import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Before a token is withdrawn: what will stop working. */
@CheckedTemplate(basePath = "site/me/tokens")
record TokenQuestionPage(Frame frame, TokensPage.Line token) implements TemplateInstance {}
