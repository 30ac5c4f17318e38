package eightbells.playbook;

import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;

/**
 * What to do, for whoever has an alert.
 *
 * @param text the playbook's text as HTML, safe
 */
@CheckedTemplate(basePath = "playbook")
record PlaybookPage(Frame frame, String team, String title, RawString text) implements TemplateInstance {}
