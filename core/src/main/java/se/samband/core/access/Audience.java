package se.samband.core.access;

import se.samband.core.delivery.Confidentiality;

/**
 * Whom a file is made for, when they may see less than its maker. The county is limited to their sight before anything is worked out,
 * so that the file holds what one of them would have got.
 *
 * @param confidentiality the strictest class that they are shown as it is
 * @param uses the strictest class that statuses and figures told to them are made of
 * @param minimumGroup the fewest units that a figure made of more than they are shown may stand for
 */
public record Audience(Confidentiality confidentiality, Confidentiality uses, int minimumGroup) {}
