package eightbells.site.signin;

import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Asks for the address of whoever has forgotten their password. It says the same whether it is anybody's or not.
 *
 * @param asked whether this follows an address
 * @param mails whether this server sends mail at all
 */
@CheckedTemplate(basePath = "site/signin")
record ForgotPage(Frame frame, boolean asked, boolean mails) implements TemplateInstance {}
