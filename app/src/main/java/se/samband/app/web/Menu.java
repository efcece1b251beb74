package se.samband.app.web;

import java.util.List;

/** The main menu. An item's name is the feature's, and the key {@code web.menu.<name>} is its text. */
final class Menu {

    record Item(String name, String path) {}

    static final List<Item> ITEMS = List.of(
            new Item("home", "/"),
            new Item("figures", "/figures"),
            new Item("map", "/map"),
            new Item("buildings", "/buildings"),
            new Item("deliveries", "/deliveries"),
            new Item("compare", "/compare"),
            new Item("rules", "/rules"),
            new Item("publicsite", "/answer"),
            new Item("help", "/help"));

    private Menu() {}
}
