package eightbells.site.alerts;

import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;

/**
 * What to do, for whoever has an alert.
 *
 * @param text the playbook's text as HTML, safe
 */
@CheckedTemplate(basePath = "site/alerts")
record PlaybookPage(Frame frame, String team, String title, RawString text) implements TemplateInstance {}
