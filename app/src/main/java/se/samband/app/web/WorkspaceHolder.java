package se.samband.app.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open workspace. */
@Component
public class WorkspaceHolder {

    @Nullable
    Masthead masthead() {
        return null;
    }
}
