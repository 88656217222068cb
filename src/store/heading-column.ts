/** A Canadian section often has no marginal note of its own: the heading it stands under is what readers know it by. */
export const HEADING = `coalesce(p.heading, CASE WHEN p.level = 'section' THEN (SELECT h.heading FROM provisions h
        WHERE h.edition_key = p.edition_key AND h.ordinal < p.ordinal AND h.level = 'heading' ORDER BY h.ordinal DESC LIMIT 1) END)`;
