package se.samband.app.web;

import java.util.List;
import se.samband.core.text.Text;

/**
 * What every page tells of its workspace.
 *
 * @param county name of the county
 * @param invented whether the workspace is a generated sample
 * @param attributions whom to name for the data in it
 * @param openSources those of them whose data is open to all: what the public may be told
 */
public record Masthead(String county, boolean invented, List<Text> attributions, List<Text> openSources) {}
