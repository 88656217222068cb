/**
 * Conditions that exclude each other. When one country's figure stands under the first and the other's under the second, the two figures do not
 * measure the same thing however equal they look (14 hours accumulated on duty, 14 consecutive hours since coming on duty).
 */
const EXCLUSIVE: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:accumulat\w+|cumulative|aggregate|on-duty time|in total)\b/i,
    /\b(?:consecutive|continuous|uninterrupted|elapsed|in a row)\b/i,
  ],
  [
    /\b(?:unloaded|unladen|without (?:a |any |the )?(?:test )?load|no load|empty (?:mass|weight|vehicle|condition))\b/i,
    /\b(?:fully loaded|loaded to|laden (?:mass|weight|vehicle|condition)|with (?:a|the) (?:test )?load|at gvwr)\b/i,
  ],
  [
    /\b(?:on average|average|mean)\b/i,
    /\b(?:instantaneous|peak|any (?:single|one|1) (?:day|sample|time|moment)|any single|daily maximum|grab|composite|at any (?:time|moment)|per batch|individual)\b/i,
  ],
  [/\bfront\b/i, /\brear\b/i],
  [/\bupper\b/i, /\blower\b/i],
  [/\b(?:inside|internal|interior|inner)\b/i, /\b(?:outside|external|exterior|outer)\b/i],
  [/\bgross\b/i, /\bnet\b/i],
  [/\bwet\b/i, /\bdry\b/i],
  [/\bindoors?\b/i, /\boutdoors?\b/i],
  [/\b(?:minors?|under eighteen|members of the public|public)\b/i, /\b(?:adults?|occupational|workers?)\b/i],
  [/\bparking brakes?\b/i, /\bservice brakes?\b/i],
  [/\bstatic\b/i, /\bdynamic\b/i],
  [/\bgasoline\b/i, /\bdiesel\b/i],
  [/\b(?:by air|aircraft)\b/i, /\b(?:by road|by rail|motor carrier|railway|vessel)\b/i],
  [/\boff[- ]duty\b/i, /\b(?:on[- ]duty|driving time)\b/i],
  [/\binitial\b/i, /\b(?:final|follow-?up|annual)\b/i],
  [/\bminimum\b/i, /\bmaximum\b/i],
];

/** Which sides of the exclusive pairs a passage names, as bits: one mask for the left sides, one for the right. */
export type Conditions = { readonly left: number; readonly right: number };

/** Reads a passage once, so that comparing it with many others is a matter of bits. A passage naming both sides of a pair settles nothing. */
export function readConditions(passage: string): Conditions {
  let left = 0;
  let right = 0;
  // "a person who is not a nuclear energy worker" names no worker.
  const said = passage.replace(/\b(?:not an?|other than an?|not|other than|non)[ -](?:\p{L}+[ -]){0,3}\p{L}+/giu, ' ');
  EXCLUSIVE.forEach(([first, second], bit) => {
    const namesFirst = first.test(said);
    const namesSecond = second.test(said);
    if (namesFirst && !namesSecond) left |= 1 << bit;
    if (namesSecond && !namesFirst) right |= 1 << bit;
  });
  return { left, right };
}

/** True when the two passages name conditions of which only one can hold. */
export function areExclusive(ca: Conditions, us: Conditions): boolean {
  return (ca.left & us.right) !== 0 || (ca.right & us.left) !== 0;
}

/** A figure's conditions: of its own words, and of the headings and stems over them. */
type FigureConditions = { readonly near: Conditions; readonly wide: Conditions };

/** True when two figures stand under such conditions, each close by or each over its rule. */
export function excludeEachOther(ca: FigureConditions, us: FigureConditions): boolean {
  return areExclusive(ca.near, us.near) || areExclusive(ca.wide, us.wide);
}
