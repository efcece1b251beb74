package se.samband.app.web;

/** One step of the way to a page. */
public record Crumb(String label, String href) {}
