package eightbells.site.administration.directory;

import eightbells.site.frame.Frame;
import eightbells.site.schedules.editor.ChangeView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What bringing people over would do.
 *
 * @param shown the mark of what is on the page: just this is done, or it is shown again
 * @param again whether it is another by now than what was on the page before
 */
@CheckedTemplate(basePath = "site/administration/directory")
record DirectoryPreviewPage(
        Frame frame,
        boolean nothing,
        List<String> people,
        List<String> teams,
        List<String> problems,
        ChangeView change,
        String shown,
        boolean again)
        implements TemplateInstance {}
