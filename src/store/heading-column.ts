/**
 * A Canadian section often has no marginal note of its own: the heading it stands under is what readers know it by. That is a sibling of it: the last heading
 * of the body says nothing of an item of a schedule behind it.
 */
export const HEADING = `coalesce(p.heading, CASE WHEN p.level = 'section' THEN (SELECT h.heading FROM provisions h
        WHERE h.edition_key = p.edition_key AND h.ordinal < p.ordinal AND h.ordinal > coalesce(p.parent_ordinal, -1)
          AND h.parent_ordinal IS p.parent_ordinal AND h.level = 'heading' ORDER BY h.ordinal DESC LIMIT 1) END)`;
